#pragma once
// What menders of trees share.

#include <string_view>

#include "parser/extract/clauses/tree.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

void hang(Sentence& sentence, int word, int head, std::string_view relation);
/// The predicate's passive subject, if it is a passive.
void hang_subject(Sentence& sentence, const Tree& tree, int subject, int predicate);
/// By itself or by an auxiliary or copula.
bool is_finite(const Tree& tree, int verb);

}  // namespace newsgraph::parser
