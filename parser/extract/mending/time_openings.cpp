#include "parser/extract/mending/time_openings.hpp"

#include <algorithm>
#include <optional>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/extract/numbers/dates.hpp"

namespace newsgraph::parser {
namespace {

struct Opening {
  int first, time, last;  // the words first … last - 1; the one that they hang on
  int subject, verb;
  bool prepositional;
};

bool is_of_noun(const Word& w) {
  return is_one_of(base_relation(w), {"compound", "amod", "nmod", "nummod", "case", "advmod", "obl"});
}

/// Does the sentence have a word of time that a later noun has taken? Few do, and dates cost more to find.
bool may_have_one(const Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const Word& w = sentence.words[i];
    const bool before_its_noun = w.head > static_cast<int>(i) && is_of_noun(w) &&
                                 is_noun(sentence.words[static_cast<std::size_t>(w.head)]);
    if (before_its_noun && w.upos != UPos::ADP && (is_noun(w) || w.upos == UPos::NUM)) return true;
  }
  return false;
}

class Finder {
 public:
  explicit Finder(const Tree& tree) : tree_(tree) {}

  std::optional<Opening> read(const DateMention& date) const {
    int first = date.first;
    while (first > 0 && is_one_of(tree_.word(first - 1).lemma, {"on", "in", "at", "late", "early", "of"}))
      --first;
    if (!opens_clause(first)) return std::nullopt;
    const int noun = taken_by(first, date.last);
    if (noun < 0) return std::nullopt;
    const int verb = tree_.word(noun).head;
    if (verb < noun || !lacks_another_subject(verb, noun)) return std::nullopt;
    const Opening found{first, time_word(first, date.last, noun), date.last, noun,
                        verb,  has_preposition(first, date.last)};
    return is_told_apart(found) ? std::optional(found) : std::nullopt;
  }

 private:
  bool opens_clause(int first) const {
    if (first == 0) return true;
    const Word& before = tree_.word(first - 1);
    return is_punctuation(before) || before.upos == UPos::CCONJ || before.upos == UPos::VERB ||
           same_word(before.form, "that");
  }

  bool has_preposition(int first, int last) const {
    for (int i = first; i < last; ++i)
      if (tree_.word(i).upos == UPos::ADP) return true;
    return false;
  }

  /// The noun behind that a word of the expression hangs on, or -1.
  int taken_by(int first, int last) const {
    for (int i = first; i < last; ++i) {
      const Word& w = tree_.word(i);
      if (w.upos != UPos::ADP && w.head >= last && is_noun(tree_.word(w.head)) && is_of_noun(w))
        return w.head;
    }
    return -1;
  }

  int time_word(int first, int last, int noun) const {
    for (int i = last - 1; i >= first; --i)
      if (tree_.word(i).head == noun && tree_.word(i).upos != UPos::ADP) return i;
    return last - 1;
  }

  bool lacks_another_subject(int verb, int noun) const {
    if (!is_one_of(base_relation(tree_.word(noun)), {"nsubj", "obl", "advmod", "nmod"})) return false;
    const auto children = tree_.children(verb);
    return std::none_of(children.begin(), children.end(), [&](int c) {
      return c != noun && is_one_of(base_relation(tree_.word(c)), {"nsubj", "csubj", "expl"});
    });
  }

  /// A subject has no preposition, and what is "last" or "early" is the time and not the noun.
  bool is_told_apart(const Opening& o) const {
    if (!is_finite(tree_, o.verb)) return false;
    if (o.prepositional) return true;
    const Word& noun = tree_.word(o.subject);
    if (base_relation(noun) != "nsubj") return false;
    const std::string& opening = tree_.word(o.first).lemma;
    if (is_one_of(opening, {"early", "late", "earlier", "later"})) return true;
    // "last year profit fell", as against "last week police attacked"
    const bool several = noun.xpos != "NN" || noun.lemma == "police";
    return is_one_of(opening, {"last", "next"}) && (o.last < o.subject || several);
  }

  const Tree& tree_;
};

void mend(Sentence& sentence, const Tree& tree, const Opening& o) {
  for (int i = o.first; i < o.last; ++i)
    if (const int head = tree.word(i).head; i != o.time && (head < o.first || head >= o.last))
      hang(sentence, i, o.time, tree.word(i).relation);
  hang(sentence, o.time, o.verb, o.prepositional ? "obl" : "obl:unmarked");
  if (base_relation(tree.word(o.subject)) != "nsubj") hang_subject(sentence, tree, o.subject, o.verb);
}

}  // namespace

void mend_time_openings(Document& document) {
  for (Sentence& sentence : document.sentences) {
    if (!may_have_one(sentence)) continue;
    std::vector<Opening> found;
    const Tree tree(sentence);
    const Finder finder(tree);
    for (const DateMention& date : find_dates(sentence, document))
      if (const auto opening = finder.read(date)) found.push_back(*opening);
    for (const Opening& opening : found) mend(sentence, tree, opening);
  }
}

}  // namespace newsgraph::parser
