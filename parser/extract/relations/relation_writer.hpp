#pragma once
// From a clause whose ends are known to relations: one for each pair of ends, with all that the clause tells
// besides.

#include <string_view>
#include <vector>

#include "parser/extract/relations/candidate.hpp"
#include "parser/extract/relations/details.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// Writes the relations of one sentence behind those found before. Borrows both.
class RelationWriter {
 public:
  RelationWriter(const SentenceView& view, std::vector<Candidate>& found) : view_(view), found_(found) {}

  /// Both ends may be several; one of them may be empty. `rule` names the way of reading, a literal.
  void write(ClauseIndex index, const Clause& clause, const PredicateMatch& match, const Side& subject,
             const Side& object, std::string_view rule, bool inferred = false);
  /// "Ana and Omar met": the first of the partners with each of the others.
  void write_each_other(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                        const Side& partners, std::string_view rule);

 private:
  Relation without_ends(ClauseIndex index, const Clause& clause, const PredicateMatch& match);

  const SentenceView& view_;
  std::vector<Candidate>& found_;
};

}  // namespace newsgraph::parser
