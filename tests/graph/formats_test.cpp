#include <catch2/catch.hpp>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/element_keys.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/jsonl.hpp"
#include "graph/temporal_text.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;

namespace {

std::string jsonl(const PropertyGraph& graph) {
  std::ostringstream out;
  write_jsonl(graph, out);
  return out.str();
}

PropertyGraph from_jsonl(const std::string& text) {
  std::istringstream in(text);
  return read_jsonl(in);
}

}  // namespace

TEST_CASE("JSON Lines give the same graph back") {
  const std::string text = jsonl(awkward_graph());
  const PropertyGraph back = from_jsonl(text);
  CHECK(back.node_count() == 3);
  CHECK(back.edge_count() == 4);
  CHECK(jsonl(back) == text);
}

TEST_CASE("JSON Lines are printed as documented") {
  PropertyGraph graph;
  const LabelId labels[] = {graph.label("Person"), graph.label("Entity")};
  const NodeId a = graph.add_node(labels), b = graph.add_node();
  graph.set_property(a, graph.key("key"), "k2");
  graph.set_property(b, graph.key("key"), "k1");
  graph.set_property(a, graph.key("name"), "Ida Holm");
  graph.set_property(a, graph.key("height"), 1.0);
  graph.set_property(a, graph.key("born"), from_civil({1970, 5, 1}));
  const EdgeId edge = graph.add_edge(a, b, graph.type("MET"));
  graph.set_property(edge, graph.key("key"), "e1");
  graph.set_property(edge, graph.key("count"), 3);
  CHECK(jsonl(graph) ==
        R"({"kind":"node","id":"k1","labels":[],"properties":{"key":"k1"}}
{"kind":"node","id":"k2","labels":["Entity","Person"],"properties":{"born":{"$date":"1970-05-01"},"height":1.0,"key":"k2","name":"Ida Holm"}}
{"kind":"edge","id":"e1","type":"MET","source":"k2","target":"k1","properties":{"count":3,"key":"e1"}}
)");
}

TEST_CASE("edges may come before their ends and ids are kept") {
  const PropertyGraph graph =
      from_jsonl(R"({"kind":"edge","id":"e","type":"T","source":"a","target":"b","properties":{}}

{"kind":"node","id":"b","labels":["L"],"properties":{}}
{"kind":"node","id":"a","properties":{"x":1}}
)");
  CHECK(graph.edge_count() == 1);
  CHECK(to_string(graph.property(graph.source(EdgeId{0}), *graph.find_key("key"))) == "'a'");
}

