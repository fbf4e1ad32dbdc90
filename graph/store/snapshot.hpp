#pragma once
// The loaded graph as it lies in memory (column_image.hpp), kept beside the rows so that opening need not
// read them one by one. It is a copy of what the rows say at the version it is stamped with: any change to
// the store drops it, and a stale or damaged one is passed over for the rows.

#include <optional>

#include "graph/column_image.hpp"
#include "graph/property_graph.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_reader.hpp"

namespace newsgraph::graph {

/// Below this many elements, reading rows takes a few milliseconds and no snapshot is kept.
inline constexpr std::size_t kSnapshotSize = 20'000;

/// Puts the graph, whose rows these are, in place of the snapshot that was there, unless it is too small for
/// one. `version` is the store's once the transaction is committed.
void write_snapshot(Database& database, const PropertyGraph& graph, const RowIds& nodes, const RowIds& edges,
                    std::int64_t version);
/// What takes the time of it, and needs no database: the graph's image, nullopt where it is too small for a
/// snapshot or has no image; and putting that in place.
std::optional<ColumnImage::Sections> snapshot_image(const PropertyGraph& graph);
void write_snapshot(Database& database, const PropertyGraph& graph,
                    const std::optional<ColumnImage::Sections>& image, const RowIds& nodes,
                    const RowIds& edges, std::int64_t version);
/// The same of the graph that the rows make.
void write_snapshot_of_rows(Database& database, std::int64_t version);
void drop_snapshot(Database& database);
/// Is there one of this version?
bool has_snapshot(Database& database, std::int64_t version);
/// nullopt where there is none of this version, or it cannot be read.
std::optional<LoadedGraph> read_snapshot(Database& database, std::int64_t version);

}  // namespace newsgraph::graph
