#include "parser/extract/clauses/repairs/verb_places.hpp"

#include "parser/extract/numbers/calendar.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

/// The first of the words before the predicate that hang on it as one of two relations; it itself, if none.
int first_before(const SentenceClauses& in, int predicate, std::string_view one, std::string_view other) {
  int begin = predicate;
  for (const int c : in.tree.children(predicate)) {
    const std::string_view base = base_relation(in.tree.word(c));
    if (c < begin && (base == one || base == other)) begin = c;
  }
  return begin;
}

}  // namespace

Role subject_role(const Clause& clause) {
  return clause.voice == Voice::Passive ? Role::Object : Role::Subject;
}

bool has_subject(const Clause& clause) {
  return has(clause, Role::Subject) || has(clause, subject_role(clause));
}

int verb_begin(const SentenceClauses& in, const Clause& clause) {
  return first_before(in, clause.predicate, "aux", "advmod");
}

int first_verb(const SentenceClauses& in, int predicate) { return first_before(in, predicate, "aux", "cop"); }

bool is_finite_verb(const SentenceClauses& in, int word) {
  return is_finite_form(in.tree.word(word));
}

bool is_finite(const SentenceClauses& in, const Clause& clause) {
  return is_finite_verb(in, verb_begin(in, clause));
}

bool reaches(const SentenceClauses& in, int phrase, int verb) {
  int end = in.tree.extent(phrase).second;
  while (end < verb && is_punctuation(in.tree.word(end))) ++end;
  return end == verb;
}

bool is_day(const Word& w) { return weekday_number(lower_case(w.form)) > 0; }

}  // namespace newsgraph::parser
