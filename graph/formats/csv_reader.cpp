// Reading CSV: the files' headers first, then all nodes, then all relationships; of each file many chunks at
// a time.

#include <fmt/format.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "graph/element_keys.hpp"
#include "graph/formats/csv.hpp"
#include "graph/formats/csv_chunks.hpp"
#include "graph/formats/csv_header.hpp"
#include "graph/formats/csv_scanner.hpp"
#include "graph/symbol_table.hpp"

namespace newsgraph::graph {
namespace {

using Role = CsvColumn::Role;

constexpr std::size_t kChunksUnderWay = 8;

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
  explicit OpenFile(const CsvFile& file) : name(file.name), chunks(file.name, *file.in) {}
  std::string name;
  CsvChunks chunks;
  CsvChunk first;  // what stands behind the header in its chunk
  std::vector<CsvColumn> columns;
  std::vector<std::string> headings;
  bool has_edges = false;

  std::optional<std::size_t> find(Role role) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const CsvColumn& column) { return column.role == role; });
    return found != columns.end() ? std::optional(static_cast<std::size_t>(found - columns.begin()))
                                  : std::nullopt;
  }
};

std::size_t need(const OpenFile& file, const CsvScanner& header, Role role, std::string_view name) {
  if (const auto column = file.find(role)) return *column;
  header.fail(0, fmt::format("expected a column {} in the header", name));
}

void check_once(const OpenFile& file, const CsvScanner& header, std::size_t i) {
  const Role role = file.columns[i].role;
  if (role == Role::Property || role == Role::Ignored || role == Role::Labels) return;
  if (file.find(role) != i) header.fail(i, "a second column of this kind");
}

std::unique_ptr<OpenFile> open_file(const CsvFile& source) {
  auto file = std::make_unique<OpenFile>(source);
  CsvChunk chunk;
  bool has_header = file->chunks.next(chunk);
  CsvScanner header(file->name, chunk);
  has_header = has_header && header.next();
  if (!has_header) {
    throw FormatError(0, fmt::format("{}: line 1, column 1: the file is empty; expected a header such as "
                                     "\"id:ID,:LABEL,name\" or \":START_ID,:END_ID,:TYPE\"",
                                     file->name));
  }
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto column = read_csv_heading(header.text(i));
    if (!column) {
      header.fail(i, fmt::format("expected a heading such as name, height:float, alias:string[] or "
                                 ":LABEL, found \"{}\"",
                                 header.text(i)));
    }
    file->columns.push_back(*column);
    file->headings.emplace_back(header.text(i));
    check_once(*file, header, i);
  }
  file->has_edges = file->find(Role::Start) || file->find(Role::End);
  if (file->has_edges) {
    need(*file, header, Role::Start, ":START_ID");
    need(*file, header, Role::End, ":END_ID");
    need(*file, header, Role::Type, ":TYPE");
  } else {
    need(*file, header, Role::Id, ":ID, or :START_ID and :END_ID,");
  }
  file->first = header.rest();
  return file;
}

/// A chunk's records in the graph's terms. What is wrong with the one after the last of them is in `error`.
struct Records {
  CsvChunk chunk;
  std::deque<std::string> texts;         // of fields that are not in the chunk as they are
  std::vector<std::string_view> ids;     // of nodes
  std::vector<std::string_view> names;   // of nodes their labels, of edges their type
  std::vector<NodeId> sources, targets;  // of edges
  std::vector<Value> values;             // by record and property column, Null where absent
  std::size_t count = 0;
  std::exception_ptr error;

  std::string_view keep(const CsvScanner& scanner, std::size_t field) {
    const std::string_view text = scanner.text(field);
    return scanner.is_passing(field) ? std::string_view(texts.emplace_back(text)) : text;
  }
};

using Read = std::function<void(const CsvScanner& record, Records& records)>;
using Take = std::function<void(Records& records)>;

/// Reads the records of a chunk, up to the first that is wrong.
void read_chunk(const OpenFile& file, const Read& read, Records& records) {
  if (records.error) return;
  try {
    CsvScanner scanner(file.name, records.chunk);
    while (scanner.next()) {
      if (scanner.size() != file.columns.size()) {
        scanner.fail(std::min(scanner.size(), file.columns.size()),
                     fmt::format("expected {} fields as in the header, found {}", file.columns.size(),
                                 scanner.size()));
      }
      read(scanner, records);
      ++records.count;
    }
  } catch (...) {
    records.error = std::current_exception();
  }
}

