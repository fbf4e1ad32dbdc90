#include "parser/extract/factuality/accusations.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "charged with theft, robbing nurses and hitting a guard": all of it, where one charge is a noun.
bool is_further_charge(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (clause.marker >= 0 || clause.embedding != Embedding::Adverbial || governor.voice != Voice::Passive)
    return false;  // "charged Omar with theft, arresting him": who charges does it
  const int with = governor.oblique("with"), of = governor.oblique("of");
  const int charge = with >= 0 ? with : of;
  if (charge < governor.predicate || charge > clause.predicate) return false;
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin() + clause.predicate, words.end(), [&](const Word& w) {
    return w.head == clause.predicate && w.relation == "conj" && w.xpos == "VBG";
  });
}

}  // namespace

bool is_accusation(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (governor.kind != PredicateKind::Verb || !is_gerund(in, clause)) return false;
  if (!is_introduced_by(in, clause, "of") && !is_introduced_by(in, clause, "for") &&
      !is_introduced_by(in, clause, "with") && !is_further_charge(in, governor, clause))
    return false;
  if (in.lexicon.lists(WordList::Prosecuting, governor.lemma) || governor.lemma == "extradite" ||
      is_of(in, governor, WordClass::Alleging))
    return true;
  if (governor.voice == Voice::Passive && is_one_of(governor.lemma, {"want", "seek", "hunt", "hold"}))
    return true;
  return governor.lemma == "convict" && factuality_of(in, *clause.governor) != Factuality::Actual;
}

bool is_contested(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const int above = word(in, clause, clause.predicate).head;
  if (governor.lemma != "plead" || above < 0 || !same_word(word(in, clause, above).form, "guilty"))
    return false;
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.end(), [&](const Word& w) {
    return (w.head == above || w.head == governor.predicate) && same_word(w.form, "not");
  });
}

}  // namespace newsgraph::parser
