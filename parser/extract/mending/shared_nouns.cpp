#include "parser/extract/mending/shared_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

bool is_common_noun(const Word& w) { return w.xpos == "NN" || w.xpos == "NNS"; }

bool names_person(const Tree& tree, int noun, const Lexicon& lexicon) {
  const auto sense = lexicon.noun_sense(tree.word(noun).lemma);
  return (sense && sense->type == EntityType::Person) || lexicon.post(tree.word(noun).lemma);
}

/// With nothing of its own but "a", as no noun that is counted stands alone: "a bus", unlike "the old bus".
bool is_bare(const Tree& tree, int noun, int joined) {
  const auto children = tree.children(noun);
  return std::all_of(children.begin(), children.end(), [&](int c) {
    const Word& w = tree.word(c);
    if (c > noun) return c >= joined;
    return is_one_of(base_relation(w), {"case", "punct", "mark"}) ||
           (base_relation(w) == "det" && is_one_of(lower_case(w.form), {"a", "an"}));
  });
}

/// The first of two nouns that the noun behind them is of; -1: none.
int first_of_two(const Tree& tree, int noun, const Lexicon& lexicon) {
  const Word& w = tree.word(noun);
  const int first = w.head, second = first + 2;
  if (w.relation != "conj" || !is_common_noun(w) || first < 0 || second >= noun) return -1;
  if (tree.word(first).xpos != "NN" || !is_one_of(lower_case(tree.word(first + 1).form), {"and", "or"}))
    return -1;
  const Word& modifier = tree.word(second);
  if (modifier.head != noun || modifier.relation != "compound" || !is_common_noun(modifier) ||
      !tree.children(second).empty() || !is_bare(tree, first, noun))
    return -1;
  // "a hospital and police stations" are two things.
  if (tree.child(first, "det") >= 0 && w.xpos == "NNS") return -1;
  // "cocaine and weapon parts", unlike "bus and taxi drivers"
  const auto sense = lexicon.noun_sense(w.lemma);
  if (w.xpos == "NNS" && !names_person(tree, noun, lexicon) &&
      (!sense || (sense->type != EntityType::Agency && sense->type != EntityType::Group)))
    return -1;
  // "a nurse and taxi driver" is both
  return names_person(tree, first, lexicon) && !names_person(tree, second, lexicon) ? -1 : first;
}

void mend(Sentence& sentence, const Tree& tree, int noun, int first) {
  hang(sentence, noun, tree.word(first).head, tree.word(first).relation);
  for (const int c : tree.children(first))
    if (c != noun) hang(sentence, c, noun, tree.word(c).relation);
  hang(sentence, first, noun, "compound");
  hang(sentence, first + 1, first + 2, "cc");
}

}  // namespace

void mend_shared_nouns(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    for (int i = 3; i < static_cast<int>(sentence.words.size()); ++i) {
      if (sentence.words[static_cast<std::size_t>(i)].relation != "conj") continue;
      const Tree tree(sentence);
      if (const int first = first_of_two(tree, i, lexicon); first >= 0) mend(sentence, tree, i, first);
    }
  }
}

}  // namespace newsgraph::parser
