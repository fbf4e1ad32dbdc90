#include "parser/extract/numbers/dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

using graph::CivilDate;
using graph::Date;

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                        "friday", "saturday", "sunday"};

/// Days of one expression, both ends included.
struct Interval {
  Date start, end;
};

Date plus_days(Date date, std::int64_t days) { return Date{date.days + days}; }
Interval day(Date date) { return {date, date}; }
Interval month(std::int64_t year, int number) {
  return {graph::from_civil({year, number, 1}),
          graph::from_civil({year, number, graph::days_in_month(year, number)})};
}
Interval year(std::int64_t number) {
  return {graph::from_civil({number, 1, 1}), graph::from_civil({number, 12, 31})};
}
Interval week_of(Date date) {
  const Date monday = plus_days(date, 1 - graph::weekday(date));
  return {monday, plus_days(monday, 6)};
}
Interval months_from(Date date, int months) {
  const CivilDate civil = graph::to_civil(date);
  const std::int64_t index = civil.year * 12 + civil.month - 1 + months;
  const std::int64_t whole = (index >= 0 ? index : index - 11) / 12;
  return month(whole, static_cast<int>(index - whole * 12) + 1);
}
/// The same day `months` later, or the month's last one.
Date add_months(Date date, int months) {
  const Interval there = months_from(date, months);
  const int last = graph::to_civil(there.end).day, wanted = graph::to_civil(date).day;
  return plus_days(there.start, std::min(last, wanted) - 1);
}

/// 1 to 12 for "october", "oct.", "oct", "sept"; 0 for no month.
int month_number(std::string_view word) {
  const bool dotted = word.ends_with('.');
  if (dotted) word.remove_suffix(1);
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (word == month_names[i] || (word == month_names[i].substr(0, 3)) || (i == 8 && word == "sept"))
      return static_cast<int>(i) + 1;
  return 0;
}

enum class Unit { None, Hour, Day, Week, Month, Year, Decade, Weekend };
Unit unit(std::string_view word) {
  if (word == "day" || word == "days" || word == "night" || word == "morning" || word == "evening")
    return Unit::Day;
  if (word == "hour" || word == "hours") return Unit::Hour;
  if (word == "week" || word == "weeks") return Unit::Week;
  if (word == "month" || word == "months") return Unit::Month;
  if (word == "year" || word == "years") return Unit::Year;
  if (word == "decade" || word == "decades") return Unit::Decade;
  if (word == "weekend") return Unit::Weekend;
  return Unit::None;
}

/// A step of so many units from a date.
Date step(Date from, Unit what, std::int64_t count) {
  const auto months = static_cast<int>(std::clamp<std::int64_t>(count, -12000, 12000));
  switch (what) {
    case Unit::Hour:  // days are as fine as it gets
      return plus_days(from, (count + (count < 0 ? -23 : 23)) / 24);
    case Unit::Week:
      return plus_days(from, 7 * count);
    case Unit::Month:
      return add_months(from, months);
    case Unit::Year:
      return add_months(from, 12 * months);
    case Unit::Decade:
      return add_months(from, 120 * months);
    default:
      return plus_days(from, count);
  }
}

/// The calendar unit around a date, moved by `offset` units: "last week" is -1.
Interval calendar(Date around, Unit what, int offset) {
  switch (what) {
    case Unit::Week:
      return week_of(plus_days(around, 7 * offset));
    case Unit::Month:
      return months_from(around, offset);
    case Unit::Year:
      return year(graph::to_civil(around).year + offset);
    case Unit::Decade: {
      const std::int64_t first = graph::to_civil(around).year / 10 * 10 + 10 * offset;
      return {year(first).start, year(first + 9).end};
    }
    case Unit::Weekend: {
      const Date saturday = plus_days(week_of(around).start, 5 + 7 * offset);
      return {saturday, plus_days(saturday, 1)};
    }
    default:
      return day(plus_days(around, offset));
  }
}

/// Which way a bare weekday or month points.
enum class Direction { Past, Future };

class Finder {
 public:
  Finder(const Sentence& sentence, const Document& document)
      : sentence_(sentence), document_(document), tree_(sentence), today_(document.article->date) {
    for (const Word& word : sentence.words) lower_.push_back(lower_case(word.form));
  }