/// Reads a file's chunks on all cores and takes their records in order.
void for_each_chunk(OpenFile& file, const Read& read, const Take& take) {
  const auto finish = [&](Records& records) {
    take(records);
    if (records.error) std::rethrow_exception(records.error);
  };
  auto records = std::make_shared<Records>();
  records->chunk = std::move(file.first);
  read_chunk(file, read, *records);
  finish(*records);
  bool more = true;
  tbb::parallel_pipeline(
      kChunksUnderWay,
      tbb::make_filter<void, std::shared_ptr<Records>>(tbb::filter_mode::serial_in_order,
                                                       [&](tbb::flow_control& control) {
                                                         auto next = std::make_shared<Records>();
                                                         try {
                                                           more = more && file.chunks.next(next->chunk);
                                                         } catch (...) {
                                                           next->error = std::current_exception();
                                                         }
                                                         if (!more) control.stop();
                                                         if (next->error) more = false;
                                                         return next;
                                                       }) &
          tbb::make_filter<std::shared_ptr<Records>, std::shared_ptr<Records>>(
              tbb::filter_mode::parallel,
              [&](std::shared_ptr<Records> next) {
                read_chunk(file, read, *next);
                return next;
              }) &
          tbb::make_filter<std::shared_ptr<Records>, void>(
              tbb::filter_mode::serial_in_order,
              [&](const std::shared_ptr<Records>& next) { finish(*next); }));
}

/// Fails at a field of a chunk's record, which is looked for again.
[[noreturn]] void fail_at_record(const OpenFile& file, const CsvChunk& chunk, std::size_t record,
                                 std::size_t field, const std::string& message) {
  CsvScanner scanner(file.name, chunk);
  for (std::size_t i = 0; i <= record; ++i) scanner.next();
  scanner.fail(field, message);
}

Value read_value(const OpenFile& file, const CsvScanner& record, std::size_t field) {
  if (record.is_absent(field)) return {};
  const CsvColumn& column = file.columns[field];
  const std::string_view text = record.text(field);
  std::optional<Value> value =
      column.is_list ? read_csv_list(column.type, text) : read_csv_value(column.type, text);
  if (!value) {
    record.fail(field, fmt::format("expected {}{} for {}, found \"{}\"", description_of(column.type),
                                   column.is_list ? " in each part of the list" : "", file.headings[field],
                                   text.substr(0, 100)));
  }
  return std::move(*value);
}

NodeId end_of(const CsvScanner& record, std::size_t field, const IdSpace& space) {
  const std::string_view id = record.text(field);
  const auto node = id.empty() ? std::nullopt : space.find(id);
  if (node) return *node;
  record.fail(field, id.empty() ? "expected the id of a node"
                                : fmt::format("expected the id of a node; none of the files has a node "
                                              "\"{}\"",
                                              id));
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
  void set_properties(const std::vector<PropertyColumn>& columns, Records& records, std::size_t record,
                      Element element);
  const std::vector<LabelId>& labels_of(std::string_view text);
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
void Reader::set_properties(const std::vector<PropertyColumn>& columns, Records& records, std::size_t record,
                            Element element) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Value& value = records.values[record * columns.size() + i];
    if (!value.is_null()) graph_.set_property(element, columns[i].key, std::move(value));
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
  const auto read = [&](const CsvScanner& record, Records& records) {
    if (record.text(id_field).empty()) record.fail(id_field, "expected the node's id");
    for (const auto& [field, key] : properties) records.values.push_back(read_value(file, record, field));
    records.ids.push_back(records.keep(record, id_field));
    records.names.push_back(label_field ? records.keep(record, *label_field) : std::string_view());
  };
  for_each_chunk(file, read, [&](Records& records) {
    for (std::size_t i = 0; i < records.count; ++i) {
      const std::string_view id = records.ids[i];
      const NodeId node = graph_.add_node(labels_of(records.names[i]));
      if (!space.add(id, node)) {
        fail_at_record(file, records.chunk, i, id_field, fmt::format("a second node \"{}\"", id));
      }
      if (is_property) {
        set_id_property(id_key, id, first, node, numeric);
      } else {
        unnamed_ids_.emplace_back(node, id);
      }
      set_properties(properties, records, i, node);
    }
  });
}

void Reader::read_edges(OpenFile& file) {
  const std::size_t start = *file.find(Role::Start), end = *file.find(Role::End),
                    type = *file.find(Role::Type);
  const IdSpace& start_space = spaces_[file.columns[start].space];
  const IdSpace& end_space = spaces_[file.columns[end].space];
  const std::vector<PropertyColumn> properties = property_columns(file);
  const auto read = [&](const CsvScanner& record, Records& records) {
    const NodeId source = end_of(record, start, start_space), target = end_of(record, end, end_space);
    if (record.text(type).empty()) record.fail(type, "expected the relationship's type");
    for (const auto& [field, key] : properties) records.values.push_back(read_value(file, record, field));
    records.sources.push_back(source);
    records.targets.push_back(target);
    records.names.push_back(records.keep(record, type));
  };
  for_each_chunk(file, read, [&](Records& records) {
    for (std::size_t i = 0; i < records.count; ++i) {
      const EdgeId edge =
          graph_.add_edge(records.sources[i], records.targets[i], graph_.type(records.names[i]));
      set_properties(properties, records, i, edge);
    }
  });
}

void Reader::keep_ids() {
  if (unnamed_ids_.empty()) return;
  const KeyId key = graph_.key("key");
  for (const auto& [node, id] : unnamed_ids_) {
    if (graph_.property(node, key).is_null() && !is_derived_key(id, derived_key(graph_, node))) {
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
