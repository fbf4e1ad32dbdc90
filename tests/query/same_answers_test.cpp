// What the planner's rules make faster must come to the same: patterns are counted and reached in two ways,
// on random graphs.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "query/query.hpp"

namespace newsgraph::query::test {

namespace {

/// Few nodes, so that circles, loops and several edges between the same nodes come about.
graph::PropertyGraph random_graph(unsigned seed, int nodes, int edges) {
  std::mt19937 random(seed);
  const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
  graph::PropertyGraph graph;
  graph.begin();
  const auto key = graph.key("i");
  const graph::LabelId labels[] = {graph.label("A"), graph.label("B")};
  const graph::TypeId types[] = {graph.type("R"), graph.type("S")};
  std::vector<graph::NodeId> made;
  for (int i = 0; i < nodes; ++i) {
    made.push_back(graph.add_node({&labels[below(2)], 1}));
    graph.set_property(made.back(), key, graph::Value(i));
  }
  for (int i = 0; i < edges; ++i) {
    const auto edge = graph.add_edge(made[static_cast<std::size_t>(below(nodes))],
                                     made[static_cast<std::size_t>(below(nodes))], types[below(2)]);
    graph.set_property(edge, key, graph::Value(below(10)));
  }
  graph.commit();
  return graph;
}

std::int64_t number(const graph::PropertyGraph& graph, const std::string& text) {
  return read(graph, text).rows.at(0).at(0).integer();
}

}  // namespace

TEST_CASE("patterns are counted as often as they are found", "[rules]") {
  const char* const patterns[] = {
      "(a)-[r:R]->(b)",
      "(a)-[r:R]->(b)-[s:S]->(c)",
      "(a)-[:R]->(b)-[:R]->(c)",
      "(a)--(b)--(c)",
      "(a)-->(b)<--(c)",
      "(a)<-[:R]-(b)-[:R]->(c), (b)-[:S]->(d)",
      "(a)-[:R]->(b)-[:S]->(c)-[:R]->(d)-[:S]->(e)",
      "(a)-[:R]->(b)-[:R]->(c)-[:R]->(d)",
      "(a)--(b)--(c)--(d)",
      "(a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c)",
      "(a)-[:R]->(b)-[:S]->(c), (a)-[:R|S]->(c)",
      "(a)--(b)--(c)--(a)",
      "(a)-[:R]->(a)",
      "(a)--(a)--(b)",
      "(a:A)-[:R]->(b:B)-[:R]->(c:A)",
      "(a)-[r:R]->(b)-[s:R]->(c) WHERE r.i < s.i",
      "(a)-[r:R]->(b)-[s:S]->(c) WHERE a.i < c.i",
      "(a)-[:R]->(b)-[:S]->(c)-[t:R]->(d) WHERE b.i > 2 AND t.i <> 3 AND c.i < 9",
      "(a)-[r:R]->(b), (b)-[s:S]->(c), (b)<-[t:S]-(d) WHERE c.i <> d.i",
      "(a {i: 3})-->(b)-->(c)-->(d)-->(e)",
      "(a)-[:R]->(b)-[:S*1..2]->(c)-[:R]->(d)",
      "(a)-[:R]->(b), (c)-[:S]->(d)",
  };
  for (unsigned seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph(seed, 8, 24);
    for (const auto* pattern : patterns) {
      INFO(pattern << ", seed " << seed);
      const auto found = read(graph, fmt::format("MATCH {} RETURN 1 AS x", pattern)).rows.size();
      CHECK(number(graph, fmt::format("MATCH {} RETURN count(*)", pattern)) ==
            static_cast<std::int64_t>(found));
    }
  }
}

TEST_CASE("groups are counted as often as their rows are found", "[rules]") {
  const char* const queries[][2] = {
      {"MATCH (a)-[:R]->(b)-[:S]->(c) RETURN {} ", "a.i"},
      {"MATCH (a)-[:R]->(b)-[:R]->(c) RETURN {} ", "b.i"},
      {"MATCH (a)-[:R]->(b)-[:R]->(c) RETURN {} ", "c.i"},
      {"MATCH (a)--(b)--(c)--(d) RETURN {} ", "b.i"},
      {"MATCH (a)-[:R]->(b)-[:R]->(c), (a)-[:R]->(c) RETURN {} ", "a.i"},
      {"MATCH (a) OPTIONAL MATCH (a)-[:R]->(b)-[:S]->(c) RETURN {} ", "a.i"},
      {"MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) WHERE b.i > a.i RETURN {} ", "a.i"},
  };
  for (unsigned seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph(seed, 8, 24);
    for (const auto& [match, key] : queries) {
      INFO(match << key << ", seed " << seed);
      const auto of = [&](const std::string& what) {
        return read(graph, fmt::format(fmt::runtime(match), fmt::format("{} AS k, {} AS n", key, what)) +
                               " ORDER BY k");
      };
      // A list has to be made of rows.
      const auto counted = of("count(b)"), listed = of("size(collect(b))");
      REQUIRE(counted.rows.size() == listed.rows.size());
      for (std::size_t i = 0; i < counted.rows.size(); ++i)
        for (std::size_t column = 0; column < 2; ++column)
          CHECK(graph::equivalent(counted.rows[i][column], listed.rows[i][column]));
    }
  }
}

TEST_CASE("the same ends are reached as by walks", "[rules]") {
  const char* const steps[] = {"-[w:R*]->",      "<-[w:R*1..2]-", "-[w*1..3]-",   "-[w:R*0..2]->",
                               "-[w:R|S*0..3]-", "-[w:S*..4]-",   "-[w:R*1..1]-", "-[w*1..2 {i: 3}]-"};
  for (unsigned seed = 0; seed < 12; ++seed) {
    const auto graph = random_graph(seed, 7, 12);
    for (const auto* step : steps) {
      for (int start = 0; start < 7; ++start) {
        const auto pattern = fmt::format("MATCH (a {{i: {}}}){}(b)", start, step);
        INFO(pattern << ", seed " << seed);
        const auto ends = [&](const std::string& rest) {
          std::multiset<std::int64_t> found;
          for (const auto& row : read(graph, pattern + rest).rows) found.insert(row[0].integer());
          return found;
        };
        const auto walked = ends(" RETURN b.i AS i, w");
        const std::set<std::int64_t> distinct(walked.begin(), walked.end());
        CHECK(ends(" RETURN DISTINCT b.i AS i") ==
              std::multiset<std::int64_t>(distinct.begin(), distinct.end()));
        CHECK(number(graph, pattern + " RETURN count(DISTINCT b)") ==
              static_cast<std::int64_t>(distinct.size()));
        const auto exists =
            fmt::format("MATCH (a {{i: {}}}), (b) WHERE EXISTS {{ MATCH (a){}(b) }}", start, step);
        CHECK(number(graph, exists + " RETURN count(*)") == static_cast<std::int64_t>(distinct.size()));
      }
    }
  }
}

TEST_CASE("rows and their order are the same at any number of threads", "[rules]") {
  const auto graph = random_graph(1, 20000, 60000);
  const char* const queries[] = {
      "MATCH (a)-[r:R]->(b) WHERE a.i % 7 = 3 RETURN a.i, r.i, b.i",
      "MATCH (a:A)-[:R]->(b) RETURN b.i % 10 AS k, count(*) AS n, sum(a.i) AS s, min(a.i) AS l, max(b.i) AS "
      "m",
      "MATCH (a)-[r]->(b) RETURN sum(r.i * 0.1) AS s, count(*) AS n",
      "MATCH (a)-[r]->(b) RETURN a.i % 5 AS k, avg(r.i * 0.1) AS s, collect(b.i)[0..3] AS l",
      "MATCH (a)-[r]->(b) RETURN a.i, r.i, b.i ORDER BY r.i DESC, b.i LIMIT 7",
      "MATCH (a)-[:R]->(b)-[:S]->(c) RETURN a.i, count(*) AS n ORDER BY n DESC, a.i LIMIT 5",
      "MATCH (a:B) RETURN DISTINCT a.i % 100 AS k",
      "MATCH (a:B) WHERE a.i > 100 RETURN a.i SKIP 3 LIMIT 4",
      "MATCH (a:A) OPTIONAL MATCH (a)-[:S]->(b:B) WHERE b.i < a.i RETURN a.i, b.i",
  };
  for (const auto* query : queries) {
    INFO(query);
    Options one, four;
    one.threads = 1;
    four.threads = 4;
    const auto alone = read(graph, query, one), together = read(graph, query, four);
    REQUIRE(alone.rows.size() == together.rows.size());
    bool same = !alone.rows.empty();
    for (std::size_t i = 0; i < alone.rows.size(); ++i)
      for (std::size_t j = 0; j < alone.columns.size(); ++j)
        same = same && to_text(graph, alone.rows[i][j]) == to_text(graph, together.rows[i][j]);
    CHECK(same);
  }
}

TEST_CASE("an error in one thread ends the query", "[rules]") {
  const auto graph = random_graph(2, 20000, 100);
  Options options;
  options.threads = 4;
  CHECK_THROWS_AS(read(graph, "MATCH (a) RETURN sum(1 / (a.i - 15000)) AS s", options), QueryError);
  options.timeout = std::chrono::milliseconds(1);
  CHECK_THROWS_AS(read(graph, "MATCH (a), (b) WHERE a.i + b.i < 0 RETURN a", options), QueryError);
}

}  // namespace newsgraph::query::test
