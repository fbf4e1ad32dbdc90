#include "parser/extract/factuality/reading.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// What outweighs what where several apply: "may plan to send" is possible, "did not plan to send" denied.
int weight(Factuality f) {
  switch (f) {
    case Factuality::Actual:
      return 0;
    case Factuality::Alleged:
      return 1;
    case Factuality::Planned:
      return 2;
    case Factuality::Possible:
      return 3;
    case Factuality::Denied:
      return 4;
  }
  return 0;
}

}  // namespace

Factuality stronger(Factuality a, Factuality b) { return weight(b) > weight(a) ? b : a; }

const Word& word(const FactualityReading& in, const Clause& clause, int index) {
  return in.document.sentences[clause.sentence].words[static_cast<std::size_t>(index)];
}

bool is_of(const FactualityReading& in, const Clause& clause, WordClass c) {
  return belongs_to(clause, in.document, in.lexicon, c);
}

bool is_introduced_by(const FactualityReading& in, const Clause& clause, std::string_view form) {
  const Sentence& sentence = in.document.sentences[clause.sentence];
  for (int i = 0; i < clause.predicate; ++i) {
    const Word& w = sentence.words[static_cast<std::size_t>(i)];
    if (w.head == clause.predicate && same_word(w.form, form)) return true;
  }
  return false;
}

bool is_gerund(const FactualityReading& in, const Clause& clause) {
  if (word(in, clause, clause.predicate).xpos == "VBG") return true;
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.begin() + clause.predicate, [&](const Word& w) {
    return w.head == clause.predicate && w.relation == "aux:pass" && same_word(w.form, "being");
  });
}

bool has_modifier(const FactualityReading& in, const Clause& clause, std::string_view lemma) {
  for (const Word& w : in.document.sentences[clause.sentence].words)
    if (w.head == clause.predicate && w.lemma == lemma) return true;
  return false;
}

std::string_view position(const Clause& clause, int predicate) {
  for (const ClauseArgument& a : clause.arguments) {
    if (a.word != predicate) continue;
    if (a.role == Role::Object || a.role == Role::IndirectObject) return "object";
    if (a.role == Role::Subject) return "subject";
    return a.preposition;
  }
  return {};
}

Factuality by_modifier(const FactualityReading& in, const Word& w) {
  const UPos tag = w.relation == "advmod" ? UPos::ADV : UPos::ADJ;
  const std::string_view lemma = w.upos == UPos::VERB ? std::string_view(w.form) : std::string_view(w.lemma);
  if (in.lexicon.is(lemma, tag, WordClass::Alleging)) return Factuality::Alleged;
  if (in.lexicon.is(lemma, tag, WordClass::Hedging)) return Factuality::Possible;
  if (tag == UPos::ADJ && in.lexicon.is(lemma, tag, WordClass::Planning)) return Factuality::Planned;
  if (tag == UPos::ADJ && in.lexicon.is(lemma, tag, WordClass::Negative)) return Factuality::Denied;
  return Factuality::Actual;
}

bool is_speech(const FactualityReading& in, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb) return false;
  if (clause.lemma == "introduce" || clause.lemma == "protest" || is_of(in, clause, WordClass::Saying))
    return true;
  const auto entries = in.lexicon.verb(clause.lemma);
  return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& entry) {
    return entry.rest.empty() && (entry.definition->event_class == "accuse" ||
                                  is_one_of(entry.definition->type, {"PRAISED", "THANKED", "CONGRATULATED"}));
  });
}

bool is_failed(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor || clause.marker < 0 || !same_word(word(in, clause, clause.marker).form, "to"))
    return false;
  return in.lexicon.lists(WordList::Failing, in.clauses.all[*clause.governor].lemma);
}

bool has_no(const FactualityReading& in, const Clause& clause, int noun) {
  const Sentence& sentence = in.document.sentences[clause.sentence];
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) {
    return w.head == noun && (same_word(w.form, "no") || same_word(w.form, "little"));
  });
}

bool is_gone_on_to(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor || clause.marker < 1 || !same_word(word(in, clause, clause.marker).form, "to"))
    return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  const Word& before = word(in, clause, clause.marker - 1);
  return governor.lemma == "go" && before.lemma == "on" && before.head == governor.predicate;
}

}  // namespace newsgraph::parser
