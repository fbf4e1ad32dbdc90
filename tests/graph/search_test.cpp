#include <catch2/catch.hpp>
#include <filesystem>

#include "graph/store.hpp"
#include "graph/store/name_likeness.hpp"
#include "temporary_folder.hpp"

using namespace newsgraph::graph;
using newsgraph::tests::Folder;

namespace {

NodeId add_named(PropertyGraph& graph, const std::string& name, List aliases = {}) {
  const LabelId label[] = {graph.label("Entity")};
  const NodeId node = graph.add_node(label);
  graph.set_property(node, graph.key("key"), name);
  graph.set_property(node, graph.key("name"), name);
  graph.set_property(node, graph.key("aliases"), Value(std::move(aliases)));
  return node;
}

/// Some names, two sentences of a source and a statement.
Content content() {
  Content all;
  add_named(all.graph, "Ségolène Müller-Brandt", {Value("Müller"), Value("the minister")});
  add_named(all.graph, "UN", {Value("United Nations")});
  add_named(all.graph, "Георгий Левченко");
  add_named(all.graph, "Port of Vik");
  const LabelId statement[] = {all.graph.label("Statement")};
  const NodeId said = all.graph.add_node(statement);
  all.graph.set_property(said, all.graph.key("key"), "statement");
  all.graph.set_property(said, all.graph.key("text"), "that fishermen were being trained");
  all.sources = {{"one", "in/one.txt", "Früh. The crews train with new boats. Boats leave Vik."}};
  all.passages = {{0, 0, 6}, {0, 7, 38}, {0, 39, 55}};
  return all;
}

std::vector<std::string> texts(const std::vector<TextHit>& hits) {
  std::vector<std::string> all;
  for (const TextHit& hit : hits) all.push_back(hit.text);
  return all;
}

std::vector<std::string> names(const std::vector<NameHit>& hits) {
  std::vector<std::string> all;
  for (const NameHit& hit : hits) all.push_back(hit.name);
  return all;
}

using Texts = std::vector<std::string>;

struct Searched {
  Folder folder;
  std::string path = folder.file("g.graph");
  Store store = Store::create(path);
  PropertyGraph graph;
  Searched() {
    store.replace(content());
    graph = store.load();
  }
};

}  // namespace

TEST_CASE("texts are found by their words, whatever the endings") {
  Searched s;
  CHECK(texts(s.store.search_text("training", 9)) ==
        Texts{"that fishermen were being trained", "The crews train with new boats."});
  CHECK(texts(s.store.search_text("boat train", 9)) == Texts{"The crews train with new boats."});
  CHECK(texts(s.store.search_text("FRUH", 9)) == Texts{"Früh."});
  CHECK(texts(s.store.search_text("train", 1)).size() == 1);
  CHECK(s.store.search_text("nothing", 9).empty());
}

TEST_CASE("phrases, beginnings, OR and NOT may be searched for") {
  Searched s;
  CHECK(texts(s.store.search_text("\"new boats\"", 9)) == Texts{"The crews train with new boats."});
  CHECK(s.store.search_text("\"boats new\"", 9).empty());
  CHECK(texts(s.store.search_text("fisher*", 9)).size() == 1);
  CHECK(texts(s.store.search_text("leave OR crews", 9)).size() == 2);
  CHECK(texts(s.store.search_text("boats NOT crews", 9)) == Texts{"Boats leave Vik."});
}

