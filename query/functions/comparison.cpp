// = < <= IN (openCypher 9, "Comparability and equality").

#include <cmath>
#include <compare>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/nesting.hpp"
#include "query/functions/operators.hpp"
#include "query/functions/temporal/order.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Map;
using graph::Value;

namespace {

void check_depth(int depth) {
  if (depth > kDeepestValue) {
    throw argument_error("InvalidArgumentValue",
                         fmt::format("values nested more than {} deep cannot be compared", kDeepestValue));
  }
}

/// Exact: an integer is not rounded to a float first.
std::partial_ordering compare_mixed(std::int64_t integer, double real) {
  if (std::isnan(real)) return std::partial_ordering::unordered;
  if (real >= 0x1p63) return std::partial_ordering::less;
  if (real < -0x1p63) return std::partial_ordering::greater;
  const double whole = std::trunc(real);
  const auto order = integer <=> static_cast<std::int64_t>(whole);
  return order != 0 ? std::partial_ordering(order) : whole <=> real;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
  if (a.kind() == Kind::Integer) {
    if (b.kind() == Kind::Integer) return a.integer() <=> b.integer();
    return compare_mixed(a.integer(), b.real());
  }
  if (b.kind() == Kind::Float) return a.real() <=> b.real();
  return 0 <=> compare_mixed(b.integer(), a.real());
}

Truth equals(const Value& a, const Value& b, int depth);

Truth equal_lists(const List& a, const List& b, int depth) {
  if (a.size() != b.size()) return Truth::False;
  Truth all = Truth::True;
  for (std::size_t i = 0; i < a.size(); ++i) {
    all = logical_and(all, equals(a[i], b[i], depth));
    if (all == Truth::False) return all;
  }
  return all;
}

Truth equal_maps(const Map& a, const Map& b, int depth) {
  if (a.size() != b.size()) return Truth::False;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return Truth::False;
  }
  Truth all = Truth::True;
  for (std::size_t i = 0; i < a.size(); ++i) {
    all = logical_and(all, equals(a[i].second, b[i].second, depth));
    if (all == Truth::False) return all;
  }
  return all;
}

Truth equals(const Value& a, const Value& b, int depth) {
  if (a.is_null() || b.is_null()) return Truth::Unknown;
  if (a.is_number() && b.is_number()) return truth(compare_numbers(a, b) == 0);
  if (a.kind() != b.kind()) return Truth::False;
  switch (a.kind()) {
    case Kind::Boolean:
      return truth(a.boolean() == b.boolean());
    case Kind::String:
      return truth(a.string() == b.string());
    case Kind::List:
      check_depth(depth);
      return equal_lists(a.list(), b.list(), depth + 1);
    case Kind::Map:
      check_depth(depth);
      return equal_maps(a.map(), b.map(), depth + 1);
    case Kind::Node:
      return truth(a.node() == b.node());
    case Kind::Relationship:
      return truth(a.edge() == b.edge());
    case Kind::Path:
      return truth(a.path().nodes == b.path().nodes && a.path().edges == b.path().edges);
    default:
      return truth(temporal::equal(a, b));
  }
}

/// The order of two comparable values, or how they fail to have one.
struct Comparison {
  std::partial_ordering order = std::partial_ordering::unordered;
  bool comparable = false;  // false: the answer is unknown; true and unordered: a NaN, the answer is false
};

Comparison compare(const Value& a, const Value& b, int depth);

Comparison compare_lists(const List& a, const List& b, int depth) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const auto element = compare(a[i], b[i], depth);
    if (!element.comparable || element.order != 0) return element;
  }
  return {a.size() <=> b.size(), true};
}

Comparison compare(const Value& a, const Value& b, int depth) {
  if (a.is_null() || b.is_null()) return {};
  if (a.is_number() && b.is_number()) return {compare_numbers(a, b), true};
  if (a.kind() != b.kind()) return {};
  switch (a.kind()) {
    case Kind::Boolean:
      return {a.boolean() <=> b.boolean(), true};
    case Kind::String:
      return {a.string() <=> b.string(), true};
    case Kind::List:
      check_depth(depth);
      return compare_lists(a.list(), b.list(), depth + 1);
    case Kind::Map:
    case Kind::Node:
    case Kind::Relationship:
    case Kind::Path:
    case Kind::Duration:
      return {};
    default:
      return {temporal::compare(a, b), true};
  }
}

}  // namespace

Truth equals(const Value& a, const Value& b) { return equals(a, b, 0); }

Truth less(const Value& a, const Value& b) {
  const auto comparison = compare(a, b, 0);
  return comparison.comparable ? truth(comparison.order < 0) : Truth::Unknown;
}

Truth less_or_equal(const Value& a, const Value& b) {
  const auto comparison = compare(a, b, 0);
  return comparison.comparable ? truth(comparison.order <= 0) : Truth::Unknown;
}

Truth in(const Value& element, const Value& list) {
  if (list.is_null()) return Truth::Unknown;
  if (list.kind() != Kind::List) {
    throw type_error("InvalidArgumentType", fmt::format("IN needs a List, not {}", name_of(list.kind())));
  }
  Truth any = Truth::False;
  for (const Value& candidate : list.list()) {
    any = logical_or(any, equals(element, candidate));
    if (any == Truth::True) return any;
  }
  return any;
}

Truth to_truth(const Value& value) {
  if (value.is_null()) return Truth::Unknown;
  if (value.kind() == Kind::Boolean) return truth(value.boolean());
  throw type_error("InvalidArgumentType", fmt::format("expected a Boolean, not {}", name_of(value.kind())));
}

}  // namespace newsgraph::query
