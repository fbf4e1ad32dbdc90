// Opening a store in bulk: it must say what the rows say, and be passed over where it cannot.

#include <fmt/format.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <limits>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/formats/jsonl.hpp"
#include "graph/store.hpp"
#include "temporary_folder.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;
using newsgraph::tests::Folder;

namespace {

constexpr int kNodes = 9'000, kEdges = 16'000;  // enough for a snapshot

/// Awkward values first, then many elements whose names, keys and types come in another order than rows
/// tell them.
PropertyGraph large_graph() {
  PropertyGraph graph = awkward_graph();
  graph.type("NEVER_USED");
  graph.key("never_used");
  const TypeId late = graph.type("LATE"), early = graph.type("EARLY");
  const KeyId number = graph.key("number"), place = graph.key("a_place"), mixed = graph.key("mixed");
  const LabelId labels[] = {graph.label("Z"), graph.label("A")};
  const auto first = static_cast<std::uint32_t>(graph.node_bound());
  for (int i = 0; i < kNodes; ++i) {
    const NodeId node = graph.add_node(std::span(labels).first(static_cast<std::size_t>(i % 3)));
    if (i % 5 != 0) graph.set_property(node, number, std::int64_t{i} * i * i * (i % 2 == 0 ? 1 : -1));
    graph.set_property(node, place, fmt::format("place {}", i % 700));
    if (i % 2 == 0) graph.set_property(node, mixed, i % 4 == 0 ? Value(i) : Value(List{i, "x"}));
  }
  for (int i = 0; i < kEdges; ++i) {
    const NodeId from{first + static_cast<std::uint32_t>(i) % kNodes};
    const NodeId to{first + static_cast<std::uint32_t>(i) * 7 % kNodes};
    const EdgeId edge = graph.add_edge(from, to, i % 3 == 0 ? early : late);
    graph.set_property(edge, number, i % 4 == 3 ? std::numeric_limits<std::int64_t>::min() + i : i);
    graph.set_property(edge, place, Date{i % 1000});
  }
  return graph;
}

void run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  char* message = nullptr;
  sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
  INFO((message != nullptr ? message : ""));
  CHECK(message == nullptr);
  sqlite3_close(database);
}

std::string jsonl(const PropertyGraph& graph) {
  std::ostringstream out;
  write_jsonl(graph, out);
  return out.str();
}

/// All that can be told of a graph, in the order in which it tells it.
std::string description(const PropertyGraph& graph) {
  std::string text;
  for (std::uint32_t i = 0; i < graph.label_count(); ++i) text += graph.name(LabelId{i}), text += ' ';
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) text += graph.name(TypeId{i}), text += ' ';
  for (std::uint32_t i = 0; i < graph.key_count(); ++i) text += graph.name(KeyId{i}), text += ' ';
  for (std::uint32_t i = 0; i < graph.label_count(); ++i) {
    for (const NodeId node : graph.nodes_with(LabelId{i})) {
      text += fmt::format("{} ", static_cast<std::uint32_t>(node));
    }
  }
  const auto properties = [&](const Properties& own) {
    for (const auto& [key, value] : own) text += fmt::format("{}={} ", graph.name(key), to_string(value));
  };
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    text += fmt::format("\n({}) ", id);
    properties(graph.properties(NodeId{id}));
    graph.for_each_adjacent(NodeId{id}, Direction::Both, {}, [&](Adjacent next) {
      text += fmt::format("[{}]{} ", static_cast<std::uint32_t>(next.edge),
                          static_cast<std::uint32_t>(next.node));
      return true;
    });
  }
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    text += fmt::format("\n[{}] {} ", id, graph.name(graph.type_of(EdgeId{id})));
    properties(graph.properties(EdgeId{id}));
  }
  return text;
}

std::string description_of_rows(const std::string& path) {
  run_sql(path, "DELETE FROM snapshot");
  return description(Store::open(path, Store::Mode::Read).load());
}

std::int64_t count(const std::string& path, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK);
  sqlite3_step(statement);
  const std::int64_t number = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return number;
}

bool has_snapshot(const std::string& path) { return count(path, "SELECT count(*) FROM snapshot") > 0; }

}  // namespace

TEST_CASE("a snapshot says what the rows say, in the same order") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, large_graph());
  REQUIRE(has_snapshot(path));
  const PropertyGraph graph = Store::open(path, Store::Mode::Read).load();
  CHECK(jsonl(graph) == jsonl(large_graph()));
  CHECK((description(graph) == description_of_rows(path)));
}

TEST_CASE("a graph added to an empty store is the same as one created whole") {
  const Folder folder;
  const std::string path = folder.file("g"), other = folder.file("h");
  Store::create(path).add(large_graph());
  Store::create(other, large_graph());
  CHECK(has_snapshot(path));
  CHECK((description(Store::open(path, Store::Mode::Read).load()) == description_of_rows(other)));
}

TEST_CASE("a snapshot of another version is passed over") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, large_graph());
  run_sql(
      path,
      "UPDATE counter SET value = value + 1; UPDATE node SET properties = '{\"by\":\"rows\"}' WHERE id = 1");
  const PropertyGraph graph = Store::open(path, Store::Mode::Read).load();
  CHECK(to_string(graph.property(NodeId{0}, *graph.find_key("by"))) == "'rows'");
}

