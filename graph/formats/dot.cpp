#include "graph/formats/dot.hpp"

#include <array>
#include <ostream>

#include "graph/formats/plain_text.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

/// Attributes of nodes and edges in Graphviz (graphviz.org/doc/info/attrs.html), and our own.
// clang-format off
constexpr std::array<std::string_view, 91> kKept = {
    "URL", "_background", "area", "arrowhead", "arrowsize", "arrowtail", "class", "color", "colorscheme",
    "comment", "constraint", "decorate", "dir", "distortion", "edgeURL", "edgehref", "edgetarget",
    "edgetooltip", "fillcolor", "fixedsize", "fontcolor", "fontname", "fontsize", "gradientangle", "group",
    "headURL", "head_lp", "headclip", "headhref", "headlabel", "headport", "headtarget", "headtooltip",
    "height", "href", "id", "image", "imagepos", "imagescale", "key", "label", "labelURL", "labelangle",
    "labeldistance", "labelfloat", "labelfontcolor", "labelfontname", "labelfontsize", "labelhref",
    "labelloc", "labels", "labeltarget", "labeltooltip", "layer", "len", "lhead", "lp", "ltail", "margin",
    "minlen", "nojustify", "ordering", "orientation", "penwidth", "peripheries", "pin", "pos", "rects",
    "regular", "root", "samehead", "sametail", "samplepoints", "shape", "shapefile", "showboxes", "sides",
    "skew", "sortv", "style", "tailURL", "tailhref", "taillabel", "tailport", "target", "tooltip", "type",
    "vertices", "weight", "width", "xlabel",
};
// clang-format on

/// In pieces of a size that Graphviz bears (its limit is 16 KB), joined by "+".
std::string quoted(std::string_view text) {
  constexpr std::size_t kPiece = 8000;
  std::string out = "\"";
  std::size_t begun = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins && out.size() - begun > kPiece) {
      out += "\"+\"";
      begun = out.size();
    }
    if (c == '\0') {
      out += "\xEF\xBF\xBD";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// At most 60 characters of a caption, for drawing: there "&" begins an entity and a line break is "\n".
std::string label(std::string_view text) {
  std::string out;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins && ++characters > 60) return quoted(out + "…");
    out += c == '&' ? "&amp;" : std::string(1, c);
  }
  return quoted(out);
}

void write_properties(std::ostream& out, const PropertyGraph& graph, const Properties& properties,
                      std::string_view key) {
  for (const auto& [name, value] : sorted_properties(graph, properties)) {
    if (is_own_key(name, value, key)) continue;
    out << ", " << quoted(free_name(name, kKept)) << '=' << quoted(plain_text(value));
  }
}

}  // namespace

void write_dot(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  out << "digraph newsgraph {\n";
  for (const NodeId node : elements.nodes) {
    const std::string& key = elements.key(node);
    out << quoted(key) << " [label=" << label(caption(graph, elements, node));
    if (!graph.labels(node).empty()) out << ", labels=" << quoted(labels_text(graph, node));
    write_properties(out, graph, graph.properties(node), key);
    out << "];\n";
  }
  for (const EdgeId edge : elements.edges) {
    const std::string& key = elements.key(edge);
    const std::string_view type = graph.name(graph.type_of(edge));
    out << quoted(elements.key(graph.source(edge))) << " -> " << quoted(elements.key(graph.target(edge)))
        << " [key=" << quoted(key) << ", label=" << label(type) << ", type=" << quoted(type);
    write_properties(out, graph, graph.properties(edge), key);
    out << "];\n";
  }
  out << "}\n";
}

}  // namespace newsgraph::graph
