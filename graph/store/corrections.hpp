#pragma once
// The log of changes by hand to derived elements, anchored by their keys, so that they can be made again when
// the elements are derived anew. Each entry is one JSON object:
//   {"change":"set","node":KEY,"property":"name","value":"…"}       null removes
//   {"change":"labels","node":KEY,"add":["…"],"remove":["…"]}
//   {"change":"delete","edge":KEY}
// with "places" and of an edge "type", by which anchors.hpp finds the element should its key change.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/anchors.hpp"
#include "graph/store/database.hpp"

namespace newsgraph::graph {

/// A derived element whose change is logged.
struct Anchor {
  ElementTable table;
  std::string key;
  Value places;
  std::string type;  // of an edge
};
/// nullopt where the row is not derived, or has no key: then its changes need no log.
std::optional<Anchor> anchor_of(Database& database, ElementTable table, std::int64_t row);

void log_property(Database& database, const Anchor& anchor, std::string_view property, const Value& value);
void log_labels(Database& database, const Anchor& anchor, const std::vector<std::string>& added,
                const std::vector<std::string>& removed);
void log_removal(Database& database, const Anchor& anchor);

/// Logs what makes an element's labels (of a node) and properties, as its row has them, into others. All are
/// JSON as in the columns; empty labels stand for an edge.
void log_replacement(Database& database, const Anchor& anchor, std::string_view labels_before,
                     std::string_view properties_before, std::string_view labels_after,
                     std::string_view properties_after);

/// Makes one of two elements with one key: where a node or edge was made by hand under the key of a derived
/// one, its labels and properties become corrections of the derived one, and its edges go over to that.
void join_made_to_derived(Database& database);

/// Makes all logged changes to the derived rows, in order. Those whose element is gone have no effect; those
/// whose element has another key now are logged under that.
void apply_corrections(Database& database);

/// The logged changes of the derived element with this key, as people read them: "SET name = 'Ida'".
std::vector<std::string> corrections_in_words(Database& database, ElementTable table, std::string_view key);

}  // namespace newsgraph::graph
