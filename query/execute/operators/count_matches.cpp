#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Direction;
using graph::Kind;
using graph::NodeId;
using graph::Value;

namespace {

[[noreturn]] void refuse_overflow() {
  throw QueryError("ArithmeticError", Phase::Runtime, "IntegerOverflow",
                   "there are more matches than an integer can count");
}

std::int64_t checked_product(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(a, b, &result)) refuse_overflow();
  return result;
}

std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  if (__builtin_add_overflow(a, b, &result)) refuse_overflow();
  return result;
}

Direction flipped(Direction direction) {
  if (direction == Direction::Out) return Direction::In;
  return direction == Direction::In ? Direction::Out : direction;
}

/// How many relationships lead from one node to each other one; the node stays the same for a while.
class Neighbours {
 public:
  /// Takes note of the node; true once it is worth asking, as it came twice in a row.
  bool settle(NodeId node, Direction direction, const Types& types, const graph::PropertyGraph& graph) {
    if (node_ != node) {
      node_ = node;
      counted_ = false;
      return false;
    }
    if (counted_) return true;
    for (const auto touched : touched_) counts_[index(touched)] = 0;
    touched_.clear();
    counts_.resize(graph.node_bound(), 0);
    types.for_each(node, direction, [&](graph::Adjacent adjacent) {
      if (counts_[index(adjacent.node)]++ == 0) touched_.push_back(adjacent.node);
      return true;
    });
    return counted_ = true;
  }
  std::int64_t count(NodeId other) const { return counts_[index(other)]; }

 private:
  static std::uint32_t index(NodeId node) { return static_cast<std::uint32_t>(node); }

  std::optional<NodeId> node_;
  bool counted_ = false;
  std::vector<std::uint32_t> counts_;  // by node
  std::vector<NodeId> touched_;
};

/// Counts the ways to go on from a row by one hop and those inside it.
class HopCounter {
 public:
  HopCounter(const plan::CountedHop& hop, const Compiler& compiler)
      : hop_(hop),
        step_(hop.expand),
        runtime_(compiler.runtime()),
        graph_(compiler.runtime().graph()),
        types_(hop.expand.types, compiler.runtime().graph()),
        conditions_(hop.predicates, compiler) {
    for (const auto& inner : hop.inner) inner_.emplace_back(inner, compiler);
    is_leaf_ = conditions_.empty() && inner_.empty();
  }

  void open() {
    known_.clear();
    from_ = to_ = {};
    for (auto& inner : inner_) inner.open();
  }

  std::int64_t count(Row row) {
    const auto& from = row[step_.from];
    if (from.kind() != Kind::Node || !graph_.contains(from.node())) return 0;
    if (step_.into) return between(row, from.node());
    if (is_leaf_) return degree(from.node()) - used_at(row, from.node());
    if (!hop_.depends_on_start_only) return walk(row, from.node());
    // Worth remembering: the same node is come to by many ways.
    if (known_.empty()) known_.resize(graph_.node_bound(), unknown);
    const auto at = static_cast<std::uint32_t>(from.node());
    if (known_[at] == unknown) known_[at] = walk(row, from.node());
    return known_[at];
  }

 private:
  static constexpr std::int64_t unknown = -1;

  std::int64_t degree(NodeId node) {
    runtime_.tick();
    std::int64_t sum = 0;
    types_.for_each_type([&](std::optional<graph::TypeId> type) {
      sum += static_cast<std::int64_t>(graph_.degree(node, step_.direction, type));
    });
    return sum;
  }

  std::int64_t walk(Row row, NodeId from) {
    std::int64_t sum = 0;
    types_.for_each(from, step_.direction, [&](graph::Adjacent adjacent) {
      runtime_.tick();
      if (is_used(row, step_.distinct_from, adjacent.edge)) return true;
      row[step_.relationship] = Value(adjacent.edge);
      row[step_.to] = Value(adjacent.node);
      sum = checked_sum(sum, go_on(row));
      return true;
    });
    return sum;
  }

  /// The ways on from the end of the hop, whose elements are in the row.
  std::int64_t go_on(Row row) {
    if (!conditions_.hold(row)) return 0;
    std::int64_t product = 1;
    for (auto& inner : inner_) {
      const auto ways = inner.count(row);
      if (ways == 0) return 0;
      product = checked_product(product, ways);
    }
    return product;
  }

