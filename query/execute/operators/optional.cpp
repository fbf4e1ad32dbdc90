#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/plan/slots.hpp"

namespace newsgraph::query::execute {

namespace {

class Optional : public RowByRow {
 public:
  Optional(Pipeline inner, plan::Slots filled, int width)
      : inner_(std::move(inner)), filled_(filled.begin(), filled.end()), rows_(width) {}

 protected:
  bool start(Row row) override {
    inner_.open(row);
    rows_.clear();
    found_ = false;
    return true;
  }

  bool step(Row row, Batch& output) override {
    if (rows_.used_up() && !inner_.next(rows_)) {
      if (found_) return false;
      auto* made = output.add_moved(row);
      for (const auto slot : filled_) made[slot] = {};
      return false;
    }
    found_ = true;
    while (!rows_.used_up() && !output.full()) output.add_moved(rows_.take());
    return true;
  }

 private:
  Pipeline inner_;
  std::vector<int> filled_;  // by the inner plan, or null
  Batch rows_;
  bool found_ = false;
};

}  // namespace

OperatorPtr build(const plan::Optional& step, const Compiler& compiler) {
  plan::Slots filled;
  plan::add_fills(step.inner, filled);
  return std::make_unique<Optional>(build(step.inner, compiler), std::move(filled), compiler.width());
}

}  // namespace newsgraph::query::execute
