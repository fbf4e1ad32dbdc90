#include "graph/quoted_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace newsgraph::graph {
namespace {

void append_escape(std::string& out, char c) {
  out += '\\';
  switch (c) {
    case '\n':
      out += 'n';
      break;
    case '\r':
      out += 'r';
      break;
    case '\t':
      out += 't';
      break;
    case '\b':
      out += 'b';
      break;
    case '\f':
      out += 'f';
      break;
    default:
      out += fmt::format("u{:04X}", static_cast<unsigned>(c));
  }
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_bare(std::string_view name) {
  return !name.empty() && is_letter(name.front()) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

}  // namespace

void append_quoted(std::string& out, std::string_view text, char quote) {
  out += quote;
  for (const char c : text) {
    if (is_control(c)) {
      append_escape(out, c);
      continue;
    }
    if (c == quote || c == '\\') out += '\\';
    out += c;
  }
  out += quote;
}

void append_name(std::string& out, std::string_view name) {
  if (is_bare(name)) {
    out += name;
    return;
  }
  out += '`';
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  out += '`';
}

}  // namespace newsgraph::graph
