#pragma once
// What the JSON formats for other programs share: an element's properties as an object's members.

#include <span>
#include <string>
#include <string_view>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// `"name":"text"`, after a comma unless the object has just begun.
void append_member(std::string& object, std::string_view name, std::string_view text);
/// `"labels":["Entity","Person"]`, likewise.
void append_labels(std::string& object, const PropertyGraph& graph, NodeId node);
/// The properties by name, those whose names are kept renamed (free_name); a `key` that is the element's key
/// is passed over.
void append_members(std::string& object, const PropertyGraph& graph, const Properties& properties,
                    std::span<const std::string_view> kept, std::string_view key);

}  // namespace newsgraph::graph
