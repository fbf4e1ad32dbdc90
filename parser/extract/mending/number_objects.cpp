#include "parser/extract/mending/number_objects.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

/// What an estimate begins with.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> estimates{{{"up", "to"},
                                                                                  {"as", "many"},
                                                                                  {"as", "much"},
                                                                                  {"as", "few"},
                                                                                  {"close", "to"},
                                                                                  {"at", "least"},
                                                                                  {"at", "most"},
                                                                                  {"more", "than"},
                                                                                  {"fewer", "than"}}};

/// Has the verb a definition by itself ("send"), and not only with a preposition ("rise", "come")?
bool takes_object(const Word& verb, const Lexicon& lexicon) {
  const std::span<const VerbEntry> entries = lexicon.verb(verb.lemma);
  return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) { return e.rest.empty(); });
}

bool begins_estimate(const Tree& tree, int word) {
  return std::any_of(estimates.begin(), estimates.end(), [&](const auto& e) {
    return same_word(tree.word(word).form, e.first) && same_word(tree.word(word + 1).form, e.second);
  });
}

/// The number of what is counted, where only an estimate stands between it and the verb; -1 for none.
int number_behind(const Tree& tree, int verb, int counted) {
  // "sold up to four of the ships"
  if (tree.word(counted).upos == UPos::NUM)
    return counted == verb + 3 && begins_estimate(tree, verb + 1) ? counted : -1;
  const int number = tree.child(counted, "nummod");
  if (number < verb + 3 || number > verb + 5 || !begins_estimate(tree, verb + 1)) return -1;
  for (int i = verb + 3; i < number; ++i)
    if (!is_one_of(tree.word(i).upos == UPos::ADV ? "about" : lower_case(tree.word(i).form), {"about", "as"}))
      return -1;
  return number;
}

/// "killed nine and wounded dozens": the verb joined to a number that the tree gives to the other verb's
/// object, or -1. Numbers are joined by "and" to numbers, and verbs to verbs.
int verb_joined_to(const Tree& tree, int number) {
  const Word& w = tree.word(number);
  if (w.upos != UPos::NUM || w.relation != "nummod" || w.head <= number ||
      tree.word(w.head).relation != "obj")
    return -1;
  const int verb = tree.child(number, "conj"), first = tree.word(w.head).head;
  return verb > number && verb < w.head && tree.word(verb).upos == UPos::VERB && first >= 0 && first < number
             ? verb
             : -1;
}

void part_objects(Sentence& sentence) {
  const Tree tree(sentence);
  for (int number = 1; number < tree.size(); ++number) {
    const int verb = verb_joined_to(tree, number);
    if (verb < 0) continue;
    const int object = tree.word(number).head, first = tree.word(object).head;
    hang(sentence, number, first, "obj");
    hang(sentence, verb, first, "conj");
    hang(sentence, object, verb, "obj");
  }
}

}  // namespace

void mend_number_objects(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    part_objects(sentence);
    const Tree tree(sentence);
    for (int counted = 3; counted < tree.size(); ++counted) {
      const Word& w = tree.word(counted);
      if (w.relation != "obl" || w.head < 0 || w.head > counted || tree.word(w.head).upos != UPos::VERB ||
          tree.child(w.head, "obj") >= 0 || !takes_object(tree.word(w.head), lexicon))
        continue;
      const int number = number_behind(tree, w.head, counted);
      if (number < 0 || number > counted) continue;
      const int first = w.head + 1;
      hang(sentence, first, number, "advmod");
      for (int i = first + 1; i < number; ++i) hang(sentence, i, first, "fixed");
      hang(sentence, counted, w.head, "obj");
    }
  }
}

}  // namespace newsgraph::parser
