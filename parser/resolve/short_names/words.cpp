#include "parser/resolve/short_names/words.hpp"

#include <algorithm>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser::short_names {

bool is_capital(const std::string& word) { return is_upper_case(word[0]); }

bool is_small(const std::string& word) { return word[0] >= 'a' && word[0] <= 'z'; }

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string part(const Words& words, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) text += (i > first ? " " : "") + words[i];
  return text;
}

bool ends_phrase(const std::string& word, const Lexicon& lexicon) {
  static constexpr std::string_view kRelative[] = {"who", "that", "which", "whose", "and", "or", "as"};
  return lexicon.lists(WordList::Prepositions, word) ||
         std::find(std::begin(kRelative), std::end(kRelative), word) != std::end(kRelative);
}

bool is_number(const std::string& word, const Lexicon& lexicon) {
  return has_digit(word.substr(0, 1)) || lexicon.lists(WordList::Numerals, word) || numeral(lower_case(word));
}

bool is_post_in_state(const std::string& noun, const Lexicon& lexicon) {
  return lexicon.lists(WordList::NationalPosts, noun) || lexicon.usual_word(noun) == "envoy" ||
         noun == "secretary";
}

}  // namespace newsgraph::parser::short_names
