#include "parser/extract/mending/appositions.hpp"

#include <algorithm>
#include <vector>

#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

class Mender {
 public:
  Mender(const Sentence& sentence, const Lexicon& lexicon)
      : sentence_(sentence), tree_(sentence), lexicon_(lexicon) {}

  /// The name that a conjunct tells of, or -1.
  int name_told_of(int word) const {
    const Word& w = tree_.word(word);
    if (w.relation != "conj" || w.upos != UPos::NOUN || w.xpos != "NN" || has_name(word)) return -1;
    return tree_.child(word, "cc") < 0 ? name_before_comma(word) : name_with_more(word);
  }

 private:
  /// "Amaru, a shipping firm, and two of its managers"
  int name_before_comma(int word) const {
    const int name = tree_.word(word).head;
    const Name* known = name_at(name);
    if (known == nullptr || known->last + 2 > word || !has_indefinite_article(word)) return -1;
    if (tree_.word(known->last).form != "," || tree_.extent(word).first > known->last + 1) return -1;
    // "Amaru, a bank and a hotel": a list
    const int end = tree_.extent(word).second;
    if (end < tree_.size() && !is_punctuation(tree_.word(end)) && !is_punctuation(tree_.word(end - 1)))
      return -1;
    const auto sense = lexicon_.noun_sense(tree_.word(word).lemma);
    if (!sense || lexicon_.is_no_entity(tree_.word(word).lemma)) return -1;
    return known->type != NameType::Person || is_person(word) ? name : -1;
  }

  /// "Ana Berg, a nurse and a member of the council, left"
  int name_with_more(int word) const {
    const int above = tree_.word(word).head;
    const int name = tree_.word(above).relation == "appos" ? tree_.word(above).head : above;
    const Name* known = name < 0 ? nullptr : name_at(name);
    if (known == nullptr || known->type != NameType::Person || !is_person(word) || is_told_by_pronoun(word))
      return -1;
    const auto children = tree_.children(name);
    const bool told = std::any_of(children.begin(), children.end(), [&](int c) {
      return c > name && c < word && tree_.word(c).relation == "appos" && tree_.word(c).upos == UPos::NOUN &&
             tree_.word(c).xpos == "NN" && is_person(c) && !has_name(c);
    });
    return told && !has_plural_verb(name) ? name : -1;
  }

  const Name* name_at(int word) const {
    if (word < 0 || tree_.word(word).upos != UPos::PROPN) return nullptr;
    const auto found = std::find_if(sentence_.names.begin(), sentence_.names.end(),
                                    [&](const Name& n) { return n.first <= word && word < n.last; });
    return found == sentence_.names.end() ? nullptr : &*found;
  }

  bool is_person(int word) const {
    const std::string& lemma = tree_.word(word).lemma;
    const auto sense = lexicon_.noun_sense(lemma);
    return lexicon_.post(lemma).has_value() || (sense && sense->type == EntityType::Person);
  }

  bool has_indefinite_article(int word) const {
    const int determiner = tree_.child(word, "det");
    return determiner >= 0 && is_one_of(tree_.word(determiner).lemma, {"a", "an"});
  }

  /// "… and its owner, Ana Berg": somebody else
  bool has_name(int word) const {
    const auto children = tree_.children(word);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return c > word && tree_.word(c).upos == UPos::PROPN &&
             is_one_of(base_relation(tree_.word(c)), {"appos", "flat"});
    });
  }

  /// "… and his mentor"
  bool is_told_by_pronoun(int word) const {
    const int owner = tree_.child(word, "nmod:poss");
    return owner >= 0 && is_pronoun(tree_.word(owner));
  }

  bool has_plural_verb(int subject) const {
    const Word& w = tree_.word(subject);
    if (base_relation(w) != "nsubj" || w.head < 0) return false;
    const auto is_plural = [&](int i) {
      return tree_.word(i).xpos == "VBP" || same_word(tree_.word(i).form, "were");
    };
    const auto children = tree_.children(w.head);
    return is_plural(w.head) || std::any_of(children.begin(), children.end(), [&](int c) {
             return is_one_of(base_relation(tree_.word(c)), {"aux", "cop"}) && is_plural(c);
           });
  }

  const Sentence& sentence_;
  Tree tree_;
  const Lexicon& lexicon_;
};

void mend(Sentence& sentence, const Lexicon& lexicon) {
  std::vector<std::pair<int, int>> found;  // the noun, its name
  const Mender mender(sentence, lexicon);
  for (int i = 0; i < static_cast<int>(sentence.words.size()); ++i)
    if (const int name = mender.name_told_of(i); name >= 0) found.emplace_back(i, name);
  for (const auto& [noun, name] : found) {
    Word& word = sentence.words[static_cast<std::size_t>(noun)];
    word.head = name;
    word.relation = "appos";
  }
}

}  // namespace

void mend_appositions(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences)
    if (std::any_of(sentence.words.begin(), sentence.words.end(),
                    [](const Word& w) { return w.relation == "conj"; }))
      mend(sentence, lexicon);
}

}  // namespace newsgraph::parser
