// Coreference in invented articles: coreference/*.conllu hold an analysis and, as comments, its entities, and
// whether the first sentence is a heading or a dateline.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "parser/extract/mentions/mentions.hpp"
#include "parser/language/conllu.hpp"
#include "parser/resolve/coreference.hpp"

using namespace newsgraph::parser;

namespace {

/// "Person Anna Weiss, role minister: Anna Weiss; She; her"
std::string described(const Entity& entity, const Document& document) {
  std::string text = fmt::format("{} {}", name_of(entity.type), entity.name);
  if (entity.role) text += fmt::format(", role {}", *entity.role);
  if (entity.count) text += fmt::format(", count {}", *entity.count);
  std::string_view separator = ": ";
  for (const EntityMention& mention : entity.mentions) {
    text += fmt::format("{}{}", separator, document.text(mention.span));
    separator = "; ";
  }
  return text;
}

/// "surgeon: surgeon at the hospital"
std::string called(const Entity& entity) {
  std::string text = entity.name + ":";
  std::string_view separator = " ";
  for (const std::string& alias : entity.aliases) {
    text += fmt::format("{}{}", separator, alias);
    separator = "; ";
  }
  return text;
}

/// The comments that begin so.
std::vector<std::string> expected_in(const std::string& text, const std::string& start) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(start)) lines.push_back(line.substr(start.size()));
  return lines;
}

Mentions resolve(const Document& document, const Lexicon& lexicon) {
  return resolve_coreference(document, lexicon, find_mentions(document, lexicon));
}

}  // namespace

namespace {

/// Resolves every file of the folder and compares what `show` says of its entities with its comments.
template <class Show>
void walk(const char* folder, const std::string& start, Show show) {
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const auto& file : files) {
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    ConlluReader reader(text, file.string(), ConlluContent::Everything);
    auto article = reader.next();
    REQUIRE(article);
    if (!expected_in(text.str(), "# heading first").empty())
      article->document.sentences.front().region = RegionKind::Headline;
    if (!expected_in(text.str(), "# dateline first").empty())
      article->document.sentences.front().region = RegionKind::Dateline;
    std::vector<std::string> found;
    for (const Entity& entity : resolve(article->document, lexicon).entities)
      found.push_back(show(entity, article->document));
    INFO(file.filename().string());
    CHECK(found == expected_in(text.str(), start));
  }
}

}  // namespace

TEST_CASE("mentions of one thing become one entity") {
  walk(NEWSGRAPH_TEST_DATA_DIR "/coreference", "# entity = ", described);
}

TEST_CASE("an entity is known by the whole phrases that name it, too") {
  walk(NEWSGRAPH_TEST_DATA_DIR "/phrases",
       "# called = ", [](const Entity& entity, const Document&) { return called(entity); });
}

TEST_CASE("a document without words has no entities") {
  Article article;
  Document document;
  document.article = &article;
  document.sentences.resize(2);
  const Lexicon lexicon;
  CHECK(resolve(document, lexicon).entities.empty());
}

TEST_CASE("trees with wrong heads are survived") {
  Article article;
  article.text = "He he";
  Document document;
  document.article = &article;
  Sentence& sentence = document.sentences.emplace_back();
  sentence.span = {0, 5};
  for (const int head : {1, 0}) {  // a cycle without a root
    Word word;
    word.form = word.lemma = "he";
    word.upos = UPos::PRON;
    word.head = head;
    word.relation = "nsubj";
    word.span = {sentence.words.empty() ? 0u : 3u, sentence.words.empty() ? 2u : 5u};
    sentence.words.push_back(word);
  }
  const Lexicon lexicon;
  CHECK(resolve(document, lexicon).entities.empty());
}