  std::vector<DateMention> find() {
    std::vector<DateMention> found;
    for (int i = 0; i < size();) {
      start_ = i;
      known_ = whole_ = false;
      interval_ = {};
      const int end = expression(i);
      if (end == i) {
        ++i;
        continue;
      }
      const int joined = second_end(i, end);
      found.push_back(mention(i, joined));
      i = joined;
    }
    return found;
  }

 private:
  int size() const { return static_cast<int>(lower_.size()); }
  std::string_view lower(int i) const {
    return i >= 0 && i < size() ? std::string_view(lower_[static_cast<std::size_t>(i)]) : std::string_view();
  }
  const Word& word(int i) const { return sentence_.words[static_cast<std::size_t>(i)]; }

  void set(Interval interval) {
    interval_ = interval;
    known_ = true;
  }
  /// Sets what needs the article's date, where there is one.
  template <class Make>
  void relative(Make make) {
    if (today_) set(make(*today_));
  }

  /// The index after the time expression that starts at i (without its preposition), or i.
  int expression(int i) {
    for (const auto reader :
         {&Finder::absolute, &Finder::named_day, &Finder::weekend, &Finder::shifted, &Finder::ago_or_span,
          &Finder::quarter, &Finder::century, &Finder::month_only, &Finder::year_only})
      if (const int end = (this->*reader)(i); end > i) return end;
    return i;
  }

  /// "from Monday to Friday", "between 2010 and 2014": where the second end of the interval ends; `end` where
  /// there is none.
  int second_end(int i, int end) {
    const bool from = lower(i - 1) == "from", between = lower(i - 1) == "between";
    const std::string_view joint = lower(end);
    if (end == i + 1 && (joint == "-" || joint == "–") && year_number(i) &&
        year_number(end + 1) > year_number(i)) {
      const Interval first = interval_;  // "1990-1995"
      set({first.start, year(year_number(end + 1)).end});
      whole_ = true;
      return end + 2;
    }
    if (!(between && joint == "and") &&
        !(from && (joint == "to" || joint == "until" || joint == "till" || joint == "through")))
      return end;
    Interval first = interval_;
    const bool first_known = known_;
    int second = expression(end + 1);
    if (second == end + 1 && numeral(lower(end + 1))) second = year_of_interval(end + 1);
    if (first_known && known_ && interval_.end < first.start && first.start.days - interval_.end.days < 7)
      first.start = plus_days(first.start, -7);  // "from Monday to Thursday", read on a Wednesday
    if (second == end + 1 || !first_known || !known_ || interval_.end < first.start) {
      interval_ = first;
      known_ = first_known;
      return end;
    }
    interval_.start = first.start;
    whole_ = true;
    return second;
  }

  int year_of_interval(int i) {
    const auto number = year_number(i);
    if (!number) return i;
    set(year(number));
    return i + 1;
  }

  /// "Oct. 23", "October 23, 2024", "23 October 2024", "2024-10-23"
  int absolute(int i) {
    if (const auto iso = graph::parse_date(lower(i))) {
      set(day(*iso));
      return i + 1;
    }
    int next = i;
    int month_at = month_number(lower(i)), day_at = 0;
    if (month_at && capital(i)) {
      day_at = day_number(i + 1);
      next = i + 2;
    } else if ((day_at = day_number(i))) {
      const int of = lower(i + 1) == "of" ? 1 : 0;  // "the 15th of October"
      if (capital(i + 1 + of)) month_at = month_number(lower(i + 1 + of));
      next = i + 2 + of;
    }
    if (!month_at || !day_at) return i;
    int last_day = 0;
    if (next == i + 2 && month_number(lower(i)) &&
        (lower(next) == "-" || lower(next) == "–" || lower(next) == "to") && day_number(next + 1) > day_at) {
      last_day = day_number(next + 1);
      next += 2;
    }
    std::int64_t in_year = 0;
    const int year_at = lower(next) == "," ? next + 1 : next;
    if (const auto its_year = year_number(year_at)) {
      in_year = its_year;
      next = year_at + 1;
    } else if (today_) {
      in_year = nearest_year(month_at, day_at);
    } else {
      return next;
    }
    if (day_at <= graph::days_in_month(in_year, month_at))
      set(day(graph::from_civil({in_year, month_at, day_at})));
    if (known_ && last_day && last_day <= graph::days_in_month(in_year, month_at))
      interval_.end = graph::from_civil({in_year, month_at, last_day});
    return next;
  }

