#include <catch2/catch.hpp>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/formats/csv.hpp"
#include "graph/formats/jsonl.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;

namespace {

std::string jsonl(const PropertyGraph& graph) {
  std::ostringstream out;
  write_jsonl(graph, out);
  return out.str();
}

struct CsvTexts {
  std::string nodes, relationships;
};

CsvTexts csv(const PropertyGraph& graph) {
  std::ostringstream nodes, relationships;
  write_csv(graph, nodes, relationships);
  return {nodes.str(), relationships.str()};
}

/// The files are called 1.csv, 2.csv …
PropertyGraph from_csv(const std::vector<std::string>& texts) {
  std::vector<std::istringstream> streams(texts.begin(), texts.end());
  std::vector<CsvFile> files;
  for (auto& stream : streams) files.push_back({std::to_string(files.size() + 1) + ".csv", &stream});
  return read_csv(files);
}

std::string message(const std::vector<std::string>& texts) {
  try {
    from_csv(texts);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "no error";
}

std::string properties(const PropertyGraph& graph, std::uint32_t node) {
  return to_string(Value(to_map(graph, graph.properties(NodeId{node}))));
}

/// What a field says as the property p of a column of this type.
std::string value_of(const std::string& type, const std::string& field) {
  const PropertyGraph graph = from_csv({":ID,p:" + type + "\na," + field + "\n"});
  return to_string(graph.property(NodeId{0}, graph.key_count() > 0 ? *graph.find_key("p") : KeyId{}));
}

}  // namespace

TEST_CASE("CSV gives the same graph back") {
  PropertyGraph graph = awkward_graph();
  const std::vector<LabelId> labels(graph.labels(NodeId{0}).begin(), graph.labels(NodeId{0}).end());
  for (const LabelId label : labels) {
    if (graph.name(label).find(';') != std::string_view::npos) graph.remove_label(NodeId{0}, label);
  }
  graph.add_label(NodeId{0}, graph.label("A label, with \"signs\" <&>:"));
  graph.set_property(NodeId{0}, graph.key("name:int"), "a colon");
  graph.set_property(NodeId{0}, graph.key("of several types"), 1);
  graph.set_property(NodeId{1}, graph.key("of several types"), "one");
  graph.set_property(NodeId{0}, graph.key("one empty"), List{""});
  const CsvTexts texts = csv(graph);
  const PropertyGraph back = from_csv({texts.nodes, texts.relationships});
  CHECK(jsonl(back) == jsonl(graph));
  CHECK(csv(back).nodes == texts.nodes);
  CHECK(csv(back).relationships == texts.relationships);
}

TEST_CASE("CSV is printed as documented") {
  PropertyGraph graph;
  const LabelId labels[] = {graph.label("Person"), graph.label("Entity")};
  const NodeId a = graph.add_node(labels), b = graph.add_node();
  graph.set_property(a, graph.key("key"), "k2");
  graph.set_property(b, graph.key("key"), "k1");
  graph.set_property(a, graph.key("alias"), List{"Ida", "I. Holm"});
  graph.set_property(a, graph.key("born"), from_civil({1970, 5, 1}));
  graph.set_property(b, graph.key("note"), "");
  graph.set_property(graph.add_edge(a, b, graph.type("MET")), graph.key("count"), 3);
  CHECK(csv(graph).nodes ==
        ":ID,:LABEL,alias:string[],born:date,key:string,note:string\n"
        "k1,,,,k1,\"\"\n"
        "k2,Entity;Person,Ida;I. Holm,1970-05-01,k2,\n");
  CHECK(csv(graph).relationships == ":START_ID,:END_ID,:TYPE,count:int\nk2,k1,MET,3\n");
}

TEST_CASE("a label with a semicolon is refused by CSV") {
  std::ostringstream nodes, relationships;
  CHECK_THROWS_AS(write_csv(awkward_graph(), nodes, relationships), FormatError);
}

TEST_CASE("the column of ids sets a property, an integer where all of it is") {
  CHECK(properties(from_csv({"id:ID\n7\n-8\n"}), 1) == "{id: -8}");
  const PropertyGraph mixed = from_csv({"id:ID\n7\nseven\n8\n"});
  CHECK(properties(mixed, 0) == "{id: '7'}");
  CHECK(properties(mixed, 1) == "{id: 'seven'}");
  CHECK(properties(mixed, 2) == "{id: '8'}");
  CHECK(properties(from_csv({"id:ID\n07\n7\n"}), 0) == "{id: '07'}");
  CHECK(properties(from_csv({":ID,x:int\na,1\n"}), 0) == "{key: 'a', x: 1}");
}

TEST_CASE("an empty field of CSV is absent and an empty string is not") {
  CHECK(properties(from_csv({"id:ID,a,b,c:int\n1,,\"\",\n"}), 0) == "{b: '', id: 1}");
}

TEST_CASE("quotes, commas and line breaks in CSV") {
  const PropertyGraph graph =
      from_csv({"\xEF\xBB\xBFid:ID,\"a, \"\"name\"\"\",b\r\n1,\"one\r\ntwo, \"\"three\"\"\",in \"the\" "
                "middle\r\n\r\n2,,x"});
  CHECK(properties(graph, 0) == "{`a, \"name\"`: 'one\\r\\ntwo, \"three\"', b: 'in \"the\" middle', id: 1}");
  CHECK(properties(graph, 1) == "{b: 'x', id: 2}");
}

TEST_CASE("values of every type of CSV") {
  CHECK(value_of("int", "-9223372036854775808") == "-9223372036854775808");
  CHECK(value_of("long", "1") == "1");
  CHECK(value_of("double", "1e3") == "1000.0");
  CHECK(value_of("float", "-Infinity") == "-Infinity");
  CHECK(value_of("boolean", "TRUE") == "true");
  CHECK(value_of("date", "2024-02-29") == "date('2024-02-29')");
  CHECK(value_of("localtime", "12:31") == "localtime('12:31')");
  CHECK(value_of("time", "12:31+01:00") == "time('12:31+01:00')");
  CHECK(value_of("localdatetime", "2024-02-29T12:31") == "localdatetime('2024-02-29T12:31')");
  CHECK(value_of("datetime", "2024-02-29T12:31Z") == "datetime('2024-02-29T12:31Z')");
  CHECK(value_of("duration", "P1Y2M") == "duration('P1Y2M')");
  CHECK(value_of("string[]", "a;;b;") == "['a', '', 'b', '']");
  CHECK(value_of("string[]", "\"\"") == "[]");
  CHECK(value_of("int[]", "1;2") == "[1, 2]");
  CHECK(value_of("json", "\"[1,\"\"a\"\"]\"") == "[1, 'a']");
}

TEST_CASE("files of CSV may come in any order and name spaces of ids") {
  const PropertyGraph graph =
      from_csv({":START_ID(P),:END_ID(C),:TYPE,since:date\n1,1,WORKS_FOR,2020-01-01\n",
                ":ID(P),:LABEL\n1,Person\n", ":ID(C),:LABEL,:IGNORE\n1,Company;Entity,what\n"});
  CHECK(graph.node_count() == 2);
  REQUIRE(graph.edge_count() == 1);
  CHECK(graph.has_label(graph.source(EdgeId{0}), *graph.find_label("Person")));
  CHECK(graph.has_label(graph.target(EdgeId{0}), *graph.find_label("Entity")));
}

TEST_CASE("a record longer than the buffer is read") {
  const std::string text(3'000'000, 'x');
  const PropertyGraph graph = from_csv({"id:ID,t\n1,\"" + text + "\"\"\"\n2,short\n"});
  CHECK(graph.property(NodeId{0}, *graph.find_key("t")).string() == text + '"');
  CHECK(properties(graph, 1) == "{id: 2, t: 'short'}");
}

TEST_CASE("errors in CSV name file, line and column and what was expected") {
  CHECK(message({""}).starts_with("1.csv: line 1, column 1: the file is empty; expected a header"));
  CHECK(message({"name\nx\n"}) ==
        "1.csv: line 1, column 1: expected a column :ID, or :START_ID and :END_ID, in the header");
  CHECK(message({":START_ID,:END_ID\n"}) == "1.csv: line 1, column 1: expected a column :TYPE in the header");
  CHECK(message({":ID,b:integer\n"}) ==
        "1.csv: line 1, column 5: expected a heading such as name, height:float, "
        "alias:string[] or :LABEL, found \"b:integer\"");
  CHECK(message({":ID,x:ID\n"}) == "1.csv: line 1, column 5: a second column of this kind");
  CHECK(message({":ID,n:int\n1,2\n2,\"é\n\",4\n"}) ==
        "1.csv: line 4, column 3: expected 2 fields as in the header, found 3");
  CHECK(message({":ID,s,n:int\n1,é,x\n"}) ==
        "1.csv: line 2, column 5: expected an integer of 64 bits, such as -42 for n:int, found \"x\"");
  CHECK(message({":ID,n:int\n1,\"\"\n"}).starts_with("1.csv: line 2, column 3: expected an integer"));
  CHECK(message({":ID,d:date[]\n1,2024-01-01;soon\n"}) ==
        "1.csv: line 2, column 3: expected a date, such as 2024-10-23 in each part of the list for d:date[], "
        "found \"2024-01-01;soon\"");
  CHECK(message({":ID,n\n1\n"}) == "1.csv: line 2, column 2: expected 2 fields as in the header, found 1");
  CHECK(message({":ID,n\n,1\n"}) == "1.csv: line 2, column 1: expected the node's id");
  CHECK(message({":ID\n1\n1\n"}) == "1.csv: line 3, column 1: a second node \"1\"");
  CHECK(message({":ID,s\n1,\"a\nb"}) ==
        "1.csv: line 2, column 3: a quoted field that is never closed; expected \"");
  CHECK(message({":ID,s\n1,\"a\"b\n"}) ==
        "1.csv: line 2, column 6: expected a comma or the end of the line after the closing quote");
  CHECK(message({":ID,s\n1,\xff\n"}) == "1.csv: line 2, column 3: not UTF-8");
  CHECK(message({":ID\n1\n", ":START_ID,:END_ID,:TYPE\n1,2,T\n"}) ==
        "2.csv: line 2, column 3: expected the id of a node; none of the files has a node \"2\"");
  CHECK(message({":ID\n1\n", ":START_ID,:END_ID,:TYPE\n1,1,\n"}) ==
        "2.csv: line 2, column 5: expected the relationship's type");
}
