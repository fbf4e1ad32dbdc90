#include "parser/extract/mentions/name_candidates.hpp"

#include <algorithm>

#include "parser/extract/mentions/name_types.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

NameCandidate NameCandidates::trimmed(NameCandidate name) const {
  const auto loose = [&](int i) {
    const Word& w = c_.word(i);
    return is_punctuation(w) || w.upos == UPos::DET || c_.form(i) == "the" || c_.form(i) == "'s" ||
           c_.form(i) == "'";
  };
  while (name.first < name.last && loose(name.first)) ++name.first;
  while (name.first < name.last && loose(name.last - 1) && !c_.form(name.last - 1).ends_with('.'))
    --name.last;
  return name;
}

std::vector<NameCandidate> NameCandidates::parts(const NameCandidate& name) const {
  if (name.type == NameType::Person) return {name};
  for (int i = name.first + 1; i + 1 < name.last; ++i)
    if (c_.form(i).ends_with('.') && c_.form(i).size() > 2 && lexicon_.is_honorific(c_.form(i)))
      return {{name.first, i, name.type}, {i + 1, name.last, NameType::Person}};
  return {name};
}

NameCandidate NameCandidates::completed(NameCandidate name) const {
  while (is_hyphenated_on(name)) name.last = end_of_name_at(name.last + 1);
  if (is_hyphenated_before(name)) name.first -= 4;
  if (is_second_half(name)) name.first -= 2;
  if (is_behind_without(name)) name = {name.first - 2, name.last, NameType::Organisation};
  // "Supreme Court Justice" before a person's name is a court and a title.
  while (name.type != NameType::Person && name.last - name.first > 1 &&
         titles_.is_title_word(name.last - 1) && titles_.is_person_at(name.last))
    --name.last;
  if (is_person_by_hyphen(name)) name.type = NameType::Person;
  if (is_before_weekday(name)) --name.last;
  if (is_station(name)) return {name.first, name.last + 1, NameType::Organisation};
  if (name.type == NameType::Person && name.last - name.first > 2)
    name.type = type_by_kind(c_.form(name.last - 1), lexicon_).value_or(name.type);
  if (is_group(name)) name.type = NameType::Organisation;
  if (is_behind_ordinal(name)) --name.first;
  if (is_numbered(name)) name = {name.first, name.last + 1, NameType::Organisation};
  if (is_newspaper_of_two_words(name)) return {name.first, name.last + 2, NameType::Organisation};
  if (name.type != NameType::Organisation) return name;
  if (is_before_campus(name)) name.last = end_of_name_at(name.last + 1);
  int place = name.first + 1;
  while (place < name.last && c_.form(place) != "in" && c_.form(place) != "at") ++place;
  if (place < name.last && !is_spelt_out(name) && !is_campus(name, place)) name.last = place;
  return name;
}

bool NameCandidates::is_campus(const NameCandidate& name, int at) const {
  return at + 1 < name.last && c_.form(at) == "at" && c_.word(name.first).form == "University" &&
         c_.form(name.first + 1) == "of" && is_upper_case(c_.word(at + 1).form[0]);
}

bool NameCandidates::is_before_campus(const NameCandidate& name) const {
  const int town = name.last + 1;
  return town < c_.size() && is_campus({name.first, town + 1, name.type}, name.last) &&
         std::any_of(c_.names.begin(), c_.names.end(), [town](const Name& n) { return n.first == town; });
}

bool NameCandidates::is_newspaper_of_two_words(const NameCandidate& name) const {
  if (name.last + 1 >= c_.size() || c_.form(name.last) != "and" ||
      !is_upper_case(c_.word(name.last + 1).form[0]))
    return false;
  const bool article = name.first > 0 && c_.word(name.first - 1).form == "The";
  const auto is_paper = [&](int i) {
    return lexicon_.lists(WordList::NewspaperNames, lower_case(c_.word(i).form));
  };
  return (article || c_.word(name.first).form == "The") && is_paper(name.last - 1) &&
         is_paper(name.last + 1) && end_of_name_at(name.last + 1) == name.last + 2;
}

bool NameCandidates::is_behind_ordinal(const NameCandidate& name) const {
  if (name.type == NameType::Person || name.first < 1) return false;
  const std::string_view ordinal = c_.form(name.first - 1);
  const std::size_t figures = ordinal.find_first_not_of("0123456789");
  if (figures == 0 || figures == ordinal.npos ||
      !is_one_of(ordinal.substr(figures), {"st", "nd", "rd", "th"}))
    return false;
  int noun = name.first;
  while (noun + 1 < name.last && c_.form(noun + 1) != "of") ++noun;
  const auto sense = lexicon_.noun_sense(lower_case(c_.word(noun).lemma));
  return sense && (sense->type == EntityType::Unit || sense->type == EntityType::Agency);
}

bool NameCandidates::is_spelt_out(const NameCandidate& name) const {
  std::string letters;
  for (int i = name.first; i < name.last; ++i)
    if (const std::string& form = c_.word(i).form; is_upper_case(form[0])) letters += form[0];
  if (letters.size() < 3) return false;
  for (const Sentence& sentence : c_.document.sentences)
    for (const Word& word : sentence.words)
      if (word.form == letters) return true;
  return false;
}

