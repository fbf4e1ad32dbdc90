#include <catch2/catch.hpp>

#include "query/error.hpp"
#include "query/functions/registry.hpp"

using namespace newsgraph;
using graph::List;
using graph::Value;

namespace {

/// The aggregation of values, each with the same further arguments.
Value aggregate(std::string_view name, const List& values, const List& further = {}) {
  const auto aggregator = query::find_function(name)->aggregate();
  for (const Value& value : values) {
    List arguments{value};
    arguments.insert(arguments.end(), further.begin(), further.end());
    aggregator->add(arguments);
  }
  return aggregator->result();
}

const Value kNull;

}  // namespace

TEST_CASE("aggregations pass over nulls") {
  CHECK(aggregate("count", {1, kNull, 2}).integer() == 2);
  CHECK(aggregate("collect", {1, kNull}).list().size() == 1);
  CHECK(aggregate("avg", {1, kNull, 2}).real() == 1.5);
}

TEST_CASE("aggregations of nothing") {
  CHECK(aggregate("count", {}).integer() == 0);
  CHECK(aggregate("sum", {}).integer() == 0);
  CHECK(aggregate("avg", {}).is_null());
  CHECK(aggregate("min", {}).is_null());
  CHECK(aggregate("collect", {}).list().empty());
  CHECK(aggregate("percentileCont", {}).is_null());
}

TEST_CASE("sums of integers stay integers and do not wrap round") {
  CHECK(aggregate("sum", {1, 2}).integer() == 3);
  CHECK(aggregate("sum", {1, 2.5}).real() == 3.5);
  CHECK_THROWS_AS(aggregate("sum", {std::int64_t{9223372036854775807}, 1}), query::QueryError);
  CHECK_THROWS_AS(aggregate("sum", {"x"}), query::QueryError);
}

TEST_CASE("sums of floats keep what a larger one would swallow") {
  CHECK(aggregate("sum", {1.0, 1e100, 1.0, -1e100}).real() == 2.0);
}

TEST_CASE("durations are added and averaged") {
  CHECK(to_string(aggregate("sum", {graph::Duration{0, 1, 0, 0}, graph::Duration{0, 2, 5, 0}}).duration()) ==
        "P3DT5S");
  CHECK(to_string(aggregate("avg", {graph::Duration{0, 1, 0, 0}, graph::Duration{0, 2, 0, 0}}).duration()) ==
        "P1DT12H");
}

TEST_CASE("min and max go across types") {
  CHECK(aggregate("max", {1, "a", 2.5}).real() == 2.5);
  CHECK(aggregate("min", {1, "a", 2.5}).string() == "a");
}

TEST_CASE("deviations of a sample and of a population") {
  CHECK(aggregate("stDev", {2, 4, 4, 4, 5, 5, 7, 9}).real() == Approx(2.13809));
  CHECK(aggregate("stDevP", {2, 4, 4, 4, 5, 5, 7, 9}).real() == Approx(2.0));
  CHECK(aggregate("stDev", {3}).real() == 0.0);
}

TEST_CASE("percentiles, discrete and continuous") {
  CHECK(aggregate("percentileDisc", {10, 20, 30}, {0.5}).integer() == 20);
  CHECK(aggregate("percentileDisc", {10, 20, 30}, {0.0}).integer() == 10);
  CHECK(aggregate("percentileCont", {10, 20}, {0.5}).real() == 15.0);
  CHECK(aggregate("percentileCont", {10, 20, 30}, {1.0}).real() == 30.0);
  CHECK_THROWS_AS(aggregate("percentileCont", {10}, {1.1}), query::QueryError);
}
