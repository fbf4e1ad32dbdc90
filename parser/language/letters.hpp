#pragma once
// English words, letter by letter: ASCII, and what is not stays as it is.

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace newsgraph::parser {

constexpr bool is_upper_case(char c) { return c >= 'A' && c <= 'Z'; }

constexpr char lower_case(char c) { return is_upper_case(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = lower_case(c);
  return lower;
}

/// Is the form, of whatever case, the word in lower case?
inline bool same_word(std::string_view form, std::string_view lower) {
  return std::equal(form.begin(), form.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return lower_case(a) == b; });
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace newsgraph::parser
