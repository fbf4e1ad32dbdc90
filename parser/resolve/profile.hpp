#pragma once
// What an entity of one article offers for telling it apart: comparable names, nation, count, kind.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/person_name.hpp"

namespace newsgraph::parser {

struct Profile {
  EntityType type = EntityType::Person;
  bool named = false;                  // some mention calls it by a proper name
  std::vector<std::string> names;      // folded proper names, without article, nation and titles
  std::vector<std::string> acronyms;   // those of them that are written in capitals: "nis"
  std::vector<std::string> kinds;      // folded descriptions: "spy agency", "troops"
  std::vector<PersonName> full_names;  // of two parts or more
  std::vector<std::string> surnames;   // single parts
  std::vector<std::string> roles;      // folded
  std::string nation;                  // a country's canonical name; empty where unknown
  std::optional<std::int64_t> count;
  bool plural = false;               // only described in the plural: "towns"
  bool bare = false;                 // only ever a plural without "the" or an owner: "reporters"
  bool introduced = false;           // "a company": one of which there may be many
  bool additional = false;           // "another 1,500", "1,500 more"
  std::vector<std::string> parties;  // of an agreement: nations, sorted
};

/// One profile for each entity of the record.
std::vector<Profile> profiles_of(const Extraction& record, const Lexicon& lexicon);

}  // namespace newsgraph::parser
