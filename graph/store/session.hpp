#pragma once
// An open store: the database, the group of changes under way, and which rows the loaded graph's ids are.

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <optional>

#include "graph/store.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_ids.hpp"

namespace newsgraph::graph {

struct Store::Data {
  Data(const std::string& path, Database::Mode mode, std::chrono::milliseconds wait)
      : database(path, mode, wait) {}

  Database database;
  bool in_group = false;
  bool has_loaded = false;
  std::int64_t loaded_version = 0;
  RowIds node_rows, edge_rows;                    // of the loaded graph
  std::optional<std::int64_t> own_index_version;  // of the search indexes that only this connection has

  std::int64_t version() { return database.integer("SELECT value FROM counter WHERE name = 'version'"); }

  void begin() {
    if (!database.is_writable()) {
      throw StoreError(StoreError::Reason::ReadOnly,
                       fmt::format("{}: it was opened for reading", database.path()));
    }
    database.run("BEGIN IMMEDIATE");
    in_group = true;
    if (is_outdated()) {
      rollback();
      fail_outdated();
    }
  }

  bool is_outdated() { return has_loaded && version() != loaded_version; }
  [[noreturn]] void fail_outdated() const {
    throw StoreError(StoreError::Reason::Changed,
                     fmt::format("{}: another program changed it since it was read", database.path()));
  }
  /// For what looks up rows by the ids of the loaded graph.
  void check_is_loaded_version() {
    if (is_outdated()) fail_outdated();
  }

  void commit() {
    database.run("UPDATE counter SET value = value + 1 WHERE name = 'version'");
    const std::int64_t now = version();
    database.run("COMMIT");
    in_group = false;
    loaded_version = now;
  }

  /// Where the content stayed the same.
  void commit_unchanged() {
    database.run("COMMIT");
    in_group = false;
  }

  void rollback() {
    in_group = false;
    if (database.in_transaction()) database.run("ROLLBACK");
  }
};

/// Several reads of one version.
class ReadingGroup {
 public:
  explicit ReadingGroup(Database& database) : database_(database), owns_(!database.in_transaction()) {
    if (owns_) database_.run("BEGIN");
  }
  ReadingGroup(const ReadingGroup&) = delete;
  ReadingGroup& operator=(const ReadingGroup&) = delete;
  ~ReadingGroup() {
    if (owns_) database_.end_transaction();
  }

 private:
  Database& database_;
  bool owns_;
};

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

}  // namespace newsgraph::graph
