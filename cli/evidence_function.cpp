#include "cli/evidence_function.hpp"

#include "query/error.hpp"

namespace newsgraph::cli {

namespace {

using graph::Kind;
using graph::Value;

/// What no sentence says.
Value by_hand(const std::string& text) {
  return Value(graph::Map{{"corrected", Value("by hand")}, {"text", Value(text)}});
}

graph::Element element_of(const Value& value) {
  if (value.kind() == Kind::Node) return value.node();
  if (value.kind() == Kind::Relationship) return value.edge();
  throw query::argument_error("InvalidArgumentType", "evidence() takes a node or a relationship");
}

}  // namespace

graph::Map evidence_map(const graph::Evidence& evidence) {
  graph::Map map = evidence.attributes;
  map.emplace_back("article", Value(evidence.source));
  map.emplace_back("sentence", Value(static_cast<std::int64_t>(evidence.passage)));
  map.emplace_back("start", Value(static_cast<std::int64_t>(evidence.start)));
  map.emplace_back("end", Value(static_cast<std::int64_t>(evidence.end)));
  map.emplace_back("text", Value(evidence.text));
  return map;
}

query::HostFunction evidence_function(const graph::Store& store) {
  const auto call = [&store](const graph::PropertyGraph&, std::span<const Value> arguments) {
    if (arguments[0].is_null()) return Value();
    graph::List list;
    for (const graph::Evidence& evidence : store.evidence(element_of(arguments[0])))
      list.push_back(Value(evidence_map(evidence)));
    for (const std::string& text : store.corrections(element_of(arguments[0]))) list.push_back(by_hand(text));
    return Value(std::move(list));
  };
  return {"evidence", 1, 1, call};
}

}  // namespace newsgraph::cli
