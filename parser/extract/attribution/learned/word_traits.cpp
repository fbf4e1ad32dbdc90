#include "parser/extract/attribution/learned/word_traits.hpp"

namespace newsgraph::parser {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

UPos lexical_tag(const Word& word) {
  if (word.upos == UPos::PROPN) return UPos::NOUN;
  if (word.upos == UPos::AUX) return UPos::VERB;
  return word.upos;
}

std::vector<Trait> word_traits(const SentenceReading& reading, int i) {
  const Word& w = reading.word(i);
  const UPos tag = lexical_tag(w);
  const std::string lemma = lower(w.lemma);
  std::vector<Trait> traits{trait({"lemma", lemma, name_of(tag)}), trait({"tag", name_of(tag)})};
  for (unsigned c = 0; c < word_class_count; ++c)
    if (reading.lexicon.is(lemma, tag, static_cast<WordClass>(c)))
      traits.push_back(trait({"class", name_of(static_cast<WordClass>(c))}));
  const RelationDefinition* definition = nullptr;
  if (tag == UPos::VERB) {
    for (const VerbEntry& entry : reading.lexicon.verb(lemma))
      if (entry.rest.empty()) definition = entry.definition;
  } else if (tag == UPos::NOUN) {
    definition = reading.lexicon.noun(lemma);
  }
  if (definition != nullptr) traits.push_back(trait({"event", definition->event_class}));
  return traits;
}

std::string denoted(const SentenceReading& reading, int i) {
  const Word& w = reading.word(i);
  if (w.upos == UPos::PRON || w.upos == UPos::DET) return lower(w.form);
  if (const Mention* m = reading.mention_at(i)) return std::string(name_of(m->type));
  if (w.upos == UPos::NOUN)
    if (const auto sense = reading.lexicon.noun_sense(lower(w.lemma)))
      return "a " + std::string(name_of(sense->type));
  return std::string(name_of(w.upos));
}

}  // namespace newsgraph::parser
