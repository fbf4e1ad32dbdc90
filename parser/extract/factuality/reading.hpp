#pragma once
// What the readings of factuality ask of clauses and their words.

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

struct FactualityReading {
  const Document& document;
  const Clauses& clauses;
  const Lexicon& lexicon;
};

/// What a governing clause makes of the one it governs.
struct FactualityStep {
  Factuality effect = Factuality::Actual;
  bool passes = false;  // is the governor's own factuality the clause's too?
};

/// What outweighs the other where both apply: "may plan to send" is possible, "did not plan to send" denied.
Factuality stronger(Factuality a, Factuality b);

/// A word of the clause's sentence.
const Word& word(const FactualityReading& in, const Clause& clause, int index);

bool is_of(const FactualityReading& in, const Clause& clause, WordClass c);

/// The factuality of any clause, by its own words and those that govern it (factuality.cpp).
Factuality factuality_of(const FactualityReading& in, ClauseIndex index);

/// By a word of that form before the predicate that hangs on it.
bool is_introduced_by(const FactualityReading& in, const Clause& clause, std::string_view form);

/// "leaving", "being attacked"
bool is_gerund(const FactualityReading& in, const Clause& clause);

bool has_modifier(const FactualityReading& in, const Clause& clause, std::string_view lemma);

/// "no evidence", "little hope"
bool has_no(const FactualityReading& in, const Clause& clause, int noun);

/// What the word is to the clause: "object", "subject", or the preposition of an oblique.
std::string_view position(const Clause& clause, int predicate);

/// "alleged", "possibly", "planned"
Factuality by_modifier(const FactualityReading& in, const Word& w);

/// Saying, introducing, accusing, praising.
bool is_speech(const FactualityReading& in, const Clause& clause);

/// "failed for the third time to elect her", where the tree has a purpose or gives it to the time
bool is_failed(const FactualityReading& in, const Clause& clause);

/// "went on to win"
bool is_gone_on_to(const FactualityReading& in, const Clause& clause);

}  // namespace newsgraph::parser
