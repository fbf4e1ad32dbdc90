#include "parser/extract/relations/standing/nationalities.hpp"

namespace newsgraph::parser {

namespace {

/// Does the country's name or adjective stand before the name, in its phrase? A capital ("the Lima
/// spokesman") says where somebody is, and with a plural between ("Chilean troops Ana Berg sent") it is
/// another's.
bool is_called_by(const SentenceView& view, const Mention& m) {
  for (int i = m.last - 1; i >= 0 && i >= m.first - 7; --i) {
    if (i < m.first && (view.word(i).xpos == "NNS" || view.word(i).upos == UPos::VERB)) return false;
    for (const int words : {1, 2}) {
      if (i + words > view.size()) continue;
      const auto text = view.document.text({view.word(i).span.start, view.word(i + words - 1).span.end});
      const auto match = view.lexicon.country(text);
      if (match && match->country == *m.country)
        return match->kind == CountryWord::Name || match->kind == CountryWord::Adjective;
    }
  }
  return false;
}

}  // namespace

void read_nationalities(const Document& document, const Clauses& clauses, const Mentions& mentions,
                        const Attributions& attributions, const Lexicon& lexicon, StandingRecord& record) {
  for (MentionIndex i = 0; i < mentions.all.size(); ++i) {
    const Mention& m = mentions.all[i];
    const auto person = mentions.entity_of[i];
    if (document.sentences[m.sentence].region != RegionKind::Prose || !person || !m.country || !m.nation ||
        m.plural || m.type != EntityType::Person || mentions.entities[*person].type != EntityType::Person ||
        record.state_of(*person, mentions))
      continue;
    const SentenceView view(document, m.sentence, clauses, mentions, attributions, lexicon);
    const End holder{*person, &m};
    if (!view.phrases.has_name(holder) || !is_called_by(view, m)) continue;
    record.add(view, {.type = "BELONGS_TO",
                      .subject = holder,
                      .object = End{*m.nation, nullptr},
                      .lemma = "national",
                      .from = m.first,
                      .to = m.last - 1,
                      .cue = m.head});
  }
}

}  // namespace newsgraph::parser