  std::int64_t between(Row row, NodeId from) {
    const auto& end = row[step_.to];
    if (end.kind() != Kind::Node || !graph_.contains(end.node())) return 0;
    const auto to = end.node();
    runtime_.tick();
    if (is_leaf_) {
      const bool from_stays = from_.settle(from, step_.direction, types_, graph_);
      const bool to_stays = !from_stays && to_.settle(to, flipped(step_.direction), types_, graph_);
      if (from_stays) return from_.count(to) - used_between(row, from, to);
      if (to_stays) return to_.count(from) - used_between(row, from, to);
    }
    const bool forward = degree(from) <= degree_against(to);
    std::int64_t sum = 0;
    types_.for_each(forward ? from : to, forward ? step_.direction : flipped(step_.direction),
                    [&](graph::Adjacent adjacent) {
                      runtime_.tick();
                      if (adjacent.node != (forward ? to : from)) return true;
                      if (is_used(row, step_.distinct_from, adjacent.edge)) return true;
                      row[step_.relationship] = Value(adjacent.edge);
                      sum = checked_sum(sum, go_on(row));
                      return true;
                    });
    return sum;
  }

  std::int64_t degree_against(NodeId node) {
    std::int64_t sum = 0;
    types_.for_each_type([&](std::optional<graph::TypeId> type) {
      sum += static_cast<std::int64_t>(graph_.degree(node, flipped(step_.direction), type));
    });
    return sum;
  }

  /// Calls for each relationship of the row that this hop must not take.
  template <class Visit>
  void for_each_used(ConstRow row, Visit&& visit) const {
    for (const auto slot : step_.distinct_from) {
      const auto& value = row[slot];
      if (value.kind() == Kind::Relationship) {
        visit(value.edge());
      } else if (value.kind() == Kind::List) {
        for (const auto& one : value.list())
          if (one.kind() == Kind::Relationship) visit(one.edge());
      }
    }
  }

  /// Would the hop find this one at the node?
  bool finds(NodeId node, graph::EdgeId edge) const {
    if (!graph_.contains(edge) || !types_.allow(graph_.type_of(edge))) return false;
    return (step_.direction != Direction::In && graph_.source(edge) == node) ||
           (step_.direction != Direction::Out && graph_.target(edge) == node);
  }

  std::int64_t used_at(ConstRow row, NodeId node) const {
    std::int64_t used = 0;
    for_each_used(row, [&](graph::EdgeId edge) { used += finds(node, edge); });
    return used;
  }

  std::int64_t used_between(ConstRow row, NodeId from, NodeId to) const {
    std::int64_t used = 0;
    for_each_used(row, [&](graph::EdgeId edge) {
      if (!finds(from, edge)) return;
      const bool along = graph_.source(edge) == from && graph_.target(edge) == to;
      const bool against = graph_.target(edge) == from && graph_.source(edge) == to;
      used += (step_.direction != Direction::In && along) || (step_.direction != Direction::Out && against);
    });
    return used;
  }

  const plan::CountedHop& hop_;
  const plan::Expand& step_;
  Runtime& runtime_;
  const graph::PropertyGraph& graph_;
  Types types_;
  Conditions conditions_;
  std::vector<HopCounter> inner_;
  bool is_leaf_ = false;
  std::vector<std::int64_t> known_;  // by node
  Neighbours from_, to_;
};

class CountMatches : public OneToOne {
 public:
  CountMatches(const plan::CountMatches& step, const Compiler& compiler)
      : step_(step), may_change_(compiler.runtime().may_write()) {
    for (const auto& hop : step.hops) hops_.emplace_back(hop, compiler);
  }
  /// What was counted holds as long as the graph is the same.
  void open() override {
    if (!may_change_) return;
    for (auto& hop : hops_) hop.open();
  }

 protected:
  bool keep(Row row) override {
    std::int64_t product = 1;
    for (auto& hop : hops_) {
      const auto ways = hop.count(row);
      product = checked_product(product, ways);
      if (ways == 0) break;
    }
    row[step_.slot] = Value(product);
    return product > 0 || step_.keeps_zero;
  }

 private:
  const plan::CountMatches& step_;
  std::vector<HopCounter> hops_;
  bool may_change_;  // the graph
};

}  // namespace

OperatorPtr build(const plan::CountMatches& step, const Compiler& compiler) {
  return std::make_unique<CountMatches>(step, compiler);
}

}  // namespace newsgraph::query::execute
