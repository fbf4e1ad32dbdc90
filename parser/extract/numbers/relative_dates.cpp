#include "parser/extract/numbers/relative_dates.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/numbers/fixed_dates.hpp"
#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {

namespace {

using graph::CivilDate;
using graph::Date;

Date weekday_from(const TimeWords& words, int start, Date today, int number, int at, int shift) {
  const int back = (graph::weekday(today) - number + 7) % 7;
  if (shift < 0) return plus_days(today, back == 0 ? -7 : -back);
  if (shift > 0) return plus_days(today, 7 - back);
  // The day that the article is of is called by its name too: "will speak on Wednesday".
  if (words.is_future(start, at) && back > 0) return plus_days(today, 7 - back);
  return plus_days(today, -back);
}

/// "earlier this month" ends today, "later this week" starts then.
Interval narrowed(Interval days, std::string_view word, Date today) {
  if (word == "earlier" && today < days.end && days.start < today) days.end = today;
  if (word == "later" && days.start < today && today < days.end) days.start = today;
  return days;
}

/// "last summer": astronomers would quarrel; whole months here.
FoundTime find_season(const TimeWords& words, int i, int at) {
  static constexpr std::array<std::pair<std::string_view, int>, 5> seasons{
      {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}}};
  const auto season = std::find_if(seasons.begin(), seasons.end(),
                                   [&](const auto& known) { return known.first == words.lower(at + 1); });
  if (season == seasons.end()) return {i, {}};
  return relative(words, at + 2, [&](Date today) {
    const int first = season->second;
    std::int64_t year = graph::to_civil(today).year;
    if (words.lower(at) == "last" && !(month_of(year, std::min(12, first + 2)).end < today)) --year;
    if (words.lower(at) == "next" && !(today < month_of(year, first).start)) ++year;
    const Date start = month_of(year, first).start;
    return Interval{start, plus_days(add_months(start, 3), -1)};
  });
}

/// "last year", "this year", "next year": by how many years; nullopt where the words are others.
std::optional<int> year_shift(const TimeWords& words, int i) {
  if (words.lower(i + 1) != "year") return std::nullopt;
  if (words.lower(i) == "last") return -1;
  if (words.lower(i) == "this") return 0;
  return words.lower(i) == "next" ? std::optional(1) : std::nullopt;
}

}  // namespace

FoundTime find_named_day(const TimeWords& words, int start, int i) {
  static constexpr std::array<std::pair<std::string_view, int>, 5> named{
      {{"today", 0}, {"tonight", 0}, {"yesterday", -1}, {"tomorrow", 1}, {"overnight", 0}}};
  for (const auto& [name, offset] : named)
    if (words.lower(i) == name)
      return relative(words, i + 1,
                      [&, shift = offset](Date today) { return one_day(plus_days(today, shift)); });
  int at = i;
  int shift = 0;
  if (is_one_of(words.lower(i), {"last", "past"})) shift = -1;
  if (is_one_of(words.lower(i), {"next", "coming"})) shift = 1;
  if (shift != 0 || words.lower(i) == "this") ++at;
  const int number = weekday_number(words.lower(at));
  if (!number) return {i, {}};
  int end = at + 1;
  if (is_one_of(words.lower(end), {"morning", "afternoon", "evening", "night"})) ++end;
  FoundTime found = relative(
      words, end, [&](Date today) { return one_day(weekday_from(words, start, today, number, at, shift)); });
  // "Tuesday, Nov. 5": the date says which.
  const int date_at = words.lower(end) == "," ? end + 1 : end;
  if (const FoundTime date = find_date(words, date_at); date.end > date_at)
    return {date.end, date.days ? date.days : found.days};
  // "the Friday after the vote" is counted from the vote.
  if (words.lower(i - 1) == "the" && is_one_of(words.lower(end), {"after", "before"})) found.days.reset();
  return found;
}

FoundTime find_weekend(const TimeWords& words, int start, int i) {
  if (words.lower(i) != "the" || words.lower(i + 1) != "weekend") return {i, {}};
  return relative(words, i + 2, [&](Date today) {
    const bool over = graph::weekday(today) >= 6;
    return around(today, TimeUnit::Weekend, over || words.is_future(start, i + 1) ? 0 : -1);
  });
}

FoundTime find_shifted(const TimeWords& words, int i) {
  int at = i;
  if (is_one_of(words.lower(at), {"earlier", "later", "early", "late"})) ++at;
  const bool the = words.lower(at) == "the" && at == i;
  if (the) ++at;
  if (the && is_one_of(words.lower(at), {"last", "past"})) return {i, {}};  // a span up to today
  if (the && is_one_of(words.lower(at + 1), {"day", "morning"}) && words.lower(at) != "coming" &&
      !weekday_number(words.lower(at)))
    return {at + 2, {}};  // "the next day": counted from what is told
  static constexpr std::array<std::pair<std::string_view, int>, 7> shifts{{{"last", -1},
                                                                           {"this", 0},
                                                                           {"next", 1},
                                                                           {"previous", -1},
                                                                           {"past", -1},
                                                                           {"coming", 1},
                                                                           {"following", 1}}};
  const auto shift =
      std::find_if(shifts.begin(), shifts.end(), [&](const auto& s) { return s.first == words.lower(at); });
  if (shift == shifts.end()) return {i, {}};
  if (is_one_of(words.lower(at + 1), {"days", "years", "weeks", "months"})) return {i, {}};
  if (const TimeUnit unit = time_unit(words.lower(at + 1)); unit != TimeUnit::None)
    return relative(words, at + 2, [&](Date today) {
      return narrowed(around(today, unit, shift->second), words.lower(i), today);
    });
  if (const int number = month_number(words.lower(at + 1)); number && words.capital(at + 1))
    return relative(words, at + 2, [&](Date today) {
      const CivilDate now = graph::to_civil(today);
      if (shift->second > 0) return month_of(now.year + (number <= now.month ? 1 : 0), number);
      return month_of(now.year - (shift->second < 0 ? number >= now.month : number > now.month), number);
    });
  return find_season(words, i, at);
}

