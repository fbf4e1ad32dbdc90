#include "graph/store.hpp"

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "awkward_graph.hpp"
#include "graph/formats/jsonl.hpp"
#include "temporary_folder.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::awkward_graph;
using newsgraph::tests::Folder;

namespace {

std::string jsonl(const PropertyGraph& graph) {
  std::ostringstream out;
  write_jsonl(graph, out);
  return out.str();
}

template <class Action>
StoreError::Reason reason_of(Action action) {
  try {
    action();
  } catch (const StoreError& error) {
    return error.reason();
  }
  FAIL("no error");
  return StoreError::Reason::Failed;
}

/// Two people who met, as one article says; `year` goes into the edge, `mark` into keys.
Content small_content(int year, const std::string& mark = "") {
  Content content;
  PropertyGraph& graph = content.graph;
  const LabelId person[] = {graph.label("Person")};
  const NodeId ida = graph.add_node(person), tor = graph.add_node(person);
  const KeyId key = graph.key("key"), name = graph.key("name");
  graph.set_property(ida, key, Value("ida" + mark));
  graph.set_property(tor, key, Value("tor" + mark));
  graph.set_property(ida, name, "Ida Holm");
  graph.set_property(tor, name, "Tor Lund");
  const EdgeId met = graph.add_edge(ida, tor, graph.type("MET"));
  graph.set_property(met, key, Value("met" + mark));
  graph.set_property(met, graph.key("year"), year);
  content.sources = {{"one", "in/one.txt", "Früh. Ida Holm met Tor Lund."}};
  content.passages = {{0, 0, 6}, {0, 7, 29}};
  content.mentions = {{met, 1, 7, 28, {{"factuality", "actual"}}}, {ida, 1, 7, 15, {}}, {tor, 1, 20, 28, {}}};
  return content;
}

}  // namespace

TEST_CASE("a graph is the same after it was stored") {
  const Folder folder;
  const std::string path = folder.file("g.graph");
  Store::create(path).add(awkward_graph());
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(awkward_graph()));
  CHECK_FALSE(std::filesystem::exists(path + "-wal"));
}

TEST_CASE("records form a set") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.put_record("b", "h1", std::string("\0x", 2));
  store.put_record("a", "h2", "y");
  store.put_record("b", "h3", "z");
  REQUIRE(store.records().size() == 2);
  CHECK(store.records()[1].hash == "h3");
  CHECK(store.record("b") == "z");
  CHECK_FALSE(store.record("c"));
  CHECK(store.remove_record("a"));
  CHECK_FALSE(store.remove_record("a"));
  CHECK(store.records().size() == 1);
}

TEST_CASE("content is replaced as a whole") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.replace(small_content(1999));
  store.replace(small_content(2005));
  const PropertyGraph graph = store.load();
  CHECK(graph.node_count() == 2);
  CHECK(graph.property(EdgeId{0}, *graph.find_key("year")).integer() == 2005);
}

TEST_CASE("evidence is found for nodes and edges, offsets in code points") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.replace(small_content(1999));
  store.load();
  const auto evidence = store.evidence(EdgeId{0});
  REQUIRE(evidence.size() == 1);
  CHECK(evidence[0].source == "one");
  CHECK(evidence[0].passage == 1);
  CHECK(evidence[0].start == 6);
  CHECK(evidence[0].end == 27);
  CHECK(evidence[0].text == "Ida Holm met Tor Lund");
  CHECK(evidence[0].passage_text == "Ida Holm met Tor Lund.");
  CHECK(to_string(Value(evidence[0].attributes)) == "{factuality: 'actual'}");
  CHECK(store.evidence(NodeId{0}).size() == 1);
  CHECK(store.evidence(NodeId{99}).empty());
  CHECK(store.text("one") == "Früh. Ida Holm met Tor Lund.");
  CHECK_FALSE(store.text("two"));
}

TEST_CASE("a unit of changes is written back") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store store = Store::create(path);
  store.add(awkward_graph());
  PropertyGraph graph = store.load();
  graph.begin();
  const NodeId fresh = graph.add_node();
  graph.set_property(fresh, graph.key("name"), "new");
  graph.add_edge(fresh, NodeId{0}, graph.type("NEW"));
  graph.add_label(NodeId{1}, graph.label("Marked"));
  graph.set_property(NodeId{0}, graph.key("astral"), Value());
  graph.remove_edge(EdgeId{0});
  store.save(graph);
  graph.commit();
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(graph));

  graph.begin();
  graph.remove_edge(EdgeId{4});
  graph.remove_node(fresh);
  store.save(graph);
  graph.commit();
  CHECK(jsonl(Store::open(path, Store::Mode::Read).load()) == jsonl(graph));
}