TEST_CASE("errors in JSON Lines name the line") {
  const auto message = [](const std::string& text) -> std::string {
    try {
      from_jsonl(text);
    } catch (const FormatError& error) {
      return error.what();
    }
    return "no error";
  };
  const std::string node = R"({"kind":"node","id":"a","labels":[],"properties":{}})";
  CHECK(message(node + "\n{broken").starts_with("line 2: no valid JSON at byte"));
  CHECK(message(node + "\n" + node) == "line 2: a second node \"a\"");
  CHECK(message("[1]") == "line 1: not a JSON object");
  CHECK(message("{}") == "line 1: \"kind\" must be a string");
  CHECK(message(R"({"kind":"tree"})") == "line 1: \"kind\" is \"tree\", neither node nor edge");
  CHECK(message(R"({"kind":"node","id":"a","labels":"x"})") ==
        "line 1: \"labels\" must be a list of strings");
  CHECK(message(R"({"kind":"node","id":"a","properties":{"m":{"a":1}}})") ==
        "line 1: the property \"m\" holds a Map, which cannot be stored");
  CHECK(message(R"({"kind":"node","id":"a","properties":{"d":{"$date":"soon"}}})") ==
        "line 1: \"soon\" is not a value for \"$date\"");
  CHECK(message(R"({"kind":"edge","id":"e","type":"T","source":"a","target":"b"})") ==
        "line 1: an edge at the node \"a\", which is not in the file");
  CHECK(message("{\"kind\":\"node\",\"id\":\"\xff\"}").starts_with("line 1: no valid JSON"));
  CHECK(message(std::string(100'000, '[')).starts_with("line 1: "));
}

TEST_CASE("keys do not depend on the order of creation") {
  const auto build = [](bool turned) {
    PropertyGraph graph;
    const KeyId name = graph.key("name");
    std::vector<NodeId> nodes;
    for (const auto* text : turned ? std::vector{"b", "a"} : std::vector{"a", "b"}) {
      graph.set_property(graph.add_node(), name, text);
    }
    const std::uint32_t a = turned ? 1 : 0;
    graph.add_edge(NodeId{a}, NodeId{1 - a}, graph.type("T"));
    return jsonl(graph);
  };
  CHECK(build(true) == build(false));
}

TEST_CASE("JSON values round-trip with their types") {
  for (const auto* text : {"null", "true", "0", "-9223372036854775808", "1.0", "1e300", "\"\\u0000x\"",
                           "[1,[2.5]]", R"({"$map":{"$date":1}})", R"({"a":{"$duration":"P10M3DT-0.5S"}})",
                           R"({"$datetime":"1984-10-11T12:31:14.645876123+01:00[Europe/Stockholm]"})"}) {
    CHECK(to_json(parse_json(text)) == text);
  }
}

TEST_CASE("what is no JSON is refused") {
  for (const auto* text : {"", "{", "1 2", "nul", "'a'", "\"\xc3\"", "{\"$date\":1}", "{\"$month\":\"x\"}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_json(text), JsonError);
  }
  CHECK_THROWS_AS(parse_json(std::string(600, '[') + std::string(600, ']')), JsonError);
}

TEST_CASE("temporal text is read strictly") {
  CHECK(to_string(*read_date("+12024-01-31")) == "+12024-01-31");
  CHECK(to_string(*read_local_time("23:59:59.5")) == "23:59:59.500");
  CHECK(to_string(*read_time("10:15-03:30")) == "10:15-03:30");
  CHECK(to_string(*read_duration("PT-1M-0.001S")) == "PT-1M-0.001S");
  for (const auto* text : {"12024-01-01", "2024-02-30", "2024-01-01x"}) CHECK_FALSE(read_date(text));
  for (const auto* text : {"24:00", "10:60", "10", "10:00:00.", "10:00:00.1234567890"})
    CHECK_FALSE(read_local_time(text));
  for (const auto* text : {"P", "PT", "P1", "1D", "PT1D", "P1.5D", "P1DT"}) CHECK_FALSE(read_duration(text));
  CHECK_FALSE(read_date_time("2024-01-01T10:00"));
  CHECK_FALSE(read_date_time("2024-01-01T10:00Z[]"));
}

TEST_CASE("GraphML gives the same graph back") {
  PropertyGraph graph = awkward_graph();
  graph.set_property(NodeId{0}, graph.key("controls"), std::string("\0\x01 \xEF\xBF\xBE", 6));
  graph.set_property(NodeId{0}, graph.key("labels"), "a property");
  graph.set_property(EdgeId{0}, graph.key("label"), "another");
  std::stringstream file;
  write_graphml(graph, file);
  const std::string text = file.str();
  const PropertyGraph back = read_graphml(file);
  CHECK(jsonl(back) == jsonl(graph));
  std::ostringstream again;
  write_graphml(back, again);
  CHECK(again.str() == text);
}

TEST_CASE("other programs' GraphML is read") {
  std::istringstream in(R"(<?xml version="1.0"?>
<!DOCTYPE graphml>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="colour" attr.type="string"><default>green</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="node" attr.name="labels" attr.type="string"/>
  <key id="d3" for="edge" attr.name="label" attr.type="string"/>
  <key id="d4" for="all" attr.name="age" attr.type="int"/>
  <graph edgedefault="undirected">
    <desc>passed over</desc>
    <node id="a"><data key="d2">:Person</data><data key="d4"> 7 </data></node>
    <node id="b"><data key="d0"><![CDATA[a < b]]></data><graph><node id="c"/></graph></node>
    <edge source="a" target="b"><data key="d1">1</data><data key="d3">MET</data></edge>
    <edge source="a" target="c"/>
    <hyperedge/>
  </graph>
</graphml>)");
  const PropertyGraph graph = read_graphml(in);
  REQUIRE(graph.node_count() == 3);
  REQUIRE(graph.edge_count() == 2);
  CHECK(graph.has_label(NodeId{0}, *graph.find_label("Person")));
  CHECK(to_string(Value(to_map(graph, graph.properties(NodeId{0})))) ==
        "{age: 7, colour: 'green', key: 'a'}");
  CHECK(to_string(graph.property(EdgeId{0}, *graph.find_key("weight"))) == "1.0");
  CHECK(graph.name(graph.type_of(EdgeId{0})) == "MET");
  CHECK(graph.name(graph.type_of(EdgeId{1})) == "EDGE");
}

TEST_CASE("errors in GraphML name the line") {
  const auto message = [](const std::string& body) -> std::string {
    std::istringstream in(body);
    try {
      read_graphml(in);
    } catch (const FormatError& error) {
      return error.what();
    }
    return "no error";
  };
  CHECK(message("").find("line") != std::string::npos);
  CHECK(message("<graphml>\n<graph>\n<node id='a'>\n</graph></graphml>").starts_with("line 4: "));
  CHECK(message("<svg/>") == "no GraphML: the file has no element <graphml>");
  CHECK(message("<graphml>\n<node/></graphml>") == "line 2: a node without an id");
  CHECK(message("<graphml><node id='a'/>\n<node id='a'/></graphml>") == "line 2: a second node \"a\"");
  CHECK(message("<graphml><key id='k' attr.name='n' attr.type='int'/>\n<node id='a'><data "
                "key='k'>x</data></node></graphml>") == "line 2: \"x\" is no int (attribute \"n\")");
  CHECK(message("<graphml><node id='a'><data key='k'>x</data></node></graphml>") ==
        "line 1: the attribute \"k\" is not declared");
  CHECK(message("<graphml><edge source='a' target='b'/></graphml>") ==
        "line 1: an edge at the node \"a\", which is not in the file");
}
