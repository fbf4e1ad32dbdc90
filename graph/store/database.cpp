#include "graph/store/database.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace newsgraph::graph {
namespace {

/// A path as SQLite's URI, so that "immutable=1" can be said of it.
std::string uri_of(const std::string& path, std::string_view parameters) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02x}", static_cast<unsigned>(c));
    } else {
      uri += c;
    }
  }
  uri += parameters;
  return uri;
}

}  // namespace

int Database::open(const std::string& uri, int flags) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &connection, flags | SQLITE_OPEN_URI, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK) return code;
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_busy_timeout(connection, static_cast<int>(wait_.count()));
  // The first look into the file: SQLite opens lazily.
  return sqlite3_exec(connection, "PRAGMA schema_version", nullptr, nullptr, nullptr);
}

Database::Database(const std::string& path, Mode mode, std::chrono::milliseconds wait)
    : path_(path), mode_(mode), wait_(wait) {
  std::error_code ignored;
  const bool exists = std::filesystem::exists(path, ignored);
  if (mode == Mode::Create && exists) {
    throw StoreError(StoreError::Reason::Exists, fmt::format("{}: the file exists already", path));
  }
  if (mode != Mode::Create && mode != Mode::Bulk && !exists) {
    throw StoreError(StoreError::Reason::Missing, fmt::format("{}: no such file", path));
  }
  if (std::filesystem::is_directory(path, ignored)) {
    throw StoreError(StoreError::Reason::NotOurs, fmt::format("{}: a folder, not a graph", path));
  }
  const bool has_log = std::filesystem::exists(path + "-wal", ignored);
  int code = SQLITE_OK;
  if (mode == Mode::Bulk) {
    code = open(uri_of(path, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
  } else if (mode == Mode::Create) {
    code = open(uri_of(path, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  } else {
    // Readers too open the file for writing where they may, so that the last one tidies the write-ahead log
    // away.
    code = open(uri_of(path, "?mode=rw"), SQLITE_OPEN_READWRITE);
    const bool unwritable = code == SQLITE_OK
                                ? sqlite3_db_readonly(connection_.get(), "main") == 1
                                : (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
    if (unwritable && mode == Mode::Write) {
      throw StoreError(StoreError::Reason::ReadOnly, fmt::format("{}: the file cannot be written", path));
    }
    if (unwritable) {
      code = open(uri_of(path, has_log ? "?mode=ro" : "?mode=ro&immutable=1"), SQLITE_OPEN_READONLY);
    }
  }
  if (code != SQLITE_OK) fail(code);
  // SQLite itself takes a cut last page for zeros. With a write-ahead log beside it the file may rightly be
  // shorter.
  const auto expected =
      static_cast<std::uintmax_t>(integer("PRAGMA page_count") * integer("PRAGMA page_size"));
  if (exists && !has_log && std::filesystem::file_size(path, ignored) < expected) fail(SQLITE_CORRUPT);
  if (mode == Mode::Read) run("PRAGMA query_only = 1");
}

void Database::fail(int code) const {
  using Reason = StoreError::Reason;
  const bool is_latest = connection_ && sqlite3_errcode(connection_.get()) == (code & 0xff);
  const std::string what = is_latest ? sqlite3_errmsg(connection_.get()) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      throw StoreError(Reason::NotOurs, fmt::format("{}: not a newsgraph graph", path_));
    case SQLITE_CORRUPT:
      throw StoreError(Reason::Damaged,
                       fmt::format("{}: the file is damaged or truncated ({})", path_, what));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError(
          Reason::Busy,
          fmt::format("{}: another program is writing to it, and was not done after {} s; try again "
                      "later",
                      path_, static_cast<double>(wait_.count()) / 1000));
    case SQLITE_READONLY:
      throw StoreError(Reason::ReadOnly,
                       fmt::format("{}: it was opened for reading or cannot be written", path_));
    case SQLITE_CANTOPEN:
      throw StoreError(Reason::Missing, fmt::format("{}: cannot be opened", path_));
    default:
      throw StoreError(Reason::Failed, fmt::format("{}: {}", path_, what));
  }
}

void Database::end_transaction() noexcept {
  if (in_transaction()) sqlite3_exec(connection_.get(), "COMMIT", nullptr, nullptr, nullptr);
}

Database::Writing::Writing(Database& database) : database_(database) {
  sqlite3_busy_timeout(database.connection_.get(), 0);
  if (!database.is_writable()) database.run("PRAGMA query_only = 0");
}

Database::Writing::~Writing() {
  sqlite3* connection = database_.connection_.get();
  sqlite3_busy_timeout(connection, static_cast<int>(database_.wait_.count()));
  if (!database_.is_writable()) sqlite3_exec(connection, "PRAGMA query_only = 1", nullptr, nullptr, nullptr);
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::integer(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database.connection_.get(), sql.data(), static_cast<int>(sql.size()), 0,
                                      &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail(code);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  if (const int code = sqlite3_bind_int64(statement_.get(), parameter + 1, value); code != SQLITE_OK) {
    database_.fail(code);
  }
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  const char* data = text.data() != nullptr ? text.data() : "";  // a null pointer would bind NULL
  const int code =
      sqlite3_bind_text64(statement_.get(), parameter + 1, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_.fail(code);
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  const char* data = bytes.data() != nullptr ? bytes.data() : "";
  const int code = sqlite3_bind_blob64(statement_.get(), parameter + 1, data, bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_.fail(code);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter + 1);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(statement_.get());
  if (code != SQLITE_DONE) database_.fail(code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes != nullptr ? std::string_view(bytes, size) : std::string_view();
}

}  // namespace newsgraph::graph
