#include "parser/extract/extract.hpp"

#include <algorithm>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/extract/relations/relations.hpp"
#include "parser/extract/relations/standing/standing.hpp"
#include "parser/extract/unrelated.hpp"
#include "parser/resolve/coreference.hpp"

namespace newsgraph::parser {
namespace {

/// Goods and papers of which the article says nothing but that they are there: entities that all mentions
/// call so.
std::vector<bool> things_of(const Mentions& mentions) {
  std::vector<bool> things(mentions.entities.size(), true);
  for (MentionIndex i = 0; i < mentions.all.size(); ++i)
    if (mentions.entity_of[i] && !mentions.all[i].thing && mentions.all[i].kind != MentionKind::Pronoun)
      things[*mentions.entity_of[i]] = false;
  return things;
}

}  // namespace

Extraction extract(const Document& document, const Lexicon& lexicon, const AttributionModel& attribution,
                   std::span<const float> vectors) {
  Mentions mentions = resolve_coreference(document, lexicon, find_mentions(document, lexicon));
  const Clauses clauses = find_clauses(document, lexicon);
  const Attributions attributions =
      find_attributions(document, clauses, mentions, lexicon, attribution, vectors);

  Extraction extraction;
  extraction.article = *document.article;
  extraction.sentences.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) extraction.sentences.push_back(sentence.span);
  std::vector<Relation> standing =
      find_standing_relations(document, clauses, mentions, attributions, lexicon);
  extraction.relations = find_relations(document, clauses, mentions, attributions, lexicon, standing);
  std::move(standing.begin(), standing.end(), std::back_inserter(extraction.relations));
  std::stable_sort(extraction.relations.begin(), extraction.relations.end(),
                   [](const Relation& a, const Relation& b) { return a.cue < b.cue; });
  extraction.statements.reserve(attributions.all.size());
  for (const Attribution& found : attributions.all) extraction.statements.push_back(found.statement);
  const std::vector<bool> things = things_of(mentions);
  extraction.entities = std::move(mentions.entities);
  drop_unrelated(extraction, things);
  return extraction;
}

Extraction extract(const Document& document, const Lexicon& lexicon) {
  return extract(document, lexicon, AttributionModel());
}

}  // namespace newsgraph::parser
