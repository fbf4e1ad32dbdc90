#include "parser/extract/mending/finite_subjects.hpp"

#include <algorithm>

#include "parser/extract/clauses/agreement.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

class Mender {
 public:
  Mender(Sentence& sentence, const Tree& tree, const Lexicon& lexicon)
      : sentence_(sentence), tree_(tree), lexicon_(lexicon) {}

  bool mend(int verb) { return lacks_subject(verb) && (part_from_list(verb) || part_from_object(verb)); }

 private:
  bool lacks_subject(int verb) const {
    const Word& w = tree_.word(verb);
    if (w.head < 0 || w.head > verb || !is_one_of(w.relation, {"ccomp", "parataxis", "conj", "advcl"}))
      return false;
    const auto children = tree_.children(verb);
    return is_finite(tree_, verb) && std::none_of(children.begin(), children.end(), [&](int c) {
             const std::string_view relation = base_relation(tree_.word(c));
             return is_one_of(relation, {"nsubj", "csubj", "expl", "mark"}) ||
                    (relation == "cc" && c < verb) || is_one_of(tree_.word(c).xpos, {"WRB", "WP", "WDT"});
           });
  }

  /// The first word of the verb with its auxiliaries.
  int begin(int verb) const {
    int first = verb;
    for (const int c : tree_.children(verb))
      if (c < first && is_one_of(base_relation(tree_.word(c)), {"aux", "cop", "advmod"})) first = c;
    return first;
  }

  /// May the phrase that ends right before the verb be its subject?
  bool may_be_subject(int phrase, int verb) const {
    const Word& w = tree_.word(phrase);
    const bool nominal = is_noun(w) || w.upos == UPos::NUM || w.upos == UPos::SYM || w.upos == UPos::PRON;
    return nominal && !is_one_of(lower_case(w.form), {"me", "him", "her", "us", "them"}) &&
           tree_.child(phrase, "case") < 0 && !tree_.below(phrase, verb) &&
           !disagree(number_of_subject(tree_, phrase, lexicon_), number_of_verb(tree_, verb));
  }

  template <typename Fits>
  int phrase_before(int verb, Fits fits) const {
    const int end = begin(verb);
    for (int at = end - 1, steps = 0; at >= 0 && steps < tree_.size(); at = tree_.word(at).head, ++steps) {
      if (tree_.extent(at).second != end || tree_.word(at).head > at) return -1;
      if (fits(at)) return at;
    }
    return -1;
  }

  /// "met the nurses and the miners are leaving"
  bool part_from_list(int verb) {
    const Word& w = tree_.word(verb);
    // "arrested Omar Silva and Ana Berg was wounded": no complement, as nobody says it
    const bool said =
        w.relation == "ccomp" && (says(w.head) || number_of_verb(tree_, verb) != GrammaticalNumber::Singular);
    if (said || !is_one_of(w.relation, {"conj", "parataxis", "ccomp"}) ||
        tree_.word(begin(verb)).xpos == "VBP")
      return false;
    const int second = phrase_before(verb, [&](int at) {
      const int joined = tree_.word(at).relation == "conj" ? tree_.child(at, "cc") : -1;
      return joined >= 0 && joined == tree_.extent(at).first;
    });
    if (second < 0 || !may_be_subject(second, verb)) return false;
    const int joined = tree_.child(second, "cc");
    hang(sentence_, joined, verb, "cc");
    if (w.relation == "ccomp") hang(sentence_, verb, w.head, "conj");
    hang_subject(sentence_, tree_, second, verb);
    return true;
  }

  bool says(int verb) const {
    const Word& w = tree_.word(verb);
    if (w.upos != UPos::VERB || lexicon_.lists(WordList::Addressing, w.lemma)) return false;
    for (const WordClass c :
         {WordClass::Saying, WordClass::Showing, WordClass::Thinking, WordClass::Promising})
      if (lexicon_.is(w.lemma, UPos::VERB, c)) return true;
    return false;
  }

  /// "agrees Omar Silva is a liar"
  bool part_from_object(int verb) {
    const Word& w = tree_.word(verb);
    const int object = phrase_before(verb, [&](int at) {
      const Word& phrase = tree_.word(at);
      return is_one_of(phrase.relation, {"obj", "iobj"}) &&
             (says(phrase.head) || (phrase.head == w.head && w.relation == "ccomp"));
    });
    if (object < 0 || !may_be_subject(object, verb)) return false;
    const int governor = tree_.word(object).head;
    if (!says(governor) && (lexicon_.lists(WordList::Addressing, tree_.word(governor).lemma) ||
                            lexicon_.is(w.lemma, UPos::VERB, WordClass::Saying)))
      return false;
    hang(sentence_, verb, governor, "ccomp");
    hang_subject(sentence_, tree_, object, verb);
    return true;
  }

  Sentence& sentence_;
  const Tree& tree_;
  const Lexicon& lexicon_;
};

}  // namespace

void mend_finite_subjects(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    Mender mender(sentence, tree, lexicon);
    for (int i = 1; i < tree.size(); ++i)
      if (mender.mend(i)) break;  // the tree is of the words as they were
  }
}

}  // namespace newsgraph::parser
