#include "parser/extract/relations/standing/standing.hpp"

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/belonging.hpp"
#include "parser/extract/relations/standing/posts.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"
#include "parser/extract/relations/standing/whereabouts.hpp"

namespace newsgraph::parser {

namespace {

/// What a sentence says outright ("the troops are in Lima") goes before what it says in passing.
void read_sentence(const SentenceView& view, StandingRecord& record) {
  for (int word = 0; word < view.size(); ++word)
    if (const auto clause = view.clauses.index(view.index, word)) read_being(view, *clause, record);
  for (int word = 0; word < view.size(); ++word) {
    if (!is_noun(view.word(word))) continue;
    read_post(view, word, record);
    read_owners(view, word, record);
    read_place(view, word, record);
  }
}

}  // namespace

std::vector<Relation> find_standing_relations(const Document& document, const Clauses& clauses,
                                              const Mentions& mentions, const Attributions& attributions,
                                              const Lexicon& lexicon) {
  StandingRecord record;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (document.sentences[s].region == RegionKind::Prose)
      read_sentence(SentenceView(document, s, clauses, mentions, attributions, lexicon), record);
  return std::move(record).relations();
}

}  // namespace newsgraph::parser
