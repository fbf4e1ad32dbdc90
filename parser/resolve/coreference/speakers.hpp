#pragma once
// Who speaks the words in quotation marks, as far as pronouns need it: the speaker outside is not "he"
// inside.

#include <cstdint>
#include <optional>
#include <vector>

#include "parser/resolve/coreference/chains.hpp"

namespace newsgraph::parser {

class Speakers {
 public:
  /// Borrows the chains.
  explicit Speakers(const Chains& chains);

  /// Does the word stand in quotation marks?
  bool is_quoted(std::uint32_t sentence, int word) const {
    return quoted_[sentence][static_cast<std::size_t>(word)];
  }

  /// Is the mention the subject of a verb of saying or denying outside quotation marks?
  bool speaks(const Mention& m) const;

  /// Whose words in quotation marks the mention stands in: the speaker in the sentence, else the last one
  /// before or the first one behind in the paragraph, else the last one of the paragraph before; nullopt
  /// outside quotation marks.
  std::optional<ChainIndex> around(MentionIndex i) const;

 private:
  /// Also where another verb stands by the quotation, "Ana Berg shot back", or beside one of saying, "Ana
  /// Berg wrote to us, adding".
  bool utters(const Mention& m) const;

  const Chains& c_;
  std::vector<std::vector<bool>> quoted_;  // by sentence and word
};

}  // namespace newsgraph::parser
