// Walks appositions/*.conllu: each `# newdoc id` is a case; after `#=` what every noun of a conjunction or an
// apposition hangs on, and how, once appositions are mended.

#include "parser/extract/appositions.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "parser/language/conllu.hpp"
#include "parser/lexicon/lexicon.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(Document document) {
  static const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  mend_appositions(document, lexicon);
  std::string found;
  for (const Sentence& sentence : document.sentences)
    for (const Word& w : sentence.words)
      if (w.relation == "conj" || w.relation == "appos")
        found +=
            w.form + ' ' + w.relation + ' ' + sentence.words[static_cast<std::size_t>(w.head)].form + '\n';
  return found;
}

}  // namespace

TEST_CASE("appositions are told from lists") {
  const std::filesystem::path file =
      std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "appositions/appositions.conllu";
  std::ifstream in(file);
  REQUIRE(in);
  std::string name, expected, tree;
  std::size_t count = 0;
  const auto check = [&] {
    if (name.empty()) return;
    INFO(name);
    std::istringstream lines(tree);
    ConlluReader reader(lines, file.filename().string(), ConlluContent::Everything);
    const auto article = reader.next();
    REQUIRE(article);
    CHECK(mended(article->document) == expected);
    ++count;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc id = ")) {
      check();
      name = line.substr(14);
      expected.clear();
      tree.clear();
    }
    if (line.starts_with("#= "))
      expected += line.substr(3) + '\n';
    else
      tree += line + '\n';
  }
  check();
  CHECK(count > 0);
}
