#include "graph/property_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace newsgraph::graph;

namespace {

/// The same graph, as plainly as can be.
struct NaiveGraph {
  struct Edge {
    std::uint32_t source, target, type;
    std::map<std::uint32_t, std::string> properties;
  };
  struct Node {
    std::set<std::uint32_t> labels;
    std::map<std::uint32_t, std::string> properties;
  };
  std::map<std::uint32_t, Node> nodes;
  std::map<std::uint32_t, Edge> edges;

  std::vector<std::uint32_t> edges_at(std::uint32_t node, Direction direction,
                                      std::optional<std::uint32_t> type) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out, in;
    for (const auto& [id, edge] : edges) {
      if (type && edge.type != *type) continue;
      if (direction != Direction::In && edge.source == node) out.emplace_back(edge.type, id);
      const bool repeated_loop = direction == Direction::Both && edge.source == node;
      if (direction != Direction::Out && edge.target == node && !repeated_loop)
        in.emplace_back(edge.type, id);
    }
    std::sort(out.begin(), out.end());
    std::sort(in.begin(), in.end());
    std::vector<std::uint32_t> ids;
    for (const auto& [_, id] : out) ids.push_back(id);
    for (const auto& [_, id] : in) ids.push_back(id);
    return ids;
  }
};

std::uint32_t number(NodeId node) { return static_cast<std::uint32_t>(node); }
std::uint32_t number(EdgeId edge) { return static_cast<std::uint32_t>(edge); }

void check_properties(const std::map<std::uint32_t, std::string>& expected, const Properties& actual) {
  REQUIRE(actual.size() == expected.size());
  auto wanted = expected.begin();
  for (const auto& [key, value] : actual) {
    CHECK(static_cast<std::uint32_t>(key) == wanted->first);
    CHECK(to_string(value) == wanted->second);
    ++wanted;
  }
}

void check_same(const NaiveGraph& naive, const PropertyGraph& graph, std::uint32_t labels,
                std::uint32_t types) {
  REQUIRE(graph.node_count() == naive.nodes.size());
  REQUIRE(graph.edge_count() == naive.edges.size());
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    REQUIRE(graph.contains(NodeId{id}) == naive.nodes.contains(id));
  }
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    REQUIRE(graph.contains(EdgeId{id}) == naive.edges.contains(id));
  }
  for (std::uint32_t label = 0; label < labels; ++label) {
    std::vector<std::uint32_t> expected, actual;
    for (const auto& [id, node] : naive.nodes) {
      if (node.labels.contains(label)) expected.push_back(id);
    }
    for (const NodeId node : graph.nodes_with(LabelId{label})) actual.push_back(number(node));
    REQUIRE(actual == expected);
    REQUIRE(graph.node_count(LabelId{label}) == expected.size());
  }
  for (const auto& [id, node] : naive.nodes) {
    std::set<std::uint32_t> own;
    for (const LabelId label : graph.labels(NodeId{id})) own.insert(static_cast<std::uint32_t>(label));
    REQUIRE(own == node.labels);
    check_properties(node.properties, graph.properties(NodeId{id}));
    for (const auto direction : {Direction::Out, Direction::In, Direction::Both}) {
      for (std::uint32_t t = 0; t <= types; ++t) {
        const std::optional<std::uint32_t> type = t < types ? std::optional(t) : std::nullopt;
        std::vector<std::uint32_t> actual;
        graph.for_each_adjacent(NodeId{id}, direction, type ? std::optional(TypeId{*type}) : std::nullopt,
                                [&](Adjacent next) {
                                  actual.push_back(number(next.edge));
                                  const auto& edge = naive.edges.at(number(next.edge));
                                  const auto other = edge.source == id ? edge.target : edge.source;
                                  REQUIRE(number(next.node) == other);
                                  return true;
                                });
        REQUIRE(actual == naive.edges_at(id, direction, type));
      }
    }
  }
  for (const auto& [id, edge] : naive.edges) {
    REQUIRE(number(graph.source(EdgeId{id})) == edge.source);
    REQUIRE(number(graph.target(EdgeId{id})) == edge.target);
    REQUIRE(static_cast<std::uint32_t>(graph.type_of(EdgeId{id})) == edge.type);
    check_properties(edge.properties, graph.properties(EdgeId{id}));
  }
}

}  // namespace

TEST_CASE("symbols are interned densely and found by name") {
  PropertyGraph graph;
  CHECK_FALSE(graph.find_label("Person"));
  CHECK(graph.label("Person") == LabelId{0});
  CHECK(graph.label("Country") == LabelId{1});
  CHECK(graph.label("Person") == LabelId{0});
  CHECK(graph.name(LabelId{1}) == "Country");
  CHECK(graph.label_count() == 2);
  for (int i = 0; i < 1000; ++i) graph.key(fmt::format("k{}", i));
  CHECK(graph.key_count() == 1000);
  CHECK(graph.name(*graph.find_key("k777")) == "k777");
}

