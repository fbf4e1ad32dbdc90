#include "graph/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "graph/formats/json_value.hpp"
#include "graph/store/corrections.hpp"
#include "graph/store/database.hpp"
#include "graph/store/rows.hpp"
#include "graph/store/schema.hpp"

namespace newsgraph::graph {

struct Store::Data {
  Data(const std::string& path, Database::Mode mode) : database(path, mode) {}

  Database database;
  bool in_group = false;
  bool has_loaded = false;
  std::int64_t loaded_version = 0;
  std::vector<std::int64_t> node_rows, edge_rows;  // by the ids of the loaded graph; 0 where removed

  std::int64_t version() { return database.integer("SELECT value FROM counter WHERE name = 'version'"); }

  void begin() {
    if (!database.is_writable()) {
      throw StoreError(StoreError::Reason::ReadOnly,
                       fmt::format("{}: it was opened for reading", database.path()));
    }
    database.run("BEGIN IMMEDIATE");
    in_group = true;
    if (has_loaded && version() != loaded_version) {
      rollback();
      throw StoreError(StoreError::Reason::Changed,
                       fmt::format("{}: another program changed it since it was read", database.path()));
    }
  }

  void commit() {
    database.run("UPDATE counter SET value = value + 1 WHERE name = 'version'");
    const std::int64_t now = version();
    database.run("COMMIT");
    in_group = false;
    loaded_version = now;
  }

  void rollback() {
    in_group = false;
    if (database.in_transaction()) database.run("ROLLBACK");
  }
};

namespace {

/// Makes one function's changes a group of their own unless a group is open.
template <class Data>
class Group {
 public:
  explicit Group(Data& data) : data_(data), owns_(!data.in_group) {
    if (owns_) data_.begin();
  }
  ~Group() {
    if (owns_ && data_.in_group) data_.rollback();
  }
  void done() {
    if (owns_) data_.commit();
  }

 private:
  Data& data_;
  bool owns_;
};

/// Edges made by hand whose ends are derived nodes, and those ends' keys: the nodes are about to be replaced.
struct HangingEnd {
  std::int64_t edge;
  bool is_source;
  std::string key;
};

std::vector<HangingEnd> hanging_ends(Database& database) {
  std::vector<HangingEnd> ends;
  for (const bool is_source : {true, false}) {
    Statement read(database, fmt::format("SELECT edge.id, node.key FROM edge JOIN node ON edge.{} = node.id "
                                         "WHERE edge.derived = 0 AND node.derived = 1",
                                         is_source ? "source" : "target"));
    while (read.step()) ends.push_back({read.integer(0), is_source, std::string(read.text(1))});
  }
  return ends;
}

void join_hanging_ends(Database& database, const std::vector<HangingEnd>& ends) {
  Statement find(database, "SELECT id FROM node WHERE key = ?");
  for (const HangingEnd& end : ends) {
    find.reset();
    find.bind(0, end.key);
    if (find.step()) {
      Statement(database,
                fmt::format("UPDATE edge SET {} = ? WHERE id = ?", end.is_source ? "source" : "target"))
          .bind(0, find.integer(0))
          .bind(1, end.edge)
          .run();
    } else {
      Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, end.edge).run();
    }
  }
}

struct Rows {
  std::vector<std::int64_t> nodes, edges;  // by id
};

Rows insert_elements(Database& database, const PropertyGraph& graph, bool derived) {
  RowWriter writer(database, derived);
  Rows rows;
  rows.nodes.resize(graph.node_bound());
  rows.edges.resize(graph.edge_bound());
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    if (graph.contains(NodeId{id})) rows.nodes[id] = writer.add(graph, NodeId{id});
  }
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const EdgeId edge{id};
    if (!graph.contains(edge)) continue;
    rows.edges[id] = writer.add(graph, edge, rows.nodes[static_cast<std::uint32_t>(graph.source(edge))],
                                rows.nodes[static_cast<std::uint32_t>(graph.target(edge))]);
  }
  return rows;
}

