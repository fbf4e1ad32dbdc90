#pragma once
// SQLite held by C++: a connection and its statements. Every failure becomes a StoreError that names the
// file.

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "graph/store.hpp"

namespace newsgraph::graph {

class Statement;

class Database {
 public:
  /// Bulk creates as well; the connection is for one thread at a time.
  enum class Mode { Read, Write, Create, Bulk };
  /// `wait`: how long for another program that writes.
  Database(const std::string& path, Mode mode, std::chrono::milliseconds wait = kUsualWait);
  static constexpr std::chrono::milliseconds kUsualWait{2000};

  void run(const char* sql);
  std::int64_t integer(const char* sql);  // the first column of the first row
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(connection_.get()); }
  [[noreturn]] void fail(int code) const;
  const std::string& path() const { return path_; }
  bool is_writable() const { return mode_ != Mode::Read; }
  bool in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }
  /// COMMIT of a transaction that only read, as far as there is one.
  void end_transaction() noexcept;
  /// Could this connection write to the file, were it not opened for reading?
  bool may_write() const { return sqlite3_db_readonly(connection_.get(), "main") == 0; }

  /// While it lives, a connection for reading may write what is no part of the graph, and no one is waited
  /// for.
  class Writing {
   public:
    explicit Writing(Database& database);
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    ~Writing();

   private:
    Database& database_;
  };

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  int open(const std::string& uri, int flags);
  std::string path_;
  Mode mode_;
  std::chrono::milliseconds wait_;
  std::unique_ptr<sqlite3, Close> connection_;
};

/// A prepared statement; parameters and columns count from 0. Texts given must outlive the next step().
class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);
  /// True where there is a row; false at the end, and the statement can be run again.
  bool step();
  void run();  // a statement without rows
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  double real(int column) const { return sqlite3_column_double(statement_.get(), column); }
  std::string_view text(int column) const;  // holds until the next step()
  bool is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
  void reset() { sqlite3_reset(statement_.get()); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace newsgraph::graph
