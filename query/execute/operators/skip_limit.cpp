#include "query/execute/build.hpp"
#include "query/execute/operators/counts.hpp"

namespace newsgraph::query::execute {

namespace {

/// The count is computed when the first rows, or their end, come by.
class Counted : public Operator {
 public:
  Counted(EvaluatorPtr count, Span span, std::string_view clause, int width)
      : count_(std::move(count)), span_(span), clause_(clause), empty_(width) {}
  void open() override { known_ = false; }

 protected:
  std::size_t& left() {
    if (!known_) {
      empty_.clear();
      left_ = placed_at(span_, [&] { return count_of(*count_, empty_.add_nulls(), clause_); });
      known_ = true;
    }
    return left_;
  }

 private:
  EvaluatorPtr count_;
  Span span_;
  std::string_view clause_;
  Batch empty_;
  std::size_t left_ = 0;
  bool known_ = false;
};

class Skip : public Counted {
 public:
  using Counted::Counted;
  Progress work(Batch& input, bool, Batch& output) override {
    auto& to_skip = left();
    while (!input.used_up() && !output.full()) {
      auto* row = input.take();
      if (to_skip > 0)
        --to_skip;
      else
        output.add_moved(row);
    }
    return input.used_up() ? Progress::Wants : Progress::More;
  }
};

class Limit : public Counted {
 public:
  Limit(EvaluatorPtr count, Span span, bool drains, int width)
      : Counted(std::move(count), span, "LIMIT", width), drains_(drains) {}
  Progress work(Batch& input, bool, Batch& output) override {
    auto& to_give = left();
    while (to_give > 0 && !input.used_up() && !output.full()) {
      output.add_moved(input.take());
      --to_give;
    }
    if (to_give > 0) return input.used_up() ? Progress::Wants : Progress::More;
    if (!drains_) return Progress::Done;
    while (!input.used_up()) input.take();
    return Progress::Wants;
  }

 private:
  bool drains_;
};

}  // namespace

OperatorPtr build(const plan::Skip& step, const Compiler& compiler) {
  return std::make_unique<Skip>(compiler.compile(step.count), step.count.span, "SKIP", compiler.width());
}

OperatorPtr build(const plan::Limit& step, const Compiler& compiler) {
  return std::make_unique<Limit>(compiler.compile(step.count), step.count.span, step.drains,
                                 compiler.width());
}

}  // namespace newsgraph::query::execute
