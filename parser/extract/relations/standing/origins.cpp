#include "parser/extract/relations/standing/origins.hpp"

namespace newsgraph::parser {

namespace {

bool are_people(EntityType type) {
  return type == EntityType::Person || type == EntityType::Group || type == EntityType::Unit;
}

/// The people whom the noun heads, where they may be from somewhere: not "they from Lima", nor those of an
/// event ("the departure of troops from Lima").
std::optional<End> people_at(const SentenceView& view, int noun) {
  const auto people = view.phrases.at(noun);
  if (!people || !are_people(view.type(*people)) || people->mention == nullptr ||
      people->mention->head != noun || people->mention->kind == MentionKind::Pronoun)
    return std::nullopt;
  const Word& w = view.word(noun);
  if (people->mention->nation || people->mention->country) return std::nullopt;
  // "returned migrants from Lima": that is where they were
  if (base_relation(view.word(view.tree.first_conjunct(noun))) == "obj") return std::nullopt;
  const bool in_event = w.head >= 0 && (base_relation(w) == "nmod" || base_relation(w) == "compound") &&
                        view.clause_at(w.head) != nullptr;
  if (in_event || view.clause_at(noun) != nullptr) return std::nullopt;
  return people;
}

}  // namespace

void read_origin(const SentenceView& view, int noun, StandingRecord& record) {
  const auto people = people_at(view, noun);
  if (!people) return;
  for (const int c : view.tree.children(noun)) {
    if (c < noun || base_relation(view.word(c)) != "nmod" || preposition(view.tree, c) != "from") continue;
    for (const End& place : view.phrases.all_at(c)) {
      if (place.mention == nullptr || place.mention->kind != MentionKind::Name) continue;
      // "troops from the 9th Brigade"
      const bool part = view.type(place) == EntityType::Unit && view.type(*people) == EntityType::Unit;
      if (!part && !is_place(view.type(place))) continue;
      record.add(view, {.type = part                                      ? "PART_OF"
                                : view.type(place) == EntityType::Country ? "BELONGS_TO"
                                                                          : "FROM",
                        .subject = *people,
                        .object = place,
                        .lemma = "from",
                        .from = noun,
                        .to = c,
                        .cue = noun,
                        .has_sources = true});
    }
  }
}

}  // namespace newsgraph::parser
