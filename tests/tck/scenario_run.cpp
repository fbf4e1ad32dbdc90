#include "tests/tck/scenario_run.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "query/query.hpp"
#include "tests/tck/canonical.hpp"
#include "tests/tck/literal.hpp"
#include "tests/tck/procedure_table.hpp"
#include "tests/tck/side_effects.hpp"

namespace newsgraph::tck {

namespace {

constexpr std::chrono::seconds kLongest{20};

struct StepFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw StepFailure(fmt::format("cannot read {}", path.string()));
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string describe(const query::QueryError& error) {
  return fmt::format("{} at {}: {} ({})", error.type(),
                     error.phase() == query::Phase::CompileTime ? "compile time" : "runtime", error.detail(),
                     error.message());
}

/// What one scenario works on, and one function a kind of step.
class Run {
 public:
  explicit Run(std::filesystem::path graphs) : graphs_(std::move(graphs)) {
    options_.extensions = &extensions_;
    options_.timeout = kLongest;
  }

  void step(const Step& step);

  /// A query that failed without the scenario asking for it.
  void finish() const {
    if (error_ && !error_checked_) throw StepFailure("raised " + describe(*error_));
  }

  // Given
  void empty_graph() { graph_ = graph::PropertyGraph(); }
  void named_graph(const std::string& name) {
    const auto script = read_file(graphs_ / name / (name + ".cypher"));
    const auto statements = query::split_statements(script);
    for (const auto statement : statements.complete) query::run(graph_, statement, options_);
    if (!statements.rest.empty()) query::run(graph_, statements.rest, options_);
  }
  void having_executed(const Step& step) {
    try {
      query::run(graph_, text_of(step), options_);
    } catch (const query::QueryError& error) {
      throw StepFailure("preparing the graph raised " + describe(error));
    }
  }
  void parameters(const Step& step) {
    for (const auto& row : step.table) options_.parameters[row.at(0)] = to_value(parse_literal(row.at(1)));
  }
  void procedure(const std::string& signature, const Step& step) {
    extensions_.add(procedure_from(signature, step.table));
  }

  // When
  void execute(const Step& step) {
    finish();
    result_.reset();
    error_.reset();
    error_checked_ = false;
    before_ = take_snapshot(graph_);
    try {
      result_ = query::run(graph_, text_of(step), options_);
    } catch (const query::QueryError& error) {
      error_ = error;
    }
    after_ = take_snapshot(graph_);
  }

  // Then
  void result_is(const Step& step, bool in_order, ListOrder list_order) const {
    const auto& result = succeeded();
    if (step.table.empty()) throw StepFailure("the step has no table");
    if (result.columns != step.table.front()) {
      throw StepFailure(fmt::format("expected the columns {}, got {}", fmt::join(step.table.front(), " | "),
                                    fmt::join(result.columns, " | ")));
    }
    auto expected = expected_rows(step.table, list_order);
    auto actual = actual_rows(result, list_order);
    if (!in_order) {
      std::sort(expected.begin(), expected.end());
      std::sort(actual.begin(), actual.end());
    }
    if (expected != actual) throw StepFailure(difference(expected, actual));
  }
  void result_is_empty() const {
    const auto& result = succeeded();
    if (!result.rows.empty()) throw StepFailure(fmt::format("expected no rows, got {}", result.rows.size()));
  }
  void side_effects_are(const std::map<std::string, std::size_t>& expected) const {
    if (!error_) succeeded();
    const auto actual = side_effects(before_, after_);
    if (actual != expected) {
      throw StepFailure(
          fmt::format("expected the side effects {}, got {}", to_string(expected), to_string(actual)));
    }
  }
  void error_is(const std::string& type, const std::string& phase, const std::string& detail) {
    if (!error_)
      throw StepFailure(fmt::format("expected {} at {}: {}, but the query ran", type, phase, detail));
    error_checked_ = true;
    const bool compile_time = error_->phase() == query::Phase::CompileTime;
    const bool phase_fits = phase == "any time" || compile_time == (phase == "compile time");
    if (error_->type() != type || !phase_fits || (detail != "*" && error_->detail() != detail)) {
      throw StepFailure(fmt::format("expected {} at {}: {}, got {}", type, phase, detail, describe(*error_)));
    }
    if (const auto effects = side_effects(before_, after_); !effects.empty()) {
      throw StepFailure("the failed query left side effects: " + to_string(effects));
    }
  }

 private:
  static const std::string& text_of(const Step& step) {
    if (!step.doc_string) throw StepFailure("the step has no query");
    return *step.doc_string;
  }

  const query::ResultSet& succeeded() const {
    if (error_) throw StepFailure("raised " + describe(*error_));
    if (!result_) throw StepFailure("no query was executed");
    return *result_;
  }

