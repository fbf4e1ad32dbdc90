#pragma once
// Runs the operators of a plan. However long the plan, nothing recurses.

#include <vector>

#include "query/execute/operator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

class Pipeline {
 public:
  /// `made_here`: steps that belong to operators and to no plan.
  Pipeline(std::vector<OperatorPtr> operators, int width,
           std::unique_ptr<plan::LogicalPlan> made_here = nullptr);

  /// Starts anew with this row.
  void open(ConstRow argument);
  /// The next rows; false, and no rows, at the end.
  bool next(Batch& output);

 private:
  std::unique_ptr<plan::LogicalPlan> made_here_;
  std::vector<OperatorPtr> operators_;
  std::vector<Batch> inputs_;  // of each operator; one more where there is none
  std::vector<bool> done_;
};

}  // namespace newsgraph::query::execute
