#pragma once
// Which labels a node has and which nodes a label has. Nodes with the same labels share one stored set.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::graph {

/// Dense from 0, in order of first appearance.
enum class LabelId : std::uint32_t {};
enum class LabelSetId : std::uint32_t {};  // a distinct set of labels; 0 is the empty one

class LabelIndex {
 public:
  LabelIndex();
  /// Labels in any order.
  void add_node(std::span<const LabelId> labels);
  void clear_node(NodeId node) { assign(node, LabelSetId(0)); }
  bool add_label(NodeId node, LabelId label);
  bool remove_label(NodeId node, LabelId label);
  void assign(NodeId node, LabelSetId set);
  void truncate(std::uint32_t nodes);

  LabelSetId set_of(NodeId node) const { return sets_of_nodes_[static_cast<std::uint32_t>(node)]; }
  std::span<const LabelId> labels(LabelSetId set) const { return sets_[static_cast<std::uint32_t>(set)]; }
  std::span<const LabelId> labels(NodeId node) const { return labels(set_of(node)); }
  bool has(NodeId node, LabelId label) const;
  std::size_t count(LabelId label) const;
  /// Ascending. The first call after a change sorts, so it must not race with another one (see settle).
  std::span<const NodeId> nodes_with(LabelId label) const;
  std::size_t bytes() const;
  /// Sorts what changes left unsorted.
  void settle() const;

 private:
  /// The nodes of one label: appended to as they come, put in order when asked for.
  struct Members {
    std::vector<NodeId> nodes;
    std::size_t count = 0;
    bool settled = true;  // ascending, without nodes that lost the label
  };
  LabelSetId set_with(std::vector<LabelId> sorted);
  void count_in(NodeId node, LabelId label);
  void count_out(LabelId label);
  void settle(LabelId label, Members& members) const;

  friend class ColumnImage;  // column_image.hpp
  std::vector<std::vector<LabelId>> sets_;
  std::vector<LabelSetId> sets_of_nodes_;
  mutable std::vector<Members> members_;  // by label
};

}  // namespace newsgraph::graph
