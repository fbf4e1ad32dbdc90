#pragma once
// Who is next to whom: a graph's edges as two sets of compressed rows, one by source and one by target.
// Within a node's row the edges are grouped by type (a "run"), so both "all edges" and "all edges of a type"
// are one contiguous stretch. Edges added since the rows were built hang in chains, newest first, until
// compact(); removed ones are tombstones.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::graph {

/// Dense from 0, in order of first appearance.
enum class TypeId : std::uint32_t {};

enum class Direction : std::uint8_t { Out, In, Both };

/// The types of edges, a byte each as long as there are few.
class TypeColumn {
 public:
  std::size_t size() const { return wide_.empty() ? narrow_.size() : wide_.size(); }
  TypeId operator[](std::size_t edge) const { return TypeId(wide_.empty() ? narrow_[edge] : wide_[edge]); }
  void push_back(TypeId type);
  void pop_back() { wide_.empty() ? narrow_.pop_back() : wide_.pop_back(); }
  void reserve(std::size_t edges) { wide_.empty() ? narrow_.reserve(edges) : wide_.reserve(edges); }
  void shrink_to_fit();
  std::size_t bytes() const { return narrow_.capacity() + wide_.capacity() * sizeof(std::uint32_t); }

 private:
  std::vector<std::uint8_t> narrow_;
  std::vector<std::uint32_t> wide_;  // in place of narrow_ once a type is above 255
};

/// An edge as seen from one of its ends.
struct Adjacent {
  EdgeId edge;
  NodeId node;  // the other end (the same one for a loop)
};

class Adjacency {
 public:
  void add_node();
  EdgeId add_edge(NodeId source, NodeId target, TypeId type);
  void remove_edge(EdgeId edge);   // leaves a tombstone
  void restore_edge(EdgeId edge);  // undoes remove_edge
  /// Forgets the last nodes and edges, removed ones included. No edge that remains may touch a node that
  /// goes.
  void truncate(std::uint32_t nodes, std::uint32_t edges);
  /// Rebuilds the rows. Tombstones stay restorable when `keep_tombstones`.
  void compact(bool keep_tombstones);
  bool is_worth_compacting() const;
  void reserve(std::size_t nodes, std::size_t edges);
  std::size_t bytes() const;

  bool contains(EdgeId edge) const { return index(edge) < alive_.size() && alive_[index(edge)]; }
  NodeId source(EdgeId edge) const { return ends_[index(edge)].source; }
  NodeId target(EdgeId edge) const { return ends_[index(edge)].target; }
  TypeId type_of(EdgeId edge) const { return types_[index(edge)]; }
  std::uint32_t edge_bound() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::uint32_t node_bound() const { return static_cast<std::uint32_t>(outgoing_.newest.size()); }
  std::size_t edge_count() const { return alive_count_; }
  std::size_t edge_count(TypeId type) const {
    const auto i = static_cast<std::size_t>(type);
    return i < count_by_type_.size() ? count_by_type_[i] : 0;
  }

  /// Ascending by (type, edge) per direction; with Both, first the outgoing edges, then the incoming ones, a
  /// loop once. visit(Adjacent) returns false to stop.
  template <class Visit>
  void for_each(NodeId node, Direction direction, std::optional<TypeId> type, Visit&& visit) const {
    if (direction != Direction::In && !walk(outgoing_, node, type, visit)) return;
    if (direction == Direction::In) {
      walk(incoming_, node, type, visit);
    } else if (direction == Direction::Both) {
      walk(incoming_, node, type, [&](Adjacent next) { return next.node == node || visit(next); });
    }
  }

  /// How many edges for_each visits.
  std::size_t degree(NodeId node, Direction direction, std::optional<TypeId> type) const {
    if (direction == Direction::Out) return degree_in(outgoing_, node, type);
    if (direction == Direction::In) return degree_in(incoming_, node, type);
    std::size_t count = 0;
    for_each(node, direction, type, [&count](Adjacent) {
      ++count;
      return true;
    });
    return count;
  }

