#include "cli/colour.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "cli/terminal.hpp"

namespace newsgraph::cli {

namespace {

/// The parameter of "select graphic rendition" (ECMA-48, 8.3.117).
int rendition(Ink ink) {
  switch (ink) {
    case Ink::Bold:
      return 1;
    case Ink::Dim:
      return 2;
    case Ink::Underline:
      return 4;
    case Ink::Red:
      return 31;
    case Ink::Green:
      return 32;
    case Ink::Yellow:
      return 33;
    case Ink::Blue:
      return 34;
    case Ink::Magenta:
      return 35;
    case Ink::Cyan:
      return 36;
  }
  return 0;
}

}  // namespace

bool output_has_colour() {
  if (!output_is_terminal()) return false;
  if (const char* refused = std::getenv("NO_COLOR"); refused != nullptr && *refused != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string inked(std::string_view text, Ink ink, bool on) {
  return on ? fmt::format("\033[{}m{}\033[0m", rendition(ink), text) : std::string(text);
}

}  // namespace newsgraph::cli
