#include <unordered_map>

#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/node_marks.hpp"
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
    std::int64_t distance = 0;
    graph::Adjacent by{};  // the first edge, and the node before it
  };

  void search(NodeId from, NodeId to) {
    if (from == to) {
      if (step_.least <= 0) found_.push_back(Value(graph::List{}));
      return;
    }
    // Rows mostly come with the same start again and again: what has been reached from there stays reached.
    if (start_ != from || !properties_.empty() || runtime_.may_write()) start_at(from);
    const Reached* end = reached_.find(to);
    while (end == nullptr && !ring_.empty() && (step_.most < 0 || distance_ < step_.most)) {
      ring_ = widen();
      end = reached_.find(to);
    }
    if (end != nullptr && end->distance >= step_.least) collect(from, to);
  }

  void start_at(NodeId from) {
    start_ = from;
    reached_.clear(runtime_.graph().node_bound());
    others_.clear();
    reached_.insert(from, {});
    ring_.assign(1, from);
    distance_ = 0;
  }

  std::vector<NodeId> widen() {
    ++distance_;
    std::vector<NodeId> next;
    for (const auto node : ring_) {
      types_.for_each(node, step_.direction, [&](graph::Adjacent adjacent) {
        runtime_.tick();
        if (!properties_.hold(adjacent.edge)) return true;
        const auto [at, is_new] = reached_.insert(adjacent.node, {distance_, {adjacent.edge, node}});
        if (is_new)
          next.push_back(adjacent.node);
        else if (step_.all && at->distance == distance_)
          others_[key(adjacent.node)].push_back({adjacent.edge, node});
        return true;
      });
    }
    return next;
  }

  /// The edges by which a node was reached: the first one, then the others.
  std::optional<graph::Adjacent> way_back(NodeId node, std::size_t number) const {
    if (number == 0) return reached_.find(node)->by;
    const auto others = others_.find(key(node));
    if (others == others_.end() || number > others->second.size()) return std::nullopt;
    return others->second[number - 1];
  }

  void collect(NodeId from, NodeId to) {
    std::vector<std::pair<NodeId, std::size_t>> stack{{to, 0}};
    std::vector<graph::EdgeId> edges;
    while (!stack.empty()) {
      auto& [node, next] = stack.back();
      std::optional<graph::Adjacent> back;
      if (node == from) {
        give(edges);
        if (!step_.all) return;
      } else {
        back = way_back(node, next++);
      }
      if (!back) {
        stack.pop_back();
        if (!edges.empty()) edges.pop_back();
        continue;
      }
      runtime_.tick();
      edges.push_back(back->edge);
      stack.emplace_back(back->node, 0);
    }
  }

  void give(const std::vector<graph::EdgeId>& edges) {
    graph::List list;
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) list.emplace_back(*edge);
    found_.emplace_back(std::move(list));
  }

  static std::uint32_t key(NodeId node) { return static_cast<std::uint32_t>(node); }

  const plan::ShortestPath& step_;
  Runtime& runtime_;
  Types types_;
  StepProperties properties_;
  std::optional<NodeId> start_;
  NodeMarks<Reached> reached_;
  std::unordered_map<std::uint32_t, std::vector<graph::Adjacent>> others_;
  std::vector<NodeId> ring_;   // those at the greatest distance so far
  std::int64_t distance_ = 0;  // theirs
  std::vector<Value> found_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::ShortestPath& step, const Compiler& compiler) {
  return std::make_unique<ShortestPath>(step, compiler);
}

}  // namespace newsgraph::query::execute
