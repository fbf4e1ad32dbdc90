#include "parser/extract/contact_clauses.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"

namespace newsgraph::parser {
namespace {

bool is_definite(const Tree& tree, int word) {
  const auto children = tree.children(word);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return tree.word(c).upos == UPos::DET && c < word &&
           (same_word(tree.word(c).form, "the") || same_word(tree.word(c).form, "those"));
  });
}

/// The number right before the noun's phrase that hangs beside it or governs it; -1 where there is none.
int number_before(const Tree& tree, int noun) {
  const int number = tree.extent(noun).first - 1;
  if (number < 1 || tree.word(number).upos != UPos::NUM || !is_definite(tree, number)) return -1;
  const bool together = tree.word(number).head == tree.word(noun).head || tree.word(noun).head == number;
  return together ? number : -1;
}

bool is_finite_without_subject(const Tree& tree, int verb) {
  const Word& w = tree.word(verb);
  if (w.upos != UPos::VERB || (w.xpos != "VBD" && w.xpos != "VBZ" && w.xpos != "VBP")) return false;
  return tree.child(verb, "nsubj") < 0 && base_relation(w) == "acl" && w.head >= 0 && w.head < verb &&
         is_noun(tree.word(w.head)) && is_definite(tree, w.head);
}

void attach(Sentence& sentence) {
  const auto has_number = [](const Word& w) { return w.upos == UPos::NUM; };
  if (std::none_of(sentence.words.begin(), sentence.words.end(), has_number)) return;
  const Tree tree(sentence);
  for (int verb = 0; verb < tree.size(); ++verb) {
    if (!is_finite_without_subject(tree, verb)) continue;
    const int noun = tree.word(verb).head, number = number_before(tree, noun);
    if (number < 0) continue;
    Word& clause = sentence.words[static_cast<std::size_t>(verb)];
    Word& subject = sentence.words[static_cast<std::size_t>(noun)];
    clause.head = number;
    clause.relation = "acl:relcl";
    subject.head = verb;
    subject.relation = "nsubj";
    return;
  }
}

}  // namespace

void attach_contact_clauses(Document& document) {
  for (Sentence& sentence : document.sentences) attach(sentence);
}

}  // namespace newsgraph::parser
