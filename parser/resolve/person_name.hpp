#pragma once
// Are two personal names one name?

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

/// A personal name as folded words without titles; at least one.
using PersonName = std::vector<std::string>;

enum class NameLikeness {
  Different,
  Typo,     // one part is misspelt or differs in its vowels only
  Partial,  // one lacks parts of the other; two or more parts agree
  Same      // but for spacing, hyphens and transliteration
};

NameLikeness compare(const PersonName& a, const PersonName& b);

/// The whole name's skeleton without blanks: equal for names that are the Same.
std::string compact_skeleton(const PersonName& name);

/// Two parts each, one of them the same and the other misspelt or with the consonants of another tongue's
/// ear: "Mariam Gorgyan" and "Mariam Korkian", or one given name short for the other. By itself no proof.
bool sound_alike(const PersonName& a, const PersonName& b);

/// Each part misspelt or heard otherwise at the most. By itself no proof, not even in one story.
bool all_sound_alike(const PersonName& a, const PersonName& b);

/// A given name misspelt, the family name, and parts left out between them: "Mariam Gorgyan" and "Maryem Ana
/// Gorgyan". By itself no proof.
bool lacks_parts_and_is_misspelt(const PersonName& a, const PersonName& b);

/// Names of places or bodies, one word of which is written otherwise: "Sarmakand" and "Sarmagand". By itself
/// no proof.
bool written_otherwise(const PersonName& a, const PersonName& b);

/// A word's consonants without their voice: "grb" and "krp" agree.
std::string voiceless(std::string consonants);

}  // namespace newsgraph::parser