TEST_CASE("a damaged snapshot is passed over") {
  const Folder folder;
  const std::string path = folder.file("g"), broken = folder.file("broken");
  Store::create(path, large_graph());
  const std::string expected = description(Store::open(path, Store::Mode::Read).load());
  std::vector<std::string> damages = {"DELETE FROM snapshot WHERE section = 0",
                                      "DELETE FROM snapshot WHERE section = 4",
                                      "UPDATE snapshot SET section = 99 WHERE section = 6",
                                      "UPDATE snapshot SET section = -1",
                                      "UPDATE snapshot SET section = 5 WHERE section = 2",
                                      "UPDATE snapshot SET bytes = x'', checksum = 0"};
  for (int section = 0; section <= 6; ++section) {
    damages.push_back(
        fmt::format("UPDATE snapshot SET bytes = CAST(substr(bytes, 1, length(bytes) / 2) || x'5a' || "
                    "substr(bytes, length(bytes) / 2 + 2) AS BLOB) WHERE section = {}",
                    section));
    damages.push_back(fmt::format(
        "UPDATE snapshot SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE section = {}", section));
  }
  for (const std::string& damage : damages) {
    CAPTURE(damage);
    std::filesystem::copy_file(path, broken, std::filesystem::copy_options::overwrite_existing);
    run_sql(broken, damage);
    CHECK((description(Store::open(broken, Store::Mode::Read).load()) == expected));
  }
}

TEST_CASE("a change drops the snapshot and a checkpoint writes it again") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store store = Store::create(path, large_graph());
  PropertyGraph graph = store.load();
  graph.begin();
  graph.set_property(NodeId{3}, graph.key("changed"), true);
  const NodeId fresh = graph.add_node();
  graph.add_edge(fresh, NodeId{0}, graph.type("FRESH"));
  store.save(graph);
  graph.commit();
  CHECK_FALSE(has_snapshot(path));
  const std::int64_t version = store.version();
  store.checkpoint(graph);
  CHECK(has_snapshot(path));
  CHECK(store.version() == version);
  CHECK((description(Store::open(path, Store::Mode::Read).load()) == description_of_rows(path)));

  graph.begin();
  graph.remove_edge(EdgeId{2});
  store.save(graph);
  graph.commit();
  store.checkpoint(graph);
  CHECK(has_snapshot(path));
  const std::string from_snapshot = description(Store::open(path, Store::Mode::Read).load());
  CHECK((from_snapshot == description_of_rows(path)));
}

TEST_CASE("a checkpoint gives way to another writer") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store store = Store::create(path, large_graph());
  PropertyGraph graph = store.load();
  run_sql(path, "DELETE FROM snapshot");
  Store::open(path, Store::Mode::Write).put_record("a", "h", "x");
  store.checkpoint(graph);
  CHECK_FALSE(has_snapshot(path));
}

TEST_CASE("small graphs have no snapshot") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, awkward_graph());
  CHECK_FALSE(has_snapshot(path));
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(awkward_graph()));
}

TEST_CASE("changes to a graph read from a snapshot are written to the right rows") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, large_graph());
  Store store = Store::open(path, Store::Mode::Write);
  PropertyGraph graph = store.load();
  graph.begin();
  graph.set_property(NodeId{77}, graph.key("mark"), "node");
  graph.set_property(EdgeId{99}, graph.key("mark"), "edge");
  store.save(graph);
  graph.commit();
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(graph));
}

TEST_CASE("a store of the first version is read, and brought up to date when it is written") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, awkward_graph());
  run_sql(path,
          "DROP TABLE snapshot; DROP TABLE remark; DROP TABLE setting; DROP INDEX correction_node; "
          "DROP INDEX correction_edge; PRAGMA user_version = 1");
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(awkward_graph()));
  Store reader = Store::open(path, Store::Mode::Read);
  const PropertyGraph graph = reader.load();
  CHECK(reader.corrections(NodeId{0}) == std::vector<std::string>{"made by hand"});
  CHECK(reader.evidence(NodeId{0}).empty());
  CHECK_FALSE(reader.setting("corrections"));
  CHECK(count(path, "PRAGMA user_version") == 1);
  Store::open(path, Store::Mode::Write).add(large_graph());
  CHECK(count(path, "PRAGMA user_version") == 3);
  CHECK_FALSE(has_snapshot(path));
  Store store = Store::open(path, Store::Mode::Write);
  store.checkpoint(store.load());
  CHECK(has_snapshot(path));
}

TEST_CASE("what was called rules of identity are corrections after the second version") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, awkward_graph());
  run_sql(path,
          "DROP TABLE remark; DROP INDEX correction_node; DROP INDEX correction_edge; "
          "INSERT INTO setting VALUES ('identity rules', 'same'); PRAGMA user_version = 2");
  CHECK(Store::open(path, Store::Mode::Write).setting("corrections") == "same");
}

TEST_CASE("a new store with a graph replaces no file and leaves none half made") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path, awkward_graph());
  try {
    Store::create(path, awkward_graph());
    FAIL("no error");
  } catch (const StoreError& error) {
    CHECK(error.reason() == StoreError::Reason::Exists);
  }
  CHECK_FALSE(std::filesystem::exists(path + ".new"));
  std::ofstream(folder.file("h.new")) << "what a killed import left";
  Store::create(folder.file("h"), awkward_graph());
  CHECK(jsonl(Store::open(folder.file("h"), Store::Mode::Read).load()) == jsonl(awkward_graph()));
  CHECK_FALSE(std::filesystem::exists(folder.file("h.new")));
}
