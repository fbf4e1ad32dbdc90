// The user's corrections: what a line means, what it does to the graph, and what is wrong with one.

#include "parser/resolve/corrections.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "parser/resolve/content.hpp"
#include "record_sketch.hpp"

using namespace newsgraph;
using namespace newsgraph::parser;

namespace {

const char* const kRecords = R"(
article a1 2030-05-01
  p1  Person  Ida Holm; Holm
  p2  Person  Tor Berg
  q   Agency  Quiet Bureau
  r   p1 LED q
  r   p1 MET p2
article a2 2030-05-02
  p1  Person  Tor Berg
  p2  Person  Eva Holm; Holm
  p3  Person  Vale
  r   - MET p1
)";

CorrectedContent corrected(const std::string& lines) {
  return resolve(tests::read_sketch(kRecords).records, Lexicon(), parse_corrections(lines, "mine.txt"));
}

std::string text(const graph::PropertyGraph& graph, graph::NodeId node, const char* name) {
  const auto key = graph.find_key(name);
  const graph::Value value = key ? graph.property(node, *key) : graph::Value();
  return value.kind() == graph::Kind::String ? std::string(value.string()) : to_string(value);
}

/// "Person Ida Holm", sorted.
std::vector<std::string> entities(const graph::PropertyGraph& graph) {
  std::vector<std::string> all;
  for (const graph::NodeId node : graph.nodes_with(*graph.find_label("Entity"))) {
    if (!graph.contains(node)) continue;
    std::string type;
    for (const graph::LabelId label : graph.labels(node)) {
      if (graph.name(label) != "Entity") type = graph.name(label);
    }
    all.push_back(type + ' ' + text(graph, node, "name"));
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// "Ida Holm LED Quiet Bureau", sorted, without MENTIONS.
std::vector<std::string> facts(const graph::PropertyGraph& graph) {
  std::vector<std::string> all;
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const graph::EdgeId edge{id};
    if (!graph.contains(edge) || graph.name(graph.type_of(edge)) == "MENTIONS") continue;
    all.push_back(text(graph, graph.source(edge), "name") + ' ' +
                  std::string(graph.name(graph.type_of(edge))) + ' ' +
                  text(graph, graph.target(edge), "name"));
  }
  std::sort(all.begin(), all.end());
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("without corrections a graph is as it was") {
  const auto [content, notices] = corrected("# none\n");
  CHECK(entities(content.graph) ==
        Texts{"Agency Quiet Bureau", "Person Eva Holm", "Person Ida Holm", "Person Tor Berg", "Person Vale"});
  CHECK(facts(content.graph) ==
        Texts{"Ida Holm LED Quiet Bureau", "Ida Holm MET Tor Berg", "null MET Tor Berg"});
  CHECK(notices.empty());
}

TEST_CASE("what is renamed keeps its old name as an alias") {
  const auto [content, notices] = corrected("rename \"ida holm\" to \"Ida Holm-Lund\"  # her name now\n");
  CHECK(entities(content.graph)[2] == "Person Ida Holm-Lund");
  CHECK(notices.empty());
  const auto& graph = content.graph;
  const auto node = graph.nodes_with(std::nullopt, *graph.find_key("name"), graph::Value("Ida Holm-Lund"));
  REQUIRE(node.size() == 1);
  CHECK(text(graph, node[0], "aliases").find("'Ida Holm'") != std::string::npos);
  REQUIRE(content.corrected.size() == 1);
  CHECK(content.corrected[0].text == "rename \"ida holm\" to \"Ida Holm-Lund\"");
  CHECK(std::get<graph::NodeId>(content.corrected[0].element) == node[0]);
}

TEST_CASE("what is retyped has that type") {
  const auto [content, notices] = corrected("retype \"Vale\" to Place");
  CHECK(entities(content.graph)[4] == "Place Vale");
  REQUIRE(content.corrected.size() == 1);
}

TEST_CASE("two are made one and kept apart") {
  CHECK(entities(corrected("same \"Ida Holm\" = \"Tor Berg\"").content.graph).size() == 4);
  CHECK(entities(corrected("different \"Tor Berg\" in a1 | \"Tor Berg\" in a2").content.graph).size() == 6);
}

TEST_CASE("an edge is deleted, and the end that only it had") {
  CHECK(facts(corrected("delete \"Ida Holm\" led \"the quiet bureau\"").content.graph) ==
        Texts{"Ida Holm MET Tor Berg", "null MET Tor Berg"});
  CHECK(facts(corrected("delete \"Ida Holm\" * \"Tor Berg\"").content.graph) ==
        Texts{"Ida Holm LED Quiet Bureau", "null MET Tor Berg"});
  const auto [content, notices] = corrected("delete \"Ida Holm\" SENT \"Tor Berg\"");
  CHECK(facts(content.graph).size() == 3);
  CHECK(notices == Texts{"mine.txt:1: there is no such relation to delete"});
}

TEST_CASE("mentions of a deleted edge go with it") {
  const auto [content, notices] = corrected("delete \"Ida Holm\" LED \"Quiet Bureau\"");
  for (const graph::Mention& mention : content.mentions) {
    if (const auto* edge = std::get_if<graph::EdgeId>(&mention.element)) CHECK(content.graph.contains(*edge));
  }
}

TEST_CASE("an edge is added, with its days and its factuality") {
  const auto [content, notices] =
      corrected("\nadd \"Tor Berg\" leads Place \"Port of Vik\" planned from 2030-06-01 to 2031-06-01");
  CHECK(notices.empty());
  const auto& graph = content.graph;
  const auto type = graph.find_type("LEADS");
  REQUIRE(type);
  REQUIRE(graph.edge_count(*type) == 1);
  const graph::EdgeId edge{graph.edge_bound() - 1};
  CHECK(to_string(graph.property(edge, *graph.find_key("factuality"))) == "'planned'");
  CHECK(to_string(graph.property(edge, *graph.find_key("start"))) == "date('2030-06-01')");
  CHECK(to_string(graph.property(edge, *graph.find_key("end"))) == "date('2031-06-01')");
  REQUIRE(content.corrected.size() == 2);  // the port too
  CHECK(std::get<graph::EdgeId>(content.corrected[1].element) == edge);
}

TEST_CASE("an edge that is there is not added again") {
  const auto [content, notices] = corrected("add \"Ida Holm\" MET \"Tor Berg\"");
  CHECK(facts(content.graph).size() == 3);
  CHECK(content.corrected.size() == 1);
}

TEST_CASE("an end that is not there is made where its type is given") {
  const auto [content, notices] =
      corrected("add Person \"Åsa Lind\" MET \"Tor Berg\"\nadd \"Asa Lind\" MET \"Ida Holm\"");
  CHECK(notices.empty());
  CHECK(entities(content.graph).back() == "Person Åsa Lind");
  CHECK(facts(content.graph).size() == 5);
}

TEST_CASE("a line that means nobody or several has no effect and says so") {
  CHECK(corrected("rename \"Nobody\" to \"X\"").notices == Texts{"mine.txt:1: nothing is called \"Nobody\""});
  CHECK(corrected("\nadd \"Nobody\" MET \"Ida Holm\"").notices ==
        Texts{"mine.txt:2: nothing is called \"Nobody\"; with a type before the name it would be made"});
  const auto several = corrected("rename \"Holm\" to \"X\"").notices;
  REQUIRE(several.size() == 1);
  CHECK_THAT(several[0], Catch::StartsWith("mine.txt:1: 2 things are called \"Holm\": "));
  CHECK(corrected("rename \"Holm\" in a2 to \"X\"").notices.empty());
  CHECK(corrected("rename Person \"Vale\" to \"X\"").notices.empty());
}

TEST_CASE("what is wrong with a correction is said with its file and line") {
  const std::pair<const char*, const char*> cases[] = {
      {"move \"A\" to \"B\"",
       "mine.txt:1: a correction begins with same, different, rename, retype, delete or add, not with "
       "\"move\""},
      {"\"A\"",
       "mine.txt:1: a correction begins with same, different, rename, retype, delete or add, not with "
       "\"\"A\"\""},
      {"\nrename \"A\" \"B\"", "mine.txt:2: \"to\" is missing before \"\"B\"\""},
      {"rename \"A\" to B", "mine.txt:1: a name in double quotes is missing before \"B\""},
      {"rename \"A\" to \" \"", "mine.txt:1: the new name is empty"},
      {"rename \"A\" to \"B\" now", "mine.txt:1: \"now\" is left over"},
      {"rename \"A\" to \"B\"\nrename \"a\" to \"C\"", "mine.txt:2: line 1 renames it already"},
      {"retype \"A\" to Ship", "mine.txt:1: \"Ship\" is no type of entity"},
      {"retype \"A\" to", "mine.txt:1: a type of entity is missing before \"\""},
      {"delete \"A\" \"B\"", "mine.txt:1: a relation such as SENT is missing before \"\"B\"\""},
      {"delete \"A\" SENT-TO \"B\"",
       "mine.txt:1: \"SENT-TO\" is no relation; one is written like SENT or SENT_TO"},
      {"add \"A\" * \"B\"", "mine.txt:1: \"*\" stands for any relation, which cannot be added"},
      {"add \"A\" MET \"B\" from May", "mine.txt:1: \"May\" is no date; one is written like 2024-10-23"},
      {"add \"A\" MET \"B\" from 2030-05-02 to 2030-05-01",
       "mine.txt:1: the last day comes before the first"},
      {"add \"A\" MET \"B\" maybe", "mine.txt:1: \"maybe\" is left over"},
      {"rename \"A\" to \"B\"\n\nsame \"A\" & \"B\"", "mine.txt:3: \"=\" is missing between the two names"},
      {"rename \"\xff\" to \"B\"", "mine.txt: byte 8: not UTF-8"},
  };
  for (const auto& [lines, message] : cases) {
    INFO(lines);
    CHECK_THROWS_WITH(parse_corrections(lines, "mine.txt"), message);
  }
}
