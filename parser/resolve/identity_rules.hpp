#pragma once
// What the user says of identity: which names are one thing's, and which are two things'.
//
//   same "Ida Holm" = "Ida Holm-Berg"            # a comment
//   same Agency "QB" = "Quiet Bureau"            # of agencies only
//   different "Han Lee" | "Han Mi Lee"
//   different "Han Lee" in a1 | "Han Lee" in a2  # of two articles, by their ids

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

/// Whom a side of a rule means: everything that an article calls so, compared without case, diacritics,
/// punctuation and article.
struct NamedThing {
  std::string name;     // folded
  std::string article;  // its id; empty: in any
  bool operator==(const NamedThing&) const = default;
};

struct IdentityRule {
  bool same = true;
  std::optional<EntityType> type;  // absent: of any
  NamedThing a, b;
  std::string text;  // as the user wrote it, without comment
  std::size_t line = 0;
};

/// `file` is for messages. Rules that contradict each other, over several steps too, are an error.
/// Throws CorrectionError.
std::vector<IdentityRule> parse_identity_rules(std::string_view text, const std::string& file);

}  // namespace newsgraph::parser
