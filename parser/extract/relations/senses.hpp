#pragma once
// Which sense of a verb is meant, by what stands beside it.

#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// "had fled, which the ministry denied": that they had.
bool speaks_of_all_before(const SentenceView& view, const Clause& clause);

/// "made the rounds", "hit the road": the two words together say what neither says.
bool is_figure_of_speech(const SentenceView& view, const Clause& clause);

/// "sees him as a friend", "cast her as cold", "drove them to leave": what somebody thinks or brings about is
/// in the complement, and without it the verb and its object say something else.
bool says_it_in_a_complement(const SentenceView& view, const Clause& clause);

/// Is the definition's sense the clause's? Not of "attacked Chile for buying it" (in words), "appealing to
/// voters" (pleasing), "is paid for" (not paid), "selected the respondents" (no posts).
bool has_sense(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
               const Side& object);

/// The preposition that a passive leaves behind ("is accounted for by the states") or -1: it is done to the
/// subject only together with it.
int stranded_preposition(const SentenceView& view, const Clause& clause);

/// "was supplemented by praise", "is galvanised by the tactics": by what is neither somebody nor a misfortune
/// nor violence, so that nobody knows who did it.
bool is_done_by_notion(const SentenceView& view, const Clause& clause);

/// "was well informed", "is well placed": how somebody is, and nothing that was done.
bool is_quality(const SentenceView& view, const Clause& clause);

/// "$9 million", "300 euros"
bool is_sum(const SentenceView& view, int word);

/// "any kind of support", "two types of lamps": the support, the lamps; otherwise the noun itself.
int behind_share(const SentenceView& view, int noun);

/// "were offered at $90 a metre": what they cost, and no event.
bool is_at_price(const SentenceView& view, const Clause& clause);

}  // namespace newsgraph::parser