  /// "today", "yesterday", "Wednesday", "last Friday", "Monday morning"
  int named_day(int i) {
    static constexpr std::array<std::pair<std::string_view, int>, 5> named{
        {{"today", 0}, {"tonight", 0}, {"yesterday", -1}, {"tomorrow", 1}, {"overnight", 0}}};
    for (const auto& [name, offset] : named)
      if (lower(i) == name) {
        relative([&, shift = offset](Date today) { return day(plus_days(today, shift)); });
        return i + 1;
      }
    int at = i;
    int shift = 0;
    if (lower(i) == "last" || lower(i) == "past") shift = -1;
    if (lower(i) == "next" || lower(i) == "coming") shift = 1;
    if (shift != 0 || lower(i) == "this") ++at;
    const int number = weekday_number(lower(at));
    if (!number) return i;
    relative([&](Date today) { return day(weekday_from(today, number, at, shift)); });
    int end = at + 1;
    if (lower(end) == "morning" || lower(end) == "afternoon" || lower(end) == "evening" ||
        lower(end) == "night")
      ++end;
    // "Tuesday, Nov. 5": the date says which.
    if (const int dated = lower(end) == "," ? absolute(end + 1) : absolute(end);
        dated > end + (lower(end) == "," ? 1 : 0))
      return dated;
    // "the Friday after the vote" is counted from the vote.
    if (lower(i - 1) == "the" && (lower(end) == "after" || lower(end) == "before")) known_ = false;
    return end;
  }

  /// "the weekend": the last one, or the next under a word of the future.
  int weekend(int i) {
    if (lower(i) != "the" || lower(i + 1) != "weekend") return i;
    relative([&](Date today) {
      const bool over = graph::weekday(today) >= 6;
      return calendar(today, Unit::Weekend, over || direction(i + 1) == Direction::Future ? 0 : -1);
    });
    return i + 2;
  }

  /// "the third quarter", "the first quarter of 2016"
  int quarter(int i) {
    static constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
    const auto found = std::find(ordinals.begin(), ordinals.end(), lower(i));
    if (found == ordinals.end() || lower(i + 1) != "quarter") return i;
    const int first_month = 3 * static_cast<int>(found - ordinals.begin()) + 1;
    const auto months_of = [&](std::int64_t in_year) {
      return Interval{month(in_year, first_month).start, month(in_year, first_month + 2).end};
    };
    const int year_at = lower(i + 2) == "of" ? i + 3 : i + 2;
    if (const auto in_year = year_number(year_at)) {
      set(months_of(in_year));
      return year_at + 1;
    }
    relative([&](Date today) {
      const auto now = graph::to_civil(today).year;
      const bool begun = !(today < months_of(now).start);
      return months_of(begun || direction(i + 1) == Direction::Future ? now : now - 1);
    });
    return i + 2;
  }

  /// "the 19th century", as most people count: 1800 to 1899.
  int century(int i) {
    const int number = day_number(i);
    if (lower(i + 1) != "century" || number < 2) return i;
    set({year(100 * (number - 1)).start, year(100 * number - 1).end});
    return i + 2;
  }

  Date weekday_from(Date today, int number, int at, int shift) const {
    const int back = (graph::weekday(today) - number + 7) % 7;
    if (shift < 0) return plus_days(today, back == 0 ? -7 : -back);
    if (shift > 0) return plus_days(today, 7 - back);
    // The day that the article is of is called by its name too: "will speak on Wednesday".
    if (direction(at) == Direction::Future && back > 0) return plus_days(today, 7 - back);
    return plus_days(today, -back);
  }

