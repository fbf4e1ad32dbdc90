#include "parser/extract/mending/numbered_names.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

class Mender {
 public:
  explicit Mender(Sentence& sentence) : sentence_(sentence), words_(sentence.words) {}

  void mend() {
    for (std::size_t i = 0; i + 2 < words_.size(); ++i)
      if (is_numbered(i) && extend_name(static_cast<int>(i))) join(static_cast<int>(i));
  }

 private:
  /// A capitalised name, a hyphen, and a number of three figures at most.
  bool is_numbered(std::size_t i) const {
    const Word &name = words_[i], &hyphen = words_[i + 1], &number = words_[i + 2];
    if (name.upos != UPos::PROPN || !is_upper_case(name.form[0]) || hyphen.form != "-" ||
        name.span.end != hyphen.span.start || hyphen.span.end != number.span.start)
      return false;
    // "Lima-Callao-2", "9-2"
    if (i > 0 && words_[i - 1].form == "-" && words_[i - 1].span.end == name.span.start) return false;
    if (i + 3 < words_.size() && words_[i + 3].form == "-" && words_[i + 3].span.start == number.span.end)
      return false;
    std::string_view figures = number.form;
    if (figures.ends_with('s')) figures.remove_suffix(1);
    return !figures.empty() && figures.size() < 4 &&
           figures.find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// Whether there is a name to extend, or one that the tagger has missed.
  bool extend_name(int i) {
    std::vector<Name>& names = sentence_.names;
    std::erase_if(names, [&](const Name& name) { return name.first > i && name.first < i + 3; });
    const auto at = std::find_if(names.begin(), names.end(),
                                 [&](const Name& name) { return name.first <= i && i < name.last; });
    if (at != names.end()) {
      if (at->last > i + 3) return false;
      at->last = i + 3;
      if (at->type == NameType::Person) at->type = NameType::Miscellaneous;
      return true;
    }
    if (!is_told_of(i)) return false;
    const auto next = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.first > i; });
    names.insert(next, Name{i, i + 3, NameType::Miscellaneous});
    return true;
  }

  /// "the ferry Taiga-3", "the Taiga-3", "Taiga-3 drones": not what may be an illness or a vote.
  bool is_told_of(int i) const {
    const auto is_noun_at = [&](std::size_t k) { return k < words_.size() && words_[k].upos == UPos::NOUN; };
    const auto at = static_cast<std::size_t>(i);
    const bool capitals = words_[at].form.size() > 3 && is_upper_case(words_[at].form[1]);
    return words_[at].form.size() > 2 && !capitals && !same_word(words_[at].form, "covid") &&
           (is_noun_at(at + 3) || (at > 0 && (is_noun_at(at - 1) || same_word(words_[at - 1].form, "the"))));
  }

  bool is_below(int i, int top) {
    for (std::size_t steps = 0; i >= 0 && steps <= words_.size(); ++steps, i = word(i).head)
      if (i == top) return true;
    return false;
  }

  /// The number hangs on the name, and what hung on the number does, too.
  void join(int name) {
    const int hyphen = name + 1, number = name + 2;
    const auto is_inside = [&](int i) { return i == name || i == hyphen || i == number; };
    for (const int top : {number, hyphen})
      if (is_below(name, top) && !is_inside(word(top).head)) {
        word(name).head = word(top).head;
        word(name).relation = word(top).relation;
      }
    for (int i = 0; i < static_cast<int>(words_.size()); ++i)
      if (!is_inside(i) && (word(i).head == hyphen || word(i).head == number)) word(i).head = name;
    word(hyphen).head = number;
    word(hyphen).relation = "punct";
    word(number).head = name;
    word(number).relation = "flat";
    if (word(name).relation == "obl:unmarked" && lacks_object(word(name).head)) word(name).relation = "obj";
  }

  /// "launched the Taiga-5 on Monday": a numbered name is no time.
  bool lacks_object(int verb) {
    return verb >= 0 && word(verb).upos == UPos::VERB &&
           std::none_of(words_.begin(), words_.end(), [&](const Word& w) {
             return w.head == verb &&
                    (w.relation == "obj" || w.relation == "ccomp" || w.relation == "aux:pass");
           });
  }

  Word& word(int i) { return words_[static_cast<std::size_t>(i)]; }

  Sentence& sentence_;
  std::vector<Word>& words_;
};

}  // namespace

void mend_numbered_names(Document& document) {
  for (Sentence& sentence : document.sentences) Mender(sentence).mend();
}

}  // namespace newsgraph::parser
