// Records on their way into the store, in a table that only this connection sees: reading many articles takes
// long, and others may write meanwhile.

#include "graph/store.hpp"
#include "graph/store/session.hpp"

namespace newsgraph::graph {

void Store::stage_record(std::string_view id, std::string_view hash, std::string_view bytes) {
  Database& database = data_->database;
  database.run("CREATE TEMP TABLE IF NOT EXISTS staged (id TEXT PRIMARY KEY, hash TEXT, bytes BLOB)");
  Statement put(database, "INSERT OR REPLACE INTO temp.staged (id, hash, bytes) VALUES (?, ?, ?)");
  put.bind(0, id).bind(1, hash).bind_blob(2, bytes).run();
}

Store::Staged Store::put_staged_records() {
  Database& database = data_->database;
  Staged counts;
  if (database.integer("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'staged'") == 0) return counts;
  Group group(*data_);
  Statement read(database,
                 "SELECT record.id IS NULL, record.bytes IS staged.bytes, count(*) FROM temp.staged "
                 "LEFT JOIN record ON record.id = staged.id GROUP BY 1, 2");
  while (read.step()) {
    const auto count = static_cast<std::size_t>(read.integer(2));
    (read.integer(0) != 0 ? counts.added : read.integer(1) != 0 ? counts.unchanged : counts.changed) += count;
  }
  database.run("INSERT OR REPLACE INTO record SELECT id, hash, bytes FROM temp.staged ORDER BY id");
  database.run("DELETE FROM temp.staged");
  group.done();
  return counts;
}

}  // namespace newsgraph::graph