void insert_provenance(Database& database, const Content& content, const Rows& rows) {
  std::vector<std::int64_t> source_rows, passage_rows;
  Statement add_source(database, "INSERT INTO source (name, uri, text) VALUES (?, ?, ?)");
  for (const Source& source : content.sources) {
    add_source.bind(0, source.id).bind(1, source.uri).bind(2, source.text).run();
    source_rows.push_back(database.last_row());
  }
  Statement add_passage(database, "INSERT INTO passage (source, number, start, end) VALUES (?, ?, ?, ?)");
  std::int64_t number = 0;
  for (std::size_t i = 0; i < content.passages.size(); ++i) {
    const Passage& passage = content.passages[i];
    number = i > 0 && content.passages[i - 1].source == passage.source ? number + 1 : 0;
    add_passage.bind(0, source_rows.at(passage.source)).bind(1, number);
    add_passage.bind(2, std::int64_t{passage.start}).bind(3, std::int64_t{passage.end}).run();
    passage_rows.push_back(database.last_row());
  }
  Statement add_mention(
      database,
      "INSERT INTO mention (node, edge, passage, start, end, attributes) VALUES (?, ?, ?, ?, ?, ?)");
  for (const Mention& mention : content.mentions) {
    const std::string attributes = to_json(Value(mention.attributes));
    add_mention.bind_null(0).bind_null(1);
    if (const auto* node = std::get_if<NodeId>(&mention.element)) {
      add_mention.bind(0, rows.nodes.at(static_cast<std::uint32_t>(*node)));
    } else {
      add_mention.bind(1, rows.edges.at(static_cast<std::uint32_t>(std::get<EdgeId>(mention.element))));
    }
    add_mention.bind(2, passage_rows.at(mention.passage)).bind(3, std::int64_t{mention.start});
    add_mention.bind(4, std::int64_t{mention.end}).bind(5, attributes).run();
  }
}

Value read_column(const Database& database, const Statement& statement, int column) {
  try {
    return parse_json(statement.text(column));
  } catch (const JsonError& error) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: a row cannot be read: {}", database.path(), error.what()));
  }
}

template <class Element>
void set_properties(PropertyGraph& graph, Element element, const Value& properties) {
  for (const auto& [name, value] : properties.map()) graph.set_property(element, graph.key(name), value);
}

/// The id whose row it is; rows ascend.
std::uint32_t id_of(const std::vector<std::int64_t>& rows, std::int64_t row, const std::string& path) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), row);
  if (found == rows.end() || *found != row) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: an edge at a node that is not there", path));
  }
  return static_cast<std::uint32_t>(found - rows.begin());
}

