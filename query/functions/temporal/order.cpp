#include "query/functions/temporal/order.hpp"

#include <tuple>

#include "query/functions/temporal/units.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

using graph::Kind;
using graph::Value;

namespace {

std::strong_ordering order(const graph::Time& a, const graph::Time& b) {
  const auto utc = [](const graph::Time& t) {
    return t.local.nanoseconds - t.offset * kNanosecondsPerSecond;
  };
  return std::tuple(utc(a), a.offset) <=> std::tuple(utc(b), b.offset);
}

std::strong_ordering order(const graph::DateTime& a, const graph::DateTime& b) {
  const auto moment = [](const graph::DateTime& value) {
    const auto instant = instant_of(value);
    return std::tuple(instant.seconds, instant.nanoseconds, value.offset, std::string_view(value.zone));
  };
  return moment(a) <=> moment(b);
}

}  // namespace

bool equal(const Value& a, const Value& b) {
  return a.kind() == Kind::Duration ? a.duration() == b.duration() : compare(a, b) == 0;
}

std::strong_ordering compare(const Value& a, const Value& b) {
  switch (a.kind()) {
    case Kind::Date:
      return a.date() <=> b.date();
    case Kind::LocalTime:
      return a.local_time() <=> b.local_time();
    case Kind::Time:
      return order(a.time(), b.time());
    case Kind::LocalDateTime:
      return a.local_date_time() <=> b.local_date_time();
    default:
      return order(a.date_time(), b.date_time());
  }
}

}  // namespace newsgraph::query::temporal
