#include "parser/extract/mending/noun_tags.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

class Mender {
 public:
  explicit Mender(Sentence& sentence) : sentence_(sentence) {}

  void mend() {
    for (int i = 1; i < static_cast<int>(sentence_.words.size()); ++i)
      if (is_mine(i))
        take(i, "mine");
      else if (is_crossing(i))
        take(i, "crossing");
      else if (is_somebody(i))
        take(i, word(i).lemma);
      else if (is_those_hurt(i))
        take_people(i);
      else if (is_half_of_name(i))
        take_name(i);
      else if (const int allies = allied_behind(i); allies >= 0)
        take_attribute(i, allies);
  }

 private:
  Word& word(int i) { return sentence_.words[static_cast<std::size_t>(i)]; }
  const Word& word(int i) const { return sentence_.words[static_cast<std::size_t>(i)]; }
  std::string_view form(int i) const {
    return i >= 0 && i < static_cast<int>(sentence_.words.size()) ? std::string_view(word(i).form)
                                                                  : std::string_view();
  }

  /// "the mine", "a gold mine", "the Andes mine"
  bool is_mine(int i) const {
    if (word(i).upos != UPos::PRON || !same_word(word(i).form, "mine")) return false;
    const Word& before = word(i - 1);
    const bool modifies = i + 1 < static_cast<int>(sentence_.words.size()) && word(i + 1).upos == UPos::NOUN;
    if (before.upos == UPos::PROPN && modifies) return false;  // "the Holm Trust mine clearance agency"
    return before.upos == UPos::DET || before.upos == UPos::ADJ || before.upos == UPos::NOUN ||
           before.upos == UPos::PROPN || before.xpos == "POS" || before.xpos == "PRP$";
  }

  /// "a border crossing", "the Andes crossing"; not "the Chileans crossing the river".
  bool is_crossing(int i) const {
    if (word(i).xpos != "VBG" || form(i) != "crossing") return false;
    const Word& before = word(i - 1);
    if (before.upos == UPos::NOUN) return is_one_of(before.form, {"border", "river", "frontier", "railway"});
    return before.xpos == "NNP" && is_behind_article(i - 1) && !has_object(i) &&
           !is_one_of(form(i + 1), {"into", "from", "over", "back", "the"});
  }

  /// "a general who changed sides"
  bool is_somebody(int i) const {
    return word(i).xpos == "JJ" && is_one_of(form(i - 1), {"a", "A", "an", "An"}) && form(i + 1) == "who";
  }

  /// "won" of "Han Ji-won", where it is no predicate.
  bool is_half_of_name(int i) const {
    if (word(i).upos != UPos::VERB || i < 3 || form(i - 1) != "-" ||
        word(i - 1).span.start != word(i - 2).span.end || word(i).span.start != word(i - 1).span.end)
      return false;
    return word(i - 2).upos == UPos::PROPN && word(i - 3).upos == UPos::PROPN &&
           is_one_of(word(i).relation, {"nsubj", "nsubj:pass", "obj", "iobj", "nmod", "nmod:poss", "obl",
                                        "obl:agent", "appos", "flat"});
  }

  /// "two of the injured"
  bool is_those_hurt(int i) const {
    return word(i).upos == UPos::VERB && word(i).xpos == "VBN" && same_word(form(i - 1), "the") &&
           word(i - 1).head == i &&
           is_one_of(form(i), {"injured", "wounded", "displaced", "captured", "detained"}) &&
           is_one_of(word(i).relation, {"nsubj", "nsubj:pass", "obj", "nmod", "obl", "obl:agent"});
  }

  void take_people(int i) {
    word(i).upos = UPos::NOUN;
    word(i).xpos = "NNS";
    word(i).lemma = word(i).form;
  }

  /// The militias of "the army and allied militias", where nobody allies them; -1 elsewhere.
  int allied_behind(int i) const {
    if (i < 2 || form(i) != "allied" || word(i).upos != UPos::VERB || word(i - 1).upos != UPos::CCONJ ||
        word(i - 2).upos != UPos::NOUN)
      return -1;
    for (int noun = i + 1; noun < static_cast<int>(sentence_.words.size()); ++noun)
      if (word(noun).head == i && word(noun).relation == "obj" && word(noun).upos == UPos::NOUN) return noun;
    return -1;
  }

  /// The noun joins the one before "and", and what hung on its attribute hangs on it.
  void take_attribute(int attribute, int noun) {
    for (Word& w : sentence_.words)
      if (w.head == attribute) w.head = noun;
    word(noun).head = attribute - 2;
    word(noun).relation = "conj";
    word(attribute).head = noun;
    word(attribute).relation = "amod";
    word(attribute).upos = UPos::ADJ;
  }

  void take_name(int i) {
    word(i).upos = UPos::PROPN;
    word(i).xpos = "NNP";
    word(i).lemma = word(i).form;
  }

  bool is_behind_article(int i) const {
    while (i > 0 && (word(i).upos == UPos::PROPN || form(i) == "-")) --i;
    return same_word(form(i), "the");
  }

  bool has_object(int verb) const {
    for (const Word& w : sentence_.words)
      if (w.head == verb && w.relation == "obj") return true;
    return false;
  }

  /// Makes a noun of the word, and the head of the phrase that it ends.
  void take(int noun, std::string lemma) {
    word(noun).upos = UPos::NOUN;
    word(noun).xpos = "NN";
    word(noun).lemma = std::move(lemma);
    const int inner = top_of_modifier(noun);
    if (inner < 0) return;
    leave_to_modifier(noun, inner);
    const int verb = word(inner).head;
    word(noun).head = verb;
    word(noun).relation = word(inner).relation;
    word(inner).head = noun;
    word(inner).relation = "compound";
    for (int i = 0; i < static_cast<int>(sentence_.words.size()); ++i) {
      Word& w = word(i);
      // What stood before the name is the noun's, and what was done by crossing is done by somebody else.
      if (w.head == inner && i < inner && w.relation != "compound" && w.relation != "flat") w.head = noun;
      if (w.head == noun && i > noun && w.relation.starts_with("obl") && verb >= 0) w.head = verb;
    }
  }

  /// What hangs on the noun and has the modifier below it takes the place that the noun had as a verb.
  void leave_to_modifier(int noun, int modifier) {
    int top = modifier;
    for (std::size_t steps = 0;
         word(top).head >= 0 && word(top).head != noun && steps < sentence_.words.size(); ++steps)
      top = word(top).head;
    if (word(top).head != noun) return;
    word(top).head = word(noun).head;
    word(top).relation = word(noun).relation;
  }

  /// The head of the words before the noun that belong to it, where the analysis hangs it on them or both
  /// elsewhere; -1 where they hang on it.
  int top_of_modifier(int noun) const {
    if (word(noun - 1).upos != UPos::PROPN && word(noun - 1).upos != UPos::NOUN) return -1;
    int top = noun - 1;
    while (word(top).head >= 0 && word(top).head < top && word(top).upos != UPos::VERB &&
           (word(top).relation == "flat" || word(top).relation == "compound"))
      top = word(top).head;
    return word(top).head == noun || top >= noun ? -1 : top;
  }

  Sentence& sentence_;
};

}  // namespace

void mend_nouns(Document& document) {
  for (Sentence& sentence : document.sentences) Mender(sentence).mend();
}

}  // namespace newsgraph::parser
