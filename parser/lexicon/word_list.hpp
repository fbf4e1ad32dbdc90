#pragma once
// Lists of words that tell who is who in names and descriptions. A new one: a name here and in word_list.cpp,
// and a block `list` in data/lists.lex.

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::parser {

enum class WordList : std::uint8_t {
  Determiners,     // in front of a description, and do not say what it is: "the", "several"
  Batches,         // tell equal counts apart: "another"
  Numerals,        // "two", "dozens"
  Approximations,  // in front of a number: "about", "at least"
  Emphasis,        // praise a thing and do not tell it from another: "historic"
  Empty,           // adjectives that do not tell a description from another: "same", "alleged"
  Vague,           // some of them, never those of before: "several"
  Soldiers,        // any of the words for a nation's soldiers; not mercenaries, rebels, peacekeepers
  Rulers,          // who rules by arms, behind "military"
  Epithets,        // tell who somebody was whom the text has just named: "former"
  Coming,          // "a new president" is nobody yet
  Particles,       // small words that stand inside persons' names: "van", "bin"
  Prepositions,    // behind which a name or a description names another thing
  Offices,         // every country has one, so that the name alone does not tell whose: "ministry"
  KindsOfBody,     // may be left out of a body's name: "Group"
  Branches,        // tell a part of a body from the whole: "youth"
  UnionsOfStates,  // what a bloc's name has: "Community"
  Bodies,          // recall any body: "the organisation"
  Commercial,      // bodies that are companies, too: "bank"
  Outlets,         // "newspaper"
  Settlements,     // recall a place: "town"
  PlacesNamed      // stand before "of" and a place's name, or behind it
};
inline constexpr unsigned word_list_count = 22;

std::optional<WordList> word_list(std::string_view name);  // "determiners"

}  // namespace newsgraph::parser
