#include "parser/extract/attribution/noun_cues.hpp"

namespace newsgraph::parser {

void find_noun_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found) {
  if (!reading.is(clause, WordClass::Saying) && !reading.is(clause, WordClass::Alleging) &&
      !reading.is(clause, WordClass::Thinking))
    return;
  int said = -1;
  bool clausal = false;
  for (const int c : reading.tree.children(clause.predicate)) {
    const Clause* inner = reading.clause(c);
    if (inner != nullptr && inner->embedding == Embedding::Complement) {
      said = c;
      clausal = true;
      break;
    }
    if (said < 0 && base_relation(reading.word(c)) == "nmod" &&
        is_one_of(preposition(reading.tree, c), {"about", "regarding", "concerning"}))
      said = c;
  }
  if (said < 0) return;
  int speaker = reading.tree.child(clause.predicate, "nmod:poss");
  for (const ClauseArgument& a : clause.arguments) {
    if (speaker >= 0) break;
    if (a.role == Role::Subject || (a.role == Role::Oblique && a.preposition == "by")) speaker = a.word;
    if (a.preposition == "+" && reading.entity(a.word)) speaker = a.word;
  }
  if (speaker < 0 && clausal && clause.governor) {
    const Clause& governor = reading.clauses.all[*clause.governor];
    const ClauseArgument* object = governor.argument(Role::Object);
    if (object != nullptr && object->word == clause.predicate && governor.kind == PredicateKind::Verb &&
        !reading.is(governor, WordClass::Denying) && !reading.is(governor, WordClass::Negative))
      if (const ClauseArgument* holder = governor.argument(Role::Subject)) speaker = holder->word;
  }
  if (speaker < 0) return;
  const Span content = clausal ? reading.content_of(said) : reading.subtree(said);
  if (!content.empty()) found.push_back(reading.attribution(clause.predicate, speaker, content));
}

}  // namespace newsgraph::parser
