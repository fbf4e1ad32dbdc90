// Each line of the data files beside this one is a test: `expression -> value` or `expression -> !ErrorType
// Detail`.

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

#include "query/functions/registry.hpp"
#include "query/query.hpp"
#include "tests/tck/canonical.hpp"
#include "tests/tck/literal.hpp"

using namespace newsgraph;

namespace {

struct Line {
  int number;
  std::string expression, expected;
};

std::vector<Line> read_lines(const std::string& name) {
  std::ifstream file(NEWSGRAPH_TEST_DATA_DIR "/" + name);
  REQUIRE(file);
  std::vector<Line> lines;
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    if (text.empty() || text.front() == '#') continue;
    const auto arrow = text.rfind(" -> ");
    REQUIRE(arrow != std::string::npos);
    lines.push_back({number, text.substr(0, arrow), text.substr(arrow + 4)});
  }
  return lines;
}

/// The expression's value, or "!ErrorType Detail".
std::string evaluate(const std::string& expression) {
  graph::PropertyGraph graph;
  try {
    const auto result = query::run(graph, "RETURN " + expression + " AS x");
    return tck::canonical(result.rows.at(0).at(0), graph, tck::ListOrder::Matters);
  } catch (const query::QueryError& error) {
    return "!" + error.type() + " " + error.detail();
  }
}

std::string wanted(const std::string& expected) {
  if (expected.starts_with('!')) return expected;
  return tck::canonical(tck::parse_literal(expected), tck::ListOrder::Matters);
}

}  // namespace

TEST_CASE("functions and operators give what their data files say") {
  const auto* file = GENERATE("strings.txt", "numbers.txt", "comparison.txt", "lists.txt", "conversions.txt",
                              "dates.txt", "times.txt", "datetimes.txt", "durations.txt");
  for (const auto& line : read_lines(file)) {
    INFO(file << ":" << line.number << ": " << line.expression);
    CHECK(evaluate(line.expression) == wanted(line.expected));
  }
}

TEST_CASE("functions are found regardless of case") {
  REQUIRE(query::find_function("toINTEGER") != nullptr);
  CHECK(query::find_function("tointeger")->name == "toInteger");
  CHECK(query::find_function("Duration.Between")->name == "duration.between");
  CHECK(query::find_function("nonsense") == nullptr);
}

TEST_CASE("the nearest name is offered for one that is not known") {
  CHECK(query::nearest_function("lenght") == "length");
  CHECK(query::nearest_function("tointger") == "toInteger");
  CHECK(query::nearest_function("date.trunc") == "date.truncate");
  CHECK(query::nearest_function("completelydifferent") == std::nullopt);
  CHECK(query::nearest_function(std::string(100'000, 'x')) == std::nullopt);
}

TEST_CASE("a function knows how many arguments it takes and of which kinds") {
  const auto* substring = query::find_function("substring");
  REQUIRE(substring != nullptr);
  CHECK(substring->accepts(3));
  CHECK_FALSE(substring->accepts(1));
  CHECK(substring->taken(0).contains(graph::Kind::String));
  CHECK(substring->taken(2) == query::Kinds(graph::Kind::Integer));
  CHECK(query::to_string(query::Kinds{graph::Kind::Integer, graph::Kind::Float}) == "Integer or Float");
}
