#include "parser/extract/mentions/cut_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::parser {
namespace {

const Word& word(const Sentence& sentence, int i) { return sentence.words[static_cast<std::size_t>(i)]; }

bool is_capital(const Word& w) { return !w.form.empty() && w.form[0] >= 'A' && w.form[0] <= 'Z'; }

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

}  // namespace

std::vector<Name> joined_names(const Sentence& sentence) {
  std::vector<Name> joined;
  joined.reserve(sentence.names.size());
  for (const Name& name : sentence.names) {
    if (!joined.empty() && is_patronymic(sentence, joined.back(), name))
      joined.back() = {joined.back().first, name.last, NameType::Person};
    else if (!joined.empty() && is_body_by_hyphen(sentence, joined.back(), name))
      joined.back() = {joined.back().first, name.last, NameType::Organisation};
    else
      joined.push_back(name);
  }
  for (Name& name : joined)
    if (goes_on_as_a_noun(sentence, name)) name = {name.first, name.last + 2, NameType::Organisation};
  return joined;
}

}  // namespace newsgraph::parser
