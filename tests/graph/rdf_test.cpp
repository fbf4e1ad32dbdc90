#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/jsonl.hpp"
#include "graph/formats/rdf/country_codes.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/terms.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;

namespace {

std::string jsonl(const PropertyGraph& graph) {
  std::ostringstream out;
  write_jsonl(graph, out);
  return out.str();
}

template <class Write>
std::string written(Write write, const PropertyGraph& graph) {
  std::ostringstream out;
  write(graph, out);
  return out.str();
}

template <class Read>
PropertyGraph read(Read reader, const std::string& text) {
  std::istringstream in(text);
  return reader(in);
}

/// A person who, an article says, plans to visit a country.
PropertyGraph planned_visit(const char* factuality) {
  std::istringstream in(
      std::string(
          R"({"kind":"node","id":"a1","labels":["Article"],"properties":{"id":"one","key":"a1","title":"A visit"}}
{"kind":"node","id":"p1","labels":["Entity","Person"],"properties":{"aliases":["Holm"],"key":"p1","name":"Ida Holm"}}
{"kind":"node","id":"c1","labels":["Country","Entity"],"properties":{"key":"c1","name":"Norway"}}
{"kind":"edge","id":"f1","type":"VISITED","source":"p1","target":"c1","properties":{"articles":["one"],"factuality":")") +
      factuality + R"(","key":"f1","said_by":["Ida Holm"],"start":{"$date":"2024-10-23"}}}
)");
  return read_jsonl(in);
}

}  // namespace

TEST_CASE("RDF gives the same graph back") {
  PropertyGraph graph = awkward_graph();
  graph.set_property(NodeId{0}, graph.key("controls"), std::string("\0\x01\x7f \xEF\xBF\xBE", 7));
  graph.set_property(NodeId{0}, graph.key(""), "a property without a name");
  graph.set_property(NodeId{0}, graph.key("key"), "<a \"key\"> | {é}");
  graph.set_property(EdgeId{2}, graph.key("factuality"), "denied");
  graph.set_property(NodeId{0}, graph.key("long"), std::string(1 << 20, 'x') + "\"");
  const std::string expected = jsonl(graph);
  CHECK(jsonl(read(read_turtle, written(write_turtle, graph))) == expected);
  CHECK(jsonl(read(read_ntriples, written(write_ntriples, graph))) == expected);
  CHECK(jsonl(read(read_trig, written(write_trig, graph))) == expected);
  CHECK_NOTHROW(parse_json(written(write_jsonld, graph)));
}

TEST_CASE("RDF in another order gives the same graph back") {
  PropertyGraph graph = awkward_graph();
  graph.set_property(EdgeId{2}, graph.key("factuality"), "denied");
  std::string text = written(write_ntriples, graph);
  text.erase(0, text.find('\n') + 1);
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::reverse(lines.begin(), lines.end());
  text.clear();
  for (const std::string& line : lines) text += line + '\n';
  CHECK(jsonl(read(read_ntriples, text)) == jsonl(graph));
}

TEST_CASE("RDF that is longer than what is held at a time gives the same graph back") {
  PropertyGraph graph;
  const LabelId label[] = {graph.label("Person")};
  for (int i = 0; i < 3000; ++i) {
    graph.set_property(graph.add_node(label), graph.key("number"), i);
    graph.set_property(NodeId{static_cast<std::uint32_t>(i)}, graph.key("list"), List{i, "x"});
  }
  for (std::uint32_t i = 0; i < 6000; ++i) {
    const EdgeId edge = graph.add_edge(NodeId{i % 3000}, NodeId{i / 2}, graph.type("KNOWS"));
    graph.set_property(edge, graph.key("factuality"), i % 3 == 0 ? "planned" : "actual");
  }
  const std::string expected = jsonl(graph);
  CHECK(jsonl(read(read_turtle, written(write_turtle, graph))) == expected);
  CHECK(jsonl(read(read_ntriples, written(write_ntriples, graph))) == expected);
  CHECK(jsonl(read(read_trig, written(write_trig, graph))) == expected);
}

TEST_CASE("our own RDF that somebody changed is not taken for ours") {
  const std::string text = written(write_turtle, planned_visit("actual"));
  const auto message = Catch::Contains("changed since newsgraph wrote it");
  CHECK_THROWS_WITH(read(read_turtle, text + "node:c1 type:KNOWS node:p1 .\n"), message);
  CHECK_THROWS_WITH(read(read_turtle, text + "<http://example.org/x> a label:Person .\n"), message);
  const std::string without = text.substr(text.find('\n') + 1);
  CHECK(read(read_turtle, without + "node:c1 type:KNOWS node:p1 .\n").edge_count() == 2);
}

