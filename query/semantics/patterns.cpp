#include <fmt/format.h>

#include <unordered_set>

#include "query/semantics/checker.hpp"
#include "query/semantics/tree.hpp"

namespace newsgraph::query::semantics {

using graph::Kind;

namespace {

[[noreturn]] void already_bound(const ast::Name& name) {
  throw syntax_error("VariableAlreadyBound", fmt::format("variable `{}` is already bound", name.text),
                     name.span);
}

[[noreturn]] void wrong_kind(const ast::Name& name, std::string_view wanted) {
  throw syntax_error(
      "VariableTypeConflict",
      fmt::format("variable `{}` is something else already, and cannot be {} here", name.text, wanted),
      name.span);
}

const Kinds nodes{Kind::Node};
const Kinds relationships{Kind::Relationship};

Type relationship_type(const ast::RelationshipPattern& relationship) {
  if (relationship.variable_length) return {Kinds{Kind::List}, relationships};
  return {relationships, Kinds::any()};
}

bool may_be(const Type& type, const ast::RelationshipPattern& relationship) {
  if (!relationship.variable_length) return type.kinds.overlaps(relationships);
  return type.kinds.overlaps(Kind::List) && type.elements.overlaps(relationships);
}

void refuse_parameter(const Expression& properties) {
  if (properties.is(ExpressionKind::Parameter))
    throw syntax_error("InvalidParameterUse",
                       "properties to match must be written out as {key: value}, not given as one parameter",
                       properties.span);
}

Expression variable(const ast::Name& name, int slot, Span span) {
  Expression e;
  e.kind = ExpressionKind::Variable;
  e.name = name;
  e.slot = slot;
  e.span = span;
  return e;
}

/// variable.key = value
Expression equals_property(Expression subject, const ast::Name& key, Expression value) {
  Expression property;
  property.kind = ExpressionKind::Property;
  property.name = key;
  property.span = key.span;
  property.operands.push_back(std::move(subject));
  Expression comparison;
  comparison.kind = ExpressionKind::Comparison;
  comparison.span = key.span;
  comparison.operators = {ast::Operator::Equal};
  comparison.operands.push_back(std::move(property));
  comparison.operands.push_back(std::move(value));
  return comparison;
}

}  // namespace

int Checker::declare(const ast::Name& name, Type type) {
  const auto slot = statement_.new_slot(name.text);
  if (!name.text.empty()) scope_.declare(name.text, {slot, type});
  return slot;
}

void Checker::declare_path(ast::PatternPart& part) {
  if (part.variable.text.empty()) return;
  if (scope_.find(part.variable.text) != nullptr) already_bound(part.variable);
  part.slot = declare(part.variable, {Kinds{Kind::Path}, Kinds::any()});
}

void Checker::declare_for_match(ast::Pattern& pattern) {
  std::unordered_set<std::string> relationships_here;
  for (auto& part : pattern.parts) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      if (i > 0) {
        auto& relationship = part.relationships[i - 1];
        for (const auto& type : relationship.types)
          statement_.looked_for.push_back({checked::Looked::Kind::Type, type.text});
        refuse_parameter(relationship.properties);
        const auto* known = scope_.find(relationship.variable.text);
        if (relationships_here.contains(relationship.variable.text))
          throw syntax_error(
              "RelationshipUniquenessViolation",
              fmt::format("relationship `{}` cannot stand twice in one pattern; it would never match",
                          relationship.variable.text),
              relationship.variable.span);
        if (known != nullptr && !may_be(known->type, relationship))
          wrong_kind(relationship.variable, "a relationship");
        relationship.bound = known != nullptr;
        relationship.slot =
            known != nullptr ? known->slot : declare(relationship.variable, relationship_type(relationship));
        if (!relationship.variable.text.empty()) relationships_here.insert(relationship.variable.text);
      }
      auto& node = part.nodes[i];
      for (const auto& label : node.labels)
        statement_.looked_for.push_back({checked::Looked::Kind::Label, label.text});
      refuse_parameter(node.properties);
      const auto* known = scope_.find(node.variable.text);
      if (known != nullptr && !known->type.kinds.overlaps(nodes)) wrong_kind(node.variable, "a node");
      node.bound = known != nullptr;
      node.slot = known != nullptr ? known->slot : declare(node.variable, {nodes, Kinds::any()});
    }
    declare_path(part);
  }
}

std::vector<Expression> Checker::property_predicates(ast::Pattern& pattern) {
  std::vector<Expression> predicates;
  const auto add = [&](Expression& properties, const ast::Name& name, int slot, Span span) {
    for (std::size_t i = 0; i < properties.operands.size(); ++i) {
      check(properties.operands[i]);
      predicates.push_back(equals_property(variable(name, slot, span), properties.names[i],
                                           std::move(properties.operands[i])));
    }
    properties = {};
  };
  for (auto& part : pattern.parts) {
    for (auto& node : part.nodes) add(node.properties, node.variable, node.slot, node.span);
    for (auto& relationship : part.relationships) {
      if (relationship.variable_length)
        check(relationship.properties);  // they hold for every step
      else
        add(relationship.properties, relationship.variable, relationship.slot, relationship.span);
    }
  }
  return predicates;
}

checked::Match Checker::match(ast::Pattern pattern, Expression where, bool optional) {
  checked::Match found;
  found.optional = optional;
  declare_for_match(pattern);
  for (const auto& part : pattern.parts)
    if (part.shortest != ast::Shortest::No && part.relationships.size() != 1)
      throw syntax_error("InvalidArgumentType",
                         "a shortest path has exactly one relationship between two nodes", part.span);
  found.predicates = property_predicates(pattern);
  if (where.written()) {
    check_condition(where);
    split_conjunction(std::move(where), found.predicates);
  }
  found.pattern = std::move(pattern);
  return found;
}

void Checker::declare_for_writing(ast::PatternPart& part, PatternUse use) {
  const bool merges = use == PatternUse::Merge;
  const auto declare_node = [&](ast::NodePattern& node) {
    if (merges) refuse_parameter(node.properties);
    if (node.properties.written()) check(node.properties);
    const auto* known = scope_.find(node.variable.text);
    if (known != nullptr) {
      if (part.relationships.empty() || !node.labels.empty() || node.properties.written())
        already_bound(node.variable);
      if (!known->type.kinds.overlaps(nodes)) wrong_kind(node.variable, "a node");
    }
    node.bound = known != nullptr;
    node.slot = known != nullptr ? known->slot : declare(node.variable, {nodes, Kinds::any()});
  };
  declare_node(part.nodes[0]);
  for (std::size_t i = 0; i < part.relationships.size(); ++i) {
    auto& relationship = part.relationships[i];
    if (merges) refuse_parameter(relationship.properties);
    if (scope_.find(relationship.variable.text) != nullptr) already_bound(relationship.variable);
    if (relationship.variable_length)
      throw syntax_error("CreatingVarLength", "a relationship of variable length cannot be created",
                         relationship.span);
    if (relationship.types.size() != 1)
      throw syntax_error("NoSingleRelationshipType", "a relationship is created with exactly one type",
                         relationship.span);
    if (!merges && relationship.direction == graph::Direction::Both)
      throw syntax_error("RequiresDirectedRelationship",
                         "a relationship is created with one direction, --> or <--", relationship.span);
    if (relationship.properties.written()) check(relationship.properties);
    relationship.slot = declare(relationship.variable, relationship_type(relationship));
    declare_node(part.nodes[i + 1]);
  }
  declare_path(part);
}

}  // namespace newsgraph::query::semantics
