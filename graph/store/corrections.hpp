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

/// Logs what makes an element's labels (of a node) and properties, as its row has them, into others. All are
/// JSON as in the columns; empty labels stand for an edge.
void log_replacement(Database& database, ElementTable table, std::string_view key,
                     std::string_view labels_before, std::string_view properties_before,
                     std::string_view labels_after, std::string_view properties_after);

/// Makes one of two elements with one key: where a node or edge was made by hand under the key of a derived
/// one, its labels and properties become corrections of the derived one, and its edges go over to that.
void join_made_to_derived(Database& database);

/// Makes all logged changes to the derived rows, in order. Those whose element is gone have no effect.
void apply_corrections(Database& database);

}  // namespace newsgraph::graph
