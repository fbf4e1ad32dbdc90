#pragma once
// What an article calls something, taken apart: the nation, the title, the batch and the name itself.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// A surface name taken apart.
struct Surface {
  std::string rest;    // without determiners, numbers, batch words and nation; in the letters of the text
  std::string nation;  // canonical
  bool additional = false;
};

/// `of_person`: "Georgia Berg" has a given name and no nation.
Surface take_apart(std::string_view name, const Lexicon& lexicon, bool of_person = false);

/// The country that the words from `at` name, up to three of them, and how many they are.
std::pair<std::string, std::size_t> nation_at(const std::vector<std::string>& words, std::size_t at,
                                              const Lexicon& lexicon);

/// "Georgia" of "Georgia Berg", and not of "Georgia President Berg".
bool is_given_name_at(const std::vector<std::string>& words, std::size_t at, const Lexicon& lexicon);

/// An honorific or a post: "Gen.", "minister".
bool is_title(std::string_view word, const Lexicon& lexicon);

bool has_capital(std::string_view text);

/// Two to seven capitals, and nothing else but stops, hyphens and digits.
bool is_acronym(std::string_view text);

std::vector<std::string> split_blanks(std::string_view text);
std::string join(std::span<const std::string> words);

}  // namespace newsgraph::parser
