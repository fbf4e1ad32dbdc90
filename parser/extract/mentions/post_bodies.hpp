#pragma once
// Bodies that stand before a post: the army of "the army chief", the ministry of "foreign ministry
// spokesman".

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Is the word the head of such a body, right before the noun of its post? Bodies that go by their noun alone
/// (a state has one army), and others where something tells which one it is ("opposition party leader"); not
/// what says of somebody what they are ("police officer").
bool is_body_of_post(const SentenceContext& context, const Lexicon& lexicon, int word);

}  // namespace newsgraph::parser
