#pragma once
// The standing relations found in an article so far, each told once.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// A standing relation and the words of a sentence that state it.
struct StandingFact {
  std::string_view type;  // "LEADS"
  End subject, object;
  std::string_view lemma;    // "director"
  int from = 0, to = 0;      // words between which it stands, in either order
  int cue = 0;               // the word that states it
  bool has_sources = false;  // whoever says it vouches for it; else it is given in passing
  Factuality factuality = Factuality::Actual;
  bool inferred = false;              // the object comes from the context
  std::string_view event_class = {};  // of its definition; empty: none
  std::vector<Argument> arguments = {};
};

class StandingRecord {
 public:
  /// Unless the article has stated it before, or it is yet to come about, or is of a thing with itself.
  void add(const SentenceView& view, const StandingFact& fact);

  /// The country that somebody leads, works for or belongs to; nullopt: none is known.
  std::optional<EntityIndex> state_of(EntityIndex member, const Mentions& mentions) const;

  /// The ends that somebody else leads or works for in a post of that name.
  std::vector<EntityIndex> held_by_others(std::string_view post, EntityIndex person) const;

  std::vector<Relation> relations() && { return std::move(relations_); }

 private:
  std::set<std::tuple<std::string, EntityIndex, EntityIndex>> known_;  // type, subject, object
  std::vector<Relation> relations_;
};

}  // namespace newsgraph::parser
