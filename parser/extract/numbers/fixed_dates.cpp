#include "parser/extract/numbers/fixed_dates.hpp"

#include <array>
#include <cstdlib>

#include "graph/temporal.hpp"
#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {

namespace {

/// The year in which the day is nearest to the article's date.
std::int64_t nearest_year(graph::Date today, int month, int day) {
  const std::int64_t now = graph::to_civil(today).year;
  std::int64_t best = now, distance = 1000;
  for (const std::int64_t candidate : {now, now - 1, now + 1}) {
    if (day > graph::days_in_month(candidate, month)) continue;
    const auto away = std::abs(graph::from_civil({candidate, month, day}).days - today.days);
    if (away < distance) {
      distance = away;
      best = candidate;
    }
  }
  return best;
}

/// "1500 GMT", "at 1500", "1930 local time": no year.
bool is_clock_time(const TimeWords& words, int i) {
  return words.lower(i - 1) == "at" ||
         is_one_of(words.lower(i + 1), {"gmt", "utc", "local", "hours", "hrs", "edt", "est", "cet"});
}

}  // namespace

FoundTime find_date(const TimeWords& words, int i) {
  if (const auto iso = graph::parse_date(words.lower(i))) return {i + 1, one_day(*iso)};
  int next = i;
  int month = month_number(words.lower(i)), day = 0;
  if (month && words.capital(i)) {
    day = words.day_number(i + 1);
    next = i + 2;
  } else if ((day = words.day_number(i))) {
    const int of = words.lower(i + 1) == "of" ? 1 : 0;  // "the 15th of October"
    if (words.capital(i + 1 + of)) month = month_number(words.lower(i + 1 + of));
    next = i + 2 + of;
  }
  if (!month || !day) return {i, {}};
  int last_day = 0;
  if (next == i + 2 && month_number(words.lower(i)) && is_one_of(words.lower(next), {"-", "–", "to"}) &&
      words.day_number(next + 1) > day) {
    last_day = words.day_number(next + 1);
    next += 2;
  }
  std::int64_t year = 0;
  const int year_at = words.lower(next) == "," ? next + 1 : next;
  if (const auto its_year = words.year_number(year_at)) {
    year = its_year;
    next = year_at + 1;
  } else if (words.today()) {
    year = nearest_year(*words.today(), month, day);
  } else {
    return {next, {}};
  }
  if (day > graph::days_in_month(year, month)) return {next, {}};
  Interval days = one_day(graph::from_civil({year, month, day}));
  if (last_day && last_day <= graph::days_in_month(year, month))
    days.end = graph::from_civil({year, month, last_day});
  return {next, days};
}

FoundTime find_century(const TimeWords& words, int i) {
  const int number = words.day_number(i);
  if (words.lower(i + 1) != "century" || number < 2) return {i, {}};
  return {i + 2, Interval{year_of(100 * (number - 1)).start, year_of(100 * number - 1).end}};
}

FoundTime find_year(const TimeWords& words, int i) {
  if (words.lower(i).size() == 5 && words.lower(i).ends_with("0s")) {
    const auto first = numeral(words.lower(i).substr(0, 4));
    if (first && first->value >= 1500 && first->value < 2100) {
      const auto decade = static_cast<std::int64_t>(first->value);
      return {i + 1, Interval{year_of(decade).start, year_of(decade + 9).end}};
    }
  }
  const std::int64_t number = words.year_number(i);
  if (!number || words.word(i).upos != UPos::NUM || is_clock_time(words, i)) return {i, {}};
  const std::string_view relation = base_relation(words.word(i));
  const bool introduced = is_one_of(words.lower(i - 1), {"in", "since", "by", "until", "till", "of", "from",
                                                         "during", "before", "after", "early", "late", "to"});
  if (relation == "nummod" && !introduced && words.word(i).head > i) return {i, {}};
  if (!introduced && relation != "obl" && relation != "nmod") return {i, {}};
  return {i + 1, year_of(number)};
}

}  // namespace newsgraph::parser
