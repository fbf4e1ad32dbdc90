#pragma once
// Diagrams into files.

#include <string>
#include <string_view>

#include "cli/diagram/diagram.hpp"

namespace newsgraph::cli {

bool is_drawing_format(std::string_view name);  // "svg", "png", "pdf", "dot"
/// The format of a file: `given`, or by its name. Throws BadCall.
std::string drawing_format(const std::string& path, const std::string& given);

struct Drawing {
  std::string title;
  std::size_t top = 60;               // no more nodes than that
  std::string format, path;           // path "-": standard output, for "dot" alone
  std::vector<graph::NodeId> centre;  // what the diagram is around; may be empty
};

/// What was left out, in words; empty where all is shown.
struct Drawn {
  std::string note;
};

/// Draws the most important part of a selection of entities.
Drawn draw_entities(const graph::PropertyGraph& graph, const graph::Store* store, const Selection& selection,
                    const Drawing& drawing);

/// Writes a diagram. Throws BadInput.
void draw_diagram(const Diagram& diagram, const Drawing& drawing);

}  // namespace newsgraph::cli
