#include "query/plan/reuse_slots.hpp"

#include <algorithm>
#include <queue>
#include <unordered_set>

namespace newsgraph::query::plan {

namespace {

/// Walks through a plan and calls visit(int&) for every slot that is mentioned; next() for each step,
/// whatever plan it is part of.
template <class Visit, class Next>
class Walk {
 public:
  /// `rewrites`: visit changes what it is given, so that it must get everything once.
  Walk(bool rewrites, Visit visit, Next next)
      : rewrites_(rewrites), visit_(std::move(visit)), next_(std::move(next)) {}

  void plan(LogicalPlan& plan) {
    for (auto& step : plan.steps) {
      advance();
      std::visit([&](auto& op) { (*this)(op); }, step.op);
    }
  }

  void operator()(ScanNodes& op) { slot(op.slot); }
  void operator()(ScanLabel& op) { slot(op.slot); }
  void operator()(LookUpNodes& op) {
    slot(op.slot);
    expression(op.value);
  }
  void operator()(Expand& op) {
    slots(op.from, op.relationship, op.to);
    all(op.distinct_from);
  }
  void operator()(ExpandVariable& op) {
    slots(op.from, op.relationship, op.to);
    all(op.distinct_from);
    expression(op.properties);
  }
  void operator()(Endpoints& op) {
    slots(op.from, op.relationship, op.to);
    all(op.distinct_from);
    expression(op.properties);
  }
  void operator()(ShortestPath& op) {
    slots(op.from, op.relationship, op.to);
    expression(op.properties);
  }
  void operator()(Filter& op) { expressions(op.predicates); }
  void operator()(CountMatches& op) {
    slot(op.slot);
    for (auto& hop : op.hops) counted(hop);
  }
  void operator()(BindPath& op) {
    slot(op.slot);
    all(op.elements);
  }
  void operator()(plan::Optional& op) { plan(op.inner); }
  void operator()(Unwind& op) {
    expression(op.list);
    slot(op.slot);
  }
  void operator()(Create& op) {
    for (auto& one : op.pattern.parts) part(one);
  }
  void operator()(Merge& op) {
    part(op.part);
    inside(op.match);
    set_items(op.on_create);
    set_items(op.on_match);
  }
  void operator()(Set& op) { set_items(op.items); }
  void operator()(Remove& op) {
    for (auto& item : op.items) expression(item.target);
  }
  void operator()(Delete& op) { expressions(op.targets); }
  void operator()(Compute& op) { computed(op.items); }
  void operator()(Group& op) {
    computed(op.keys);
    for (auto& aggregation : op.aggregations) {
      expression(aggregation.call);
      slot(aggregation.slot);
    }
    all(op.weights);
  }
  void operator()(Distinct& op) { all(op.slots); }
  void operator()(Sort& op) {
    for (auto& item : op.items) expression(item.expression);
    expressions(op.first);
  }
  void operator()(Skip& op) { expression(op.count); }
  void operator()(Limit& op) { expression(op.count); }
  void operator()(CountStore& op) { slot(op.slot); }
  void operator()(Call& op) {
    expressions(op.arguments);
    for (auto& [output, into] : op.yields) slot(into);
  }
  void operator()(Eager&) {}
  /// Branches run one after another. The common columns are wanted from the first of them to the last.
  void operator()(Union& op) {
    if (!rewrites_) common_columns(op);
    for (auto& branch : op.branches) {
      plan(branch.plan);
      advance();
      for (auto& [from, to] : branch.columns) slot(from);
    }
    advance();
    common_columns(op);
  }

  void slot(int& own) {
    if (own >= 0) visit_(own);
  }

