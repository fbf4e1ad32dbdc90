#include "query/semantics/checker.hpp"

namespace newsgraph::query::semantics {

using graph::Kind;

namespace {

const Kinds entities{Kind::Node, Kind::Relationship};

}  // namespace

void Checker::clause(ast::Create& clause, checked::SingleQuery& into) {
  writes_ = true;
  for (auto& part : clause.pattern.parts) declare_for_writing(part, PatternUse::Create);
  into.clauses.emplace_back(checked::Create{std::move(clause.pattern)});
}

void Checker::clause(ast::Merge& clause, checked::SingleQuery& into) {
  writes_ = true;
  checked::Merge merge;
  declare_for_writing(clause.part, PatternUse::Merge);
  merge.part = clause.part;
  // Finding uses the same slots; the properties have been checked, so they can become conditions as they are.
  merge.match.pattern.span = clause.part.span;
  merge.match.pattern.parts.push_back(clause.part);
  merge.match.predicates = property_predicates(merge.match.pattern);
  check_set_items(clause.on_create);
  check_set_items(clause.on_match);
  merge.on_create = std::move(clause.on_create);
  merge.on_match = std::move(clause.on_match);
  into.clauses.emplace_back(std::move(merge));
}

void Checker::check_set_items(std::vector<ast::SetItem>& items) {
  for (auto& item : items) {
    auto& subject = item.kind == ast::SetItem::Kind::Property ? item.target.operands[0] : item.target;
    require(check(subject), entities, subject, "SET");
    if (item.value.written()) check(item.value);
  }
}

void Checker::clause(ast::Set& clause, checked::SingleQuery& into) {
  writes_ = true;
  check_set_items(clause.items);
  into.clauses.emplace_back(checked::Set{std::move(clause.items)});
}

void Checker::clause(ast::Remove& clause, checked::SingleQuery& into) {
  writes_ = true;
  for (auto& item : clause.items) {
    auto& subject = item.labels.empty() ? item.target.operands[0] : item.target;
    require(check(subject), entities, subject, "REMOVE");
  }
  into.clauses.emplace_back(checked::Remove{std::move(clause.items)});
}

void Checker::clause(ast::Delete& clause, checked::SingleQuery& into) {
  writes_ = true;
  for (auto& target : clause.targets) {
    if (target.is(ExpressionKind::Labels))
      throw syntax_error("InvalidDelete", "labels and types are not deleted but removed: REMOVE n:Label",
                         target.span);
    require(check(target), {Kind::Node, Kind::Relationship, Kind::Path}, target, "DELETE");
  }
  into.clauses.emplace_back(checked::Delete{clause.detach, std::move(clause.targets)});
}

}  // namespace newsgraph::query::semantics
