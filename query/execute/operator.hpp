#pragma once
// One step of a running plan.

#include <memory>

#include "query/execute/batch.hpp"
#include "query/execute/runtime.hpp"

namespace newsgraph::query::execute {

enum class Progress : std::uint8_t {
  Wants,  // the input is used up; with more of it, more may come
  More,   // call again, there is more to give from what is here
  Done,   // nothing will come any more, whatever the input
};

class Operator {
 public:
  virtual ~Operator() = default;
  /// Forgets everything; the plan starts anew.
  virtual void open() {}
  /// Takes rows from `input` and adds rows to `output` until one is used up or the other is full. `last`: no
  /// input will follow; an operator that waits for all its input then gives what it has, and says Wants when
  /// it is through.
  virtual Progress work(Batch& input, bool last, Batch& output) = 0;
};

using OperatorPtr = std::unique_ptr<Operator>;

}  // namespace newsgraph::query::execute
