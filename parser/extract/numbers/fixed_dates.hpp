#pragma once
// Time expressions that name their days: dates, years, decades, centuries.

#include "parser/extract/numbers/time_words.hpp"

namespace newsgraph::parser {

/// "Oct. 23", "October 23, 2024", "23 October 2024", "2024-10-23"; without a year the one that is nearest to
/// the article's date.
FoundTime find_date(const TimeWords& words, int i);

/// "the 19th century", as most people count: 1800 to 1899.
FoundTime find_century(const TimeWords& words, int i);

/// "2022", "the 1990s"; a number that counts something is no year.
FoundTime find_year(const TimeWords& words, int i);

}  // namespace newsgraph::parser
