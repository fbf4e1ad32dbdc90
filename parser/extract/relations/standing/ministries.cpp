#include "parser/extract/relations/standing/ministries.hpp"

#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "interior ministry", "Chile's Interior Ministry", "Ministry of the Interior"
bool names_ministry(std::string_view text, const std::string& portfolio) {
  const std::string name = lower_case(text);
  return name == portfolio + " ministry" || name.ends_with(' ' + portfolio + " ministry") ||
         name.ends_with("ministry of " + portfolio) || name.ends_with("ministry of the " + portfolio);
}

std::optional<EntityIndex> nation_of(const Mentions& mentions, EntityIndex body) {
  for (std::size_t i = 0; i < mentions.all.size(); ++i)
    if (mentions.entity_of[i] == body && mentions.all[i].nation) return mentions.all[i].nation;
  return std::nullopt;
}

bool tells_of_one_state(const Mentions& mentions) {
  return std::count_if(mentions.entities.begin(), mentions.entities.end(),
                       [](const Entity& e) { return e.type == EntityType::Country; }) == 1;
}

/// The ministry of that portfolio that may be the state's; nullopt where none is or several are.
std::optional<EntityIndex> ministry_of(const Document& document, const Mentions& mentions,
                                       const StandingRecord& record, const std::string& portfolio,
                                       std::optional<EntityIndex> state) {
  std::optional<EntityIndex> only;
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    const auto body = mentions.entity_of[i];
    if (!body || body == only || mentions.entities[*body].type != EntityType::Agency ||
        !names_ministry(document.text(mentions.all[i].span), portfolio))
      continue;
    const auto recorded = record.state_of(*body, mentions);
    const auto nation = recorded ? recorded : nation_of(mentions, *body);
    if ((!nation || nation != state) && !tells_of_one_state(mentions)) continue;
    if (only) return std::nullopt;
    only = body;
  }
  return only;
}

}  // namespace

std::optional<Minister> minister_at(const SentenceView& view, int noun) {
  const Word& w = view.word(noun);
  if (w.xpos == "NNS" || !same_word(w.lemma, "minister") || is_past(view, noun) ||
      is_rank_of_another(view, noun) || is_deputy(view, noun))
    return std::nullopt;
  std::string portfolio = portfolio_of(view, noun);
  if (portfolio.empty()) return std::nullopt;
  const int holder_word = holder_of(view, noun);
  if (holder_word < 0 || is_past(view, holder_word)) return std::nullopt;
  const auto holder = view.phrases.at(holder_word);
  if (!holder || view.type(*holder) != EntityType::Person || !view.phrases.has_name(*holder))
    return std::nullopt;
  return Minister{view.index, noun, holder_word, *holder, std::move(portfolio)};
}

void read_ministries(const Document& document, const Clauses& clauses, const Mentions& mentions,
                     const Attributions& attributions, const Lexicon& lexicon,
                     const std::vector<Minister>& ministers, StandingRecord& record) {
  for (const Minister& minister : ministers) {
    const auto state = record.state_of(minister.holder.entity, mentions);
    const auto ministry = ministry_of(document, mentions, record, minister.portfolio, state);
    if (!ministry) continue;
    const SentenceView view(document, minister.sentence, clauses, mentions, attributions, lexicon);
    record.add(view, {.type = "LEADS",
                      .subject = minister.holder,
                      .object = End{*ministry, nullptr},
                      .lemma = view.word(minister.noun).lemma,
                      .from = std::min(minister.noun, minister.holder_word),
                      .to = std::max(minister.noun, minister.holder_word),
                      .cue = minister.noun,
                      .inferred = true});
  }
}

}  // namespace newsgraph::parser