  /// "last week", "this month", "next year", "earlier this month", "the previous day", "last June"
  int shifted(int i) {
    int at = i;
    if (lower(at) == "earlier" || lower(at) == "later" || lower(at) == "early" || lower(at) == "late") ++at;
    const bool the = lower(at) == "the" && at == i;
    if (the) ++at;
    if (the && (lower(at) == "last" || lower(at) == "past")) return i;  // a span up to today
    if (the && (lower(at + 1) == "day" || lower(at + 1) == "morning") && lower(at) != "coming" &&
        !weekday_number(lower(at)))
      return at + 2;  // "the next day": counted from what is told
    static constexpr std::array<std::pair<std::string_view, int>, 7> shifts{{{"last", -1},
                                                                             {"this", 0},
                                                                             {"next", 1},
                                                                             {"previous", -1},
                                                                             {"past", -1},
                                                                             {"coming", 1},
                                                                             {"following", 1}}};
    const auto found =
        std::find_if(shifts.begin(), shifts.end(), [&](const auto& s) { return s.first == lower(at); });
    if (found == shifts.end()) return i;
    const Unit what = unit(lower(at + 1));
    if (what != Unit::None) {
      if (lower(at + 1) == "days" || lower(at + 1) == "years" || lower(at + 1) == "weeks" ||
          lower(at + 1) == "months")
        return i;
      relative([&](Date today) { return narrowed(calendar(today, what, found->second), i, today); });
      return at + 2;
    }
    if (const int number = month_number(lower(at + 1)); number && capital(at + 1)) {
      relative([&](Date today) {
        const CivilDate now = graph::to_civil(today);
        if (found->second > 0) return month(now.year + (number <= now.month ? 1 : 0), number);
        return month(now.year - (found->second < 0 ? number >= now.month : number > now.month), number);
      });
      return at + 2;
    }
    return season(i, at);
  }

  /// "earlier this month" ends today, "later this week" starts then.
  Interval narrowed(Interval interval, int i, Date today) const {
    if (lower(i) == "earlier" && today < interval.end && interval.start < today) interval.end = today;
    if (lower(i) == "later" && interval.start < today && today < interval.end) interval.start = today;
    return interval;
  }

