// duration({days: 14, hours: 16.5}) and duration("P14DT16.5H").

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/construct.hpp"
#include "query/functions/temporal/duration.hpp"
#include "query/functions/temporal/parse.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Kind;
using graph::Value;

namespace {

enum class Part { Months, Days, Clock };

struct Unit {
  std::string_view name;
  Part part;
  std::int64_t size;  // in months, days or nanoseconds
};
constexpr Unit kUnits[] = {
    {"years", Part::Months, 12},
    {"quarters", Part::Months, 3},
    {"months", Part::Months, 1},
    {"weeks", Part::Days, 7},
    {"days", Part::Days, 1},
    {"hours", Part::Clock, 3600 * kNanosecondsPerSecond},
    {"minutes", Part::Clock, 60 * kNanosecondsPerSecond},
    {"seconds", Part::Clock, kNanosecondsPerSecond},
    {"milliseconds", Part::Clock, 1'000'000},
    {"microseconds", Part::Clock, 1'000},
    {"nanoseconds", Part::Clock, 1},
};

const Unit& find_unit(std::string_view name) {
  for (const auto& unit : kUnits) {
    if (unit.name == name) return unit;
  }
  throw argument_error("InvalidArgumentValue", fmt::format("`{}` is no unit of durations", name));
}

std::int64_t product(std::int64_t count, std::int64_t size) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(count, size, &result)) {
    throw argument_error("NumberOutOfRange", "the duration does not fit 64-bit months, days and seconds");
  }
  return result;
}

void add_whole(DurationSum& sum, const Unit& unit, std::int64_t count) {
  switch (unit.part) {
    case Part::Months:
      return sum.add_months(product(count, unit.size));
    case Part::Days:
      return sum.add_days(product(count, unit.size));
    case Part::Clock:
      return sum.add_clock(count, unit.size);
  }
}

void add_broken(DurationSum& sum, const Unit& unit, double count) {
  switch (unit.part) {
    case Part::Months:
      return sum.add_months(count * static_cast<double>(unit.size));
    case Part::Days:
      return sum.add_days(count * static_cast<double>(unit.size));
    case Part::Clock:
      return sum.add_clock(count, unit.size);
  }
}

graph::Duration from_map(const graph::Map& map) {
  DurationSum sum;
  for (const auto& [name, value] : map) {
    const Unit& unit = find_unit(name);
    if (value.kind() == Kind::Integer) {
      add_whole(sum, unit, value.integer());
    } else if (value.kind() == Kind::Float) {
      add_broken(sum, unit, value.real());
    } else {
      throw type_error("InvalidArgumentValue",
                       fmt::format("`{}` must be a number, not {}", name, name_of(value.kind())));
    }
  }
  return sum.total();
}

}  // namespace

graph::Duration construct_duration(const Value& from) {
  switch (from.kind()) {
    case Kind::Map:
      return from_map(from.map());
    case Kind::String:
      return parse_duration(from.string());
    case Kind::Duration:
      return from.duration();
    default:
      throw type_error("InvalidArgumentValue",
                       fmt::format("no duration can be made from {}", name_of(from.kind())));
  }
}

}  // namespace newsgraph::query::temporal
