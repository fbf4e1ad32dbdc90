// What the graph was made with, by name: settings that the next build takes over.

#include "graph/store.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/session.hpp"

namespace newsgraph::graph {

std::optional<std::string> Store::setting(std::string_view name) const {
  Database& database = data_->database;
  if (!has_table(database, "setting")) return std::nullopt;
  Statement read(database, "SELECT value FROM setting WHERE name = ?");
  read.bind(0, name);
  if (!read.step()) return std::nullopt;
  return std::string(read.text(0));
}

void Store::put_setting(std::string_view name, std::string_view value) {
  Group group(*data_);
  Database& database = data_->database;
  Statement(database, "INSERT OR REPLACE INTO setting VALUES (?, ?)").bind(0, name).bind(1, value).run();
  group.done();
}

}  // namespace newsgraph::graph
