#include "parser/extract/mentions/name_titles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

bool NameTitles::is_title_word(int i) const {
  const std::string_view form = c_.form(i);
  return lexicon_.is_honorific(form) || lexicon_.post(form).has_value();
}

int NameTitles::title_end(int first, int last) const {
  int end = first;
  while (end + 1 < last && (is_title_word(end))) ++end;
  return end;
}

int NameTitles::find_title_start(const NameCandidate& name) const {
  int start = name.first;
  int last_title = start - 1;
  if (c_.form(last_title) == "the" || c_.form(last_title) == "\"") return start;
  if (last_title > 0 && c_.form(last_title) == "-" && is_title_word(last_title - 1) && is_title_word(start))
    return last_title - 1;  // "Maj-Gen"
  if (name.type == NameType::Person)
    for (const int post : {post_with_of(last_title), post_with_phrase(name)})
      if (post >= 0) return post;
  if (last_title < 0 || c_.used[static_cast<std::size_t>(last_title)] || !introduces(last_title, name.type))
    return name.first;
  for (start = last_title; start > 0; --start) {
    const Word& before = c_.word(start - 1);
    const bool part = before.upos == UPos::PROPN || before.upos == UPos::NOUN ||
                      (before.upos == UPos::ADJ && base_relation(before) == "amod") ||
                      (c_.form(start - 1) == "-" && start > 1);
    if (!part || is_subject_of_other(start - 1, name)) break;
  }
  if (start > 0 && c_.form(start) == "-") --start;  // "front-runner"
  return start;
}

bool NameTitles::is_person_at(int first) const {
  return std::any_of(c_.names.begin(), c_.names.end(),
                     [&](const Name& n) { return n.first == first && n.type == NameType::Person; });
}

bool NameTitles::is_before_person(const NameCandidate& name) const {
  return is_person_at(name.last) || (name.last < c_.size() && is_title_word(name.last));
}

int NameTitles::post_with_of(int last) const {
  int of = last;
  while (of > 0 && of > last - 3 && c_.form(of) != "of" && is_noun(c_.word(of))) --of;
  if (of <= 0 || of == last || c_.form(of) != "of") return -1;
  int start = of - 1;
  if (!lexicon_.post(c_.form(start)) || is_other_names_word(start)) return -1;
  while (start > 0 && c_.word(start - 1).upos == UPos::PROPN && c_.word(start - 1).head == of - 1) --start;
  return start;
}

int NameTitles::post_with_phrase(const NameCandidate& name) const {
  constexpr int longest = 6;
  const int last = name.first - 1;
  if (last < 1 || name.last - name.first < 2 || c_.form(name.last) == "'s" || !is_noun(c_.word(last)) ||
      introduces(last, NameType::Person))
    return -1;
  int start = last;
  while (start > 0 && last - start < longest && is_inside_phrase(start) && !is_post_before_phrase(start - 1))
    --start;
  if (start == last || --start < 0 || !is_post_before_phrase(start)) return -1;
  const Word& own = c_.word(c_.head_of(name.first, name.last));
  static constexpr std::array<std::string_view, 5> joined{"nmod", "appos", "conj", "flat", "compound"};
  if (own.head < start || own.head >= name.first || !is_one_of(base_relation(own), joined)) return -1;
  if (start > 0 && lexicon_.post(std::string(c_.form(start - 1)) + ' ' + std::string(c_.form(start))))
    --start;
  while (start > 0 && c_.word(start - 1).upos == UPos::PROPN && c_.tree.below(start - 1, start) &&
         !is_other_names_word(start - 1))
    --start;
  return start;
}

bool NameTitles::is_post_before_phrase(int i) const {
  return is_one_of(c_.form(i + 1), {"of", "for", "to", "at"}) && c_.word(i + 1).upos == UPos::ADP &&
         is_noun(c_.word(i)) && c_.word(i).xpos != "NNS" && lexicon_.post(c_.form(i)) &&
         !is_other_names_word(i);
}

bool NameTitles::is_inside_phrase(int i) const {
  const Word& w = c_.word(i);
  return (is_noun(w) || w.upos == UPos::ADJ || is_one_of(c_.form(i), {"of", "for", "the", "and", "'s"})) &&
         !is_other_names_word(i);
}

bool NameTitles::introduces(int i, NameType type) const {
  const Word& w = c_.word(i);
  if (w.upos != UPos::NOUN && w.upos != UPos::PROPN && w.upos != UPos::ADJ) return false;
  if (is_other_names_word(i)) return false;
  if (type == NameType::Person && is_title_word(i)) return true;
  if (w.xpos == "NNS" || w.xpos == "NNPS") return false;
  const auto sense = lexicon_.noun_sense(lower_case(w.lemma));
  if (!sense) return false;
  switch (type) {
    case NameType::Person:
      return sense->type == EntityType::Person;
    case NameType::Location:
      return sense->type == EntityType::Place || sense->type == EntityType::Weapon ||
             sense->type == EntityType::Agency ||
             (sense->type == EntityType::Person && lexicon_.post(lower_case(w.lemma)));
    case NameType::Organisation:
      return sense->type == EntityType::Agency || sense->type == EntityType::Unit ||
             sense->type == EntityType::Weapon;
    case NameType::Miscellaneous:
      return sense->type != EntityType::Person && sense->type != EntityType::Country &&
             sense->type != EntityType::Place;
  }
  return false;
}

bool NameTitles::is_other_names_word(int i) const {
  return std::any_of(c_.names.begin(), c_.names.end(),
                     [&](const Name& n) { return n.first <= i && i < n.last && n.type == NameType::Person; });
}

bool NameTitles::is_subject_of_other(int i, const NameCandidate& name) const {
  const std::string_view relation = base_relation(c_.word(i));
  if ((relation != "nsubj" && relation != "obj" && relation != "obl") || c_.tree.below(name.first, i) ||
      c_.word(i).head == name.first)
    return false;
  // "met militia leader General Ali Daud": title behind title, both hung on the verb
  const Word& own = c_.word(c_.head_of(name.first, name.last));
  const auto noun = lexicon_.noun_sense(lower_case(c_.word(i).lemma));
  return !(name.type == NameType::Person && own.head == c_.word(i).head &&
           own.relation == c_.word(i).relation && c_.word(i).xpos == "NN" && c_.tree.child(i, "det") < 0 &&
           c_.tree.child(i, "nmod:poss") < 0 && i + 2 == name.first && is_title_word(i + 1) && noun &&
           noun->type == EntityType::Person);
}

}  // namespace newsgraph::parser
