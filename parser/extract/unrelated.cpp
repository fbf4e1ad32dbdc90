#include "parser/extract/unrelated.hpp"

#include <optional>
#include <utility>

namespace newsgraph::parser {

void drop_unrelated(Extraction& extraction, const std::vector<bool>& things) {
  std::vector<bool> kept = things;
  kept.flip();
  for (const Relation& relation : extraction.relations)
    for (const auto& end : {relation.subject, relation.object})
      if (end) kept[*end] = true;

  std::vector<EntityIndex> moved(kept.size());
  std::vector<Entity> entities;
  for (EntityIndex i = 0; i < kept.size(); ++i) {
    moved[i] = static_cast<EntityIndex>(entities.size());
    if (kept[i]) entities.push_back(std::move(extraction.entities[i]));
  }
  extraction.entities = std::move(entities);

  const auto move = [&](std::optional<EntityIndex>& end) {
    if (end) end = kept[*end] ? std::optional(moved[*end]) : std::nullopt;
  };
  for (Relation& relation : extraction.relations) {
    for (auto* end : {&relation.subject, &relation.object, &relation.place}) move(*end);
    std::erase_if(relation.arguments, [&](const Argument& a) { return !kept[a.entity]; });
    for (Argument& argument : relation.arguments) argument.entity = moved[argument.entity];
    std::erase_if(relation.said_by, [&](EntityIndex source) { return !kept[source]; });
    for (EntityIndex& source : relation.said_by) source = moved[source];
  }
  for (Statement& statement : extraction.statements)
    for (auto* end : {&statement.source, &statement.addressee}) move(*end);
}

}  // namespace newsgraph::parser
