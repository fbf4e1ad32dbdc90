// sum, avg, stDev, stDevP, percentileDisc, percentileCont (openCypher 9, "Aggregating functions"). Nulls are
// passed over.

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/operators.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

/// Neumaier's compensated summation: the order of the rows hardly matters.
class FloatSum {
 public:
  void add(double value) {
    const double sum = sum_ + value;
    correction_ += std::fabs(sum_) >= std::fabs(value) ? (sum_ - sum) + value : (value - sum) + sum_;
    sum_ = sum;
  }
  double total() const { return std::isfinite(sum_) ? sum_ + correction_ : sum_; }

 private:
  double sum_ = 0;
  double correction_ = 0;
};

/// Integers stay integers until the first float comes; durations add up by themselves.
class Sum final : public Aggregator {
 public:
  void add(Arguments a) override {
    const Value& value = a[0];
    if (value.is_null()) return;
    if (value.kind() == Kind::Integer) {
      integers_ = query::add(integers_, value);
    } else if (value.kind() == Kind::Float) {
      any_float_ = true;
      floats_.add(value.real());
    } else if (value.kind() == Kind::Duration) {
      durations_ = durations_.is_null() ? value : query::add(durations_, value);
    } else {
      refuse_argument("sum", value);
    }
  }
  Value result() override {
    if (!durations_.is_null()) return durations_;
    if (any_float_) {
      floats_.add(integers_.number());
      return floats_.total();
    }
    return integers_;
  }

 private:
  Value integers_ = std::int64_t{0};
  FloatSum floats_;
  bool any_float_ = false;
  Value durations_;
};

class Average final : public Aggregator {
 public:
  void add(Arguments a) override {
    const Value& value = a[0];
    if (value.is_null()) return;
    ++count_;
    if (value.is_number()) {
      numbers_.add(value.number());
    } else if (value.kind() == Kind::Duration) {
      durations_ = durations_.is_null() ? value : query::add(durations_, value);
    } else {
      refuse_argument("avg", value);
    }
  }
  Value result() override {
    if (count_ == 0) return {};
    if (!durations_.is_null()) return divide(durations_, count_);
    return numbers_.total() / static_cast<double>(count_);
  }

 private:
  std::int64_t count_ = 0;
  FloatSum numbers_;
  Value durations_;
};

/// Welford's recurrence. Of a sample (n - 1) or of the whole population (n).
template <bool population>
class Deviation final : public Aggregator {
 public:
  void add(Arguments a) override {
    if (a[0].is_null()) return;
    if (!a[0].is_number()) refuse_argument(population ? "stDevP" : "stDev", a[0]);
    ++count_;
    const double delta = a[0].number() - mean_;
    mean_ += delta / static_cast<double>(count_);
    squares_ += delta * (a[0].number() - mean_);
  }
  Value result() override {
    const auto divisor = population ? count_ : count_ - 1;
    return divisor <= 0 ? 0.0 : std::sqrt(squares_ / static_cast<double>(divisor));
  }

 private:
  std::int64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

/// The second argument is taken from the first row. Discrete: one of the values; continuous: between
/// neighbours.
template <bool discrete>
class Percentile final : public Aggregator {
 public:
  void add(Arguments a) override {
    if (!a[1].is_number()) refuse_argument(kName, a[1]);
    if (!(a[1].number() >= 0 && a[1].number() <= 1)) {
      throw argument_error("NumberOutOfRange", fmt::format("{}() needs a share from 0.0 to 1.0", kName));
    }
    share_ = a[1].number();
    if (a[0].is_null()) return;
    if (!a[0].is_number()) refuse_argument(kName, a[0]);
    values_.push_back(a[0]);
  }
  Value result() override {
    if (values_.empty()) return {};
    std::sort(values_.begin(), values_.end(),
              [](const Value& x, const Value& y) { return graph::order(x, y) < 0; });
    return discrete ? nearest_rank() : interpolated();
  }

 private:
  static constexpr const char* kName = discrete ? "percentileDisc" : "percentileCont";

  Value nearest_rank() const {
    const double rank = std::ceil(share_ * static_cast<double>(values_.size()));
    return values_[rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1];
  }
  Value interpolated() const {
    const double place = share_ * static_cast<double>(values_.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double low = values_[below].number();
    if (below + 1 == values_.size()) return low;
    return low + (values_[below + 1].number() - low) * (place - static_cast<double>(below));
  }

  graph::List values_;
  double share_ = 0;
};

template <class T>
std::unique_ptr<Aggregator> make() {
  return std::make_unique<T>();
}

constexpr Kinds kNumber{Kind::Integer, Kind::Float};
constexpr Kinds kAmount{Kind::Integer, Kind::Float, Kind::Duration};

}  // namespace

std::vector<Function> numeric_aggregations() {
  return {
      {.name = "sum", .least = 1, .most = 1, .takes = {kAmount}, .gives = kAmount, .aggregate = make<Sum>},
      {.name = "avg",
       .least = 1,
       .most = 1,
       .takes = {kAmount},
       .gives = Kinds{Kind::Float, Kind::Duration},
       .aggregate = make<Average>},
      {.name = "stDev",
       .least = 1,
       .most = 1,
       .takes = {kNumber},
       .gives = Kind::Float,
       .aggregate = make<Deviation<false>>},
      {.name = "stDevP",
       .least = 1,
       .most = 1,
       .takes = {kNumber},
       .gives = Kind::Float,
       .aggregate = make<Deviation<true>>},
      {.name = "percentileDisc",
       .least = 2,
       .most = 2,
       .takes = {kNumber},
       .gives = kNumber,
       .aggregate = make<Percentile<true>>},
      {.name = "percentileCont",
       .least = 2,
       .most = 2,
       .takes = {kNumber},
       .gives = Kind::Float,
       .aggregate = make<Percentile<false>>},
  };
}

}  // namespace newsgraph::query