  static std::vector<std::string> expected_rows(const Table& table, ListOrder list_order) {
    std::vector<std::string> rows;
    for (std::size_t i = 1; i < table.size(); ++i) {
      std::vector<std::string> cells;
      for (const auto& cell : table[i]) cells.push_back(canonical(parse_literal(cell), list_order));
      rows.push_back(fmt::format("{}", fmt::join(cells, " | ")));
    }
    return rows;
  }

  std::vector<std::string> actual_rows(const query::ResultSet& result, ListOrder list_order) const {
    std::vector<std::string> rows;
    for (const auto& row : result.rows) {
      std::vector<std::string> cells;
      for (const auto& value : row) cells.push_back(canonical(value, graph_, list_order));
      rows.push_back(fmt::format("{}", fmt::join(cells, " | ")));
    }
    return rows;
  }

  static std::string difference(const std::vector<std::string>& expected,
                                const std::vector<std::string>& actual) {
    if (expected.size() != actual.size()) {
      return fmt::format("expected {} rows, got {}{}", expected.size(), actual.size(),
                         actual.empty() ? "" : fmt::format(", the first being {}", actual.front()));
    }
    const auto [wanted, got] = std::mismatch(expected.begin(), expected.end(), actual.begin());
    return fmt::format("expected the row {}, got {}", *wanted, *got);
  }

  std::filesystem::path graphs_;
  graph::PropertyGraph graph_;
  query::Options options_;
  query::Extensions extensions_;
  std::optional<query::ResultSet> result_;
  std::optional<query::QueryError> error_;
  bool error_checked_ = false;
  Snapshot before_, after_;
};

std::map<std::string, std::size_t> read_effects(const Table& table) {
  std::map<std::string, std::size_t> effects;
  for (const auto& row : table) {
    if (const auto count = std::stoul(row.at(1)); count > 0) effects[row.at(0)] = count;
  }
  return effects;
}

/// A kind of step: what its text looks like and what it does.
struct StepKind {
  std::regex pattern;
  std::function<void(Run&, const Step&, const std::smatch&)> perform;
};

const std::vector<StepKind>& step_kinds() {
  using Match = std::smatch;
  constexpr auto kMatters = ListOrder::Matters;
  constexpr auto kIgnored = ListOrder::Ignored;
  static const std::vector<StepKind> kinds = {
      {std::regex("an empty graph|any graph"), [](Run& r, const Step&, const Match&) { r.empty_graph(); }},
      {std::regex("the (\\S+) graph"), [](Run& r, const Step&, const Match& m) { r.named_graph(m[1]); }},
      {std::regex("(?:after )?having executed:"),
       [](Run& r, const Step& s, const Match&) { r.having_executed(s); }},
      {std::regex("parameters are:|parameter values are:"),
       [](Run& r, const Step& s, const Match&) { r.parameters(s); }},
      {std::regex("there exists a procedure (.*?)\\s*:"),
       [](Run& r, const Step& s, const Match& m) { r.procedure(m[1], s); }},
      {std::regex("executing (?:control )?query:"),
       [](Run& r, const Step& s, const Match&) { r.execute(s); }},
      {std::regex("the result should be empty"),
       [](Run& r, const Step&, const Match&) { r.result_is_empty(); }},
      {std::regex("the result should be, in order:"),
       [](Run& r, const Step& s, const Match&) { r.result_is(s, true, kMatters); }},
      {std::regex("the result should be, in any order:"),
       [](Run& r, const Step& s, const Match&) { r.result_is(s, false, kMatters); }},
      {std::regex("the result should be, in order \\(ignoring element order for lists\\):"),
       [](Run& r, const Step& s, const Match&) { r.result_is(s, true, kIgnored); }},
      {std::regex("the result should be(?:, in any order)? \\(ignoring element order for lists\\):"),
       [](Run& r, const Step& s, const Match&) { r.result_is(s, false, kIgnored); }},
      {std::regex("no side effects"), [](Run& r, const Step&, const Match&) { r.side_effects_are({}); }},
      {std::regex("the side effects should be:"),
       [](Run& r, const Step& s, const Match&) { r.side_effects_are(read_effects(s.table)); }},
      {std::regex("an? (\\S+) should be raised at (compile time|runtime|any time): (\\S+)"),
       [](Run& r, const Step&, const Match& m) { r.error_is(m[1], m[2], m[3]); }},
  };
  return kinds;
}

void Run::step(const Step& step) {
  std::smatch match;
  for (const auto& kind : step_kinds()) {
    if (std::regex_match(step.text, match, kind.pattern)) return kind.perform(*this, step, match);
  }
  throw StepFailure("unknown step: " + step.text);
}

}  // namespace

std::optional<std::string> run_scenario(const Scenario& scenario, const std::filesystem::path& graphs) {
  try {
    Run run(graphs);
    for (const Step& step : scenario.steps) run.step(step);
    run.finish();
    return std::nullopt;
  } catch (const std::exception& failure) {
    return one_line(failure.what());
  }
}

}  // namespace newsgraph::tck
