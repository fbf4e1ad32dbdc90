#pragma once
// What is said, who says it and who is told, where the tree has one for the other.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "said nine nurses and two drivers had left", where the tree has the nurses told.
void take_from_saying(const SentenceClauses& in, Clause& clause);

/// "acknowledged Berg was late", where the tree has Berg acknowledged: what is acknowledged is the whole.
void take_object_of_saying(const SentenceClauses& in, Clause& clause);

/// "told the agency he had left", where the tree has him leave the agency.
void return_those_told(const SentenceClauses& in, Clause& clause);

/// "told the nurses she had left", where the tree has her leave the nurses: behind those told stands what
/// they are told.
void part_from_those_told(const SentenceClauses& in, Clause& clause);

/// "They would stay, a newspaper reported on Monday": taken for what somebody reported.
void give_back_its_speaker(const SentenceClauses& in, Clause& clause);

/// "Nine people were killed, newspapers reported on Monday", where the tree joins the two by nothing.
void set_apart(const SentenceClauses& in, Clause& clause);

/// "…, said a baker briefed on the sale", where the tree has the baker brief: behind what is said
/// stands who says it.
void take_speaker_behind(const SentenceClauses& in, Clause& clause);

}  // namespace newsgraph::parser
