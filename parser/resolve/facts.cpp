#include "parser/resolve/facts.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "graph/content_hash.hpp"

namespace newsgraph::parser {
namespace {

std::string fact_key(const Relation& relation, const std::string& subject, const std::string& object) {
  graph::ContentHash hash;
  hash.add("fact").add(relation.type).add(subject).add(object).add(name_of(relation.factuality));
  hash.add(relation.count ? std::to_string(*relation.count) : "");
  return hash.hex();
}

}  // namespace

std::vector<Fact> distinct_facts(std::span<const Extraction* const> records, const Identity& identity,
                                 std::span<const EntityNode> entities) {
  std::map<std::string, Fact> facts;
  std::map<std::string, std::map<std::pair<std::string, std::string>, FactArgument>> arguments;
  for (std::uint32_t r = 0; r < records.size(); ++r) {
    const auto cluster = [&](EntityIndex entity) { return identity.cluster_of[r][entity]; };
    const auto key_of = [&](std::optional<EntityIndex> entity) {
      return entity ? entities[cluster(*entity)].key : std::string();
    };
    for (std::uint32_t i = 0; i < records[r]->relations.size(); ++i) {
      const Relation& relation = records[r]->relations[i];
      const std::string key = fact_key(relation, key_of(relation.subject), key_of(relation.object));
      Fact& fact = facts[key];
      if (fact.mentions.empty()) {
        fact.type = relation.type;
        if (relation.subject) fact.subject = cluster(*relation.subject);
        if (relation.object) fact.object = cluster(*relation.object);
        fact.factuality = relation.factuality;
        fact.count = relation.count;
        fact.key = key;
      }
      fact.mentions.push_back({r, i});
      for (const Argument& argument : relation.arguments) {
        FactArgument& own = arguments[key][{argument.role, entities[cluster(argument.entity)].key}];
        own.role = argument.role;
        own.cluster = cluster(argument.entity);
        own.mentions.push_back({r, i});
      }
    }
  }

  const auto place = [&](const RelationRef& ref) {
    const Extraction& record = *records[ref.record];
    const Relation& relation = record.relations[ref.relation];
    const std::int64_t day =
        record.article.date ? record.article.date->days : std::numeric_limits<std::int64_t>::max();
    return std::tuple(day, ref.record, relation.clause.start, ref.relation);
  };
  const auto by_place = [&](const RelationRef& a, const RelationRef& b) { return place(a) < place(b); };
  std::vector<Fact> result;
  result.reserve(facts.size());
  for (auto& [key, fact] : facts) {
    std::sort(fact.mentions.begin(), fact.mentions.end(), by_place);
    for (auto& [_, argument] : arguments[key]) {
      std::sort(argument.mentions.begin(), argument.mentions.end(), by_place);
      fact.arguments.push_back(std::move(argument));
    }
    result.push_back(std::move(fact));
  }
  return result;
}

}  // namespace newsgraph::parser
