#pragma once
// The closed lists that tokenisation and sentence splitting go by. All take folded text (characters.hpp).

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsgraph::parser::tokens {

/// An abbreviation that keeps its full stop; `stem` comes without it: "gen", "inc".
bool is_abbreviation(std::string_view stem);

/// One that is a word as well, and an abbreviation only with a capital: "Sat.", "Mass.", "Gen.".
bool is_ambiguous_abbreviation(std::string_view stem);

/// One that a name or a number follows, so that it ends no sentence: "mr", "gen", "no".
bool is_title_abbreviation(std::string_view stem);

/// One that is an abbreviation only before a number: "No. 5".
bool is_numbering_abbreviation(std::string_view stem);

/// A prefix that stays on its word with its hyphen: "non-commercial", "mid-July".
bool is_bound_prefix(std::string_view word);

/// Verbs written with a hyphen, in any form: "test", "fired".
bool is_hyphenated_verb(std::string_view first, std::string_view second);

/// A unit written to a number without a space: "5pm", "10km", "40K".
bool is_unit(std::string_view word);

/// "com", "org", "doc": the end of a web address or of a file's name.
bool is_domain_or_extension(std::string_view word);

/// The lengths of the words in a contraction written without apostrophe ("cannot": 3, 3; "gonna": 3, 2);
/// empty if it is none.
std::vector<std::size_t> contraction_parts(std::string_view word);

/// A word that often begins a sentence and seldom goes on with a name: "the", "he", "but".
bool is_sentence_opener(std::string_view word);

}  // namespace newsgraph::parser::tokens
