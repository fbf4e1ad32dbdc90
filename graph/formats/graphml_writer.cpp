#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

#include "graph/element_keys.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {
namespace {

/// May the text stand in an XML 1.0 document? Control characters and U+FFFE, U+FFFF may not, not even
/// escaped.
bool is_xml_text(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
    if (c == 0xEF && (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF"))
      return false;
  }
  return true;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;  // readers make a bare one a line feed
      case '\n':
        out += "&#10;";
        break;
      case '\t':
        out += "&#9;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// JSON in which what XML forbids is escaped.
std::string xml_safe_json(const Value& value) {
  std::string json = to_json(value);
  for (const auto& [bytes, escape] :
       {std::pair("\xEF\xBF\xBE", "\\ufffe"), std::pair("\xEF\xBF\xBF", "\\uffff")}) {
    for (std::size_t at = 0; (at = json.find(bytes, at)) != std::string::npos;) json.replace(at, 3, escape);
  }
  return json;
}

/// An attribute's GraphML type, and the type of our own where GraphML's says too little.
struct Typed {
  std::string_view type, own;
  std::string text;
};

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-INF" : "INF";
  return to_string_float(value);
}

Typed typed(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return {"boolean", "", value.boolean() ? "true" : "false"};
    case Kind::Integer:
      return {"long", "", std::to_string(value.integer())};
    case Kind::Float:
      return {"double", "", float_text(value.real())};
    case Kind::String:
      if (is_xml_text(value.string())) return {"string", "", std::string(value.string())};
      return {"string", "json", xml_safe_json(value)};
    case Kind::Date:
      return {"string", "date", to_string(value.date())};
    case Kind::LocalTime:
      return {"string", "localtime", to_string(value.local_time())};
    case Kind::Time:
      return {"string", "time", to_string(value.time())};
    case Kind::LocalDateTime:
      return {"string", "localdatetime", to_string(value.local_date_time())};
    case Kind::DateTime:
      return {"string", "datetime", to_string(value.date_time())};
    case Kind::Duration:
      return {"string", "duration", to_string(value.duration())};
    default:
      return {"string", "json", xml_safe_json(value)};
  }
}

std::string labels_text(const PropertyGraph& graph, NodeId node) {
  std::vector<std::string_view> names;
  for (const LabelId label : graph.labels(node)) names.push_back(graph.name(label));
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string_view name : names) {
    text += ':';
    for (const char c : name) {
      if (c == ':' || c == '\\') text += '\\';
      text += c;
    }
  }
  return text;
}

/// The declared attributes: one for each name and type, of nodes or of edges.
class Attributes {
 public:
  Attributes(std::string_view domain, char letter) : domain_(domain), letter_(letter) {}

  void declare(const PropertyGraph& graph, const Properties& properties) {
    for (const auto& [key, value] : properties) {
      const Typed own = typed(value);
      ids_[{std::string(graph.name(key)), std::string(own.type), std::string(own.own)}];
    }
  }

  void write(std::ostream& out) {
    std::size_t number = 0;
    for (auto& [attribute, id] : ids_) {
      id = fmt::format("{}{}", letter_, number++);
      const auto& [name, type, own] = attribute;
      out << fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"{}/>\n", id, domain_,
                         escaped(name), type, own.empty() ? "" : fmt::format(" ng:type=\"{}\"", own));
    }
  }

  void write_data(std::ostream& out, const PropertyGraph& graph, const Properties& properties) const {
    std::map<std::pair<std::string, std::string>, std::string>
        lines;  // by name, so that the order of keys is no matter
    for (const auto& [key, value] : properties) {
      const Typed own = typed(value);
      const std::string name(graph.name(key));
      const std::string& id = ids_.at({name, std::string(own.type), std::string(own.own)});
      lines[{name, id}] = fmt::format("      <data key=\"{}\">{}</data>\n", id, escaped(own.text));
    }
    for (const auto& [_, line] : lines) out << line;
  }

 private:
  std::string_view domain_;
  char letter_;
  std::map<std::tuple<std::string, std::string, std::string>, std::string> ids_;
};

std::vector<std::uint32_t> sorted_by_key(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < keys.size(); ++id) {
    if (!keys[id].empty()) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return ids;
}

}  // namespace

void write_graphml(const PropertyGraph& graph, std::ostream& out) {
  const ElementKeys keys = element_keys(graph);
  const auto nodes = sorted_by_key(keys.nodes), edges = sorted_by_key(keys.edges);
  Attributes of_nodes("node", 'n'), of_edges("edge", 'e');
  for (const std::uint32_t id : nodes) of_nodes.declare(graph, graph.properties(NodeId{id}));
  for (const std::uint32_t id : edges) of_edges.declare(graph, graph.properties(EdgeId{id}));

  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:ng=\"urn:newsgraph:graphml\">\n"
         "  <key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\" ng:type=\"labels\"/>\n"
         "  <key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\" ng:type=\"type\"/>\n";
  of_nodes.write(out);
  of_edges.write(out);
  out << "  <graph id=\"G\" edgedefault=\"directed\">\n";
  for (const std::uint32_t id : nodes) {
    out << "    <node id=\"" << escaped(keys.nodes[id]) << "\">\n";
    if (!graph.labels(NodeId{id}).empty()) {
      out << "      <data key=\"labels\">" << escaped(labels_text(graph, NodeId{id})) << "</data>\n";
    }
    of_nodes.write_data(out, graph, graph.properties(NodeId{id}));
    out << "    </node>\n";
  }
  for (const std::uint32_t id : edges) {
    const EdgeId edge{id};
    out << "    <edge id=\"" << escaped(keys.edges[id]) << "\" source=\""
        << escaped(keys.nodes[static_cast<std::uint32_t>(graph.source(edge))]) << "\" target=\""
        << escaped(keys.nodes[static_cast<std::uint32_t>(graph.target(edge))]) << "\">\n"
        << "      <data key=\"label\">" << escaped(graph.name(graph.type_of(edge))) << "</data>\n";
    of_edges.write_data(out, graph, graph.properties(edge));
    out << "    </edge>\n";
  }
  out << "  </graph>\n</graphml>\n";
}

}  // namespace newsgraph::graph
