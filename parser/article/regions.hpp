#pragma once
// What each stretch of an article is, and what its furniture says of title, date and outlet.

#include <optional>
#include <span>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// A paragraph, and its kind where the markup has told it.
struct Paragraph {
  Span span;
  std::optional<RegionKind> kind;
};

/// Fills in the article's regions, and its title, date and outlet where they are not known yet. Works on any
/// outlet's text: telltale words first (furniture.hpp), then the place of a paragraph among its neighbours.
void recognise_regions(Article& article, std::span<const Paragraph> paragraphs);

}  // namespace newsgraph::parser
