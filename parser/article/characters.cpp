#include "parser/article/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace newsgraph::parser {

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  std::size_t position = 0;
  while (position < size) {
    if (bytes[position] < 0x80) {
      ++position;
      continue;
    }
    const std::size_t start = position;
    UChar32 code = 0;
    U8_NEXT(bytes, position, size, code);
    if (code < 0) return start;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(bytes, position, text.size(), code);
  return static_cast<char32_t>(code);
}

char32_t previous_code_point(std::string_view text, std::size_t& position) {
  --position;
  while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) --position;
  std::size_t behind = position;
  return next_code_point(text, behind);
}

bool is_blank(char32_t code) {
  if (code < 0x80) return code <= 0x20 || code == 0x7F;
  return u_isUWhiteSpace(static_cast<UChar32>(code)) || code == 0xFEFF ||
         (code >= 0x200B && code <= 0x200F) || code == 0x2060 || (code >= 0x80 && code < 0xA0);
}

bool is_letter(char32_t code) { return u_isalpha(static_cast<UChar32>(code)); }
bool is_upper(char32_t code) {
  return u_isUUppercase(static_cast<UChar32>(code)) || u_istitle(static_cast<UChar32>(code));
}
bool is_lower(char32_t code) { return u_isULowercase(static_cast<UChar32>(code)); }
bool is_digit(char32_t code) { return u_isdigit(static_cast<UChar32>(code)); }

Span trimmed(std::string_view text, Span span) {
  std::size_t start = span.start, end = span.end;
  while (start < end) {
    std::size_t next = start;
    if (!is_blank(next_code_point(text, next))) break;
    start = next;
  }
  while (end > start) {
    std::size_t before = end;
    if (!is_blank(previous_code_point(text, before))) break;
    end = before;
  }
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

std::string_view trimmed(std::string_view text) {
  const Span span = trimmed(text, Span{0, static_cast<std::uint32_t>(text.size())});
  return text.substr(span.start, span.size());
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0, position = 0;
  bool counted = false;
  while (position < text.size()) {
    const char32_t code = next_code_point(text, position);
    if (is_blank(code)) {
      counted = false;
    } else if (!counted && (is_letter(code) || is_digit(code))) {
      counted = true;
      ++count;
    }
  }
  return count;
}

namespace {

char plain_character(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x02B9:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return 0;
  }
}

}  // namespace

std::string plain(std::string_view text) {
  std::string result;
  bool space = false;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    const char32_t code = next_code_point(text, position);
    if (is_blank(code)) {
      space = !result.empty();
      continue;
    }
    if (space) result += ' ';
    space = false;
    if (code < 0x80) {
      result += code >= 'A' && code <= 'Z' ? static_cast<char>(code + 32) : static_cast<char>(code);
    } else if (const char ascii = plain_character(code)) {
      result += ascii;
    } else {
      result.append(text.substr(start, position - start));
    }
  }
  return result;
}

}  // namespace newsgraph::parser
