#pragma once
// What counted and uncounted groups of people and things offer for telling them apart, beyond their profiles.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/identity/gathered.hpp"

namespace newsgraph::parser {

struct GroupTraits {
  std::set<std::string> nouns;  // last words of its descriptions: "troops", "sapper"
  bool armed = false;           // people under arms
  bool collective = false;      // one thing of many heads: "the battalion"
  bool definite = false;        // some mention has "the", "these", "such"
  bool share = false;           // "60 of his men"
  bool befallen = false;        // the dead, the wounded, those taken: a part, however many
  bool teaching = false;        // trainers, by name or by what they do
  bool people = false;          // "the Norlanders", "500 Norlanders"
  bool owned = false;           // "officers of the battalion", "their sailors"
  bool by_pronoun = false;      // "their sailors"
  bool irregular = false;       // of no nation's forces: "mercenaries"
};

/// Of a group, a unit or weapons without a name; nothing else is a group.
bool is_group(const Profile& p);
/// By entity; of no group all is false.
std::vector<GroupTraits> traits_of_groups(const Gathered& all);

}  // namespace newsgraph::parser
