#pragma once
// One aggregation over all groups: what each group has seen so far lies side by side.

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

class Aggregate {
 public:
  virtual ~Aggregate() = default;
  virtual void clear() = 0;
  /// There are so many groups now.
  virtual void grow(std::size_t groups) = 0;
  virtual void add(std::size_t group, Row row) = 0;
  /// May be asked once of each group.
  virtual graph::Value result(std::size_t group) = 0;
};

using AggregatePtr = std::unique_ptr<Aggregate>;

/// `weight`: the slot that tells for how many rows a row stands, or -1; for counts only.
AggregatePtr make_aggregate(const ast::Expression& call, int weight, const Compiler& compiler);

}  // namespace newsgraph::query::execute
