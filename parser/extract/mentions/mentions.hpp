#pragma once
// From an analysed document to the phrases that speak of entities, each with its type, count and role.

#include <vector>

#include "parser/extract/mentions/mention.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

struct FoundMentions {
  /// Names, nominals ("the coast guard", "some 400 Norwegian sailors", "Norwegian") and pronouns,
  /// ascending by sentence and first word. Mentions may nest ("Norway" in "Norway's coast guard") but
  /// have different heads.
  std::vector<Mention> all;
  /// Headings write nouns like names and leave out words: their nominals, of which only those are sure that
  /// the article below speaks of, too.
  std::vector<Mention> described_in_headings;
};

FoundMentions find_mentions(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
