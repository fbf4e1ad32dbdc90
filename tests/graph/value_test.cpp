#include "graph/value.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace newsgraph::graph;

namespace {

/// One value of each kind and edge, ascending by the global order; no two are equivalent.
std::vector<Value> ascending_values() {
  const LocalDateTime noon{Date{0}, LocalTime{43'200'000'000'000}};
  return {Map{{"a", 1}},
          Map{{"b", 0}},
          NodeId{1},
          NodeId{2},
          EdgeId{1},
          List{},
          List{"a"},
          List{1},
          List{1, 2},
          List{Value()},
          Path{{NodeId{1}}, {}},
          Path{{NodeId{1}, NodeId{2}}, {EdgeId{0}}},
          DateTime{noon, 3600, "Europe/Stockholm"},
          DateTime{noon, 0, ""},
          noon,
          Date{-1},
          Date{0},
          Time{LocalTime{0}, 3600},
          Time{LocalTime{0}, 0},
          LocalTime{5},
          Duration{0, 0, -1, 0},
          Duration{0, 1, 0, 0},
          Duration{1, 0, 0, 0},
          "",
          "a",
          "é",
          false,
          true,
          -std::numeric_limits<double>::infinity(),
          std::numeric_limits<std::int64_t>::min(),
          -1.5,
          0,
          0.5,
          1,
          std::numeric_limits<std::int64_t>::max(),
          9223372036854775808.0,
          std::numeric_limits<double>::infinity(),
          std::nan(""),
          Value()};
}

}  // namespace

TEST_CASE("the order of values is total and runs from maps to null") {
  const auto values = ascending_values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      CAPTURE(to_string(values[i]), to_string(values[j]));
      CHECK((order(values[i], values[j]) < 0) == (i < j));
      CHECK(equivalent(values[i], values[j]) == (i == j));
    }
  }
}

TEST_CASE("equivalent values have the same hash") {
  CHECK(equivalent(1, 1.0));
  CHECK(hash_of(1) == hash_of(1.0));
  CHECK(equivalent(0.0, -0.0));
  CHECK(hash_of(0.0) == hash_of(-0.0));
  CHECK(equivalent(std::nan("1"), -std::nan("2")));
  CHECK(hash_of(std::nan("1")) == hash_of(-std::nan("2")));
  CHECK(equivalent(List{1, Value()}, List{1.0, Value()}));
  CHECK(hash_of(List{1, Value()}) == hash_of(List{1.0, Value()}));
  CHECK_FALSE(equivalent(std::int64_t{9007199254740993}, 9007199254740992.0));
}

TEST_CASE("a map is sorted by key and the last of equal keys wins") {
  const Value map(Map{{"b", 1}, {"a", 2}, {"b", 3}});
  CHECK(to_string(map) == "{a: 2, b: 3}");
  REQUIRE(map.find("b") != nullptr);
  CHECK(map.find("b")->integer() == 3);
  CHECK(map.find("c") == nullptr);
}

TEST_CASE("what may be stored as a property") {
  CHECK(Value(1).is_storable());
  CHECK(Value(List{1, "a"}).is_storable());
  CHECK(Value(Duration{1, 2, 3, 4}).is_storable());
  CHECK_FALSE(Value().is_storable());
  CHECK_FALSE(Value(Map{}).is_storable());
  CHECK_FALSE(Value(NodeId{0}).is_storable());
  CHECK_FALSE(Value(List{Value()}).is_storable());
  CHECK_FALSE(Value(List{List{1}}).is_storable());
}

TEST_CASE("a value nested a million deep is freed without recursion") {
  Value value = 1;
  for (int i = 0; i < 1'000'000; ++i) value = List{std::move(value)};
  CHECK(value.kind() == Kind::List);
}

TEST_CASE("values print as Cypher literals") {
  CHECK(to_string(Value("it's\n\\")) == R"('it\'s\n\\')");
  CHECK(to_string(Value(1.0)) == "1.0");
  CHECK(to_string(Value(0.1)) == "0.1");
  CHECK(to_string(Value(1e300)) == "1e300");
  CHECK(to_string(Value(-1.5e-7)) == "-1.5e-7");
  CHECK(to_string(Value(1e15)) == "1000000000000000.0");
  CHECK(to_string(Value(std::nan(""))) == "NaN");
  CHECK(to_string(Value(Map{{"a b", List{true, Value()}}})) == "{`a b`: [true, null]}");
  CHECK(to_string(Value(Date{20019})) == "date('2024-10-23')");
}
