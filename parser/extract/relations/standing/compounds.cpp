#include "parser/extract/relations/standing/compounds.hpp"

#include "parser/extract/relations/predicate.hpp"

namespace newsgraph::parser {

namespace {

/// The word that a hyphen joins to the participle, or -1.
int joined_word(const SentenceView& view, int participle) {
  if (participle < 2 || view.word(participle - 1).form != "-") return -1;
  const int name = participle - 2;
  return view.word(name).head == participle ? name : -1;
}

bool can_act(EntityType type) {
  return type == EntityType::Country || type == EntityType::Agency || type == EntityType::Group ||
         type == EntityType::Unit || type == EntityType::Person;
}

/// "Lima-based firm", "Bosnia-based troops"
void read_base(const SentenceView& view, const End& thing, int noun, int participle, const End& place,
               StandingRecord& record) {
  if (!is_place(view.type(place)) || view.type(thing) == EntityType::Place) return;
  record.add(view, {.type = "LOCATED_IN",
                    .subject = thing,
                    .object = place,
                    .lemma = "base",
                    .from = participle - 2,
                    .to = noun,
                    .cue = participle});
}

}  // namespace

void read_compounds(const SentenceView& view, int noun, StandingRecord& record) {
  const auto thing = view.phrases.at(noun);
  if (!thing) return;
  for (const int c : view.tree.children(noun)) {
    const int name = c < noun ? joined_word(view, c) : -1;
    const auto other = name < 0 ? std::nullopt : view.phrases.at(name);
    if (!other) continue;
    if (same_word(view.word(c).form, "based")) {
      read_base(view, *thing, noun, c, *other, record);
      continue;
    }
    const RelationDefinition* found = definition_of_participle(view.word(c), view.lexicon);
    if (found == nullptr || !can_act(view.type(*other)) || !found->object.allows(view.type(*thing))) continue;
    if (found->type == "LEADS" && view.type(*thing) == EntityType::Agreement) continue;
    record.add(view, {.type = found->type,
                      .subject = *other,
                      .object = *thing,
                      .lemma = view.word(c).lemma,
                      .from = name,
                      .to = noun,
                      .cue = c,
                      .event_class = found->event_class});
  }
}

}  // namespace newsgraph::parser
