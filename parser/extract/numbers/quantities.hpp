#pragma once
// Numbers in a sentence: how many of what.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

enum class QuantityKind : std::uint8_t { Count, Money, Percent, Measure, Time };
enum class QuantityBound : std::uint8_t { Exact, About, AtLeast, AtMost };

struct Quantity {
  int first = 0, last = 0;  // words, with the approximator: "more than 13,000"
  Span span;
  std::int64_t value = 0;           // of a range, its upper end; "hundreds" is 100 with AtLeast
  std::optional<std::int64_t> low;  // of a range, its lower end
  QuantityBound bound = QuantityBound::Exact;
  QuantityKind kind = QuantityKind::Count;
  bool vague = false;  // "dozens", "thousands": the value only says the order of magnitude
  int counted = -1;   // the head word of what is counted; -1 where the phrase leaves it out ("another 1,500")
  std::string batch;  // "another", "additional", "more", "total", "other"; else empty
};

/// Cardinal numbers in digits and words, "dozens", "hundreds of", ranges; not dates, clock times, years,
/// ages, versions or ordinals. Ascending by first word.
std::vector<Quantity> find_quantities(const Sentence& sentence);

}  // namespace newsgraph::parser
