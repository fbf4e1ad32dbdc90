// The short names that follow from a node's names, and when none does.

#include "parser/resolve/short_names.hpp"

#include <catch2/catch.hpp>

#include "world.hpp"

using namespace newsgraph;
using namespace newsgraph::parser;

namespace {

EntityNode node(EntityType type, const char* name, std::vector<std::string> aliases = {}) {
  EntityNode made;
  made.type = type;
  made.name = name;
  made.aliases = std::move(aliases);
  return made;
}

using Names = std::vector<std::string>;

Names aliases(std::vector<EntityNode> nodes, const std::vector<bool>& named) {
  add_short_names(nodes, named, tests::world());
  return nodes[0].aliases;
}

}  // namespace

TEST_CASE("a person goes by the family name") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg")}, {true}) == Names{"Holmberg"});
  CHECK(aliases({node(EntityType::Person, "Aurora Mendes Pinto")}, {true}) == Names{"Mendes Pinto", "Pinto"});
  CHECK(aliases({node(EntityType::Person, "Han Mi-sol")}, {true}) == Names{"Han"});
}

TEST_CASE("nobody guesses which of three short words is the family name") {
  CHECK(aliases({node(EntityType::Person, "Han Mi Sol")}, {true}).empty());
}

TEST_CASE("where the articles use a part of a name alone, that is the short name") {
  CHECK(aliases({node(EntityType::Person, "Han Misolin", {"Han"})}, {true}) == Names{"Han"});
}

TEST_CASE("two persons of one family name do not go by it") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg"), node(EntityType::Person, "Per Holmberg")},
                {true, true})
            .empty());
}

TEST_CASE("a post stands for its holder without the name") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg", {"Holmberg", "former goalkeeper Ida Holmberg"})},
                {true}) ==
        Names{"Holmberg", "former goalkeeper", "former goalkeeper Ida Holmberg", "goalkeeper"});
}

TEST_CASE("a description goes without its number and its adjectives") {
  CHECK(aliases({node(EntityType::Group, "about 300 harbour guards")}, {false}) ==
        Names{"300 guards", "300 harbour guards", "guards", "harbour guards"});
  CHECK(aliases({node(EntityType::Agency, "UN lake agency")}, {false}) == Names{"agency", "lake agency"});
}

TEST_CASE("a number stays in front of the noun") {
  CHECK(aliases({node(EntityType::Group, "four wounded guards")}, {false}) ==
        Names{"4 guards", "4 wounded guards", "four guards", "guards", "wounded guards"});
  CHECK(aliases({node(EntityType::Weapon, "two bomb")}, {false}) == Names{"bomb"});
}

TEST_CASE("a child of somebody goes by its own name") {
  CHECK(aliases({node(EntityType::Person, "Hana binti Salim")}, {true}) == Names{"Hana"});
}

TEST_CASE("the short name in each spelling of the whole") {
  CHECK(aliases({node(EntityType::Person, "Ilya Karov", {"Ilia Karow", "Karov"})}, {true}) ==
        Names{"Ilia Karow", "Karov", "Karow"});
}

TEST_CASE("what a state has one of goes by its nation") {
  EntityNode navy = node(EntityType::Agency, "navy"), minister = node(EntityType::Person, "Ida Holmberg");
  navy.nation = minister.nation = "Norland";
  minister.aliases = {"Holmberg", "secretary", "foreign secretary"};
  CHECK(aliases({navy}, {false}) == Names{"Norlander navy"});
  CHECK(aliases({minister}, {true}) ==
        Names{"Holmberg", "Norlander foreign secretary", "foreign secretary", "secretary"});
}

TEST_CASE("a person goes by post and name, a body by what stands before its name") {
  EntityNode person = node(EntityType::Person, "Ida Holmberg", {"Holmberg"});
  person.role = "foreign minister";
  CHECK(aliases({person}, {true}) == Names{"Holmberg", "foreign minister Ida Holmberg"});
  CHECK(aliases({node(EntityType::Agency, "Norlander Red Lake")}, {true}) == Names{"Red Lake"});
}

