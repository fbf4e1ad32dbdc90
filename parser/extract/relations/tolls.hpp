#pragma once
// How many died or were hurt, where a figure tells it: "put the death toll at eight", "the toll rose to 40",
// "put its losses at 17 dead and 31 wounded", "left nine people dead".

#include <vector>

#include "parser/extract/relations/candidate.hpp"
#include "parser/extract/relations/relation_writer.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// Reads the tolls of one sentence. Borrows all.
class Tolls {
 public:
  Tolls(const SentenceView& view, const SideFinder& sides, RelationWriter& writer,
        std::vector<Candidate>& found)
      : view_(view), sides_(sides), writer_(writer), found_(found) {}

  /// Has the verb been read for good? Who puts a toll at a figure has also done that.
  bool read(ClauseIndex index, const Clause& clause);

 private:
  bool read_figure(ClauseIndex index, const Clause& clause);
  bool read_left(ClauseIndex index, const Clause& clause);
  bool read_among(ClauseIndex index, const Clause& clause);
  std::string_view fate_of(int noun) const;
  void write(ClauseIndex index, const Clause& clause, int people, std::string_view verb, int owner, int noun,
             int figure);
  bool is_toll(int noun) const;
  std::string_view verb_of(int people, int noun) const;

  const SentenceView& view_;
  const SideFinder& sides_;
  RelationWriter& writer_;
  std::vector<Candidate>& found_;
};

}  // namespace newsgraph::parser
