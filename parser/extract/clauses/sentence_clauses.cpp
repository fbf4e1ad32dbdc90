#include "parser/extract/clauses/sentence_clauses.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"

namespace newsgraph::parser {

bool has(const Clause& clause, Role role) { return clause.argument(role) != nullptr; }

int surface_subject(const Clause& clause) {
  if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Active)
    return clause.word_of(Role::Subject);
  const int given_to = clause.word_of(Role::IndirectObject);
  return given_to >= 0 ? given_to : clause.word_of(Role::Object);
}

void give_subject(const SentenceClauses& in, Clause& clause, int word) {
  if (word < 0 || word == clause.predicate) return;
  Role role = Role::Subject;
  if (clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive)
    role = in.tree.child(clause.predicate, "obj") >= 0 ? Role::IndirectObject : Role::Object;
  if (!has(clause, role)) clause.arguments.push_back({role, {}, word, true});
}

bool of_class(const SentenceClauses& in, const Clause& clause, std::initializer_list<WordClass> classes) {
  return std::any_of(classes.begin(), classes.end(),
                     [&](WordClass c) { return belongs_to(clause, in.document, in.lexicon, c); });
}

int possessor(const SentenceClauses& in, int noun) { return in.tree.child(noun, "nmod:poss"); }

bool sees(const Clause& clause) {
  return is_one_of(clause.lemma, {"see", "spot", "catch", "film", "photograph", "hear", "notice", "observe",
                                  "watch", "picture", "witness"});
}

bool is_sighting(const Clause& clause) { return clause.voice == Voice::Passive && sees(clause); }

ClauseArgument* left_behind(const SentenceClauses& in, Clause& clause) {
  const auto found =
      std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
        return a.role == Role::Oblique && in.tree.word(a.word).upos == UPos::ADP &&
               a.word > clause.predicate && in.tree.children(a.word).empty();
      });
  return found == clause.arguments.end() ? nullptr : &*found;
}

}  // namespace newsgraph::parser
