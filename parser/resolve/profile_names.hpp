#pragma once
// What each thing that an article calls an entity adds to the entity's profile.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/profile.hpp"

namespace newsgraph::parser {

/// A name with all that stands in front of it: "Ostravan Defence Minister Ida Holm" has a role, too.
void add_person_name(Profile& profile, std::string_view name, const Lexicon& lexicon);

/// `acronyms`: how the article writes some of the entity's names where it does not write all in capitals.
void add_other_name(Profile& profile, std::string_view name, const std::set<std::string>& acronyms,
                    const Lexicon& lexicon);

/// "Voters" in a heading is a description if the article writes "black voters", too.
void recognise_common_nouns(Profile& profile, const std::vector<std::string>& surfaces,
                            const Lexicon& lexicon);

/// "Lake Union Court" is not the Lake Union, though its article may call it so.
void drop_names_of_wholes(Profile& profile, const std::string& own_name);

/// Does its last word end like a plural?
bool is_plural(const std::string& folded);

/// Is it a stretch of the whole's words, and not all of them?
bool is_part_of_name(const std::string& part, const std::string& whole);

}  // namespace newsgraph::parser
