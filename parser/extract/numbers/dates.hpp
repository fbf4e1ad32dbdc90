#pragma once
// Time expressions in a sentence, as intervals of days counted from the article's date.

#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

struct DateMention {
  int first = 0, last = 0;  // words, with the preposition that belongs to the expression ("by December",
                            // "since August 2023")
  int head = 0;             // the word by which it hangs in the tree
  Span span;                // without a preposition of mere place in time ("on", "in", "at")
  TimeExpression time;  // ends are absent where they are open ("since 2023" has no end after the article's
                        // date) or unknown
};

/// "Wednesday", "last week", "by December", "in the last two years", "Oct. 23", "earlier this month",
/// "today", "2022". Without an article date only absolute expressions get an interval. A bare weekday is the
/// last such day up to the article's date, or the next one after a word of the future ("on Friday" with
/// "will" in the sentence). Ascending.
std::vector<DateMention> find_dates(const Sentence& sentence, const Document& document);

}  // namespace newsgraph::parser
