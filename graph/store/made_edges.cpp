// Edges made by hand, for who derives content and takes some of them for instructions.

#include <fmt/format.h>

#include "graph/formats/json_value.hpp"
#include "graph/store/session.hpp"
#include "graph/store/snapshot.hpp"

namespace newsgraph::graph {

namespace {

Value column(const Database& database, const Statement& statement, int number, Kind kind) {
  try {
    Value value = parse_json(statement.text(number));
    if (value.kind() == kind) return value;
    throw JsonError(fmt::format("a {} in place of a {}", name_of(value.kind()), name_of(kind)));
  } catch (const JsonError& error) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: a row cannot be read: {}", database.path(), error.what()));
  }
}

}  // namespace

std::vector<Store::MadeEdge> Store::made_edges(std::string_view type) const {
  Database& database = data_->database;
  Statement read(database,
                 "SELECT edge.id, edge.properties, s.labels, t.labels, s.properties, t.properties FROM edge "
                 "JOIN node AS s ON s.id = edge.source JOIN node AS t ON t.id = edge.target "
                 "WHERE edge.derived = 0 AND edge.type = ? ORDER BY edge.id");
  read.bind(0, type);
  std::vector<MadeEdge> edges;
  while (read.step()) {
    edges.push_back({read.integer(0), column(database, read, 1, Kind::Map).map(),
                     column(database, read, 2, Kind::List).list(),
                     column(database, read, 3, Kind::List).list(), column(database, read, 4, Kind::Map).map(),
                     column(database, read, 5, Kind::Map).map()});
  }
  return edges;
}

void Store::put_made_edge(std::int64_t row, const Map& properties) {
  Group group(*data_);
  drop_snapshot(data_->database);
  const std::string json = to_json(Value(properties));
  Statement(data_->database, "UPDATE edge SET properties = ? WHERE id = ? AND derived = 0")
      .bind(0, json)
      .bind(1, row)
      .run();
  group.done();
}

}  // namespace newsgraph::graph
