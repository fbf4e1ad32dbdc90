// Formats for other programs: what is written for a small graph and an awkward one. What those programs make
// of it is tested in tests/interop.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/formats/cypher_script.hpp"
#include "graph/formats/cytoscape.hpp"
#include "graph/formats/dot.hpp"
#include "graph/formats/gexf.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/kuzu.hpp"
#include "graph/formats/node_link.hpp"
#include "graph/formats/sorted_elements.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;

namespace {

template <class Write>
std::string written(Write write, const PropertyGraph& graph) {
  std::ostringstream out;
  write(graph, out);
  return out.str();
}

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

PropertyGraph small_graph() {
  PropertyGraph graph;
  const LabelId labels[] = {graph.label("Entity"), graph.label("Person")};
  const NodeId ida = graph.add_node(labels), other = graph.add_node();
  const auto set = [&](auto element, const char* name, Value value) {
    graph.set_property(element, graph.key(name), std::move(value));
  };
  set(ida, "key", "k1");
  set(ida, "name", "Ida \"I.\" Holm");
  set(ida, "aliases", List{"Holm", "a, b"});
  set(ida, "id", 7);
  set(ida, "born", from_civil({1970, 5, 1}));
  set(other, "key", "k2");
  const EdgeId met = graph.add_edge(ida, other, graph.type("MET"));
  set(met, "key", "e1");
  set(met, "support", 3);
  return graph;
}

}  // namespace

TEST_CASE("a name that a format keeps for itself gets an underscore") {
  const std::vector<std::string_view> kept = {"id", "key"};
  CHECK(free_name("name", kept) == "name");
  CHECK(free_name("id", kept) == "id_");
  CHECK(free_name("id_", kept) == "id__");
  CHECK(free_name("ID", kept) == "ID");
}

TEST_CASE("GEXF has a type for each attribute, captions and weights") {
  CHECK(written(write_gexf, small_graph()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>newsgraph</creator></meta>
  <graph defaultedgetype="directed" mode="static" idtype="string">
    <attributes class="node" mode="static">
      <attribute id="labels" title="labels" type="string"/>
      <attribute id="a0" title="aliases" type="liststring"/>
      <attribute id="a1" title="born" type="string"/>
      <attribute id="a2" title="id_" type="long"/>
      <attribute id="a3" title="name" type="string"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="a0" title="support" type="long"/>
    </attributes>
    <nodes>
      <node id="k1" label="Ida &quot;I.&quot; Holm">
        <attvalues>
          <attvalue for="labels" value=":Entity:Person"/>
          <attvalue for="a0" value="[&quot;Holm&quot;,&quot;a, b&quot;]"/>
          <attvalue for="a1" value="1970-05-01"/>
          <attvalue for="a2" value="7"/>
          <attvalue for="a3" value="Ida &quot;I.&quot; Holm"/>
        </attvalues>
      </node>
      <node id="k2" label="k2">
        <attvalues>
        </attvalues>
      </node>
    </nodes>
    <edges>
      <edge id="e1" source="k1" target="k2" label="MET" kind="MET" weight="3.0">
        <attvalues>
          <attvalue for="a0" value="3"/>
        </attvalues>
      </edge>
    </edges>
  </graph>
</gexf>
)");
}

TEST_CASE("what XML cannot hold is replaced in GEXF") {
  PropertyGraph graph;
  graph.set_property(graph.add_node(), graph.key("name"),
                     std::string("a\0\x01 \xEF\xBF\xBF\xEF\xBC\xA1", 10));
  const std::string text = written(write_gexf, graph);
  CHECK(text.find("label=\"a\uFFFD\uFFFD \uFFFD\uFF21\"") != std::string::npos);
}

TEST_CASE("DOT holds the raw graph, drawn names apart from data") {
  PropertyGraph graph = small_graph();
  graph.set_property(NodeId{1}, graph.key("width"), "a\\");
  CHECK(written(write_dot, graph) == R"(digraph newsgraph {
"k1" [label="Ida \"I.\" Holm", labels=":Entity:Person", "aliases"="[\"Holm\",\"a, b\"]", "born"="1970-05-01", "id_"="7", "name"="Ida \"I.\" Holm"];
"k2" [label="k2", "width_"="a\\"];
"k1" -> "k2" [key="e1", label="MET", type="MET", "support"="3"];
}
)");
}

TEST_CASE("a caption in DOT is short") {
  PropertyGraph graph;
  std::string name;
  for (int i = 0; i < 100; ++i) name += "é";
  graph.set_property(graph.add_node(), graph.key("name"), name);
  CHECK(written(write_dot, graph).find("label=\"" + name.substr(0, 120) + "…\"") != std::string::npos);
}

TEST_CASE("node-link JSON is what networkx reads") {
  CHECK(written(write_node_link, small_graph()) == R"({"directed":true,"multigraph":true,"graph":{},"nodes":[
{"id":"k1","labels":["Entity","Person"],"aliases":["Holm","a, b"],"born":"1970-05-01","id_":7,"name":"Ida \"I.\" Holm"},
{"id":"k2","labels":[]}],
"links":[
{"source":"k1","target":"k2","key":"e1","type":"MET","support":3}]}
)");
}

