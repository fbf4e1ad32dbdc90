// Writing a graph's changes back into rows, and adding a graph from elsewhere.

#include <fmt/format.h>

#include "graph/store/bulk.hpp"
#include "graph/store/corrections.hpp"
#include "graph/store/property_indexes.hpp"
#include "graph/store/rows.hpp"
#include "graph/store/session.hpp"
#include "graph/store/snapshot.hpp"

namespace newsgraph::graph {

namespace {

/// So that a derived element is again what it is about to become when it is derived anew; false where it is
/// none. Labels are a node's.
bool log_if_derived(Database& database, ElementTable table, std::int64_t row, std::string_view labels,
                    std::string_view properties) {
  const auto anchor = anchor_of(database, table, row);
  if (!anchor) return false;
  Statement read(database, table == ElementTable::Node ? "SELECT properties, labels FROM node WHERE id = ?"
                                                       : "SELECT properties, '' FROM edge WHERE id = ?");
  read.bind(0, row);
  if (!read.step()) return false;
  log_replacement(database, *anchor, read.text(1), read.text(0), labels, properties);
  return true;
}

}  // namespace

void Store::add(const PropertyGraph& graph) {
  Group group(*data_);
  Database& database = data_->database;
  drop_snapshot(database);
  if (database.integer("SELECT EXISTS (SELECT 1 FROM node)") == 0) {  // nothing to be replaced
    const InsertedRows rows = insert_elements(database, graph, false);
    write_snapshot(database, graph, rows.nodes, rows.edges, data_->version() + 1);
    group.done();
    return;
  }
  RowWriter writer(database, false);
  const auto key = graph.find_key("key");
  const auto row_with_key = [&](Statement& find, const Value& own) -> std::int64_t {
    if (own.kind() != Kind::String) return 0;
    find.reset();
    find.bind(0, own.string());
    return find.step() ? find.integer(0) : 0;
  };
  Statement find_node(database, "SELECT id FROM node WHERE key = ? ORDER BY derived DESC");
  Statement find_edge(database, "SELECT id FROM edge WHERE key = ? ORDER BY derived DESC");
  Statement update_node(database, "UPDATE node SET labels = ?, properties = ? WHERE id = ?");
  Statement update_edge(database, "UPDATE edge SET properties = ? WHERE id = ?");
  Statement drop_mentions(database, "DELETE FROM mention WHERE edge = ?");
  Statement drop_edge(database, "DELETE FROM edge WHERE id = ?");
  std::vector<std::int64_t> rows(graph.node_bound());
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    const NodeId node{id};
    if (!graph.contains(node)) continue;
    const std::int64_t row = key ? row_with_key(find_node, graph.property(node, *key)) : 0;
    if (row != 0) {
      find_node.reset();
      const std::string labels = labels_json(graph, node);
      const std::string properties = properties_json(graph, graph.properties(node));
      log_if_derived(database, ElementTable::Node, row, labels, properties);
      update_node.bind(0, labels).bind(1, properties).bind(2, row).run();
      rows[id] = row;
    } else {
      rows[id] = writer.add(graph, node);
    }
  }
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const EdgeId edge{id};
    if (!graph.contains(edge)) continue;
    if (const std::int64_t row = key ? row_with_key(find_edge, graph.property(edge, *key)) : 0; row != 0) {
      find_edge.reset();
      const std::string properties = properties_json(graph, graph.properties(edge));
      if (log_if_derived(database, ElementTable::Edge, row, "", properties)) {
        update_edge.bind(0, properties).bind(1, row).run();
        continue;
      }
      drop_mentions.bind(0, row).run();
      drop_edge.bind(0, row).run();
    }
    writer.add(graph, edge, rows[static_cast<std::uint32_t>(graph.source(edge))],
               rows[static_cast<std::uint32_t>(graph.target(edge))]);
  }
  group.done();
}

namespace {

/// A changed property `key` is the new key of an element made by hand; a derived one keeps its anchor.
void rename(Database& database, ElementTable table, std::int64_t row, std::string_view property,
            const Value& value) {
  if (property != "key") return;
  Statement write(database, fmt::format("UPDATE {} SET key = ? WHERE id = ? AND derived = 0",
                                        table == ElementTable::Node ? "node" : "edge"));
  if (value.kind() == Kind::String) {
    write.bind(0, value.string());
  } else {
    write.bind_null(0);
  }
  write.bind(1, row).run();
}

std::vector<std::string> names(const PropertyGraph& graph, const std::vector<LabelId>& labels) {
  std::vector<std::string> all;
  for (const LabelId label : labels) all.emplace_back(graph.name(label));
  return all;
}

}  // namespace

