#include "parser/resolve/coreference/training/wire.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace newsgraph::parser {
namespace {

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be read", file.string()));
  return in;
}

std::vector<std::string> read_lines(const std::filesystem::path& file) {
  std::ifstream in = open(file);
  std::vector<std::string> lines{{}};  // counted from 1
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Of ranges of lines, a sentence each: "97-104 108-131".
WireArticle article_of(const std::vector<std::string>& lines, std::istream& ranges) {
  std::stringstream conllu;
  WireArticle made;
  std::size_t first = 0, last = 0;
  for (char dash = 0; ranges >> first >> dash >> last;) {
    if (first == 0 || last >= lines.size()) throw std::runtime_error("no such line of the wire news");
    if (made.marked.id.empty()) {
      made.marked.id = fmt::format("wire_{}", first);
      conllu << "# newdoc id = " << made.marked.id << '\n';
    }
    conllu << "# newpar\n";
    for (std::size_t line = first; line <= last; ++line, ++made.marked.words)
      conllu << line - first + 1 << '\t' << lines[line].substr(0, lines[line].find('\t'))
             << "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    conllu << '\n';
  }
  if (auto article = ConlluReader(conllu, "wire", ConlluContent::Tokens).next())
    made.article = std::move(*article);
  else
    throw std::runtime_error("a document without lines");
  Document& document = made.article.document;
  made.article.article->regions.front().kind = RegionKind::Headline;
  document.sentences.front().region = RegionKind::Headline;
  return made;
}

}  // namespace

std::vector<WireArticle> read_wire(const std::filesystem::path& wire, const std::filesystem::path& marks) {
  const std::vector<std::string> lines = read_lines(wire);
  std::vector<WireArticle> articles;
  std::ifstream in = open(marks);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string what;
    fields >> what;
    try {
      if (what == "document") {
        articles.push_back(article_of(lines, fields));
      } else if (what == "one" && !articles.empty()) {
        for (std::size_t word = 0; fields >> word;)
          articles.back().marked.mentions.push_back({word, word + 1, {word}, std::to_string(number)});
      } else {
        throw std::runtime_error("neither a document nor one of its things");
      }
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}", marks.string(), number, error.what()));
    }
  }
  return articles;
}

}  // namespace newsgraph::parser
