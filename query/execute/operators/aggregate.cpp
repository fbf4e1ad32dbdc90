#include "query/execute/operators/aggregate.hpp"

#include <unordered_set>

#include "query/functions/registry.hpp"

namespace newsgraph::query::execute {

using graph::Kind;
using graph::Value;

namespace {

/// count(*), or count(x).
class Count : public Aggregate {
 public:
  Count(EvaluatorPtr argument, int weight) : argument_(std::move(argument)), weight_(weight) {}
  void clear() override { counts_.clear(); }
  void grow(std::size_t groups) override { counts_.resize(groups, 0); }
  void add(std::size_t group, Row row) override {
    if (argument_ && argument_->evaluate(row).is_null()) return;
    const auto rows = weight_ < 0 ? 1 : row[weight_].integer();
    if (__builtin_add_overflow(counts_[group], rows, &counts_[group]))
      throw QueryError("ArithmeticError", Phase::Runtime, "IntegerOverflow",
                       "there are more rows than an integer can count");
  }
  Value result(std::size_t group) override { return Value(counts_[group]); }

 private:
  EvaluatorPtr argument_;  // null: every row counts
  int weight_;
  std::vector<std::int64_t> counts_;
};

/// Any aggregation, by its function.
class Collected : public Aggregate {
 public:
  Collected(const Function& function, std::vector<EvaluatorPtr> arguments, Span span)
      : function_(function), arguments_(std::move(arguments)), span_(span) {}
  void clear() override { groups_.clear(); }
  void grow(std::size_t groups) override {
    while (groups_.size() < groups) groups_.push_back(function_.aggregate());
  }
  void add(std::size_t group, Row row) override {
    values_.clear();
    for (const auto& argument : arguments_) values_.push_back(argument->evaluate(row));
    hand_on(group);
  }
  Value result(std::size_t group) override {
    return placed_at(span_, [&] { return groups_[group]->result(); });
  }

 protected:
  void hand_on(std::size_t group) {
    placed_at(span_, [&] { groups_[group]->add(values_); });
  }

  const Function& function_;
  std::vector<EvaluatorPtr> arguments_;
  Span span_;
  std::vector<std::unique_ptr<Aggregator>> groups_;
  std::vector<Value> values_;
};

/// sum(x): whole numbers are added here; the function takes over with the first value of another kind.
class Sum : public Collected {
 public:
  using Collected::Collected;
  void clear() override {
    sums_.clear();
    Collected::clear();
  }
  void grow(std::size_t groups) override {
    sums_.resize(groups, 0);
    groups_.resize(groups);
  }
  void add(std::size_t group, Row row) override {
    values_.assign(1, arguments_[0]->evaluate(row));
    std::int64_t sum = 0;
    const bool is_whole = values_[0].kind() == Kind::Integer && groups_[group] == nullptr;
    if (is_whole && !__builtin_add_overflow(sums_[group], values_[0].integer(), &sum)) {
      sums_[group] = sum;
    } else if (!values_[0].is_null()) {
      if (groups_[group] == nullptr) hand_over(group);
      hand_on(group);
    }
  }
  Value result(std::size_t group) override {
    return groups_[group] == nullptr ? Value(sums_[group]) : Collected::result(group);
  }

 private:
  void hand_over(std::size_t group) {
    groups_[group] = function_.aggregate();
    const Value so_far(sums_[group]);
    groups_[group]->add({&so_far, 1});
  }

  std::vector<std::int64_t> sums_;
};

/// With DISTINCT: each first argument is handed on once.
class CollectedOnce : public Collected {
 public:
  using Collected::Collected;
  void clear() override {
    seen_.clear();
    Collected::clear();
  }
  void grow(std::size_t groups) override {
    seen_.resize(groups);
    Collected::grow(groups);
  }
  void add(std::size_t group, Row row) override {
    values_.clear();
    for (const auto& argument : arguments_) values_.push_back(argument->evaluate(row));
    if (values_.empty() || seen_[group].insert(values_.front()).second) hand_on(group);
  }

 private:
  struct Hash {
    std::size_t operator()(const Value& value) const { return graph::hash_of(value); }
  };
  struct Same {
    bool operator()(const Value& a, const Value& b) const { return graph::equivalent(a, b); }
  };
  std::vector<std::unordered_set<Value, Hash, Same>> seen_;  // by group
};

}  // namespace

AggregatePtr make_aggregate(const ast::Expression& call, int weight, const Compiler& compiler) {
  if (call.is(ast::ExpressionKind::CountAll)) return std::make_unique<Count>(nullptr, weight);
  const auto& function = *find_function(call.name.text);
  auto arguments = compiler.compile(call.operands);
  if (call.distinct) return std::make_unique<CollectedOnce>(function, std::move(arguments), call.span);
  if (function.name == "count" && arguments.size() == 1)
    return std::make_unique<Count>(std::move(arguments[0]), weight);
  if (function.name == "sum") return std::make_unique<Sum>(function, std::move(arguments), call.span);
  return std::make_unique<Collected>(function, std::move(arguments), call.span);
}

}  // namespace newsgraph::query::execute
