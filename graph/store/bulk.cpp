#include "graph/store/bulk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <tbb/parallel_pipeline.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "graph/formats/json_value.hpp"
#include "graph/store/rows.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/snapshot.hpp"

namespace newsgraph::graph {

namespace {

constexpr std::uint32_t kBatch = 2048;
constexpr std::size_t kBatchesUnderWay = 16;

/// Elements in words, not yet inserted.
struct Batch {
  struct Row {
    std::uint32_t id;
    std::size_t key, key_size, first, first_size, properties,
        properties_size;  // in text; first: labels or type
    bool has_key;
  };
  std::vector<Row> rows;
  std::string text;

  std::string_view part(std::size_t start, std::size_t size) const {
    return std::string_view(text).substr(start, size);
  }
};

template <class Id>
class Words {
 public:
  explicit Words(const PropertyGraph& graph)
      : graph_(graph), properties_(graph), key_(graph.find_key("key")) {}

  std::unique_ptr<Batch> put(std::uint32_t begin, std::uint32_t end) const {
    auto batch = std::make_unique<Batch>();
    batch->rows.reserve(end - begin);
    batch->text.reserve((end - begin) * std::size_t{96});
    for (std::uint32_t id = begin; id < end; ++id) {
      if (graph_.contains(Id{id})) put(*batch, Id{id});
    }
    return batch;
  }

 private:
  void put(Batch& batch, Id id) const {
    Batch::Row row{};
    row.id = static_cast<std::uint32_t>(id);
    std::string& text = batch.text;
    const Value key = key_ ? graph_.property(id, *key_) : Value();
    row.has_key = key.kind() == Kind::String;
    row.key = text.size();
    if (row.has_key) text += key.string();
    row.key_size = text.size() - row.key;
    row.first = text.size();
    if constexpr (std::is_same_v<Id, NodeId>) {
      text += labels_json(graph_, id);
    } else {
      text += graph_.name(graph_.type_of(id));
    }
    row.first_size = text.size() - row.first;
    row.properties = text.size();
    properties_.append(text, graph_.properties(id));
    row.properties_size = text.size() - row.properties;
    batch.rows.push_back(row);
  }

  const PropertyGraph& graph_;
  PropertiesJson properties_;
  std::optional<KeyId> key_;
};

/// Calls insert(batch) in order for the elements below `bound`, while others are put into words.
template <class Id, class Insert>
void for_each_batch(const PropertyGraph& graph, std::uint32_t bound, Insert insert) {
  const Words<Id> words(graph);
  if (bound <= kBatch) {
    insert(*words.put(0, bound));
    return;
  }
  std::uint32_t next = 0;
  tbb::parallel_pipeline(
      kBatchesUnderWay,
      tbb::make_filter<void, std::uint32_t>(tbb::filter_mode::serial_in_order,
                                            [&](tbb::flow_control& control) {
                                              if (next >= bound) control.stop();
                                              return std::exchange(next, std::min(bound, next + kBatch));
                                            }) &
          tbb::make_filter<std::uint32_t, std::shared_ptr<Batch>>(
              tbb::filter_mode::parallel,
              [&](std::uint32_t begin) {
                return std::shared_ptr<Batch>(words.put(begin, std::min(bound, begin + kBatch)));
              }) &
          tbb::make_filter<std::shared_ptr<Batch>, void>(
              tbb::filter_mode::serial_in_order,
              [&](const std::shared_ptr<Batch>& batch) { insert(*batch); }));
}

void bind_key(Statement& statement, int parameter, const Batch& batch, const Batch::Row& row) {
  if (row.has_key) {
    statement.bind(parameter, batch.part(row.key, row.key_size));
  } else {
    statement.bind_null(parameter);
  }
}

/// The row of the next id; 0 for those between that are not in the graph.
void push_row(RowIds& rows, std::uint32_t id, std::int64_t row) {
  while (rows.size() < id) rows.push_back(0);
  rows.push_back(row);
}

/// A file that gets its name when it is whole, and goes where it does not become so.
class PendingFile {
 public:
  explicit PendingFile(const std::string& path) : path_(path), pending_(path + ".new") {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) fail_existing();
    file_ = ::open(pending_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) {
      throw StoreError(StoreError::Reason::Missing,
                       fmt::format("{}: cannot be made: {}", path, std::strerror(errno)));
    }
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
      ::close(file_);
      throw StoreError(StoreError::Reason::Busy, fmt::format("{}: another program is making it", path));
    }
    if (::ftruncate(file_, 0) != 0) fail("cannot be written");  // another run's, which was killed
  }
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  ~PendingFile() {
    if (!is_named_) ::unlink(pending_.c_str());
    ::close(file_);
  }
  const std::string& path() const { return pending_; }

  void give_name() {
    if (::fsync(file_) != 0) fail("cannot be written");
    if (::link(pending_.c_str(), path_.c_str()) == 0) {  // refuses to replace a file, as rename does not
      ::unlink(pending_.c_str());
    } else if (errno == EEXIST) {
      fail_existing();
    } else if (::rename(pending_.c_str(), path_.c_str()) != 0) {  // a file system without links
      fail("cannot be made");
    }
    is_named_ = true;
  }

