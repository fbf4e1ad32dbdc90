#pragma once
// Colours of a terminal.

#include <string>
#include <string_view>

namespace newsgraph::cli {

/// Does standard output show colours? It is a terminal, not a dumb one, and NO_COLOR (no-color.org) is unset.
bool output_has_colour();

enum class Ink { Bold, Dim, Red, Green, Yellow, Blue, Magenta, Cyan, Underline };

/// The text in that ink; as it is where `on` is false.
std::string inked(std::string_view text, Ink ink, bool on);

}  // namespace newsgraph::cli
