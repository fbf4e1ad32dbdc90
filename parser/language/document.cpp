#include "parser/language/document.hpp"

namespace newsgraph::parser {

std::string_view name_of(UPos tag) {
  static constexpr std::array<std::string_view, 17> names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                          "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                          "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return names[static_cast<std::size_t>(tag)];
}

}  // namespace newsgraph::parser
