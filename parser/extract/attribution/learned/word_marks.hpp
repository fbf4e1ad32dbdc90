#pragma once
// What is known of each word of a document before the network is asked.

#include <array>
#include <cstdint>
#include <vector>

#include "parser/extract/attribution/learned/cue_choice.hpp"
#include "parser/extract/attribution/quotations.hpp"

namespace newsgraph::parser {

enum class Mark : std::uint8_t {
  Cue,      // of a rule's attribution
  Source,   // likewise
  Said,     // part of what a rule's attribution says
  Cited,    // likewise, and it is quoted
  Quoted,   // within quotation marks
  Prose,    // in running text
  Heading,  // in a headline
  First,    // the first of its sentence
};
inline constexpr std::uint32_t mark_count = 8;

struct WordMarks {
  std::array<bool, mark_count> marks{};
  std::size_t head = 0;  // the document's number of the word that it hangs on; of a root itself
};

/// Of all words of the document, one after the other. `near`: for each sentence the rules' attributions.
std::vector<WordMarks> word_marks(const Document& document, const std::vector<NearAttributions>& near,
                                  const std::vector<Quotation>& quotations);

}  // namespace newsgraph::parser
