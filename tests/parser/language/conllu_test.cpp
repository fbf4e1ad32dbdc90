#include "parser/language/conllu.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "case_file.hpp"

using namespace newsgraph::parser;

namespace {

std::string content(const std::string& file) {
  std::ifstream in(test::data_file(file));
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<TreebankArticle> read(const std::string& text, ConlluContent what = ConlluContent::Everything) {
  std::istringstream in(text);
  ConlluReader reader(in, "folder/file.conllu", what);
  std::vector<TreebankArticle> articles;
  while (auto article = reader.next()) articles.push_back(std::move(*article));
  return articles;
}

std::string row(const std::string& id, const std::string& form, const std::string& head,
                const std::string& misc = "_") {
  return id + '\t' + form + '\t' + form + "\tNOUN\tNN\t_\t" + head + "\tdep\t_\t" + misc + '\n';
}

}  // namespace

TEST_CASE("what is read is written alike") {
  const std::string text = content("round_trip.conllu");
  std::ostringstream out;
  for (const TreebankArticle& article : read(text)) write_conllu(article.document, out);
  CHECK(out.str() == text);
}

TEST_CASE("tokens alone leave the analysis out") {
  const auto articles = read(content("round_trip.conllu"), ConlluContent::Tokens);
  REQUIRE(articles.size() == 2);
  const Sentence& sentence = articles[0].document.sentences[0];
  CHECK(sentence.names.empty());
  CHECK(sentence.words[0].lemma.empty());
  CHECK(sentence.words[0].head == -1);
}

TEST_CASE("an article's text is put together from its tokens") {
  const auto articles = read(content("round_trip.conllu"));
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].article->id == "first");
  CHECK(articles[0].article->text == "Korea's army didn't move. \"Yes.\"\n\nTroops left.\n");
  CHECK(articles[0].article->regions.size() == 2);
  CHECK(articles[0].document.sentences[2].paragraph == 1);
  const Word& word = articles[0].document.sentences[0].words[1];
  CHECK(articles[0].document.text(word.span) == "'s");
  CHECK(word.joined);
}

TEST_CASE("without newdoc the file is one article") {
  const auto articles = read(row("1", "Yes", "0") + "\n" + row("1", "No", "0"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].article->id == "file");
  CHECK(articles[0].article->text == "Yes No\n");
}

TEST_CASE("the root is one, whatever the file calls it") {
  const auto articles = read("1\tboats\tboat\tNOUN\tNNS\t_\t0\tacl:relcl\t_\t_\n");
  CHECK(articles.at(0).document.sentences[0].words[0].relation == "root");
}

TEST_CASE("an empty file holds no article") { CHECK(read("").empty()); }

TEST_CASE("words that do not spell their token share it out") {
  const auto articles = read("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" + row("1", "de", "0") + row("2", "le", "1"));
  const Document& document = articles.at(0).document;
  CHECK(document.text(document.sentences[0].words[0].span) == "du");
  CHECK(document.sentences[0].words[1].span.empty());
}

TEST_CASE("what is not CoNLL-U is an error with its line") {
  const auto error_of = [](const std::string& text) -> std::string {
    try {
      read(text);
    } catch (const ConlluError& error) {
      return error.what();
    }
    return "(none)";
  };
  const std::string file = "folder/file.conllu:";
  CHECK(error_of("plain text\n") == file + "1: a row needs 10 columns, separated by tabs");
  CHECK(error_of("\n" + row("2", "a", "0")) == file + "2: word number 1 expected, not '2'");
  CHECK(error_of(row("1", "a", "7")) == file + "1: head '7' is neither 0 nor another word of the sentence");
  CHECK(error_of(row("1", "a", "1")) == file + "1: head '1' is neither 0 nor another word of the sentence");
  CHECK(error_of(row("1", "a", "2") + row("2", "b", "1")) ==
        file + "1: the heads of the sentence form a cycle");
  CHECK(error_of(row("1", "a", "0") + row("2", "b", "0")) == file + "1: the sentence has 2 roots, not 1");
  CHECK(error_of(row("1", "a", "0", "Name=B-THING")) == file + "1: 'Name=B-THING' is no name tag");
  CHECK(error_of(row("1-3", "a", "_") + row("1", "a", "0")) == file + "1: the words of '1-3' are missing");
  CHECK(error_of(row("1", "", "0")) == file + "1: the form is empty");
}