TEST_CASE("a fact has its source, date and factuality in RDF") {
  const std::string text = written(write_turtle, planned_visit("planned"));
  CHECK(text.ends_with(R"(edge:f1 a ng:Edge, rdf:Statement ;
    rdf:subject node:p1 ;
    rdf:predicate type:VISITED ;
    rdf:object node:c1 ;
    p:articles ( "one" ) ;
    p:factuality "planned" ;
    p:key "f1" ;
    p:said_by ( "Ida Holm" ) ;
    p:start "2024-10-23"^^xsd:date ;
    ng:factuality factuality:planned ;
    prov:wasDerivedFrom node:a1 ;
    prov:wasAttributedTo node:p1 ;
    schema:startDate "2024-10-23"^^xsd:date .
)"));
  CHECK(text.find(R"(node:c1 a ng:Node, label:Country, label:Entity, schema:Country, prov:Agent ;
    p:key "c1" ;
    p:name "Norway" ;
    rdfs:label "Norway" ;
    schema:name "Norway" ;
    schema:identifier "NO" ;
    ng:iso3166 "NO" .
)") != std::string::npos);
}

TEST_CASE("only what is a fact is stated as one") {
  const std::string claim = "node:p1 type:VISITED node:c1 .";
  CHECK(written(write_turtle, planned_visit("planned")).find(claim) == std::string::npos);
  CHECK(written(write_turtle, planned_visit("actual")).find(claim) != std::string::npos);
  CHECK(written(write_trig, planned_visit("denied")).ends_with("factuality:denied {\n" + claim + "\n}\n"));
}

TEST_CASE("JSON-LD says the same") {
  CHECK(written(write_jsonld, planned_visit("actual")).ends_with(R"(
{"@id":"node:p1","type:VISITED":{"@id":"node:c1"}},
{"@id":"edge:f1","@type":["ng:Edge","rdf:Statement"],"rdf:subject":{"@id":"node:p1"},"rdf:predicate":{"@id":"type:VISITED"},"rdf:object":{"@id":"node:c1"},"p:articles":{"@list":["one"]},"p:factuality":"actual","p:key":"f1","p:said_by":{"@list":["Ida Holm"]},"p:start":{"@value":"2024-10-23","@type":"xsd:date"},"ng:factuality":{"@id":"factuality:actual"},"prov:wasDerivedFrom":{"@id":"node:a1"},"prov:wasAttributedTo":{"@id":"node:p1"},"schema:startDate":{"@value":"2024-10-23","@type":"xsd:date"}}]}
)"));
}

TEST_CASE("somebody else's RDF becomes a graph") {
  const PropertyGraph graph = read(read_turtle, R"(@prefix ex: <http://example.org/people#> .
ex:ida a ex:Person ; ex:name "Ida"@no ; ex:age 41 ; ex:nick "I", "Holm" ; ex:knows ex:ole, [ ex:name "Unn" ] ;
  ex:scores ( 1 2.5 ) ; ex:friends ( ex:ole ex:per ) ; ex:since "2020-01-02T03:04:05Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
)");
  CHECK(graph.node_count() == 4);
  CHECK(graph.edge_count() == 4);
  CHECK(graph.edge_count(*graph.find_type("friends")) == 2);
  const auto persons = graph.nodes_with(*graph.find_label("Person"));
  REQUIRE(persons.size() == 1);
  CHECK(to_string(Value(to_map(graph, graph.properties(persons[0])))) ==
        "{age: 41, key: 'http://example.org/people#ida', name: 'Ida', nick: ['I', 'Holm'], scores: [1, 2.5], "
        "since: "
        "datetime('2020-01-02T03:04:05Z')}");
}

TEST_CASE("literals of a form that their datatype has not are texts") {
  using rdf::value_of;
  const std::string xsd(rdf::kXsd), own(rdf::kOwn);
  CHECK(to_string(value_of("12", xsd + "int")) == "12");
  CHECK(to_string(value_of("+1.5", xsd + "decimal")) == "1.5");
  CHECK(to_string(value_of("-INF", xsd + "float")) == "-Infinity");
  CHECK(to_string(value_of("0", xsd + "boolean")) == "false");
  CHECK(to_string(value_of("10:00:00", xsd + "time")) == "localtime('10:00')");
  CHECK(to_string(value_of("twelve", xsd + "int")) == "'twelve'");
  CHECK(to_string(value_of("99999999999999999999", xsd + "integer")) == "'99999999999999999999'");
  CHECK(to_string(value_of("x", "http://example.org/t")) == "'x'");
  CHECK(to_string(value_of("{\"a\":1}", own + "json")) == "'{\"a\":1}'");
}

TEST_CASE("errors in RDF name the line") {
  const auto message = [](auto reader, const std::string& text) -> std::string {
    try {
      read(reader, text);
    } catch (const FormatError& error) {
      return error.what();
    }
    return "no error";
  };
  CHECK(message(read_ntriples, "<a:b> <a:c> <a:d> .\n<a:b> <a:c>\n").starts_with("line 2: "));
  CHECK(message(read_turtle, "<a:b> <a:c> .\n").starts_with("line 1: "));
  CHECK(message(read_turtle, "<a:b> <a:c> \"\xff\" .\n") == "line 1: not UTF-8");
  CHECK(message(read_turtle, std::string("<a:b>\n\0", 7)) == "line 2: a NUL character");
  CHECK(message(read_turtle, "<a:b> a <urn:newsgraph:vocabulary:Edge> .") ==
        "the edge <a:b> lacks its rdf:subject, rdf:predicate or rdf:object");
  CHECK(message(read_turtle,
                "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
                "<a:b> <a:c> _:x . _:x rdf:first 1 ; rdf:rest _:x .") ==
        "a list that comes back to its beginning");
  CHECK(message(read_turtle, "") == "no error");
}

TEST_CASE("countries are known by CLDR's names") {
  CHECK(rdf::country_code("North Korea") == "KP");
  CHECK(rdf::country_code("Antigua and Barbuda") == "AG");
  CHECK(rdf::country_code("Myanmar") == "MM");
  CHECK(rdf::country_code("Ivory Coast") == std::nullopt);
  CHECK(rdf::country_code("Atlantis") == std::nullopt);
}
