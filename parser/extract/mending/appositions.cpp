#include "parser/extract/mending/appositions.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "parser/extract/compound_nouns.hpp"
#include "parser/extract/mending/rehang.hpp"
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

  /// "the mayor of Amaru, a small town", "an employee of Norvik, a shipping firm": a town or a firm is
  /// nobody, but what stands right before it. The name, where the tree makes it tell of a person or of
  /// people; else -1.
  int body_before_comma(int word) const {
    const Word& w = tree_.word(word);
    if (w.relation != "appos" || w.upos != UPos::NOUN || w.xpos != "NN" || has_name(word)) return -1;
    const int comma = tree_.child(word, "det") - 1;
    if (comma < 1 || comma >= word || tree_.word(comma).form != ",") return -1;
    const auto sense = compound_sense(sentence_, word, lexicon_);
    if (!sense || (sense->type != EntityType::Agency && sense->type != EntityType::Place)) return -1;
    if (!is_somebody(w.head)) return -1;
    const Name* name = name_at(comma - 1);
    if (name == nullptr || name->type == NameType::Person || name->last != comma) return -1;
    int head = name->first;
    while (tree_.word(head).head >= name->first && tree_.word(head).head < name->last)
      head = tree_.word(head).head;
    return head != w.head && tree_.below(head, w.head) && !tree_.below(head, word) ? head : -1;
  }

  /// "Ana Berg and her husband, Omar Silva", "Norvik and Amaru, a small bank", "Lima judge Ana Berg and the
  /// poet Omar Silva": the last of several, where the tree makes what tells of that one, right behind it,
  /// tell of the first; -1 for none.
  int last_before(int word) const {
    const Word& w = tree_.word(word);
    if (w.relation != "appos" || w.head < 0 || w.head > word || tells_of_several(word)) return -1;
    const int last = last_conjunct(w.head, word);
    const int begin = tree_.extent(word).first;
    if (last < 0 || tree_.child(last, "cc") < 0 || begin == 0) return -1;
    const int mark = is_punctuation(tree_.word(begin)) ? begin : begin - 1;
    if (is_one_of(tree_.word(mark).form, {",", "("}))
      return tree_.extent(last).second == mark && is_one_by_itself(w.head, last) && is_closed(word) ? last
                                                                                                    : -1;
    // "the owner and author Ana Berg" is one.
    return tree_.extent(last).second == begin && name_at(w.head) != nullptr && name_at(last) == nullptr ? last
                                                                                                        : -1;
  }

  /// "loyal to her rival Gov. Omar Silva", "Norvik and its partner Amaru", "told the television station
  /// Amaru": the noun that stands right before a name and tells whose or what it is, where the tree has the
  /// two side by side; else -1.
  int noun_beside(int word) const {
    const Word& w = tree_.word(word);
    const Name* name = name_at(word);
    const int noun = name == nullptr ? -1 : tree_.extent(word).first - 1;
    if (noun < 1 || tree_.child(word, "cc") >= 0 || tree_.child(word, "case") >= 0) return -1;
    const Word& n = tree_.word(noun);
    const bool alike =
        base_relation(n) == base_relation(w) && is_one_of(base_relation(w), {"conj", "obl", "nmod"});
    const bool told = n.relation == "iobj" && w.relation == "obj";
    if (n.upos != UPos::NOUN || n.xpos != "NN" || n.head != w.head || (!alike && !told) || has_name(noun))
      return -1;
    const auto sense = compound_sense(sentence_, noun, lexicon_);
    if (!sense || lexicon_.is_no_entity(n.lemma)) return -1;
    if (sense->type == EntityType::Agency && name->type == NameType::Organisation) return noun;
    const int owner = tree_.child(noun, "nmod:poss"), determiner = tree_.child(noun, "det");
    const bool one = owner >= 0 || (determiner >= 0 && same_word(tree_.word(determiner).form, "the"));
    return alike && one ? noun : -1;
  }

  /// Clauses that the tree hangs on whom the apposition was hung on, and that stand in its own phrase: "a
  /// firm hired last year".
  std::vector<int> clauses_behind(int word) const {
    std::vector<int> found;
    int end = tree_.extent(word).second;
    for (const int c : tree_.children(tree_.word(word).head))
      if (base_relation(tree_.word(c)) == "acl" && tree_.extent(c).first == end) {
        found.push_back(c);
        end = tree_.extent(c).second;
      }
    return found;
  }

 private:
  bool is_somebody(int word) const {
    const Word& w = tree_.word(word);
    if (const Name* name = name_at(word)) return name->type == NameType::Person;
    if (is_person(word)) return true;
    const auto sense = lexicon_.noun_sense(w.lemma);
    return sense && w.xpos == "NNS" &&
           (sense->plural == EntityType::Group || sense->plural == EntityType::Unit);
  }

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

  int last_conjunct(int first, int before) const {
    int last = -1;
    for (const int c : tree_.children(first))
      if (c < before && tree_.word(c).relation == "conj" && is_noun(tree_.word(c))) last = c;
    return last;
  }

  /// "two judges", "Ana and Omar", "a result that surprised many"
  bool tells_of_several(int word) const {
    const Word& w = tree_.word(word);
    if (w.upos == UPos::PROPN) return w.xpos == "NNPS" || tree_.child(word, "cc") >= 0;
    if (w.upos != UPos::NOUN || w.xpos != "NN" || lexicon_.is_no_entity(w.lemma)) return true;
    return !is_person(word) && !compound_sense(sentence_, word, lexicon_);
  }

  /// Not "Ana Berg and the union, a clerk said": who says so stands before the verb.
  bool is_closed(int word) const {
    const int end = tree_.extent(word).second;
    return end >= tree_.size() || is_punctuation(tree_.word(end)) || is_punctuation(tree_.word(end - 1));
  }

  /// Not "her cousin and adviser, Ana Berg", who may be both.
  bool is_one_by_itself(int first, int last) const {
    return name_at(first) != nullptr || name_at(last) != nullptr || is_person(first) != is_person(last);
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
  for (const auto& [noun, name] : found) hang(sentence, noun, name, "appos");
}

