#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/factuality/reading.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "to choose a leader", "wants a president", "block the establishment of a state": what a verb makes is
/// not there before the verb is fact, what it wishes for is not there at all.
bool is_in_the_making(const FactualityReading& in, std::uint32_t sentence, int verb, bool being_made,
                      bool definite) {
  const auto clause = in.clauses.index(sentence, verb);
  if (!clause) return false;
  const std::string_view lemma = in.clauses.all[*clause].lemma;
  if (in.lexicon.lists(WordList::Missing, lemma)) return being_made || !definite;
  if (!in.lexicon.lists(WordList::Making, lemma) && !being_made) return false;
  if (being_made && is_of(in, in.clauses.all[*clause], WordClass::Negative)) return true;
  const Factuality factuality = factuality_of(in, *clause);
  return factuality == Factuality::Planned || factuality == Factuality::Possible ||
         factuality == Factuality::Denied;
}

/// "room for another station", "a proposal for a museum"
bool is_wished_for(const FactualityReading& in, const Word& noun) {
  return is_one_of(noun.lemma, {"room", "need"}) ||
         in.lexicon.is(noun.lemma, UPos::NOUN, WordClass::Requesting) ||
         is_one_of(noun.lemma, {"plan", "proposal"});
}

/// "called for a challenger to Ana Berg"
bool is_called_for(const Word& verb) {
  return verb.upos == UPos::VERB && is_one_of(verb.lemma, {"call", "ask", "advocate", "plead", "look",
                                                           "search", "wait", "wish", "hope"});
}

/// "wants the town as its capital", "claims it as the capital"
bool is_wished_for_as(const FactualityReading& in, std::uint32_t sentence, int verb) {
  const auto clause = in.clauses.index(sentence, verb);
  if (!clause) return false;
  const std::string_view lemma = in.clauses.all[*clause].lemma;
  return lemma == "claim" || in.lexicon.lists(WordList::Missing, lemma);
}

}  // namespace

bool is_yet_to_be(const Document& document, const Clauses& clauses, std::uint32_t sentence, int noun,
                  const Lexicon& lexicon) {
  const FactualityReading in{document, clauses, lexicon};
  const std::vector<Word>& words = in.document.sentences[sentence].words;
  const auto at = [&](int i) -> const Word& { return words[static_cast<std::size_t>(i)]; };
  const auto preposition_of = [&](int i) -> std::string_view {
    for (const Word& w : words)
      if (w.head == i && base_relation(w) == "case") return w.lemma;
    return {};
  };
  bool definite = false, indefinite = false;
  for (int i = 0; i < noun; ++i) {
    const Word& w = at(i);
    if (w.head != noun) continue;
    definite |= same_word(w.form, "the");
    indefinite |= is_one_of(lower_case(w.form), {"a", "an", "any", "another"});
    if (base_relation(w) != "amod" && base_relation(w) != "compound") continue;
    const Factuality modified = by_modifier(in, w);
    if (modified == Factuality::Planned || modified == Factuality::Possible ||
        in.lexicon.lists(WordList::Prospective, w.lemma))
      return true;
  }
  bool being_made = false;
  for (int steps = 0; steps < 4 && at(noun).head >= 0; ++steps) {
    const std::string_view relation = base_relation(at(noun)), before = preposition_of(noun);
    const int head = at(noun).head;
    if (relation == "conj") {
      noun = head;
    } else if (relation == "nmod" && before == "of" && in.lexicon.lists(WordList::Makings, at(head).lemma)) {
      being_made = true;
      noun = head;
    } else if (relation == "nmod" && before == "for" && !definite && is_wished_for(in, at(head))) {
      return true;
    } else if (relation == "obl" && before == "for" && indefinite && is_called_for(at(head))) {
      return true;
    } else if (before == "as" && (relation == "obl" || relation == "nmod")) {
      return is_wished_for_as(in, sentence, at(head).upos == UPos::VERB ? head : at(head).head);
    } else {
      const bool object = relation == "obj" || relation == "xcomp" || at(noun).relation == "nsubj:pass";
      return object && at(head).upos == UPos::VERB &&
             is_in_the_making(in, sentence, head, being_made, definite || relation == "xcomp");
    }
  }
  return false;
}

}  // namespace newsgraph::parser
