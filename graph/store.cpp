#include "graph/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "graph/formats/json_value.hpp"
#include "graph/store/anchors.hpp"
#include "graph/store/bulk.hpp"
#include "graph/store/corrections.hpp"
#include "graph/store/property_indexes.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/search_index.hpp"
#include "graph/store/session.hpp"
#include "graph/store/snapshot.hpp"

namespace newsgraph::graph {

namespace {

/// Edges made by hand whose ends are derived nodes, and those ends' keys: the nodes are about to be replaced.
struct HangingEnd {
  std::int64_t edge;
  bool is_source;
  std::string key;
  Value places;
};

std::vector<HangingEnd> hanging_ends(Database& database) {
  std::vector<HangingEnd> ends;
  for (const bool is_source : {true, false}) {
    Statement read(database,
                   fmt::format("SELECT edge.id, node.key, node.id FROM edge JOIN node ON edge.{} = node.id "
                               "WHERE edge.derived = 0 AND node.derived = 1",
                               is_source ? "source" : "target"));
    while (read.step()) {
      ends.push_back({read.integer(0), is_source, std::string(read.text(1)),
                      places_of(database, ElementTable::Node, read.integer(2))});
    }
  }
  return ends;
}

void join_hanging_ends(Database& database, const std::vector<HangingEnd>& ends) {
  Statement by_hand(database, "SELECT id FROM node WHERE key = ?");
  for (const HangingEnd& end : ends) {
    std::int64_t row = derived_row(database, ElementTable::Node, end.key, end.places);
    if (row == 0) {
      by_hand.reset();
      by_hand.bind(0, end.key);
      if (by_hand.step()) row = by_hand.integer(0);
    }
    if (row != 0) {
      Statement(database,
                fmt::format("UPDATE edge SET {} = ? WHERE id = ?", end.is_source ? "source" : "target"))
          .bind(0, row)
          .bind(1, end.edge)
          .run();
    } else {
      Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, end.edge).run();
    }
  }
}

/// Nothing was made or changed by hand.
bool is_all_derived(Database& database) {
  return database.integer(
             "SELECT EXISTS (SELECT 1 FROM correction) OR EXISTS (SELECT 1 FROM node WHERE derived = 0) "
             "OR EXISTS (SELECT 1 FROM edge WHERE derived = 0)") == 0;
}

void insert_provenance(Database& database, const Content& content, const InsertedRows& rows) {
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
      add_mention.bind(0, rows.nodes[static_cast<std::uint32_t>(*node)]);
    } else {
      add_mention.bind(1, rows.edges[static_cast<std::uint32_t>(std::get<EdgeId>(mention.element))]);
    }
    add_mention.bind(2, passage_rows.at(mention.passage)).bind(3, std::int64_t{mention.start});
    add_mention.bind(4, std::int64_t{mention.end}).bind(5, attributes).run();
  }
}

void insert_remarks(Database& database, const Content& content, const InsertedRows& rows) {
  Statement add(database, "INSERT INTO remark (node, edge, text) VALUES (?, ?, ?)");
  for (const Corrected& one : content.corrected) {
    add.bind_null(0).bind_null(1).bind(2, one.text);
    if (const auto* node = std::get_if<NodeId>(&one.element)) {
      add.bind(0, rows.nodes[static_cast<std::uint32_t>(*node)]);
    } else {
      add.bind(1, rows.edges[static_cast<std::uint32_t>(std::get<EdgeId>(one.element))]);
    }
    add.run();
  }
}

/// A column's JSON, of the kind it must have.
Value read_column(const Database& database, const Statement& statement, int column, Kind kind) {
  const auto damaged = [&](std::string_view what) {
    return StoreError(StoreError::Reason::Damaged,
                      fmt::format("{}: a row cannot be read: {}", database.path(), what));
  };
  try {
    Value value = parse_json(statement.text(column));
    if (value.kind() != kind)
      throw damaged(fmt::format("a {} in place of a {}", name_of(value.kind()), name_of(kind)));
    return value;
  } catch (const JsonError& error) {
    throw damaged(error.what());
  }
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
  auto data = std::make_unique<Data>(path, Database::Mode::Create, Database::kUsualWait);
  try {
    create_schema(data->database);
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::Failed) throw;  // another program may be making it
    data.reset();
    std::error_code ignored;  // what cannot be removed stays; the message about the cause is on its way
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix, ignored);
    throw;
  }
  return Store(std::move(data));
}

Store Store::create(const std::string& path, const PropertyGraph& graph) {
  write_new_store(path, graph);
  return open(path, Mode::Write);
}