void mend_neighbours(Sentence& sentence, const Lexicon& lexicon) {
  std::vector<std::pair<int, int>> found;  // the name, the noun that tells of it
  const Mender mender(sentence, lexicon);
  for (const Name& name : sentence.names)
    for (int i = name.first; i < name.last; ++i)
      if (const int noun = mender.noun_beside(i); noun >= 0) found.emplace_back(i, noun);
  for (const auto& [name, noun] : found) hang(sentence, name, noun, "appos");
}

void mend_several(Sentence& sentence, const Lexicon& lexicon) {
  std::vector<std::pair<int, int>> found;  // what tells of one, the one
  const Mender mender(sentence, lexicon);
  for (int i = 0; i < static_cast<int>(sentence.words.size()); ++i)
    if (const int last = mender.last_before(i); last >= 0) found.emplace_back(i, last);
  for (const auto& [word, last] : found) hang(sentence, word, last, "appos");
}

/// Each after the ones before it, as what hangs on whom has changed.
void mend_bodies(Sentence& sentence, const Lexicon& lexicon) {
  std::optional<Mender> mender;  // of the tree as it is
  for (int i = 0; i < static_cast<int>(sentence.words.size()); ++i) {
    if (sentence.words[static_cast<std::size_t>(i)].relation != "appos") continue;
    if (!mender) mender.emplace(sentence, lexicon);
    const int name = mender->body_before_comma(i);
    if (name < 0) continue;
    for (const int clause : mender->clauses_behind(i))
      hang(sentence, clause, i, sentence.words[static_cast<std::size_t>(clause)].relation);
    hang(sentence, i, name, "appos");
    mender.reset();
  }
}

/// "The third, Omar Silva, was shot", "One, a nurse, has left": the word that only counts gives its place to
/// the one it counts.
void mend_counted(Sentence& sentence) {
  std::vector<std::pair<int, int>> found;  // what counts, the one counted
  const Tree tree(sentence);
  for (int i = 0; i < tree.size(); ++i) {
    const Word& w = tree.word(i);
    const int counts = w.relation == "appos" ? w.head : -1;
    if (counts < 0 || counts > i || !is_noun(w) || is_noun(tree.word(counts)) ||
        !base_relation(tree.word(counts)).starts_with("nsubj") ||
        !is_one_of(lower_case(tree.word(counts).form),
                   {"one", "another", "first", "second", "third", "fourth", "fifth", "other", "latter"}))
      continue;
    found.emplace_back(counts, i);
  }
  for (const auto& [counts, one] : found) {
    hang(sentence, one, tree.word(counts).head, tree.word(counts).relation);
    hang(sentence, counts, one, "dep");
  }
}

}  // namespace

void mend_appositions(Document& document, const Lexicon& lexicon) {
  const auto has = [](const Sentence& sentence, std::string_view relation) {
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [&](const Word& w) { return w.relation == relation; });
  };
  for (Sentence& sentence : document.sentences) {
    if (!sentence.names.empty()) mend_neighbours(sentence, lexicon);
    if (has(sentence, "conj")) mend(sentence, lexicon);
    if (has(sentence, "conj") && has(sentence, "appos")) mend_several(sentence, lexicon);
    if (has(sentence, "appos")) mend_bodies(sentence, lexicon);
    if (has(sentence, "appos")) mend_counted(sentence);
  }
}

}  // namespace newsgraph::parser
