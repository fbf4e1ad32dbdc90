#pragma once
// What is to be known of a relation beside its words and types, so that its sentences are read rightly. A new
// trait: a name here and in relation_trait.cpp, and a line in README.md.

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::parser {

enum class RelationTrait : std::uint8_t {
  State,          // says how things are, and nothing without its subject: OWNS
  DoneToPeople,   // a state that befalls people: "the nurses are held"
  DoneToWeapons,  // a state that befalls weapons: "the drones were used"
  Attack,         // of forces, and in words: STRUCK
  ByForces,       // what is no violence does not do it: BESIEGED
  ByEvents,       // events do it, too: "the flood displaced thousands"
  Mutual,         // each does it to the other: FOUGHT
  WholeObject,    // says nothing of what its object is about: who destroys a party's chances leaves the party
  OwnObject,      // done to its object and not to whose it is: "seized her passport"
  ToOwner,        // done to what somebody has it is done to the owner: "supported Chile's plan"
  ToldOfEvents,   // with the forces that its object moves: "confirmed the deployment of troops"
  Judging,        // with who is behind its object: "praised Chile's help"
  NamesPost,      // its second object is what the first becomes: "elected her president"
  Befalls,        // headings tell it without an auxiliary: "nine miners killed in a blast"
  SendsToAct,     // its object may be who is to do what the purpose says: "hired guards to watch it"
  Alone,          // its noun with a subject says it all: "her resignation"
  ObjectAlone,    // its noun with an object says it all: "the election of Ana Berg"
  Trade,          // the same of goods: "the sale of rifles"
  OfOffices,      // of a seat of government it is an office: "left the White House"
  NoObject,       // its verb has none: SANK
  MayLackObject,  // its verb may do without the one it has with a preposition: "returned", "returned to Lima"
  Giving,         // hands something over: GRANTED
  NeedsAgent,     // its passive says nothing without who does it: "was seen as a threat"
  Active          // its passive says something else: "was followed by Chile"
};

class RelationTraits {
 public:
  std::uint32_t bits = 0;
  bool has(RelationTrait trait) const { return (bits >> static_cast<unsigned>(trait)) & 1u; }
  void insert(RelationTrait trait) { bits |= 1u << static_cast<unsigned>(trait); }
  bool operator==(const RelationTraits&) const = default;
};

inline constexpr unsigned relation_trait_count = 24;

std::string_view name_of(RelationTrait trait);
std::optional<RelationTrait> relation_trait(std::string_view name);  // "own object"

}  // namespace newsgraph::parser
