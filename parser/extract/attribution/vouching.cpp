#include "parser/extract/attribution/vouching.hpp"

#include <algorithm>

namespace newsgraph::parser {

void vouch(Relation& relation, const Attributions& attributions, Span predicate) {
  const bool not_yet_so =
      relation.factuality != Factuality::Actual && relation.factuality != Factuality::Denied;
  for (const std::size_t i : attributions.vouching(relation.sentence, predicate, not_yet_so)) {
    const Attribution& a = attributions.all[i];
    if (a.statement.cue == predicate) continue;
    relation.statement = static_cast<StatementIndex>(i);
    if (!a.statement.source) continue;
    const EntityIndex source = *a.statement.source;
    if (std::find(relation.said_by.begin(), relation.said_by.end(), source) == relation.said_by.end())
      relation.said_by.push_back(source);
  }
}

}  // namespace newsgraph::parser
