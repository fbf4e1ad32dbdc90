#include "graph/store/anchors.hpp"

#include <fmt/format.h>

#include <map>

namespace newsgraph::graph {

namespace {

constexpr std::int64_t kMostPlaces = 8;

/// [source, start, end]
bool is_place(const Value& place) {
  return place.kind() == Kind::List && place.list().size() == 3 && place.list()[0].kind() == Kind::String &&
         place.list()[1].kind() == Kind::Integer && place.list()[2].kind() == Kind::Integer;
}

}  // namespace

std::string_view name_of(ElementTable table) { return table == ElementTable::Node ? "node" : "edge"; }

Value places_of(Database& database, ElementTable table, std::int64_t row) {
  Statement read(database, fmt::format("SELECT source.name, mention.start, mention.end FROM mention "
                                       "JOIN passage ON passage.id = mention.passage "
                                       "JOIN source ON source.id = passage.source WHERE mention.{} = ? "
                                       "ORDER BY mention.id LIMIT {}",
                                       name_of(table), kMostPlaces));
  read.bind(0, row);
  List places;
  while (read.step()) {
    List place = {Value(read.text(0)), Value(read.integer(1)), Value(read.integer(2))};
    places.emplace_back(std::move(place));
  }
  return Value(std::move(places));
}

std::int64_t derived_row(Database& database, ElementTable table, std::string_view key, const Value& places,
                         std::string_view type) {
  Statement by_key(database, fmt::format("SELECT id FROM {} WHERE key = ? AND derived = 1", name_of(table)));
  by_key.bind(0, key);
  if (by_key.step()) return by_key.integer(0);
  if (places.kind() != Kind::List) return 0;
  std::map<std::int64_t, std::size_t> found;
  Statement by_place(
      database,
      fmt::format("SELECT DISTINCT mention.{0} FROM source JOIN passage ON passage.source = source.id "
                  "JOIN mention ON mention.passage = passage.id JOIN {0} ON {0}.id = mention.{0} "
                  "WHERE source.name = ? AND mention.start = ? AND mention.end = ? AND {0}.derived = 1"
                  "{1}",
                  name_of(table), table == ElementTable::Edge ? " AND edge.type = ?" : ""));
  for (const Value& place : places.list()) {
    if (!is_place(place)) continue;
    by_place.reset();
    by_place.bind(0, place.list()[0].string()).bind(1, place.list()[1].integer());
    by_place.bind(2, place.list()[2].integer());
    if (table == ElementTable::Edge) by_place.bind(3, type);
    while (by_place.step()) ++found[by_place.integer(0)];
  }
  std::int64_t best = 0;
  for (const auto& [row, count] : found) {
    if (best == 0 || count > found[best]) best = row;
  }
  return best;
}

}  // namespace newsgraph::graph
