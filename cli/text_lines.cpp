#include "cli/text_lines.hpp"

#include <cstddef>

#include "cli/terminal.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

std::vector<std::string_view> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string_view> lines;
  while (display_width(text) > width) {
    std::size_t position = 0, columns = 0, space = 0, cut = 0;
    while (position < text.size()) {
      const std::size_t start = position;
      parser::next_code_point(text, position);
      columns += display_width(text.substr(start, position - start));
      if (columns > width && start > 0) break;
      cut = position;
      if (text[start] == ' ') space = start;
    }
    if (cut < text.size() && text[cut] == ' ') space = cut;
    if (space > 0) {
      lines.push_back(text.substr(0, space));
      text.remove_prefix(space + 1);
    } else {
      lines.push_back(text.substr(0, cut));
      text.remove_prefix(cut);
    }
  }
  lines.push_back(text);
  return lines;
}

std::string hung(std::string_view text, std::size_t width, std::size_t indent) {
  std::string result;
  const std::size_t room = width > indent + 10 ? width - indent : 10;
  for (const std::string_view line : lines_of(text, room)) {
    result += (result.empty() ? std::string() : '\n' + std::string(indent, ' ')) + std::string(line);
  }
  return result;
}

}  // namespace newsgraph::cli
