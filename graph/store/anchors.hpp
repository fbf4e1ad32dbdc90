#pragma once
// What derived elements are recognised by when they are derived anew: their keys, and where a key has changed
// (a new article may give a thing a longer name), the places in the sources that mention them.

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/store/database.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {

enum class ElementTable { Node, Edge };
std::string_view name_of(ElementTable table);  // "node"

/// Some of the mentions of a row: a list of [source, start, end], in bytes of the source's text.
Value places_of(Database& database, ElementTable table, std::int64_t row);

/// The derived row with the key, else the one that most of the places mention, of an edge one of the type; 0
/// where there is none.
std::int64_t derived_row(Database& database, ElementTable table, std::string_view key, const Value& places,
                         std::string_view type = {});

}  // namespace newsgraph::graph