void Store::save(const PropertyGraph& graph) {
  const Changes changes = graph.changes();
  const std::string indexes = indexes_json(graph);
  const bool same_indexes = setting(kIndexesSetting).value_or("[]") == indexes;
  if (changes.empty() && same_indexes) return;
  Group group(*data_);
  if (!same_indexes) put_setting(kIndexesSetting, indexes);
  Database& database = data_->database;
  drop_snapshot(database);
  RowIds node_rows = data_->node_rows, edge_rows = data_->edge_rows;
  node_rows.resize(graph.node_bound());
  edge_rows.resize(graph.edge_bound());
  const auto row_of_node = [&](NodeId node) { return node_rows[static_cast<std::uint32_t>(node)]; };
  const auto row_of_edge = [&](EdgeId edge) { return edge_rows[static_cast<std::uint32_t>(edge)]; };

  for (const EdgeId edge : changes.removed_edges) {
    const std::int64_t row = row_of_edge(edge);
    if (const auto anchor = anchor_of(database, ElementTable::Edge, row)) log_removal(database, *anchor);
    Statement(database, "DELETE FROM mention WHERE edge = ?").bind(0, row).run();
    Statement(database, "DELETE FROM remark WHERE edge = ?").bind(0, row).run();
    Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, row).run();
    edge_rows.set(static_cast<std::uint32_t>(edge), 0);
  }
  for (const NodeId node : changes.removed_nodes) {
    const std::int64_t row = row_of_node(node);
    if (const auto anchor = anchor_of(database, ElementTable::Node, row)) log_removal(database, *anchor);
    Statement(database, "DELETE FROM mention WHERE node = ?").bind(0, row).run();
    Statement(database, "DELETE FROM remark WHERE node = ?").bind(0, row).run();
    Statement(database, "DELETE FROM node WHERE id = ?").bind(0, row).run();
    node_rows.set(static_cast<std::uint32_t>(node), 0);
  }

  RowWriter writer(database, false);
  for (const NodeId node : changes.added_nodes) {
    node_rows.set(static_cast<std::uint32_t>(node), writer.add(graph, node));
  }
  for (const EdgeId edge : changes.added_edges) {
    edge_rows.set(static_cast<std::uint32_t>(edge),
                  writer.add(graph, edge, row_of_node(graph.source(edge)), row_of_node(graph.target(edge))));
  }

  for (const auto& [node, added, removed] : changes.labels) {
    const std::int64_t row = row_of_node(node);
    if (const auto anchor = anchor_of(database, ElementTable::Node, row))
      log_labels(database, *anchor, names(graph, added), names(graph, removed));
    const std::string labels = labels_json(graph, node);
    Statement(database, "UPDATE node SET labels = ? WHERE id = ?").bind(0, labels).bind(1, row).run();
  }
  Statement update_node(database, "UPDATE node SET properties = ? WHERE id = ?");
  for (const auto& [node, key] : changes.node_properties) {
    const std::int64_t row = row_of_node(node);
    if (const auto anchor = anchor_of(database, ElementTable::Node, row))
      log_property(database, *anchor, graph.name(key), graph.property(node, key));
    const std::string properties = properties_json(graph, graph.properties(node));
    update_node.bind(0, properties).bind(1, row).run();
    rename(database, ElementTable::Node, row, graph.name(key), graph.property(node, key));
  }
  Statement update_edge(database, "UPDATE edge SET properties = ? WHERE id = ?");
  for (const auto& [edge, key] : changes.edge_properties) {
    const std::int64_t row = row_of_edge(edge);
    if (const auto anchor = anchor_of(database, ElementTable::Edge, row))
      log_property(database, *anchor, graph.name(key), graph.property(edge, key));
    const std::string properties = properties_json(graph, graph.properties(edge));
    update_edge.bind(0, properties).bind(1, row).run();
    rename(database, ElementTable::Edge, row, graph.name(key), graph.property(edge, key));
  }
  group.done();
  data_->node_rows = std::move(node_rows);
  data_->edge_rows = std::move(edge_rows);
}

}  // namespace newsgraph::graph
