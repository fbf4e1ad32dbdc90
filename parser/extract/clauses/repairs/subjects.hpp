#pragma once
// Whose subject a phrase is, where the tree has it for something else.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "left after meeting them, the agency reported", where the tree has the agency meet them: behind a comma
/// stands nobody who does what a gerund or participle inside the sentence says.
void part_from_phrase_behind(const SentenceClauses& in, Clause& clause);

/// "after Ana and Omar signed it", where the tree has them for the preposition's phrase.
void take_from_preposition(const SentenceClauses& in, Clause& clause);

/// "On Monday Norway sent ships", where the tree has Norway for a time: what stands right before a finite
/// verb without a subject and right behind a date.
void take_unmarked(const SentenceClauses& in, Clause& clause);

/// "In a blow to Ana, Omar, who led it, left", where the tree has Omar for an apposition.
void take_from_apposition(const SentenceClauses& in, Clause& clause);

/// "were wounded by invading sailors", where the tree has somebody invade them.
void take_from_participle(const SentenceClauses& in, Clause& clause);

/// "briefed visiting envoys", "flew in from neighbouring Chile": the participle says what they are.
void leave_out_attribute(const SentenceClauses& in, Clause& clause);

/// "The nurses kidnapped last week in Lima went home", where the tree has the nurses kidnap: a verb that
/// needs an object, has none, and is followed at once by another that has no subject.
void take_from_reduced_relative(const SentenceClauses& in, Clause& clause);

/// "reached the ferry, scheduled to arrive", where the tree joins the participle to "reached": with a comma
/// and no "and" before it, it is said of the noun before the comma, or of the verb's subject.
void take_from_verb_before(const SentenceClauses& in, Clause& clause);

/// "a plot to topple Ana Berg led by Omar": the plot is led, and no name without a comma.
void hang_on_plot(const SentenceClauses& in, Clause& clause);

/// "The story ends in Lima, where she bought a mill", where the tree has the clause tell of the
/// ending.
void hang_on_place(const SentenceClauses& in, Clause& clause);

}  // namespace newsgraph::parser
