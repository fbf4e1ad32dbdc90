#include "parser/language/decoding/markers.hpp"

#include <algorithm>
#include <string_view>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

bool is_one(std::string_view relation, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), relation) != of.end();
}

class Markers {
 public:
  explicit Markers(std::vector<Word>& words) : words_(words) {}

  void settle() {
    for (int i = 0; i < size(); ++i) {
      const std::string_view relation = word(i).relation;
      const bool is_noun = word(i).upos == UPos::NOUN || word(i).upos == UPos::PROPN;
      if ((relation == "nmod" || relation == "obl") && is_noun && case_of(i) < 0) {
        if (!take_case(i) && relation == "obl" && has_number_with_case(i)) be_object(i);
      } else if (is_one(relation, {"nsubj", "nsubj:pass"})) {
        give_up_case(i);
      }
    }
  }

 private:
  int size() const { return static_cast<int>(words_.size()); }
  Word& word(int i) { return words_[static_cast<std::size_t>(i)]; }
  const Word& word(int i) const { return words_[static_cast<std::size_t>(i)]; }

  /// The word's preposition; -1: none. The possessive "'s" is none.
  int case_of(int i) const {
    for (int c = 0; c < size(); ++c)
      if (word(c).head == i && word(c).relation == "case" && word(c).xpos != "POS") return c;
    return -1;
  }

  int child(int i, std::string_view relation) const {
    for (int c = 0; c < size(); ++c)
      if (word(c).head == i && word(c).relation == relation) return c;
    return -1;
  }

  /// "from U.S. envoy Ida Holm": the preposition of a word before the noun that belongs to it. Was there one?
  bool take_case(int noun) {
    for (int before = 0; before < noun; ++before) {
      if (word(before).head != noun || !is_one(word(before).relation, {"nmod:desc", "compound", "amod"}))
        continue;
      const int preposition = case_of(before);
      if (preposition < 0 || preposition > before || has_before(noun, preposition)) continue;
      word(preposition).head = noun;
      return true;
    }
    return false;
  }

  /// Does anything of the noun's stand before the place?
  bool has_before(int noun, int place) const {
    for (int i = 0; i < place; ++i)
      if (word(i).head == noun) return true;
    return false;
  }

  /// "at least 16 people", "up to 16 people"
  bool has_number_with_case(int noun) const {
    const int number = child(noun, "nummod");
    if (number < 0) return false;
    for (int i = 0; i < number; ++i)
      if (word(i).head == number && (word(i).relation == "case" || case_of(i) >= 0)) return true;
    return false;
  }

  void be_object(int noun) {
    const int verb = word(noun).head;
    if (verb < 0 || verb > noun || word(verb).upos != UPos::VERB || child(verb, "obj") >= 0 ||
        child(verb, "aux:pass") >= 0)
      return;
    word(noun).relation = "obj";
  }

  /// "after troops attacked": what stands before the subject of a verb is the clause's.
  void give_up_case(int subject) {
    const int preposition = case_of(subject), verb = word(subject).head;
    if (preposition < 0 || verb < subject || preposition > subject || child(subject, "cop") >= 0 ||
        word(verb).upos != UPos::VERB || child(verb, "mark") >= 0 || !may_lead_clause(preposition))
      return;
    word(preposition).head = verb;
    word(preposition).relation = "mark";
  }

  bool may_lead_clause(int preposition) const {
    return is_one(lower_case(word(preposition).form),
                  {"after", "before", "since", "until", "till", "as", "like", "than", "with", "without"});
  }

  std::vector<Word>& words_;
};

}  // namespace

void settle_markers(Sentence& sentence) { Markers(sentence.words).settle(); }

}  // namespace newsgraph::parser
