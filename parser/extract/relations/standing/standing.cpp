#include "parser/extract/relations/standing/standing.hpp"

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/belonging.hpp"
#include "parser/extract/relations/standing/compounds.hpp"
#include "parser/extract/relations/standing/counted_among.hpp"
#include "parser/extract/relations/standing/counterparts.hpp"
#include "parser/extract/relations/standing/governments.hpp"
#include "parser/extract/relations/standing/ministries.hpp"
#include "parser/extract/relations/standing/named_bodies.hpp"
#include "parser/extract/relations/standing/nationalities.hpp"
#include "parser/extract/relations/standing/origins.hpp"
#include "parser/extract/relations/standing/owning.hpp"
#include "parser/extract/relations/standing/personal_ties.hpp"
#include "parser/extract/relations/standing/posts.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"
#include "parser/extract/relations/standing/unnamed_states.hpp"
#include "parser/extract/relations/standing/whereabouts.hpp"

namespace newsgraph::parser {

namespace {

/// What a sentence says outright ("the troops are in Lima") goes before what it says in passing.
void read_sentence(const SentenceView& view, StandingRecord& record, std::vector<StateOffice>& offices,
                   std::vector<Minister>& ministers) {
  for (int word = 0; word < view.size(); ++word)
    if (const auto clause = view.clauses.index(view.index, word)) {
      read_being(view, *clause, record);
      read_one_of(view, *clause, record);
    }
  for (int word = 0; word < view.size(); ++word) {
    if (!is_noun(view.word(word))) continue;
    read_post(view, word, record);
    if (auto office = office_without_state(view, word)) offices.push_back(std::move(*office));
    if (auto body = body_without_state(view, word)) offices.push_back(std::move(*body));
    if (auto minister = minister_at(view, word)) ministers.push_back(std::move(*minister));
    read_owner(view, word, record);
    read_personal_tie(view, word, record);
    read_counterpart(view, word, record);
    read_body_behind(view, word, record);
    read_those_among(view, word, record);
    read_compounds(view, word, record);
    read_named_body(view, word, record);
    read_of_government(view, word, record);
    read_owners(view, word, record);
    read_place(view, word, record);
    read_origin(view, word, record);
  }
}

}  // namespace

std::vector<Relation> find_standing_relations(const Document& document, const Clauses& clauses,
                                              const Mentions& mentions, const Attributions& attributions,
                                              const Lexicon& lexicon) {
  StandingRecord record;
  std::vector<StateOffice> offices;
  std::vector<Minister> ministers;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (document.sentences[s].region == RegionKind::Prose)
      read_sentence(SentenceView(document, s, clauses, mentions, attributions, lexicon), record, offices,
                    ministers);
  read_unnamed_states(document, clauses, mentions, attributions, lexicon, offices, record);
  read_ministries(document, clauses, mentions, attributions, lexicon, ministers, record);
  read_nationalities(document, clauses, mentions, attributions, lexicon, record);
  return std::move(record).relations();
}

}  // namespace newsgraph::parser
