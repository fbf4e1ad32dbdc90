#include "parser/extract/clauses/tree.hpp"

#include <algorithm>

namespace newsgraph::parser {

Tree::Tree(const Sentence& sentence) : sentence_(&sentence), offsets_(sentence.words.size() + 1, 0) {
  const int words = static_cast<int>(sentence.words.size());
  const auto has_head = [&](const Word& w) { return w.head >= 0 && w.head < words; };
  for (const Word& w : sentence.words)
    if (has_head(w)) ++offsets_[static_cast<std::size_t>(w.head) + 1];
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  children_.resize(static_cast<std::size_t>(offsets_.back()));
  std::vector<int> next(offsets_.begin(), offsets_.end() - 1);
  for (int i = 0; i < words; ++i) {
    const Word& w = sentence.words[static_cast<std::size_t>(i)];
    if (has_head(w)) children_[static_cast<std::size_t>(next[static_cast<std::size_t>(w.head)]++)] = i;
  }
}

std::span<const int> Tree::children(int index) const {
  const auto i = static_cast<std::size_t>(index);
  return std::span(children_).subspan(static_cast<std::size_t>(offsets_[i]),
                                      static_cast<std::size_t>(offsets_[i + 1] - offsets_[i]));
}

int Tree::child(int index, std::string_view relation) const {
  for (const int c : children(index))
    if (word(c).relation == relation) return c;
  return -1;
}

bool Tree::below(int index, int ancestor) const {
  for (int steps = 0; index >= 0 && index < size() && steps <= size(); ++steps) {
    if (index == ancestor) return true;
    index = word(index).head;
  }
  return false;
}

std::pair<int, int> Tree::extent(int index) const {
  int first = index, last = index;
  std::vector<int> open{index};
  for (std::size_t next = 0; next < open.size() && open.size() <= sentence_->words.size(); ++next)
    for (const int c : children(open[next])) {
      first = std::min(first, c);
      last = std::max(last, c);
      open.push_back(c);
    }
  return {first, last + 1};
}

std::vector<int> Tree::conjuncts(int index) const {
  std::vector<int> found{index};
  for (std::size_t next = 0; next < found.size() && found.size() <= sentence_->words.size(); ++next)
    for (const int c : children(found[next]))
      if (word(c).relation == "conj") found.push_back(c);
  std::sort(found.begin() + 1, found.end());
  return found;
}

int Tree::first_conjunct(int index) const {
  for (int steps = 0; word(index).relation == "conj" && word(index).head >= 0 && steps < size(); ++steps)
    index = word(index).head;
  return index;
}

std::string_view base_relation(const Word& word) {
  return std::string_view(word.relation).substr(0, word.relation.find(':'));
}

namespace {

// Prepositions of several words, as the treebanks tie them together with `fixed`, and single ones, in lower
// case: a literal for each, so that views of "To" and "to" are equal.
constexpr std::string_view kSingle[] = {
    "about",   "above",      "across",    "after",   "against", "along",      "amid",      "amidst",
    "among",   "around",     "as",        "at",      "before",  "behind",     "below",     "beneath",
    "beside",  "besides",    "between",   "beyond",  "by",      "concerning", "despite",   "down",
    "during",  "except",     "following", "for",     "from",    "in",         "including", "inside",
    "into",    "like",       "near",      "of",      "off",     "on",         "onto",      "out",
    "outside", "over",       "past",      "pending", "per",     "regarding",  "since",     "than",
    "through", "throughout", "till",      "to",      "toward",  "towards",    "under",     "underneath",
    "until",   "unlike",     "up",        "upon",    "versus",  "via",        "with",      "within",
    "without", "alongside",  "aboard",    "amongst"};
struct Several {
  std::string_view first, second, joined;
};
constexpr Several kSeveral[] = {{"according", "to", "according to"},
                                {"because", "of", "because of"},
                                {"next", "to", "next to"},
                                {"instead", "of", "instead of"},
                                {"such", "as", "such as"},
                                {"due", "to", "due to"},
                                {"out", "of", "out of"},
                                {"ahead", "of", "ahead of"},
                                {"as", "of", "as of"},
                                {"as", "to", "as to"},
                                {"prior", "to", "prior to"},
                                {"as", "well", "as well as"},
                                {"rather", "than", "rather than"},
                                {"close", "to", "close to"},
                                {"in", "front", "in front of"},
                                {"on", "behalf", "on behalf of"},
                                {"along", "with", "along with"},
                                {"together", "with", "together with"},
                                {"up", "to", "up to"},
                                {"thanks", "to", "thanks to"},
                                {"depending", "on", "depending on"},
                                {"in", "response", "in response to"},
                                {"in", "support", "in support of"},
                                {"inside", "of", "inside"},
                                {"outside", "of", "outside"},
                                {"on", "to", "onto"},
                                {"in", "to", "into"},
                                {"across", "from", "across from"},
                                {"away", "from", "from"},
                                {"apart", "from", "apart from"}};

std::string_view single(std::string_view form) {
  for (const std::string_view known : kSingle)
    if (same_word(form, known)) return known;
  return form;
}

std::string_view joined(std::string_view first, std::string_view second) {
  for (const Several& known : kSeveral)
    if (same_word(first, known.first) && same_word(second, known.second)) return known.joined;
  return {};
}

}  // namespace

std::string_view preposition(const Tree& tree, int index) {
  int first = -1, second = -1;
  for (const int c : tree.children(index)) {
    const Word& w = tree.word(c);
    // "took them to court", where the tree has an infinitive
    const bool opens = w.relation == "case" || (w.relation == "mark" && w.upos == UPos::ADP && index > c &&
                                                is_noun(tree.word(index)));
    if (!opens) continue;
    if (w.xpos == "POS" || w.form == "'s" || w.form == "’s" || w.form == "'" || w.form == "’") return "'s";
    if (first < 0)
      first = c;
    else if (second < 0)
      second = c;
  }
  if (first < 0) return {};
  const int fixed = tree.child(first, "fixed");
  if (fixed >= 0) second = fixed;
  if (second >= 0)
    if (const std::string_view known = joined(tree.word(first).form, tree.word(second).form); !known.empty())
      return known;
  if (first > 0 && tree.word(first - 1).relation == "advmod")  // "next" of "next to" taken for the verb's
    if (const std::string_view known = joined(tree.word(first - 1).form, tree.word(first).form);
        !known.empty())
      return known;
  return single(tree.word(first).form);
}

bool is_noun(const Word& word) { return word.upos == UPos::NOUN || word.upos == UPos::PROPN; }
bool is_pronoun(const Word& word) { return word.upos == UPos::PRON; }
bool is_punctuation(const Word& word) { return word.upos == UPos::PUNCT; }
bool is_finite_form(const Word& word) { return is_one_of(word.xpos, {"VBD", "VBZ", "VBP", "MD"}); }

bool has_finite_auxiliary(const Tree& tree, int verb) {
  const auto children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(tree.word(c)), {"aux", "cop"}) && is_finite_form(tree.word(c));
  });
}

}  // namespace newsgraph::parser