 private:
  [[noreturn]] void fail(std::string_view what) const {
    throw StoreError(StoreError::Reason::Failed,
                     fmt::format("{}: {}: {}", path_, what, std::strerror(errno)));
  }
  [[noreturn]] void fail_existing() const {
    throw StoreError(StoreError::Reason::Exists, fmt::format("{}: the file exists already", path_));
  }
  std::string path_, pending_;
  int file_ = -1;
  bool is_named_ = false;
};

/// Inserts the rows of batches, many with one statement: starting one costs about as much as a row.
class RowInserter {
 public:
  /// `row` holds the parameters of a row, `(?, ?, …)`.
  RowInserter(Database& database, std::string_view into, std::string_view row)
      : many_(database, sql_of(into, row, kRowsAtOnce)),
        one_(database, sql_of(into, row, 1)),
        parameters_(static_cast<int>(std::count(row.begin(), row.end(), '?'))) {}

  /// Calls bind(statement, first parameter, row) for each row in order.
  template <class Bind>
  void insert(const Batch& batch, Bind bind) {
    const std::span<const Batch::Row> rows = batch.rows;
    const std::size_t in_groups = rows.size() - rows.size() % kRowsAtOnce;
    for (std::size_t i = 0; i < in_groups; i += kRowsAtOnce) {
      int parameter = 0;
      for (const Batch::Row& row : rows.subspan(i, kRowsAtOnce)) {
        bind(many_, parameter, row);
        parameter += parameters_;
      }
      many_.run();
    }
    for (const Batch::Row& row : rows.subspan(in_groups)) {
      bind(one_, 0, row);
      one_.run();
    }
  }

 private:
  static constexpr std::size_t kRowsAtOnce = 32;
  static std::string sql_of(std::string_view into, std::string_view row, std::size_t rows) {
    std::string sql = fmt::format("INSERT INTO {} VALUES {}", into, row);
    for (std::size_t i = 1; i < rows; ++i) sql.append(", ").append(row);
    return sql;
  }
  Statement many_, one_;
  int parameters_;
};

}  // namespace

InsertedRows insert_elements(Database& database, const PropertyGraph& graph, bool derived) {
  InsertedRows inserted;
  std::int64_t next = database.integer("SELECT coalesce(max(id), 0) + 1 FROM node");
  RowInserter nodes(database, "node (derived, id, key, labels, properties)",
                    fmt::format("({:d}, ?, ?, ?, ?)", derived));
  for_each_batch<NodeId>(graph, graph.node_bound(), [&](const Batch& batch) {
    nodes.insert(batch, [&](Statement& insert, int first, const Batch::Row& row) {
      insert.bind(first, next).bind(first + 2, batch.part(row.first, row.first_size));
      bind_key(insert, first + 1, batch, row);
      insert.bind(first + 3, batch.part(row.properties, row.properties_size));
      push_row(inserted.nodes, row.id, next++);
    });
  });
  if (inserted.nodes.size() < graph.node_bound()) inserted.nodes.resize(graph.node_bound());

  next = database.integer("SELECT coalesce(max(id), 0) + 1 FROM edge");
  RowInserter edges(database, "edge (derived, id, key, type, source, target, properties)",
                    fmt::format("({:d}, ?, ?, ?, ?, ?, ?)", derived));
  for_each_batch<EdgeId>(graph, graph.edge_bound(), [&](const Batch& batch) {
    edges.insert(batch, [&](Statement& insert, int first, const Batch::Row& row) {
      const EdgeId id{row.id};
      insert.bind(first, next).bind(first + 2, batch.part(row.first, row.first_size));
      bind_key(insert, first + 1, batch, row);
      insert.bind(first + 3, inserted.nodes[static_cast<std::uint32_t>(graph.source(id))]);
      insert.bind(first + 4, inserted.nodes[static_cast<std::uint32_t>(graph.target(id))]);
      insert.bind(first + 5, batch.part(row.properties, row.properties_size));
      push_row(inserted.edges, row.id, next++);
    });
  });
  if (inserted.edges.size() < graph.edge_bound()) inserted.edges.resize(graph.edge_bound());
  return inserted;
}

void write_new_store(const std::string& path, const PropertyGraph& graph) {
  PendingFile file(path);
  {
    Database database(file.path(), Database::Mode::Bulk);
    // Nobody else sees the file and nothing of it is wanted where this fails.
    database.run(
        "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536");
    database.run("BEGIN");
    create_tables(database);
    // The indexes are of keys: without any they cost nothing while rows come, with keys they are made faster
    // afterwards.
    const bool has_keys = graph.find_key("key").has_value();
    if (!has_keys) create_indexes(database);
    auto image = std::async(std::launch::async, [&graph] { return snapshot_image(graph); });
    const InsertedRows rows = insert_elements(database, graph, false);
    if (has_keys) create_indexes(database);
    database.run("UPDATE counter SET value = 1 WHERE name = 'version'");
    write_snapshot(database, graph, image.get(), rows.nodes, rows.edges, 1);
    database.run("COMMIT");
    database.run("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
  }
  file.give_name();
}

}  // namespace newsgraph::graph
