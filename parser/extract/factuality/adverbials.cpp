#include "parser/extract/factuality/adverbials.hpp"

#include <algorithm>

#include "parser/extract/factuality/accusations.hpp"
#include "parser/extract/factuality/content_nouns.hpp"
#include "parser/extract/factuality/infinitives.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "said they would leave, drawing boos": what is said draws them, and not the leaving.
bool is_reaction(const FactualityReading& in, const Clause& clause) {
  return clause.marker < 0 && in.lexicon.lists(WordList::Drawing, clause.lemma);
}

/// "will vote when he returns": the present of what has not come yet.
bool is_yet_to_come(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (clause.marker < 0) return false;
  // "said they would help once he had left"
  if (clause.tense == Tense::Past && governor.modality == Modality::Conditional)
    return same_word(word(in, clause, clause.marker).form, "once") || has_modifier(in, clause, "soon");
  if (clause.tense != Tense::Present) return false;
  constexpr std::string_view markers[] = {"when", "once", "after", "as"};
  const std::string_view marker = word(in, clause, clause.marker).form;
  const bool temporal = std::any_of(std::begin(markers), std::end(markers),
                                    [&](std::string_view form) { return same_word(marker, form); });
  if (!temporal || (same_word(marker, "as") && !has_modifier(in, clause, "soon"))) return false;
  return governor.tense == Tense::Future || governor.modality == Modality::Conditional;
}

/// "is thought by Peru to have left", which the tree takes for a purpose
bool is_said_of_subject(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  return governor.kind == PredicateKind::Verb && governor.voice == Voice::Passive &&
         is_introduced_by(in, clause, "to") &&
         (is_of(in, governor, WordClass::Saying) || is_of(in, governor, WordClass::Thinking));
}

}  // namespace

FactualityStep under_adverbial(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const bool close_to = is_introduced_by(in, clause, "to") && has_modifier(in, governor, "close");
  if (is_introduced_by(in, clause, "against") || is_failed(in, clause) || close_to)
    return under_infinitive(in, governor, clause);
  if (is_gone_on_to(in, clause)) return {Factuality::Actual, true};
  if (governor.kind == PredicateKind::Copular && is_introduced_by(in, clause, "to")) {
    if (has_modifier(in, governor, "too"))  // "is too weak to win", "worries that he is too weak to win"
      return {governor.negated ? Factuality::Possible : Factuality::Denied, !governor.negated};
    if (governor.lemma == "enough" || has_modifier(in, governor, "enough"))
      return {Factuality::Possible, false};  // "is strong enough to win"
  }
  // "has not spent years helping them"
  if (governor.lemma == "spend" && clause.marker < 0 && is_gerund(in, clause) &&
      clause.predicate > governor.predicate)
    return {Factuality::Actual, true};
  if (is_said_of_subject(in, governor, clause)) return under_infinitive(in, governor, clause);
  if (is_accusation(in, governor, clause)) return {Factuality::Alleged, false};
  if (is_yet_to_come(in, governor, clause)) return {Factuality::Planned, false};
  const int object = governor.word_of(Role::Object);
  if (clause.marker >= 0 && object >= 0 && is_refused(in, governor, object) &&
      same_word(word(in, clause, clause.marker).form, "to") &&
      in.lexicon.is(word(in, governor, object).lemma, UPos::NOUN, WordClass::Planning))
    return refused(in, clause);  // "abandoned plans to send", hung on the verb
  // "urged them to join in supporting her", "may attack, killing many"; but not "to leave, saying that"
  const bool manner = clause.marker < 0 || is_introduced_by(in, clause, "in") ||
                      is_introduced_by(in, clause, "by") || is_introduced_by(in, clause, "through");
  if (!manner || clause.tense != Tense::None || clause.governor == std::nullopt || is_speech(in, clause) ||
      is_reaction(in, clause))
    return {};
  const Factuality above = factuality_of(in, *clause.governor);
  const bool shares =
      above == Factuality::Possible || above == Factuality::Planned || above == Factuality::Alleged;
  return {shares ? above : Factuality::Actual, false};
}

}  // namespace newsgraph::parser
