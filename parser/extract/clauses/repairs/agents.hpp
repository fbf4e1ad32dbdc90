#pragma once
// Who does what befalls others: agents behind "by", and what nouns of events take.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "Nine miners killed in a blast", "Mayor jailed for fraud", as headings have it: a verb of what befalls
/// people, without an object or an auxiliary.
void leave_out_auxiliary(const SentenceClauses& in, Clause& clause);

/// "signed in May by the ministers", where the tree has the agent for a phrase like others.
void take_distant_agent(const SentenceClauses& in, Clause& clause);

/// "was dismissed as head of the agency by the mayor", "the sale of boats to Peru by Chile", where the tree
/// gives the mayor to the agency, and Chile to Peru: of who does it, what is a person, a body or a thing
/// has none.
void raise_agent(const SentenceClauses& in, int agent);

/// "repelled a raid by smugglers", where the tree gives them to the verb.
void leave_agent_to_object(const SentenceClauses& in, Clause& clause);

/// "condemned Peru's attack on the ship", where the tree gives the ship to the verb: what the noun takes
/// and stands right behind it.
void lend_phrase_to_object(const SentenceClauses& in, const Clause& clause);

}  // namespace newsgraph::parser
