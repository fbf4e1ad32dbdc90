#include "parser/extract/mending/rehang.hpp"

#include <algorithm>

namespace newsgraph::parser {

void hang(Sentence& sentence, int word, int head, std::string_view relation) {
  Word& w = sentence.words[static_cast<std::size_t>(word)];
  w.head = head;
  w.relation = relation;
}

void hang_subject(Sentence& sentence, const Tree& tree, int subject, int predicate) {
  hang(sentence, subject, predicate, tree.child(predicate, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
}

bool is_finite(const Tree& tree, int verb) {
  const auto finite = [&](int w) { return is_one_of(tree.word(w).xpos, {"VBD", "VBZ", "VBP", "MD"}); };
  const auto children = tree.children(verb);
  return finite(verb) || std::any_of(children.begin(), children.end(), [&](int c) {
           return is_one_of(base_relation(tree.word(c)), {"aux", "cop"}) && finite(c);
         });
}

}  // namespace newsgraph::parser
