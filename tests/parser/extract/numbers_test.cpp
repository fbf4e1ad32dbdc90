// Quantities and dates in invented sentences: numbers/*.conllu hold analyses with what is to be found as
// comments.

#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/numbers/quantities.hpp"
#include "parser/language/conllu.hpp"

using namespace newsgraph::parser;

namespace {

/// "More than 13,000: at least 13000, count of containers"
std::string described(const Quantity& q, const Sentence& sentence, const Document& document) {
  static constexpr std::array bounds{"", "about ", "at least ", "at most "};
  static constexpr std::array kinds{"count", "money", "percent", "measure", "time"};
  std::string text =
      fmt::format("{}: {}{}", document.text(q.span), bounds[static_cast<std::size_t>(q.bound)], q.value);
  if (q.low) text += fmt::format(", low {}", *q.low);
  if (q.vague) text += ", vague";
  text += fmt::format(", {}", kinds[static_cast<std::size_t>(q.kind)]);
  if (q.counted >= 0) text += fmt::format(" of {}", sentence.words[static_cast<std::size_t>(q.counted)].form);
  if (!q.batch.empty()) text += ", batch " + q.batch;
  return text;
}

/// "since August 2023: 2023-08-01 to 2024-10-23"
std::string described(const DateMention& date) {
  const auto day = [](const auto& end) {
    return end ? newsgraph::graph::to_string(*end) : std::string("open");
  };
  return fmt::format("{}: {} to {}", date.time.text, day(date.time.start), day(date.time.end));
}

struct Sheet {
  TreebankArticle article;
  std::vector<std::string> expected;
};

Sheet read_sheet(const std::string& name, std::string_view key) {
  std::ifstream in(NEWSGRAPH_TEST_DATA_DIR "/numbers/" + name);
  std::stringstream text;
  text << in.rdbuf();
  Sheet sheet;
  std::istringstream lines(text.str());
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key)) sheet.expected.push_back(line.substr(key.size()));
  ConlluReader reader(text, name, ConlluContent::Everything);
  auto article = reader.next();
  REQUIRE(article);
  sheet.article = std::move(*article);
  return sheet;
}

}  // namespace

TEST_CASE("quantities are read with their bounds, kinds and what they count") {
  const Sheet sheet = read_sheet("quantities.conllu", "# quantity = ");
  std::vector<std::string> found;
  for (const Sentence& sentence : sheet.article.document.sentences)
    for (const Quantity& q : find_quantities(sentence))
      found.push_back(described(q, sentence, sheet.article.document));
  CHECK(found == sheet.expected);
}

TEST_CASE("time expressions become intervals from the article's date") {
  Sheet sheet = read_sheet("dates.conllu", "# date = ");
  sheet.article.article->date = newsgraph::graph::parse_date("2024-10-23");
  std::vector<std::string> found;
  for (const Sentence& sentence : sheet.article.document.sentences)
    for (const DateMention& date : find_dates(sentence, sheet.article.document))
      found.push_back(described(date));
  CHECK(found == sheet.expected);
}

TEST_CASE("without an article's date only absolute expressions get an interval") {
  const Sheet sheet = read_sheet("dates.conllu", "# date = ");
  std::vector<std::string> known;
  for (const Sentence& sentence : sheet.article.document.sentences)
    for (const DateMention& date : find_dates(sentence, sheet.article.document))
      if (date.time.start || date.time.end) known.push_back(date.time.text);
  CHECK(known == std::vector<std::string>{"February 2022", "since August 2023", "3 March 2021", "1998",
                                          "1990s", "2019", "between 2010 and 2014",
                                          "March 3-5, 2022", "19th century", "between 1975-1979"});
}
