#pragma once
// Quotation marks: which stretches of an article are quoted.

#include <cstdint>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

struct Quotation {
  Span span;                         // inside the marks
  std::uint32_t first_sentence = 0;  // sentences it touches
  std::uint32_t last_sentence = 0;   // inclusive
  bool continues = false;            // the paragraph ends without a closing mark: the next one goes on
};

/// Quotation marks, typographic and ASCII, within one region each; single ones where they can be no
/// apostrophe. A mark left open at the end of a paragraph is the convention for a quotation of several
/// paragraphs, whether or not the next one opens again. Ascending, disjoint.
std::vector<Quotation> find_quotations(const Document& document);

}  // namespace newsgraph::parser
