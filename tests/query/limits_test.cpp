// Queries that mean harm, or are merely large.

#include <fmt/format.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <ctime>

#include "query/query.hpp"

namespace newsgraph::query::test {

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string detail_of(const std::string& text, const Options& options = {}) {
  graph::PropertyGraph graph;
  try {
    run(graph, text, options);
  } catch (const QueryError& error) {
    return error.detail();
  }
  return "no error";
}

double seconds_of(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  detail_of(text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("expressions nested too deep are refused", "[limits]") {
  const auto deep = [](std::string_view open, std::string_view close, std::size_t depth) {
    return "RETURN " + repeated(open, depth) + "1" + repeated(close, depth) + " AS x";
  };
  CHECK(detail_of(deep("(", ")", 400)) == "no error");
  CHECK(detail_of(deep("[", "]", 400)) == "no error");
  CHECK(detail_of(deep("(", ")", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of(deep("[", "]", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of(deep("{a: ", "}", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of(deep("NOT ", "", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of(deep("- ", "", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of(deep("CASE WHEN true THEN ", " END", 400)) == "no error");
  CHECK(detail_of(deep("CASE WHEN true THEN ", " END", 100000)) == "UnexpectedSyntax");
  CHECK(detail_of("RETURN 1" + repeated(" IS NULL", 100000) + " AS x") == "no error");
  CHECK(detail_of("WITH {} AS a RETURN a" + repeated(".a", 100000) + " AS x") == "UnexpectedSyntax");
  CHECK(detail_of("WITH [] AS a RETURN a" + repeated("[0]", 100000) + " AS x") == "UnexpectedSyntax");
}

TEST_CASE("refusing deep nesting takes no time", "[limits]") {
  CHECK(seconds_of("RETURN " + repeated("(", 100000) + "1" + repeated(")", 100000)) < 1.0);
  CHECK(seconds_of("MATCH " + repeated("((a)--", 50000)) < 1.0);
}

TEST_CASE("brackets that may be patterns are read once", "[limits]") {
  CHECK(seconds_of("RETURN " + repeated("(", 450) + "1" + repeated(")", 450) + " AS x") < 1.0);
  CHECK(seconds_of("RETURN " + repeated("[x IN ", 200) + "[1]" + repeated("]", 200) + " AS x") < 1.0);
}

TEST_CASE("long rows of operators are not deep", "[limits]") {
  CHECK(detail_of("RETURN 1" + repeated(" + 1", 100000) + " AS x") == "no error");
  CHECK(detail_of("RETURN true" + repeated(" OR false", 100000) + " AS x") == "no error");
  CHECK(detail_of("RETURN 1" + repeated(" < 2", 100000) + " AS x") == "no error");
}

TEST_CASE("a pattern of ten thousand parts runs", "[limits]") {
  graph::PropertyGraph graph;
  run(graph, "CREATE (a:A {n: 0})-[:R]->(a)");
  std::string walk = "MATCH (:A {n: 0})";
  for (int i = 0; i < 2000; ++i) walk += fmt::format("-[:R{}]->()", i);
  CHECK(run(graph, walk + " RETURN 1 AS x").rows.empty());
  std::string pieces = "CREATE (:P)";
  for (int i = 0; i < 9999; ++i) pieces += ", (:P)";
  CHECK(run(graph, pieces).statistics.nodes_created == 10000);
  std::string chain = "CREATE (:C)";
  for (int i = 0; i < 10000; ++i) chain += "-[:N]->()";
  CHECK(run(graph, chain).statistics.relationships_created == 10000);
  std::string long_walk = "MATCH (:C)";
  for (int i = 0; i < 10000; ++i) long_walk += "-[:N]->()";
  CHECK(run(graph, long_walk + " RETURN 1 AS x").rows.size() == 1);
}

TEST_CASE("a list of a hundred thousand values is looked up, not walked through", "[limits]") {
  graph::PropertyGraph graph;
  run(graph, "UNWIND range(1, 2000) AS i CREATE ({i: i})");
  std::string list = "0";
  for (int i = 1; i < 100000; ++i) list += "," + std::to_string(i * 2);
  const auto start = std::chrono::steady_clock::now();
  const auto result = run(graph, "MATCH (n) WHERE n.i IN [" + list + "] RETURN count(*) AS c");
  CHECK(result.rows.at(0).at(0).integer() == 1000);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("a list of a million literals is read as one value", "[limits]") {
  graph::PropertyGraph graph;
  run(graph, "UNWIND range(1, 2000) AS i CREATE ({i: i})");
  std::string list = "-1";
  for (int i = 1; i < 1'000'000; ++i) list += "," + std::to_string(i * 2);
  const auto start = std::clock();
  const auto result = run(graph, "MATCH (n) WHERE n.i IN [" + list + "] RETURN count(*) AS c");
  CHECK(result.rows.at(0).at(0).integer() == 1000);
  CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
}

TEST_CASE("twenty thousand clauses take no longer than their number", "[limits]") {
  std::string with = "WITH 1 AS a0";
  for (int i = 0; i < 20'000; ++i) with += fmt::format(" WITH a{} + 1 AS a{}", i, i + 1);
  graph::PropertyGraph graph;
  const auto start = std::clock();
  CHECK(run(graph, with + " RETURN a20000 AS x").rows.at(0).at(0).integer() == 20'001);
  std::string all = "RETURN 0 AS x";
  for (int i = 1; i < 20'000; ++i) all += fmt::format(" UNION ALL RETURN {} AS x", i);
  const auto rows = run(graph, all).rows;
  REQUIRE(rows.size() == 20'000);
  CHECK(rows.back().at(0).integer() == 19'999);
  CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
}

TEST_CASE("parameters nested too deep are refused", "[limits]") {
  graph::Value deep;
  for (int i = 0; i < 20'000; ++i) deep = graph::Value(graph::List{deep});
  Options options;
  options.parameters["p"] = deep;
  CHECK(detail_of("RETURN $p AS x", options) == "InvalidArgumentValue");
}

TEST_CASE("a query that needs too much memory is stopped", "[limits]") {
  Options options;
  options.max_memory = 100 << 20;
  CHECK(detail_of("RETURN size(reduce(s = 'ab', x IN range(1, 28) | s + s)) AS n", options) == "OutOfMemory");
  CHECK(detail_of("UNWIND range(1, 60000000) AS i WITH i, [i, i, i, i] AS l RETURN collect(l) AS n",
                  options) == "OutOfMemory");
  CHECK(detail_of("UNWIND range(1, 1000) AS i RETURN count(i) AS n", options) == "no error");
}

TEST_CASE("a long expression within one row minds the time", "[limits]") {
  Options options;
  options.timeout = std::chrono::milliseconds(50);
  CHECK(detail_of("RETURN [x IN range(1, 5000000) WHERE any(y IN range(1, 1000) WHERE x = -y)] AS l",
                  options) == "Timeout");
  CHECK(detail_of("RETURN reduce(a = 0, x IN range(1, 50000000) | a + x) AS n", options) == "Timeout");
}

TEST_CASE("a query that takes too long is stopped", "[limits]") {
  Options options;
  options.timeout = std::chrono::milliseconds(50);
  const std::string endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN a";
  CHECK(detail_of(endless, options) == "Timeout");
  std::atomic<bool> cancelled = true;
  Options other;
  other.cancelled = &cancelled;
  CHECK(detail_of(endless, other) == "Cancelled");
}

TEST_CASE("more rows than allowed are an error", "[limits]") {
  Options options;
  options.max_rows = 10;
  CHECK(detail_of("UNWIND range(1, 10) AS a RETURN a", options) == "no error");
  CHECK(detail_of("UNWIND range(1, 11) AS a RETURN a", options) == "TooManyRows");
}

TEST_CASE("an error while saving leaves nothing behind", "[limits]") {
  graph::PropertyGraph graph;
  run(graph, "CREATE (:A {x: 1})");
  Options options;
  options.save = [](graph::PropertyGraph&) { throw std::runtime_error("the disk is full"); };
  CHECK_THROWS_WITH(run(graph, "MATCH (a:A) SET a.x = 2 CREATE (:B)", options), "the disk is full");
  CHECK_THROWS_WITH(run(graph, "CREATE INDEX ON :A(x)", options), "the disk is full");
  CHECK(run(graph, "MATCH (n) RETURN n.x AS x").rows.at(0).at(0).integer() == 1);
  CHECK(run(graph, "MATCH (n) RETURN n").rows.size() == 1);
  CHECK(run(graph, "SHOW INDEXES").rows.empty());
}

TEST_CASE("an error half-way leaves nothing behind", "[limits]") {
  graph::PropertyGraph graph;
  run(graph, "CREATE (:A {x: 1})");
  CHECK_THROWS_AS(run(graph, "MATCH (a:A) SET a.x = 2 CREATE (:B) WITH a UNWIND [1, 0] AS d RETURN 1 / d"),
                  QueryError);
  CHECK(run(graph, "MATCH (n) RETURN n.x AS x").rows.size() == 1);
  CHECK(run(graph, "MATCH (n) RETURN n.x AS x").rows[0][0].integer() == 1);
}

TEST_CASE("reading refuses to write", "[limits]") {
  graph::PropertyGraph graph;
  CHECK_THROWS_AS(read(graph, "CREATE INDEX ON :A(x)"), QueryError);
  CHECK_THROWS_AS(read(graph, "CREATE ()"), QueryError);
  CHECK(read(graph, "RETURN 1 AS x").rows.size() == 1);
}

TEST_CASE("a profile tells rows and time of each operator", "[profile]") {
  graph::PropertyGraph graph;
  run(graph, "UNWIND range(1, 10) AS i CREATE (:A {i: i})");
  const auto plan = run(graph, "PROFILE MATCH (a:A) WHERE a.i > 7 CREATE (:B) RETURN a.i AS i");
  CHECK(plan.columns == std::vector<std::string>{"plan"});
  REQUIRE(plan.rows.size() == 7);
  CHECK(std::string(plan.rows[0][0].string()).starts_with("NodesByLabel a:A: 10 rows, "));
  CHECK(std::string(plan.rows[1][0].string()).starts_with("Filter 1 condition: 3 rows, "));
  CHECK(plan.statistics.nodes_created == 3);
}

TEST_CASE("the same query gives the same rows in the same order", "[determinism]") {
  graph::PropertyGraph graph;
  run(graph, "UNWIND range(1, 50) AS i CREATE (:A {i: i % 7})-[:R {i: i}]->(:B {i: i % 5})");
  const auto text = "MATCH (a)-[r]->(b) WITH a.i AS a, b.i AS b, collect(r.i) AS l RETURN a, b, l";
  const auto once = run(graph, text);
  const auto again = run(graph, text);
  REQUIRE(once.rows.size() == again.rows.size());
  for (std::size_t i = 0; i < once.rows.size(); ++i)
    for (std::size_t j = 0; j < 3; ++j) CHECK(graph::equivalent(once.rows[i][j], again.rows[i][j]));
}

TEST_CASE("texts are cut at their semicolons", "[statements]") {
  const auto cut = split_statements("RETURN ';' AS `;`; // not; here\n RETURN 2 /* ; */ ;; RETURN 3");
  REQUIRE(cut.complete.size() == 2);
  CHECK(cut.complete[0] == "RETURN ';' AS `;`");
  CHECK(cut.complete[1] == "RETURN 2 /* ; */");
  CHECK(cut.rest == "RETURN 3");
  CHECK(split_statements("  // nothing\n").rest.empty());
  CHECK(split_statements("RETURN 'open; ").complete.empty());
}

}  // namespace newsgraph::query::test
