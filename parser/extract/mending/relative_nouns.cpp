#include "parser/extract/mending/relative_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/agreement.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

/// The "who", "which" or "that" that is the relative clause's subject; -1 where something else is.
int relative_subject(const Tree& tree, int verb) {
  for (const int c : tree.children(verb))
    if (base_relation(tree.word(c)) == "nsubj") return is_one_of(tree.word(c).xpos, {"WDT", "WP"}) ? c : -1;
  return -1;
}

/// People are "who", and things "which".
bool suits(const Tree& tree, int noun, const Word& relative, const Lexicon& lexicon) {
  if (!is_noun(tree.word(noun))) return false;
  const auto sense = lexicon.noun_sense(tree.word(noun).lemma);
  if (tree.word(noun).upos == UPos::PROPN || !sense) return !same_word(relative.form, "who") || !sense;
  const bool person = sense->type == EntityType::Person;
  const bool acts = person || sense->type == EntityType::Group || sense->type == EntityType::Unit;
  return same_word(relative.form, "who") ? acts : !same_word(relative.form, "which") || !person;
}

bool is_place_name(const Tree& tree, int word) {
  const auto& names = tree.sentence().names;
  return std::any_of(names.begin(), names.end(), [&](const Name& n) {
    return n.first <= word && word < n.last && n.type == NameType::Location;
  });
}

bool names_people(const NounSense& sense) {
  return sense.type == EntityType::Person || sense.type == EntityType::Group ||
         sense.type == EntityType::Unit;
}

bool is_somebody(const Tree& tree, int word, const Lexicon& lexicon) {
  const Word& w = tree.word(word);
  if (w.upos == UPos::PROPN) return !is_place_name(tree, word);
  if (w.upos != UPos::NOUN) return is_one_of(w.lemma, {"those", "that", "someone", "somebody", "anyone"});
  const auto sense = lexicon.noun_sense(w.lemma);
  return sense && names_people(*sense);
}

/// "a photo of Ana, who left", "the surgeon in the village who left", "Ana, 42, of Lima, who left": what is
/// nobody is not "who"; the noun right before that is somebody, or one above. -1 where nothing tells so.
int somebody_else(const Tree& tree, int noun, int clause, const Lexicon& lexicon) {
  const auto children = tree.children(clause);
  const auto who = std::find_if(children.begin(), children.end(), [&](int c) {
    return is_one_of(lower_case(tree.word(c).form), {"who", "whom"});
  });
  if (who == children.end() || *who < noun) return -1;
  const bool place = tree.word(noun).upos == UPos::PROPN && is_place_name(tree, noun);
  if (tree.word(noun).upos != UPos::NOUN && !place) return -1;
  if (const auto sense = lexicon.noun_sense(tree.word(noun).lemma);
      !place && sense && (names_people(*sense) || sense->type == EntityType::Agency))
    return -1;
  const auto fits = [&](int w) {
    return is_somebody(tree, w, lexicon) &&
           (base_relation(tree.word(*who)) != "nsubj" ||
            !disagree(number_of_verb(tree, clause), number_of_subject(tree, w, lexicon)));
  };
  int before = *who - 1;
  while (before > noun && is_punctuation(tree.word(before))) --before;
  for (int w = before, steps = 0; w > noun && steps < tree.size(); w = tree.word(w).head, ++steps) {
    if (tree.below(w, clause) || !fits(w)) continue;
    const int first = tree.first_conjunct(w);
    const bool one = number_of_verb(tree, clause) == GrammaticalNumber::Singular;
    return !one && first > noun && fits(first) ? first : w;
  }
  const int above = tree.word(noun).head;
  return above >= 0 && above < noun && base_relation(tree.word(noun)) == "nmod" && fits(above) ? above : -1;
}

/// The noun that the clause is said of: one of what stands between its noun and itself, or one above; -1
/// where none agrees.
int agreeing_noun(const Tree& tree, int noun, int clause, int relative, GrammaticalNumber number,
                  const Lexicon& lexicon) {
  const auto agrees = [&](int w) {
    return number_of_subject(tree, w, lexicon) == number && suits(tree, w, tree.word(relative), lexicon);
  };
  int before = relative - 1;
  while (before > noun && is_punctuation(tree.word(before))) --before;
  for (int w = before, steps = 0; w > noun && steps < tree.size(); w = tree.word(w).head, ++steps) {
    if (w >= relative || tree.below(w, clause)) continue;
    const bool one_name = number == GrammaticalNumber::Singular && tree.word(w).xpos == "NNP" &&
                          tree.child(w, "conj") < 0 && suits(tree, w, tree.word(relative), lexicon);
    if (one_name || agrees(w)) return w;
  }
  for (int w = tree.word(noun).head, steps = 0; w >= 0 && steps < 4; w = tree.word(w).head, ++steps) {
    if (w < relative && !tree.below(w, clause) && agrees(w)) return w;
    if (is_finite(tree, w)) break;
  }
  return -1;
}

}  // namespace

void mend_relative_nouns(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    if (std::none_of(sentence.words.begin(), sentence.words.end(),
                     [](const Word& w) { return w.relation == "acl:relcl"; }))
      continue;
    const Tree tree(sentence);
    for (int i = 1; i < tree.size(); ++i) {
      if (tree.word(i).relation != "acl:relcl" || tree.word(i).head < 0 || tree.word(i).head >= i) continue;
      const int noun = tree.word(i).head, relative = relative_subject(tree, i);
      if (const int somebody = somebody_else(tree, noun, i, lexicon); somebody >= 0) {
        hang(sentence, i, somebody, "acl:relcl");
        continue;
      }
      const GrammaticalNumber number = number_of_verb(tree, i);
      if (relative < noun || !disagree(number, number_of_subject(tree, noun, lexicon))) continue;
      const int other = agreeing_noun(tree, noun, i, relative, number, lexicon);
      if (other >= 0) hang(sentence, i, other, "acl:relcl");
    }
  }
}

}  // namespace newsgraph::parser