TEST_CASE("changes by hand stay with what they changed when that gets another key") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.replace(small_content(1999));
  PropertyGraph graph = store.load();
  graph.begin();
  graph.set_property(NodeId{0}, graph.key("name"), "Ida M. Holm");
  graph.set_property(NodeId{0}, graph.key("age"), 41);
  graph.add_label(NodeId{1}, graph.label("Checked"));
  graph.set_property(EdgeId{0}, graph.key("year"), 2001);
  graph.add_edge(NodeId{0}, NodeId{1}, graph.type("KNOWS"));
  store.save(graph);
  graph.commit();
  const auto edge = [&graph](const char* type) {
    for (const EdgeId one : {EdgeId{0}, EdgeId{1}}) {
      if (graph.contains(one) && graph.type_of(one) == graph.find_type(type)) return one;
    }
    FAIL("no " << type);
    return EdgeId{0};
  };
  for (const char* mark : {"", " again", " and again"}) {
    INFO(mark);
    store.replace(small_content(1999, mark));
    graph = store.load();
    CHECK(graph.property(NodeId{0}, *graph.find_key("name")).string() == "Ida M. Holm");
    CHECK(graph.property(NodeId{0}, *graph.find_key("age")).integer() == 41);
    CHECK(graph.has_label(NodeId{1}, *graph.find_label("Checked")));
    CHECK(graph.property(edge("MET"), *graph.find_key("year")).integer() == 2001);
    CHECK(store.corrections(NodeId{0}) ==
          std::vector<std::string>{"SET name = 'Ida M. Holm'", "SET age = 41"});
    CHECK(store.corrections(NodeId{1}) == std::vector<std::string>{"SET :Checked"});
    CHECK(store.corrections(edge("MET")) == std::vector<std::string>{"SET year = 2001"});
    CHECK(store.corrections(edge("KNOWS")) == std::vector<std::string>{"made by hand"});
  }
  graph.begin();
  graph.remove_edge(EdgeId{0});
  graph.remove_edge(EdgeId{1});
  graph.remove_node(NodeId{0});
  store.save(graph);
  graph.commit();
  store.replace(small_content(1999, " once more"));
  graph = store.load();
  CHECK(graph.node_count() == 1);
  CHECK(graph.edge_count() == 0);
}

TEST_CASE("what is corrected by hand in a content is told by its elements") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  Content content = small_content(1999);
  content.corrected = {{NodeId{1}, "first"}, {EdgeId{0}, "of the edge"}, {NodeId{1}, "second"}};
  store.replace(content);
  store.load();
  CHECK(store.corrections(NodeId{0}).empty());
  CHECK(store.corrections(NodeId{1}) == std::vector<std::string>{"first", "second"});
  CHECK(store.corrections(EdgeId{0}) == std::vector<std::string>{"of the edge"});
  CHECK(store.corrections(NodeId{99}).empty());
}

TEST_CASE("records laid aside do not hinder others, and are put all at once") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store store = Store::create(path);
  store.put_record("a", "h1", "x");
  store.put_record("b", "h1", "y");
  store.stage_record("a", "h2", "x");
  store.stage_record("b", "h2", "z");
  store.stage_record("c", "h2", "c");
  store.stage_record("c", "h3", "d");
  Store other = Store::open(path, Store::Mode::Write, std::chrono::milliseconds(0));
  other.put_record("e", "h", "e");
  CHECK(other.records().size() == 3);
  const Store::Staged staged = store.put_staged_records();
  CHECK(staged.added == 1);
  CHECK(staged.changed == 1);
  CHECK(staged.unchanged == 1);
  CHECK(store.record("c") == "d");
  CHECK(store.records()[0].hash == "h2");
  CHECK(other.records().size() == 4);
  CHECK(store.put_staged_records().added == 0);
}

TEST_CASE("changes by hand outlive a replacement") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.replace(small_content(1999));
  PropertyGraph graph = store.load();
  graph.begin();
  graph.set_property(NodeId{0}, graph.key("name"), "Ida M. Holm");
  graph.add_label(NodeId{1}, graph.label("Checked"));
  const NodeId note = graph.add_node();
  graph.add_edge(note, NodeId{0}, graph.type("ON"));
  store.save(graph);
  graph.commit();

  store.replace(small_content(2005));
  graph = store.load();
  CHECK(graph.node_count() == 3);
  CHECK(graph.edge_count() == 2);
  const auto checked = graph.nodes_with(*graph.find_label("Checked"));
  REQUIRE(checked.size() == 1);
  CHECK(to_string(graph.property(checked[0], *graph.find_key("name"))) == "'Tor Lund'");
  bool found = false;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    if (graph.name(graph.type_of(EdgeId{i})) != "ON") continue;
    found = to_string(graph.property(graph.target(EdgeId{i}), *graph.find_key("name"))) == "'Ida M. Holm'";
  }
  CHECK(found);
}

