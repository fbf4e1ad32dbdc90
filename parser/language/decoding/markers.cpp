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
  explicit Markers(std::vector<Word>& words) : words_(words), children_(words.size()) {
    for (int i = 0; i < size(); ++i)
      if (word(i).head >= 0) children_[static_cast<std::size_t>(word(i).head)].push_back(i);
  }

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
  const std::vector<int>& children(int i) const { return children_[static_cast<std::size_t>(i)]; }

  int child(int i, std::string_view relation) const {
    const auto& all = children(i);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](int c) { return word(c).relation == relation; });
    return found == all.end() ? -1 : *found;
  }

  /// The word's preposition; -1: none. The possessive "'s" is none.
  int case_of(int i) const {
    const int preposition = child(i, "case");
    return preposition >= 0 && word(preposition).xpos != "POS" ? preposition : -1;
  }

  void hang(int preposition, int head) {
    std::erase(children_[static_cast<std::size_t>(word(preposition).head)], preposition);
    auto& siblings = children_[static_cast<std::size_t>(head)];
    siblings.insert(std::lower_bound(siblings.begin(), siblings.end(), preposition), preposition);
    word(preposition).head = head;
  }

  /// "from U.S. envoy Ida Holm": the preposition of the title, where the phrase begins with it. Was there
  /// one?
  bool take_case(int noun) {
    const int title = child(noun, "nmod:desc");
    if (title < 0 || title > noun) return false;
    const int preposition = case_of(title);
    if (preposition < 0 || preposition > children(noun).front()) return false;
    hang(preposition, noun);
    return true;
  }

  /// "at least 16 people", "up to 16 people"
  bool has_number_with_case(int noun) const {
    const int number = child(noun, "nummod");
    if (number < 0) return false;
    const auto& parts = children(number);
    return std::any_of(parts.begin(), parts.end(), [&](int part) {
      return part < number && (word(part).relation == "case" || case_of(part) >= 0);
    });
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
    if (preposition < 0 || preposition > subject || verb < subject || word(verb).upos != UPos::VERB ||
        child(subject, "cop") >= 0 || child(verb, "mark") >= 0 || !may_lead_clause(preposition))
      return;
    hang(preposition, verb);
    word(preposition).relation = "mark";
  }

  bool may_lead_clause(int preposition) const {
    return is_one(lower_case(word(preposition).form),
                  {"after", "before", "since", "until", "till", "as", "like", "than", "with", "without"});
  }

  std::vector<Word>& words_;
  std::vector<std::vector<int>> children_;  // in order
};

}  // namespace

void settle_markers(Sentence& sentence) { Markers(sentence.words).settle(); }

}  // namespace newsgraph::parser
