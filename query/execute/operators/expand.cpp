#include <limits>

#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

namespace {

class Expand : public RowByRow {
 public:
  Expand(const plan::Expand& step, Conditions conditions, Runtime& runtime)
      : step_(step),
        conditions_(std::move(conditions)),
        runtime_(runtime),
        types_(step.types, runtime.graph()) {}

 protected:
  bool start(Row row) override {
    found_.clear();
    next_ = 0;
    const auto& from = row[step_.from];
    if (from.kind() != Kind::Node || !runtime_.graph().contains(from.node())) return false;
    if (step_.into)
      look_between(row, from.node());
    else
      look_around(row, from.node());
    return !found_.empty();
  }

  bool step(Row row, Batch& output) override {
    while (next_ < found_.size()) {
      const auto& adjacent = found_[next_++];
      row[step_.relationship] = graph::Value(adjacent.edge);
      if (!step_.into) row[step_.to] = graph::Value(adjacent.node);
      if (!conditions_.hold(row)) continue;
      const bool last = next_ == found_.size();
      if (last)
        output.add_moved(row);
      else
        output.add_copy(row);
      return !last;
    }
    return false;
  }

 private:
  void look_around(Row row, graph::NodeId from) {
    types_.for_each(from, step_.direction, [&](graph::Adjacent adjacent) {
      runtime_.tick();
      if (!is_used(row, step_.distinct_from, adjacent.edge)) found_.push_back(adjacent);
      return true;
    });
  }

  /// Either end will do: the first that turns out to have only a few relationships, this one if neither does.
  void look_between(Row row, graph::NodeId from) {
    const auto& to = row[step_.to];
    if (to.kind() != Kind::Node || !runtime_.graph().contains(to.node())) return;
    constexpr std::size_t few = 32;
    if (look_for(row, from, to.node(), step_.direction, few)) return;
    if (look_for(row, to.node(), from, flipped(step_.direction), few)) return;
    look_for(row, from, to.node(), step_.direction, std::numeric_limits<std::size_t>::max());
  }

  /// False where there is more to see than `limit`.
  bool look_for(Row row, graph::NodeId at, graph::NodeId wanted, graph::Direction direction,
                std::size_t limit) {
    found_.clear();
    std::size_t seen = 0;
    types_.for_each(at, direction, [&](graph::Adjacent adjacent) {
      if (++seen > limit) return false;
      take(row, adjacent, wanted);
      return true;
    });
    return seen <= limit;
  }

  void take(Row row, graph::Adjacent adjacent, graph::NodeId wanted) {
    runtime_.tick();
    if (adjacent.node == wanted && !is_used(row, step_.distinct_from, adjacent.edge))
      found_.push_back(adjacent);
  }

  static graph::Direction flipped(graph::Direction direction) {
    if (direction == graph::Direction::Out) return graph::Direction::In;
    return direction == graph::Direction::In ? graph::Direction::Out : direction;
  }

  const plan::Expand& step_;
  Conditions conditions_;
  Runtime& runtime_;
  Types types_;
  std::vector<graph::Adjacent> found_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Expand& step, Conditions conditions, const Compiler& compiler) {
  return std::make_unique<Expand>(step, std::move(conditions), compiler.runtime());
}

}  // namespace newsgraph::query::execute
