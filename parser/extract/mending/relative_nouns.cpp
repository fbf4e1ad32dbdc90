#include "parser/extract/mending/relative_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/agreement.hpp"
#include "parser/extract/mending/rehang.hpp"
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
      const GrammaticalNumber number = number_of_verb(tree, i);
      if (relative < noun || !disagree(number, number_of_subject(tree, noun, lexicon))) continue;
      const int other = agreeing_noun(tree, noun, i, relative, number, lexicon);
      if (other >= 0) hang(sentence, i, other, "acl:relcl");
    }
  }
}

}  // namespace newsgraph::parser
