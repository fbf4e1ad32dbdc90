#include <catch2/catch.hpp>

#include "tests/tck/gherkin.hpp"

using newsgraph::tck::parse_feature;
using newsgraph::tck::Table;

TEST_CASE("a scenario has a number, steps, a doc string and a table") {
  const auto scenarios = parse_feature(
      "# remark\n\nFeature: Match1 - nodes\n\n  Scenario: [3] Finds nodes\n    Given an empty graph\n"
      "    When executing query:\n      \"\"\"\n      MATCH (n)\n        RETURN n # not a remark\n      "
      "\"\"\"\n"
      "    Then the result should be, in any order:\n      | n  |\n      | () |\n");
  REQUIRE(scenarios.size() == 1);
  CHECK(scenarios[0].name == "[3]");
  CHECK(scenarios[0].title == "[3] Finds nodes");
  REQUIRE(scenarios[0].steps.size() == 3);
  CHECK(scenarios[0].steps[0].text == "an empty graph");
  CHECK(scenarios[0].steps[1].doc_string == "MATCH (n)\n  RETURN n # not a remark");
  CHECK(scenarios[0].steps[2].table == Table{{"n"}, {"()"}});
}

TEST_CASE("each row of examples is a scenario, counted over all tables") {
  const auto scenarios = parse_feature(
      "Feature: F\n  Scenario Outline: [1] Adds\n    When executing query:\n      \"\"\"\n      RETURN <a> + "
      "<b>\n"
      "      \"\"\"\n    Then the result should be, in any order:\n      | x      |\n      | <sum> |\n\n"
      "    Examples:\n      | a | b | sum |\n      | 1 | 2 | 3   |\n      | 2 | 2 | 4   |\n\n"
      "    Examples: negative\n      | a  | b | sum |\n      | -1 | 1 | 0   |\n");
  REQUIRE(scenarios.size() == 3);
  CHECK(scenarios[0].name == "[1]#1");
  CHECK(scenarios[2].name == "[1]#3");
  CHECK(scenarios[1].steps[0].doc_string == "RETURN 2 + 2");
  CHECK(scenarios[2].steps[1].table == Table{{"x"}, {"0"}});
}

TEST_CASE("the background's steps come first in every scenario") {
  const auto scenarios = parse_feature(
      "Feature: F\n  Background:\n    Given an empty graph\n  Scenario: [1] A\n    Then no side effects\n"
      "  Scenario: [2] B\n    Then the result should be empty\n");
  REQUIRE(scenarios.size() == 2);
  REQUIRE(scenarios[1].steps.size() == 2);
  CHECK(scenarios[1].steps[0].text == "an empty graph");
  CHECK(scenarios[1].steps[1].text == "the result should be empty");
}

TEST_CASE("pipes, backslashes and line ends in cells are unescaped") {
  const auto scenarios = parse_feature(
      "Feature: F\n  Scenario: [1] A\n    Then the result should be, in order:\n      | a\\|b | 'c\\\\d' | "
      "e\\nf | g\\'h |\n");
  CHECK(scenarios.at(0).steps.at(0).table == Table{{"a|b", "'c\\d'", "e\nf", "g\\'h"}});
}

TEST_CASE("tags belong to the scenario below them") {
  const auto scenarios = parse_feature(
      "Feature: F\n  @ignore @skipGrammarCheck\n  Scenario: [1] A\n    Given any graph\n  Scenario: [2] B\n"
      "    Given any graph\n");
  CHECK(scenarios.at(0).tags == std::vector<std::string>{"@ignore", "@skipGrammarCheck"});
  CHECK(scenarios.at(1).tags.empty());
}

TEST_CASE("blank lines within a doc string are kept") {
  const auto scenarios = parse_feature(
      "Feature: F\n  Scenario: [1] A\n    When executing query:\n      \"\"\"\n      A\n\n      B\n      "
      "\"\"\"\n");
  CHECK(scenarios.at(0).steps.at(0).doc_string == "A\n\nB");
}

TEST_CASE("text that is no feature is refused with its line") {
  CHECK_THROWS_WITH(parse_feature("Feature: F\n  Scenario: [1] A\n    Given any graph\n    nonsense\n"),
                    Catch::StartsWith("line 4:"));
  CHECK_THROWS_WITH(
      parse_feature("Feature: F\n  Scenario: A\n    When executing query:\n      \"\"\"\n      RETURN\n"),
      Catch::Contains("doc string does not end"));
  CHECK_THROWS(parse_feature(""));
}