NameCandidate NameCandidates::with_article(NameCandidate name) const {
  const int before = name.first - 1;
  if (before > 0 && c_.word(before).form == "The" && !is_punctuation(c_.word(before - 1)))
    name.first = before;
  return name;
}

bool NameCandidates::is_numbered(const NameCandidate& name) const {
  if (name.type != NameType::Organisation || name.last - name.first != 1 || name.last >= c_.size())
    return false;
  const std::string_view number = c_.form(name.last);
  // "outnumber Republicans 3-1"
  if (is_one_of(c_.form(name.last + 1), {"-", "–", "/", "to"})) return false;
  return number.size() < 3 && c_.word(name.last).head == name.first &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

bool NameCandidates::is_before_weekday(const NameCandidate& name) const {
  return name.type == NameType::Person && name.last - name.first > 1 &&
         is_one_of(c_.word(name.last - 1).form,
                   {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
}

bool NameCandidates::is_station(const NameCandidate& name) const {
  if (name.type != NameType::Person || name.last - name.first != 1 || name.last >= c_.size()) return false;
  const Word &w = c_.word(name.first), &number = c_.word(name.last);
  return w.head >= 0 && number.head == name.first && number.relation == "flat" && number.upos == UPos::NUM &&
         is_one_of(base_relation(w), {"nsubj", "iobj", "obj"}) &&
         lexicon_.is(c_.word(w.head).lemma, UPos::VERB, WordClass::Saying);
}

bool NameCandidates::is_group(const NameCandidate& name) const {
  if (name.type != NameType::Location || name.last >= c_.size() ||
      countries_.country_at(name.first, name.last))
    return false;
  const std::string_view kind = c_.form(name.last);
  const Word& head = c_.word(c_.head_of(name.first, name.last));
  return (kind == "group" || kind == "faction" || kind == "movement") && head.head == name.last &&
         base_relation(head) == "compound" && c_.word(name.last).upos == UPos::NOUN;
}

int NameCandidates::end_of_name_at(int word) const {
  for (const Name& other : c_.names)
    if (other.first <= word && word < other.last) return other.last;
  return word + 1;
}

bool NameCandidates::is_compounding(std::string_view word) const {
  return lexicon_.lists(WordList::Joined, word);
}

bool NameCandidates::is_person_by_hyphen(const NameCandidate& name) const {
  if (name.type == NameType::Miscellaneous || name.last - name.first < 4 || c_.form(name.last - 2) != "-")
    return false;
  const char initial = c_.word(name.last - 1).form[0];
  return initial >= 'a' && initial <= 'z';
}

bool NameCandidates::is_second_half(const NameCandidate& name) const {
  const int start = name.first - 2;
  if (name.type != NameType::Location || start < 0 || c_.form(start + 1) != "-" ||
      c_.used[static_cast<std::size_t>(start)] || c_.word(start).upos != UPos::PROPN ||
      c_.word(start).span.end != c_.word(start + 1).span.start ||
      c_.word(start + 1).span.end != c_.word(name.first).span.start)
    return false;
  const bool named = std::any_of(c_.names.begin(), c_.names.end(),
                                 [&](const Name& n) { return n.first <= start && start < n.last; });
  return !named && !lexicon_.country(c_.word(start).form) && !lexicon_.country(c_.word(name.first).form);
}

bool NameCandidates::is_behind_without(const NameCandidate& name) const {
  const int start = name.first - 2;
  return start >= 0 && c_.word(start + 1).form == "Without" && is_upper_case(c_.word(start).form[0]) &&
         is_noun(c_.word(start)) && !c_.used[static_cast<std::size_t>(start)];
}

bool NameCandidates::is_hyphenated_before(const NameCandidate& name) const {
  const int start = name.first - 4;
  if (start < 0 || c_.form(start + 1) != "-" || c_.form(start + 3) != "-" || c_.form(start + 2).size() > 4)
    return false;
  for (int i = start; i < name.first; ++i)
    if (c_.word(i).span.end != c_.word(i + 1).span.start) return false;
  const char first = c_.word(start).form[0], middle = c_.word(start + 2).form[0];
  return first >= 'A' && first <= 'Z' && middle >= 'a' && middle <= 'z';
}

bool NameCandidates::is_hyphenated_on(const NameCandidate& name) const {
  const int hyphen = name.last, rest = name.last + 1;
  if (rest >= c_.size() || c_.form(hyphen) != "-" || name.type == NameType::Miscellaneous) return false;
  if (c_.word(hyphen).span.start != c_.word(hyphen - 1).span.end ||
      c_.word(rest).span.start != c_.word(hyphen).span.end)
    return false;
  const bool other = std::any_of(c_.names.begin(), c_.names.end(),
                                 [&](const Name& n) { return n.first <= rest && rest < n.last; });
  const char initial = c_.word(rest).form[0];
  const bool capital = initial >= 'A' && initial <= 'Z';
  // "Trump-era" and "Macron-led" are no names; "Ban Ki-moon" is.
  if (!capital)
    return name.last - name.first > 1 && c_.word(rest).form.size() <= 6 && !is_compounding(c_.form(rest));
  return capital && (!other || name.type == NameType::Person) && c_.word(rest).upos == UPos::PROPN;
}

}  // namespace newsgraph::parser
