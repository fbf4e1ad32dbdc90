#include "parser/extract/relations/past_tense.hpp"

#include <catch2/catch.hpp>
#include <utility>

using namespace newsgraph::parser;

TEST_CASE("regular verbs follow the rules of spelling") {
  const auto [lemma, past] = GENERATE(table<const char*, const char*>({{"attack", "attacked"},
                                                                       {"relocate", "relocated"},
                                                                       {"carry", "carried"},
                                                                       {"deploy", "deployed"},
                                                                       {"ban", "banned"},
                                                                       {"kidnap", "kidnapped"},
                                                                       {"chop", "chopped"},
                                                                       {"propel", "propelled"},
                                                                       {"echo", "echoed"},
                                                                       {"fix", "fixed"},
                                                                       {"visit", "visited"}}));
  CHECK(past_tense(lemma) == past);
}

TEST_CASE("irregular verbs are looked up, with their prefixes") {
  const auto [lemma, past] = GENERATE(table<const char*, const char*>({{"send", "sent"},
                                                                       {"flee", "fled"},
                                                                       {"withdraw", "withdrew"},
                                                                       {"overthrow", "overthrew"},
                                                                       {"undertake", "undertook"}}));
  CHECK(past_tense(lemma) == past);
}

TEST_CASE("a relation's type is upper snake case") {
  CHECK(type_from_verb("flee", "to") == "FLED_TO");
  CHECK(type_from_verb("break", "off") == "BROKE_OFF");
  CHECK(type_from_verb("pass", "information to") == "PASSED_INFORMATION_TO");
  CHECK(type_from_verb("re-elect", "") == "RE_ELECTED");
  CHECK(type_from_verb("", "").size() == 2);
}
