#include <algorithm>
#include <limits>
#include <numeric>

#include "query/execute/build.hpp"
#include "query/execute/operators/counts.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

/// Equal rows stay in the order they came in.
class Sort : public Operator {
 public:
  Sort(const plan::Sort& step, const Compiler& compiler)
      : runtime_(compiler.runtime()),
        width_(static_cast<std::size_t>(std::max(compiler.width(), 1))),
        empty_(compiler.width()) {
    for (const auto& item : step.items) {
      keys_.push_back(compiler.compile(item.expression));
      descending_.push_back(item.descending);
    }
    for (const auto& count : step.first) counts_.emplace_back(compiler.compile(count), count.span);
  }

  void open() override {
    rows_.clear();
    given_ = 0;
    sorted_ = false;
    cut_ = false;
    wanted_.reset();
  }

  Progress work(Batch& input, bool last, Batch& output) override {
    if (!wanted_) wanted_ = wanted();
    while (!input.used_up()) {
      runtime_.tick();
      add(input.take());
    }
    if (!last) return Progress::Wants;
    if (!sorted_) {
      order();
      sorted_ = true;
    }
    while (given_ < rows_.size() && !output.full()) output.add_moved(rows_[given_++].cells.data());
    return given_ < rows_.size() ? Progress::More : Progress::Wants;
  }

 private:
  struct Sortable {
    std::vector<Value> keys;
    std::vector<Value> cells;
  };

  std::size_t wanted() {
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    if (counts_.empty()) return all;
    std::size_t sum = 0;
    for (const auto& [count, span] : counts_) {
      empty_.clear();
      const auto one = placed_at(span, [&] { return count_of(*count, empty_.add_nulls(), "SKIP or LIMIT"); });
      sum = one > all - sum ? all : sum + one;
    }
    return sum;
  }

  bool before(const std::vector<Value>& a, const std::vector<Value>& b) const {
    for (std::size_t i = 0; i < a.size(); ++i) {
      const auto compared = graph::order(a[i], b[i]);
      if (compared == 0) continue;
      return descending_[i] ? compared > 0 : compared < 0;
    }
    return false;
  }

  void add(Row row) {
    std::vector<Value> keys;
    keys.reserve(keys_.size());
    for (const auto& key : keys_) keys.push_back(key->evaluate(row));
    const auto wanted_rows = *wanted_;
    if (wanted_rows == 0) return;
    if (rows_.size() >= wanted_rows && cut_ && !before(keys, rows_[wanted_rows - 1].keys)) return;
    rows_.push_back({std::move(keys), {std::make_move_iterator(row), std::make_move_iterator(row + width_)}});
    // Now and then what cannot be among the first is thrown away.
    if (wanted_rows < std::numeric_limits<std::size_t>::max() / 2 && rows_.size() >= wanted_rows * 2 + 1000)
      order();
  }

  void order() {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [&](const Sortable& a, const Sortable& b) { return before(a.keys, b.keys); });
    if (rows_.size() > *wanted_) rows_.resize(*wanted_);
    cut_ = true;
  }

  Runtime& runtime_;
  std::size_t width_;
  Batch empty_;
  std::vector<EvaluatorPtr> keys_;
  std::vector<bool> descending_;
  std::vector<std::pair<EvaluatorPtr, Span>> counts_;
  std::vector<Sortable> rows_;
  std::optional<std::size_t> wanted_;
  std::size_t given_ = 0;
  bool sorted_ = false;
  bool cut_ = false;  // the first `wanted` rows are in order
};

}  // namespace

OperatorPtr build(const plan::Sort& step, const Compiler& compiler) {
  return std::make_unique<Sort>(step, compiler);
}

}  // namespace newsgraph::query::execute
