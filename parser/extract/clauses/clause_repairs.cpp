#include "parser/extract/clauses/clause_repairs.hpp"

#include "parser/extract/clauses/repairs/agents.hpp"
#include "parser/extract/clauses/repairs/speech.hpp"
#include "parser/extract/clauses/repairs/subjects.hpp"

namespace newsgraph::parser {

namespace {

void mend_verb(const SentenceClauses& in, Clause& clause) {
  part_from_phrase_behind(in, clause);
  take_from_preposition(in, clause);
  take_unmarked(in, clause);
  take_from_apposition(in, clause);
  take_from_saying(in, clause);
  take_object_of_saying(in, clause);
  return_those_told(in, clause);
  part_from_those_told(in, clause);
  take_from_participle(in, clause);
  leave_out_attribute(in, clause);
  give_back_its_speaker(in, clause);
  set_apart(in, clause);
  take_from_reduced_relative(in, clause);
  take_from_verb_before(in, clause);
  leave_out_auxiliary(in, clause);
  take_distant_agent(in, clause);
  hang_on_plot(in, clause);
  hang_on_place(in, clause);
}

}  // namespace

void mend_clauses(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                  std::size_t first) {
  if (first >= clauses.all.size()) return;
  const SentenceClauses in{document, tree, lexicon, clauses, clauses.all[first].sentence};
  const auto each = [&](auto mend) {
    for (std::size_t i = first; i < clauses.all.size(); ++i) mend(clauses.all[i]);
  };
  each([&](Clause& clause) {
    if (clause.kind == PredicateKind::Verb) mend_verb(in, clause);
  });
  for (int i = 0; i < tree.size(); ++i) raise_agent(in, i);
  each([&](Clause& clause) {
    leave_agent_to_object(in, clause);
    lend_phrase_to_object(in, clause);
  });
  each([&](Clause& clause) { take_speaker_behind(in, clause); });
}

}  // namespace newsgraph::parser
