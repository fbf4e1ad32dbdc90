#include "query/execute/operators/reach.hpp"

#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/node_marks.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Direction;
using graph::Kind;
using graph::NodeId;
using graph::Value;

namespace {

/// Breadth first. A shortest walk to another node uses no relationship twice, so that looking for walks finds
/// the ends of all trails. The start itself is an end where a circle leads back to it: against the directions
/// of relationships that is one whose first and last relationship differ.
class Reach : public RowByRow {
 public:
  Reach(const plan::ExpandVariable& step, const Compiler& compiler)
      : step_(step),
        runtime_(compiler.runtime()),
        types_(step.types, compiler.runtime().graph()),
        properties_(step.properties, compiler) {}

 protected:
  bool start(Row row) override {
    ends_.clear();
    next_ = 0;
    const auto& from = row[step_.from];
    const auto& graph = runtime_.graph();
    if (from.kind() != Kind::Node || !graph.contains(from.node())) return false;
    wanted_.reset();
    if (step_.into) {
      if (row[step_.to].kind() != Kind::Node) return false;
      wanted_ = row[step_.to].node();
    }
    properties_.open(row);
    search(from.node());
    return !ends_.empty();
  }

  bool step(Row row, Batch& output) override {
    auto* made = output.add_copy(row);
    made[step_.relationship] = Value();
    if (!step_.into) made[step_.to] = Value(ends_[next_]);
    return ++next_ < ends_.size();
  }

 private:
  struct Reached {
    std::uint32_t branch = 0;  // the first relationship of the way here
    std::int64_t distance = 0;
  };

  bool is_far_enough(std::int64_t distance) const { return step_.most >= 0 && distance >= step_.most; }

  void search(NodeId from) {
    reached_.clear(runtime_.graph().node_bound());
    reached_.insert(from, {});
    start_ = from;
    back_ = -1;
    if (step_.least <= 0) end(from);
    std::vector<NodeId> ring{from};
    for (std::int64_t distance = 0; !ring.empty() && !is_far_enough(distance) && !is_done(); ++distance)
      ring = widen(ring, distance);
    const bool is_back = back_ > 0 && (step_.most < 0 || back_ <= step_.most);
    if (is_back && step_.least > 0) end(from);
  }

  bool is_done() const { return wanted_ && !ends_.empty(); }

  void end(NodeId node) {
    if (!wanted_ || *wanted_ == node) ends_.push_back(node);
  }

  std::vector<NodeId> widen(const std::vector<NodeId>& ring, std::int64_t distance) {
    std::vector<NodeId> next;
    for (const auto node : ring) {
      types_.for_each(node, step_.direction, [&](graph::Adjacent adjacent) {
        runtime_.tick();
        if (!properties_.hold(adjacent.edge)) return true;
        visit(node, adjacent, distance, next);
        return true;
      });
    }
    return next;
  }

  void visit(NodeId node, graph::Adjacent adjacent, std::int64_t distance, std::vector<NodeId>& next) {
    const auto first = static_cast<std::uint32_t>(adjacent.edge) + 1;
    const auto branch = node == start_ ? first : reached_.find(node)->branch;
    const auto [there, is_new] = reached_.insert(adjacent.node, {branch, distance + 1});
    if (is_new) {
      next.push_back(adjacent.node);
      end(adjacent.node);
    } else if (adjacent.node == start_) {
      // Along the directions any way back is a circle; else it must not be the way out.
      if (step_.direction != Direction::Both || branch != first) come_back(distance + 1);
      if (node == start_) come_back(1);
    } else if (step_.direction == Direction::Both && there->branch != branch) {
      come_back(there->distance + distance + 1);
    }
  }

  void come_back(std::int64_t length) {
    if (back_ < 0 || length < back_) back_ = length;
  }

  const plan::ExpandVariable& step_;
  Runtime& runtime_;
  Types types_;
  StepProperties properties_;
  NodeMarks<Reached> reached_;
  NodeId start_{};
  std::int64_t back_ = -1;  // the shortest circle's length, as far as is known
  std::optional<NodeId> wanted_;
  std::vector<NodeId> ends_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build_reach(const plan::ExpandVariable& step, const Compiler& compiler) {
  return std::make_unique<Reach>(step, compiler);
}

}  // namespace newsgraph::query::execute
