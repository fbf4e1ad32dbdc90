// The user's rules of identity: what a line means, and what is wrong with one.

#include "parser/resolve/identity_rules.hpp"

#include <catch2/catch.hpp>

using namespace newsgraph::parser;

TEST_CASE("a rule has two names, and may have a type and articles") {
  const auto rules = parse_identity_rules(
      "# who is who\n"
      "\n"
      "same \"Ida Holm\" = \"the Ïda HOLM-Berg\"   # married\r\n"
      "different Person \"Han Lee\" in a1|\"Han Lee\" in a2\n",
      "who.txt");
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].same);
  CHECK_FALSE(rules[0].type);
  CHECK(rules[0].a == NamedThing{"ida holm", ""});
  CHECK(rules[0].b == NamedThing{"ida holm berg", ""});
  CHECK(rules[0].text == "same \"Ida Holm\" = \"the Ïda HOLM-Berg\"");
  CHECK(rules[0].line == 3);
  CHECK_FALSE(rules[1].same);
  CHECK(rules[1].type == EntityType::Person);
  CHECK(rules[1].a == NamedThing{"han lee", "a1"});
  CHECK(rules[1].b == NamedThing{"han lee", "a2"});
}

TEST_CASE("no rules are fine") { CHECK(parse_identity_rules("\xEF\xBB\xBF# none\n", "who.txt").empty()); }

TEST_CASE("what is wrong with a rule is said with its file and line") {
  const std::pair<const char*, const char*> cases[] = {
      {"equal \"A\" = \"B\"", "who.txt:1: a rule begins with \"same\" or \"different\", not with \"equal\""},
      {"\n\nsame Ship \"A\" = \"B\"", "who.txt:3: \"Ship\" is no type of entity"},
      {"same A = \"B\"", "who.txt:1: \"A\" is no type of entity"},
      {"same \"A = B", "who.txt:1: a name's closing quote is missing"},
      {"same \"A\"", "who.txt:1: \"=\" is missing between the two names"},
      {"same \"A\" | \"B\"", "who.txt:1: \"=\" is missing between the two names"},
      {"different \"A\" = \"B\"", "who.txt:1: \"|\" is missing between the two names"},
      {"same \"A\" = B", "who.txt:1: a name in double quotes is missing before \"B\""},
      {"same \"A\" = \"B\" \"C\"", "who.txt:1: \"\"C\"\" is left over"},
      {"same \"A\" in = \"B\"", "who.txt:1: an article's id is missing after \"in\""},
      {"same \"...\" = \"B\"", "who.txt:1: \"...\" holds no name"},
      {"same \"The Bureau\" = \"bureau\"", "who.txt:1: both sides of the rule are the same"},
      {"same \"A x\" = \"B x\"\nsame \"B x\" = \"C x\"\ndifferent \"C x\" | \"A x\"",
       "who.txt:3: other rules say that these are the same: different \"C x\" | \"A x\""},
  };
  for (const auto& [text, message] : cases) {
    INFO(text);
    CHECK_THROWS_WITH(parse_identity_rules(text, "who.txt"), message);
  }
}
