#include "cli/diagram/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

#include "cli/commands.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::array<std::string_view, 4> formats = {"svg", "png", "pdf", "dot"};

/// With more than that nothing can be followed with the eye; in large pictures with fewer.
constexpr double relations_per_node = 2, of_many = 1.3;
constexpr std::size_t many_nodes = 100;

void write_file(const std::string& text, const std::string& path) {
  if (path == "-") {
    std::cout << text;
    return;
  }
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", path));
}

}  // namespace

bool is_drawing_format(std::string_view name) {
  return std::find(formats.begin(), formats.end(), name) != formats.end();
}

std::string drawing_format(const std::string& path, const std::string& given) {
  if (!given.empty()) return given;
  for (const std::string_view name : formats) {
    if (path.ends_with('.' + std::string(name))) return std::string(name);
  }
  throw BadCall(
      fmt::format("{}: its name does not tell the format; --format is one of svg, png, pdf, dot", path));
}

Drawn draw_entities(const graph::PropertyGraph& graph, const graph::Store* store, const Selection& selection,
                    const Drawing& drawing) {
  Selection shown = most_important(graph, selection, drawing.top, drawing.centre);
  shown = best_supported(graph, shown, shown.nodes.size() < many_nodes ? relations_per_node : of_many);
  Diagram diagram = entity_diagram(graph, store, shown);
  diagram.title = drawing.title;
  if (shown.nodes.size() < selection.nodes.size() || shown.edges.size() < selection.edges.size()) {
    diagram.note =
        fmt::format("{} of {} nodes and {} of {} relationships shown, the most important first",
                    shown.nodes.size(), selection.nodes.size(), shown.edges.size(), selection.edges.size());
  }
  draw_diagram(diagram, drawing);
  return {diagram.note};
}

void draw_diagram(const Diagram& diagram, const Drawing& drawing) {
  const std::string dot = to_dot(diagram);
  if (drawing.format == "dot") {
    write_file(dot, drawing.path);
  } else {
    draw(dot, diagram.layout, drawing.format, drawing.path);
  }
}

}  // namespace newsgraph::cli
