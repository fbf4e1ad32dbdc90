#pragma once
// A diagram before it is drawn: what it says, not yet where things stand.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/diagram/selection.hpp"

namespace newsgraph::cli {

/// How sure an edge is, from its property `factuality`.
enum class Certainty : std::uint8_t { Actual, Planned, Alleged, Denied };  // Planned: or possible

struct DiagramNode {
  std::string text;  // wrapped
  std::string type;  // "Person", "Country" …; "Unstated"; empty for any other
  std::string tooltip;
};

/// All edges from one node to another that are equally sure.
struct DiagramEdge {
  std::size_t from = 0, to = 0;  // indices into Diagram::nodes
  Certainty certainty = Certainty::Actual;
  std::string text;  // "sent 1,500 (2×)", one line a relation
  std::string tooltip;
  std::int64_t support = 1;  // mentions behind it
};

struct Diagram {
  std::string title;
  std::string note;  // what was left out; may be empty
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
};

Diagram make_diagram(const graph::PropertyGraph& graph, const Selection& selection, std::string title,
                     std::string note);

/// The diagram in Graphviz's language: types told apart by shape and colour, certainty by the line, with a
/// legend of those that occur.
std::string to_dot(const Diagram& diagram);

/// Has Graphviz lay out and draw `dot` into a file of the format ("svg", "png", "pdf"). Throws BadInput where
/// Graphviz is missing or fails.
void draw(const std::string& dot, std::size_t nodes, const std::string& format, const std::string& path);

}  // namespace newsgraph::cli
