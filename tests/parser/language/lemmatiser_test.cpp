#include "parser/language/lemmatiser.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "case_file.hpp"

using namespace newsgraph::parser;

TEST_CASE("words have lemmas") {
  const ModelFile file(test::model_path());
  const Lemmatiser lemmatise(file);
  for (const test::Case& c : test::cases("lemmas.txt")) {
    for (const std::string& line : c) {
      std::istringstream fields(line);
      std::string form, xpos, lemma;
      fields >> form >> xpos >> lemma;
      INFO(line);
      CHECK(lemmatise(form, xpos) == lemma);
    }
  }
}

TEST_CASE("a form of nothing but invisible characters has a lemma") {
  const ModelFile file(test::model_path());
  CHECK(Lemmatiser(file)("\u200B", "NN") == "_");
  CHECK_FALSE(Lemmatiser(file)("", "").empty());
}
