#include "parser/extract/mending/accused_of.hpp"

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// The verb above the charge that accuses, where the charge hangs on something between; -1 for none.
int accusing_verb(const Tree& tree, int charge, const Lexicon& lexicon) {
  const int marker = tree.child(charge, "mark");
  if (tree.word(charge).xpos != "VBG" || marker < 0 || marker > charge) return -1;
  const bool of = same_word(tree.word(marker).form, "of"), with = same_word(tree.word(marker).form, "with");
  int above = tree.word(charge).head;
  if ((!of && !with) || above < 0) return -1;
  // "suspects arrested for the crime of killing her": what takes "of" by itself keeps it.
  const Word& host = tree.word(above);
  const bool takes_it = host.upos == UPos::NOUN && above == marker - 1 && base_relation(host) != "obl" &&
                        base_relation(host) != "obj";
  if (takes_it) return -1;
  for (int steps = 0; steps < 4 && above >= 0; ++steps, above = tree.word(above).head) {
    const Word& w = tree.word(above);
    const bool accuses = w.upos == UPos::VERB && above < marker &&
                         (with ? w.lemma == "charge" : lexicon.lists(WordList::Prosecuting, w.lemma));
    if (accuses) return steps == 0 ? -1 : above;
  }
  return -1;
}

}  // namespace

void mend_charges(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    for (int i = 0; i < tree.size(); ++i) {
      const int verb = accusing_verb(tree, i, lexicon);
      if (verb >= 0) hang(sentence, i, verb, "advcl");
    }
  }
}

}  // namespace newsgraph::parser
