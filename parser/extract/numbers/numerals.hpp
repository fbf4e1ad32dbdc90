#pragma once
// Numbers as English writes them: "13,000", "1.5 million", "twenty-one", "two hundred and fifty", "dozen".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::parser {

/// The number of a single word in digits or letters: "3,000", "2.5", "three", "twenty-one"; "first" is none.
/// nullopt where the word is no number.
struct Numeral {
  double value = 0;
  bool magnitude = false;  // "hundred", "thousand", "dozen": multiplies what stands before it
};
std::optional<Numeral> numeral(std::string_view lower_case_word);

/// "hundreds", "dozens", "thousands": how many at least; nullopt for any other word.
std::optional<std::int64_t> vague_numeral(std::string_view lower_case_word);

}  // namespace newsgraph::parser
