#include "parser/extract/extraction.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::parser {
namespace {

constexpr std::array<std::string_view, 8> entity_types{"Person", "Agency", "Country", "Place",
                                                       "Unit",   "Group",  "Weapon",  "Agreement"};
constexpr std::array<std::string_view, 3> mention_kinds{"name", "nominal", "pronoun"};
constexpr std::array<std::string_view, 5> factualities{"actual", "planned", "possible", "alleged", "denied"};

template <class Enum, std::size_t size>
std::optional<Enum> position(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(EntityType type) { return entity_types[static_cast<std::size_t>(type)]; }
std::string_view name_of(MentionKind kind) { return mention_kinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Factuality factuality) { return factualities[static_cast<std::size_t>(factuality)]; }

std::optional<EntityType> entity_type(std::string_view name) {
  return position<EntityType>(entity_types, name);
}
std::optional<MentionKind> mention_kind(std::string_view name) {
  return position<MentionKind>(mention_kinds, name);
}
std::optional<Factuality> factuality(std::string_view name) {
  return position<Factuality>(factualities, name);
}

}  // namespace newsgraph::parser
