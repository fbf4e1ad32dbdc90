#pragma once
// Which ministry a minister leads, where the article tells of it elsewhere: "Interior Minister Ana Berg" and
// "the interior ministry" (LEADS, inferred).

#include <optional>
#include <string>
#include <vector>

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

struct Minister {
  std::uint32_t sentence = 0;
  int noun = 0, holder_word = 0;
  End holder;
  std::string portfolio;  // "interior"
};

/// Of a noun beside a person's name.
std::optional<Minister> minister_at(const SentenceView& view, int noun);

/// To be read when states are known: a minister of one state does not lead another's ministry.
void read_ministries(const Document& document, const Clauses& clauses, const Mentions& mentions,
                     const Attributions& attributions, const Lexicon& lexicon,
                     const std::vector<Minister>& ministers, StandingRecord& record);

}  // namespace newsgraph::parser
