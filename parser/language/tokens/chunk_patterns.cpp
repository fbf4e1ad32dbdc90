#include "parser/language/tokens/chunk_patterns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parser/language/tokens/vocabulary.hpp"

namespace newsgraph::parser::tokens {
namespace {

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

char32_t at_or_zero(const CodePoints& chunk, std::size_t at) {
  return at < chunk.size() ? chunk.points[at] : 0;
}

bool starts_word(const CodePoints& chunk, std::size_t at) {
  return at == 0 || !is_word_character(chunk.points[at - 1]);
}

bool has_prefix(const CodePoints& chunk, std::size_t at, std::string_view prefix) {
  if (chunk.size() - at < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i)
    if (lower(chunk.points[at + i]) != static_cast<unsigned char>(prefix[i])) return false;
  return true;
}

// Where an address ends that runs up to `end`: what closes the sentence or the bracket around it is not part
// of it.
std::size_t without_trailing_punctuation(const CodePoints& chunk, std::size_t at, std::size_t end) {
  const auto begin = chunk.points.begin();
  while (end > at) {
    const char32_t c = chunk.points[end - 1];
    const bool closes = is_closing(c) && std::find(begin + static_cast<std::ptrdiff_t>(at),
                                                   begin + static_cast<std::ptrdiff_t>(end),
                                                   U'(') == begin + static_cast<std::ptrdiff_t>(end);
    if (!closes && std::u32string_view(U".,;:!?").find(c) == std::u32string_view::npos && !is_apostrophe(c) &&
        !is_double_quote(c))
      break;
    --end;
  }
  return end;
}

std::size_t match_url(const CodePoints& chunk, std::size_t at) {
  static constexpr std::array<std::string_view, 5> schemes{"http://", "https://", "ftp://",
                                                           "mailto:", "www."};
  for (const std::string_view scheme : schemes) {
    if (!has_prefix(chunk, at, scheme)) continue;
    std::size_t end = at + scheme.size();
    while (end < chunk.size() && chunk.points[end] != '<' && chunk.points[end] != '>' &&
           !is_double_quote(chunk.points[end]))
      ++end;
    end = without_trailing_punctuation(chunk, at, end);
    if (end > at + scheme.size()) return end - at;
  }
  return 0;
}

bool is_mailbox_character(char32_t c) {
  return is_word_character(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

std::size_t match_mail(const CodePoints& chunk, std::size_t at) {
  std::size_t sign = at;
  while (sign < chunk.size() && is_mailbox_character(chunk.points[sign])) ++sign;
  if (at_or_zero(chunk, sign) != '@') return 0;
  std::size_t end = sign + 1;
  while (end < chunk.size() && is_mailbox_character(chunk.points[end])) ++end;
  end = without_trailing_punctuation(chunk, at, end);
  if (end < sign + 2 || !is_word_character(chunk.points[sign + 1])) return 0;
  const bool is_handle = sign == at;
  if (is_handle && is_digit(chunk.points[sign + 1])) return 0;
  if (!is_handle && !is_word_character(chunk.points[at])) return 0;
  return end - at;
}

// "newsday.com", "alt.animals.cat", "report_2.doc": parts joined by full stops of which the last is known.
std::size_t match_domain(const CodePoints& chunk, std::size_t at) {
  std::size_t i = at, last_dot = 0, end = 0;
  while (i < chunk.size()) {
    const char32_t c = chunk.points[i];
    if (c == '.') {
      if (i == at || chunk.points[i - 1] == '.') break;
      last_dot = i;
    } else if (!is_word_character(c) && c != '_' && !is_hyphen(c)) {
      break;
    } else if (last_dot != 0) {
      end = i + 1;
    }
    ++i;
  }
  if (last_dot == 0 || end < last_dot + 3 || !is_word_character(chunk.points[at])) return 0;
  const std::string suffix = folded(chunk, last_dot + 1, end);
  if (!is_domain_or_extension(suffix)) return 0;
  // "end.In": two sentences without a space between them are more likely than a domain with a capital inside.
  const bool first_upper = is_upper(chunk.points[last_dot + 1]);
  const bool all_upper = std::all_of(chunk.points.begin() + static_cast<std::ptrdiff_t>(last_dot) + 1,
                                     chunk.points.begin() + static_cast<std::ptrdiff_t>(end), is_upper);
  if (first_upper && !all_upper) return 0;
  if (end < chunk.size() && chunk.points[end] == '/') {
    while (end < chunk.size() && !is_double_quote(chunk.points[end]) && chunk.points[end] != '>') ++end;
    end = without_trailing_punctuation(chunk, at, end);
  }
  return end - at;
}

std::size_t digits(const CodePoints& chunk, std::size_t at) {
  std::size_t end = at;
  while (end < chunk.size() && is_digit(chunk.points[end])) ++end;
  return end - at;
}

// Digit groups joined by one kind of sign; their lengths, at most 8 of them.
struct Groups {
  std::array<std::size_t, 8> length{};
  std::size_t count = 0, end = 0;
};

Groups groups_joined_by(const CodePoints& chunk, std::size_t at, bool (*joins)(char32_t)) {
  Groups groups;
  groups.end = at;
  while (groups.count < groups.length.size()) {
    const std::size_t start = groups.count == 0 ? at : groups.end + 1;
    const std::size_t length = digits(chunk, start);
    if (length == 0) break;
    groups.length[groups.count++] = length;
    groups.end = start + length;
    if (!joins(at_or_zero(chunk, groups.end))) break;
  }
  return groups;
}

bool ends_number(const CodePoints& chunk, std::size_t end) {
  return end >= chunk.size() || !is_word_character(chunk.points[end]);
}

// Telephone numbers, post codes and dates keep their hyphens; ranges and scores ("10-12", "2003-2004") do
// not.
std::size_t match_hyphenated_number(const CodePoints& chunk, std::size_t at) {
  const Groups g = groups_joined_by(chunk, at, is_hyphen);
  if (g.count < 2 || !ends_number(chunk, g.end)) return 0;
  const bool telephone = g.count == 2 && g.length[1] == 4 && (g.length[0] == 3 || g.length[0] == 5);
  return g.count >= 3 || telephone ? g.end - at : 0;
}

std::size_t match_slashed_number(const CodePoints& chunk, std::size_t at) {
  const Groups g = groups_joined_by(chunk, at, [](char32_t c) { return c == '/'; });
  if (g.count < 2 || !ends_number(chunk, g.end)) return 0;
  if (g.count == 3) return g.end - at;
  const bool telephone = g.length[0] == 3 && g.length[1] >= 3;
  if (g.count != 2 || telephone) return telephone ? g.end - at : 0;
  const bool fraction = g.length[0] == 1 && g.length[1] == 1 && chunk.points[at] < chunk.points[at + 2] &&
                        chunk.points[at + 2] <= '8' && chunk.points[at] <= '5';
  const bool day = g.length[0] <= 2 && g.length[1] <= 2;
  return day && !fraction ? g.end - at : 0;
}

std::size_t match_plain_number(const CodePoints& chunk, std::size_t at) {
  const bool leading_point = at_or_zero(chunk, at) == '.' && is_digit(at_or_zero(chunk, at + 1));
  if (leading_point && at > 0 &&
      (is_word_character(chunk.points[at - 1]) || is_closing(chunk.points[at - 1])))
    return 0;
  std::size_t end = at + (leading_point ? 1 : 0);
  if (digits(chunk, end) == 0) return 0;
  end += digits(chunk, end);
  while (std::u32string_view(U".,:").find(at_or_zero(chunk, end)) != std::u32string_view::npos &&
         is_digit(at_or_zero(chunk, end + 1)))
    end += 1 + digits(chunk, end + 1);
  return end - at;
}

}  // namespace

std::size_t match_address(const CodePoints& chunk, std::size_t at) {
  if (!starts_word(chunk, at)) return 0;
  if (const std::size_t length = match_url(chunk, at)) return length;
  if (const std::size_t length = match_mail(chunk, at)) return length;
  return match_domain(chunk, at);
}

std::size_t match_emoticon(const CodePoints& chunk, std::size_t at) {
  static constexpr std::array<std::string_view, 30> faces{
      ":-)", ":)",  ":-(", ":(",  ";-)", ";)", "=)", "=(", ":-d", ":d", ":-p", ":p", ";p", ":o", ":-/",
      ":/",  ":'(", ">:(", "^_^", "-_-", "<3", "xd", ":]", ":[",  ":|", "8-)", ":3", ":*", "=d", "(:"};
  for (const std::string_view face : faces) {
    if (!has_prefix(chunk, at, face)) continue;
    const std::size_t end = at + face.size();
    const bool is_alone = at == 0 || !is_word_character(chunk.points[at - 1]) || face.size() == 3;
    const bool has_letter = face.back() >= 'a' && face.back() <= 'z';
    if (!is_alone && face != ":)" && face != ";)" && face != ":(") continue;
    if (has_letter && (at != 0 || end != chunk.size() || !is_upper(chunk.points[end - 1]))) continue;
    if (face == ":/" && at_or_zero(chunk, end) == '/') continue;
    if ((face == "(:" || face == ":3" || face == ":*" || face == "<3") && (at != 0 || end != chunk.size()))
      continue;
    if (face.back() == ')' &&
        std::find(chunk.points.begin(), chunk.points.begin() + static_cast<std::ptrdiff_t>(at), U'(') !=
            chunk.points.begin() + static_cast<std::ptrdiff_t>(at))
      continue;  // it closes a bracket
    if (end < chunk.size() && is_word_character(chunk.points[end])) continue;
    return face.size();
  }
  return 0;
}

std::size_t match_number(const CodePoints& chunk, std::size_t at) {
  if (!starts_word(chunk, at)) return 0;
  if (at_or_zero(chunk, at) == '+' && at == 0 && digits(chunk, 1) > 0) {
    const std::size_t length = groups_joined_by(chunk, 1, is_hyphen).end;
    if (ends_number(chunk, length)) return length;
  }
  if (const std::size_t length = match_hyphenated_number(chunk, at)) return length;
  if (const std::size_t length = match_slashed_number(chunk, at)) return length;
  const std::size_t length = match_plain_number(chunk, at);
  if (length == 0) return 0;
  std::size_t end = at + length;
  if (ends_number(chunk, end)) return length;
  while (end < chunk.size() && is_word_character(chunk.points[end])) ++end;
  const std::string suffix = folded(chunk, at + length, end);
  const bool after_currency =
      at > 0 && std::u32string_view(U"$£€¥").find(chunk.points[at - 1]) != std::u32string_view::npos;
  if (after_currency || is_unit(suffix)) return length;
  return end - at;  // "2nd", "1990s", "3143C"
}

std::size_t match_punctuation(const CodePoints& chunk, std::size_t at) {
  const char32_t c = chunk.points[at];
  std::size_t end = at + 1;
  const auto run = [&](auto&& belongs) {
    while (end < chunk.size() && belongs(chunk.points[end])) ++end;
    return end - at;
  };
  if (c == '.' || c == '!' || c == '?' || c == 0x2026)
    return run([](char32_t d) { return d == '.' || d == '!' || d == '?' || d == 0x2026; });
  if (c == '-' || c == '=') {
    run([](char32_t d) { return d == '-' || d == '='; });
    if (at_or_zero(chunk, end) == '>') ++end;
    return end - at;
  }
  if (c == '<' && at_or_zero(chunk, end) == '-') return run([](char32_t d) { return d == '-' || d == '='; });
  if (is_apostrophe(c) && is_apostrophe(at_or_zero(chunk, end))) return 2;
  if (std::u32string_view(U"<>*_+~#$|^\\@").find(c) != std::u32string_view::npos)
    return run([c](char32_t d) { return d == c; });
  return 1;
}

}  // namespace newsgraph::parser::tokens
