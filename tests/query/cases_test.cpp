// Walks the case files: a query and what comes of it.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "query/query.hpp"
#include "tests/query/case_file.hpp"

namespace newsgraph::query::test {

namespace {

void make_graph(graph::PropertyGraph& graph, const Case& one) {
  const auto found = one.parts.find("graph");
  if (found == one.parts.end()) return;
  const auto text = found->second + "\n;";
  for (const auto statement : split_statements(text).complete) run(graph, statement);
}

std::string text_of(const ResultSet& result, const graph::PropertyGraph& graph) {
  std::string text = fmt::format("{}", fmt::join(result.columns, " | "));
  for (const auto& row : result.rows) {
    std::vector<std::string> values;
    for (const auto& value : row) values.push_back(to_text(graph, value));
    text += fmt::format("\n{}", fmt::join(values, " | "));
  }
  return text;
}

std::string text_of(const Statistics& s) {
  return fmt::format("nodes +{} -{} relationships +{} -{} labels +{} -{} properties {}", s.nodes_created,
                     s.nodes_deleted, s.relationships_created, s.relationships_deleted, s.labels_added,
                     s.labels_removed, s.properties_set);
}

/// The lines of an error end where they end; a file cannot keep blanks at their ends.
std::string trimmed_lines(const std::string& text) {
  std::string result;
  for (const auto c : text) {
    if (c == '\n')
      while (result.ends_with(' ')) result.pop_back();
    result += c;
  }
  return result;
}

void check_case(const Case& one) {
  graph::PropertyGraph graph;
  make_graph(graph, one);
  const auto& text = one.parts.at("query");
  const auto has = [&](const char* part) { return one.parts.contains(part); };
  if (has("plan")) CHECK(explain(graph, text) == one.parts.at("plan") + "\n");
  if (has("error")) {
    std::string message = "no error";
    try {
      run(graph, text);
    } catch (const QueryError& error) {
      message = trimmed_lines(error.what());
    }
    CHECK(message == one.parts.at("error"));
  } else if (has("rows") || has("changes") || has("notices")) {
    const auto result = run(graph, text);
    if (has("notices")) CHECK(fmt::format("{}", fmt::join(result.notices, "\n")) == one.parts.at("notices"));
    if (has("rows")) CHECK(text_of(result, graph) == one.parts.at("rows"));
    if (has("changes")) CHECK(text_of(result.statistics) == one.parts.at("changes"));
  } else {
    CHECK(has("plan"));
  }
}

}  // namespace

TEST_CASE("queries give the rows, changes, errors and plans of their case files", "[cases]") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(NEWSGRAPH_TEST_DATA_DIR "/cases"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const auto& file : files) {
    for (const auto& one : read_cases(file)) {
      INFO(file.filename().string() << ": " << one.name << "\n" << one.parts.at("query"));
      try {
        check_case(one);
      } catch (const std::exception& error) {
        FAIL_CHECK(error.what());
      }
    }
  }
}

}  // namespace newsgraph::query::test
