// Taking over from another store what was made or corrected by hand.

#include <set>
#include <unordered_map>

#include "graph/store/session.hpp"
#include "graph/store/snapshot.hpp"

namespace newsgraph::graph {

namespace {

std::set<std::string> logged(Database& database) {
  std::set<std::string> all;
  Statement read(database, "SELECT change FROM correction");
  while (read.step()) all.emplace(read.text(0));
  return all;
}

/// A row of ours with the key; 0 where there is none.
std::int64_t row_with(Statement& find, std::string_view key) {
  find.reset();
  find.bind(0, key);
  const std::int64_t row = find.step() ? find.integer(0) : 0;
  find.reset();
  return row;
}

void bind_copy(Statement& to, int parameter, const Statement& from, int column) {
  if (from.is_null(column)) {
    to.bind_null(parameter);
  } else {
    to.bind(parameter, from.text(column));
  }
}

/// Our rows of the other store's nodes that are ends of edges made by hand, or made by hand themselves.
class Nodes {
 public:
  Nodes(Database& own, Database& other) : own_(own), other_(other) {}

  void copy() {
    Statement find(own_, "SELECT id FROM node WHERE key = ? ORDER BY derived DESC");
    Statement insert(own_, "INSERT INTO node (key, derived, labels, properties) VALUES (?, 0, ?, ?)");
    Statement read(other_, "SELECT id, key, labels, properties FROM node WHERE derived = 0 ORDER BY id");
    while (read.step()) {
      std::int64_t row = read.is_null(1) ? 0 : row_with(find, read.text(1));
      if (row == 0) {
        bind_copy(insert, 0, read, 1);
        insert.bind(1, read.text(2)).bind(2, read.text(3)).run();
        row = own_.last_row();
      }
      rows_[read.integer(0)] = row;
    }
  }
  void find_derived() {
    Statement find(own_, "SELECT id FROM node WHERE key = ?");
    Statement read(
        other_,
        "SELECT id, key FROM node WHERE derived = 1 AND key IS NOT NULL AND id IN "
        "(SELECT source FROM edge WHERE derived = 0 UNION SELECT target FROM edge WHERE derived = 0)");
    while (read.step()) rows_[read.integer(0)] = row_with(find, read.text(1));
  }
  /// 0 where it has none.
  std::int64_t operator[](std::int64_t row) const {
    const auto found = rows_.find(row);
    return found != rows_.end() ? found->second : 0;
  }

 private:
  Database &own_, &other_;
  std::unordered_map<std::int64_t, std::int64_t> rows_;
};

}  // namespace

void Store::add_corrections(const Store& other) {
  Group group(*data_);
  std::set<std::string> known = logged(data_->database);
  Statement insert(data_->database, "INSERT INTO correction (change) VALUES (?)");
  Statement read(other.data_->database, "SELECT change FROM correction ORDER BY number");
  while (read.step()) {
    if (known.emplace(read.text(0)).second) insert.bind(0, read.text(0)).run();
  }
  group.done();
}

void Store::add_made_by_hand(const Store& other) {
  Group group(*data_);
  Database &own = data_->database, &theirs = other.data_->database;
  drop_snapshot(own);
  Nodes nodes(own, theirs);
  nodes.copy();
  nodes.find_derived();
  Statement find(own, "SELECT id FROM edge WHERE key = ?");
  Statement insert(
      own, "INSERT INTO edge (key, derived, type, source, target, properties) VALUES (?, 0, ?, ?, ?, ?)");
  Statement read(theirs,
                 "SELECT key, type, source, target, properties FROM edge WHERE derived = 0 ORDER BY id");
  while (read.step()) {
    const std::int64_t source = nodes[read.integer(2)], target = nodes[read.integer(3)];
    const bool is_known = !read.is_null(0) && row_with(find, read.text(0)) != 0;
    if (source == 0 || target == 0 || is_known) continue;
    bind_copy(insert, 0, read, 0);
    insert.bind(1, read.text(1)).bind(2, source).bind(3, target).bind(4, read.text(4)).run();
  }
  write_snapshot_of_rows(own, data_->version() + 1);
  group.done();
}

}  // namespace newsgraph::graph
