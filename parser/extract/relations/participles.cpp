#include "parser/extract/relations/participles.hpp"

#include "parser/extract/attribution/vouching.hpp"
#include "parser/extract/relations/nobody.hpp"
#include "parser/extract/relations/predicate.hpp"

namespace newsgraph::parser {

namespace {

/// The definition of what the participle tells, where that is harm; else nullptr.
const RelationDefinition* act(const SentenceView& view, const Word& word) {
  if (word.xpos != "VBN" && !(word.xpos == "JJ" && word.form.ends_with("ed"))) return nullptr;
  const RelationDefinition* definition = definition_of_participle(word, view.lexicon);
  const bool tells = definition != nullptr && is_one_of(definition->event_class, {"assault", "coerce"});
  return tells ? definition : nullptr;
}

/// "heavily armed" may mean another thing; and behind "and" or a name a tree may have a verb for a
/// participle: "the army stole cattle and captured towns".
bool stands_plain(const SentenceView& view, int participle) {
  if (!view.tree.children(participle).empty()) return false;
  if (participle == 0) return true;
  const UPos before = view.word(participle - 1).upos;
  return before != UPos::CCONJ && before != UPos::PUNCT && before != UPos::PROPN && before != UPos::PRON;
}

void read(const SentenceView& view, int noun, int participle, std::vector<Candidate>& found) {
  const RelationDefinition* definition = act(view, view.word(participle));
  const auto thing = view.phrases.at(noun);
  if (definition == nullptr || !thing || thing->mention == nullptr || thing->mention->head != noun ||
      !stands_plain(view, participle) || !definition->object.contains(view.type(*thing)))
    return;
  if (thing->mention->plural && is_anybody(view, &*thing)) return;  // "captured rebels": of whatever rebels
  Relation r;
  r.type = definition->type;
  r.lemma =
      view.lexicon.verb_of(lower_case(view.word(participle).form)).value_or(view.word(participle).lemma);
  if (!definition->event_class.empty()) r.event_class = definition->event_class;
  r.object = thing->entity;
  r.count = thing->mention->count;
  r.sentence = view.index;
  r.cue = view.word(participle).span;
  r.clause = {view.word(participle).span.start, view.word(noun).span.end};
  vouch(r, view.attributions, r.cue);
  found.push_back({std::move(r), true, "participle"});
}

}  // namespace

void read_participles(const SentenceView& view, std::vector<Candidate>& found) {
  for (int noun = 0; noun < view.size(); ++noun) {
    if (!is_noun(view.word(noun))) continue;
    for (const int c : view.tree.children(noun))
      if (c < noun && base_relation(view.word(c)) == "amod") read(view, noun, c, found);
  }
}

}  // namespace newsgraph::parser
