#pragma once
// The names of a graph's nodes, to be completed while somebody types them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli::serve {

class NameIndex {
 public:
  /// Of all nodes with a property `name` or `title`, and of those in the list `aliases`.
  explicit NameIndex(const graph::PropertyGraph& graph);

  struct Hit {
    graph::NodeId node;
    std::string name;
  };
  /// Nodes one of whose names has, from one of its words on, what was typed, whatever its case, diacritics
  /// and alphabet; each node once. Names that begin so come first, then those of nodes with many
  /// relationships.
  std::vector<Hit> beginning_with(std::string_view typed, std::size_t most) const;

 private:
  struct Name {
    std::string folded;
    std::string written;
    graph::NodeId node;
    std::uint32_t degree;
  };
  struct Word {
    std::uint32_t name;
    std::uint32_t from;  // where the word begins
  };
  std::string_view rest(const Word& word) const {
    return std::string_view(names_[word.name].folded).substr(word.from);
  }
  void add(const std::string& name, graph::NodeId node, std::uint32_t degree);

  std::vector<Name> names_;
  std::vector<Word> words_;  // sorted by rest()
};

}  // namespace newsgraph::cli::serve