TEST_CASE("a node with edges is not removed") {
  PropertyGraph graph;
  const NodeId a = graph.add_node(), b = graph.add_node();
  const EdgeId edge = graph.add_edge(a, b, graph.type("T"));
  CHECK_FALSE(graph.remove_node(a));
  graph.remove_edge(edge);
  CHECK(graph.remove_node(a));
  CHECK_FALSE(graph.contains(a));
  CHECK(graph.contains(b));
}

TEST_CASE("a loop is visited once") {
  PropertyGraph graph;
  const NodeId a = graph.add_node();
  graph.add_edge(a, a, graph.type("T"));
  CHECK(graph.degree(a, Direction::Out) == 1);
  CHECK(graph.degree(a, Direction::In) == 1);
  CHECK(graph.degree(a, Direction::Both) == 1);
}

TEST_CASE("a visit stops when told to") {
  PropertyGraph graph;
  const NodeId a = graph.add_node();
  for (int i = 0; i < 3; ++i) graph.add_edge(a, graph.add_node(), graph.type("T"));
  int visits = 0;
  graph.for_each_adjacent(a, Direction::Both, {}, [&](Adjacent) { return ++visits < 2; });
  CHECK(visits == 2);
}

TEST_CASE("a property may change its kind") {
  PropertyGraph graph;
  const KeyId key = graph.key("k");
  const NodeId a = graph.add_node(), b = graph.add_node();
  graph.set_property(a, key, 1);
  graph.set_property(b, key, "x");
  graph.set_property(a, key, List{1.5, "y"});
  CHECK(to_string(graph.property(a, key)) == "[1.5, 'y']");
  CHECK(to_string(graph.property(b, key)) == "'x'");
  graph.set_property(b, key, Value());
  CHECK(graph.property(b, key).is_null());
  CHECK(graph.properties(b).empty());
}

TEST_CASE("words of a page come back whatever their order and range") {
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min(),
                         kMost = std::numeric_limits<std::int64_t>::max();
  std::vector<std::vector<std::int64_t>> series(6);
  for (std::int64_t i = 0; i < 600; ++i) {
    series[0].push_back(i);
    series[1].push_back(-i);
    series[2].push_back(i % 2 == 0 ? kMost - i : kLeast + i);
    series[3].push_back(i * i * i * i);
    series[4].push_back(kLeast + i);
    series[5].push_back(std::int64_t{1} << (i % 63));
  }
  for (const auto& numbers : series) {
    PropertyGraph graph;
    const KeyId key = graph.key("k");
    for (const std::int64_t number : numbers) graph.set_property(graph.add_node(), key, number);
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      REQUIRE(graph.property(NodeId{i}, key).integer() == numbers[i]);
    }
  }
}

