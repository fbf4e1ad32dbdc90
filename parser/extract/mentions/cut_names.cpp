#include "parser/extract/mentions/cut_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

const Word& word(const Sentence& sentence, int i) { return sentence.words[static_cast<std::size_t>(i)]; }

bool is_capital(const Word& w) { return !w.form.empty() && is_upper_case(w.form[0]); }

/// Small words inside the names of people, which no name starts with.
bool is_particle(std::string_view form) {
  static constexpr std::array<std::string_view, 17> particles{"bin", "binti", "binte", "bint", "ibn", "ould",
                                                              "van", "von",   "der",   "den",  "de",  "del",
                                                              "da",  "dos",   "di",    "ter",  "al"};
  return std::find(particles.begin(), particles.end(), form) != particles.end();
}

bool is_patronymic(const Sentence& sentence, const Name& first, const Name& second) {
  return second.type == NameType::Person && second.first == first.last && second.last - second.first > 1 &&
         first.type != NameType::Organisation && first.type != NameType::Miscellaneous &&
         is_particle(word(sentence, second.first).form);
}

/// "Norway Women" + "'s" + "National Handball Team"
bool is_of_people(const Sentence& sentence, const Name& first, const Name& second) {
  static constexpr std::array<std::string_view, 6> people{"Men",    "Women", "Children",
                                                          "People", "Boys",  "Girls"};
  const std::string_view mark = word(sentence, first.last).form;
  return second.type == NameType::Organisation && second.first == first.last + 1 &&
         (mark == "'s" || mark == "’s") && is_one_of(word(sentence, first.last - 1).form, people);
}

/// A hyphen at the word, with no space on either side.
bool is_hyphen(const Sentence& sentence, int i) {
  const int size = static_cast<int>(sentence.words.size());
  return i > 0 && i + 1 < size && (word(sentence, i).form == "-" || word(sentence, i).form == "–") &&
         word(sentence, i - 1).span.end == word(sentence, i).span.start &&
         word(sentence, i).span.end == word(sentence, i + 1).span.start;
}

bool is_body_by_hyphen(const Sentence& sentence, const Name& first, const Name& second) {
  return first.type == NameType::Location && second.type == NameType::Organisation &&
         second.first == first.last + 1 && second.last - second.first > 1 && is_hyphen(sentence, first.last);
}

/// "Andes-Trade": not "Lima-Callao talks", whose halves are names, and not the "Lima-Based" of headings.
bool goes_on_as_a_noun(const Sentence& sentence, const Name& name) {
  if (name.type != NameType::Location || name.last - name.first > 1 || !is_hyphen(sentence, name.last) ||
      sentence.region == RegionKind::Headline)
    return false;
  const Word& rest = word(sentence, name.last + 1);
  return rest.upos == UPos::NOUN && is_capital(rest) && word(sentence, name.first).head == name.last + 1;
}

