#pragma once
// Code points of a stretch of text, each with its byte offset, and the classes of them that tokenisation
// tells apart.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::parser::tokens {

/// Decoded text. `offsets` has one more element than `points`: the end. A byte that is not UTF-8 counts as
/// U+FFFD.
struct CodePoints {
  std::u32string points;
  std::vector<std::uint32_t> offsets;  // bytes from the start of the whole text

  std::size_t size() const { return points.size(); }
};

/// Decodes text[start, end); appends nothing to what was in `into` before.
void decode(std::string_view text, std::uint32_t start, std::uint32_t end, CodePoints& into);

/// The code point at `at`, which moves behind it; at < end ≤ text.size().
char32_t next_point(std::string_view text, std::uint32_t& at, std::uint32_t end);

/// Unicode white space and the separators U+001C to U+001F.
bool is_space(char32_t c);
bool is_letter(
    char32_t c);  // letters, marks and what is invisible inside words (soft hyphen, zero-width joiners)
bool is_digit(char32_t c);  // ASCII only
bool is_upper(char32_t c);  // upper and title case
bool is_lower(char32_t c);
bool is_apostrophe(char32_t c);  // ' and what is typed for it: curly, modifier letters, primes, backquote
bool is_double_quote(char32_t c);
bool is_hyphen(char32_t c);   // - U+2010 U+2011
bool is_dash(char32_t c);     // en dash, em dash, bar, minus
bool is_opening(char32_t c);  // ( [ {
bool is_closing(char32_t c);  // ) ] }
char32_t lower(char32_t c);   // Unicode's simple mapping

/// ASCII in lower case, apostrophes as ', hyphens as -, what is invisible left out, all else as it was;
/// UTF-8.
std::string folded(const CodePoints& text, std::size_t first, std::size_t last);

}  // namespace newsgraph::parser::tokens
