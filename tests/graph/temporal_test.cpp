#include "graph/temporal.hpp"

#include <catch2/catch.hpp>

using namespace newsgraph::graph;

TEST_CASE("civil dates and day numbers convert both ways") {
  CHECK(from_civil({1970, 1, 1}).days == 0);
  CHECK(from_civil({2000, 3, 1}).days == 11017);
  for (const std::int64_t year : {-999'999'999, -401, -1, 0, 1, 1600, 1900, 1969, 2000, 2024, 999'999'999}) {
    for (int month = 1; month <= 12; ++month) {
      for (const int day : {1, days_in_month(year, month)}) {
        const CivilDate civil = to_civil(from_civil({year, month, day}));
        CAPTURE(year, month, day);
        CHECK(civil.year == year);
        CHECK(civil.month == month);
        CHECK(civil.day == day);
      }
    }
  }
}

TEST_CASE("every day follows the one before it") {
  CivilDate before = to_civil(Date{-800'000});
  for (std::int64_t days = -799'999; days < -799'999 + 150'000; ++days) {
    const CivilDate next = to_civil(Date{days});
    const bool same_month = next.month == before.month && next.day == before.day + 1;
    const bool new_month = next.day == 1 && before.day == days_in_month(before.year, before.month) &&
                           next.month == before.month % 12 + 1;
    if (!same_month && !new_month) FAIL("day " << days);
    before = next;
  }
}

TEST_CASE("weekdays run from Monday, 1, to Sunday, 7") {
  CHECK(weekday(Date{0}) == 4);
  CHECK(weekday(Date{-4}) == 7);
  CHECK(weekday(Date{-3}) == 1);
  CHECK(weekday(from_civil({2024, 10, 23})) == 3);
}

TEST_CASE("leap years") {
  CHECK(is_leap_year(2024));
  CHECK(is_leap_year(2000));
  CHECK_FALSE(is_leap_year(1900));
  CHECK(is_leap_year(0));
  CHECK(is_leap_year(-4));
}

TEST_CASE("parse_date takes a full date and nothing else") {
  REQUIRE(parse_date("2024-02-29"));
  CHECK(to_string(*parse_date("2024-02-29")) == "2024-02-29");
  for (const auto* text : {"", "2024", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
                           "2024-01-01T", " 2024-01-01", "20240101", "2024/01/01", "2o24-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("temporal values print in ISO 8601") {
  CHECK(to_string(Date{from_civil({-1, 1, 1}).days}) == "-0001-01-01");
  CHECK(to_string(from_civil({999'999'999, 12, 31})) == "+999999999-12-31");
  CHECK(to_string(LocalTime{0}) == "00:00");
  CHECK(to_string(LocalTime{45'074'645'876'123}) == "12:31:14.645876123");
  CHECK(to_string(LocalTime{45'060'000'000'000}) == "12:31");
  CHECK(to_string(LocalTime{45'060'500'000'000}) == "12:31:00.500");
  CHECK(to_string(Time{LocalTime{0}, -5400}) == "00:00-01:30");
  CHECK(to_string(Time{LocalTime{0}, 0}) == "00:00Z");
  CHECK(to_string(DateTime{
            {from_civil({1984, 10, 11}), LocalTime{45'074'000'000'003}}, 3600, "Europe/Stockholm"}) ==
        "1984-10-11T12:31:14.000000003+01:00[Europe/Stockholm]");
}

TEST_CASE("durations print their parts with their own signs") {
  CHECK(to_string(Duration{}) == "PT0S");
  CHECK(to_string(Duration{14, 10, 2, 500'000'000}) == "P1Y2M10DT2.5S");
  CHECK(to_string(Duration{0, 0, -1, 600'000'000}) == "PT-0.4S");
  CHECK(to_string(Duration{0, 0, -61, 999'000'000}) == "PT-1M-0.001S");
  CHECK(to_string(Duration{0, 0, -2, 0}) == "PT-2S");
  CHECK(to_string(Duration{-1, -27, 3661, 0}) == "P-1M-27DT1H1M1S");
}
