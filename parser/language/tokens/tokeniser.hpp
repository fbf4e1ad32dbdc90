#pragma once
// Text into syntactic words by the conventions of the English Web Treebank (Universal Dependencies):
// contractions and possessives split, hyphenated words split but for bound prefixes, full stops left on
// abbreviations.

#include <string_view>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// A word's place in the text. `joined`: it is one surface token with the word before it.
struct TokenSpan {
  Span span;
  bool joined = false;
};

/// The words of text[region], in order, disjoint; together they hold every character of it that is not white
/// space.
std::vector<TokenSpan> tokenise(std::string_view text, Span region);

}  // namespace newsgraph::parser
