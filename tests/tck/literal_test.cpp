#include <catch2/catch.hpp>

#include "tests/tck/canonical.hpp"
#include "tests/tck/literal.hpp"

using newsgraph::graph::List;
using newsgraph::graph::Map;
using newsgraph::graph::PropertyGraph;
using newsgraph::graph::Value;
using newsgraph::tck::canonical;
using newsgraph::tck::ListOrder;
using newsgraph::tck::parse_literal;

namespace {

std::string normal(std::string_view text, ListOrder order = ListOrder::Matters) {
  return canonical(parse_literal(text), order);
}

}  // namespace

TEST_CASE("integers and floats are told apart") {
  CHECK(normal("1") != normal("1.0"));
  CHECK(normal("0.1") == normal("1e-1"));
  CHECK(normal("-0.0") == normal("0.0"));
  CHECK(normal("NaN") == "NaN");
}

TEST_CASE("labels and keys compare in any order") {
  CHECK(normal("(:B:A {y: 1, x: [1, 2]})") == normal("(:A:B {x: [1,2], y: 1})"));
  CHECK(normal("()") == "()");
  CHECK(normal("[:T {a: 'x'}]") == "[:T {a: 'x'}]");
}

TEST_CASE("the order of lists is ignored on demand") {
  CHECK(normal("[1, 2]") != normal("[2, 1]"));
  CHECK(normal("[1, 2]", ListOrder::Ignored) == normal("[2, 1]", ListOrder::Ignored));
}

TEST_CASE("paths keep the direction of their relationships") {
  CHECK(normal("<(:A)-[:T]->(:B)>") != normal("<(:A)<-[:T]-(:B)>"));
  CHECK(normal("<(:A)<-[:T {n: 1}]-()-[:S]->(:B)>") == "<(:A)<-[:T {n: 1}]-()-[:S]->(:B)>");
}

TEST_CASE("strings are unescaped") {
  CHECK(parse_literal("'it\\'s\\n'").string == "it's\n");
  CHECK(parse_literal("'a, b: {c}'").string == "a, b: {c}");
}

TEST_CASE("actual values have the same form as expected ones") {
  PropertyGraph graph;
  const auto a = graph.add_node(std::vector{graph.label("B"), graph.label("A")});
  graph.set_property(a, graph.key("name"), "x");
  const auto b = graph.add_node();
  const auto edge = graph.add_edge(b, a, graph.type("T"));
  const auto actual = [&graph](const Value& value) { return canonical(value, graph, ListOrder::Matters); };
  CHECK(actual(a) == normal("(:A:B {name: 'x'})"));
  CHECK(actual(newsgraph::graph::Path{{a, b}, {edge}}) == normal("<(:A:B {name: 'x'})<-[:T]-()>"));
  CHECK(actual(List{1, 2.5, Value()}) == normal("[1, 2.5, null]"));
  CHECK(actual(Map{{"k", true}}) == normal("{k: true}"));
  CHECK(actual(newsgraph::graph::Date{0}) == normal("'1970-01-01'"));
}

TEST_CASE("text that is no value is refused") {
  for (const auto* text : {"", "[1", "'x", "{a 1}", "(:A", "<()-[:T]->", "nil", "1 2"}) {
    INFO(text);
    CHECK_THROWS_AS(parse_literal(text), std::runtime_error);
  }
}
