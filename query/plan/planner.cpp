#include "query/plan/planner.hpp"

#include "query/plan/match.hpp"
#include "query/plan/rules/rules.hpp"

namespace newsgraph::query {

namespace plan {

namespace {

class Planner {
 public:
  Planner(const graph::PropertyGraph& graph, bool writes) : graph_(graph), writes_(writes) {}

  LogicalPlan query(checked::Query& query) {
    if (query.parts.size() == 1) return single(query.parts.front());
    Union all;
    for (auto& part : query.parts) {
      Union::Branch branch;
      for (std::size_t i = 0; i < part.columns.size(); ++i)
        for (const auto& common : query.parts.front().columns)
          if (common.name == part.columns[i].name)
            branch.columns.emplace_back(part.columns[i].slot, common.slot);
      branch.plan = single(part);
      all.branches.push_back(std::move(branch));
    }
    LogicalPlan plan;
    plan.steps.push_back({std::move(all)});
    if (!query.all) {
      Distinct distinct;
      for (const auto& column : query.parts.front().columns) distinct.slots.push_back(column.slot);
      plan.steps.push_back({std::move(distinct)});
    }
    return plan;
  }

 private:
  LogicalPlan single(checked::SingleQuery& query) {
    LogicalPlan plan;
    for (auto& clause : query.clauses) std::visit([&](auto& c) { add(c, plan); }, clause);
    return apply_rules(std::move(plan), only_whether_);
  }

  template <class T>
  static void push(LogicalPlan& plan, T op) {
    plan.steps.push_back({std::move(op)});
  }

  static void append(LogicalPlan& plan, LogicalPlan more) {
    for (auto& step : more.steps) plan.steps.push_back(std::move(step));
  }

  /// Gives every subquery in the tree its plan.
  void prepare(Expression& e) {
    for (auto& operand : e.operands) prepare(operand);
    if (!e.checked || e.planned) return;
    auto subquery = *e.checked;  // a copy: planning uses it up, and what it reads is still to be asked
    const bool outer = std::exchange(only_whether_, e.operands.empty());
    e.planned = std::make_shared<LogicalPlan>(query(subquery));
    only_whether_ = outer;
  }
  void prepare(std::vector<Expression>& expressions) {
    for (auto& e : expressions) prepare(e);
  }
  void prepare(std::vector<ast::SetItem>& items) {
    for (auto& item : items) {
      prepare(item.target);
      prepare(item.value);
    }
  }
  void prepare(ast::PatternPart& part) {
    for (auto& node : part.nodes) prepare(node.properties);
    for (auto& relationship : part.relationships) prepare(relationship.properties);
  }

  LogicalPlan match(checked::Match& clause) {
    prepare(clause.predicates);
    for (auto& part : clause.pattern.parts) prepare(part);
    return plan_match(std::move(clause), graph_, writes_);
  }

  void add(checked::Match& clause, LogicalPlan& plan) {
    const bool optional = clause.optional;
    auto found = match(clause);
    if (optional)
      push(plan, Optional{std::move(found)});
    else
      append(plan, std::move(found));
  }

  void add(checked::Unwind& clause, LogicalPlan& plan) {
    prepare(clause.list);
    push(plan, Unwind{std::move(clause.list), clause.slot});
  }

  void add(checked::Create& clause, LogicalPlan& plan) {
    for (auto& part : clause.pattern.parts) prepare(part);
    push(plan, Create{std::move(clause.pattern)});
  }

  void add(checked::Merge& clause, LogicalPlan& plan) {
    prepare(clause.part);
    prepare(clause.on_create);
    prepare(clause.on_match);
    push(plan, Merge{std::move(clause.part), match(clause.match), std::move(clause.on_create),
                     std::move(clause.on_match)});
  }

  void add(checked::Set& clause, LogicalPlan& plan) {
    prepare(clause.items);
    push(plan, Set{std::move(clause.items)});
  }

  void add(checked::Remove& clause, LogicalPlan& plan) {
    for (auto& item : clause.items) prepare(item.target);
    push(plan, Remove{std::move(clause.items)});
  }

  void add(checked::Delete& clause, LogicalPlan& plan) {
    prepare(clause.targets);
    push(plan, Delete{clause.detach, std::move(clause.targets)});
  }

  void add(checked::Projection& clause, LogicalPlan& plan) {
    for (auto& key : clause.keys) prepare(key.expression);
    for (auto& aggregation : clause.aggregations) prepare(aggregation.call);
    for (auto& item : clause.items) prepare(item.expression);
    for (auto& item : clause.order) prepare(item.expression);
    prepare(clause.where);
    if (clause.grouped) push(plan, Group{std::move(clause.keys), std::move(clause.aggregations), {}});
    if (!clause.items.empty()) push(plan, Compute{std::move(clause.items)});
    if (clause.distinct) {
      Distinct distinct;
      for (const auto& column : clause.columns) distinct.slots.push_back(column.slot);
      push(plan, std::move(distinct));
    }
    if (!clause.order.empty()) push(plan, Sort{std::move(clause.order), {}});
    if (clause.skip.written()) push(plan, Skip{std::move(clause.skip)});
    if (clause.limit.written()) push(plan, Limit{std::move(clause.limit), writes_});
    if (!clause.where.empty()) push(plan, Filter{std::move(clause.where)});
  }

  void add(checked::Call& clause, LogicalPlan& plan) {
    prepare(clause.arguments);
    prepare(clause.where);
    push(plan, Call{clause.procedure, std::move(clause.arguments), std::move(clause.yields)});
    if (!clause.where.empty()) push(plan, Filter{std::move(clause.where)});
  }

  const graph::PropertyGraph& graph_;
  bool writes_;
  bool only_whether_ = false;  // inside a subquery of which is asked whether it has rows
};

}  // namespace

}  // namespace plan

plan::StatementPlan make_plan(checked::Query query, const graph::PropertyGraph& graph) {
  plan::StatementPlan result;
  result.columns = query.parts.front().columns;
  result.writes = query.writes;
  result.in_one_thread = query.in_one_thread;
  result.width = query.width;
  result.names = std::move(query.names);
  result.plan = plan::Planner(graph, query.writes).query(query);
  return result;
}

}  // namespace newsgraph::query
