#include "parser/extract/mending/taken_people.hpp"

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// The one right before the noun who is taken; -1 for nobody.
int taken_before(const Tree& tree, int noun, const Lexicon& lexicon) {
  const Word& w = tree.word(noun);
  if (!lexicon.lists(WordList::Captives, lower_case(w.form)) || w.relation != "obj") return -1;
  if (w.head < 0 || w.head >= noun || !is_one_of(tree.word(w.head).lemma, {"take", "hold", "keep", "seize"}))
    return -1;
  // "took a nurse hostage", as against "took a war prisoner"
  for (const int c : tree.children(noun)) {
    const bool people = base_relation(tree.word(c)) == "compound" || tree.word(c).relation == "nummod";
    const bool kind =
        tree.word(c).upos == UPos::NOUN && tree.word(c).xpos == "NN" && tree.child(noun, "det") >= 0;
    if (people && !kind && c < noun && tree.extent(c).second == noun) return c;
  }
  return -1;
}

}  // namespace

void mend_taken_people(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    for (int i = 2; i < tree.size(); ++i) {
      const int people = taken_before(tree, i, lexicon);
      if (people < 0) continue;
      for (const int c : tree.children(i))
        if (c < people) hang(sentence, c, people, tree.word(c).relation);
      hang(sentence, people, tree.word(i).head, "obj");
      hang(sentence, i, tree.word(i).head, "xcomp");
    }
  }
}

}  // namespace newsgraph::parser
