#include <unordered_map>
#include <unordered_set>

#include "query/execute/build.hpp"
#include "query/execute/operators/values.hpp"
#include "query/functions/registry.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

struct Call {
  const Function* function;  // null: count(*)
  std::vector<EvaluatorPtr> arguments;
  bool distinct;
  int slot;
  Span span;
};

/// What one aggregation has seen of one group.
struct Collected {
  std::unique_ptr<Aggregator> aggregator;
  std::int64_t rows = 0;  // of count(*)
  std::unordered_set<Values, ValuesHash, ValuesEquivalent> seen;
};

class Group : public Operator {
 public:
  Group(const plan::Group& step, const Compiler& compiler) : runtime_(compiler.runtime()) {
    for (const auto& key : step.keys) keys_.emplace_back(compiler.compile(key.expression), key.slot);
    for (const auto& aggregation : step.aggregations) {
      const auto& call = aggregation.call;
      const bool rows = call.is(ast::ExpressionKind::CountAll);
      calls_.push_back({rows ? nullptr : find_function(call.name.text),
                        rows ? std::vector<EvaluatorPtr>() : compiler.compile(call.operands), call.distinct,
                        aggregation.slot, call.span});
    }
  }

  void open() override {
    index_.clear();
    groups_.clear();
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
      if (keys_.empty() && groups_.empty()) new_group({});
      complete_ = true;
    }
    while (given_ < groups_.size() && !output.full()) give(groups_[given_++], output);
    return given_ < groups_.size() ? Progress::More : Progress::Wants;
  }

 private:
  struct OneGroup {
    Values keys;
    std::vector<Collected> collected;
  };

  OneGroup& new_group(Values keys) {
    auto& group = groups_.emplace_back();
    group.keys = std::move(keys);
    group.collected.resize(calls_.size());
    for (std::size_t i = 0; i < calls_.size(); ++i)
      if (calls_[i].function != nullptr) group.collected[i].aggregator = calls_[i].function->aggregate();
    return group;
  }

  OneGroup& group_of(Row row) {
    if (keys_.empty()) return groups_.empty() ? new_group({}) : groups_.front();
    key_.clear();
    for (const auto& [expression, slot] : keys_) key_.push_back(expression->evaluate(row));
    const auto found = index_.find(key_);
    if (found != index_.end()) return groups_[found->second];
    index_.emplace(key_, groups_.size());
    return new_group(key_);
  }

  void add(Row row) {
    auto& group = group_of(row);
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      const auto& call = calls_[i];
      auto& collected = group.collected[i];
      if (call.function == nullptr) {
        ++collected.rows;
        continue;
      }
      arguments_.clear();
      for (const auto& argument : call.arguments) arguments_.push_back(argument->evaluate(row));
      if (call.distinct && !arguments_.empty() && !collected.seen.insert({arguments_.front()}).second)
        continue;
      placed_at(call.span, [&] { collected.aggregator->add(arguments_); });
    }
  }

  void give(OneGroup& group, Batch& output) {
    auto* row = output.add_nulls();
    for (std::size_t i = 0; i < keys_.size(); ++i) row[keys_[i].second] = std::move(group.keys[i]);
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      auto& collected = group.collected[i];
      row[calls_[i].slot] = calls_[i].function == nullptr
                                ? Value(collected.rows)
                                : placed_at(calls_[i].span, [&] { return collected.aggregator->result(); });
    }
  }

  Runtime& runtime_;
  std::vector<std::pair<EvaluatorPtr, int>> keys_;
  std::vector<Call> calls_;
  std::unordered_map<Values, std::size_t, ValuesHash, ValuesEquivalent> index_;
  std::vector<OneGroup> groups_;  // in the order of their first rows
  Values key_, arguments_;
  std::size_t given_ = 0;
  bool complete_ = false;
};

}  // namespace

OperatorPtr build(const plan::Group& step, const Compiler& compiler) {
  return std::make_unique<Group>(step, compiler);
}

}  // namespace newsgraph::query::execute
