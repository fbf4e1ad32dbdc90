#include "graph/formats/json_element.hpp"

#include "graph/formats/json_value.hpp"
#include "graph/formats/plain_text.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

void append_name(std::string& object, std::string_view name) {
  if (!object.ends_with('{')) object += ',';
  append_json_string(object, name);
  object += ':';
}

}  // namespace

void append_member(std::string& object, std::string_view name, std::string_view text) {
  append_name(object, name);
  append_json_string(object, text);
}

void append_labels(std::string& object, const PropertyGraph& graph, NodeId node) {
  List labels;
  for (const std::string_view label : sorted_labels(graph, node)) labels.emplace_back(label);
  append_name(object, "labels");
  append_json(object, Value(std::move(labels)));
}

void append_members(std::string& object, const PropertyGraph& graph, const Properties& properties,
                    std::span<const std::string_view> kept, std::string_view key) {
  for (const auto& [name, value] : sorted_properties(graph, properties)) {
    if (is_own_key(name, value, key)) continue;
    append_name(object, free_name(name, kept));
    append_plain_json(object, value);
  }
}

}  // namespace newsgraph::graph
