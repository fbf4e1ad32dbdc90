// duration, duration.between and its kin (CIP2015-08-06 "Date and Time").

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/temporal/between.hpp"
#include "query/functions/temporal/construct.hpp"

namespace newsgraph::query {

using graph::Duration;
using graph::Kind;
using graph::Value;

namespace {

Value duration(Arguments a, const Context&) { return temporal::construct_duration(a[0]); }

template <Duration (*between)(const Value&, const Value&)>
Value from_to(Arguments a, const Context&) {
  for (const Value& end : a) {
    if (!temporal::has_date(end) && !temporal::has_time(end)) {
      throw type_error("InvalidArgumentValue",
                       fmt::format("a duration runs between temporal values, not {}", name_of(end.kind())));
    }
  }
  return between(a[0], a[1]);
}

Duration of_all(const Value& from, const Value& to) { return temporal::between(from, to); }
Duration of_months(const Value& from, const Value& to) { return temporal::months_between(from, to); }
Duration of_days(const Value& from, const Value& to) { return temporal::days_between(from, to); }
Duration of_seconds(const Value& from, const Value& to) { return temporal::seconds_between(from, to); }

Function two_ends(std::string_view name, decltype(Function::evaluate) evaluate) {
  return {.name = name, .least = 2, .most = 2, .gives = Kind::Duration, .evaluate = evaluate};
}

}  // namespace

std::vector<Function> duration_functions() {
  return {
      {.name = "duration", .least = 1, .most = 1, .gives = Kind::Duration, .evaluate = duration},
      two_ends("duration.between", from_to<of_all>),
      two_ends("duration.inMonths", from_to<of_months>),
      two_ends("duration.inDays", from_to<of_days>),
      two_ends("duration.inSeconds", from_to<of_seconds>),
  };
}

}  // namespace newsgraph::query