TEST_CASE("whatever is typed can be searched for") {
  Searched s;
  for (const char* typed :
       {"", " ", "\"", "\"\"", "*", "NOT", "OR OR", "a AND", "NOT boats", "(", "text:", "^boats", "NEAR(a b)",
        "-", "{", "'", "\xf0\x9f\x9a\xa2", "boats*leave", "a\"b\"c"}) {
    INFO(typed);
    CHECK_NOTHROW(s.store.search_text(typed, 9));
    CHECK_NOTHROW(s.store.search_names(typed, 9));
  }
  CHECK(texts(s.store.search_text("boats OR", 9)).size() == 2);
  CHECK_NOTHROW(s.store.search_names(std::string(100'000, 'x'), 9));
}

TEST_CASE("a text that is found is a node's or a source's") {
  Searched s;
  const auto hits = s.store.search_text("training", 9);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].node == NodeId{4});
  CHECK(hits[1].node == std::nullopt);
  CHECK(hits[1].source == "one");
  CHECK(hits[0].score > 0);
}

TEST_CASE("names are found however they are spelt") {
  Searched s;
  CHECK(names(s.store.search_names("Segolene Muller Brandt", 9)).at(0) == "Ségolène Müller-Brandt");
  CHECK(names(s.store.search_names("mueler", 9)).at(0) == "Müller");
  CHECK(names(s.store.search_names("Сеголен", 9)).at(0) == "Ségolène Müller-Brandt");
  CHECK(names(s.store.search_names("Левченко", 9)).at(0) == "Георгий Левченко");
  CHECK(names(s.store.search_names("united nation", 9)) == Texts{"United Nations"});
  CHECK(names(s.store.search_names("un", 9)) == Texts{"UN"});
  CHECK(s.store.search_names("Xerxes", 9).empty());
}

TEST_CASE("the name that is spelt the same comes first") {
  CHECK(likeness("vik", "port of vik") < likeness("port of vik", "port of vik"));
  CHECK(likeness("vik", "port of vik") > likeness("port of vik", "vik"));
  CHECK(likeness("holm", "holms") > likeness("holm", "hals"));
  CHECK(likeness("", "holm") == 0);
}

TEST_CASE("what is written is found at once") {
  Searched s;
  s.graph.begin();
  s.graph.set_property(NodeId{3}, s.graph.key("name"), "Quiet Bay");
  s.graph.set_property(NodeId{4}, s.graph.key("text"), "that nobody came");
  const NodeId fresh = add_named(s.graph, "Odd Harbour");
  s.graph.remove_node(NodeId{1});
  s.store.save(s.graph);
  s.graph.commit();
  CHECK(s.store.search_names("Port of Vik", 9).empty());
  CHECK(names(s.store.search_names("quiet bay", 9)) == Texts{"Quiet Bay"});
  CHECK(s.store.search_names("odd harbour", 9).at(0).node == fresh);
  CHECK(s.store.search_names("united nations", 9).empty());
  CHECK(texts(s.store.search_text("nobody", 9)) == Texts{"that nobody came"});
  CHECK(s.store.search_text("fishermen", 9).empty());
  s.store.replace(content());
  s.graph = s.store.load();
  CHECK(texts(s.store.search_text("fishermen", 9)).empty());  // the change by hand stays
  CHECK(texts(s.store.search_text("crews", 9)).size() == 1);
}

TEST_CASE("a graph without indexes gets them at the first search") {
  const Folder folder;
  const std::string path = folder.file("g.graph");
  Store::create(path).add(content().graph);
  Store reader = Store::open(path, Store::Mode::Read);
  const PropertyGraph graph = reader.load();
  CHECK(reader.search_names("muller", 9).size() == 1);
  CHECK(reader.version() == 1);
  Store writer = Store::open(path, Store::Mode::Write);
  PropertyGraph other = writer.load();
  other.begin();
  add_named(other, "Odd Harbour");
  writer.save(other);
  other.commit();
  CHECK(writer.search_names("odd harbour", 9).size() == 1);
}

TEST_CASE("a graph that cannot be written is searched as well") {
  const Folder folder;
  const std::string path = folder.file("g.graph");
  Store::create(path).add(content().graph);
  Store writer = Store::open(path, Store::Mode::Write);
  writer.begin();  // so that the reader cannot
  Store reader = Store::open(path, Store::Mode::Read);
  const PropertyGraph graph = reader.load();
  CHECK(reader.search_names("muller", 9).size() == 1);
  CHECK(texts(reader.search_text("fishermen", 9)).size() == 1);
  writer.rollback();
  CHECK(reader.search_names("muller", 9).size() == 1);
}

TEST_CASE("who reads an old version is told so, and may read the new one") {
  Searched s;
  Store other = Store::open(s.path, Store::Mode::Write);
  other.replace(content());
  CHECK(s.store.is_outdated());
  CHECK_THROWS_WITH(s.store.search_names("muller", 9), Catch::Contains("changed it since it was read"));
  CHECK_THROWS_AS(s.store.search_text("boats", 9), StoreError);
  CHECK_THROWS_AS(s.store.evidence(NodeId{0}), StoreError);
  s.graph = s.store.load();
  CHECK(s.store.search_names("muller", 9).size() == 1);
}
