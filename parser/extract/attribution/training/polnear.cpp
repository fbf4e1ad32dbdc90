#include "parser/extract/attribution/training/polnear.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "parser/extract/record/code_points.hpp"

namespace newsgraph::parser {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be opened", file.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "12 15;20 24"
std::vector<Span> read_pieces(const std::string& pieces, const CodePoints& points, const fs::path& file) {
  std::vector<Span> spans;
  std::istringstream in(pieces);
  std::uint32_t start = 0, end = 0;
  while (in >> start >> end) {
    const auto first = points.to_byte(start), last = points.to_byte(end);
    if (!first || !last)
      throw std::runtime_error(fmt::format("{}: {} is beyond the text", file.string(), end));
    spans.push_back({*first, *last});
    in.ignore(1, ';');
  }
  return spans;
}

std::vector<MarkedAttribution> read_marks(const fs::path& file, std::string_view text) {
  const CodePoints points(text);
  std::map<std::string, std::vector<Span>> spans;
  std::vector<MarkedAttribution> marks;
  std::istringstream lines(read_file(file));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    if (line[0] == 'T') {
      const std::size_t space = line.find(' ', tab), end = line.find('\t', tab + 1);
      if (space == std::string::npos || end == std::string::npos || end < space) continue;
      spans[line.substr(0, tab)] = read_pieces(line.substr(space + 1, end - space - 1), points, file);
    } else if (line[0] == 'E') {
      MarkedAttribution mark;
      std::istringstream parts(line.substr(tab + 1));
      for (std::string part; parts >> part;) {
        const std::size_t colon = part.find(':');
        std::string role = part.substr(0, colon);
        while (!role.empty() && role.back() >= '0' && role.back() <= '9') role.pop_back();
        std::vector<Span>* into = role == "Source"    ? &mark.source
                                  : role == "Cue"     ? &mark.cue
                                  : role == "Content" ? &mark.content
                                                      : nullptr;
        const auto found = spans.find(part.substr(colon + 1));
        if (into != nullptr && found != spans.end())
          into->insert(into->end(), found->second.begin(), found->second.end());
      }
      marks.push_back(std::move(mark));
    }
  }
  return marks;
}

}  // namespace

std::vector<MarkedArticle> read_polnear(const fs::path& split) {
  std::map<std::string, fs::path> annotations;  // by article
  for (const auto& entry : fs::directory_iterator(split / "attributions")) {
    const std::string stem = entry.path().stem().string();
    const std::string name = stem.substr(0, stem.rfind('_'));
    const auto [at, is_new] = annotations.emplace(name, entry.path());
    if (!is_new && entry.path() < at->second) at->second = entry.path();
  }
  std::vector<MarkedArticle> articles;
  for (const auto& [name, file] : annotations) {
    MarkedArticle article{name, read_file(split / "text" / (name + ".txt")), {}};
    article.attributions = read_marks(file, article.text);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace newsgraph::parser