std::uint32_t code_points(std::string_view text, std::size_t bytes) {
  const auto prefix = text.substr(0, bytes);
  return static_cast<std::uint32_t>(
      std::count_if(prefix.begin(), prefix.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A stretch of a text; empty where a damaged file's offsets lie outside.
std::string_view stretch(std::string_view text, std::int64_t start, std::int64_t end) {
  const auto size = static_cast<std::int64_t>(text.size());
  if (start < 0 || start > end || end > size) return {};
  return text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
}

}  // namespace

Store::Store(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path) {
  auto data = std::make_unique<Data>(path, Database::Mode::Create);
  create_schema(data->database);
  return Store(std::move(data));
}

Store Store::open(const std::string& path, Mode mode) {
  auto data = std::make_unique<Data>(path, mode == Mode::Read ? Database::Mode::Read : Database::Mode::Write);
  check_schema(data->database);
  return Store(std::move(data));
}

void Store::begin() { data_->begin(); }
void Store::commit() { data_->commit(); }
void Store::rollback() { data_->rollback(); }

std::vector<RecordInfo> Store::records() const {
  std::vector<RecordInfo> all;
  Statement read(data_->database, "SELECT id, hash FROM record ORDER BY id");
  while (read.step()) all.push_back({std::string(read.text(0)), std::string(read.text(1))});
  return all;
}

std::optional<std::string> Store::record(std::string_view id) const {
  Statement read(data_->database, "SELECT bytes FROM record WHERE id = ?");
  read.bind(0, id);
  if (!read.step()) return std::nullopt;
  return std::string(read.text(0));
}

void Store::put_record(std::string_view id, std::string_view hash, std::string_view bytes) {
  Group group(*data_);
  Statement put(data_->database, "INSERT OR REPLACE INTO record (id, hash, bytes) VALUES (?, ?, ?)");
  put.bind(0, id).bind(1, hash).bind_blob(2, bytes).run();
  group.done();
}

bool Store::remove_record(std::string_view id) {
  Group group(*data_);
  Statement(data_->database, "DELETE FROM record WHERE id = ?").bind(0, id).run();
  const bool removed = data_->database.integer("SELECT changes()") > 0;
  group.done();
  return removed;
}

void Store::replace(const Content& content) {
  Group group(*data_);
  Database& database = data_->database;
  const std::vector<HangingEnd> ends = hanging_ends(database);
  for (const char* table : {"mention", "passage", "source"}) {
    database.run(fmt::format("DELETE FROM {}", table).c_str());
  }
  database.run("DELETE FROM edge WHERE derived = 1");
  database.run("DELETE FROM node WHERE derived = 1");
  const Rows rows = insert_elements(database, content.graph, true);
  insert_provenance(database, content, rows);
  join_hanging_ends(database, ends);
  apply_corrections(database);
  group.done();
  data_->node_rows.clear();  // ids of a graph loaded before mean nothing now
  data_->edge_rows.clear();
}

PropertyGraph Store::load() {
  Database& database = data_->database;
  const bool own_transaction = !database.in_transaction();
  if (own_transaction) database.run("BEGIN");  // one version for all the reads
  PropertyGraph graph;
  data_->node_rows.clear();
  data_->edge_rows.clear();
  data_->loaded_version = data_->version();
  data_->has_loaded = true;
  Statement nodes(database, "SELECT id, labels, properties FROM node ORDER BY id");
  while (nodes.step()) {
    std::vector<LabelId> labels;
    const Value names = read_column(database, nodes, 1);
    for (const Value& label : names.list()) labels.push_back(graph.label(label.string()));
    set_properties(graph, graph.add_node(labels), read_column(database, nodes, 2));
    data_->node_rows.push_back(nodes.integer(0));
  }
  Statement edges(database, "SELECT id, type, source, target, properties FROM edge ORDER BY id");
  while (edges.step()) {
    const NodeId source{id_of(data_->node_rows, edges.integer(2), database.path())};
    const NodeId target{id_of(data_->node_rows, edges.integer(3), database.path())};
    const EdgeId edge = graph.add_edge(source, target, graph.type(edges.text(1)));
    set_properties(graph, edge, read_column(database, edges, 4));
    data_->edge_rows.push_back(edges.integer(0));
  }
  if (own_transaction) database.run("COMMIT");
  graph.begin();
  graph.commit();  // settles what reading in bulk left for later
  return graph;
}

std::optional<std::string> Store::text(std::string_view source_id) const {
  Statement read(data_->database, "SELECT text FROM source WHERE name = ?");
  read.bind(0, source_id);
  if (!read.step()) return std::nullopt;
  return std::string(read.text(0));
}

std::vector<Evidence> Store::evidence(Element element) const {
  const auto* node = std::get_if<NodeId>(&element);
  const std::size_t id =
      node != nullptr ? static_cast<std::size_t>(*node) : static_cast<std::size_t>(std::get<EdgeId>(element));
  const std::vector<std::int64_t>& rows = node != nullptr ? data_->node_rows : data_->edge_rows;
  if (id >= rows.size()) return {};
  Statement read(data_->database,
                 fmt::format("SELECT source.name, passage.number, mention.start, mention.end, source.text, "
                             "passage.start, passage.end, mention.attributes "
                             "FROM mention JOIN passage ON passage.id = mention.passage "
                             "JOIN source ON source.id = passage.source WHERE mention.{} = ? "
                             "ORDER BY source.name, mention.start, mention.end, mention.id",
                             node != nullptr ? "node" : "edge"));
  read.bind(0, rows[id]);
  std::vector<Evidence> all;
  while (read.step()) {
    const std::string_view text = read.text(4);
    Evidence evidence;
    evidence.source = read.text(0);
    evidence.passage = static_cast<std::uint32_t>(read.integer(1));
    evidence.start = code_points(text, static_cast<std::size_t>(read.integer(2)));
    evidence.end = code_points(text, static_cast<std::size_t>(read.integer(3)));
    evidence.text = stretch(text, read.integer(2), read.integer(3));
    evidence.passage_text = stretch(text, read.integer(5), read.integer(6));
    evidence.attributes = read_column(data_->database, read, 7).map();
    all.push_back(std::move(evidence));
  }
  return all;
}

std::int64_t Store::version() const { return data_->version(); }

void Store::check_integrity() const {
  Statement check(data_->database, "PRAGMA integrity_check(1)");
  if (check.step() && check.text(0) != "ok") {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: the file is damaged ({})", data_->database.path(), check.text(0)));
  }
}

void Store::add(const PropertyGraph& graph) {
  Group group(*data_);
  Database& database = data_->database;
  RowWriter writer(database, false);
  const auto key = graph.find_key("key");
  const auto row_with_key = [&](Statement& find, const Value& own) -> std::int64_t {
    if (own.kind() != Kind::String) return 0;
    find.reset();
    find.bind(0, own.string());
    return find.step() ? find.integer(0) : 0;
  };
  Statement find_node(database, "SELECT id FROM node WHERE key = ?");
  Statement find_edge(database, "SELECT id FROM edge WHERE key = ?");
  Statement update_node(database, "UPDATE node SET labels = ?, properties = ? WHERE id = ?");
  Statement drop_mentions(database, "DELETE FROM mention WHERE edge = ?");
  Statement drop_edge(database, "DELETE FROM edge WHERE id = ?");
  std::vector<std::int64_t> rows(graph.node_bound());
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    const NodeId node{id};
    if (!graph.contains(node)) continue;
    const std::int64_t row = key ? row_with_key(find_node, graph.property(node, *key)) : 0;
    if (row != 0) {
      find_node.reset();
      const std::string labels = labels_json(graph, node);
      const std::string properties = properties_json(graph, graph.properties(node));
      update_node.bind(0, labels).bind(1, properties).bind(2, row).run();
      rows[id] = row;
    } else {
      rows[id] = writer.add(graph, node);
    }
  }
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const EdgeId edge{id};
    if (!graph.contains(edge)) continue;
    if (const std::int64_t row = key ? row_with_key(find_edge, graph.property(edge, *key)) : 0; row != 0) {
      find_edge.reset();
      drop_mentions.bind(0, row).run();
      drop_edge.bind(0, row).run();
    }
    writer.add(graph, edge, rows[static_cast<std::uint32_t>(graph.source(edge))],
               rows[static_cast<std::uint32_t>(graph.target(edge))]);
  }
  group.done();
}

