#pragma once
// Word lists of English that identity needs and the lexicon does not have: all take folded words.

#include <string>
#include <string_view>

namespace newsgraph::parser {

/// Words in front of a description that do not say what it is.
bool is_determiner(std::string_view word);

/// Words that tell equal counts apart: "another", "more".
bool is_batch_word(std::string_view word);

/// "two", "dozens".
bool is_number_word(std::string_view word);

/// Words that praise a thing and do not tell it from another.
bool is_emphasis(std::string_view word);

/// Any of the words for a nation's soldiers; mercenaries, rebels and peacekeepers are other people.
bool is_soldiers(std::string_view word);

/// Small words that stand inside names: "van der Berg", "bin Salim".
bool is_particle(std::string_view word);

bool is_preposition(std::string_view word);

/// The news have several words for one thing, and two spellings for some.
std::string usual_word(const std::string& word);

/// What two letters stand for to everybody: "un"; empty where they do not.
std::string_view well_known_name(std::string_view letters);

/// "defence ministry", "parliament": every country has one, so that the folded name alone does not tell
/// whose.
bool is_office_name(const std::string& folded);

}  // namespace newsgraph::parser
