#include "parser/extract/clauses/clause_class.hpp"

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

#include <string>

namespace newsgraph::parser {

bool belongs_to(const Clause& clause, const Document& document, const Lexicon& lexicon,
                WordClass word_class) {
  const Word& word = document.sentences[clause.sentence].words[static_cast<std::size_t>(clause.predicate)];
  UPos tag = word.upos == UPos::PROPN ? UPos::NOUN : word.upos;
  if (clause.kind == PredicateKind::Verb || clause.kind == PredicateKind::Existential) tag = UPos::VERB;
  if (lexicon.is(clause.lemma, tag, word_class)) return true;
  if (tag != UPos::VERB) return false;
  const auto continued = [&](std::string_view rest) {
    std::string phrase(clause.lemma);
    phrase.append(" ").append(rest);
    return lexicon.is(phrase, tag, word_class);
  };
  if (!clause.particle.empty() && continued(clause.particle)) return true;
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && a.word > clause.predicate && !a.preposition.empty() &&
        continued(a.preposition))
      return true;
  return false;
}

bool happens(const Clause& clause, const Document& document, const Lexicon& lexicon) {
  if (clause.lemma == "break") return clause.particle == "out";
  if (clause.lemma != "take") return lexicon.lists(WordList::Happening, clause.lemma);
  const int object = clause.word_of(Role::Object);
  return object >= 0 &&
         same_word(document.sentences[clause.sentence].words[static_cast<std::size_t>(object)].form, "place");
}

}  // namespace newsgraph::parser
