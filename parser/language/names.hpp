#pragma once
// Names as tags of words, the way corpora and the model write them.

#include <optional>
#include <string_view>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "PER", "ORG", "LOC", "MISC"
std::string_view tag_of(NameType type);
std::optional<NameType> name_type(std::string_view tag);

}  // namespace newsgraph::parser