/// "UFG" of "(UFG)".
bool is_acronym(std::string_view form) {
  return form.size() > 1 && form.size() < 8 &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "Peru Today", "the Lima Times", where the tagger stops behind the place.
bool is_newspaper_behind(const Sentence& sentence, const Name& name, const Lexicon& lexicon) {
  if (name.type != NameType::Location || name.last >= static_cast<int>(sentence.words.size()) ||
      sentence.region == RegionKind::Headline)
    return false;
  const Word& rest = word(sentence, name.last);
  return is_capital(rest) && !is_acronym(rest.form) &&
         (lexicon.lists(WordList::NewspaperNames, lower_case(rest.form)) || rest.form == "Today");
}

/// The one name that a hyphen cuts: "Arbor" + "-" + "Santa", whose halves are nobody's names. Not two names,
/// as of a nation ("Peru-Chile border"), of letters ("the ARC-UFG poll") or of two places that a noun joins
/// ("the Lima-Callao road").
class HyphenatedName {
 public:
  HyphenatedName(const Sentence& sentence, int hyphen, const Lexicon& lexicon)
      : sentence_(sentence), hyphen_(hyphen), lexicon_(lexicon) {}

  /// With what the tagger makes of the words before and behind, nullptr: of no name.
  std::optional<Name> of(const Name* before, const Name* behind) const {
    if (before == nullptr && behind == nullptr) return std::nullopt;
    const Word &left = word(sentence_, hyphen_ - 1), &right = word(sentence_, hyphen_ + 1);
    if (is_joined_again(hyphen_ + 2) || is_joined_again(hyphen_ - 2) || !may_be_half(left))
      return std::nullopt;
    const int first = before != nullptr ? before->first : hyphen_ - 1;
    const bool persons = before != nullptr && behind != nullptr && before->type == NameType::Person &&
                         behind->type == NameType::Person && right.upos == UPos::PROPN;  // "Omar-bek Holm"
    if ((!may_be_half(right) && !persons) || (before != nullptr && is_body_of_words(*before)))
      return std::nullopt;
    if (before != nullptr && behind != nullptr && are_two_places(*before, *behind)) return std::nullopt;
    const NameType type = before != nullptr ? before->type : behind->type;
    return Name{first, behind != nullptr ? behind->last : hyphen_ + 2, type};
  }

 private:
  bool is_joined_again(int i) const { return is_hyphen(sentence_, i); }

  bool may_be_half(const Word& w) const {
    return is_capital(w) && w.upos == UPos::PROPN && !is_acronym(w.form) && !lexicon_.country(w.form) &&
           !lexicon_.is_honorific(lower_case(w.form));
  }

  static bool is_body_of_words(const Name& name) {
    return name.type == NameType::Organisation && name.last - name.first > 1;
  }

  bool are_two_places(const Name& before, const Name& behind) const {
    if (before.type != NameType::Location || behind.type != NameType::Location) return false;
    const auto joins = [&](int half) {
      const Word& w = word(sentence_, half);
      return w.head > hyphen_ + 1 && word(sentence_, w.head).upos == UPos::NOUN;
    };
    return joins(hyphen_ - 1) || joins(hyphen_ + 1);
  }

  const Sentence& sentence_;
  int hyphen_;
  const Lexicon& lexicon_;
};

void join_by_hyphens(const Sentence& sentence, const Lexicon& lexicon, std::vector<Name>& names) {
  if (sentence.region == RegionKind::Headline) return;
  for (int i = 1; i + 1 < static_cast<int>(sentence.words.size()); ++i) {
    if (!is_hyphen(sentence, i)) continue;
    const auto at = [&](int w) {
      return std::find_if(names.begin(), names.end(),
                          [&](const Name& n) { return n.first <= w && w < n.last; });
    };
    const auto before = at(i - 1), behind = at(i + 1);
    if (before != names.end() && before->last > i) continue;
    const auto name =
        HyphenatedName(sentence, i, lexicon)
            .of(before == names.end() ? nullptr : &*before, behind == names.end() ? nullptr : &*behind);
    if (!name) continue;
    std::erase_if(names, [&](const Name& n) { return n.first < name->last && n.last > name->first; });
    names.insert(
        std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.first >= name->last; }),
        *name);
  }
}

/// What stands between the capitals of a body's name.
bool is_inside_names(std::string_view form) {
  static constexpr std::array<std::string_view, 17> small{
      "of", "for", "the", "a", "an", "and", "in", "on", "to", "'s", "’s", "-", "de", "du", "la", "et", "y"};
  return std::find(small.begin(), small.end(), form) != small.end();
}

