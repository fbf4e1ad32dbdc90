#include "awkward_graph.hpp"

#include <limits>

namespace newsgraph::tests {

using namespace newsgraph::graph;

PropertyGraph awkward_graph() {
  PropertyGraph graph;
  const LabelId person = graph.label("Person"), spaced = graph.label("A label, with \"signs\" <&>:;");
  const LabelId both[] = {spaced, person};
  const NodeId a = graph.add_node(both), plain = graph.add_node(), twin = graph.add_node();
  const auto set = [&](auto element, const char* name, Value value) {
    graph.set_property(element, graph.key(name), std::move(value));
  };
  set(a, "quotes", "she said \"it's\" \\ and left");
  set(a, "lines", "one\ntwo\r\nthree\ttab");
  set(a, "markup", "<b>&amp; ]]> <!-- --> <?x?> </data>");
  set(a, "astral", "𐍈 😀 e\u0301");
  set(a, "rtl", "שלום \u202Eعالم");
  set(a, "empty", "");
  set(a, "blank", "  ");
  set(a, "a name; with, signs", 1);
  set(a, "truth", true);
  set(a, "small", std::numeric_limits<std::int64_t>::min());
  set(a, "large", std::numeric_limits<std::int64_t>::max());
  set(a, "float", 1.0);
  set(a, "huge", 1e300);
  set(a, "tiny", -5e-324);
  set(a, "third", 1.0 / 3);
  set(a, "nan", std::numeric_limits<double>::quiet_NaN());
  set(a, "infinity", -std::numeric_limits<double>::infinity());
  set(a, "strings", List{"a", "", "b;c", "\"d\"", "]]>"});
  set(a, "integers", List{1, 2, 3});
  set(a, "mixed", List{1, 1.0, "1", true});
  set(a, "none", List{});
  set(a, "dates", List{Date{0}, Date{-800000}});
  set(a, "date", from_civil({2024, 2, 29}));
  set(a, "far", from_civil({-999'999'999, 1, 1}));
  set(a, "localtime", LocalTime{86'399'999'999'999});
  set(a, "time", Time{LocalTime{3'600'000'000'000}, -12'600});
  set(a, "localdatetime", LocalDateTime{Date{1}, LocalTime{1}});
  set(a, "datetime", DateTime{{Date{20000}, LocalTime{45'000'000'000'000}}, 7200, "Europe/Stockholm"});
  set(a, "duration", Duration{-14, 3, -1, 999'999'999});
  const TypeId knows = graph.type("KNOWS"), odd = graph.type("A TYPE & <more>");
  set(graph.add_edge(a, plain, knows), "since", 2001);
  set(graph.add_edge(a, plain, knows), "since", 2001);
  graph.add_edge(plain, a, odd);
  graph.add_edge(twin, twin, knows);
  const NodeId gone = graph.add_node();
  graph.remove_node(gone);
  return graph;
}

}  // namespace newsgraph::tests
