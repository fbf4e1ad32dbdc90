#pragma once
// How much alike two names are, so that a name is found however it is spelt.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::graph {

/// Lower-case ASCII letters and digits, words parted by one blank; other alphabets are written in Latin
/// letters (ICU's "Any-Latin; Latin-ASCII").
std::string plain_name(std::string_view name);

/// The groups of three characters of a text with a blank at each end, each once, sorted; none for a text
/// without letters.
std::vector<std::string> trigrams(std::string_view text);

/// From 0 to 1, of plain names: twice the trigrams in common over those of both (Dice). Some words of the
/// longer name may be the other's whole: they count nearly as much.
double likeness(std::string_view a, std::string_view b);

}  // namespace newsgraph::graph
