#pragma once
// Operators that look at one row at a time.

#include "query/execute/operator.hpp"

namespace newsgraph::query::execute {

/// Each row of the input becomes any number of rows, found by `start` and then `step` by step.
class RowByRow : public Operator {
 public:
  void open() override { running_ = false; }

  Progress work(Batch& input, bool, Batch& output) override {
    while (true) {
      if (!running_) {
        if (input.used_up()) return Progress::Wants;
        running_ = start(input.current());
        if (!running_) {
          input.take();
          continue;
        }
      }
      while (!output.full()) {
        if (!step(input.current(), output)) {
          running_ = false;
          input.take();
          break;
        }
      }
      if (running_) return Progress::More;
      if (output.full()) return input.used_up() ? Progress::Wants : Progress::More;
    }
  }

 protected:
  /// Begins with a row; false where it gives nothing.
  virtual bool start(Row row) = 0;
  /// Adds a few rows for the row it began with; false where there is no more, after which start is next.
  virtual bool step(Row row, Batch& output) = 0;

 private:
  bool running_ = false;
};

/// Each row of the input becomes one row or none.
class OneToOne : public Operator {
 public:
  Progress work(Batch& input, bool, Batch& output) override {
    while (!input.used_up() && !output.full()) {
      auto* row = input.take();
      if (keep(row)) output.add_moved(row);
    }
    return input.used_up() ? Progress::Wants : Progress::More;
  }

 protected:
  /// May change the row; false drops it.
  virtual bool keep(Row row) = 0;
};

}  // namespace newsgraph::query::execute
