#pragma once
// Nodes and edges in words for people.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// A property of a node or an edge; null where it has none of that name.
graph::Value property_of(const graph::PropertyGraph& graph, graph::NodeId node, std::string_view key);
graph::Value property_of(const graph::PropertyGraph& graph, graph::EdgeId edge, std::string_view key);

/// As a text: empty unless it is one, or a date.
std::string as_text(const graph::Value& value);
std::optional<std::int64_t> as_count(const graph::Value& value);
/// The texts of a list; empty for anything else.
std::vector<std::string> as_texts(const graph::Value& value);

/// 12500 as "12,500".
std::string grouped(std::int64_t number);
/// "Ivo, Ada and Cem".
std::string listed(const std::vector<std::string>& names);

/// What it is called: its name, title, text or id; "not stated" for somebody the text leaves unnamed.
std::string name_of(const graph::PropertyGraph& graph, graph::NodeId node);
/// "Person", "Country" … "Statement", "Article", "Unstated"; else its first label; empty where it has none.
std::string type_name_of(const graph::PropertyGraph& graph, graph::NodeId node);
/// SENT_TO as "sent to".
std::string verb_of(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// The verb with its count, unless one of the ends has the count in its name: "sent 1,500".
std::string verb_with_count(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// Mentions behind an edge, at least 1.
std::int64_t support_of(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// "actual", "planned" …; empty where it has none.
std::string factuality_of(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// "reported as fact", "planned", "possible", "alleged", "denied" of "actual" …
std::string_view factuality_in_words(std::string_view factuality);

/// What to call an article: `"Title", Outlet, 2024-10-23`, what is known of it; its id where there is no
/// title.
std::string article_in_words(const graph::PropertyGraph& graph, std::string_view id);

}  // namespace newsgraph::cli
