// Diagrams in Graphviz's language. Colours are Okabe and Ito's, which colour-blind readers can tell apart;
// every type also has a shape of its own, and every certainty a line of its own.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/diagram/diagram.hpp"
#include "cli/markup.hpp"

namespace newsgraph::cli {

namespace {

struct NodeStyle {
  std::string_view type, shape, fill, line;
  std::string_view sign;  // the shape in the legend
};

constexpr std::array<NodeStyle, 15> node_styles = {{
    {"Country", "hexagon", "#FBE3B0", "#E69F00", "\u2B22"},
    {"Person", "ellipse", "#CDE8F8", "#0072B2", "\u25CF"},
    {"Agency", "box", "#BFE5D8", "#009E73", "\u25A0"},
    {"Unit", "component", "#FAF3B5", "#B8A800", "\u25A4"},
    {"Group", "box3d", "#F0D3E3", "#CC79A7", "\u25A7"},
    {"Place", "house", "#F6D2BC", "#D55E00", "\u2302"},
    {"Weapon", "diamond", "#DDDDDD", "#555555", "\u25C6"},
    {"Agreement", "note", "#FFFFFF", "#000000", "\u25A1"},
    {"Statement", "box", "#FFFFFF", "#777777", "\u275D"},
    {"Article", "tab", "#EEEEEE", "#777777", "\u2630"},
    {"Unstated", "ellipse", "#FFFFFF", "#777777", "\u25CB"},
    {"Date", "plaintext", "#FFFFFF", "#000000", ""},
    {"Verb", "plaintext", "#FFFFFF", "#000000", ""},
    {"Mark", "circle", "#000000", "#000000", ""},
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

/// Title, legend and note, as one table above the drawing.
std::string heading(const Diagram& diagram) {
  std::string types, lines;
  for (const NodeStyle& style : node_styles) {
    const bool occurs = std::any_of(diagram.nodes.begin(), diagram.nodes.end(), [&](const DiagramNode& node) {
      return style_of(node.type).type == style.type;
    });
    if (!occurs || (style.sign.empty() && !style.type.empty())) continue;
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
      fmt::format(R"(<TR><TD><FONT POINT-SIZE="20"><B>{}</B></FONT></TD></TR>)", escaped(diagram.title));
  table += row(types) + row(lines);
  if (!diagram.note.empty()) table += fmt::format("<TR><TD><I>{}</I></TD></TR>", escaped(diagram.note));
  return fmt::format(R"(<<TABLE BORDER="0" CELLSPACING="2">{}</TABLE>>)", table);
}

/// Lines of a statement begin at the left.
std::string label_of(const DiagramNode& node) {
  if (node.type != "Statement") return dot_string(node.text);
  std::string label = dot_string(node.text + '\n');
  for (std::size_t at = 0; (at = label.find("\\n", at)) != std::string::npos; at += 2) label[at + 1] = 'l';
  return label;
}

std::string extra_attributes(const DiagramNode& node) {
  if (node.type == "Unstated") return ", fontsize=10, style=\"filled,dashed\"";
  if (node.type == "Statement") return ", style=\"filled,rounded\", fontsize=11, margin=\"0.14,0.07\"";
  if (node.type == "Verb") return ", fontsize=11, margin=\"0.06,0.02\", width=0, height=0";
  if (node.type == "Date") return ", fontsize=12";
  if (node.type == "Mark") return ", width=0.12, height=0.12, fixedsize=true";
  return node.type == "Country" ? ", penwidth=2" : "";
}

std::string node_line(const DiagramNode& node, std::size_t index, Layout layout) {
  const NodeStyle& style = style_of(node.type);
  const std::string place = layout == Layout::Fixed
                                ? fmt::format(", pos=\"{:.0f},{:.0f}!\"", node.place.x, node.place.y)
                                : std::string();
  return fmt::format("  n{} [label={}, shape={}, fillcolor=\"{}\", color=\"{}\", tooltip={}{}{}];\n", index,
                     label_of(node), style.shape, style.fill, style.line, dot_string(node.tooltip),
                     extra_attributes(node), place);
}

constexpr std::string_view faint_line = "#8C8C8C", faint_text = "#5F5F5F";

double width_of(const DiagramEdge& edge) {
  if (edge.faint) return 1.0;
  return std::min(1.0 + 0.4 * static_cast<double>(edge.support - 1), 4.0);
}

std::string line_of(const DiagramEdge& edge) {
  const LineStyle& style = style_of(edge.certainty);
  const bool faint = edge.faint && edge.certainty == Certainty::Actual;
  return fmt::format("style={}, color=\"{}\", penwidth={:.1f}", style.style,
                     faint ? faint_line : style.colour, width_of(edge));
}

std::string_view text_colour_of(const DiagramEdge& edge) {
  return edge.faint && edge.certainty == Certainty::Actual ? faint_text : style_of(edge.certainty).colour;
}

std::string tip_of(const DiagramEdge& edge) {
  return dot_string(edge.tooltip.empty() ? edge.text : edge.tooltip);
}

std::string text_on(const DiagramEdge& edge) {
  return edge.certainty == Certainty::Denied ? (edge.text.empty() ? "\u2717" : "\u2717 " + edge.text)
                                             : edge.text;
}

std::string arrow_of(const DiagramEdge& edge) {
  if (!edge.arrow) return ", arrowhead=none";
  return edge.certainty == Certainty::Denied ? ", arrowhead=teenormal" : "";
}

std::string edge_line(const DiagramEdge& edge) {
  return fmt::format("  n{} -> n{} [{}{}, edgetooltip={}];\n", edge.from, edge.to, line_of(edge),
                     arrow_of(edge), tip_of(edge));
}

/// The text on an edge is a node in its middle: other edges keep clear of it, and no node is laid over it.
std::string edge_with_text(const DiagramEdge& edge, std::size_t index) {
  std::string text = fmt::format(
      "  e{} [label={}, shape=plaintext, style=filled, fillcolor=white, fontsize=10, fontcolor=\"{}\", "
      "margin=\"0.03,0.01\", width=0, height=0, tooltip={}];\n",
      index, dot_string(text_on(edge)), text_colour_of(edge), tip_of(edge));
  text += fmt::format("  n{} -> e{} [{}, arrowhead=none, edgetooltip={}];\n", edge.from, index, line_of(edge),
                      tip_of(edge));
  text += fmt::format("  e{} -> n{} [{}{}, edgetooltip={}];\n", index, edge.to, line_of(edge), arrow_of(edge),
                      tip_of(edge));
  return text;
}

std::string_view graph_attributes(Layout layout) {
  switch (layout) {
    case Layout::Ranks:
      return "rankdir=LR, nodesep=0.12, ranksep=0.35, splines=true, pack=18, packmode=\"graph\"";
    case Layout::Columns:
      return "rankdir=LR, nodesep=0.12, ranksep=0.35, splines=true";
    case Layout::Stress:
      return "overlap=prism, overlap_scaling=-3, sep=\"+8\", splines=true, start=1, mode=major";
    case Layout::Forces:
      return "overlap=prism, overlap_scaling=-4, sep=\"+6\", splines=line, K=0.6, repulsiveforce=1.4, "
             "smoothing=spring, start=1";
    case Layout::Fixed:
      return "splines=line, inputscale=72";
  }
  return {};
}

}  // namespace

std::string to_dot(const Diagram& diagram) {
  std::string text = fmt::format(
      "digraph newsgraph {{\n"
      "  graph [{}, outputorder=edgesfirst, bgcolor=white, fontname=\"DejaVu Sans,sans-serif\", "
      "fontsize=12,\n"
      "         labelloc=t, pad=0.3];\n"
      "  node [style=filled, fontname=\"DejaVu Sans,sans-serif\", fontsize=12, margin=\"0.12,0.06\"];\n"
      "  edge [fontname=\"DejaVu Sans,sans-serif\", fontsize=10, arrowsize=0.8];\n",
      graph_attributes(diagram.layout));
  text += "  label=" + heading(diagram) + ";\n";
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
    text += node_line(diagram.nodes[i], i, diagram.layout);
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
    const bool has_text = diagram.layout != Layout::Fixed && !text_on(diagram.edges[i]).empty();
    text += has_text ? edge_with_text(diagram.edges[i], i) : edge_line(diagram.edges[i]);
  }
  return text + "}\n";
}

}  // namespace newsgraph::cli
