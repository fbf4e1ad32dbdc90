// Which goods and papers stay in a record.

#include "parser/extract/unrelated.hpp"

#include <catch2/catch.hpp>

namespace newsgraph::parser {
namespace {

Entity called(std::string name) {
  Entity entity;
  entity.name = std::move(name);
  return entity;
}

TEST_CASE("a thing that no relation has for an end leaves the record") {
  Extraction extraction;
  extraction.entities = {called("map"), called("nurse"), called("letter"), called("tent")};
  Relation wrote;
  wrote.subject = 1;
  wrote.object = 2;
  wrote.place = 0;
  wrote.arguments = {{"in", 3}, {"to", 1}};
  wrote.said_by = {0, 1};
  extraction.relations = {wrote};
  Statement statement;
  statement.source = 0;
  statement.addressee = 1;
  extraction.statements = {statement};

  drop_unrelated(extraction, {true, false, true, true});

  REQUIRE(extraction.entities.size() == 2);
  CHECK(extraction.entities[0].name == "nurse");
  CHECK(extraction.entities[1].name == "letter");
  const Relation& kept = extraction.relations[0];
  CHECK(kept.subject == EntityIndex{0});
  CHECK(kept.object == EntityIndex{1});
  CHECK_FALSE(kept.place);
  REQUIRE(kept.arguments.size() == 1);
  CHECK(kept.arguments[0].entity == 0);
  CHECK(kept.said_by == std::vector<EntityIndex>{0});
  CHECK_FALSE(extraction.statements[0].source);
  CHECK(extraction.statements[0].addressee == EntityIndex{0});
}

TEST_CASE("what is no thing stays without a relation") {
  Extraction extraction;
  extraction.entities = {called("nurse")};
  drop_unrelated(extraction, {false});
  CHECK(extraction.entities.size() == 1);
}

}  // namespace
}  // namespace newsgraph::parser