TEST_CASE("Cytoscape's JSON names elements by their keys") {
  CHECK(written(write_cytoscape, small_graph()) == R"({"data":{"name":"newsgraph"},"elements":{"nodes":[
{"data":{"id":"k1","labels":["Entity","Person"],"aliases":["Holm","a, b"],"born":"1970-05-01","id_":7,"key":"k1","name":"Ida \"I.\" Holm"}},
{"data":{"id":"k2","labels":[],"key":"k2"}}],
"edges":[
{"data":{"id":"e1","source":"k1","target":"k2","type":"MET","interaction":"MET","key":"e1","support":3}}]}}
)");
}

TEST_CASE("JSON for other programs is JSON, whatever the graph holds") {
  for (auto* write : {write_node_link, write_cytoscape}) {
    const std::string text = written(write, awkward_graph());
    CHECK_NOTHROW(parse_json(text));
    CHECK(text.find("\"nan\":\"NaN\"") != std::string::npos);
    CHECK(text.find("\"date\":\"2024-02-29\"") != std::string::npos);
  }
}

TEST_CASE("a Cypher script makes nodes, then joins them, then takes its marks away") {
  CHECK(written(write_cypher_script, small_graph()) == R"(UNWIND [
{k: 'k2', p: {`key`: 'k2'}}
] AS row
CREATE (n:`_Import`) SET n = row.p SET n.`_import` = row.k;
UNWIND [
{k: 'k1', p: {`aliases`: ['Holm', 'a, b'], `born`: date('1970-05-01'), `id`: 7, `key`: 'k1', `name`: 'Ida "I." Holm'}}
] AS row
CREATE (n:`Entity`:`Person`:`_Import`) SET n = row.p SET n.`_import` = row.k;
UNWIND [
{a: 'k1', b: 'k2', p: {`key`: 'e1', `support`: 3}}
] AS row
MATCH (a:`_Import` {`_import`: row.a}), (b:`_Import` {`_import`: row.b}) CREATE (a)-[e:`MET`]->(b) SET e = row.p;
MATCH (n:`_Import`) REMOVE n:`_Import`, n.`_import`;
)");
}

TEST_CASE("a Cypher script's own marks are none of the graph's names") {
  PropertyGraph graph;
  const LabelId labels[] = {graph.label("_Import")};
  graph.set_property(graph.add_node(labels), graph.key("_import"), 1);
  const std::string text = written(write_cypher_script, graph);
  CHECK(text.find("CREATE (n:`_Import`:`_Import_`)") != std::string::npos);
  CHECK(text.find("REMOVE n:`_Import_`, n.`_import_`;") != std::string::npos);
}

TEST_CASE("Kùzu gets a table for each set of labels and each type") {
  const auto folder = std::filesystem::temp_directory_path() / ("newsgraph-kuzu-" + std::to_string(getpid()));
  std::filesystem::remove_all(folder);
  PropertyGraph graph = small_graph();
  const LabelId country[] = {graph.label("Entity"), graph.label("Country")};
  const NodeId land = graph.add_node(country);
  graph.set_property(land, graph.key("Name"), "Upper");
  graph.set_property(land, graph.key("name"), "\\N");
  graph.set_property(land, graph.key("size"), 1.5);
  write_kuzu(graph, folder);
  CHECK(
      content(folder / "schema.cypher") ==
      "CREATE NODE TABLE `Node`(`key` STRING PRIMARY KEY);\n"
      "CREATE NODE TABLE `Country`(`key` STRING PRIMARY KEY, `Name` STRING, `name_` STRING, `size` DOUBLE);\n"
      "CREATE NODE TABLE `Person`(`key` STRING PRIMARY KEY, `aliases` STRING[], `born` DATE, `id` INT64, "
      "`name` "
      "STRING);\n"
      "CREATE REL TABLE `MET`(FROM `Person` TO `Node`, `key` STRING, `support` INT64);\n");
  const std::string country_file = content(folder / "Country.csv");
  CHECK(country_file.ends_with(",\"Upper\",\"\\N\",\"1.5\"\n"));
  CHECK(content(folder / "Person.csv") ==
        "\"key\",\"aliases\",\"born\",\"id\",\"name\"\n"
        "\"k1\",\"\x1eHolm\x1f\x1e"
        "a, b\",\"1970-05-01\",\"7\",\"Ida \"\"I.\"\" Holm\"\n");
  CHECK(content(folder / "MET-Person-Node.csv") ==
        "\"from\",\"to\",\"key\",\"support\"\n\"k1\",\"k2\",\"e1\",\"3\"\n");
  const std::string copy = content(folder / "copy.cypher");
  CHECK(copy.find("NULL_STRINGS=['\\\\NN']") != std::string::npos);  // "\N" is a name here
  CHECK(copy.ends_with("(from='Person', to='Node');\n"));
  std::filesystem::remove_all(folder);
}