TEST_CASE("an import under the key of a derived element outlives a replacement") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  PropertyGraph import;
  const LabelId labels[] = {import.label("Person"), import.label("Sailor")};
  const NodeId ida = import.add_node(labels), ulf = import.add_node();
  import.set_property(ida, import.key("key"), "ida");
  import.set_property(ida, import.key("born"), 1970);
  import.set_property(ulf, import.key("key"), "ulf");
  import.add_edge(ida, ulf, import.type("KNOWS"));
  const bool import_first = GENERATE(true, false);
  CAPTURE(import_first);
  if (import_first) store.add(import);
  store.replace(small_content(1999));
  if (!import_first) store.add(import);
  for (const int year : {2001, 2005}) {
    store.replace(small_content(year));
    const PropertyGraph graph = store.load();
    CHECK(graph.node_count() == 3);
    CHECK(graph.edge_count() == 2);
    const auto found = graph.nodes_with({}, *graph.find_key("key"), "ida");
    REQUIRE(found.size() == 1);
    CHECK(to_string(graph.property(found[0], *graph.find_key("born"))) == "1970");
    CHECK(graph.has_label(found[0], *graph.find_label("Sailor")));
    CHECK(graph.degree(found[0], Direction::Out) == 2);
  }
}

TEST_CASE("what was made by hand is taken over from another store") {
  const Folder folder;
  Store first = Store::create(folder.file("a")), second = Store::create(folder.file("b"));
  for (Store* store : {&first, &second}) {
    store->replace(small_content(1999));
    PropertyGraph graph = store->load();
    graph.begin();
    const bool is_first = store == &first;
    graph.set_property(NodeId{is_first ? 0u : 1u}, graph.key("name"),
                       is_first ? "Ida M. Holm" : "Tor B. Lund");
    const NodeId note = graph.add_node();
    graph.set_property(note, graph.key("key"), is_first ? "note a" : "note b");
    graph.add_edge(note, NodeId{0}, graph.type("ON"));
    store->save(graph);
    graph.commit();
  }
  Store merged = Store::create(folder.file("c"));
  for (Store* store : {&first, &second, &first}) merged.add_corrections(*store);
  merged.replace(small_content(2005));
  for (Store* store : {&first, &second}) merged.add_made_by_hand(*store);
  const PropertyGraph graph = merged.load();
  CHECK(graph.node_count() == 4);
  CHECK(graph.edge_count() == 3);
  const KeyId key = *graph.find_key("key"), name = *graph.find_key("name");
  const NodeId ida = graph.nodes_with({}, key, "ida").at(0), tor = graph.nodes_with({}, key, "tor").at(0);
  CHECK(to_string(graph.property(ida, name)) == "'Ida M. Holm'");
  CHECK(to_string(graph.property(tor, name)) == "'Tor B. Lund'");
  CHECK(graph.degree(ida, Direction::In, graph.find_type("ON")) == 2);
}

TEST_CASE("a deleted derived element stays deleted") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.replace(small_content(1999));
  PropertyGraph graph = store.load();
  graph.begin();
  graph.remove_edge(EdgeId{0});
  REQUIRE(graph.remove_node(NodeId{1}));
  store.save(graph);
  graph.commit();
  store.replace(small_content(2005));
  CHECK(store.load().node_count() == 1);
}

TEST_CASE("a group of changes is rolled back as a whole") {
  const Folder folder;
  Store store = Store::create(folder.file("g"));
  store.begin();
  store.put_record("a", "h", "x");
  store.replace(small_content(1999));
  store.rollback();
  CHECK(store.records().empty());
  CHECK(store.load().node_count() == 0);
}

TEST_CASE("a writer whose graph is out of date is refused") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store first = Store::create(path);
  first.replace(small_content(1999));
  PropertyGraph graph = first.load();
  Store second = Store::open(path, Store::Mode::Write);
  second.put_record("a", "h", "x");
  graph.begin();
  graph.add_node();
  CHECK(reason_of([&] { first.save(graph); }) == StoreError::Reason::Changed);
  graph.rollback();
}

