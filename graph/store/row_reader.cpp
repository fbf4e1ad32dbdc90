#include "graph/store/row_reader.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "graph/formats/json_value.hpp"
#include "graph/temporal_text.hpp"

namespace newsgraph::graph {
namespace {

/// Takes parts off the front of JSON as we write it ourselves, without blanks. Each is false, or nothing,
/// where something else stands there.
class PlainJson {
 public:
  explicit PlainJson(std::string_view text) : rest_(text) {}

  bool take(std::string_view part) {
    if (!rest_.starts_with(part)) return false;
    rest_.remove_prefix(part.size());
    return true;
  }
  /// Of ASCII characters that stand for themselves.
  std::optional<std::string_view> string() {
    if (rest_.empty() || rest_[0] != '"') return std::nullopt;
    for (std::size_t i = 1; i < rest_.size(); ++i) {
      const char c = rest_[i];
      if (c == '"') {
        const std::string_view text = rest_.substr(1, i - 1);
        rest_.remove_prefix(i + 1);
        return text;
      }
      if (c == '\\' || c < ' ' || c > '~') return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<Value> value() {
    if (const auto text = string()) return Value(*text);
    if (take("true")) return Value(true);
    if (take("false")) return Value(false);
    if (take("{\"$date\":")) return date();
    return integer();
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::optional<Value> date() {
    const auto text = string();
    const auto date = text && take("}") ? read_date(*text) : std::nullopt;
    return date ? std::optional<Value>(*date) : std::nullopt;
  }
  std::optional<Value> integer() {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    const bool is_whole = !rest_.empty() && (rest_[0] == ',' || rest_[0] == '}');
    return is_whole ? std::optional<Value>(number) : std::nullopt;
  }

  std::string_view rest_;
};

/// The node whose row it is.
NodeId node_at(const RowIds& rows, std::int64_t row, const std::string& path) {
  const auto id = rows.id_of(row);
  if (id) return NodeId{*id};
  throw StoreError(StoreError::Reason::Damaged, fmt::format("{}: an edge at a node that is not there", path));
}

}  // namespace

NodeId RowReader::add_node(std::string_view labels, std::string_view properties) {
  const NodeId node = graph_.add_node(labels_of(labels));
  set_properties(node, properties);
  return node;
}

EdgeId RowReader::add_edge(NodeId source, NodeId target, std::string_view type, std::string_view properties) {
  if (type != type_name_ || graph_.type_count() == 0) {
    type_name_ = type;
    type_ = graph_.type(type);
  }
  const EdgeId edge = graph_.add_edge(source, target, type_);
  set_properties(edge, properties);
  return edge;
}

const std::vector<LabelId>& RowReader::labels_of(std::string_view json) {
  const auto found = label_sets_.find(json);
  if (found != label_sets_.end()) return found->second;
  std::vector<LabelId> labels;
  const Value names = parse_json(json);
  if (names.kind() != Kind::List) throw JsonError("labels that are no list");
  for (const Value& name : names.list()) labels.push_back(graph_.label(name.string()));
  return label_sets_.emplace(json, std::move(labels)).first->second;
}

/// The same place of neighbouring rows mostly has the same key.
KeyId RowReader::key_at(std::size_t place, std::string_view name) {
  if (place >= keys_.size()) {
    keys_.emplace_back(name, graph_.key(name));
  } else if (keys_[place].first != name) {
    keys_[place] = {std::string(name), graph_.key(name)};
  }
  return keys_[place].second;
}

template <class Element>
void RowReader::set_properties(Element element, std::string_view json) {
  if (set_plain_properties(element, json)) return;
  const Value properties = parse_json(json);
  if (properties.kind() != Kind::Map) throw JsonError("properties that are no object");
  for (const auto& [name, value] : properties.map()) graph_.set_property(element, graph_.key(name), value);
}

/// False where the JSON has more to it, after which some properties may have been set.
template <class Element>
bool RowReader::set_plain_properties(Element element, std::string_view json) {
  PlainJson text(json);
  if (!text.take("{")) return false;
  if (text.take("}")) return text.at_end();
  for (std::size_t place = 0;; ++place) {
    const auto name = text.string();
    if (!name || name->starts_with('$') || !text.take(":")) return false;
    auto value = text.value();
    if (!value) return false;
    graph_.set_property(element, key_at(place, *name), std::move(*value));
    if (text.take("}")) return text.at_end();
    if (!text.take(",")) return false;
  }
}

LoadedGraph read_rows(Database& database) {
  LoadedGraph all;
  RowReader reader(all.graph);
  try {
    Statement nodes(database, "SELECT id, labels, properties FROM node ORDER BY id");
    while (nodes.step()) {
      reader.add_node(nodes.text(1), nodes.text(2));
      all.nodes.push_back(nodes.integer(0));
    }
    Statement edges(database, "SELECT id, type, source, target, properties FROM edge ORDER BY id");
    while (edges.step()) {
      const NodeId source = node_at(all.nodes, edges.integer(2), database.path());
      const NodeId target = node_at(all.nodes, edges.integer(3), database.path());
      reader.add_edge(source, target, edges.text(1), edges.text(4));
      all.edges.push_back(edges.integer(0));
    }
  } catch (const JsonError& error) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: a row cannot be read: {}", database.path(), error.what()));
  }
  all.graph.begin();
  all.graph.commit();  // settles what reading in bulk left for later
  return all;
}

}  // namespace newsgraph::graph
