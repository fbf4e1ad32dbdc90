#include "parser/extract/mending/rehang.hpp"

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
  return is_finite_form(tree.word(verb)) || has_finite_auxiliary(tree, verb);
}

}  // namespace newsgraph::parser
