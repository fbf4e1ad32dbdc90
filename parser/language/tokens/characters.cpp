#include "parser/language/tokens/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace newsgraph::parser::tokens {
namespace {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

void append_utf8(std::string& out, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

char32_t next_point(std::string_view text, std::uint32_t& at, std::uint32_t end) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = bytes[at];
  if (c < 0x80) {
    ++at;
  } else {
    U8_NEXT_OR_FFFD(bytes, at, end, c);
  }
  return static_cast<char32_t>(c);
}

void decode(std::string_view text, std::uint32_t start, std::uint32_t end, CodePoints& into) {
  into.points.clear();
  into.offsets.clear();
  for (std::uint32_t at = start; at < end;) {
    into.offsets.push_back(at);
    into.points.push_back(next_point(text, at, end));
  }
  into.offsets.push_back(end);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (is_apostrophe(c)) return false;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0 ||
         is_invisible(c);
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2B9 ||
         c == 0x2BC || c == 0x2032 || c == 0xFF07;
}

bool is_double_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0x2033 || c == 0xAB || c == 0xBB;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_dash(char32_t c) { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }

bool is_opening(char32_t c) { return c == '(' || c == '[' || c == '{'; }

bool is_closing(char32_t c) { return c == ')' || c == ']' || c == '}'; }

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::string folded(const CodePoints& text, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    const char32_t c = text.points[i];
    if (is_invisible(c)) continue;
    append_utf8(out, is_apostrophe(c) ? U'\'' : is_hyphen(c) ? U'-' : lower(c));
  }
  return out;
}

}  // namespace newsgraph::parser::tokens
