#pragma once
// Offices of state whose state the sentence does not name: "Foreign Minister Ana Berg told reporters". The
// state is the one that the article speaks of there; the relation is marked as inferred. So it is with bodies
// of a state: "the foreign ministry" (BELONGS_TO).

#include <string>
#include <vector>

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// An office of state, who holds it and where the text says so; or a body of a state, which holds itself.
struct StateOffice {
  std::uint32_t sentence = 0;
  int noun = 0, holder_word = 0;
  End holder;
  std::string name;       // "foreign minister", "ministry"
  std::string_view type;  // what the holder is to the state: "LEADS"
};

/// Of a noun before or beside a person's name: the office, where no body or state stands with it.
std::optional<StateOffice> office_without_state(const SentenceView& view, int noun);

/// Of a noun that names a body of a state and not of which: "the foreign ministry", "parliament".
std::optional<StateOffice> body_without_state(const SentenceView& view, int noun);

/// For each, where one state alone is meant and the record has none for the holder. The offices are those of
/// the document, in order.
void read_unnamed_states(const Document& document, const Clauses& clauses, const Mentions& mentions,
                         const Attributions& attributions, const Lexicon& lexicon,
                         const std::vector<StateOffice>& offices, StandingRecord& record);

}  // namespace newsgraph::parser
