#pragma once
// Do subject and verb agree in number? What does not is no subject of it.

#include <cstdint>

#include "parser/extract/clauses/tree.hpp"

namespace newsgraph::parser {

class Lexicon;

enum class GrammaticalNumber : std::uint8_t { Open, Singular, Plural };

/// "the nurse", "she": singular; "nurses", "they": plural; "the team", "the United Nations", "Ana and Omar":
/// open.
GrammaticalNumber number_of_subject(const Tree& tree, int word, const Lexicon& lexicon);

/// "leaves", "was sent": singular; "leave", "were sent": plural; "left", "will leave", "if it were": open.
GrammaticalNumber number_of_verb(const Tree& tree, int verb);

inline bool disagree(GrammaticalNumber a, GrammaticalNumber b) {
  return a != GrammaticalNumber::Open && b != GrammaticalNumber::Open && a != b;
}

}  // namespace newsgraph::parser
