#include "parser/language/names.hpp"

namespace newsgraph::parser {
namespace {
constexpr std::array<std::string_view, 4> tags{"PER", "ORG", "LOC", "MISC"};
}

std::string_view tag_of(NameType type) { return tags[static_cast<std::size_t>(type)]; }

std::optional<NameType> name_type(std::string_view tag) {
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (tags[i] == tag) return static_cast<NameType>(i);
  return std::nullopt;
}

}  // namespace newsgraph::parser
