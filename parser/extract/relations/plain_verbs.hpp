#pragma once
// Relations of verbs that no definition names: the verb stands for itself ("RELOCATED", "FLED_TO",
// "FILED_COMPLAINT_AGAINST").

#include <string>
#include <string_view>

#include "parser/extract/relations/relation_writer.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// Reads the verbs of one sentence. Borrows all three.
class PlainVerbs {
 public:
  PlainVerbs(const SentenceView& view, const SideFinder& sides, RelationWriter& writer)
      : view_(view), sides_(sides), writer_(writer) {}

  void read(ClauseIndex index, const Clause& clause);
  /// "make up ten percent of the people". Has it been read?
  bool read_share(ClauseIndex index, const Clause& clause);
  /// "called him a liar", "described him as a liar". Has it been read?
  bool read_naming(ClauseIndex index, const Clause& clause);
  /// "the rifles bound for Chile", "were scattered to the villages": the passive of a verb of going says who
  /// goes. Has it been read?
  bool read_going(ClauseIndex index, const Clause& clause, const Side& things);

 private:
  const Word& word(int i) const { return view_.word(i); }
  void read_light(ClauseIndex index, const Clause& clause);
  bool read_having(ClauseIndex index, const Clause& clause, const Side& subject);
  bool is_quoted(const Clause& clause) const;
  bool says_little(const Clause& clause) const;
  bool is_light(const Clause& clause) const;
  bool does_the_noun(const Clause& clause) const;
  bool has_complement(const Clause& clause) const;
  bool is_closed(const Clause& clause) const;
  bool is_state(const Clause& clause) const;
  bool tells_how_it_is(const Clause& clause) const;
  bool is_date(int phrase) const;
  Side destination(const Clause& clause, const ClauseArgument& a, const Side& things) const;
  bool is_destined(const Clause& clause) const;
  bool are_inside(const Clause& clause, std::string_view preposition) const;
  bool is_vague(const Side& side) const;
  bool names_somebody(const Clause& clause) const;
  bool is_named_by(const Clause& clause, int& namer, int& named) const;
  bool read_each_other(ClauseIndex index, const Clause& clause, const Side& subject);
  bool read_moved(ClauseIndex index, const Clause& clause);
  void read_passive(ClauseIndex index, const Clause& clause);
  void read_through_noun(ClauseIndex index, const Clause& clause, const Side& subject);
  bool starts_anew(int noun, int phrase) const;
  bool is_compared(int noun) const;
  bool is_what_it_becomes(int named, const Side& things) const;
  bool does_what_follows(int phrase) const;
  bool is_name_of_place(int noun, int phrase) const;
  int behind(int noun, const Clause& clause) const;
  int paid_for(int sum, const Clause& clause) const;
  bool follows_at_once(int phrase, int particle) const;
  bool is_gathering_told(const Clause& clause, int noun, int phrase) const;
  bool is_means(const Clause& clause, int phrase, const Side& object) const;
  PredicateMatch match_of(const Clause& clause, std::string& rest) const;
  std::string type_of(const Clause& clause, std::string_view rest) const;
  Side object_behind_preposition(const Clause& clause, std::string& rest) const;

  const SentenceView& view_;
  const SideFinder& sides_;
  RelationWriter& writer_;
};

}  // namespace newsgraph::parser
