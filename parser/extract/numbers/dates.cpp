#include "parser/extract/numbers/dates.hpp"

#include <string>

#include "parser/extract/numbers/fixed_dates.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/extract/numbers/relative_dates.hpp"
#include "parser/extract/numbers/time_words.hpp"

namespace newsgraph::parser {
namespace {

/// The time expression that starts at i, without its preposition; the one it is part of starts at `start`.
FoundTime find_expression(const TimeWords& words, int start, int i) {
  FoundTime found = find_date(words, i);
  if (found.end == i) found = find_named_day(words, start, i);
  if (found.end == i) found = find_weekend(words, start, i);
  if (found.end == i) found = find_shifted(words, i);
  if (found.end == i) found = find_span(words, i);
  if (found.end == i) found = find_quarter(words, start, i);
  if (found.end == i) found = find_century(words, i);
  if (found.end == i) found = find_month(words, start, i);
  if (found.end == i) found = find_year(words, i);
  return found;
}

/// "from Monday to Friday", "between 2010 and 2014", "1990-1995": from the first of the two expressions the
/// whole; nullopt where there is no second.
std::optional<FoundTime> with_second_end(const TimeWords& words, int i, const FoundTime& first) {
  const std::string_view before = words.lower(i - 1), joint = words.lower(first.end);
  const int second_at = first.end + 1;
  if (!first.days) return std::nullopt;
  if (first.end == i + 1 && is_one_of(joint, {"-", "–"}) && words.year_number(i) &&
      words.year_number(second_at) > words.year_number(i))
    return FoundTime{second_at + 1, Interval{first.days->start, year_of(words.year_number(second_at)).end}};
  if (!(before == "between" && joint == "and") &&
      !(before == "from" && is_one_of(joint, {"to", "until", "till", "through"})))
    return std::nullopt;
  FoundTime second = find_expression(words, i, second_at);
  if (second.end == second_at && words.year_number(second_at))
    second = {second_at + 1, year_of(words.year_number(second_at))};
  if (!second.days) return std::nullopt;
  Interval whole{first.days->start, second.days->end};
  const auto days_back = first.days->start.days - second.days->end.days;
  if (days_back > 0 && days_back < 7)
    whole.start = plus_days(whole.start, -7);  // "from Monday to Thursday", read on a Wednesday
  if (whole.end < whole.start) return std::nullopt;
  return FoundTime{second.end, whole};
}

/// Closes the expression first … last - 1: its preposition opens or shuts an end, unless it has both.
DateMention mention_of(const TimeWords& words, const Document& document, int first, const FoundTime& time,
                       bool whole) {
  DateMention found;
  const int last = time.end;
  found.head = last - 1;
  for (int i = first; i < last; ++i)
    if (words.word(i).head < first || words.word(i).head >= last) found.head = i;
  found.first = first;
  found.last = last;
  const std::string_view before = words.lower(first - 1);
  std::optional<graph::Date> from, to;
  if (time.days) {
    from = time.days->start;
    to = time.days->end;
  }
  if (whole) {
    // nothing is open
  } else if (before == "since" || before == "from") {
    to = before == "since" ? words.today() : std::nullopt;
    if (to && from && *to < *from) to.reset();
  } else if (before == "after") {
    from = to;
    to.reset();
  } else if (is_one_of(before, {"by", "until", "till"})) {
    from.reset();
  } else if (before == "before") {
    to = from ? std::optional(plus_days(*from, -1)) : std::nullopt;
    from.reset();
  }
  const bool bound =
      whole || is_one_of(before, {"since", "from", "after", "by", "until", "till", "before", "within"});
  const bool placed = is_one_of(before, {"in", "on", "at", "during", "over"});
  if (bound || placed) --found.first;
  found.span = {words.word(bound ? first - 1 : first).span.start, words.word(last - 1).span.end};
  found.time = {std::string(document.text(found.span)), from, to};
  return found;
}

}  // namespace

std::vector<DateMention> find_dates(const Sentence& sentence, const Document& document) {
  const TimeWords words(sentence, document.article->date);
  std::vector<DateMention> mentions;
  for (int i = 0; i < words.size();) {
    const FoundTime found = find_expression(words, i, i);
    if (found.end == i) {
      ++i;
      continue;
    }
    const auto whole = with_second_end(words, i, found);
    mentions.push_back(mention_of(words, document, i, whole.value_or(found), whole.has_value()));
    i = mentions.back().last;
  }
  return mentions;
}

}  // namespace newsgraph::parser
