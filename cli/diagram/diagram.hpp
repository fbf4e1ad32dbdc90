#pragma once
// A diagram before it is drawn: what it says, not yet where things stand.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/diagram/selection.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

/// How sure an edge is, from its property `factuality`.
enum class Certainty : std::uint8_t { Actual, Planned, Alleged, Denied };  // Planned: or possible

/// Where something stands, in points from the lower left; used by Layout::Fixed alone.
struct Place {
  double x = 0, y = 0;
};

struct DiagramNode {
  std::string text;  // wrapped
  std::string type;  // "Person", "Country" …; "Unstated"; "Date" and "Verb" in timelines; empty for any other
  std::string tooltip;
  Place place;
};

/// All edges from one node to another that are equally sure.
struct DiagramEdge {
  std::size_t from = 0, to = 0;  // indices into Diagram::nodes
  Certainty certainty = Certainty::Actual;
  std::string text;  // "sent 1,500 (2×)", one line a relation; may be empty
  std::string tooltip;
  std::int64_t support = 1;  // mentions behind it
  bool arrow = true;
  bool faint = false;  // background: what somebody is to another, what a statement is about
};

enum class Layout : std::uint8_t {
  Ranks,    // from left to right (dot), each part by itself: chains and trees
  Columns,  // the same, in columns from top to bottom of the drawing
  Stress,   // distances as in the graph (neato), lines led round the nodes: what is woven together
  Forces,   // by attraction and repulsion (sfdp): what has too many nodes for the others
  Fixed     // each node has its place (neato)
};

struct Diagram {
  std::string title;
  std::string note;  // what was left out; may be empty
  Layout layout = Layout::Ranks;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
};

/// Columns of a name before it is wrapped.
inline constexpr std::size_t name_width = 20;
/// The text in lines of at most `width` columns, joined by line ends; beyond `most` lines it is cut off.
std::string wrapped_text(std::string_view text, std::size_t width, std::size_t most);

/// Does it say what somebody or something is to another, rather than what happened between them?
bool is_standing(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// How sure the edge is.
Certainty certainty_of(const graph::PropertyGraph& graph, graph::EdgeId edge);
/// A node with its name, type and count.
DiagramNode node_of(const graph::PropertyGraph& graph, graph::NodeId node);
/// The sentences behind an element, with article and speaker, for a tooltip: the first few. Empty where the
/// store is null or has none.
std::string evidence_text(const graph::PropertyGraph& graph, const graph::Store* store,
                          const graph::Element& element);

/// Entities and what is between them: the edges of the selection, parallel ones gathered.
Diagram entity_diagram(const graph::PropertyGraph& graph, const graph::Store* store,
                       const Selection& selection);

/// Who says what: speakers, the statements of the selection (at most `most` of them), what they are about.
Diagram statement_diagram(const graph::PropertyGraph& graph, const Selection& selection, std::size_t most);

/// The dated facts of the selection in the order of their dates, at most `most` of them.
Diagram timeline_diagram(const graph::PropertyGraph& graph, const graph::Store* store,
                         const Selection& selection, std::size_t most);

/// The diagram in Graphviz's language: types told apart by shape and colour, certainty by the line, with a
/// legend of those that occur.
std::string to_dot(const Diagram& diagram);

/// Has Graphviz lay out and draw `dot` into a file of the format ("svg", "png", "pdf"). Throws BadInput where
/// Graphviz is missing or fails.
void draw(const std::string& dot, Layout layout, const std::string& format, const std::string& path);

}  // namespace newsgraph::cli
