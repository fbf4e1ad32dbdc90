#pragma once
// Elements as rows: how labels and properties are written into and read from columns.

#include <span>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/store/database.hpp"

namespace newsgraph::graph {

std::string labels_json(const PropertyGraph& graph, NodeId node);
std::string properties_json(const PropertyGraph& graph, const Properties& properties);

/// Properties as JSON, many times over: the keys' names are put into words once.
class PropertiesJson {
 public:
  explicit PropertiesJson(const PropertyGraph& graph);
  void append(std::string& json, const Properties& properties) const;

 private:
  const PropertyGraph& graph_;
  std::vector<std::string> heads_;     // by key: "name":
  std::vector<std::uint32_t> places_;  // by key: its place in the order of names
};

/// Inserts nodes and edges; gives their rows.
class RowWriter {
 public:
  RowWriter(Database& database, bool derived);
  std::int64_t add(const PropertyGraph& graph, NodeId node);
  std::int64_t add(const PropertyGraph& graph, EdgeId edge, std::int64_t source, std::int64_t target);

 private:
  void bind_key(Statement& statement, const Value& key);
  Database& database_;
  bool derived_;
  Statement node_, edge_;
};

}  // namespace newsgraph::graph
