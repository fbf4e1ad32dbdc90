#include "query/execute/build.hpp"
#include "query/execute/operators/aggregate.hpp"
#include "query/execute/operators/group_table.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

class Group : public Operator {
 public:
  Group(const plan::Group& step, const Compiler& compiler)
      : runtime_(compiler.runtime()), table_(step.keys.size()) {
    for (const auto& key : step.keys) keys_.emplace_back(compiler.compile(key.expression), key.slot);
    for (std::size_t i = 0; i < step.aggregations.size(); ++i)
      aggregates_.push_back(
          make_aggregate(step.aggregations[i].call, step.weights.empty() ? -1 : step.weights[i], compiler));
    for (const auto& aggregation : step.aggregations) slots_.push_back(aggregation.slot);
    key_.resize(keys_.size());
  }

  void open() override {
    table_.clear();
    for (auto& aggregate : aggregates_) aggregate->clear();
    given_ = 0;
    complete_ = false;
  }

  Progress work(Batch& input, bool last, Batch& output) override {
    while (!input.used_up()) {
      runtime_.tick();
      add(input.take());
    }
    if (!last) return Progress::Wants;
    if (!complete_) {
      // Without keys there is one group, even of no rows.
      if (keys_.empty()) group_of(nullptr);
      complete_ = true;
    }
    while (given_ < table_.size() && !output.full()) give(given_++, output);
    return given_ < table_.size() ? Progress::More : Progress::Wants;
  }

 private:
  std::size_t group_of(Row row) {
    for (std::size_t i = 0; i < keys_.size(); ++i) key_[i] = keys_[i].first->evaluate(row);
    const auto [group, is_new] = table_.insert(key_.data());
    if (is_new)
      for (auto& aggregate : aggregates_) aggregate->grow(group + 1);
    return group;
  }

  void add(Row row) {
    const auto group = group_of(row);
    for (auto& aggregate : aggregates_) aggregate->add(group, row);
  }

  void give(std::size_t group, Batch& output) {
    auto* row = output.add_nulls();
    for (std::size_t i = 0; i < keys_.size(); ++i) row[keys_[i].second] = std::move(table_.keys(group)[i]);
    for (std::size_t i = 0; i < slots_.size(); ++i) row[slots_[i]] = aggregates_[i]->result(group);
  }

  Runtime& runtime_;
  std::vector<std::pair<EvaluatorPtr, int>> keys_;
  std::vector<AggregatePtr> aggregates_;
  std::vector<int> slots_;  // of the aggregates
  GroupTable table_;        // groups in the order of their first rows
  std::vector<Value> key_;
  std::size_t given_ = 0;
  bool complete_ = false;
};

}  // namespace

OperatorPtr build(const plan::Group& step, const Compiler& compiler) {
  return std::make_unique<Group>(step, compiler);
}

}  // namespace newsgraph::query::execute
