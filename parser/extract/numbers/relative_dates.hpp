#pragma once
// Time expressions that are counted from the article's date. `start` is where the whole expression starts,
// whose preposition tells which way a bare weekday or month points.

#include "parser/extract/numbers/time_words.hpp"

namespace newsgraph::parser {

/// "today", "yesterday", "Wednesday", "last Friday", "Monday morning", "Tuesday, Nov. 5"
FoundTime find_named_day(const TimeWords& words, int start, int i);

/// "the weekend": the last one, or the next under a word of the future.
FoundTime find_weekend(const TimeWords& words, int start, int i);

/// "last week", "this month", "next year", "earlier this month", "the previous day", "last June", "last
/// summer"
FoundTime find_shifted(const TimeWords& words, int i);

/// "two weeks ago", "three days earlier", "the last two years", "the past month", "within 14 days"
FoundTime find_span(const TimeWords& words, int i);

/// "the third quarter", "the first quarter of 2016"
FoundTime find_quarter(const TimeWords& words, int start, int i);

/// "December", "February 2022", "mid-October", "late March", "June last year"
FoundTime find_month(const TimeWords& words, int start, int i);

}  // namespace newsgraph::parser
