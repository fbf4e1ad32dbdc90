#include "parser/resolve/office_names.hpp"

#include <algorithm>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {

std::vector<std::string> with_office_last(std::vector<std::string> words, const Lexicon& lexicon) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (!lexicon.lists(WordList::Offices, words[i]) || (words[i + 1] != "of" && words[i + 1] != "for"))
      continue;
    const auto office = words.begin() + static_cast<std::ptrdiff_t>(i);
    words.erase(office + 1);
    if (i + 2 < words.size() && words[i + 1] == "the") words.erase(office + 1);
    std::rotate(office, office + 1, words.end());
    break;
  }
  // "foreign affairs ministry"
  if (words.size() > 2 && lexicon.lists(WordList::Offices, words.back()) &&
      words[words.size() - 2] == "affairs")
    words.erase(words.end() - 2);
  return words;
}

bool is_office_name(const std::string& folded, const Lexicon& lexicon) {
  const std::vector<std::string> words = words_of(folded);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return lexicon.lists(WordList::Offices, word); });
}

std::size_t union_words(std::span<const std::string> words, const Lexicon& lexicon) {
  std::string name = words.empty() ? std::string() : fold(words[0]);
  for (std::size_t count = 2; count < std::min<std::size_t>(words.size(), 4); ++count) {
    name += ' ' + fold(words[count - 1]);
    if (lexicon.spelt_out(initials(name)) == name) return count;
  }
  return 0;
}

}  // namespace newsgraph::parser
