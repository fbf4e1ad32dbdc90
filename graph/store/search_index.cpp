#include "graph/store/search_index.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace newsgraph::graph {
namespace {

/// All that a node is called, in one text with blanks around each name, so that the groups of three letters
/// tell where words begin and end. NULL for a node without a name. `row` is "node.", "OLD." or "NEW.".
std::string names_of(std::string_view row) {
  return fmt::format(
      "CASE WHEN json_valid({0}properties) THEN (SELECT ' ' || group_concat(value, ' | ') || ' ' FROM "
      "(SELECT json_extract({0}properties, '$.name') AS value "
      "UNION ALL SELECT value FROM json_each({0}properties, '$.aliases'))) END",
      row);
}

std::string text_of(std::string_view row) {
  return fmt::format("CASE WHEN json_valid({0}properties) THEN json_extract({0}properties, '$.text') END",
                     row);
}

/// Adds or takes out what a node says and is called: FTS5 wants to be told the old text.
std::string node_entries(std::string_view row, bool add) {
  const std::string_view head = add ? "" : "name_search, ", value = add ? "" : "'delete', ";
  const std::string_view text_head = add ? "" : "text_search, ";
  return fmt::format(
      "INSERT INTO name_search ({0}rowid, name) SELECT {1}{2}id, found FROM (SELECT {3} AS found) "
      "WHERE found IS NOT NULL; "
      "INSERT INTO text_search ({4}rowid, text) SELECT {1}{2}id * 2 + 1, found FROM (SELECT {5} AS found) "
      "WHERE found IS NOT NULL; ",
      head, value, row, names_of(row), text_head, text_of(row));
}

constexpr std::array kTriggers = {"node_search_insert", "node_search_update", "node_search_delete"};

void create_triggers(Database& database) {
  const std::string taken = node_entries("OLD.", false), given = node_entries("NEW.", true);
  const std::array events = {
      fmt::format("INSERT ON node BEGIN {}", given),
      fmt::format("UPDATE OF id, properties ON node BEGIN {}{}", taken, given),
      fmt::format("DELETE ON node BEGIN {}", taken),
  };
  for (std::size_t i = 0; i < kTriggers.size(); ++i) {
    database.run(fmt::format("CREATE TRIGGER {} AFTER {} END", kTriggers[i], events[i]).c_str());
  }
}

void create_and_fill(Database& database, std::string_view place) {
  database.run(fmt::format("CREATE VIRTUAL TABLE {0}.text_search USING fts5(text, content='', "
                           "tokenize='porter unicode61 remove_diacritics 2');"
                           "CREATE VIRTUAL TABLE {0}.name_search USING fts5(name, content='', detail='none', "
                           "tokenize='trigram');",
                           place)
                   .c_str());
  // A text's offsets count bytes, substr() those of a blob.
  database.run(fmt::format("INSERT INTO {}.text_search (rowid, text) SELECT passage.id * 2, "
                           "CAST(substr(CAST(source.text AS BLOB), passage.start + 1, passage.end - "
                           "passage.start) AS TEXT) "
                           "FROM passage JOIN source ON source.id = passage.source ORDER BY passage.id",
                           place)
                   .c_str());
  database.run(fmt::format("INSERT INTO {}.text_search (rowid, text) SELECT id * 2 + 1, found FROM "
                           "(SELECT id, {} AS found FROM node) WHERE found IS NOT NULL ORDER BY id",
                           place, text_of("node."))
                   .c_str());
  database.run(fmt::format("INSERT INTO {}.name_search (rowid, name) SELECT id, found FROM "
                           "(SELECT id, {} AS found FROM node) WHERE found IS NOT NULL ORDER BY id",
                           place, names_of("node."))
                   .c_str());
}

}  // namespace

bool has_search_index(Database& database) {
  return database.integer("SELECT count(*) FROM main.sqlite_schema WHERE name = 'name_search'") != 0;
}

void create_search_index(Database& database) {
  create_and_fill(database, "main");
  create_triggers(database);
}

void drop_search_index(Database& database) {
  for (const char* trigger : kTriggers) {
    database.run(fmt::format("DROP TRIGGER IF EXISTS {}", trigger).c_str());
  }
  database.run("DROP TABLE IF EXISTS main.text_search; DROP TABLE IF EXISTS main.name_search");
}

bool has_own_search_index(Database& database) {
  return database.integer("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'name_search'") != 0;
}

void create_own_search_index(Database& database) { create_and_fill(database, "temp"); }

void drop_own_search_index(Database& database) {
  database.run("DROP TABLE IF EXISTS temp.text_search; DROP TABLE IF EXISTS temp.name_search");
}

}  // namespace newsgraph::graph
