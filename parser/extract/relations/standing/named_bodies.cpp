#include "parser/extract/relations/standing/named_bodies.hpp"

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_capital_letter(std::string_view word) { return !word.empty() && is_upper_case(word.front()); }

std::string text_of(const SentenceView& view, int from, int to) {
  return std::string(view.document.text({view.word(from).span.start, view.word(to - 1).span.end}));
}

std::optional<CountryIndex> country_called(const SentenceView& view, int from, int to, bool adjective) {
  const auto match = view.lexicon.country(text_of(view, from, to));
  if (!match || (match->kind != CountryWord::Name && !(adjective && match->kind == CountryWord::Adjective)))
    return std::nullopt;
  return match->country;
}

/// The country that the name begins or, behind "of", ends with; and beside it stands a word of state.
std::optional<CountryIndex> country_in_name(const SentenceView& view, const Mention& name) {
  int first = name.first;
  if (same_word(view.word(first).form, "the")) ++first;
  int last = name.last;
  while (last > first && !is_capital_letter(view.word(last - 1).form)) --last;
  for (int to = std::min(first + 3, last - 1); to > first; --to) {
    if (!view.lexicon.lists(WordList::StateBodies, view.word(last - 1).form)) break;
    if (const auto country = country_called(view, first, to, true)) return country;
  }
  for (int of = first + 1; of + 1 < last; ++of)
    if (view.word(of).form == "of" && view.lexicon.lists(WordList::StateBodies, view.word(of - 1).form))
      return country_called(view, of + 1, last, false);
  return std::nullopt;
}

std::optional<EntityIndex> entity_of(const SentenceView& view, CountryIndex country) {
  for (std::size_t i = 0; i < view.mentions.all.size(); ++i) {
    const auto entity = view.mentions.entity_of[i];
    if (view.mentions.all[i].country == country && entity &&
        view.mentions.entities[*entity].type == EntityType::Country)
      return entity;
  }
  return std::nullopt;
}

/// The body whose name the name begins with, where it ends in what parts of bodies are called: "U.N. Security
/// Council", "the Lumio Pension Department".
std::optional<EntityIndex> body_in_name(const SentenceView& view, const End& body) {
  const Mention& name = *body.mention;
  const int first = same_word(view.word(name.first).form, "the") ? name.first + 1 : name.first;
  bool part = false;
  for (int i = first + 1; i < name.last && view.word(i).form != "of"; ++i)
    part = view.lexicon.lists(WordList::Divisions, lower_case(view.word(i).form)) ||
           view.word(i).form == "Council";
  if (!part) return std::nullopt;
  for (std::size_t i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    const auto entity = view.mentions.entity_of[i];
    if (!entity || *entity == body.entity || m.kind != MentionKind::Name ||
        view.mentions.entities[*entity].type != EntityType::Agency)
      continue;
    for (int to = first + 1; to < name.last - 1; ++to)
      if (text_of(view, first, to) == m.name) return entity;
  }
  return std::nullopt;
}

void add(const SentenceView& view, const End& body, std::string_view type, EntityIndex owner,
         StandingRecord& record) {
  record.add(view, {.type = type,
                    .subject = body,
                    .object = End{owner, nullptr},
                    .lemma = view.word(body.mention->head).lemma,
                    .from = body.mention->first,
                    .to = body.mention->last - 1,
                    .cue = body.mention->head});
}

}  // namespace

void read_named_body(const SentenceView& view, int noun, StandingRecord& record) {
  const auto body = view.phrases.at(noun);
  if (!body || body->mention == nullptr || body->mention->kind != MentionKind::Name ||
      body->mention->head != noun)
    return;
  if (view.type(*body) != EntityType::Agency && view.type(*body) != EntityType::Unit) return;
  const auto country = country_in_name(view, *body->mention);
  const auto state = country ? entity_of(view, *country) : std::nullopt;
  if (state) add(view, *body, "BELONGS_TO", *state, record);
  if (const auto whole = body_in_name(view, *body)) add(view, *body, "PART_OF", *whole, record);
}

}  // namespace newsgraph::parser