TEST_CASE("a second writer is told that the store is busy") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store first = Store::create(path);
  Store second = Store::open(path, Store::Mode::Write);
  first.begin();
  CHECK(reason_of([&] { second.begin(); }) == StoreError::Reason::Busy);
  first.rollback();
  second.begin();
  second.rollback();
}

TEST_CASE("a store opened for reading cannot be changed") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path);
  Store store = Store::open(path, Store::Mode::Read);
  CHECK(reason_of([&] { store.put_record("a", "h", "x"); }) == StoreError::Reason::ReadOnly);
}

TEST_CASE("files that are no stores are told apart") {
  const Folder folder;
  using Reason = StoreError::Reason;
  const auto open = [&](const char* name) {
    const std::string path = folder.file(name);
    return reason_of([&] { Store::open(path, Store::Mode::Read).load(); });
  };
  CHECK(open("missing") == Reason::Missing);
  std::filesystem::create_directory(folder.file("folder"));
  CHECK(open("folder") == Reason::NotOurs);
  std::ofstream(folder.file("empty"));
  CHECK(open("empty") == Reason::NotOurs);
  std::ofstream(folder.file("text"))
      << "This is an article, not a graph. It is long enough to have a header's hundred "
         "bytes and some more of them behind.";
  CHECK(open("text") == Reason::NotOurs);

  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(folder.file("other").c_str(), &other) == SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  CHECK(open("other") == Reason::NotOurs);

  Store::create(folder.file("later"));
  REQUIRE(sqlite3_open(folder.file("later").c_str(), &other) == SQLITE_OK);
  sqlite3_exec(other, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  CHECK(open("later") == Reason::TooNew);

  CHECK(reason_of([&] { Store::create(folder.file("text")); }) == Reason::Exists);
  CHECK(reason_of([&] { Store::create(folder.file("no/such/folder")); }) == Reason::Missing);
}

TEST_CASE("a truncated store is damaged at every length") {
  const Folder folder;
  const std::string path = folder.file("whole");
  Store::create(path).add(awkward_graph());
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  for (std::size_t size = 1; size < bytes.size(); size += 1777) {
    CAPTURE(size);
    std::ofstream(folder.file("cut"), std::ios::binary) << bytes.substr(0, size);
    const std::string cut = folder.file("cut");
    const auto reason = reason_of([&] { Store::open(cut, Store::Mode::Read).load(); });
    CHECK((reason == StoreError::Reason::Damaged || reason == StoreError::Reason::NotOurs));
  }
}

TEST_CASE("a row that holds something else is damage, not a crash") {
  const Folder folder;
  for (const char* change : {"UPDATE node SET labels = '{}'", "UPDATE node SET properties = '[1]'",
                             "UPDATE node SET properties = '{'", "UPDATE edge SET target = 99"}) {
    CAPTURE(change);
    const std::string path = folder.file("g");
    std::filesystem::remove(path);
    Store::create(path).replace(small_content(1999));
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    sqlite3_exec(database, change, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    CHECK(reason_of([&] { Store::open(path, Store::Mode::Read).load(); }) == StoreError::Reason::Damaged);
  }
}

TEST_CASE("indexes are kept, and dropped ones are gone") {
  const Folder folder;
  const std::string path = folder.file("g");
  Store::create(path).replace(small_content(1999));
  const auto change = [&](auto&& apply) {
    Store store = Store::open(path, Store::Mode::Write);
    PropertyGraph graph = store.load();
    graph.begin();
    apply(graph);
    store.save(graph);
    graph.commit();
  };
  const auto names = [&] {
    const PropertyGraph graph = Store::open(path, Store::Mode::Read).load();
    std::string all;
    for (const auto& [label, key] : graph.indexes()) {
      all += std::string(graph.name(label)) + "." + std::string(graph.name(key)) + " ";
    }
    return all;
  };
  CHECK(names().empty());
  change([](PropertyGraph& graph) {
    graph.create_index({graph.label("A"), graph.key("x")});
    graph.create_index({graph.label("B"), graph.key("y")});
  });
  CHECK(names() == "A.x B.y ");
  change([](PropertyGraph& graph) { graph.drop_index({graph.label("A"), graph.key("x")}); });
  CHECK(names() == "B.y ");
}

TEST_CASE("messages name the file") {
  try {
    Store::open("/no/such/file.graph", Store::Mode::Read);
    FAIL("no error");
  } catch (const StoreError& error) {
    CHECK(std::string(error.what()) == "/no/such/file.graph: no such file");
  }
}
