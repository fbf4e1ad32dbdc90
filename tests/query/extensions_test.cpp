// Procedures and functions given by a host.

#include <catch2/catch.hpp>

#include "query/query.hpp"

namespace newsgraph::query::test {

using graph::Value;

namespace {

Extensions sample() {
  Extensions extensions;
  auto squares = parse_signature("test.squares(upTo :: INTEGER?) :: (n :: INTEGER?, square :: INTEGER?)");
  squares.call = [](const graph::PropertyGraph&, std::span<const Value> arguments) {
    std::vector<std::vector<Value>> rows;
    for (std::int64_t i = 1; i <= arguments[0].integer(); ++i) rows.push_back({Value(i), Value(i * i)});
    return rows;
  };
  extensions.add(std::move(squares));
  extensions.add(
      HostFunction{"twice", 1, 1, [](const graph::PropertyGraph&, std::span<const Value> arguments) {
                     return Value(arguments[0].integer() * 2);
                   }});
  return extensions;
}

}  // namespace

TEST_CASE("a signature is read from text", "[extensions]") {
  const auto procedure = parse_signature("a.b(x :: STRING?, y :: INTEGER) :: (z :: ANY?)");
  CHECK(procedure.name == "a.b");
  REQUIRE(procedure.inputs.size() == 2);
  CHECK(procedure.inputs[1].type.name == "INTEGER");
  CHECK_FALSE(procedure.inputs[1].type.nullable);
  CHECK(procedure.outputs.at(0).name == "z");
  CHECK(parse_signature("a.b() :: VOID").outputs.empty());
  CHECK_THROWS_AS(parse_signature("nonsense"), std::invalid_argument);
}

TEST_CASE("procedures give rows, alone and inside a query", "[extensions]") {
  const auto extensions = sample();
  Options options;
  options.extensions = &extensions;
  graph::PropertyGraph graph;
  const auto alone = run(graph, "CALL test.squares(3)", options);
  CHECK(alone.columns == std::vector<std::string>{"n", "square"});
  CHECK(alone.rows.size() == 3);
  const auto inside =
      run(graph, "CALL test.squares(3) YIELD square AS s WHERE s > 1 RETURN sum(s) AS s", options);
  CHECK(inside.rows.at(0).at(0).integer() == 13);
}

TEST_CASE("functions of the host are called like any other", "[extensions]") {
  const auto extensions = sample();
  Options options;
  options.extensions = &extensions;
  graph::PropertyGraph graph;
  CHECK(run(graph, "RETURN TWICE(21) AS x", options).rows.at(0).at(0).integer() == 42);
  CHECK_THROWS_AS(run(graph, "RETURN twice() AS x", options), QueryError);
}

}  // namespace newsgraph::query::test
