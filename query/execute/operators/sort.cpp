#include <algorithm>
#include <limits>

#include "query/execute/build.hpp"
#include "query/execute/operators/counts.hpp"
#include "query/execute/operators/sort.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

/// Equal rows stay in the order they came in.
class Sort : public Operator {
 public:
  Sort(const plan::Sort& step, bool in_pieces, const Compiler& compiler)
      : runtime_(compiler.runtime()),
        in_pieces_(in_pieces),
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
    wanted_.reset();
    if (!in_pieces_) worst_.reset();
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
    while (given_ < rows_.size() && !output.full()) output.add_moved(rows_[given_++].cells.get());
    return given_ < rows_.size() ? Progress::More : Progress::Wants;
  }

 private:
  /// The keys, and behind them the row.
  struct Sortable {
    std::unique_ptr<Value[]> keys;
    std::unique_ptr<Value[]> cells;
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

  std::weak_ordering compare(const Value& a, const Value& b, std::size_t key) const {
    return descending_[key] ? graph::order(b, a) : graph::order(a, b);
  }

  bool before(const Value* a, const Value* b) const {
    for (std::size_t i = 0; i < keys_.size(); ++i)
      if (const auto compared = compare(a[i], b[i], i); compared != 0) return compared < 0;
    return false;
  }

  /// Computes the keys; false as soon as they show that the row comes behind all that are wanted.
  bool compute_keys(Row row, Value* keys) const {
    bool is_tied = worst_ != nullptr;  // with the worst one, so far
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      keys[i] = keys_[i]->evaluate(row);
      if (!is_tied) continue;
      const auto compared = compare(keys[i], worst_[i], i);
      if (compared > 0) return false;
      is_tied = compared == 0;
    }
    return !is_tied;
  }

  void add(Row row) {
    if (*wanted_ == 0) return;
    if (!keys_of_row_) keys_of_row_ = std::make_unique<Value[]>(keys_.size());
    if (!compute_keys(row, keys_of_row_.get())) return;
    auto cells = std::make_unique<Value[]>(width_);
    std::move(row, row + width_, cells.get());
    rows_.push_back({std::move(keys_of_row_), std::move(cells)});
    // Now and then what cannot be among the first is thrown away.
    if (*wanted_ < std::numeric_limits<std::size_t>::max() / 4 && rows_.size() >= *wanted_ * 2 + 256) order();
  }

  void order() {
    std::stable_sort(rows_.begin(), rows_.end(), [&](const Sortable& a, const Sortable& b) {
      return before(a.keys.get(), b.keys.get());
    });
    if (rows_.size() < *wanted_ || rows_.empty()) return;
    rows_.resize(*wanted_);
    const auto* last = rows_.back().keys.get();
    if (worst_ && !before(last, worst_.get())) return;
    if (!worst_) worst_ = std::make_unique<Value[]>(keys_.size());
    std::copy(last, last + keys_.size(), worst_.get());
  }

  Runtime& runtime_;
  bool in_pieces_;
  std::size_t width_;
  Batch empty_;
  std::vector<EvaluatorPtr> keys_;
  std::vector<bool> descending_;
  std::vector<std::pair<EvaluatorPtr, Span>> counts_;
  std::vector<Sortable> rows_;
  std::unique_ptr<Value[]> keys_of_row_;
  std::optional<std::size_t> wanted_;
  std::size_t given_ = 0;
  bool sorted_ = false;
  std::unique_ptr<Value[]> worst_;  // keys: no row that does not come before them is wanted
};

}  // namespace

OperatorPtr build(const plan::Sort& step, const Compiler& compiler) {
  return std::make_unique<Sort>(step, false, compiler);
}

OperatorPtr build_sort_of_pieces(const plan::Sort& step, const Compiler& compiler) {
  return std::make_unique<Sort>(step, true, compiler);
}

}  // namespace newsgraph::query::execute
