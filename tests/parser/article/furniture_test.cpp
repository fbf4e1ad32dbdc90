// Datelines, dates and date stamps: tables of a text and what is to be read from it.

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "parser/article/dateline.hpp"
#include "parser/article/furniture.hpp"
#include "parser/article/layout.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {
namespace {

std::vector<std::vector<std::string>> table(const std::string& name, std::size_t columns) {
  std::ifstream in(std::string(NEWSGRAPH_TEST_DATA_DIR) + "/" + name);
  REQUIRE(in);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> row;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    row.resize(columns);
    rows.push_back(std::move(row));
  }
  REQUIRE_FALSE(rows.empty());
  return rows;
}

std::string shown(const std::optional<graph::Date>& date) {
  return date ? graph::to_string(*date) : std::string();
}

TEST_CASE("a dateline at the beginning of a paragraph") {
  for (const auto& row : table("datelines.tsv", 4)) {
    INFO(row[0]);
    const auto found = dateline(row[0], true);
    CHECK(row[0].substr(0, found ? found->length : 0) == row[1]);
    CHECK(shown(found ? found->date : std::nullopt) == row[2]);
    CHECK((found ? found->agency : std::string()) == row[3]);
  }
}

TEST_CASE("below the first prose a bare place in capitals is no dateline") {
  CHECK_FALSE(dateline("NEW DELHI: The court", false));
  CHECK(dateline("NEW DELHI (PTI): The court", false));
}

TEST_CASE("dates as they are written") {
  for (const auto& row : table("written_dates.tsv", 2)) {
    INFO(row[0]);
    const auto found = written_date(row[0]);
    const std::string value = !found         ? "none"
                              : found->value ? graph::to_string(*found->value)
                                             : "without a year";
    CHECK(value == row[1]);
    if (found) CHECK(found->length == row[0].size());
  }
}

TEST_CASE("a line that is nothing but a date stamp") {
  for (const auto& row : table("stamps.tsv", 3)) {
    INFO(row[0]);
    const auto found = date_stamp(row[0]);
    CHECK(shown(found ? found->published : std::nullopt) == row[1]);
    CHECK(shown(found ? found->updated : std::nullopt) == row[2]);
  }
}

TEST_CASE("bylines are told from sentences that begin with By") {
  CHECK(is_byline("By Jane Doe"));
  CHECK(is_byline("BY JANE DOE AND JOHN ROE"));
  CHECK(is_byline("By Jane van der Meer and \u00C9mile Roux in Port Adler"));
  CHECK(is_byline("By Jane Doe | Valley Observer"));
  CHECK(is_byline("By Jane Doe, October 3, 2023"));
  CHECK_FALSE(is_byline("By Friday the troops had left the town."));
  CHECK_FALSE(is_byline("By 2030"));
  CHECK_FALSE(is_byline("By the river"));
}

TEST_CASE("a closing credit is found at the end of the last paragraph") {
  const std::string_view paragraph = "The talks ended. (Reporting by Jane Doe; Editing by John Roe)";
  CHECK(paragraph.substr(closing_credit(paragraph)) == "(Reporting by Jane Doe; Editing by John Roe)");
  const std::string_view prose = "Reporting by the police has improved, the minister said.";
  CHECK(closing_credit(prose) == prose.size());
}

TEST_CASE("a sentence's end is seen through quotes and brackets") {
  CHECK(ends_sentence("He left.\u201D"));
  CHECK(ends_sentence("(He left.)"));
  CHECK(ends_sentence("Why?"));
  CHECK_FALSE(ends_sentence("Three questions"));
  CHECK_FALSE(ends_sentence(""));
}

}  // namespace
}  // namespace newsgraph::parser
