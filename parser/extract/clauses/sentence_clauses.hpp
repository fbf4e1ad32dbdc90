#pragma once
// The clauses of one sentence while they get the arguments that they share.

#include <cstdint>
#include <initializer_list>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

struct SentenceClauses {
  const Document& document;
  const Tree& tree;
  const Lexicon& lexicon;
  Clauses& clauses;  // of the whole document
  std::uint32_t sentence;
};

bool has(const Clause& clause, Role role);

/// The grammatical subject: of a passive, its logical object.
int surface_subject(const Clause& clause);

/// In the role that the clause's voice asks for; nothing where it has one or the word is -1.
void give_subject(const SentenceClauses& in, Clause& clause, int word);

bool of_class(const SentenceClauses& in, const Clause& clause, std::initializer_list<WordClass> classes);

int possessor(const SentenceClauses& in, int noun);

/// Does it tell what its object is seen or heard at: "filmed police beating miners"?
bool sees(const Clause& clause);
/// "was seen by a guard trying to leave": who is seen does what stands behind the one who sees.
bool is_sighting(const Clause& clause);

/// "the company she works for", "a candidate to vote for": the phrase that is nothing but its preposition;
/// nullptr where there is none.
ClauseArgument* left_behind(const SentenceClauses& in, Clause& clause);

}  // namespace newsgraph::parser
