// Equivalence, hash and order of values.

#include <array>
#include <cmath>
#include <cstring>
#include <functional>

#include "graph/value.hpp"

namespace newsgraph::graph {
namespace {

__extension__ typedef __int128 Wide;  // sums of days and seconds beyond 64 bits

/// The place of each kind in the global order; Integer and Float share theirs.
int rank_of(Kind kind) {
  switch (kind) {
    case Kind::Map:
      return 0;
    case Kind::Node:
      return 1;
    case Kind::Relationship:
      return 2;
    case Kind::List:
      return 3;
    case Kind::Path:
      return 4;
    case Kind::DateTime:
      return 5;
    case Kind::LocalDateTime:
      return 6;
    case Kind::Date:
      return 7;
    case Kind::Time:
      return 8;
    case Kind::LocalTime:
      return 9;
    case Kind::Duration:
      return 10;
    case Kind::String:
      return 11;
    case Kind::Boolean:
      return 12;
    case Kind::Integer:
    case Kind::Float:
      return 13;
    case Kind::Null:
      return 14;
  }
  return 14;
}

/// Exact, where a conversion of the integer to double would round.
std::weak_ordering order_mixed(std::int64_t a, double b) {
  if (std::isnan(b)) return std::weak_ordering::less;
  if (b >= 0x1p63) return std::weak_ordering::less;
  if (b < -0x1p63) return std::weak_ordering::greater;
  const auto whole = static_cast<std::int64_t>(b);  // towards zero
  if (a != whole) return a <=> whole;
  const double rest = b - static_cast<double>(whole);
  return rest > 0   ? std::weak_ordering::less
         : rest < 0 ? std::weak_ordering::greater
                    : std::weak_ordering::equivalent;
}

std::weak_ordering reversed(std::weak_ordering o) { return 0 <=> o; }

std::weak_ordering order_numbers(const Value& a, const Value& b) {
  const bool a_whole = a.kind() == Kind::Integer, b_whole = b.kind() == Kind::Integer;
  if (a_whole && b_whole) return a.integer() <=> b.integer();
  if (a_whole) return order_mixed(a.integer(), b.real());
  if (b_whole) return reversed(order_mixed(b.integer(), a.real()));
  const bool a_nan = std::isnan(a.real()), b_nan = std::isnan(b.real());
  if (a_nan || b_nan) return a_nan <=> b_nan;  // NaN is the largest number
  return a.real() < b.real()   ? std::weak_ordering::less
         : a.real() > b.real() ? std::weak_ordering::greater
                               : std::weak_ordering::equivalent;
}

std::weak_ordering order_strings(std::string_view a, std::string_view b) {
  return a.compare(b) <=> 0;  // bytes: the order of code points
}

Wide instant(const LocalDateTime& local, std::int32_t offset) {
  return (static_cast<Wide>(local.date.days) * 86400 - offset) * 1'000'000'000 + local.time.nanoseconds;
}

std::weak_ordering order_wide(Wide a, Wide b) {
  return a < b   ? std::weak_ordering::less
         : a > b ? std::weak_ordering::greater
                 : std::weak_ordering::equivalent;
}

std::weak_ordering order_date_times(const DateTime& a, const DateTime& b) {
  if (const auto o = order_wide(instant(a.local, a.offset), instant(b.local, b.offset)); o != 0) return o;
  if (const auto o = a.offset <=> b.offset; o != 0) return o;
  return order_strings(a.zone, b.zone);
}

std::weak_ordering order_times(const Time& a, const Time& b) {
  const auto utc = [](const Time& t) { return t.local.nanoseconds - std::int64_t{1'000'000'000} * t.offset; };
  if (const auto o = utc(a) <=> utc(b); o != 0) return o;
  return a.offset <=> b.offset;
}

/// By average length (a month is 2,629,746 seconds: 365.2425 / 12 days), then by the parts.
std::weak_ordering order_durations(const Duration& a, const Duration& b) {
  const auto length = [](const Duration& d) {
    return (static_cast<Wide>(d.months) * 2'629'746 + static_cast<Wide>(d.days) * 86400 + d.seconds) *
               1'000'000'000 +
           d.nanoseconds;
  };
  if (const auto o = order_wide(length(a), length(b)); o != 0) return o;
  if (const auto o = a.months <=> b.months; o != 0) return o;
  return a.days <=> b.days;
}

std::weak_ordering order_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const auto o = order(a[i], b[i]); o != 0) return o;
  }
  return a.size() <=> b.size();
}

std::weak_ordering order_maps(const Map& a, const Map& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const auto o = order_strings(a[i].first, b[i].first); o != 0) return o;
    if (const auto o = order(a[i].second, b[i].second); o != 0) return o;
  }
  return a.size() <=> b.size();
}

std::weak_ordering order_paths(const Path& a, const Path& b) {
  for (std::size_t i = 0; i < a.nodes.size() && i < b.nodes.size(); ++i) {
    if (const auto o = a.nodes[i] <=> b.nodes[i]; o != 0) return o;
    if (i < a.edges.size() && i < b.edges.size()) {
      if (const auto o = a.edges[i] <=> b.edges[i]; o != 0) return o;
    }
  }
  return a.nodes.size() <=> b.nodes.size();
}

