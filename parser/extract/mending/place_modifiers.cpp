#include "parser/extract/mending/place_modifiers.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"

namespace newsgraph::parser {
namespace {

/// The determiner or owner in front of a word; -1: none.
int determiner(const Tree& tree, int word) {
  const int article = tree.child(word, "det"), owner = tree.child(word, "nmod:poss");
  return article >= 0 && article < word ? article : owner < word ? owner : -1;
}

/// Between the town and the noun nothing but the state, in commas?
bool stands_behind_state(const Tree& tree, int town, int noun) {
  int begin = tree.extent(noun).first;
  while (begin < noun && is_punctuation(tree.word(begin))) ++begin;
  if (begin < town + 4 || tree.word(begin - 1).form != ",") return false;
  int state = -1;
  for (const int c : tree.children(town))
    if (c > town && c < begin && tree.word(c).upos == UPos::PROPN &&
        is_one_of(tree.word(c).relation, {"appos", "nmod:unmarked"}))
      state = c;
  if (state < 0) return false;
  const auto [first, last] = tree.extent(state);
  const bool comma = tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
  return comma && last >= begin - 1;
}

/// A noun without an article behind "the Amaru, Peru," is what the article is of.
bool is_of_article(const Tree& tree, int noun) {
  const Word& w = tree.word(noun);
  if (w.relation != "appos" || w.upos != UPos::NOUN || w.head < 0 || w.head > noun) return false;
  return tree.word(w.head).upos == UPos::PROPN && determiner(tree, noun) < 0 &&
         determiner(tree, w.head) >= 0 && stands_behind_state(tree, w.head, noun);
}

void mend(Sentence& sentence, int noun) {
  const Tree tree(sentence);
  const int town = tree.word(noun).head;
  hang(sentence, noun, tree.word(town).head, tree.word(town).relation);
  hang(sentence, town, noun, "compound");
  for (const int c : tree.children(town))
    if (c > noun || (c < town && is_one_of(base_relation(tree.word(c)), {"det", "case", "nmod", "mark"})))
      hang(sentence, c, noun, tree.word(c).relation);
}

}  // namespace

void mend_place_modifiers(Document& document) {
  for (Sentence& sentence : document.sentences) {
    if (std::none_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) {
          return w.relation == "appos" && w.upos == UPos::NOUN && w.head >= 0;
        }))
      continue;
    const Tree tree(sentence);
    for (int i = 4; i < tree.size(); ++i)
      if (is_of_article(tree, i)) mend(sentence, i);
  }
}

}  // namespace newsgraph::parser