TEST_CASE("a family name of two words where the articles use its first") {
  CHECK(aliases({node(EntityType::Person, "Aurora Mendes Pinto", {"Mendes"})}, {true}) ==
        Names{"Mendes", "Mendes Pinto"});
}

TEST_CASE("islands and ships go without what they are") {
  CHECK(aliases({node(EntityType::Place, "Harp Island")}, {true}) == Names{"Harp"});
  CHECK(aliases({node(EntityType::Weapon, "HMS Aurora")}, {true}) == Names{"Aurora"});
}

TEST_CASE("a title that runs on from a heading is no post") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg", {"Holmberg", "Dear Old Friends Ida Holmberg"})},
                {true}) == Names{"Dear Old Friends Ida Holmberg", "Holmberg"});
}

TEST_CASE("a number goes without what makes it vague") {
  CHECK(aliases({node(EntityType::Group, "roughly 400 Norlanders")}, {false}) == Names{"400 Norlanders"});
}

TEST_CASE("who was something goes by what it was") {
  CHECK(aliases({node(EntityType::Person, "former harbour guard")}, {false}) ==
        Names{"guard", "harbour guard"});
}

TEST_CASE("a body of three words goes without what kind of body it is") {
  CHECK(aliases({node(EntityType::Agency, "Red Lake Foundation")}, {true}) == Names{"Red Lake"});
}

TEST_CASE("a name with its description has no short names of its own") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg", {"Ida Holmberg, the mayor"})}, {true}) ==
        Names{"Holmberg", "Ida Holmberg, the mayor"});
}

TEST_CASE("a unit goes without its size") {
  CHECK(aliases({node(EntityType::Unit, "harbour guard of 1,500")}, {false}) == Names{"harbour guard"});
}

TEST_CASE("what another node may be called is no short name") {
  CHECK(aliases({node(EntityType::Group, "300 guards"), node(EntityType::Group, "guards")}, {false, false})
            .empty());
  CHECK(aliases({node(EntityType::Group, "300 guards"), node(EntityType::Group, "20 guards")}, {false, false})
            .empty());
}

TEST_CASE("a complement is no head") {
  CHECK(aliases({node(EntityType::Person, "surgeon", {"surgeon at the harbour hospital"})}, {false}) ==
        Names{"surgeon at the harbour hospital"});
}

TEST_CASE("of several who are called alike, one goes by what is said of him alone") {
  std::vector<EntityNode> nodes{node(EntityType::Person, "surgeon", {"surgeon at the harbour hospital"}),
                                node(EntityType::Person, "surgeon")};
  add_short_names(nodes, {false, false}, tests::world());
  CHECK(nodes[0].name == "surgeon at the harbour hospital");
  CHECK(nodes[0].aliases.empty());
  CHECK(nodes[1].name == "surgeon");
}

TEST_CASE("a description goes without each of its adjectives") {
  CHECK(aliases({node(EntityType::Agency, "elite night police unit")}, {false}) ==
        Names{"night police unit", "police unit", "unit"});
}

TEST_CASE("no short name begins inside another name") {
  CHECK(aliases({node(EntityType::Group, "New Norland guards")}, {false}) == Names{"guards"});
}

TEST_CASE("a body goes by its name without what it belongs to or is for") {
  CHECK(aliases({node(EntityType::Agency, "UN Harbour Council")}, {true}) ==
        Names{"Harbour Council", "UN Harbour"});
  CHECK(aliases({node(EntityType::Agency, "Holm Institute for Lake Research")}, {true}) ==
        Names{"Holm Institute"});
  CHECK(aliases({node(EntityType::Agency, "Norland Ministry of Lakes")}, {true}) ==
        Names{"Ministry of Lakes"});
}

