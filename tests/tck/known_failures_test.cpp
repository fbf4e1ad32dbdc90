#include <catch2/catch.hpp>

#include "tests/tck/known_failures.hpp"

TEST_CASE("a known failure that passes and an unknown one both deviate") {
  const auto deviations = newsgraph::tck::compare({"a", "b", "not run"}, {"b", "c"}, {"a", "d"});
  CHECK(deviations.newly_failing == std::vector<std::string>{"c"});
  CHECK(deviations.newly_passing == std::vector<std::string>{"a"});
  CHECK_FALSE(newsgraph::tck::compare({"a"}, {"a"}, {"b"}).any());
}
