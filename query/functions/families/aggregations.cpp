// count, collect, min, max (openCypher 9, "Aggregating functions"). Nulls are passed over.

#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Value;

namespace {

/// Without arguments, count(*), every row counts.
class Count final : public Aggregator {
 public:
  void add(Arguments a) override { count_ += a.empty() || !a[0].is_null(); }
  Value result() override { return count_; }

 private:
  std::int64_t count_ = 0;
};

class Collect final : public Aggregator {
 public:
  void add(Arguments a) override {
    if (!a[0].is_null()) values_.push_back(a[0]);
  }
  Value result() override { return std::move(values_); }

 private:
  List values_;
};

/// Across types, by the order that ORDER BY has; null is no value.
template <bool greatest>
class Extreme final : public Aggregator {
 public:
  void add(Arguments a) override {
    if (a[0].is_null()) return;
    if (best_.is_null() || (greatest ? graph::order(best_, a[0]) < 0 : graph::order(a[0], best_) < 0))
      best_ = a[0];
  }
  Value result() override { return std::move(best_); }

 private:
  Value best_;
};

template <class T>
std::unique_ptr<Aggregator> make() {
  return std::make_unique<T>();
}

}  // namespace

std::vector<Function> aggregations() {
  return {
      {.name = "count", .least = 0, .most = 1, .gives = Kind::Integer, .aggregate = make<Count>},
      {.name = "collect", .least = 1, .most = 1, .gives = Kind::List, .aggregate = make<Collect>},
      {.name = "min", .least = 1, .most = 1, .gives = Kinds::any(), .aggregate = make<Extreme<false>>},
      {.name = "max", .least = 1, .most = 1, .gives = Kinds::any(), .aggregate = make<Extreme<true>>},
  };
}

}  // namespace newsgraph::query
