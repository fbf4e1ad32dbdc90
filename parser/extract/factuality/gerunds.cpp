#include "parser/extract/factuality/gerunds.hpp"

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/factuality/accusations.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// The verb, adjective or noun that has the gerund.
const Word& head(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const bool of_adjective =  // "nurses interested in leaving"
      clause.anchor >= 0 && word(in, clause, clause.anchor).upos == UPos::ADJ;
  if (of_adjective) return word(in, clause, clause.anchor);
  if (clause.embedding != Embedding::Adnominal || clause.anchor < 0)
    return word(in, clause, governor.predicate);
  const Word& noun = word(in, clause, clause.anchor);
  const bool is_doer = clause.marker < 0 && base_relation(noun) == "nmod" && noun.head >= 0;
  return is_doer ? word(in, clause, noun.head) : noun;  // "the risk of nurses leaving"
}

/// "gave them a chance at winning", where the tree gives the gerund to the verb.
bool is_of_chance(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const int object = clause.marker - 1;
  return object >= 0 && object == governor.word_of(Role::Object) &&
         clause.embedding == Embedding::Adverbial &&
         in.lexicon.is(word(in, clause, object).lemma, UPos::NOUN, WordClass::Hedging);
}

/// "boats for carrying arms", "a prison for holding rebels": what a thing or a body is there for.
bool is_purpose_of_thing(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const bool of_verb = clause.embedding == Embedding::Adverbial;
  const int noun = of_verb ? governor.word_of(Role::Object) : clause.anchor;
  if (noun < 0 || (!of_verb && clause.embedding != Embedding::Adnominal)) return false;
  const Word& w = word(in, clause, noun);
  const auto sense = w.upos == UPos::NOUN ? in.lexicon.noun_sense(w.lemma) : std::nullopt;
  if (!sense || clause.word_of(Role::Subject) != noun) return false;
  // unlike "seized the boat for carrying arms"
  const bool acquired = is_one_of(governor.lemma, {"buy", "build", "make", "need", "order", "hire", "lease",
                                                   "design", "supply", "provide", "sell", "want", "acquire"});
  return of_verb ? acquired && sense->type == EntityType::Weapon
                 : sense->type != EntityType::Person && sense->type != EntityType::Agreement;
}

std::optional<FactualityStep> behind_preposition(const FactualityReading& in, const Clause& governor,
                                                 const Clause& clause, std::string_view preposition) {
  if (is_one_of(preposition, {"of", "at", "for", "to"}) && is_of_chance(in, governor, clause))
    return FactualityStep{Factuality::Possible, false};
  const Word& w = head(in, governor, clause);
  // "called for buying boats", "intended for buying boats"
  if (preposition == "for" && in.lexicon.lists(WordList::Pleading, w.lemma))
    return FactualityStep{Factuality::Planned, false};
  // "seeks her extradition for killing him", "is on trial for shooting a guard"
  const int object = clause.embedding == Embedding::Adverbial ? governor.word_of(Role::Object) : -1;
  const std::string& charge = object >= 0 ? word(in, clause, object).lemma : w.lemma;
  if (preposition == "for" && is_one_of(charge, {"trial", "extradition", "arrest", "warrant"}))
    return FactualityStep{Factuality::Alleged, false};
  if (preposition == "for" && is_purpose_of_thing(in, governor, clause))
    return FactualityStep{Factuality::Planned, false};
  if (preposition == "for")
    return w.upos == UPos::VERB && in.lexicon.lists(WordList::Destining, w.lemma)
               ? std::optional(FactualityStep{Factuality::Planned, true})
               : std::nullopt;
  // "warned the envoy against leaving", "a campaign against leaving"
  if (preposition == "against" && clause.embedding == Embedding::Adnominal)
    return FactualityStep{Factuality::Possible, false};
  if (!is_one_of(preposition, {"of", "about", "over", "at", "on", "in", "to"})) return std::nullopt;
  if (in.lexicon.lists(WordList::Thoughts, w.lemma)) return FactualityStep{Factuality::Possible, false};
  const bool planned = in.lexicon.is(w.lemma, w.upos, WordClass::Planning) ||
                       in.lexicon.is(w.lemma, w.upos, WordClass::Promising);
  // "succeeded in her bid in winning over", "threatened in writing": not what is planned
  if (!planned || preposition == "in" || preposition == "over") return std::nullopt;
  if (w.upos == UPos::NOUN && has_no(in, clause, clause.anchor))  // "has no intention of leaving"
    return FactualityStep{Factuality::Denied, false};
  return FactualityStep{Factuality::Planned, w.upos != UPos::NOUN};
}