Store Store::open(const std::string& path, Mode mode, std::chrono::milliseconds wait) {
  auto data =
      std::make_unique<Data>(path, mode == Mode::Read ? Database::Mode::Read : Database::Mode::Write, wait);
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
  drop_snapshot(database);
  drop_search_index(database);
  const std::vector<HangingEnd> ends = hanging_ends(database);
  for (const char* table : {"mention", "passage", "source", "remark"}) {
    database.run(fmt::format("DELETE FROM {}", table).c_str());
  }
  database.run("DELETE FROM edge WHERE derived = 1");
  database.run("DELETE FROM node WHERE derived = 1");
  const InsertedRows rows = insert_elements(database, content.graph, true);
  insert_provenance(database, content, rows);
  insert_remarks(database, content, rows);
  join_hanging_ends(database, ends);
  join_made_to_derived(database);
  apply_corrections(database);
  if (is_all_derived(database)) {
    write_snapshot(database, content.graph, rows.nodes, rows.edges, data_->version() + 1);
  } else {
    write_snapshot_of_rows(database, data_->version() + 1);
  }
  create_search_index(database);
  group.done();
  data_->node_rows.clear();  // ids of a graph loaded before mean nothing now
  data_->edge_rows.clear();
}

PropertyGraph Store::load() {
  Database& database = data_->database;
  const bool own_transaction = !database.in_transaction();
  if (own_transaction) database.run("BEGIN");  // one version for all the reads
  const std::int64_t version = data_->version();
  auto snapshot = read_snapshot(database, version);
  LoadedGraph all = snapshot ? std::move(*snapshot) : read_rows(database);
  try {
    create_indexes(all.graph, setting(kIndexesSetting).value_or("[]"));
  } catch (const JsonError& error) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: its indexes: {}", database.path(), error.what()));
  }
  if (own_transaction) database.run("COMMIT");
  data_->node_rows = std::move(all.nodes);
  data_->edge_rows = std::move(all.edges);
  data_->loaded_version = version;
  data_->has_loaded = true;
  return std::move(all.graph);
}

void Store::checkpoint(const PropertyGraph& graph) {
  Database& database = data_->database;
  if (!database.is_writable() || data_->in_group || has_snapshot(database, data_->loaded_version)) return;
  if (graph.node_count() + graph.edge_count() < kSnapshotSize) return;
  try {
    data_->begin();
    write_snapshot(database, graph, data_->node_rows, data_->edge_rows, data_->loaded_version);
    data_->commit_unchanged();
  } catch (const StoreError& error) {
    data_->rollback();
    using Reason = StoreError::Reason;
    if (error.reason() != Reason::Busy && error.reason() != Reason::Changed) throw;
  }
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
  const RowIds& rows = node != nullptr ? data_->node_rows : data_->edge_rows;
  if (id >= rows.size()) return {};
  const ReadingGroup group(data_->database);
  data_->check_is_loaded_version();
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
    evidence.attributes = read_column(data_->database, read, 7, Kind::Map).map();
    all.push_back(std::move(evidence));
  }
  return all;
}

std::vector<std::string> Store::corrections(Element element) const {
  Database& database = data_->database;
  const auto* node = std::get_if<NodeId>(&element);
  const ElementTable table = node != nullptr ? ElementTable::Node : ElementTable::Edge;
  const std::int64_t row = node != nullptr
                               ? data_->node_rows[static_cast<std::uint32_t>(*node)]
                               : data_->edge_rows[static_cast<std::uint32_t>(std::get<EdgeId>(element))];
  std::vector<std::string> all;
  if (row == 0) return all;
  const ReadingGroup group(database);
  data_->check_is_loaded_version();
  Statement read(database, fmt::format("SELECT derived, key FROM {} WHERE id = ?", name_of(table)));
  read.bind(0, row);
  if (!read.step()) return all;
  if (read.integer(0) == 0) return {"made by hand"};
  if (has_table(database, "remark")) {
    Statement remarks(database,
                      fmt::format("SELECT text FROM remark WHERE {} = ? ORDER BY id", name_of(table)));
    remarks.bind(0, row);
    while (remarks.step()) all.emplace_back(remarks.text(0));
  }
  std::ranges::move(corrections_in_words(database, table, read.text(1)), std::back_inserter(all));
  return all;
}

bool Store::is_outdated() const { return data_->is_outdated(); }

Store Store::reader() const {
  // SQLite itself keeps threads apart on a connection, step by step.
  auto data = std::make_unique<Data>(data_->database.path(), Database::Mode::Read, Database::kUsualWait);
  data->database.run("BEGIN");  // the first look at the file, just below, fixes the version
  data->loaded_version = data->version();
  if (data->loaded_version != data_->loaded_version) {
    throw StoreError(StoreError::Reason::Changed,
                     fmt::format("{}: another program changed it since it was read", data_->database.path()));
  }
  data->has_loaded = true;
  data->node_rows = data_->node_rows;
  data->edge_rows = data_->edge_rows;
  return Store(std::move(data));
}

std::int64_t Store::version() const { return data_->version(); }

void Store::check_integrity() const {
  Statement check(data_->database, "PRAGMA integrity_check(1)");
  if (check.step() && check.text(0) != "ok") {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: the file is damaged ({})", data_->database.path(), check.text(0)));
  }
}

}  // namespace newsgraph::graph
