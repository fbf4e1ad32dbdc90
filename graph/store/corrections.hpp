#pragma once
// The log of changes by hand to derived elements, anchored by their keys, so that they can be made again when
// the elements are derived anew. Each entry is one JSON object:
//   {"change":"set","node":KEY,"property":"name","value":"…"}       null removes
//   {"change":"labels","node":KEY,"add":["…"],"remove":["…"]}
//   {"change":"delete","edge":KEY}

#include <string_view>

#include "graph/store/database.hpp"

namespace newsgraph::graph {

enum class ElementTable { Node, Edge };

void log_property(Database& database, ElementTable table, std::string_view key, std::string_view property,
                  const Value& value);
void log_labels(Database& database, std::string_view key, const std::vector<std::string>& added,
                const std::vector<std::string>& removed);
void log_removal(Database& database, ElementTable table, std::string_view key);

/// Makes all logged changes to the derived rows, in order. Those whose element is gone have no effect.
void apply_corrections(Database& database);

}  // namespace newsgraph::graph
