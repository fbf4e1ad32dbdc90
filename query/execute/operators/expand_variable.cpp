#include <algorithm>

#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/reach.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Kind;
using graph::Value;

namespace {

/// Depth first; shorter walks come before the longer ones that begin with them.
class ExpandVariable : public RowByRow {
 public:
  ExpandVariable(const plan::ExpandVariable& step, const Compiler& compiler)
      : step_(step),
        runtime_(compiler.runtime()),
        types_(step.types, compiler.runtime().graph()),
        properties_(step.properties, compiler) {}

 protected:
  bool start(Row row) override {
    frames_.clear();
    walk_.clear();
    const auto& from = row[step_.from];
    if (from.kind() != Kind::Node || !runtime_.graph().contains(from.node())) return false;
    if (step_.into && row[step_.to].kind() != Kind::Node) return false;
    properties_.open(row);
    empty_walk_ = step_.least <= 0;
    enter(row, from.node());
    return true;
  }

  bool step(Row row, Batch& output) override {
    if (empty_walk_) {
      empty_walk_ = false;
      give(row, row[step_.from].node(), output);
      return true;
    }
    while (!frames_.empty()) {
      runtime_.tick();
      auto& frame = frames_.back();
      if (frame.next == frame.edges.size()) {
        frames_.pop_back();
        if (!walk_.empty()) walk_.pop_back();
        continue;
      }
      const auto adjacent = frame.edges[frame.next++];
      walk_.push_back(adjacent.edge);
      enter(row, adjacent.node);
      if (static_cast<std::int64_t>(walk_.size()) < step_.least) continue;
      give(row, adjacent.node, output);
      return true;
    }
    return false;
  }

 private:
  struct Frame {
    std::vector<graph::Adjacent> edges;
    std::size_t next = 0;
  };

  /// Looks at what leads on from a node, unless the walk is long enough.
  void enter(Row row, graph::NodeId node) {
    auto& frame = frames_.emplace_back();
    if (step_.most >= 0 && static_cast<std::int64_t>(walk_.size()) >= step_.most) return;
    types_.for_each(node, step_.direction, [&](graph::Adjacent adjacent) {
      const bool walked = std::find(walk_.begin(), walk_.end(), adjacent.edge) != walk_.end();
      if (!walked && !is_used(row, step_.distinct_from, adjacent.edge) && properties_.hold(adjacent.edge))
        frame.edges.push_back(adjacent);
      return true;
    });
  }

  void give(Row row, graph::NodeId node, Batch& output) {
    if (step_.into && row[step_.to].node() != node) return;
    graph::List edges;
    edges.reserve(walk_.size());
    for (const auto edge : walk_) edges.emplace_back(edge);
    if (step_.reversed) std::reverse(edges.begin(), edges.end());
    auto* made = output.add_copy(row);
    made[step_.relationship] = Value(std::move(edges));
    if (!step_.into) made[step_.to] = Value(node);
  }

  const plan::ExpandVariable& step_;
  Runtime& runtime_;
  Types types_;
  StepProperties properties_;
  std::vector<Frame> frames_;
  std::vector<graph::EdgeId> walk_;
  bool empty_walk_ = false;
};

}  // namespace

OperatorPtr build(const plan::ExpandVariable& step, const Compiler& compiler) {
  if (step.ends_only) return build_reach(step, compiler);
  return std::make_unique<ExpandVariable>(step, compiler);
}

}  // namespace newsgraph::query::execute
