#pragma once
// Which articles tell the same story: published within days of each other and about the same named things. In
// one story "the lawmakers" of one article are those of the next; in two stories they are not.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

struct StoryArticle {
  std::optional<graph::Date> date;
  std::vector<std::uint32_t> countries;  // clusters of the countries it names; distinct
  std::vector<std::uint32_t> others;     // clusters of the other named things; distinct
};

/// For each article, ascending, the others of its story. Symmetric, not transitive.
std::vector<std::vector<std::uint32_t>> same_stories(std::span<const StoryArticle> articles);

}  // namespace newsgraph::parser
