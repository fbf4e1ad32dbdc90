#include "query/query.hpp"

#include "query/execute/build.hpp"
#include "query/grammar/grammar.hpp"
#include "query/grammar/tokens.hpp"
#include "query/plan/explain.hpp"
#include "query/plan/planner.hpp"
#include "query/semantics/semantics.hpp"

namespace newsgraph::query {

namespace {

graph::Map parameters_of(const Options& options) {
  return {options.parameters.begin(), options.parameters.end()};
}

struct Prepared {
  plan::StatementPlan plan;
  bool explain = false;
};

Prepared prepare(const graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  auto statement = parse(text);
  const bool only_explains = statement.explain;
  const Surroundings surroundings{options.extensions, only_explains ? nullptr : &options.parameters};
  return {make_plan(check(std::move(statement), text, surroundings), graph), only_explains};
}

ResultSet explanation(const plan::StatementPlan& plan) {
  ResultSet result;
  result.columns = {"plan"};
  const auto text = to_text(plan);
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    result.rows.push_back({graph::Value(std::string_view(text).substr(from, end - from))});
    from = end + 1;
  }
  return result;
}

void collect(const plan::StatementPlan& plan, execute::Batch& batch, const Options& options,
             ResultSet& result) {
  for (std::size_t i = 0; i < batch.count(); ++i) {
    if (options.max_rows && result.rows.size() >= *options.max_rows)
      throw QueryError("ExecutionError", Phase::Runtime, "TooManyRows",
                       "the query gives more rows than it may");
    auto& row = result.rows.emplace_back();
    row.reserve(plan.columns.size());
    for (const auto& column : plan.columns) row.push_back(batch.row(i)[column.slot]);
  }
}

ResultSet execute_plan(const plan::StatementPlan& plan, const graph::PropertyGraph& graph,
                       graph::PropertyGraph* writable, const Options& options) {
  const auto parameters = parameters_of(options);
  execute::Runtime runtime(graph, writable, parameters, options);
  const execute::Compiler compiler(runtime, plan.width);
  auto pipeline = execute::build(plan.plan, compiler);
  execute::Batch batch(plan.width);
  batch.add_nulls();
  pipeline.open(batch.row(0));
  ResultSet result;
  for (const auto& column : plan.columns) result.columns.push_back(column.name);
  while (pipeline.next(batch)) {
    runtime.check();
    if (!plan.columns.empty()) collect(plan, batch, options, result);
  }
  result.statistics = runtime.statistics();
  return result;
}

/// Undoes what was written unless it came to a good end.
class Transaction {
 public:
  explicit Transaction(graph::PropertyGraph& graph) : graph_(graph) { graph_.begin(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!committed_) graph_.rollback();
  }
  void commit() {
    graph_.commit();
    committed_ = true;
  }

 private:
  graph::PropertyGraph& graph_;
  bool committed_ = false;
};

template <class Action>
auto located(std::string_view text, Action&& action) {
  try {
    return action();
  } catch (const QueryError& error) {
    throw error.located_in(text);
  }
}

}  // namespace

ResultSet run(graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] {
    const auto prepared = prepare(graph, text, options);
    if (prepared.explain) return explanation(prepared.plan);
    if (!prepared.plan.writes) return execute_plan(prepared.plan, graph, nullptr, options);
    Transaction transaction(graph);
    auto result = execute_plan(prepared.plan, graph, &graph, options);
    if (options.save) options.save(graph);
    transaction.commit();
    return result;
  });
}

ResultSet read(const graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] {
    const auto prepared = prepare(graph, text, options);
    if (prepared.explain) return explanation(prepared.plan);
    if (prepared.plan.writes)
      throw syntax_error("WriteNotAllowed",
                         "this query would change the graph, which is open for reading only", {});
    return execute_plan(prepared.plan, graph, nullptr, options);
  });
}

std::string explain(const graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] { return to_text(prepare(graph, text, options).plan); });
}

}  // namespace newsgraph::query
