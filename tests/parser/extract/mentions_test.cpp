// Mentions of invented sentences: mentions/*.conllu hold an analysis and, as comments, what is to be found in
// it.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "parser/extract/mentions/mentions.hpp"
#include "parser/language/conllu.hpp"

using namespace newsgraph::parser;

namespace {

/// "[some 3,000 Norwegian soldiers] nominal Unit 3,000 Norwegian soldiers, count 3000, nation Norway"
std::string described(const Mention& m, const Document& document, const Lexicon& lexicon) {
  std::string text =
      fmt::format("[{}] {} {} {}", document.text(m.span), name_of(m.kind), name_of(m.type), m.name);
  if (m.role) text += fmt::format(", role {}", *m.role);
  if (m.count) text += fmt::format(", count {}", *m.count);
  if (!m.batch.empty()) text += fmt::format(", batch {}", m.batch);
  if (m.country) text += fmt::format(", nation {}", lexicon.countries()[*m.country].name);
  return text;
}

std::vector<std::string> expected_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("# mention = ")) lines.push_back(line.substr(12));
  return lines;
}

}  // namespace

TEST_CASE("mentions are found in analysed sentences") {
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(NEWSGRAPH_TEST_DATA_DIR "/mentions"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const auto& file : files) {
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    ConlluReader reader(text, file.string(), ConlluContent::Everything);
    const auto article = reader.next();
    REQUIRE(article);
    std::vector<std::string> found;
    for (const Mention& m : find_mentions(article->document, lexicon).all)
      found.push_back(described(m, article->document, lexicon));
    INFO(file.filename().string());
    CHECK(found == expected_in(text.str()));
  }
}
