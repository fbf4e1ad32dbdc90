#include "parser/extract/attribution/cues.hpp"

#include "parser/extract/attribution/according_to.hpp"
#include "parser/extract/attribution/citing_cues.hpp"
#include "parser/extract/attribution/noun_cues.hpp"
#include "parser/extract/attribution/verb_cues.hpp"

namespace newsgraph::parser {

std::vector<Attribution> find_cues(const SentenceReading& reading) {
  std::vector<Attribution> found;
  for (int i = 0; i < reading.tree.size(); ++i) {
    const Clause* clause = reading.clause(i);
    if (clause != nullptr && clause->kind == PredicateKind::Verb) find_verb_cues(reading, *clause, found);
    if (clause != nullptr && clause->kind == PredicateKind::Nominal) find_noun_cues(reading, *clause, found);
    find_according_to(reading, i, found);
  }
  for (int i = 0; i < reading.tree.size(); ++i)
    if (const Clause* clause = reading.clause(i)) find_citing_cues(reading, *clause, found);
  return found;
}

}  // namespace newsgraph::parser
