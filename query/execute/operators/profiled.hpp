#pragma once
// An operator that is watched.

#include "query/execute/operator.hpp"

namespace newsgraph::query::execute {

class Profiled : public Operator {
 public:
  Profiled(OperatorPtr op, OperatorProfile& profile) : op_(std::move(op)), profile_(profile) {}
  void open() override { op_->open(); }
  Progress work(Batch& input, bool last, Batch& output) override {
    const auto before = output.count();
    const auto start = std::chrono::steady_clock::now();
    const auto progress = op_->work(input, last, output);
    profile_.time += std::chrono::steady_clock::now() - start;
    profile_.rows += static_cast<std::int64_t>(output.count() - before);
    return progress;
  }

 private:
  OperatorPtr op_;
  OperatorProfile& profile_;
};

}  // namespace newsgraph::query::execute
