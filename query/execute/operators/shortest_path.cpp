#include <algorithm>
#include <unordered_map>

#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Kind;
using graph::NodeId;
using graph::Value;

namespace {

/// Breadth first from one end; every node keeps the edges by which it was first reached.
class ShortestPath : public RowByRow {
 public:
  ShortestPath(const plan::ShortestPath& step, const Compiler& compiler)
      : step_(step),
        runtime_(compiler.runtime()),
        types_(step.types, compiler.runtime().graph()),
        properties_(step.properties, compiler) {}

 protected:
  bool start(Row row) override {
    found_.clear();
    next_ = 0;
    const auto& from = row[step_.from];
    const auto& to = row[step_.to];
    if (from.kind() != Kind::Node || to.kind() != Kind::Node) return false;
    if (!runtime_.graph().contains(from.node()) || !runtime_.graph().contains(to.node())) return false;
    properties_.open(row);
    search(from.node(), to.node());
    return !found_.empty();
  }

  bool step(Row row, Batch& output) override {
    output.add_copy(row)[step_.relationship] = std::move(found_[next_++]);
    return next_ < found_.size();
  }

 private:
  struct Reached {
    std::int64_t distance;
    std::vector<graph::Adjacent> by;  // edge, and the node before it
  };

  void search(NodeId from, NodeId to) {
    if (from == to) {
      if (step_.least <= 0) found_.push_back(Value(graph::List{}));
      return;
    }
    std::unordered_map<std::uint32_t, Reached> reached;
    reached[key(from)] = {0, {}};
    std::vector<NodeId> ring{from};
    for (std::int64_t distance = 1; !ring.empty() && (step_.most < 0 || distance <= step_.most); ++distance) {
      ring = widen(ring, distance, reached);
      if (!reached.contains(key(to))) continue;
      if (distance >= step_.least) collect(from, to, reached);
      return;
    }
  }

  std::vector<NodeId> widen(const std::vector<NodeId>& ring, std::int64_t distance,
                            std::unordered_map<std::uint32_t, Reached>& reached) {
    std::vector<NodeId> next;
    for (const auto node : ring) {
      types_.for_each(node, step_.direction, [&](graph::Adjacent adjacent) {
        runtime_.tick();
        if (!properties_.hold(adjacent.edge)) return true;
        const auto [at, is_new] = reached.try_emplace(key(adjacent.node), Reached{distance, {}});
        if (is_new) next.push_back(adjacent.node);
        if (at->second.distance == distance && (is_new || step_.all))
          at->second.by.push_back({adjacent.edge, node});
        return true;
      });
    }
    return next;
  }

  void collect(NodeId from, NodeId to, const std::unordered_map<std::uint32_t, Reached>& reached) {
    std::vector<std::pair<NodeId, std::size_t>> stack{{to, 0}};
    std::vector<graph::EdgeId> edges;
    while (!stack.empty()) {
      auto& [node, next] = stack.back();
      if (node == from) {
        graph::List list;
        for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) list.emplace_back(*edge);
        found_.emplace_back(std::move(list));
        if (!step_.all) return;
      }
      const auto& by = reached.at(key(node)).by;
      if (next == by.size()) {
        stack.pop_back();
        if (!edges.empty()) edges.pop_back();
        continue;
      }
      const auto back = by[next++];
      edges.push_back(back.edge);
      stack.emplace_back(back.node, 0);
    }
  }

  static std::uint32_t key(NodeId node) { return static_cast<std::uint32_t>(node); }

  const plan::ShortestPath& step_;
  Runtime& runtime_;
  Types types_;
  StepProperties properties_;
  std::vector<Value> found_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::ShortestPath& step, const Compiler& compiler) {
  return std::make_unique<ShortestPath>(step, compiler);
}

}  // namespace newsgraph::query::execute
