#include "query/functions/text.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace newsgraph::query::text {

namespace {

/// The offset after the code point at `offset`.
std::size_t next(std::string_view text, std::size_t offset) {
  auto at = static_cast<std::int32_t>(offset);
  UChar32 c = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
  return static_cast<std::size_t>(at);
}

UChar32 code_point(std::string_view text, std::size_t offset) {
  auto at = static_cast<std::int32_t>(offset);
  UChar32 c = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
  return c;
}

std::size_t previous(std::string_view text, std::size_t offset) {
  auto at = static_cast<std::int32_t>(offset);
  UChar32 c = 0;
  U8_PREV(text.data(), 0, at, c);
  return static_cast<std::size_t>(at);
}

bool is_space(std::string_view text, std::size_t offset) {
  const auto c = code_point(text, offset);
  return c >= 0 && (u_isUWhiteSpace(c) || (c >= 0x1c && c <= 0x1f));
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = next(text, at)) ++count;
  return count;
}

std::size_t offset_of(std::string_view text, std::size_t position) {
  std::size_t at = 0;
  for (; position > 0 && at < text.size(); --position) at = next(text, at);
  return at;
}

std::string reversed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t end = text.size(); end > 0;) {
    const auto begin = previous(text, end);
    result += text.substr(begin, end - begin);
    end = begin;
  }
  return result;
}

std::string upper(std::string_view text) {
  std::string result;
  utf16(text).toUpper(icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string lower(std::string_view text) {
  std::string result;
  utf16(text).toLower(icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string_view trimmed_left(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_space(text, at)) at = next(text, at);
  return text.substr(at);
}

std::string_view trimmed_right(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const auto begin = previous(text, end);
    if (!is_space(text, begin)) break;
    end = begin;
  }
  return text.substr(0, end);
}

std::string replaced(std::string_view text, std::string_view search, std::string_view replacement) {
  std::string result;
  if (search.empty()) {  // before every character and at the end, as in Java
    for (std::size_t at = 0; at < text.size();) {
      const auto end = next(text, at);
      result += replacement;
      result += text.substr(at, end - at);
      at = end;
    }
    return result.append(replacement);
  }
  std::size_t from = 0;
  for (auto found = text.find(search); found != std::string_view::npos; found = text.find(search, from)) {
    result += text.substr(from, found - from);
    result += replacement;
    from = found + search.size();
  }
  return result.append(text.substr(from));
}

std::vector<std::string_view> split(std::string_view text, std::string_view delimiter) {
  std::vector<std::string_view> parts;
  if (delimiter.empty()) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = next(text, at);
      parts.push_back(text.substr(at, end - at));
      at = end;
    }
    if (parts.empty()) parts.push_back(text);
    return parts;
  }
  std::size_t from = 0;
  for (auto found = text.find(delimiter); found != std::string_view::npos;
       found = text.find(delimiter, from)) {
    parts.push_back(text.substr(from, found - from));
    from = found + delimiter.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

}  // namespace newsgraph::query::text
