#include "query/plan/slots.hpp"

#include <algorithm>

#include "query/semantics/tree.hpp"

namespace newsgraph::query::plan {

namespace {

class Reads {
 public:
  explicit Reads(Slots& slots) : slots_(slots) {}

  void operator()(const ScanNodes&) {}
  void operator()(const ScanLabel&) {}
  void operator()(const LookUpNodes& op) { add_reads(op.value, slots_); }
  void operator()(const Expand& op) {
    slots_.insert(op.from);
    if (op.into) slots_.insert(op.to);
    slots_.insert(op.distinct_from.begin(), op.distinct_from.end());
  }
  void operator()(const ExpandVariable& op) {
    slots_.insert(op.from);
    if (op.into) slots_.insert(op.to);
    slots_.insert(op.distinct_from.begin(), op.distinct_from.end());
    add_reads(op.properties, slots_);
  }
  void operator()(const Endpoints& op) {
    slots_.insert({op.from, op.relationship, op.to});
    slots_.insert(op.distinct_from.begin(), op.distinct_from.end());
    add_reads(op.properties, slots_);
  }
  void operator()(const ShortestPath& op) {
    slots_.insert({op.from, op.to});
    add_reads(op.properties, slots_);
  }
  void operator()(const Filter& op) { add_reads(op.predicates, slots_); }
  void operator()(const CountMatches& op) {
    for (const auto& hop : op.hops) add(hop);
  }
  void operator()(const BindPath& op) { slots_.insert(op.elements.begin(), op.elements.end()); }
  void operator()(const plan::Optional& op) { add_reads(op.inner, slots_); }
  void operator()(const Unwind& op) { add_reads(op.list, slots_); }
  void operator()(const Create& op) {
    for (const auto& part : op.pattern.parts) add(part);
  }
  void operator()(const Merge& op) {
    add(op.part);
    add_reads(op.match, slots_);
    add(op.on_create);
    add(op.on_match);
  }
  void operator()(const Set& op) { add(op.items); }
  void operator()(const Remove& op) {
    for (const auto& item : op.items) add_reads(item.target, slots_);
  }
  void operator()(const Delete& op) { add_reads(op.targets, slots_); }
  void operator()(const Compute& op) {
    for (const auto& item : op.items) add_reads(item.expression, slots_);
  }
  void operator()(const Group& op) {
    for (const auto& key : op.keys) add_reads(key.expression, slots_);
    for (const auto& aggregation : op.aggregations) add_reads(aggregation.call, slots_);
    slots_.insert(op.weights.begin(), op.weights.end());
  }
  void operator()(const Distinct& op) { slots_.insert(op.slots.begin(), op.slots.end()); }
  void operator()(const Sort& op) {
    for (const auto& item : op.items) add_reads(item.expression, slots_);
    add_reads(op.first, slots_);
  }
  void operator()(const Skip& op) { add_reads(op.count, slots_); }
  void operator()(const Limit& op) { add_reads(op.count, slots_); }
  void operator()(const CountStore&) {}
  void operator()(const Call& op) { add_reads(op.arguments, slots_); }
  void operator()(const Eager&) {}
  void operator()(const Union& op) {
    for (const auto& branch : op.branches) {
      add_reads(branch.plan, slots_);
      for (const auto& [from, to] : branch.columns) slots_.insert(from);
    }
  }

 private:
  void add(const CountedHop& hop) {
    (*this)(hop.expand);
    add_reads(hop.predicates, slots_);
    for (const auto& inner : hop.inner) add(inner);
  }
  void add(const ast::PatternPart& part) {
    for (const auto& node : part.nodes) {
      slots_.insert(node.slot);
      add_reads(node.properties, slots_);
    }
    for (const auto& relationship : part.relationships) {
      slots_.insert(relationship.slot);
      add_reads(relationship.properties, slots_);
    }
  }
  void add(const std::vector<ast::SetItem>& items) {
    for (const auto& item : items) {
      add_reads(item.target, slots_);
      add_reads(item.value, slots_);
    }
  }

  Slots& slots_;
};

}  // namespace

void add_reads(const Operator& step, Slots& slots) { std::visit(Reads(slots), step.op); }

void add_reads(const LogicalPlan& plan, Slots& slots) {
  for (const auto& step : plan.steps) add_reads(step, slots);
}

void add_reads(const Expression& expression, Slots& slots) {
  const auto read = semantics::slots_read(expression);
  slots.insert(read.begin(), read.end());
}

void add_reads(const std::vector<Expression>& expressions, Slots& slots) {
  for (const auto& expression : expressions) add_reads(expression, slots);
}

void add_fills(const LogicalPlan& plan, Slots& slots) {
  for (const auto& step : plan.steps) {
    if (const auto* op = step.as<ScanNodes>()) slots.insert(op->slot);
    if (const auto* op = step.as<ScanLabel>()) slots.insert(op->slot);
    if (const auto* op = step.as<LookUpNodes>()) slots.insert(op->slot);
    if (const auto* op = step.as<BindPath>()) slots.insert(op->slot);
    if (const auto* op = step.as<ShortestPath>()) slots.insert(op->relationship);
    if (const auto* op = step.as<Expand>()) {
      slots.insert(op->relationship);
      if (!op->into) slots.insert(op->to);
    }
    if (const auto* op = step.as<ExpandVariable>()) {
      slots.insert(op->relationship);
      if (!op->into) slots.insert(op->to);
    }
    if (const auto* op = step.as<Endpoints>()) {
      if (!op->from_bound) slots.insert(op->from);
      if (!op->to_bound) slots.insert(op->to);
    }
  }
}

bool calls(const Expression& expression, std::string_view lower_case_name) {
  const auto& name = expression.name.text;
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return expression.is(ast::ExpressionKind::Call) &&
         std::equal(name.begin(), name.end(), lower_case_name.begin(), lower_case_name.end(), same);
}

}  // namespace newsgraph::query::plan
