// Diagrams in Graphviz's language. Colours are Okabe and Ito's, which colour-blind readers can tell apart;
// every type also has a shape of its own, and every certainty a line of its own.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/diagram/diagram.hpp"

namespace newsgraph::cli {

namespace {

struct NodeStyle {
  std::string_view type, shape, fill, line;
  std::string_view sign;  // the shape in the legend
};

constexpr std::array<NodeStyle, 12> node_styles = {{
    {"Country", "hexagon", "#FBE3B0", "#E69F00", "\u2B22"},
    {"Person", "ellipse", "#CDE8F8", "#0072B2", "\u25CF"},
    {"Agency", "box", "#BFE5D8", "#009E73", "\u25A0"},
    {"Unit", "component", "#FAF3B5", "#B8A800", "\u25A4"},
    {"Group", "box3d", "#F0D3E3", "#CC79A7", "\u25A7"},
    {"Place", "house", "#F6D2BC", "#D55E00", "\u2302"},
    {"Weapon", "diamond", "#DDDDDD", "#555555", "\u25C6"},
    {"Agreement", "note", "#FFFFFF", "#000000", "\u25A1"},
    {"Statement", "plaintext", "#FFFFFF", "#777777", "\u275D"},
    {"Article", "tab", "#EEEEEE", "#777777", "\u2630"},
    {"Unstated", "circle", "#FFFFFF", "#999999", "\u25CB"},
    {"", "box", "#FFFFFF", "#555555", "\u25A1"},
}};

struct LineStyle {
  std::string_view name, style, colour, sign;
};

constexpr std::array<LineStyle, 4> line_styles = {{
    {"reported as fact", "solid", "#333333", "\u2500\u2500\u2500"},
    {"planned or possible", "dashed", "#0072B2", "\u2500 \u2500 \u2500"},
    {"alleged", "dotted", "#7A4A00", "\u00B7 \u00B7 \u00B7 \u00B7"},
    {"denied", "solid", "#C1272D", "\u2500\u2717\u2500"},
}};

const NodeStyle& style_of(std::string_view type) {
  for (const NodeStyle& style : node_styles) {
    if (style.type == type) return style;
  }
  return node_styles.back();
}

const LineStyle& style_of(Certainty certainty) { return line_styles[static_cast<std::size_t>(certainty)]; }

std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      result += c;
    } else {
      result += ' ';
    }
  }
  return result + '"';
}

std::string markup(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return result;
}

/// Title, legend and note, as one table above the drawing.
std::string heading(const Diagram& diagram) {
  std::string types, lines;
  for (const NodeStyle& style : node_styles) {
    const bool occurs = std::any_of(diagram.nodes.begin(), diagram.nodes.end(), [&](const DiagramNode& node) {
      return style_of(node.type).type == style.type;
    });
    if (!occurs) continue;
    const std::string_view name = style.type.empty()         ? "other"
                                  : style.type == "Unstated" ? "not stated"
                                                             : style.type;
    types += fmt::format(R"(<TD><FONT COLOR="{}" POINT-SIZE="16">{}</FONT> {}</TD>)", style.line, style.sign,
                         name);
  }
  for (std::size_t i = 0; i < line_styles.size(); ++i) {
    const bool occurs = std::any_of(diagram.edges.begin(), diagram.edges.end(), [&](const DiagramEdge& edge) {
      return edge.certainty == static_cast<Certainty>(i);
    });
    if (!occurs) continue;
    lines += fmt::format(R"(<TD><FONT COLOR="{}"><B>{}</B></FONT> {}</TD>)", line_styles[i].colour,
                         line_styles[i].sign, line_styles[i].name);
  }
  const auto row = [](const std::string& cells) {
    return cells.empty()
               ? std::string()
               : fmt::format(R"(<TR><TD><TABLE BORDER="0" CELLSPACING="6"><TR>{}</TR></TABLE></TD></TR>)",
                             cells);
  };
  std::string table =
      fmt::format(R"(<TR><TD><FONT POINT-SIZE="20"><B>{}</B></FONT></TD></TR>)", markup(diagram.title));
  table += row(types) + row(lines);
  if (!diagram.note.empty()) table += fmt::format("<TR><TD><I>{}</I></TD></TR>", markup(diagram.note));
  return fmt::format(R"(<<TABLE BORDER="0" CELLSPACING="2">{}</TABLE>>)", table);
}

std::string node_line(const DiagramNode& node, std::size_t index) {
  const NodeStyle& style = style_of(node.type);
  const std::string_view extra = node.type == "Unstated"  ? ", fontsize=9, style=\"filled,dotted\""
                                 : node.type == "Country" ? ", penwidth=2"
                                                          : "";
  return fmt::format("  n{} [label={}, shape={}, fillcolor=\"{}\", color=\"{}\", tooltip={}{}];\n", index,
                     dot_string(node.text), style.shape, style.fill, style.line, dot_string(node.tooltip),
                     extra);
}

std::string edge_line(const DiagramEdge& edge) {
  const LineStyle& style = style_of(edge.certainty);
  const bool denied = edge.certainty == Certainty::Denied;
  const double width = std::min(1.0 + 0.4 * static_cast<double>(edge.support - 1), 4.0);
  const std::string text = denied ? "\u2717 " + edge.text : edge.text;
  return fmt::format(
      "  n{} -> n{} [label={}, style={}, color=\"{}\", fontcolor=\"{}\", penwidth={:.1f}{}, edgetooltip={}, "
      "labeltooltip={}];\n",
      edge.from, edge.to, dot_string(text), style.style, style.colour, style.colour, width,
      denied ? ", arrowhead=teenormal" : "", dot_string(edge.tooltip.empty() ? edge.text : edge.tooltip),
      dot_string(edge.tooltip.empty() ? edge.text : edge.tooltip));
}

}  // namespace

std::string to_dot(const Diagram& diagram) {
  std::string text =
      "digraph newsgraph {\n"
      "  graph [rankdir=LR, nodesep=0.25, ranksep=0.7, splines=true, overlap=prism, outputorder=edgesfirst, "
      "bgcolor=white,\n"
      "         fontname=\"DejaVu Sans\", fontsize=12, labelloc=t, pad=0.3];\n"
      "  node [style=filled, fontname=\"DejaVu Sans\", fontsize=12, margin=\"0.12,0.06\"];\n"
      "  edge [fontname=\"DejaVu Sans\", fontsize=10, arrowsize=0.8];\n";
  text += "  label=" + heading(diagram) + ";\n";
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) text += node_line(diagram.nodes[i], i);
  for (const DiagramEdge& edge : diagram.edges) text += edge_line(edge);
  return text + "}\n";
}

}  // namespace newsgraph::cli
