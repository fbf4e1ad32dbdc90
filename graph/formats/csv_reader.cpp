// Reading CSV: the files' headers first, then all nodes, then all relationships.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <unordered_map>

#include "graph/element_keys.hpp"
#include "graph/formats/csv.hpp"
#include "graph/formats/csv_header.hpp"
#include "graph/formats/csv_scanner.hpp"
#include "graph/symbol_table.hpp"

namespace newsgraph::graph {
namespace {

using Role = CsvColumn::Role;

/// An integer as it would be printed: "7", but neither "07" nor "+7".
std::optional<std::int64_t> plain_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  const std::string_view digits = text.substr(text[0] == '-');
  return (digits[0] == '0' && text.size() > 1) ? std::nullopt : std::optional(number);
}

/// The nodes of one space of ids. Ids that are numbers, the usual ones, are not kept as text, and those of
/// dense numbers are found by their place.
class IdSpace {
 public:
  bool add(std::string_view id, NodeId node) {
    ++count_;
    if (const auto number = plain_integer(id)) return add(*number, node);
    const std::uint32_t symbol = texts_.intern(id);
    if (symbol < nodes_.size()) return false;
    nodes_.push_back(node);
    return true;
  }
  std::optional<NodeId> find(std::string_view id) const {
    if (const auto number = plain_integer(id)) {
      const auto place = static_cast<std::uint64_t>(*number);
      if (place < dense_.size() && dense_[place] != kNone) return NodeId{dense_[place]};
      const auto found = numbers_.find(*number);
      return found != numbers_.end() ? std::optional(found->second) : std::nullopt;
    }
    const auto symbol = texts_.find(id);
    return symbol ? std::optional(nodes_[*symbol]) : std::nullopt;
  }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  bool add(std::int64_t number, NodeId node) {
    const auto place = static_cast<std::uint64_t>(number);
    if (place < dense_.size() && dense_[place] != kNone) return false;
    if (place >= 4 * count_ + 1024) return numbers_.emplace(number, node).second;
    if (numbers_.contains(number)) return false;
    if (place >= dense_.size()) dense_.resize(place + 1, kNone);
    dense_[place] = static_cast<std::uint32_t>(node);
    return true;
  }

  std::uint64_t count_ = 0;
  std::vector<std::uint32_t> dense_;  // by number
  std::unordered_map<std::int64_t, NodeId> numbers_;
  SymbolTable texts_;
  std::vector<NodeId> nodes_;  // by symbol
};

/// A file whose header has been read.
struct OpenFile {
  OpenFile(const CsvFile& file) : scanner(file.name, *file.in) {}
  CsvScanner scanner;
  std::vector<CsvColumn> columns;
  std::vector<std::string> headings;
  bool has_edges = false;

  std::optional<std::size_t> find(Role role) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const CsvColumn& column) { return column.role == role; });
    return found != columns.end() ? std::optional(static_cast<std::size_t>(found - columns.begin()))
                                  : std::nullopt;
  }
  std::size_t need(Role role, std::string_view name) const {
    if (const auto column = find(role)) return *column;
    scanner.fail(0, fmt::format("expected a column {} in the header", name));
  }
  /// The next record, as long as the header; false at the end.
  bool next() {
    if (!scanner.next()) return false;
    if (scanner.size() != columns.size()) {
      scanner.fail(
          std::min(scanner.size(), columns.size()),
          fmt::format("expected {} fields as in the header, found {}", columns.size(), scanner.size()));
    }
    return true;
  }
};

void check_once(const OpenFile& file, std::size_t i) {
  const Role role = file.columns[i].role;
  if (role == Role::Property || role == Role::Ignored || role == Role::Labels) return;
  if (file.find(role) != i) file.scanner.fail(i, "a second column of this kind");
}

std::unique_ptr<OpenFile> open_file(const CsvFile& source) {
  auto file = std::make_unique<OpenFile>(source);
  if (!file->scanner.next()) {
    file->scanner.fail(0,
                       "the file is empty; expected a header such as \"id:ID,:LABEL,name\" or "
                       "\":START_ID,:END_ID,:TYPE\"");
  }
  for (std::size_t i = 0; i < file->scanner.size(); ++i) {
    const auto column = read_csv_heading(file->scanner.text(i));
    if (!column) {
      file->scanner.fail(i, fmt::format("expected a heading such as name, height:float, alias:string[] or "
                                        ":LABEL, found \"{}\"",
                                        file->scanner.text(i)));
    }
    file->columns.push_back(*column);
    file->headings.emplace_back(file->scanner.text(i));
    check_once(*file, i);
  }
  file->has_edges = file->find(Role::Start) || file->find(Role::End);
  if (file->has_edges) {
    file->need(Role::Start, ":START_ID");
    file->need(Role::End, ":END_ID");
    file->need(Role::Type, ":TYPE");
  } else {
    file->need(Role::Id, ":ID, or :START_ID and :END_ID,");
  }
  return file;
}

class Reader {
 public:
  void read_nodes(OpenFile& file);
  void read_edges(OpenFile& file);
  PropertyGraph finish();

 private:
  struct PropertyColumn {
    std::size_t field;
    KeyId key;
  };
  std::vector<PropertyColumn> property_columns(const OpenFile& file);
  template <class Element>
  void set_properties(const OpenFile& file, const std::vector<PropertyColumn>& columns, Element element);
  const std::vector<LabelId>& labels_of(std::string_view text);
  NodeId end_of(const OpenFile& file, std::size_t field, const IdSpace& space) const;
  void set_id_property(KeyId key, std::string_view id, NodeId first, NodeId node, bool& numeric);
  void keep_ids();

