#include "query/execute/build.hpp"

namespace newsgraph::query::execute {

namespace {

class Eager : public Operator {
 public:
  void open() override {
    rows_.clear();
    given_ = 0;
  }
  Progress work(Batch& input, bool last, Batch& output) override {
    while (!input.used_up()) {
      auto* row = input.take();
      rows_.emplace_back(std::make_move_iterator(row), std::make_move_iterator(row + input.width()));
    }
    if (!last) return Progress::Wants;
    while (given_ < rows_.size() && !output.full()) output.add_moved(rows_[given_++].data());
    return given_ < rows_.size() ? Progress::More : Progress::Wants;
  }

 private:
  std::vector<std::vector<graph::Value>> rows_;
  std::size_t given_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Eager&, const Compiler&) { return std::make_unique<Eager>(); }

}  // namespace newsgraph::query::execute