TEST_CASE("a firm goes by the first word of its name") {
  CHECK(aliases({node(EntityType::Agency, "Amaru Lake Traffic Co.")}, {true}) ==
        Names{"Amaru", "Amaru Lake Traffic"});
}

TEST_CASE("weapons go by the name of their make") {
  CHECK(aliases({node(EntityType::Weapon, "12 Taiga-3 attack drones")}, {false}) ==
        Names{"12 attack drones", "12 drones", "Taiga-3", "Taiga-3 attack drones", "Taiga-3 drones",
              "attack drones", "drones"});
}

TEST_CASE("what a thing is said to be is a name of it, a mere title is none") {
  EntityNode director = node(EntityType::Person, "Ida Holmberg");
  director.role = "deputy director";
  CHECK(aliases({director}, {true}) ==
        Names{"Holmberg", "deputy director", "deputy director Ida Holmberg", "director"});
  EntityNode junta = node(EntityType::Agency, "Andex");
  junta.role = "lake junta";
  CHECK(aliases({junta}, {true}) == Names{"junta", "lake junta"});
  EntityNode doctor = node(EntityType::Person, "Ida Holmberg");
  doctor.role = "Dr";
  CHECK(aliases({doctor}, {true}) == Names{"Holmberg"});
}

TEST_CASE("a nation's only body goes by its noun") {
  CHECK(aliases({node(EntityType::Unit, "Norlander Troops")}, {true}) == Names{"Troops"});
  CHECK(aliases({node(EntityType::Agency, "Norlander Studies")}, {true}).empty());
}

TEST_CASE("letters stand for what everybody knows by them") {
  CHECK(aliases({node(EntityType::Group, "Lake Union ministers")}, {false}) ==
        Names{"LU ministers", "ministers"});
}

TEST_CASE("a share goes by its number") {
  EntityNode share = node(EntityType::Group, "guards", {"about 200 of the 870 guards"});
  share.count = 200;
  CHECK(aliases({share}, {false}) ==
        Names{"200 of the 870 guards", "about 200", "about 200 of the 870 guards"});
}

TEST_CASE("counted people of a nation go by digits, too") {
  EntityNode people = node(EntityType::Group, "Forty-one Norlanders");
  people.count = 41;
  CHECK(aliases({people}, {false}) == Names{"41 Norlanders"});
}

TEST_CASE("a post stands without its nation, and a relative without the name") {
  CHECK(aliases({node(EntityType::Person, "Ida Holmberg", {"Holmberg", "Norland's Minister of Lakes"})},
                {true}) == Names{"Holmberg", "Minister of Lakes", "Norland's Minister of Lakes"});
}

TEST_CASE("so many of a make are not the make") {
  EntityNode drones = node(EntityType::Weapon, "12 Taiga-3 drones");
  drones.count = 12;
  CHECK(aliases({drones}, {false}) == Names{"12 drones", "Taiga-3 drones", "drones"});
}

TEST_CASE("what is somebody's goes without the owner") {
  CHECK(aliases({node(EntityType::Agency, "Holm Union’s standing commission")}, {false}) ==
        Names{"commission", "standing commission"});
}

TEST_CASE("a body or ship goes by its name with a shorter description in front") {
  CHECK(aliases({node(EntityType::Agency, "Andex", {"Norlander lake junta Andex"})}, {true}) ==
        Names{"Norlander lake junta", "Norlander lake junta Andex", "junta", "junta Andex", "lake junta",
              "lake junta Andex"});
}

TEST_CASE("a body of a union goes without the union") {
  CHECK(aliases({node(EntityType::Agency, "Lake Union Harbour Council")}, {true}) ==
        Names{"Harbour Council", "LU Harbour Council"});
}

TEST_CASE("a numbered unit goes without its number and what it is of") {
  CHECK(aliases({node(EntityType::Unit, "41st Lake Brigade of the Harbour Guard")}, {true}) ==
        Names{"41st Lake Brigade", "Lake Brigade", "Lake Brigade of the Harbour Guard"});
}
