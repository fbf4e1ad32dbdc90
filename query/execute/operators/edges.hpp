#pragma once
// Which edges a pattern may use.

#include <string>
#include <vector>

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

/// Is the edge one of those in the slots (relationships, or lists of them)?
bool is_used(ConstRow row, const std::vector<int>& slots, graph::EdgeId edge);

/// Properties that every relationship of a walk must have.
class StepProperties {
 public:
  StepProperties(const ast::Expression& properties, const Compiler& compiler);
  bool empty() const { return keys_.empty(); }
  /// Computes the values for a row.
  void open(Row row);
  bool hold(graph::EdgeId edge) const;

 private:
  const graph::PropertyGraph& graph_;
  std::vector<std::string> keys_;
  std::vector<EvaluatorPtr> evaluators_;
  std::vector<graph::Value> values_;
};

}  // namespace newsgraph::query::execute
