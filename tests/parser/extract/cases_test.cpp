// Walks cases/*.conllu: each `# newdoc id` is a case, its tree, and after `#=` what extraction must read from
// it, in the notation of notation.hpp. Expected are all clauses, relations or statements of the case's kind,
// in order; "#= none" is none.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "notation.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/extract.hpp"
#include "parser/language/conllu.hpp"
#include "parser/lexicon/lexicon.hpp"

using namespace newsgraph::parser;

namespace {

struct Case {
  std::string name, expected, tree;
};

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  REQUIRE(in);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc id = ")) cases.push_back({line.substr(14), {}, {}});
    if (cases.empty()) continue;
    if (line.starts_with("#= "))
      cases.back().expected += line.substr(3) + "\n";
    else
      cases.back().tree += line + "\n";
  }
  return cases;
}

const Lexicon& lexicon() {
  static const Lexicon loaded = load_lexicon(NEWSGRAPH_LEXICON);
  return loaded;
}

const AttributionModel& attribution_model() {
  static const AttributionModel loaded = load_attribution_model(
      std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "parser/extract/attribution/model/attribution.bin");
  return loaded;
}

template <class Write>
void check_cases(std::string_view folder, Write write) {
  std::size_t count = 0;
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "cases"))
    if (entry.path().filename().string().starts_with(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files)
    for (const Case& c : read_cases(file)) {
      INFO(file.filename().string() << ": " << c.name);
      std::istringstream tree(c.tree);
      ConlluReader reader(tree, file.filename().string(), ConlluContent::Everything);
      const auto article = reader.next();
      REQUIRE(article);
      const std::string found = write(article->document);
      CHECK((found.empty() ? "none\n" : found) == c.expected);
      ++count;
    }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("clauses are read from trees") {
  check_cases("clauses", [](const Document& d) { return clause_notation(d, lexicon()); });
}

TEST_CASE("relations are read from trees") {
  check_cases("relations", [](const Document& d) { return relation_notation(extract(d, lexicon())); });
}

TEST_CASE("statements are read from trees") {
  check_cases("statements", [](const Document& d) {
    return statement_notation(extract(d, lexicon(), attribution_model()));
  });
}

TEST_CASE("statements are learned where no rule reads them") {
  check_cases("learned", [](const Document& d) {
    return statement_notation(extract(d, lexicon(), attribution_model()));
  });
}

TEST_CASE("who wishes something does not vouch for it") {
  std::size_t count = 0;
  check_cases("learned", [&](const Document& d) {
    const Extraction found = extract(d, lexicon(), attribution_model());
    for (const Relation& r : found.relations)
      if (r.statement) {
        CHECK(found.statements[*r.statement].reported);
        ++count;
      }
    return statement_notation(found);
  });
  CHECK(count > 0);
}

TEST_CASE("an empty document gives an empty record") {
  Article article;
  Document document;
  document.article = &article;
  const Extraction found = extract(document, lexicon());
  CHECK(found.entities.empty());
  CHECK(found.relations.empty());
  CHECK(found.statements.empty());
}

TEST_CASE("a sentence of one word and one without words give nothing") {
  Article article;
  article.text = "Stop";
  Document document;
  document.article = &article;
  document.sentences.resize(2);
  document.sentences[0].span = {0, 4};
  Word& word = document.sentences[0].words.emplace_back();
  word.span = {0, 4};
  word.form = "Stop";
  word.lemma = "stop";
  word.upos = UPos::VERB;
  word.relation = "root";
  document.sentences[1].span = {4, 4};
  CHECK(extract(document, lexicon()).relations.empty());
}
