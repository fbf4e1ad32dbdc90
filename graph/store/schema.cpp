#include "graph/store/schema.hpp"

#include <fmt/format.h>

namespace newsgraph::graph {
namespace {

constexpr int kApplicationId = 0x4e475248;  // "NGRH"
constexpr int kSchemaVersion = 3;

// Labels, properties and attributes are JSON as in formats/json_value.hpp. `derived` is 1 for what replace()
// wrote.
constexpr const char* kTables = R"sql(
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('version', 0);
CREATE TABLE record (id TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE correction (number INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL);
CREATE TABLE node (
  id INTEGER PRIMARY KEY, key TEXT, derived INTEGER NOT NULL, labels TEXT NOT NULL, properties TEXT NOT NULL);
CREATE TABLE edge (
  id INTEGER PRIMARY KEY, key TEXT, derived INTEGER NOT NULL, type TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES node, target INTEGER NOT NULL REFERENCES node, properties TEXT NOT NULL);
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, uri TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, number INTEGER NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL);
CREATE TABLE mention (
  id INTEGER PRIMARY KEY, node INTEGER REFERENCES node, edge INTEGER REFERENCES edge,
  passage INTEGER NOT NULL REFERENCES passage, start INTEGER NOT NULL, end INTEGER NOT NULL, attributes TEXT NOT NULL);
)sql";

constexpr const char* kIndexes = R"sql(
CREATE INDEX node_key ON node (key) WHERE key IS NOT NULL;
CREATE INDEX edge_key ON edge (key) WHERE key IS NOT NULL;
CREATE INDEX mention_node ON mention (node) WHERE node IS NOT NULL;
CREATE INDEX mention_edge ON mention (edge) WHERE edge IS NOT NULL;
)sql";

/// What a version of the file has that the one before had not.
struct Migration {
  int version;
  const char* sql;
};
constexpr Migration kMigrations[] = {
    {2, R"sql(
CREATE TABLE snapshot (
  number INTEGER PRIMARY KEY, section INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL);
)sql"},
    // What was called rules of identity are corrections among others now.
    {3, R"sql(
CREATE TABLE remark (
  id INTEGER PRIMARY KEY, node INTEGER REFERENCES node, edge INTEGER REFERENCES edge, text TEXT NOT NULL);
CREATE INDEX remark_node ON remark (node) WHERE node IS NOT NULL;
CREATE INDEX remark_edge ON remark (edge) WHERE edge IS NOT NULL;
CREATE INDEX correction_node ON correction (json_extract(change, '$.node'));
CREATE INDEX correction_edge ON correction (json_extract(change, '$.edge'));
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
UPDATE setting SET name = 'corrections' WHERE name = 'identity rules';
)sql"},
};

void migrate(Database& database, std::int64_t from) {
  for (const Migration& migration : kMigrations) {
    if (migration.version > from) database.run(migration.sql);
  }
  database.run(fmt::format("PRAGMA user_version = {}", kSchemaVersion).c_str());
}

/// A file without bytes, or one that another program is about to make a graph.
bool is_blank(Database& database) {
  return database.integer("PRAGMA application_id") == 0 &&
         database.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

}  // namespace

void create_tables(Database& database) {
  database.run(fmt::format("PRAGMA application_id = {}", kApplicationId).c_str());
  database.run(kTables);
  migrate(database, 1);
}

void create_indexes(Database& database) { database.run(kIndexes); }

bool has_table(Database& database, std::string_view name) {
  Statement find(database, "SELECT 1 FROM main.sqlite_schema WHERE name = ?");
  find.bind(0, name);
  return find.step();
}

void create_schema(Database& database) {
  database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  database.run("BEGIN IMMEDIATE");
  if (is_blank(database)) {  // else another program was faster
    create_tables(database);
    create_indexes(database);
  }
  database.run("COMMIT");
}

void check_schema(Database& database) {
  if (database.is_writable() && is_blank(database)) create_schema(database);
  if (is_blank(database)) {
    throw StoreError(
        StoreError::Reason::NotOurs,
        fmt::format("{}: the file is empty: a program that was to fill it was stopped, or none has yet; "
                    "whoever builds or imports into it makes it a graph",
                    database.path()));
  }
  if (database.integer("PRAGMA application_id") != kApplicationId) {
    throw StoreError(StoreError::Reason::NotOurs, fmt::format("{}: not a newsgraph graph", database.path()));
  }
  const std::int64_t version = database.integer("PRAGMA user_version");
  if (version > kSchemaVersion) {
    throw StoreError(
        StoreError::Reason::TooNew,
        fmt::format("{}: written by a later newsgraph (file version {}, this program reads up to {})",
                    database.path(), version, kSchemaVersion));
  }
  if (!database.is_writable()) return;
  database.run("PRAGMA synchronous = NORMAL");
  if (version == kSchemaVersion) return;
  database.run("BEGIN IMMEDIATE");
  migrate(database, database.integer("PRAGMA user_version"));  // another program may have been faster
  database.run("COMMIT");
}

}  // namespace newsgraph::graph
