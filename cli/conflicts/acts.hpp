#pragma once
// What facts are about the same act: the same kind of deed, done by the same one to the same ones.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// A fact edge with what two facts are compared by.
struct Claim {
  graph::EdgeId edge{};
  graph::NodeId subject{}, object{};
  std::string act;         // its event class, or its type where it has none
  std::string type;        // "SENT"
  std::string factuality;  // "actual", "denied" …
  std::optional<std::int64_t> count;
  std::optional<graph::Date> start, end;
  std::optional<graph::Date> first_told, last_told;  // of its articles' dates, where all of them have one
  std::vector<std::string> articles;                 // their ids
  std::string text;
};

/// All facts of the graph that tell of an act, by edge.
std::vector<Claim> claims_of(const graph::PropertyGraph& graph);

/// Two claims may speak of one act: their dates, where both have some, do not exclude each other.
bool may_coincide(const Claim& a, const Claim& b);

/// All that is told of one came out on an earlier day than all that is told of the other.
bool told_before(const Claim& earlier, const Claim& later);

/// Both were read in the same words of the same article: "four experts and 32 officers".
bool share_clause(const graph::PropertyGraph& graph, const Claim& a, const Claim& b);

/// Does the text say who or what the node is?
bool is_named_node(const graph::PropertyGraph& graph, graph::NodeId node);

/// What the node is PART_OF, itself first: "1,500 soldiers", "soldiers".
std::vector<graph::NodeId> wholes_of(const graph::PropertyGraph& graph, graph::NodeId node);

}  // namespace newsgraph::cli