 private:
  friend class ColumnImage;  // column_image.hpp
  static constexpr std::uint32_t kNone = 0xffffffff;
  static std::uint32_t index(EdgeId edge) { return static_cast<std::uint32_t>(edge); }
  static std::uint32_t index(NodeId node) { return static_cast<std::uint32_t>(node); }

  struct Ends {
    NodeId source, target;
  };
  /// A stretch of a row whose edges have one type; it ends where the next run begins.
  struct Run {
    TypeId type;
    std::uint32_t first;  // index into Rows::edges
  };
  struct Rows {
    std::vector<std::uint32_t> first_run;  // by node, and one more at the end
    std::vector<Run> runs;                 // and one more at the end
    std::vector<Adjacent> edges;
    std::vector<std::uint32_t> newest;  // by node: the last edge added since the rows were built, or kNone
    std::vector<std::uint32_t> older;   // by edge - compacted_: the one added before it at the same node
  };

  /// The other end, seen from a row of `rows`.
  NodeId other_end(const Rows& rows, std::uint32_t edge) const {
    return &rows == &outgoing_ ? ends_[edge].target : ends_[edge].source;
  }

  template <class Visit>
  bool walk(const Rows& rows, NodeId node, std::optional<TypeId> type, Visit&& visit) const {
    if (rows.newest[index(node)] != kNone) return walk_with_new(rows, node, type, visit);
    const auto [first, last] = stretch(rows, node, type);
    const Adjacent* const entries = rows.edges.data();
    if (tombstones_ == 0) {
      for (std::uint32_t i = first; i < last; ++i) {
        if (!visit(entries[i])) return false;
      }
    } else {
      for (std::uint32_t i = first; i < last; ++i) {
        if (alive_[index(entries[i].edge)] && !visit(entries[i])) return false;
      }
    }
    return true;
  }

  std::size_t degree_in(const Rows& rows, NodeId node, std::optional<TypeId> type) const {
    if (tombstones_ == 0 && rows.newest[index(node)] == kNone) {  // nothing needs to be looked at
      const auto [first, last] = stretch(rows, node, type);
      return last - first;
    }
    std::size_t count = 0;
    walk(rows, node, type, [&count](Adjacent) {
      ++count;
      return true;
    });
    return count;
  }

  /// Where the edges of a node (and type) lie in rows.edges.
  std::pair<std::uint32_t, std::uint32_t> stretch(const Rows& rows, NodeId node,
                                                  std::optional<TypeId> type) const {
    if (index(node) + 1 >= rows.first_run.size()) return {0, 0};
    const std::uint32_t begin = rows.first_run[index(node)], end = rows.first_run[index(node) + 1];
    if (!type) return {rows.runs[begin].first, rows.runs[end].first};
    const auto found = std::lower_bound(rows.runs.begin() + begin, rows.runs.begin() + end, *type,
                                        [](const Run& run, TypeId wanted) { return run.type < wanted; });
    if (found == rows.runs.begin() + end || found->type != *type) return {0, 0};
    return {found->first, (found + 1)->first};
  }

  template <class Visit>
  bool walk_with_new(const Rows& rows, NodeId node, std::optional<TypeId> type, Visit&& visit) const {
    for (const Adjacent& next : merged(rows, node, type)) {
      if (!visit(next)) return false;
    }
    return true;
  }
  /// The edges of the rows and those of the chains, in order.
  std::vector<Adjacent> merged(const Rows& rows, NodeId node, std::optional<TypeId> type) const;
  void rebuild(Rows& rows, const std::vector<std::uint32_t>& by_type);

  std::vector<Ends> ends_;  // by edge
  TypeColumn types_;
  std::vector<bool> alive_;
  std::vector<std::size_t> count_by_type_;
  std::size_t alive_count_ = 0;
  std::size_t tombstones_ = 0;   // edges in the rows or chains that are removed
  std::uint32_t compacted_ = 0;  // edges below it are in the rows
  Rows outgoing_, incoming_;
};

}  // namespace newsgraph::graph
