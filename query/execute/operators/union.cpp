#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Union : public RowByRow {
 public:
  Union(const plan::Union& step, const Compiler& compiler) : step_(step), rows_(compiler.width()) {
    for (const auto& branch : step.branches) branches_.push_back(build(branch.plan, compiler));
  }

 protected:
  bool start(Row row) override {
    at_ = 0;
    rows_.clear();
    if (branches_.empty()) return false;
    branches_[0].open(row);
    return true;
  }

  bool step(Row row, Batch& output) override {
    while (rows_.used_up() && !branches_[at_].next(rows_)) {
      if (++at_ == branches_.size()) return false;
      branches_[at_].open(row);
    }
    while (!rows_.used_up() && !output.full()) {
      const auto* from = rows_.take();
      auto* made = output.add_copy(row);
      for (const auto& [source, target] : step_.branches[at_].columns) made[target] = from[source];
    }
    return true;
  }

 private:
  const plan::Union& step_;
  std::vector<Pipeline> branches_;
  Batch rows_;
  std::size_t at_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Union& step, const Compiler& compiler) {
  return std::make_unique<Union>(step, compiler);
}

}  // namespace newsgraph::query::execute
