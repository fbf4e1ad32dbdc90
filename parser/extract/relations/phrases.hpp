#pragma once
// Which entity a phrase speaks of.

#include <optional>
#include <vector>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// An entity at the end of a relation, with the mention it was read from.
struct End {
  EntityIndex entity = 0;
  const Mention* mention = nullptr;
  int part = -1;  // the word that takes a part of the mention's whole: "four" of "four of the six nurses"
};

/// A coordinated subject ("Moscow and Pyongyang") and where it stands: what "they" behind it may mean.
struct CoordinatedSubject {
  std::uint32_t sentence = 0;
  int word = 0;
  std::vector<End> ends;
};

/// The phrases of one sentence.
class Phrases {
 public:
  Phrases(const Tree& tree, std::uint32_t sentence, const Clauses& clauses, const Mentions& mentions,
          const Lexicon& lexicon)
      : tree_(tree), sentence_(sentence), clauses_(clauses), mentions_(mentions), lexicon_(lexicon) {}

  /// The entity that the word's phrase names, also through a partitive: "a total of 90 nurses", "most of
  /// them".
  std::optional<End> at(int word) const;

  /// The entities of a phrase and of what is joined to it: "Ana and Omar".
  std::vector<End> all_at(int word) const;

  /// What a figure counts: "the number of nurses"; for who raises or cuts it.
  std::optional<End> counted(int figure) const;

  /// The entity that a phrase is about, where it names none itself: of an event, what it happens to ("the
  /// deployment of troops", "evidence of troops"); with `owners` also whose it is ("Germany's security"). Of
  /// a thing too: "reports of the deployment".
  std::optional<End> about(int word, bool owners) const;

  /// What a plural pronoun means that coreference left open, or gave to one of several. The subject must
  /// outlive this.
  void remember(const CoordinatedSubject* subject) { coordinated_ = subject; }

  EntityType type(const End& end) const { return mentions_.entities[end.entity].type; }

  /// Does any mention of the article name it?
  bool has_name(const End& end) const;

  /// Goods or papers.
  static bool is_thing(const End& end);

  /// "a home in Lima", "the ocean island": a noun taken for what is named elsewhere.
  bool stands_for_a_name(const End& end) const;

 private:
  std::optional<End> direct(int word) const;
  int named_places(int word) const;
  std::optional<End> predicated(int word) const;
  std::optional<End> name_of(int word) const;
  std::optional<End> named_beside(int word) const;
  std::optional<End> described_beside(int word) const;
  bool is_event(int word) const;
  bool is_done_to_arms(int noun) const;
  bool takes_part(int word, int whole) const;
  bool is_left_out(int conjunct) const;
  bool is_spoken_of_nearby(EntityIndex entity) const;

  const Tree& tree_;
  std::uint32_t sentence_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Lexicon& lexicon_;
  const CoordinatedSubject* coordinated_ = nullptr;
};

}  // namespace newsgraph::parser