  PropertyGraph graph_;
  std::map<std::string, IdSpace> spaces_;
  std::map<std::string, std::vector<LabelId>, std::less<>> label_sets_;  // by their text
  std::vector<std::pair<NodeId, std::string>> unnamed_ids_;
};

std::vector<Reader::PropertyColumn> Reader::property_columns(const OpenFile& file) {
  std::vector<PropertyColumn> columns;
  for (std::size_t i = 0; i < file.columns.size(); ++i) {
    if (file.columns[i].role == Role::Property) columns.push_back({i, graph_.key(file.columns[i].name)});
  }
  return columns;
}

template <class Element>
void Reader::set_properties(const OpenFile& file, const std::vector<PropertyColumn>& columns,
                            Element element) {
  for (const auto& [field, key] : columns) {
    if (file.scanner.is_absent(field)) continue;
    const CsvColumn& column = file.columns[field];
    const std::string_view text = file.scanner.text(field);
    std::optional<Value> value =
        column.is_list ? read_csv_list(column.type, text) : read_csv_value(column.type, text);
    if (!value) {
      file.scanner.fail(field, fmt::format("expected {}{} for {}, found \"{}\"", description_of(column.type),
                                           column.is_list ? " in each part of the list" : "",
                                           file.headings[field], text.substr(0, 100)));
    }
    if (!value->is_null()) graph_.set_property(element, key, std::move(*value));
  }
}

const std::vector<LabelId>& Reader::labels_of(std::string_view text) {
  const auto found = label_sets_.find(text);
  if (found != label_sets_.end()) return found->second;
  std::vector<LabelId> labels;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    if (end > 0) labels.push_back(graph_.label(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return label_sets_.emplace(text, std::move(labels)).first->second;
}

/// The id as a property: numbers as long as the column has nothing else, then all of it texts.
void Reader::set_id_property(KeyId key, std::string_view id, NodeId first, NodeId node, bool& numeric) {
  const auto number = numeric ? plain_integer(id) : std::nullopt;
  if (number) {
    graph_.set_property(node, key, Value(*number));
    return;
  }
  if (numeric) {
    for (auto i = static_cast<std::uint32_t>(first); i < static_cast<std::uint32_t>(node); ++i) {
      graph_.set_property(NodeId{i}, key, std::to_string(graph_.property(NodeId{i}, key).integer()));
    }
    numeric = false;
  }
  graph_.set_property(node, key, id);
}

void Reader::read_nodes(OpenFile& file) {
  const std::size_t id_field = *file.find(Role::Id);
  const CsvColumn& id_column = file.columns[id_field];
  const auto label_field = file.find(Role::Labels);
  const bool is_property = !id_column.name.empty();
  const KeyId id_key = is_property ? graph_.key(id_column.name) : KeyId{};
  const std::vector<PropertyColumn> properties = property_columns(file);
  IdSpace& space = spaces_[id_column.space];
  const NodeId first{graph_.node_bound()};
  bool numeric = true;
  while (file.next()) {
    const std::string_view id = file.scanner.text(id_field);
    if (id.empty()) file.scanner.fail(id_field, "expected the node's id");
    const NodeId node =
        label_field ? graph_.add_node(labels_of(file.scanner.text(*label_field))) : graph_.add_node();
    if (!space.add(id, node)) file.scanner.fail(id_field, fmt::format("a second node \"{}\"", id));
    if (is_property) {
      set_id_property(id_key, id, first, node, numeric);
    } else {
      unnamed_ids_.emplace_back(node, id);
    }
    set_properties(file, properties, node);
  }
}

NodeId Reader::end_of(const OpenFile& file, std::size_t field, const IdSpace& space) const {
  const std::string_view id = file.scanner.text(field);
  const auto node = id.empty() ? std::nullopt : space.find(id);
  if (node) return *node;
  file.scanner.fail(field, id.empty() ? "expected the id of a node"
                                      : fmt::format("expected the id of a node; none of the files has a node "
                                                    "\"{}\"",
                                                    id));
}

void Reader::read_edges(OpenFile& file) {
  const std::size_t start = *file.find(Role::Start), end = *file.find(Role::End),
                    type = *file.find(Role::Type);
  const IdSpace& start_space = spaces_[file.columns[start].space];
  const IdSpace& end_space = spaces_[file.columns[end].space];
  const std::vector<PropertyColumn> properties = property_columns(file);
  while (file.next()) {
    const NodeId source = end_of(file, start, start_space), target = end_of(file, end, end_space);
    const std::string_view name = file.scanner.text(type);
    if (name.empty()) file.scanner.fail(type, "expected the relationship's type");
    set_properties(file, properties, graph_.add_edge(source, target, graph_.type(name)));
  }
}

void Reader::keep_ids() {
  if (unnamed_ids_.empty()) return;
  const ElementKeys derived = element_keys(graph_);
  const KeyId key = graph_.key("key");
  for (const auto& [node, id] : unnamed_ids_) {
    if (id != derived.nodes[static_cast<std::uint32_t>(node)] && graph_.property(node, key).is_null()) {
      graph_.set_property(node, key, id);
    }
  }
}

PropertyGraph Reader::finish() {
  keep_ids();
  graph_.begin();
  graph_.commit();  // settles what reading in bulk left for later
  return std::move(graph_);
}

}  // namespace

PropertyGraph read_csv(std::span<const CsvFile> files) {
  std::vector<std::unique_ptr<OpenFile>> open;
  for (const CsvFile& file : files) open.push_back(open_file(file));
  Reader reader;
  for (const auto& file : open) {
    if (!file->has_edges) reader.read_nodes(*file);
  }
  for (const auto& file : open) {
    if (file->has_edges) reader.read_edges(*file);
  }
  return reader.finish();
}

}  // namespace newsgraph::graph
