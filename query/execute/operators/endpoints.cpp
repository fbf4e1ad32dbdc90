#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Direction;
using graph::Kind;
using graph::Value;

namespace {

class Endpoints : public RowByRow {
 public:
  Endpoints(const plan::Endpoints& step, const Compiler& compiler)
      : step_(step),
        graph_(compiler.runtime().graph()),
        types_(step.types, compiler.runtime().graph()),
        properties_(step.properties, compiler) {}

 protected:
  bool start(Row row) override {
    ends_.clear();
    next_ = 0;
    properties_.open(row);
    const auto& value = row[step_.relationship];
    if (step_.variable_length) {
      if (value.kind() != Kind::List || !is_walkable(row, value.list())) return false;
      walk(row, value.list());
    } else {
      if (value.kind() != Kind::Relationship || !is_allowed(row, value.edge())) return false;
      const auto source = graph_.source(value.edge());
      const auto target = graph_.target(value.edge());
      if (step_.direction != Direction::In) try_ends(row, source, target);
      if (step_.direction != Direction::Out && (source != target || step_.direction == Direction::In))
        try_ends(row, target, source);
    }
    return !ends_.empty();
  }

  bool step(Row row, Batch& output) override {
    const auto [from, to] = ends_[next_++];
    auto* made = output.add_copy(row);
    made[step_.from] = Value(from);
    made[step_.to] = Value(to);
    return next_ < ends_.size();
  }

 private:
  bool is_allowed(ConstRow row, graph::EdgeId edge) const {
    return graph_.contains(edge) && types_.allow(graph_.type_of(edge)) && properties_.hold(edge) &&
           !is_used(row, step_.distinct_from, edge);
  }

  bool is_walkable(ConstRow row, const graph::List& list) const {
    const auto length = static_cast<std::int64_t>(list.size());
    if (length < step_.least || (step_.most >= 0 && length > step_.most)) return false;
    for (const auto& one : list)
      if (one.kind() != Kind::Relationship || !is_allowed(row, one.edge())) return false;
    return true;
  }

  void try_ends(ConstRow row, graph::NodeId from, graph::NodeId to) {
    if (step_.from_bound && (row[step_.from].kind() != Kind::Node || row[step_.from].node() != from)) return;
    if (step_.to_bound && step_.from != step_.to &&
        (row[step_.to].kind() != Kind::Node || row[step_.to].node() != to))
      return;
    if (step_.from == step_.to && from != to) return;
    ends_.emplace_back(from, to);
  }

  /// The node at the other side, or nothing where the edge does not lead on from here in the pattern's
  /// direction.
  std::optional<graph::NodeId> across(graph::NodeId node, graph::EdgeId edge) const {
    if (step_.direction != Direction::In && graph_.source(edge) == node) return graph_.target(edge);
    if (step_.direction != Direction::Out && graph_.target(edge) == node) return graph_.source(edge);
    return {};
  }

  void walk_from(ConstRow row, graph::NodeId from, const graph::List& list) {
    auto at = from;
    for (const auto& one : list) {
      const auto next = across(at, one.edge());
      if (!next) return;
      at = *next;
    }
    try_ends(row, from, at);
  }

  void walk(ConstRow row, const graph::List& list) {
    if (list.empty()) {
      if (step_.from_bound && row[step_.from].kind() == Kind::Node)
        try_ends(row, row[step_.from].node(), row[step_.from].node());
      return;
    }
    const auto first = list.front().edge();
    walk_from(row, graph_.source(first), list);
    if (graph_.target(first) != graph_.source(first)) walk_from(row, graph_.target(first), list);
  }

  const plan::Endpoints& step_;
  const graph::PropertyGraph& graph_;
  Types types_;
  StepProperties properties_;
  std::vector<std::pair<graph::NodeId, graph::NodeId>> ends_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Endpoints& step, const Compiler& compiler) {
  return std::make_unique<Endpoints>(step, compiler);
}

}  // namespace newsgraph::query::execute
