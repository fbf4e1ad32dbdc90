#pragma once
// Runs the operators of a plan. However long the plan, nothing recurses.

#include <vector>

#include "query/execute/operator.hpp"

namespace newsgraph::query::execute {

class Pipeline {
 public:
  Pipeline(std::vector<OperatorPtr> operators, int width);

  /// Starts anew with this row.
  void open(ConstRow argument);
  /// The next rows; false, and no rows, at the end.
  bool next(Batch& output);

 private:
  std::vector<OperatorPtr> operators_;
  std::vector<Batch> inputs_;  // of each operator; one more where there is none
  std::vector<bool> done_;
};

}  // namespace newsgraph::query::execute
