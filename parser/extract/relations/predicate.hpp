#pragma once
// Which relation a clause states: its predicate matched against the lexicon's definitions.

#include <optional>
#include <string>
#include <vector>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

struct PredicateMatch {
  const RelationDefinition* definition = nullptr;  // none: a verb that is its own type
  std::string type;                                // "SENT", "RELOCATED", "FLED_TO"
  int object = -1;          // where a preposition of the match governs the object: "took part in the drill"
  bool of_surface = false;  // "is opposed to": the subject is the grammatical one, whatever the voice
  bool reversed = false;    // "came under attack": the grammatical subject is the object, `object` the agent
  int role = -1;            // what a last "as" governs: "resigned as head of the agency"
  std::vector<int> cue;     // the words matched: "took", "part"
};

/// The definitions that the clause's predicate matches, the most specific first: "imposed sanctions on"
/// before "imposed". Of a noun, at most one.
std::vector<PredicateMatch> match_definitions(const Tree& tree, const Clause& clause, const Lexicon& lexicon);

/// The definition of the verb that the word is a past participle of, by its own ("jailed", "held"); nullptr
/// where it is none or no definition has the verb.
const RelationDefinition* definition_of_participle(const Word& word, const Lexicon& lexicon);

}  // namespace newsgraph::parser
