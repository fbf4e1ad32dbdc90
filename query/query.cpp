#include "query/query.hpp"

#include <new>
#include <stdexcept>

#include "query/deep_stack.hpp"
#include "query/execute/build.hpp"
#include "query/functions/nesting.hpp"
#include "query/grammar/grammar.hpp"
#include "query/grammar/tokens.hpp"
#include "query/index_commands.hpp"
#include "query/notices.hpp"
#include "query/plan/explain.hpp"
#include "query/plan/planner.hpp"
#include "query/plan/reuse_slots.hpp"
#include "query/semantics/semantics.hpp"

namespace newsgraph::query {

namespace {

graph::Map parameters_of(const Options& options) {
  return {options.parameters.begin(), options.parameters.end()};
}

struct Prepared {
  plan::StatementPlan plan;
  std::optional<ast::IndexCommand> index;  // then there is no plan
  bool explain = false;
  bool profile = false;
  std::vector<std::string> notices;
};

/// `to_run`: it will not be printed.
Prepared prepare(const graph::PropertyGraph& graph, std::string_view text, const Options& options,
                 bool to_run) {
  auto statement = parse(text);
  Prepared prepared;
  prepared.explain = statement.explain;
  prepared.profile = statement.profile;
  prepared.index = std::move(statement.index);
  if (prepared.index) return prepared;
  const Surroundings surroundings{options.extensions, prepared.explain ? nullptr : &options.parameters};
  auto query = check(std::move(statement), text, surroundings);
  prepared.notices = notices(query, graph);
  prepared.plan = make_plan(std::move(query), graph);
  // What is printed has the names that were written.
  if (to_run && !prepared.explain && !prepared.profile)
    prepared.plan = plan::reuse_slots(std::move(prepared.plan));
  return prepared;
}

std::string plan_of(const Prepared& prepared) {
  return prepared.index ? to_text(*prepared.index) : to_text(prepared.plan);
}

/// A plan's text, a row a line.
ResultSet as_rows(const std::string& text) {
  ResultSet result;
  result.columns = {"plan"};
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    result.rows.push_back({graph::Value(std::string_view(text).substr(from, end - from))});
    from = end + 1;
  }
  return result;
}

/// Gathers the rows in the result or passes them on.
class Rows {
 public:
  Rows(const plan::StatementPlan& plan, const Options& options, ResultSet& result)
      : plan_(plan), options_(options), result_(result) {
    for (const auto& column : plan.columns) result.columns.push_back(column.name);
    if (options.sink != nullptr) options.sink->columns(result.columns);
  }

  void take(const execute::Batch& batch) {
    if (plan_.columns.empty()) return;
    for (std::size_t i = 0; i < batch.count(); ++i) {
      if (options_.max_rows && count_ >= *options_.max_rows)
        throw QueryError("ExecutionError", Phase::Runtime, "TooManyRows",
                         "the query gives more rows than it may");
      ++count_;
      auto& row = options_.sink != nullptr ? row_ : result_.rows.emplace_back();
      row.clear();
      row.reserve(plan_.columns.size());
      for (const auto& column : plan_.columns) row.push_back(batch.row(i)[column.slot]);
      if (options_.sink != nullptr) options_.sink->row(row);
    }
  }

 private:
  const plan::StatementPlan& plan_;
  const Options& options_;
  ResultSet& result_;
  std::size_t count_ = 0;
  std::vector<graph::Value> row_;
};

ResultSet execute_plan(const plan::StatementPlan& plan, const graph::PropertyGraph& graph,
                       graph::PropertyGraph* writable, const Options& options, Profile* profile) {
  const auto parameters = parameters_of(options);
  execute::Runtime runtime(graph, writable, parameters, options);
  if (profile != nullptr) runtime.set_profile(*profile);
  const execute::Compiler compiler(runtime, plan.width);
  auto pipeline = execute::build_statement(plan, compiler);
  execute::Batch batch(plan.width);
  batch.add_nulls();
  pipeline.open(batch.row(0));
  ResultSet result;
  Rows rows(plan, options, result);
  while (pipeline.next(batch)) {
    runtime.check();
    rows.take(batch);
  }
  result.statistics = runtime.statistics();
  return result;
}

/// Gives what was not made row by row to the sink where there is one.
ResultSet passed_on(ResultSet result, const Options& options) {
  if (options.sink == nullptr) return result;
  options.sink->columns(result.columns);
  for (const auto& row : result.rows) options.sink->row(row);
  result.rows.clear();
  return result;
}

/// The rows; of a statement that is to be profiled, its plan with what it did.
ResultSet run_plan(const Prepared& prepared, const graph::PropertyGraph& graph,
                   graph::PropertyGraph* writable, const Options& options) {
  try {
    for (const auto& [name, value] : options.parameters) require_shallow(value);
    if (!prepared.profile) {
      auto result = execute_plan(prepared.plan, graph, writable, options, nullptr);
      result.notices = prepared.notices;
      return result;
    }
    Profile profile;
    auto silent = options;  // the plan is what is given
    silent.sink = nullptr;
    auto result = execute_plan(prepared.plan, graph, writable, silent, &profile);
    auto plan = as_rows(to_text(prepared.plan, &profile));
    plan.statistics = result.statistics;
    return passed_on(std::move(plan), options);
  } catch (const std::bad_alloc&) {
    throw QueryError("ExecutionError", Phase::Runtime, "OutOfMemory",
                     "there is not enough memory for the query");
  } catch (const std::length_error&) {
    throw QueryError("ExecutionError", Phase::Runtime, "OutOfMemory", "a value of the query grows too large");
  }
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

/// Runs the action, on a large stack where the text asks for it; errors are given their place in the text.
template <class Action>
auto located(std::string_view text, Action&& action) {
  try {
    if (!is_nested_deep(text)) return action();
    std::optional<decltype(action())> result;
    on_deep_stack([&] { result.emplace(action()); });
    return std::move(*result);
  } catch (const QueryError& error) {
    throw error.located_in(text);
  }
}

}  // namespace

ResultSet run(graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] {
    const auto prepared = prepare(graph, text, options, true);
    if (prepared.explain) return passed_on(as_rows(plan_of(prepared)), options);
    if (prepared.index) {
      if (prepared.index->kind == ast::IndexCommand::Kind::Show)
        return passed_on(show_indexes(graph), options);
      return passed_on(change_indexes(graph, *prepared.index, options), options);
    }
    if (!prepared.plan.writes) return run_plan(prepared, graph, nullptr, options);
    Transaction transaction(graph);
    auto result = run_plan(prepared, graph, &graph, options);
    if (options.save) options.save(graph);
    transaction.commit();
    return result;
  });
}

ResultSet read(const graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] {
    const auto prepared = prepare(graph, text, options, true);
    if (prepared.explain) return passed_on(as_rows(plan_of(prepared)), options);
    const bool shows = prepared.index && prepared.index->kind == ast::IndexCommand::Kind::Show;
    if (prepared.plan.writes || (prepared.index && !shows))
      throw syntax_error("WriteNotAllowed",
                         "this query would change the graph, which is open for reading only", {});
    return shows ? passed_on(show_indexes(graph), options) : run_plan(prepared, graph, nullptr, options);
  });
}

std::string explain(const graph::PropertyGraph& graph, std::string_view text, const Options& options) {
  return located(text, [&] { return plan_of(prepare(graph, text, options, false)); });
}

}  // namespace newsgraph::query