/// "the risk of Norway leaving": the preposition before the one who would do it, where both hang on a noun.
std::string_view preposition_of_doer(const FactualityReading& in, const Clause& clause) {
  if (clause.embedding != Embedding::Adnominal || clause.anchor < 0 || clause.predicate < 1) return {};
  const auto& words = in.document.sentences[clause.sentence].words;
  int doer = clause.predicate - 1;
  while (words[static_cast<std::size_t>(doer)].relation == "flat")
    doer = words[static_cast<std::size_t>(doer)].head;
  const Word& w = words[static_cast<std::size_t>(doer)];
  if (w.head != clause.anchor && doer != clause.anchor) return {};
  if (base_relation(w) != "nmod") return {};
  for (const Word& c : words)
    if (c.head == doer && base_relation(c) == "case" && is_one_of(c.lemma, {"of", "about"})) return c.lemma;
  return {};
}

}  // namespace

std::optional<FactualityStep> under_gerund(const FactualityReading& in, const Clause& governor,
                                           const Clause& clause) {
  if (!is_gerund(in, clause) || is_accusation(in, governor, clause)) return std::nullopt;
  switch (clause.embedding) {
    case Embedding::OpenComplement:
    case Embedding::Complement:
    case Embedding::Adverbial:
    case Embedding::Adnominal:
      break;
    default:
      return std::nullopt;
  }
  if (clause.marker >= 0)
    return behind_preposition(in, governor, clause, lower_case(word(in, clause, clause.marker).form));
  if (const auto preposition = preposition_of_doer(in, clause); !preposition.empty()) {
    const std::string_view noun = head(in, governor, clause).lemma;
    if (in.lexicon.is(noun, UPos::NOUN, WordClass::Hedging) ||
        (in.lexicon.is(noun, UPos::NOUN, WordClass::Thinking) && head(in, governor, clause).xpos == "NN"))
      return FactualityStep{Factuality::Possible, false};
    // "hopes of Norway helping them", "fears of Peru attacking", unlike "fears of nurses living there"
    if (word(in, clause, clause.predicate - 1).upos == UPos::PROPN &&
        is_one_of(noun, {"hope", "fear", "worry", "dread", "dream", "speculation", "expectation"}))
      return FactualityStep{Factuality::Possible, false};
    // "the idea of nurses working there", "the right of miners living there": theirs
    if (in.lexicon.lists(WordList::Thoughts, noun)) return std::nullopt;
    if (const auto step = behind_preposition(in, governor, clause, preposition)) return step;
  }
  const bool object =
      clause.embedding == Embedding::OpenComplement || clause.embedding == Embedding::Complement;
  // "opposed leaving", "imagine her leaving", but not "supports her, firing at them"
  const bool weighed =
      in.lexicon.lists(WordList::Weighing, governor.lemma) &&
      (governor.word_of(Role::Object) < 0 || in.lexicon.lists(WordList::Missing, governor.lemma));
  // "is leaving" has a tense, "being sued" none
  const bool tensed = clause.tense != Tense::None && word(in, clause, clause.predicate).xpos == "VBG";
  if (object && governor.kind == PredicateKind::Verb && !tensed && weighed)
    return FactualityStep{Factuality::Possible, false};
  return std::nullopt;
}

}  // namespace newsgraph::parser
