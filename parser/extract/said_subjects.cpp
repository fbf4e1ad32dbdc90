#include "parser/extract/said_subjects.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"

namespace newsgraph::parser {
namespace {

bool has_subject(const Tree& tree, int verb) {
  const auto children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(tree.word(c)), {"nsubj", "csubj", "expl"});
  });
}

/// The subject that the verb's complement before it has lost to the verb; -1 for none.
int lost_subject(const Tree& tree, int verb, int complement) {
  int subjects = 0, first = -1;
  for (const int c : tree.children(verb)) {
    if (base_relation(tree.word(c)) != "nsubj") continue;
    ++subjects;
    if (first < 0) first = c;
  }
  return subjects == 2 && first < complement && !has_subject(tree, complement) ? first : -1;
}

void mend(Sentence& sentence) {
  const Tree tree(sentence);
  for (int c = 0; c < tree.size(); ++c) {
    const int verb = tree.word(c).head;
    if (tree.word(c).relation != "ccomp" || verb < c) continue;
    const int subject = lost_subject(tree, verb, c);
    if (subject < 0) continue;
    Word& lost = sentence.words[static_cast<std::size_t>(subject)];
    lost.head = c;
    lost.relation = tree.child(c, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
    return;  // the tree is of the words as they were
  }
}

}  // namespace

void mend_said_subjects(Document& document) {
  for (Sentence& sentence : document.sentences) mend(sentence);
}

}  // namespace newsgraph::parser
