#pragma once
// Where the paragraphs of a plain text are.

#include <string_view>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// Paragraphs, trimmed, ascending. Blank lines separate them; so does every other line end, but for those of
/// hard-wrapped text, which are told by its lines: each was filled until the next word did not fit, and most
/// end in mid-sentence.
std::vector<Span> paragraphs(std::string_view text);

/// Does it end as a sentence does: with . ! ? … and perhaps closing quotes and brackets?
bool ends_sentence(std::string_view text);

}  // namespace newsgraph::parser
