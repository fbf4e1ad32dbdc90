#include "graph/store/snapshot.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "graph/byte_stream.hpp"
#include "graph/column_image.hpp"

namespace newsgraph::graph {

namespace {

constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kChunk = std::size_t{8} << 20;
constexpr int kHead = 0;  // section numbers in the table: the head, then those of the image

/// Of 64 bits, for accidents and not for enemies: four lanes of multiply and rotate, 32 bytes a step.
std::int64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15u;
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, bytes.size()};
  const auto step = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * kFactor;
    return lane ^ (lane >> 29);
  };
  while (bytes.size() >= 32) {
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), bytes.data(), 32);
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = step(lanes[i], words[i]);
    bytes.remove_prefix(32);
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    lanes[i % 4] = step(lanes[i % 4], static_cast<unsigned char>(bytes[i]));
  }
  std::uint64_t hash = 0;
  for (const std::uint64_t lane : lanes) hash = step(hash, lane);
  return static_cast<std::int64_t>(hash);
}

bool has_chunks(Database& database) {
  return database.integer("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'snapshot')") != 0 &&
         database.integer("SELECT EXISTS (SELECT 1 FROM snapshot)") != 0;
}

void write_section(Database& database, int section, std::string_view bytes) {
  Statement insert(database, "INSERT INTO snapshot (section, checksum, bytes) VALUES (?, ?, ?)");
  do {
    const std::string_view chunk = bytes.substr(0, kChunk);
    insert.bind(0, std::int64_t{section}).bind(1, checksum(chunk)).bind_blob(2, chunk).run();
    bytes.remove_prefix(chunk.size());
  } while (!bytes.empty());
}

void write_rows(ByteWriter& out, const RowIds& rows) {
  out.number(static_cast<std::uint8_t>(rows.is_dense()));
  if (rows.is_dense()) {
    out.number(rows.first());
    out.number(static_cast<std::uint64_t>(rows.size()));
    return;
  }
  std::vector<std::int64_t> all;
  for (std::size_t id = 0; id < rows.size(); ++id) all.push_back(rows[id]);
  out.array(all);
}

RowIds read_rows(ByteReader& in) {
  if (in.number<std::uint8_t>() != 0) {
    const auto first = in.number<std::int64_t>();
    return RowIds::dense(first, in.number<std::uint64_t>());
  }
  RowIds rows;
  for (const std::int64_t row : in.array<std::int64_t>()) rows.push_back(row);
  return rows;
}

/// The head, then the image's sections; nullopt where a checksum is wrong.
std::optional<std::array<std::string, ColumnImage::kSections + 1>> read_sections(Database& database) {
  std::array<std::string, ColumnImage::kSections + 1> sections;
  Statement sizes(database, "SELECT section, sum(length(bytes)) FROM snapshot GROUP BY section");
  while (sizes.step()) {
    const auto section = static_cast<std::size_t>(sizes.integer(0));
    if (section >= sections.size()) return std::nullopt;
    sections[section].reserve(static_cast<std::size_t>(sizes.integer(1)));
  }
  Statement chunks(database, "SELECT section, checksum, bytes FROM snapshot ORDER BY number");
  while (chunks.step()) {
    const std::string_view bytes = chunks.text(2);
    if (checksum(bytes) != chunks.integer(1)) return std::nullopt;
    sections[static_cast<std::size_t>(chunks.integer(0))].append(bytes);
  }
  return sections;
}

}  // namespace

std::optional<ColumnImage::Sections> snapshot_image(const PropertyGraph& graph) {
  if (graph.node_count() + graph.edge_count() < kSnapshotSize) return std::nullopt;
  return ColumnImage::write(graph);
}

void write_snapshot(Database& database, const PropertyGraph& graph, const RowIds& nodes, const RowIds& edges,
                    std::int64_t version) {
  write_snapshot(database, graph, snapshot_image(graph), nodes, edges, version);
}

void write_snapshot(Database& database, const PropertyGraph& graph,
                    const std::optional<ColumnImage::Sections>& sections, const RowIds& nodes,
                    const RowIds& edges, std::int64_t version) {
  if (graph.node_count() + graph.edge_count() < kSnapshotSize) return;
  if (!sections) {
    const bool has_holes = graph.node_count() < graph.node_bound() || graph.edge_count() < graph.edge_bound();
    if (has_holes) write_snapshot_of_rows(database, version);
    return;
  }
  drop_snapshot(database);
  ByteWriter head;
  head.number(kFormat);
  head.number(version);
  head.number(static_cast<std::uint64_t>(graph.node_count()));
  head.number(static_cast<std::uint64_t>(graph.edge_count()));
  write_rows(head, nodes);
  write_rows(head, edges);
  write_section(database, kHead, head.take());
  for (std::size_t i = 0; i < sections->size(); ++i) {
    write_section(database, static_cast<int>(i) + 1, (*sections)[i]);
  }
}

void write_snapshot_of_rows(Database& database, std::int64_t version) {
  const std::int64_t elements =
      database.integer("SELECT (SELECT count(*) FROM node) + (SELECT count(*) FROM edge)");
  if (elements < static_cast<std::int64_t>(kSnapshotSize)) return;
  const LoadedGraph all = read_rows(database);  // has no holes
  write_snapshot(database, all.graph, all.nodes, all.edges, version);
}

bool has_snapshot(Database& database, std::int64_t version) {
  if (!has_chunks(database)) return false;
  Statement read(database, "SELECT bytes FROM snapshot WHERE section = 0 ORDER BY number LIMIT 1");
  if (!read.step()) return false;
  try {
    ByteReader head(read.text(0));
    return head.number<std::uint32_t>() == kFormat && head.number<std::int64_t>() == version;
  } catch (const ByteReader::End&) {  // damaged
    return false;
  }
}

void drop_snapshot(Database& database) {
  if (has_chunks(database)) database.run("DELETE FROM snapshot");
}

std::optional<LoadedGraph> read_snapshot(Database& database, std::int64_t version) {
  try {
    if (!has_chunks(database)) return std::nullopt;
    auto sections = read_sections(database);
    if (!sections) return std::nullopt;
    ByteReader head((*sections)[kHead]);
    if (head.number<std::uint32_t>() != kFormat || head.number<std::int64_t>() != version)
      return std::nullopt;
    const auto node_count = head.number<std::uint64_t>(), edge_count = head.number<std::uint64_t>();
    LoadedGraph snapshot;
    snapshot.nodes = read_rows(head);
    snapshot.edges = read_rows(head);
    ColumnImage::Sections image;
    std::move(sections->begin() + 1, sections->end(), image.begin());
    snapshot.graph = ColumnImage::read(std::move(image));
    const bool is_whole = snapshot.graph.node_count() == node_count && snapshot.nodes.size() == node_count &&
                          snapshot.graph.edge_count() == edge_count && snapshot.edges.size() == edge_count;
    return is_whole ? std::optional(std::move(snapshot)) : std::nullopt;
  } catch (const ByteReader::End&) {  // the rows tell
  } catch (const ImageError&) {
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::Damaged) throw;
  }
  return std::nullopt;
}

}  // namespace newsgraph::graph