 private:
  void advance() {
    if (inside_ == 0) next_();
  }
  void common_columns(Union& op) {
    for (auto& branch : op.branches)
      for (auto& [from, to] : branch.columns) slot(to);
  }
  template <class... Slots>
  void slots(Slots&... own) {
    (slot(own), ...);
  }
  void all(std::vector<int>& own) {
    for (auto& one : own) slot(one);
  }
  void computed(std::vector<Computed>& items) {
    for (auto& item : items) {
      expression(item.expression);
      slot(item.slot);
    }
  }
  void counted(CountedHop& hop) {
    (*this)(hop.expand);
    expressions(hop.predicates);
    for (auto& inner : hop.inner) counted(inner);
  }
  void part(ast::PatternPart& own) {
    slot(own.slot);
    for (auto& node : own.nodes) {
      slot(node.slot);
      expression(node.properties);
    }
    for (auto& relationship : own.relationships) {
      slot(relationship.slot);
      expression(relationship.properties);
    }
  }
  void set_items(std::vector<ast::SetItem>& items) {
    for (auto& item : items) {
      expression(item.target);
      expression(item.value);
    }
  }
  void expressions(std::vector<Expression>& all_of_them) {
    for (auto& one : all_of_them) expression(one);
  }
  void expression(Expression& e) {
    if (e.is(ast::ExpressionKind::Variable)) slot(e.slot);
    all(e.slots);
    expressions(e.operands);
    // Copies of an expression share its plan.
    if (e.planned && (!rewrites_ || seen_.insert(e.planned.get()).second)) inside(*e.planned);
  }
  /// A plan that runs within a step, maybe several times for a row: all of it at once, so to speak.
  void inside(LogicalPlan& own) {
    ++inside_;
    plan(own);
    --inside_;
  }

  bool rewrites_;
  Visit visit_;
  Next next_;
  int inside_ = 0;
  std::unordered_set<const LogicalPlan*> seen_;
};

/// The steps between which a slot is wanted.
struct Interval {
  int first = -1, last = -1;
};

std::vector<Interval> intervals_of(StatementPlan& plan) {
  std::vector<Interval> intervals(static_cast<std::size_t>(plan.width));
  int now = 0;
  const auto mention = [&](int slot) {
    auto& own = intervals[static_cast<std::size_t>(slot)];
    if (own.first < 0) own.first = now;
    own.last = now;
  };
  Walk walk(false, mention, [&] { ++now; });
  walk.plan(plan.plan);
  ++now;
  for (const auto& column : plan.columns) mention(column.slot);
  return intervals;
}

/// New numbers: the smallest that nobody else has at the same time.
std::vector<int> renumbered(const std::vector<Interval>& intervals, int& width) {
  std::vector<int> by_first;
  for (std::size_t i = 0; i < intervals.size(); ++i)
    if (intervals[i].first >= 0) by_first.push_back(static_cast<int>(i));
  const auto of = [&](int slot) { return intervals[static_cast<std::size_t>(slot)]; };
  std::stable_sort(by_first.begin(), by_first.end(), [&](int a, int b) { return of(a).first < of(b).first; });

  std::vector<int> numbers(intervals.size(), 0);
  using Until = std::pair<int, int>;  // the last step, the number
  std::priority_queue<Until, std::vector<Until>, std::greater<>> taken;
  std::priority_queue<int, std::vector<int>, std::greater<>> free;
  width = 0;
  for (const auto slot : by_first) {
    for (; !taken.empty() && taken.top().first < of(slot).first; taken.pop()) free.push(taken.top().second);
    auto number = width;
    if (free.empty()) {
      ++width;
    } else {
      number = free.top();
      free.pop();
    }
    numbers[static_cast<std::size_t>(slot)] = number;
    taken.emplace(of(slot).last, number);
  }
  return numbers;
}

}  // namespace

StatementPlan reuse_slots(StatementPlan plan) {
  int width = 0;
  const auto numbers = renumbered(intervals_of(plan), width);
  const auto renumber = [&](int& slot) { slot = numbers[static_cast<std::size_t>(slot)]; };
  Walk walk(true, renumber, [] {});
  walk.plan(plan.plan);
  for (auto& column : plan.columns) renumber(column.slot);
  plan.width = width;
  plan.names.clear();
  return plan;
}

}  // namespace newsgraph::query::plan