TEST_CASE("an edge with three integers takes at most sixty bytes") {
  PropertyGraph graph;
  const TypeId types[] = {graph.type("A"), graph.type("B"), graph.type("C")};
  const KeyId keys[] = {graph.key("x"), graph.key("y"), graph.key("z")};
  for (int i = 0; i < 20'000; ++i) graph.add_node();
  graph.begin();
  std::mt19937 random(1);
  for (int i = 0; i < 120'000; ++i) {
    const auto node = [&] { return NodeId{static_cast<std::uint32_t>(random() % 20'000)}; };
    const EdgeId edge = graph.add_edge(node(), node(), types[random() % 3]);
    for (const KeyId key : keys) graph.set_property(edge, key, static_cast<std::int64_t>(random()));
  }
  graph.commit();
  const MemoryUse use = graph.memory();
  CHECK((use.adjacency + use.edge_columns) / graph.edge_count() <= 60);
  CHECK(use.total() >= use.adjacency + use.edge_columns);
}

TEST_CASE("there may be more types than a byte counts") {
  PropertyGraph graph;
  const NodeId node = graph.add_node();
  for (int i = 0; i < 700; ++i) graph.add_edge(node, node, graph.type(fmt::format("T{}", i)));
  graph.begin();
  graph.add_edge(node, node, graph.type("T999"));
  graph.rollback();
  for (std::uint32_t i = 0; i < 700; ++i) REQUIRE(graph.type_of(EdgeId{i}) == TypeId{i});
}

TEST_CASE("random changes, commits and rollbacks agree with a naive model") {
  constexpr std::uint32_t kLabels = 4, kTypes = 3, kKeys = 4;
  for (unsigned seed = 0; seed < 12; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    PropertyGraph graph;
    for (std::uint32_t i = 0; i < kLabels; ++i) graph.label(fmt::format("L{}", i));
    for (std::uint32_t i = 0; i < kTypes; ++i) graph.type(fmt::format("T{}", i));
    for (std::uint32_t i = 0; i < kKeys; ++i) graph.key(fmt::format("k{}", i));
    NaiveGraph naive;
    const auto some_value = [&]() -> Value {
      switch (below(5)) {
        case 0:
          return static_cast<std::int64_t>(below(100));
        case 1:
          return below(100) / 8.0;
        case 2:
          return fmt::format("s{}", below(10));
        case 3:
          return List{1, "a"};
        default:
          return Date{static_cast<std::int64_t>(below(1000))};
      }
    };
    const auto pick = [&](auto& from) { return std::next(from.begin(), below(from.size())); };
    for (int unit = 0; unit < 25; ++unit) {
      const NaiveGraph before = naive;
      graph.begin();
      for (int step = 0; step < 40; ++step) {
        const std::uint32_t what = below(10);
        if (what < 2 || naive.nodes.empty()) {
          const LabelId labels[] = {LabelId{below(kLabels)}, LabelId{below(kLabels)}};
          const NodeId node = graph.add_node(labels);
          naive.nodes[number(node)].labels = {static_cast<std::uint32_t>(labels[0]),
                                              static_cast<std::uint32_t>(labels[1])};
        } else if (what < 5) {
          const std::uint32_t a = pick(naive.nodes)->first, b = pick(naive.nodes)->first,
                              type = below(kTypes);
          const EdgeId edge = graph.add_edge(NodeId{a}, NodeId{b}, TypeId{type});
          naive.edges[number(edge)] = {a, b, type, {}};
        } else if (what == 5 && !naive.edges.empty()) {
          const std::uint32_t edge = pick(naive.edges)->first;
          graph.remove_edge(EdgeId{edge});
          naive.edges.erase(edge);
        } else if (what == 6) {
          const std::uint32_t node = pick(naive.nodes)->first;
          const bool free = naive.edges_at(node, Direction::Both, {}).empty();
          REQUIRE(graph.remove_node(NodeId{node}) == free);
          if (free) naive.nodes.erase(node);
        } else if (what == 7) {
          auto& [id, node] = *pick(naive.nodes);
          const std::uint32_t label = below(kLabels);
          if (below(2) == 0) {
            REQUIRE(graph.add_label(NodeId{id}, LabelId{label}) == node.labels.insert(label).second);
          } else {
            REQUIRE(graph.remove_label(NodeId{id}, LabelId{label}) == (node.labels.erase(label) > 0));
          }
        } else {
          const std::uint32_t key = below(kKeys);
          const Value value = below(4) == 0 ? Value() : some_value();
          const bool on_edge = what == 9 && !naive.edges.empty();
          auto& properties =
              on_edge ? pick(naive.edges)->second.properties : pick(naive.nodes)->second.properties;
          if (on_edge) {
            for (auto& [id, edge] : naive.edges) {
              if (&edge.properties == &properties) graph.set_property(EdgeId{id}, KeyId{key}, value);
            }
          } else {
            for (auto& [id, node] : naive.nodes) {
              if (&node.properties == &properties) graph.set_property(NodeId{id}, KeyId{key}, value);
            }
          }
          if (value.is_null()) {
            properties.erase(key);
          } else {
            properties[key] = to_string(value);
          }
        }
      }
      if (unit % 3 == 0) check_same(naive, graph, kLabels, kTypes);
      if (below(3) == 0) {
        graph.rollback();
        naive = before;
      } else {
        graph.commit();
      }
      check_same(naive, graph, kLabels, kTypes);
    }
  }
}

TEST_CASE("a large unit is undone although the rows were rebuilt meanwhile") {
  PropertyGraph graph;
  const TypeId type = graph.type("T");
  std::vector<NodeId> nodes;
  for (int i = 0; i < 1000; ++i) nodes.push_back(graph.add_node());
  graph.begin();
  const EdgeId kept = graph.add_edge(nodes[0], nodes[1], type);
  graph.commit();
  graph.begin();
  graph.remove_edge(kept);
  for (int i = 0; i < 150'000; ++i) {
    graph.add_edge(nodes[static_cast<std::size_t>(i) % 1000], nodes[static_cast<std::size_t>(i) * 7 % 1000],
                   type);
  }
  CHECK(graph.degree(nodes[3], Direction::Out) == 150);
  graph.rollback();
  CHECK(graph.edge_count() == 1);
  CHECK(graph.degree(nodes[0], Direction::Out) == 1);
  CHECK(graph.degree(nodes[3], Direction::Both) == 0);
}
