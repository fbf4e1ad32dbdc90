#include "query/execute/pipeline.hpp"

namespace newsgraph::query::execute {

Pipeline::Pipeline(std::vector<OperatorPtr> operators, int width,
                   std::unique_ptr<plan::LogicalPlan> made_here)
    : made_here_(std::move(made_here)), operators_(std::move(operators)) {
  inputs_.assign(std::max<std::size_t>(operators_.size(), 1), Batch(width));
  done_.assign(operators_.size(), false);
}

void Pipeline::open(ConstRow argument) {
  for (auto& input : inputs_) input.clear();
  for (const auto& op : operators_) op->open();
  done_.assign(operators_.size(), false);
  inputs_[0].add_copy(argument);
}

bool Pipeline::next(Batch& output) {
  output.clear();
  if (operators_.empty()) {
    if (inputs_[0].used_up()) return false;
    output.add_moved(inputs_[0].take());
    return true;
  }
  const auto end = operators_.size() - 1;
  auto at = end;
  while (true) {
    const bool last = at == 0 || done_[at - 1];
    auto& into = at == end ? output : inputs_[at + 1];
    into.clear();
    const auto progress = done_[at] ? Progress::Done : operators_[at]->work(inputs_[at], last, into);
    if (inputs_[at].used_up()) inputs_[at].release();
    if (progress == Progress::Done || (progress == Progress::Wants && last)) done_[at] = true;
    if (into.count() > 0 || done_[at]) {
      if (at == end) return into.count() > 0;
      ++at;
    } else if (progress == Progress::Wants) {
      --at;
    }
  }
}

}  // namespace newsgraph::query::execute
