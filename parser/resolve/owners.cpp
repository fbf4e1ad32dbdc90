#include "parser/resolve/owners.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {

bool is_owner(std::string_view word) {
  static constexpr std::array<std::string_view, 8> owners{"its", "his", "her",  "their",
                                                          "our", "my",  "your", "whose"};
  return std::find(owners.begin(), owners.end(), word) != owners.end();
}

bool is_behind_owner(std::string_view text, const Span& span) {
  static constexpr std::array<std::string_view, 4> endings{"'s ", "’s ", "s' ", "s’ "};
  const std::string_view before = text.substr(0, span.start);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return before.ends_with(ending); });
}

bool is_owned(std::string_view text, const Span& span) {
  const std::string words = fold(text.substr(span.start, span.size()));
  return is_owner(std::string_view(words).substr(0, words.find(' '))) || is_behind_owner(text, span) ||
         text.substr(span.end).starts_with(" of ");
}

}  // namespace newsgraph::parser