  /// "last summer": astronomers would quarrel; whole months here.
  int season(int i, int at) {
    static constexpr std::array<std::pair<std::string_view, int>, 5> seasons{
        {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}}};
    for (const auto& [name, first] : seasons)
      if (lower(at + 1) == name) {
        relative([&, first_month = first](Date today) {
          std::int64_t in_year = graph::to_civil(today).year;
          if (lower(at) == "last" && !(month(in_year, std::min(12, first_month + 2)).end < today)) --in_year;
          if (lower(at) == "next" && !(today < month(in_year, first_month).start)) ++in_year;
          const Date start = month(in_year, first_month).start;
          return Interval{start, plus_days(add_months(start, 3), -1)};
        });
        return at + 2;
      }
    return i;
  }

  /// "two weeks ago", "three days later", "the last two years", "the past month", "within 14 days"
  int ago_or_span(int i) {
    int at = i;
    const bool the = lower(at) == "the";
    if (the) ++at;
    const bool span =
        lower(at) == "last" || lower(at) == "past" || lower(at) == "next" || lower(at) == "coming";
    const bool forward = lower(at) == "next" || lower(at) == "coming";
    if (span) ++at;
    std::int64_t count = 1;
    int counted = at;
    if (const auto number = numeral(lower(at)); number && !number->magnitude && number->value < 1000) {
      count = static_cast<std::int64_t>(number->value);
      ++counted;
    } else if (lower(at) == "a" || lower(at) == "an") {
      ++counted;
    } else if (lower(at) == "few" || lower(at) == "several" || lower(at) == "recent") {
      count = 3;
      ++counted;
    } else if (!span || !the) {
      return i;
    } else if (lower(at).ends_with('s')) {
      count = 3;  // "the coming months"
    }
    const bool fortnight = lower(counted) == "fortnight" || lower(counted) == "fortnights";
    const Unit what = fortnight ? Unit::Week : unit(lower(counted));
    if (fortnight) count *= 2;
    if (what == Unit::None || what == Unit::Weekend) return i;
    const int end = counted + 1;
    if (span) {
      if (counted == at && !the) return i;
      relative([&](Date today) {
        return forward ? Interval{today, step(today, what, count)}
                       : Interval{step(today, what, -count), today};
      });
      return end;
    }
    if (lower(end) == "ago" || lower(end) == "earlier") {
      relative([&](Date today) {
        const Date then = step(today, what, -count);
        return what == Unit::Year || what == Unit::Decade ? year(graph::to_civil(then).year)
               : what == Unit::Month                      ? calendar(then, what, 0)
                                                          : day(then);
      });
      return end + 1;
    }
    if (lower(i - 1) == "within") {
      relative([&](Date today) { return Interval{today, step(today, what, count)}; });
      return end;
    }
    return i;
  }

  /// "last year", "this year", "next year": by how many years; nullopt where the words are others.
  std::optional<int> year_shift(int i) const {
    if (lower(i + 1) != "year") return std::nullopt;
    if (lower(i) == "last") return -1;
    if (lower(i) == "this") return 0;
    return lower(i) == "next" ? std::optional(1) : std::nullopt;
  }

  /// "December", "February 2022", "mid-October", "late March", "June last year"
  int month_only(int i) {
    int at = i;
    if (lower(at) == "early" || lower(at) == "late" || lower(at) == "mid") ++at;
    if (at > i && lower(at) == "-") ++at;
    std::string_view name = lower(at);
    const bool mid = name.starts_with("mid-");
    if (mid) name.remove_prefix(4);
    const int number = month_number(name);
    if (!number || (!mid && !capital(at))) return i;
    if (lower(at + 1) == "-" && word(at + 1).span.start == word(at).span.end) return i;  // "Mar-del-Plata"
    if (name == "may" && word(at).upos != UPos::PROPN) return i;
    if (name == "march" && word(at).upos == UPos::VERB) return i;
    int end = at + 1;
    const int year_at = lower(end) == "," || lower(end) == "of" ? end + 1 : end;
    if (const auto in_year = year_number(year_at)) {
      set(month(in_year, number));
      return year_at + 1;
    }
    if (const auto shift = year_shift(year_at)) {  // "June last year", "March of this year"
      relative([&](Date today) { return month(graph::to_civil(today).year + *shift, number); });
      return year_at + 2;
    }
    relative([&](Date today) {
      const CivilDate now = graph::to_civil(today);
      // "the October shipment": the nearest one
      const bool near = base_relation(word(at)) == "compound" && number > now.month && number - now.month < 6;
      if (near || direction(at) == Direction::Future)
        return month(now.year + (number < now.month ? 1 : 0), number);
      return month(now.year - (number > now.month ? 1 : 0), number);
    });
    return end;
  }

  /// "2022", "the 1990s"; a number that counts something is no year.
  int year_only(int i) {
    if (lower(i).size() == 5 && lower(i).ends_with("0s")) {
      const auto first = numeral(lower(i).substr(0, 4));
      if (first && first->value >= 1500 && first->value < 2100) {
        const auto decade = static_cast<std::int64_t>(first->value);
        set({year(decade).start, year(decade + 9).end});
        return i + 1;
      }
    }
    const std::int64_t number = year_number(i);
    if (!number || word(i).upos != UPos::NUM || is_clock_time(i)) return i;
    const std::string_view relation = base_relation(word(i));
    static constexpr std::array<std::string_view, 13> before{"in",    "since", "by",     "until",  "till",
                                                             "of",    "from",  "during", "before", "after",
                                                             "early", "late",  "to"};
    const bool introduced = std::find(before.begin(), before.end(), lower(i - 1)) != before.end();
    if (relation == "nummod" && !introduced && word(i).head > i) return i;
    if (!introduced && relation != "obl" && relation != "nmod") return i;
    set(year(number));
    return i + 1;
  }

  /// "1500 GMT", "at 1500", "1930 local time": no year.
  bool is_clock_time(int i) const {
    static constexpr std::array<std::string_view, 8> zones{"gmt", "utc", "local", "hours",
                                                           "hrs", "edt", "est",   "cet"};
    return lower(i - 1) == "at" || std::find(zones.begin(), zones.end(), lower(i + 1)) != zones.end();
  }

  bool capital(int i) const { return i >= 0 && i < size() && is_upper_case(word(i).form[0]); }

  int day_number(int i) const {
    std::string_view text = lower(i);
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
      if (text.size() > 2 && text.ends_with(ending) && text[0] >= '1' && text[0] <= '9') {
        text.remove_suffix(2);
        break;
      }
    if (text.empty() || text.size() > 2 || text[0] < '0' || text[0] > '9') return 0;
    const auto number = numeral(text);
    return number && number->value >= 1 && number->value <= 31 ? static_cast<int>(number->value) : 0;
  }

  std::int64_t year_number(int i) const {
    if (lower(i).size() != 4) return 0;
    const auto number = numeral(lower(i));
    return number && number->value >= 1500 && number->value < 2100 ? static_cast<std::int64_t>(number->value)
                                                                   : 0;
  }

  /// The year in which the day is nearest to the article's date.
  std::int64_t nearest_year(int month_at, int day_at) const {
    const std::int64_t now = graph::to_civil(*today_).year;
    std::int64_t best = now, distance = 1000;
    for (const std::int64_t candidate : {now, now - 1, now + 1}) {
      if (day_at > graph::days_in_month(candidate, month_at)) continue;
      const auto away = std::abs(graph::from_civil({candidate, month_at, day_at}).days - today_->days);
      if (away < distance) {
        distance = away;
        best = candidate;
      }
    }
    return best;
  }

  /// "due for a visit in May", "the planned visit in May"
  bool is_ahead(int noun) const {
    static constexpr std::array<std::string_view, 5> words{"due", "scheduled", "planned", "upcoming",
                                                           "forthcoming"};
    const auto is_word = [&](int i) {
      return std::find(words.begin(), words.end(), lower(i)) != words.end();
    };
    const auto children = tree_.children(noun);
    return is_word(noun) || (lower(noun - 1) == "to" && is_word(noun - 2)) ||
           std::any_of(children.begin(), children.end(), is_word);
  }

  /// Forward under "by", "next", "until" or a verb with "will" or "to"; otherwise back.
  Direction direction(int at) const {
    const std::string_view before = lower(start_ - 1);
    if (before == "by") return Direction::Future;
    if (before == "since") return Direction::Past;
    int verb = at;
    for (int steps = 0; steps < size() && verb >= 0 && word(verb).upos != UPos::VERB; ++steps) {
      if (is_ahead(verb)) return Direction::Future;
      verb = word(verb).head;
    }
    if (verb < 0) return Direction::Past;
    if (word(verb).xpos != "VBD" && is_ahead(verb)) return Direction::Future;
    for (const int child : tree_.children(verb)) {
      const std::string_view form = lower(child);
      if (form == "will" || form == "'ll" || form == "’ll" || form == "shall" || form == "wo")
        return Direction::Future;
      if (form == "to" && word(child).upos == UPos::PART) return Direction::Future;
      if (word(child).upos != UPos::AUX) continue;
      if (form == "would" || form == "could" || form == "can" || form == "may" || form == "might")
        return Direction::Future;
    }
    if (before == "until" || before == "till" || before == "before")
      return word(verb).xpos == "VBD" ? Direction::Past : Direction::Future;
    return Direction::Past;
  }

  /// Closes the expression: its preposition opens or shuts an end.
  DateMention mention(int first, int last) const {
    DateMention found;
    found.head = last - 1;
    for (int i = first; i < last; ++i)
      if (word(i).head < first || word(i).head >= last) found.head = i;
    found.first = first;
    found.last = last;
    const std::string_view before = lower(first - 1);
    std::optional<Date> from, to;
    if (known_) {
      from = interval_.start;
      to = interval_.end;
    }
    if (whole_) {
      // nothing is open
    } else if (before == "since" || before == "from") {
      to = before == "since" ? today_ : std::nullopt;
      if (to && from && *to < *from) to.reset();
    } else if (before == "after") {
      from = to;
      to.reset();
    } else if (before == "by" || before == "until" || before == "till") {
      from.reset();
    } else if (before == "before") {
      to = from ? std::optional(plus_days(*from, -1)) : std::nullopt;
      from.reset();
    }
    const bool bound = whole_ || before == "since" || before == "from" || before == "after" ||
                       before == "by" || before == "until" || before == "till" || before == "before" ||
                       before == "within";
    const bool placed =
        before == "in" || before == "on" || before == "at" || before == "during" || before == "over";
    if (bound || placed) --found.first;
    found.span = {word(bound ? first - 1 : first).span.start, word(last - 1).span.end};
    found.time = {std::string(document_.text(found.span)), from, to};
    return found;
  }

  const Sentence& sentence_;
  const Document& document_;
  Tree tree_;
  std::optional<Date> today_;
  std::vector<std::string> lower_;
  int start_ = 0;
  bool known_ = false;
  bool whole_ = false;  // both ends are given: "from … to …"
  Interval interval_;
};

}  // namespace

int weekday_number(std::string_view word) {
  const auto found = std::find(weekday_names.begin(), weekday_names.end(), word);
  return found == weekday_names.end() ? 0 : static_cast<int>(found - weekday_names.begin()) + 1;
}

std::vector<DateMention> find_dates(const Sentence& sentence, const Document& document) {
  return Finder(sentence, document).find();
}

}  // namespace newsgraph::parser