FoundTime find_span(const TimeWords& words, int i) {
  int at = i;
  const bool the = words.lower(at) == "the";
  if (the) ++at;
  const bool forward = is_one_of(words.lower(at), {"next", "coming"});
  const bool span = forward || is_one_of(words.lower(at), {"last", "past"});
  if (span) ++at;
  std::int64_t count = 1;
  int counted = at;
  if (const auto number = numeral(words.lower(at)); number && !number->magnitude && number->value < 1000) {
    count = static_cast<std::int64_t>(number->value);
    ++counted;
  } else if (is_one_of(words.lower(at), {"a", "an"})) {
    ++counted;
  } else if (is_one_of(words.lower(at), {"few", "several", "recent"})) {
    count = 3;
    ++counted;
  } else if (!span || !the) {
    return {i, {}};
  } else if (words.lower(at).ends_with('s')) {
    count = 3;  // "the coming months"
  }
  const bool fortnight = is_one_of(words.lower(counted), {"fortnight", "fortnights"});
  const TimeUnit unit = fortnight ? TimeUnit::Week : time_unit(words.lower(counted));
  if (fortnight) count *= 2;
  if (unit == TimeUnit::None || unit == TimeUnit::Weekend) return {i, {}};
  const int end = counted + 1;
  if (span) {
    if (counted == at && !the) return {i, {}};
    return relative(words, end, [&](Date today) {
      return forward ? Interval{today, step(today, unit, count)} : Interval{step(today, unit, -count), today};
    });
  }
  if (is_one_of(words.lower(end), {"ago", "earlier"}))
    return relative(words, end + 1, [&](Date today) {
      const Date then = step(today, unit, -count);
      return unit == TimeUnit::Year || unit == TimeUnit::Decade ? year_of(graph::to_civil(then).year)
             : unit == TimeUnit::Month                          ? around(then, unit, 0)
                                                                : one_day(then);
    });
  if (words.lower(i - 1) == "within")
    return relative(words, end, [&](Date today) { return Interval{today, step(today, unit, count)}; });
  return {i, {}};
}

FoundTime find_quarter(const TimeWords& words, int start, int i) {
  static constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
  const auto found = std::find(ordinals.begin(), ordinals.end(), words.lower(i));
  if (found == ordinals.end() || words.lower(i + 1) != "quarter") return {i, {}};
  const int first = 3 * static_cast<int>(found - ordinals.begin()) + 1;
  const auto months_of = [&](std::int64_t year) {
    return Interval{month_of(year, first).start, month_of(year, first + 2).end};
  };
  const int year_at = words.lower(i + 2) == "of" ? i + 3 : i + 2;
  if (const auto year = words.year_number(year_at)) return {year_at + 1, months_of(year)};
  return relative(words, i + 2, [&](Date today) {
    const auto now = graph::to_civil(today).year;
    const bool begun = !(today < months_of(now).start);
    return months_of(begun || words.is_future(start, i + 1) ? now : now - 1);
  });
}

FoundTime find_month(const TimeWords& words, int start, int i) {
  int at = i;
  if (is_one_of(words.lower(at), {"early", "late", "mid"})) ++at;
  if (at > i && words.lower(at) == "-") ++at;
  std::string_view name = words.lower(at);
  const bool mid = name.starts_with("mid-");
  if (mid) name.remove_prefix(4);
  const int number = month_number(name);
  if (!number || (!mid && !words.capital(at))) return {i, {}};
  const Word& word = words.word(at);
  if (words.lower(at + 1) == "-" && words.word(at + 1).span.start == word.span.end)
    return {i, {}};  // "Mar-del-Plata"
  // "Jan Berg", the rocket "Long March V"
  const auto is_name = [&](int k) { return words.word(k).upos == UPos::PROPN && words.capital(k); };
  if (at + 1 < words.size() && words.word(at + 1).relation == "flat" && words.word(at + 1).head <= at &&
      is_name(at + 1))
    return {i, {}};
  if (name == "may" && word.upos != UPos::PROPN) return {i, {}};
  if (name == "march" && word.upos == UPos::VERB) return {i, {}};
  const int end = at + 1;
  const int year_at = is_one_of(words.lower(end), {",", "of"}) ? end + 1 : end;
  if (const auto year = words.year_number(year_at)) return {year_at + 1, month_of(year, number)};
  if (const auto shift = year_shift(words, year_at))  // "June last year", "March of this year"
    return relative(words, year_at + 2,
                    [&](Date today) { return month_of(graph::to_civil(today).year + *shift, number); });
  return relative(words, end, [&](Date today) {
    const CivilDate now = graph::to_civil(today);
    // "the October shipment": the nearest one
    const bool near = base_relation(word) == "compound" && number > now.month && number - now.month < 6;
    if (near || words.is_future(start, at)) return month_of(now.year + (number < now.month ? 1 : 0), number);
    return month_of(now.year - (number > now.month ? 1 : 0), number);
  });
}

}  // namespace newsgraph::parser
