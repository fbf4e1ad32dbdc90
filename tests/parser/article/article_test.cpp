// Regions, titles, dates and outlets of invented articles: each file in regions/ against its .expected.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "parser/article/characters.hpp"
#include "parser/article/reader.hpp"
#include "tests/parser/article/region_listing.hpp"

namespace newsgraph::parser {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> region_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(NEWSGRAPH_TEST_DATA_DIR) / "regions")) {
    if (entry.path().extension() != ".expected") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Article> articles_of(const fs::path& path) {
  const std::vector<std::string> arguments = {path.string()};
  ArticleStream stream(list_inputs(arguments));
  std::vector<Article> articles;
  while (auto item = stream.next()) {
    REQUIRE(std::holds_alternative<RawArticle>(*item));
    articles.push_back(read_article(std::get<RawArticle>(std::move(*item))));
  }
  return articles;
}

TEST_CASE("regions, title, date and outlet are recognised") {
  for (const fs::path& path : region_files()) {
    DYNAMIC_SECTION(path.filename().string()) {
      std::string found;
      for (const Article& article : articles_of(path)) found += "= " + article.id + "\n" + listing(article);
      CHECK(found == contents(path.string() + ".expected"));
    }
  }
}

TEST_CASE("regions are ascending, disjoint, trimmed, and leave out nothing but white space") {
  for (const fs::path& path : region_files()) {
    for (const Article& article : articles_of(path)) {
      INFO(path << " " << article.id);
      std::uint32_t end = 0;
      const auto blank = [&](Span gap) { return trimmed(article.text, gap).empty(); };
      for (const Region& region : article.regions) {
        CHECK(region.span.start >= end);
        CHECK_FALSE(region.span.empty());
        CHECK(trimmed(article.text, region.span) == region.span);
        CHECK(blank({end, region.span.start}));
        end = region.span.end;
      }
      CHECK(blank({end, static_cast<std::uint32_t>(article.text.size())}));
    }
  }
}

TEST_CASE("a plain text's article text is the file, byte for byte") {
  for (const fs::path& path : region_files()) {
    if (path.extension() != ".txt") continue;
    CHECK(articles_of(path).at(0).text == contents(path));
  }
}

TEST_CASE("reading twice gives the same HTML text") {
  const fs::path page = fs::path(NEWSGRAPH_TEST_DATA_DIR) / "regions/page_with_everything.html";
  CHECK(articles_of(page).at(0).text == articles_of(page).at(0).text);
}

Article read(std::string bytes, InputFormat format) {
  return read_article({"a", "a.file", format, std::move(bytes), 3});
}

TEST_CASE("bad input is refused with the place") {
  using Catch::Matchers::Message;
  CHECK_THROWS_MATCHES(read("", InputFormat::Text), InputError, Message("a.file: the file is empty"));
  CHECK_THROWS_MATCHES(read(" \n\xC2\xA0\n", InputFormat::Text), InputError,
                       Message("a.file: the file holds no text"));
  CHECK_THROWS_MATCHES(read("caf\xE9 is open", InputFormat::Text), InputError,
                       Message("a.file: byte 3: not UTF-8"));
  CHECK_THROWS_MATCHES(read("overlong \xC0\xAF", InputFormat::Text), InputError,
                       Message("a.file: byte 9: not UTF-8"));
  CHECK_THROWS_MATCHES(read("surrogate \xED\xA0\x80", InputFormat::Text), InputError,
                       Message("a.file: byte 10: not UTF-8"));
  CHECK_THROWS_MATCHES(read("<p>caf\xE9</p>", InputFormat::Html), InputError,
                       Message("a.file: byte 6: not UTF-8"));
  CHECK_THROWS_MATCHES(read("<script>1</script>", InputFormat::Html), InputError,
                       Message("a.file: the page has no text"));
  CHECK_THROWS_MATCHES(read("[1, 2]", InputFormat::JsonLines), InputError,
                       Message("a.file:3: not a JSON object"));
  CHECK_THROWS_MATCHES(read("{\"id\": 1}", InputFormat::JsonLines), InputError,
                       Message("a.file:3: no \"text\""));
  CHECK_THROWS_MATCHES(read("{\"text\": 1}", InputFormat::JsonLines), InputError,
                       Message("a.file:3: \"text\" is not a string"));
  CHECK_THROWS_MATCHES(read("{\"text\": \"x\", \"date\": \"soon\"}", InputFormat::JsonLines), InputError,
                       Message("a.file:3: \"date\": \"soon\" is no date"));
  CHECK_THROWS_MATCHES(read("{\"text\": \"\\ud800\"}", InputFormat::JsonLines), InputError,
                       Catch::Matchers::Predicate<InputError>([](const InputError& error) {
                         return std::string(error.what()).starts_with("a.file:3: column ");
                       }));
}

TEST_CASE("a page in another declared encoding is converted") {
  const Article article = read(
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>The caf\xE9 in Tolm was shut on "
      "Monday.</p></body></html>",
      InputFormat::Html);
  CHECK(article.text == "The caf\u00E9 in Tolm was shut on Monday.");
}

std::string nested_page(int depth) {
  std::string page;
  for (int i = 0; i < depth; ++i) page += "<div>";
  return page + "The mayor said on Monday that the road was open again for everyone.";
}

TEST_CASE("deep nesting of a page or of JSON is no danger") {
  CHECK(read(nested_page(200), InputFormat::Html).regions.size() == 1);
  CHECK_THROWS_MATCHES(read(nested_page(100000), InputFormat::Html), InputError,
                       Catch::Matchers::Message("a.file: line 1: the page's elements are nested too deeply"));
  const std::string json =
      "{\"x\": " + std::string(100000, '[') + std::string(100000, ']') + ", \"text\": \"Fine.\"}";
  CHECK(read(json, InputFormat::JsonLines).text == "Fine.");
}

TEST_CASE("a very long line is one paragraph") {
  std::string line = "The mayor said ";
  while (line.size() < 3000000) line += "that the road was open and ";
  line += "that was all.";
  CHECK(read(line, InputFormat::Text).regions.size() == 1);
}

}  // namespace
}  // namespace newsgraph::parser
