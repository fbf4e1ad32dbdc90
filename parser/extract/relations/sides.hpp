#pragma once
// The two ends of a relation: which phrases of a clause are its subject and its object.

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "parser/extract/relations/candidate.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// One end of a relation: who it is, each conjunct by itself, and whether the text has words there at all.
struct Side {
  std::vector<End> ends;
  bool named = false;
  bool inferred = false;  // not said there, but known from the context
  int word = -1;

  bool empty() const { return ends.empty(); }
};

/// How far to look for an entity where a phrase names none itself: into the forces and arms that an event
/// moves ("the deployment of troops"), or also to whom the thing belongs ("Germany's security").
enum class Reach : std::uint8_t { None, Events, Owners };

/// The nations of counted groups, units and agencies, whichever of their mentions names it.
using Nations = std::map<EntityIndex, EntityIndex>;
Nations nations_of(const Mentions& mentions);

/// Whom those who speak speak for when they say "we": the country or body they lead or work for.
using Parties = std::map<EntityIndex, EntityIndex>;
Parties parties_of(std::span<const Relation> standing, const Mentions& mentions);

/// "along with": what stands behind it is an end, too, and no argument.
bool adds_ends(std::string_view preposition);

/// Finds the ends in one sentence. Borrows the view, the parties and the relations found before.
class SideFinder {
 public:
  SideFinder(const SentenceView& view, const Parties& parties, const std::vector<Candidate>& found)
      : view_(view), parties_(parties), found_(found) {}

  Side at(int word, Reach reach) const;
  /// With all who share the role, and those along with them.
  Side with_others(const Clause& clause, Side side) const;

  /// Of a verb: of "sent troops to fight" the troops fight; of "sent weapons to help" the sender helps.
  int subject_word(const Clause& clause) const;
  /// The same, or of an event that does harm who did it: "an attack by rebels killed nine".
  Side subject_of_verb(const Clause& clause) const;
  Side object_of_verb(const Clause& clause, const PredicateMatch& match) const;
  /// The grammatical subject: of a passive, its logical object.
  Side surface_subject(const Clause& clause) const;
  /// Of "came under attack by rebels", "was under German sanctions": who does it.
  Side agent_of_reversed(const Clause& clause, const PredicateMatch& match) const;
  /// "between Ana and Omar", "Ana and Omar's talks": those who do something with each other; else empty.
  Side partners(const Clause& clause, const RelationDefinition& definition) const;

  /// "officers in the east supporting the rebels": a participle behind a place belongs to the noun that can
  /// do such things. Changes the subject where there is one.
  void reattach(const Clause& clause, const RelationDefinition& definition, Side& subject) const;

  /// "the delivery of boats to Peru by Norway", "Chile's support for Bolivia", "troop deployment".
  void of_noun(const Clause& clause, const RelationDefinition& definition, Side& subject, Side& object) const;

  /// Who gets what is given: an indirect object, or behind "to", which may hang on what is given.
  Side recipient(const Clause& clause, const Side& given) const;

  /// Is any of its ends of one of the types?
  bool allows(const EntityTypes& types, const Side& side) const;
  void keep_allowed(const EntityTypes& types, Side& side) const;

 private:
  void add_named_among(Side& side) const;
  void add_those_along(const Clause& clause, Side& side) const;
  bool are_joined(int one, int other) const;
  bool suits_relativizer(const Clause& clause, const End& end) const;
  std::vector<End> told_before(int noun) const;
  std::optional<End> reached(int word, Reach reach) const;
  const RelationDefinition* harm(int word) const;
  int promised_object(const Clause& clause) const;
  Side above_place(int place) const;
  bool is_who_of_body(const Clause& clause, const Side& subject) const;
  int blamed_behind_on(const Clause& clause, int object) const;
  Side things(Side side) const;
  Side body_of_post(int post, const EntityTypes& types) const;
  bool is_done_to(const Clause& clause) const;
  bool happens_at_wish(const Clause& clause) const;
  bool is_given(const Clause& clause) const;
  bool happens_to_owner(const Clause& clause, const RelationDefinition& definition, const Side& object) const;
  void take(Side& into, int word, const EntityTypes& types, Reach reach) const;
  Side judged(int word, Reach reach) const;
  void take_modifiers(const Clause& clause, const RelationDefinition& definition, Side& subject,
                      Side& object) const;

  std::optional<EntityIndex> speaker(int word) const;
  void take_speaker(int word, Side& side) const;

  const SentenceView& view_;
  const Parties& parties_;
  const std::vector<Candidate>& found_;
};

/// A nation sends, recruits and withdraws its own troops: the nation of the first end that has one, as the
/// subject; empty where the definition is not of that kind.
Side own_nation(const SentenceView& view, const Nations& nations, const RelationDefinition& definition,
                const Side& object);

}  // namespace newsgraph::parser
