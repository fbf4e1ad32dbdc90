#pragma once
// The best sequence of BIOES name tags (Viterbi 1967), and the names it spells.

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// A tag set: which tag may follow which.
class NameTags {
 public:
  /// "O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG" …, in the order of the scores. Throws
  /// std::invalid_argument for others.
  explicit NameTags(const std::vector<std::string_view>& tags);

  std::size_t size() const { return tags_.size(); }

  /// `scores[word · size() + tag]`: the numbers of the tags of the allowed sequence with the highest sum. Of
  /// equal ones the lower tag wins, from the end backwards.
  std::vector<std::size_t> best(const float* scores, std::size_t words) const;

  std::vector<Name> names(const std::vector<std::size_t>& sequence) const;

 private:
  struct Tag {
    char place;  // O B I E S
    NameType type;
  };
  bool may_follow(const Tag& before, const Tag& after) const;
  static bool may_begin(const Tag& tag) { return tag.place == 'O' || tag.place == 'B' || tag.place == 'S'; }
  static bool may_end(const Tag& tag) { return tag.place == 'O' || tag.place == 'E' || tag.place == 'S'; }

  std::vector<Tag> tags_;
  std::vector<std::vector<std::size_t>> before_;  // by tag: those that may stand before it, ascending
};

}  // namespace newsgraph::parser
