// Which of several nodes a bare description belongs to.

#include "parser/resolve/bare_names.hpp"

#include <catch2/catch.hpp>

using namespace newsgraph;
using namespace newsgraph::parser;

namespace {

using Names = std::vector<std::string>;

/// Two nodes called "army" of one article, each with one mention, the way the text says it.
class Armies {
 public:
  Armies(const std::string& first, const std::string& second) {
    record_.article.text = first + ' ' + second;
    add(first, 0, "Peruvian army");
    add(second, static_cast<std::uint32_t>(first.size()) + 1, "Chilean army");
    identity_.clusters = {{{0, 0}}, {{0, 1}}};
    const Extraction* records[]{&record_};
    leave_bare_names(nodes, records, identity_);
  }

  std::vector<EntityNode> nodes;

 private:
  /// The mention ends with "army".
  void add(const std::string& sentence, std::uint32_t start, const char* alias) {
    Entity entity;
    entity.type = EntityType::Agency;
    entity.name = "army";
    const auto end = static_cast<std::uint32_t>(sentence.find("army") + 4);
    entity.mentions.push_back({{start, start + end}, MentionKind::Nominal});
    record_.entities.push_back(entity);
    EntityNode node;
    node.type = EntityType::Agency;
    node.name = "army";
    node.aliases = {alias};
    nodes.push_back(node);
  }

  Extraction record_;
  Identity identity_;
};

}  // namespace

TEST_CASE("what is somebody's each time is named with its owner where another goes without") {
  const Armies armies("The army fled.", "Chile's army stayed.");
  CHECK(armies.nodes[0].name == "army");
  CHECK(armies.nodes[1].name == "Chilean army");
  CHECK(armies.nodes[1].aliases.empty());
}

TEST_CASE("what is of somebody each time is, too") {
  const Armies armies("The army fled.", "The army of Chile stayed.");
  CHECK(armies.nodes[1].name == "Chilean army");
}

TEST_CASE("a description that all go by, or none, stays theirs") {
  const Armies bare("The army fled.", "An army stayed.");
  CHECK(bare.nodes[0].name == "army");
  CHECK(bare.nodes[1].name == "army");
  const Armies owned("Peru's army fled.", "Chile's army stayed.");
  CHECK(owned.nodes[0].name == "army");
  CHECK(owned.nodes[1].name == "army");
}
