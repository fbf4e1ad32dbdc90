#include "parser/extract/relations/candidate.hpp"

#include <set>
#include <tuple>

namespace newsgraph::parser {

namespace {

using Fact = std::tuple<std::string, std::optional<EntityIndex>, std::optional<EntityIndex>>;

Fact fact_of(const Relation& r) { return {r.type, r.subject, r.object}; }

}  // namespace

std::vector<Candidate> without_repetitions(const Document& document, std::vector<Candidate> candidates) {
  const auto in_headline = [&](const Candidate& c) {
    return document.sentences[c.relation.sentence].region != RegionKind::Prose;
  };
  std::set<Fact> in_body;
  std::set<std::pair<Fact, Factuality>> by_verb;
  for (const Candidate& c : candidates) {
    if (!in_headline(c)) in_body.insert(fact_of(c.relation));
    if (!c.nominal) by_verb.emplace(fact_of(c.relation), c.relation.factuality);
  }
  std::vector<Candidate> kept;
  for (Candidate& c : candidates) {
    if (in_headline(c) && in_body.contains(fact_of(c.relation))) continue;
    if (c.nominal && !by_verb.emplace(fact_of(c.relation), c.relation.factuality).second) continue;
    kept.push_back(std::move(c));
  }
  return kept;
}

}  // namespace newsgraph::parser
