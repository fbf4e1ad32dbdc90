#include "parser/extract/mending/verdicts.hpp"

#include "parser/extract/mending/rehang.hpp"

namespace newsgraph::parser {
namespace {

/// The verb that says so of its object, or -1. Before its noun an adjective only tells which one is meant.
int verb_of_verdict(const Tree& tree, int adjective) {
  const Word& w = tree.word(adjective);
  if (w.upos != UPos::ADJ || w.relation != "amod" || w.head < 0 || w.head > adjective) return -1;
  // "found a boat full of arms", "holds weapons capable of it": which ones, if it is no verdict
  const auto children = tree.children(adjective);
  if (!children.empty() && children.back() > adjective &&
      !is_one_of(w.lemma, {"guilty", "innocent", "responsible", "liable", "accountable", "dead", "alive"}))
    return -1;
  const int object = tree.first_conjunct(w.head), verb = tree.word(object).head;
  const bool judges =
      verb >= 0 && verb < object && base_relation(tree.word(object)) == "obj" &&
      (is_one_of(tree.word(verb).lemma, {"find", "declare", "hold", "deem"}) ||
       (same_word(w.form, "homeless") && is_one_of(tree.word(verb).lemma, {"leave", "make"})));
  return judges && tree.child(verb, "xcomp") < 0 ? verb : -1;
}

/// The verb of "found Ana Berg, a nurse, guilty", where "guilty" is told of her as "nurse" is, or -1.
int verb_of_guilt(const Tree& tree, int guilty) {
  const Word& w = tree.word(guilty);
  if (w.lemma != "guilty" || w.head < 0 || w.head > guilty || tree.word(w.head).relation != "obj") return -1;
  const int verb = tree.word(w.head).head;
  return verb >= 0 && tree.word(verb).lemma == "find" ? verb : -1;
}

}  // namespace

void mend_verdicts(Document& document) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    for (int i = 1; i < tree.size(); ++i)
      if (const int verb = verb_of_verdict(tree, i); verb >= 0) {
        hang(sentence, i, verb, "xcomp");
      } else if (const int finds = verb_of_guilt(tree, i); finds >= 0) {
        hang(sentence, i, finds, "xcomp");
        sentence.words[static_cast<std::size_t>(i)].upos = UPos::ADJ;
      }
  }
}

}  // namespace newsgraph::parser
