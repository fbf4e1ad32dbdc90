#include "parser/extract/factuality/factuality.hpp"

#include "parser/extract/factuality/accusations.hpp"
#include "parser/extract/factuality/adverbials.hpp"
#include "parser/extract/factuality/complements.hpp"
#include "parser/extract/factuality/content_nouns.hpp"
#include "parser/extract/factuality/event_nouns.hpp"
#include "parser/extract/factuality/gerunds.hpp"
#include "parser/extract/factuality/infinitives.hpp"
#include "parser/extract/factuality/own_words.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

/// "ruled out leaving", "put off leaving": the verb's own, where the tree has a circumstance.
bool is_behind_particle(const Clause& governor, const Clause& clause) {
  return clause.embedding == Embedding::Adverbial && clause.marker < 0 && governor.particle_word >= 0 &&
         clause.predicate == governor.particle_word + 1;
}

/// "a poll found her beating him", "polls show her winning": who would win if it were today.
bool is_polled(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const int poll = governor.word_of(Role::Subject);
  return poll >= 0 && is_one_of(word(in, governor, poll).lemma, {"poll", "survey", "projection"}) &&
         is_of(in, governor, WordClass::Showing) && is_gerund(in, clause) &&
         is_one_of(clause.lemma, {"beat", "defeat", "win", "lose"});
}

/// "it is hard for them to leave", "it is rare for them to strike": it does not say that they do; what "was
/// wrong for them to do" they may have done.
bool is_judged(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (governor.kind != PredicateKind::Copular || governor.tense == Tense::Past ||
      !is_introduced_by(in, clause, "for") || clause.tense != Tense::None)
    return false;
  return word(in, clause, clause.predicate).xpos == "VB" &&
         word(in, governor, governor.predicate).upos == UPos::ADJ;
}

FactualityStep under(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (is_contested(in, governor, clause)) return {Factuality::Alleged, false};
  if (is_polled(in, governor, clause)) return {Factuality::Possible, false};
  if (is_behind_particle(governor, clause)) return under_infinitive(in, governor, clause);
  if (const auto step = under_gerund(in, governor, clause)) return *step;
  if (clause.embedding == Embedding::Argument && is_judged(in, governor, clause))
    return {is_of(in, governor, WordClass::Planning) ? Factuality::Planned : Factuality::Possible, false};
  switch (clause.embedding) {
    case Embedding::OpenComplement:
      return under_infinitive(in, governor, clause);
    case Embedding::Complement:  // "told the mayor, Ana Berg, to leave"
      return is_introduced_by(in, clause, "to") ? under_infinitive(in, governor, clause)
                                                : under_complement(in, governor, clause);
    case Embedding::Adnominal:
      return under_noun(in, governor, clause);
    case Embedding::Argument:
      return under_argument(in, governor, clause);
    case Embedding::Adverbial:
      return under_adverbial(in, governor, clause);
    case Embedding::Relative:
      return under_relative(in, governor, clause);
    default:
      return {};
  }
}

/// "fears that they will not leave", "if she had said that they did not": what is denied there is as open as
/// what it stands in.
Factuality within(Factuality above, Factuality inner) {
  return inner == Factuality::Denied && above == Factuality::Possible ? above : stronger(inner, above);
}

}  // namespace

Factuality factuality_of(const FactualityReading& in, ClauseIndex index) {
  const Clause* clause = &in.clauses.all[index];
  Factuality result = own_words(in, *clause);
  for (std::size_t steps = 0; clause->governor && steps < 64; ++steps) {
    const Clause& governor = in.clauses.all[*clause->governor];
    if (clause->embedding == Embedding::Conjunct && governor.kind == clause->kind) {
      // What governs the first of several governs them all; its own words are its own.
      if (clause->marker < 0 && governor.marker >= 0) result = stronger(result, by_marker(in, governor));
      clause = &governor;
      continue;
    }
    const FactualityStep step = under(in, governor, *clause);
    // "is wise enough not to leave"
    result = clause->embedding == Embedding::Adverbial ? stronger(result, step.effect)
                                                       : within(step.effect, result);
    if (!step.passes) break;
    result = within(own_words(in, governor), result);
    clause = &governor;
  }
  return result;
}

Factuality factuality_of(const Document& document, const Clauses& clauses, ClauseIndex clause,
                         const Lexicon& lexicon) {
  return factuality_of(FactualityReading{document, clauses, lexicon}, clause);
}

}  // namespace newsgraph::parser
