// A statement run on a graph of four nodes, made anew for each, with limits of time and rows.

#include <chrono>

#include "query/query.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

graph::PropertyGraph small_graph() {
  graph::PropertyGraph graph;
  query::run(
      graph,
      "CREATE (a:Person {name: 'Ada', born: date('1990-05-01')}), (b:Person {name: 'Bo', scores: [1, 2.5]}), "
      "(c:Country {name: 'Norland', count: 3}), (d), (a)-[:KNOWS {since: 2019}]->(b), "
      "(b)-[:KNOWS]->(a), (a)-[:LIVES_IN]->(c), (c)-[:NEAR]->(c)");
  return graph;
}

}  // namespace

void query(std::string_view bytes) {
  query::Options limits;
  limits.timeout = std::chrono::milliseconds(200);
  limits.max_rows = 1000;
  auto graph = small_graph();
  graph.commit();
  for (const auto statement : query::split_statements(bytes).complete) {
    try {
      query::run(graph, statement, limits);
    } catch (const query::QueryError&) {
    }
  }
  try {
    query::explain(graph, bytes, limits);
    query::run(graph, bytes, limits);
  } catch (const query::QueryError&) {
  }
}

}  // namespace newsgraph::fuzz