/// Mixes well enough for open addressing (the finaliser of SplitMix64).
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

std::uint64_t combine(std::uint64_t seed, std::uint64_t next) {
  return mix(seed * 0x9e3779b97f4a7c15u + next);
}

std::uint64_t hash_real(double value) {
  if (std::isnan(value)) return 0x7ff8;
  // A float that is a whole number hashes as the integer it equals.
  if (value >= -0x1p63 && value < 0x1p63 && value == std::trunc(value)) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
  }
  std::uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return mix(bits);
}

}  // namespace

std::weak_ordering order(const Value& a, const Value& b) {
  const int rank = rank_of(a.kind());
  if (const auto o = rank <=> rank_of(b.kind()); o != 0) return o;
  switch (a.kind()) {
    case Kind::Null:
      return std::weak_ordering::equivalent;
    case Kind::Boolean:
      return a.boolean() <=> b.boolean();
    case Kind::Integer:
    case Kind::Float:
      return order_numbers(a, b);
    case Kind::String:
      return order_strings(a.string(), b.string());
    case Kind::List:
      return order_lists(a.list(), b.list());
    case Kind::Map:
      return order_maps(a.map(), b.map());
    case Kind::Node:
      return a.node() <=> b.node();
    case Kind::Relationship:
      return a.edge() <=> b.edge();
    case Kind::Path:
      return order_paths(a.path(), b.path());
    case Kind::Date:
      return a.date() <=> b.date();
    case Kind::LocalTime:
      return a.local_time() <=> b.local_time();
    case Kind::Time:
      return order_times(a.time(), b.time());
    case Kind::LocalDateTime:
      return a.local_date_time() <=> b.local_date_time();
    case Kind::DateTime:
      return order_date_times(a.date_time(), b.date_time());
    case Kind::Duration:
      return order_durations(a.duration(), b.duration());
  }
  return std::weak_ordering::equivalent;
}

bool equivalent(const Value& a, const Value& b) { return order(a, b) == 0; }

std::size_t hash_of(const Value& value) {
  const auto seed = static_cast<std::uint64_t>(rank_of(value.kind()));
  switch (value.kind()) {
    case Kind::Null:
      return mix(seed);
    case Kind::Boolean:
      return combine(seed, value.boolean());
    case Kind::Integer:
      return combine(seed, static_cast<std::uint64_t>(value.integer()));
    case Kind::Float:
      return combine(seed, hash_real(value.real()));
    case Kind::String:
      return combine(seed, std::hash<std::string_view>{}(value.string()));
    case Kind::List: {
      std::uint64_t hash = seed;
      for (const Value& child : value.list()) hash = combine(hash, hash_of(child));
      return hash;
    }
    case Kind::Map: {
      std::uint64_t hash = seed;
      for (const auto& [key, child] : value.map()) {
        hash = combine(combine(hash, std::hash<std::string>{}(key)), hash_of(child));
      }
      return hash;
    }
    case Kind::Path: {
      std::uint64_t hash = seed;
      for (const NodeId node : value.path().nodes) hash = combine(hash, static_cast<std::uint64_t>(node));
      for (const EdgeId edge : value.path().edges) hash = combine(hash, static_cast<std::uint64_t>(edge));
      return hash;
    }
    case Kind::Node:
      return combine(seed, static_cast<std::uint64_t>(value.node()));
    case Kind::Relationship:
      return combine(seed, static_cast<std::uint64_t>(value.edge()));
    case Kind::Date:
      return combine(seed, static_cast<std::uint64_t>(value.date().days));
    case Kind::LocalTime:
      return combine(seed, static_cast<std::uint64_t>(value.local_time().nanoseconds));
    case Kind::Time: {
      const Time time = value.time();
      return combine(combine(seed, static_cast<std::uint64_t>(time.local.nanoseconds)),
                     static_cast<std::uint64_t>(time.offset));
    }
    case Kind::LocalDateTime: {
      const LocalDateTime local = value.local_date_time();
      return combine(combine(seed, static_cast<std::uint64_t>(local.date.days)),
                     static_cast<std::uint64_t>(local.time.nanoseconds));
    }
    case Kind::DateTime: {
      const DateTime& time = value.date_time();
      const std::uint64_t local = combine(static_cast<std::uint64_t>(time.local.date.days),
                                          static_cast<std::uint64_t>(time.local.time.nanoseconds));
      return combine(combine(combine(seed, local), static_cast<std::uint64_t>(time.offset)),
                     std::hash<std::string>{}(time.zone));
    }
    case Kind::Duration: {
      const Duration& d = value.duration();
      std::uint64_t hash = combine(seed, static_cast<std::uint64_t>(d.months));
      hash = combine(hash, static_cast<std::uint64_t>(d.days));
      hash = combine(hash, static_cast<std::uint64_t>(d.seconds));
      return combine(hash, static_cast<std::uint64_t>(d.nanoseconds));
    }
  }
  return 0;
}

}  // namespace newsgraph::graph
