#pragma once
// Relation types from verbs: "relocate" → "RELOCATED", "break off" → "BROKE_OFF".

#include <string>
#include <string_view>

namespace newsgraph::parser {

/// The simple past of a verb's lemma, lower case: by the rules of spelling, and a table of irregular verbs.
std::string past_tense(std::string_view lemma);

/// A relation's type from a verb's lemma and the words that belong to it ("off", "with"; empty: none).
/// Letters and digits only, other characters become '_'.
std::string type_from_verb(std::string_view lemma, std::string_view rest);
/// The same from its past form.
std::string type_from_past(std::string_view past, std::string_view rest);

}  // namespace newsgraph::parser