/// Where the name begins that the acronym in the brackets at `bracket` is short for, in whatever order other
/// tongues have its words: "Front for a Green Uppland (UFG)". `bracket` where there is none.
int start_of_spelt_out(const Sentence& sentence, int bracket) {
  std::string wanted = word(sentence, bracket + 1).form, letters;
  std::sort(wanted.begin(), wanted.end());
  for (int i = bracket - 1; i >= 0 && letters.size() < wanted.size(); --i) {
    const Word& w = word(sentence, i);
    if (!is_capital(w)) {
      if (!is_inside_names(w.form)) return bracket;
      continue;
    }
    letters += w.form[0];
    std::string sorted = letters;
    std::sort(sorted.begin(), sorted.end());
    if (sorted == wanted && bracket - i > 1) return i;
  }
  return bracket;
}

/// Makes the names whole that an acronym in brackets spells out.
void add_spelt_out(const Sentence& sentence, std::vector<Name>& names) {
  for (int i = 1; i + 2 < static_cast<int>(sentence.words.size()); ++i) {
    if (word(sentence, i).form != "(" || word(sentence, i + 2).form != ")" ||
        !is_acronym(word(sentence, i + 1).form))
      continue;
    const int start = start_of_spelt_out(sentence, i);
    const bool whole = std::any_of(names.begin(), names.end(),
                                   [&](const Name& name) { return name.first <= start && name.last >= i; });
    if (start == i || whole) continue;
    std::erase_if(names, [&](const Name& name) { return name.first < i && name.last > start; });
    const auto next =
        std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.first >= i; });
    names.insert(next, Name{start, i, NameType::Organisation});
  }
}

/// "Chilean Energy" of "Chilean Energy Minister Ana Berg": a nation and what its minister deals with.
bool is_portfolio_of_nation(const Sentence& sentence, const Name& name, const Lexicon& lexicon) {
  if (name.type != NameType::Organisation || name.last - name.first < 2 ||
      name.last >= static_cast<int>(sentence.words.size()))
    return false;
  const auto nation = lexicon.country(word(sentence, name.first).form);
  const std::string post = lower_case(word(sentence, name.last).form);
  if (!nation || nation->kind != CountryWord::Adjective || !is_one_of(post, {"minister", "secretary"}))
    return false;
  for (int i = name.first + 1; i < name.last; ++i)
    if (!lexicon.lists(WordList::Portfolios, lower_case(word(sentence, i).form))) return false;
  return true;
}

}  // namespace

std::vector<Name> joined_names(const Sentence& sentence, const Lexicon& lexicon) {
  std::vector<Name> joined;
  joined.reserve(sentence.names.size());
  for (const Name& name : sentence.names) {
    if (!joined.empty() && is_patronymic(sentence, joined.back(), name))
      joined.back() = {joined.back().first, name.last, NameType::Person};
    else if (!joined.empty() && (is_body_by_hyphen(sentence, joined.back(), name) ||
                                 is_of_people(sentence, joined.back(), name)))
      joined.back() = {joined.back().first, name.last, NameType::Organisation};
    else
      joined.push_back(name);
  }
  join_by_hyphens(sentence, lexicon, joined);
  add_spelt_out(sentence, joined);
  // "left Amaru & Co. Norway then …": a name does not begin with the end of another.
  for (Name& name : joined)
    if (name.last - name.first > 1 && word(sentence, name.first).form.ends_with('.') &&
        lexicon.lists(WordList::CompanyForms, word(sentence, name.first).form))
      ++name.first;
  for (std::size_t i = 0; i < joined.size(); ++i)
    if (is_newspaper_behind(sentence, joined[i], lexicon) &&
        (i + 1 == joined.size() || joined[i + 1].first > joined[i].last))
      joined[i] = {joined[i].first, joined[i].last + 1, NameType::Organisation};
  for (Name& name : joined)
    if (goes_on_as_a_noun(sentence, name)) name = {name.first, name.last + 2, NameType::Organisation};
  for (Name& name : joined)
    if (is_portfolio_of_nation(sentence, name, lexicon))
      name = {name.first, name.first + 1, NameType::Miscellaneous};
  return joined;
}

}  // namespace newsgraph::parser
