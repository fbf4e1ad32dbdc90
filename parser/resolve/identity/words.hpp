#pragma once
// Words and classes by which descriptions and names of several articles are compared.

#include <string>

#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/person_name.hpp"
#include "parser/resolve/profile.hpp"

namespace newsgraph::parser {

/// "front lines" and "frontlines" agree.
std::string without_blanks(std::string text);
/// A body's name without "Group" or "Ltd" behind it, and as transliterations agree.
std::string core_of(const std::string& folded);
/// A body's name in the usual words for what it is: "federal foreign office" is a "foreign ministry".
std::string usual_name(const std::string& folded, const Lexicon& lexicon);
/// "united nations harbour council", of what everybody knows by its letters: there is one of that name.
bool is_of_known_union(const std::string& folded, const Lexicon& lexicon);
bool is_body(EntityType type);
/// Letters for classes of types within which a name means one thing.
char class_of(EntityType type);
/// The last word of a description, of all of them where they agree.
std::string noun_of(const Profile& p);
std::string joined(const PersonName& words);
/// "The party" and "major parties", "a road" and "three more roads".
bool one_and_several(const Profile& a, const Profile& b);

}  // namespace newsgraph::parser
