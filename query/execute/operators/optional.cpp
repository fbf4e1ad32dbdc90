#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Optional : public RowByRow {
 public:
  Optional(Pipeline inner, int width) : inner_(std::move(inner)), rows_(width) {}

 protected:
  bool start(Row row) override {
    inner_.open(row);
    rows_.clear();
    found_ = false;
    return true;
  }

  bool step(Row row, Batch& output) override {
    if (rows_.used_up() && !inner_.next(rows_)) {
      if (!found_) output.add_moved(row);
      return false;
    }
    found_ = true;
    while (!rows_.used_up() && !output.full()) output.add_moved(rows_.take());
    return true;
  }

 private:
  Pipeline inner_;
  Batch rows_;
  bool found_ = false;
};

}  // namespace

OperatorPtr build(const plan::Optional& step, const Compiler& compiler) {
  return std::make_unique<Optional>(build(step.inner, compiler), compiler.width());
}

}  // namespace newsgraph::query::execute
