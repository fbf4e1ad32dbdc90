#include <set>

#include "query/execute/build.hpp"

namespace newsgraph::query::execute {

using graph::Kind;
using graph::Value;

namespace {

/// Takes all rows first, then removes relationships before nodes, so that the order of rows does not matter.
class Delete : public Operator {
 public:
  Delete(const plan::Delete& step, const Compiler& compiler)
      : step_(step), runtime_(compiler.runtime()), targets_(compiler.compile(step.targets)) {}

  void open() override {
    rows_.clear();
    nodes_.clear();
    edges_.clear();
    given_ = 0;
    deleted_ = false;
  }

  Progress work(Batch& input, bool last, Batch& output) override {
    while (!input.used_up()) {
      runtime_.tick();
      auto* row = input.take();
      for (std::size_t i = 0; i < targets_.size(); ++i) {
        const auto value = targets_[i]->evaluate(row);
        placed_at(step_.targets[i].span, [&] { note(value); });
      }
      rows_.emplace_back(std::make_move_iterator(row), std::make_move_iterator(row + input.width()));
    }
    if (!last) return Progress::Wants;
    if (!deleted_) remove();
    deleted_ = true;
    while (given_ < rows_.size() && !output.full()) output.add_moved(rows_[given_++].data());
    return given_ < rows_.size() ? Progress::More : Progress::Wants;
  }

 private:
  void note(const Value& value) {
    switch (value.kind()) {
      case Kind::Null:
        return;
      case Kind::Node:
        nodes_.insert(value.node());
        return;
      case Kind::Relationship:
        edges_.insert(value.edge());
        return;
      case Kind::Path:
        nodes_.insert(value.path().nodes.begin(), value.path().nodes.end());
        edges_.insert(value.path().edges.begin(), value.path().edges.end());
        return;
      default:
        throw type_error("InvalidArgumentType", "only nodes, relationships and paths can be deleted");
    }
  }

  void remove() {
    auto& graph = runtime_.writable();
    if (step_.detach) {
      for (const auto node : nodes_) {
        if (!graph.contains(node)) continue;
        graph.for_each_adjacent(node, graph::Direction::Both, std::nullopt, [&](graph::Adjacent adjacent) {
          edges_.insert(adjacent.edge);
          return true;
        });
      }
    }
    for (const auto edge : edges_) {
      if (!graph.contains(edge)) continue;
      graph.remove_edge(edge);
      ++runtime_.statistics().relationships_deleted;
    }
    for (const auto node : nodes_) {
      if (!graph.contains(node)) continue;
      if (!graph.remove_node(node))
        throw QueryError(
            "ConstraintVerificationFailed", Phase::Runtime, "DeleteConnectedNode",
            "a node that still has relationships cannot be deleted; DETACH DELETE removes them with it",
            step_.targets.front().span);
      ++runtime_.statistics().nodes_deleted;
    }
  }

  const plan::Delete& step_;
  Runtime& runtime_;
  std::vector<EvaluatorPtr> targets_;
  std::vector<std::vector<Value>> rows_;
  std::set<graph::NodeId> nodes_;
  std::set<graph::EdgeId> edges_;
  std::size_t given_ = 0;
  bool deleted_ = false;
};

}  // namespace

OperatorPtr build(const plan::Delete& step, const Compiler& compiler) {
  return std::make_unique<Delete>(step, compiler);
}

}  // namespace newsgraph::query::execute
