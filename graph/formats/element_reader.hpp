#pragma once
// What the readers of graph formats share: elements arrive with ids of the file's own, edges perhaps before
// their ends.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/formats/format_error.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// Builds a graph from elements named by ids. `line` is for messages.
class ElementReader {
 public:
  using Entries = std::vector<std::pair<std::string, Value>>;

  void add_node(std::size_t line, std::string id, const std::vector<std::string>& labels,
                const Entries& properties);
  /// An edge without an id gets a derived key.
  void add_edge(std::size_t line, std::string id, std::string_view type, std::string source,
                std::string target, Entries properties);
  /// Joins edges to ends that came later. Elements whose id is not their derived key have that id as `key`.
  PropertyGraph finish();

 private:
  struct Waiting {
    std::size_t line;
    std::string id, type, source, target;
    Entries properties;
  };
  using Named = std::pair<const std::string, NodeId>;
  void connect(const std::string& id, std::string_view type, const Named& source, const Named& target,
               const Entries& properties);
  void check_storable(std::size_t line, const Entries& properties) const;
  template <class Id, class DerivedKey>
  void keep_id(Id element, const std::string& id, DerivedKey derived);

  PropertyGraph graph_;
  std::unordered_map<std::string, NodeId> nodes_;
  std::vector<Waiting> waiting_;
};

}  // namespace newsgraph::graph