namespace {

/// A row's key where the row is derived, else nothing: only derived elements need their changes logged.
std::optional<std::string> derived_key(Database& database, ElementTable table, std::int64_t row) {
  Statement read(database, fmt::format("SELECT key FROM {} WHERE id = ? AND derived = 1 AND key IS NOT NULL",
                                       table == ElementTable::Node ? "node" : "edge"));
  read.bind(0, row);
  if (!read.step()) return std::nullopt;
  return std::string(read.text(0));
}

/// A changed property `key` is the new key of an element made by hand; a derived one keeps its anchor.
void rename(Database& database, ElementTable table, std::int64_t row, std::string_view property,
            const Value& value) {
  if (property != "key") return;
  Statement write(database, fmt::format("UPDATE {} SET key = ? WHERE id = ? AND derived = 0",
                                        table == ElementTable::Node ? "node" : "edge"));
  if (value.kind() == Kind::String) {
    write.bind(0, value.string());
  } else {
    write.bind_null(0);
  }
  write.bind(1, row).run();
}

std::vector<std::string> names(const PropertyGraph& graph, const std::vector<LabelId>& labels) {
  std::vector<std::string> all;
  for (const LabelId label : labels) all.emplace_back(graph.name(label));
  return all;
}

}  // namespace

void Store::save(const PropertyGraph& graph) {
  const Changes changes = graph.changes();
  if (changes.empty()) return;
  Group group(*data_);
  Database& database = data_->database;
  std::vector<std::int64_t> node_rows = data_->node_rows, edge_rows = data_->edge_rows;
  node_rows.resize(graph.node_bound());
  edge_rows.resize(graph.edge_bound());
  const auto row_of_node = [&](NodeId node) { return node_rows.at(static_cast<std::uint32_t>(node)); };
  const auto row_of_edge = [&](EdgeId edge) { return edge_rows.at(static_cast<std::uint32_t>(edge)); };

  for (const EdgeId edge : changes.removed_edges) {
    const std::int64_t row = row_of_edge(edge);
    if (const auto key = derived_key(database, ElementTable::Edge, row)) {
      log_removal(database, ElementTable::Edge, *key);
    }
    Statement(database, "DELETE FROM mention WHERE edge = ?").bind(0, row).run();
    Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, row).run();
    edge_rows[static_cast<std::uint32_t>(edge)] = 0;
  }
  for (const NodeId node : changes.removed_nodes) {
    const std::int64_t row = row_of_node(node);
    if (const auto key = derived_key(database, ElementTable::Node, row)) {
      log_removal(database, ElementTable::Node, *key);
    }
    Statement(database, "DELETE FROM mention WHERE node = ?").bind(0, row).run();
    Statement(database, "DELETE FROM node WHERE id = ?").bind(0, row).run();
    node_rows[static_cast<std::uint32_t>(node)] = 0;
  }

  RowWriter writer(database, false);
  for (const NodeId node : changes.added_nodes) {
    node_rows[static_cast<std::uint32_t>(node)] = writer.add(graph, node);
  }
  for (const EdgeId edge : changes.added_edges) {
    edge_rows[static_cast<std::uint32_t>(edge)] =
        writer.add(graph, edge, row_of_node(graph.source(edge)), row_of_node(graph.target(edge)));
  }

  for (const auto& [node, added, removed] : changes.labels) {
    const std::int64_t row = row_of_node(node);
    if (const auto key = derived_key(database, ElementTable::Node, row)) {
      log_labels(database, *key, names(graph, added), names(graph, removed));
    }
    const std::string labels = labels_json(graph, node);
    Statement(database, "UPDATE node SET labels = ? WHERE id = ?").bind(0, labels).bind(1, row).run();
  }
  Statement update_node(database, "UPDATE node SET properties = ? WHERE id = ?");
  for (const auto& [node, key] : changes.node_properties) {
    const std::int64_t row = row_of_node(node);
    if (const auto own = derived_key(database, ElementTable::Node, row)) {
      log_property(database, ElementTable::Node, *own, graph.name(key), graph.property(node, key));
    }
    const std::string properties = properties_json(graph, graph.properties(node));
    update_node.bind(0, properties).bind(1, row).run();
    rename(database, ElementTable::Node, row, graph.name(key), graph.property(node, key));
  }
  Statement update_edge(database, "UPDATE edge SET properties = ? WHERE id = ?");
  for (const auto& [edge, key] : changes.edge_properties) {
    const std::int64_t row = row_of_edge(edge);
    if (const auto own = derived_key(database, ElementTable::Edge, row)) {
      log_property(database, ElementTable::Edge, *own, graph.name(key), graph.property(edge, key));
    }
    const std::string properties = properties_json(graph, graph.properties(edge));
    update_edge.bind(0, properties).bind(1, row).run();
    rename(database, ElementTable::Edge, row, graph.name(key), graph.property(edge, key));
  }
  group.done();
  data_->node_rows = std::move(node_rows);
  data_->edge_rows = std::move(edge_rows);
}

}  // namespace newsgraph::graph
