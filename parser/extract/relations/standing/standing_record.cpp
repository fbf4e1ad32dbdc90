#include "parser/extract/relations/standing/standing_record.hpp"

#include "parser/extract/attribution/vouching.hpp"
#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/counts.hpp"

namespace newsgraph::parser {

namespace {

Relation as_relation(const SentenceView& view, const StandingFact& fact) {
  Relation r;
  r.type = fact.type;
  r.lemma = fact.lemma;
  if (!fact.event_class.empty()) r.event_class = fact.event_class;
  r.subject = fact.subject.entity;
  r.object = fact.object.entity;
  r.count = number_of(view, fact.subject);
  r.factuality = fact.factuality;
  r.inferred = fact.inferred;
  r.arguments = fact.arguments;
  r.sentence = view.index;
  const auto [first, last] = std::minmax(fact.from, fact.to);
  r.clause = {view.word(first).span.start, view.word(last).span.end};
  r.cue = view.word(fact.cue).span;
  if (fact.has_sources) vouch(r, view.attributions, r.cue);
  return r;
}

}  // namespace

std::optional<EntityIndex> StandingRecord::state_of(EntityIndex member, const Mentions& mentions) const {
  const auto found = std::find_if(relations_.begin(), relations_.end(), [&](const Relation& r) {
    return r.subject == member && r.object && mentions.entities[*r.object].type == EntityType::Country &&
           is_one_of(r.type, {"LEADS", "WORKS_FOR", "MEMBER_OF", "REPRESENTS", "BELONGS_TO", "PART_OF"});
  });
  return found == relations_.end() ? std::nullopt : found->object;
}

std::vector<EntityIndex> StandingRecord::held_by_others(std::string_view post, EntityIndex person) const {
  std::vector<EntityIndex> held;
  for (const Relation& r : relations_)
    if (r.lemma == post && r.subject != person && r.object) held.push_back(*r.object);
  return held;
}

void StandingRecord::add(const SentenceView& view, const StandingFact& fact) {
  if (fact.subject.entity == fact.object.entity) return;
  if (is_yet_to_be(view.document, view.clauses, view.index, fact.cue, view.lexicon)) return;
  if (!known_.emplace(fact.type, fact.subject.entity, fact.object.entity).second) return;
  relations_.push_back(as_relation(view, fact));
}

}  // namespace newsgraph::parser
