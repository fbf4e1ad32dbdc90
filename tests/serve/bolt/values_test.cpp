#include <catch2/catch.hpp>

#include "cli/serve/bolt/value_reader.hpp"
#include "cli/serve/bolt/value_writer.hpp"
#include "query/query.hpp"
#include "tests/serve/bolt/message_text.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

using graph::Value;

constexpr Dialect kNew{};
constexpr Dialect kOld{.element_ids = false, .utc = false};

Value evaluated(const std::string& expression) {
  const graph::PropertyGraph none;
  return query::read(none, "RETURN " + expression).rows.at(0).at(0);
}

std::string written(const Value& value, Dialect dialect) {
  std::string bytes;
  Packer packer(bytes);
  write_plain(packer, value, dialect);
  return bytes;
}

Value read_from(std::string_view bytes, Dialect dialect) {
  Unpacker in(bytes);
  auto value = ValueReader(in, dialect).read();
  CHECK(in.done());
  return value;
}

std::string in_graph(const std::string& make, const std::string& query, Dialect dialect) {
  graph::PropertyGraph graph;
  query::run(graph, make);
  std::string bytes;
  Packer packer(bytes);
  write_value(packer, query::read(graph, query).rows.at(0).at(0), graph, dialect);
  return text_of(bytes);
}

}  // namespace

TEST_CASE("values are read as what was written") {
  for (const auto* expression : {"null",
                                 "true",
                                 "false",
                                 "0",
                                 "-9223372036854775808",
                                 "1.5",
                                 "'text \\u00fc'",
                                 "''",
                                 "[]",
                                 "{}",
                                 "[1, [2.0, 'a'], null]",
                                 "{a: 1, b: {c: [true]}}",
                                 "date('2024-10-23')",
                                 "date('-999999999-01-01')",
                                 "time('12:31:14.645+01:00')",
                                 "localtime('23:59:59.999999999')",
                                 "localdatetime('1900-02-28T12:00:00.5')",
                                 "datetime('2024-07-01T12:00:00.000000001+02:30')",
                                 "datetime('2024-07-01T12:00[Europe/Stockholm]')",
                                 "datetime('1931-05-01T12:00[Europe/London]')",
                                 "duration('P1Y2M10DT2.5S')",
                                 "duration('-PT0.25S')"}) {
    INFO(expression);
    const auto value = evaluated(expression);
    for (const auto dialect : {kNew, kOld})
      CHECK(to_string(read_from(written(value, dialect), dialect)) == to_string(value));
  }
}

TEST_CASE("NaN and infinities are read as what was written") {
  for (const auto* expression : {"0.0 / 0.0", "1.0 / 0.0", "-1.0 / 0.0"})
    CHECK(to_string(read_from(written(evaluated(expression), kNew), kNew)) ==
          to_string(evaluated(expression)));
}

TEST_CASE("temporal values have the structures of the version") {
  const auto text = [](const char* expression, Dialect dialect) {
    return text_of(written(evaluated(expression), dialect));
  };
  CHECK(text("date('1970-01-02')", kNew) == "Date(1)");
  CHECK(text("time('00:00:01+01:00')", kNew) == "Time(1000000000, 3600)");
  CHECK(text("localtime('00:00:01')", kNew) == "LocalTime(1000000000)");
  CHECK(text("localdatetime('1970-01-01T00:01:00.5')", kNew) == "LocalDateTime(60, 500000000)");
  CHECK(text("duration('P1Y2DT3.5S')", kNew) == "Duration(12, 2, 3, 500000000)");
  CHECK(text("datetime('1970-01-01T01:00+01:00')", kNew) == "DateTime(0, 0, 3600)");
  CHECK(text("datetime('1970-01-01T01:00+01:00')", kOld) == "LegacyDateTime(3600, 0, 3600)");
  CHECK(text("datetime('1970-01-01T01:00[Europe/Paris]')", kNew) == "DateTimeZoneId(0, 0, 'Europe/Paris')");
  CHECK(text("datetime('1970-01-01T01:00[Europe/Paris]')", kOld) ==
        "LegacyDateTimeZoneId(3600, 0, 'Europe/Paris')");
  // The hour that there is twice, its second time: only UTC can tell.
  CHECK(to_string(read_from(bytes_of("b3 69 ca671ecb48 00") + "\x8d"
                                                              "Europe/Berlin",
                            kNew)) ==
        to_string(evaluated("datetime({epochSeconds: 1730071368, timezone: 'Europe/Berlin'})")));
}

TEST_CASE("nodes and relationships have element ids from 5.0") {
  const auto* make = "CREATE (a:B:A {n: 1})-[:T {w: 2.5}]->(b)";
  CHECK(in_graph(make, "MATCH (n:A) RETURN n", kNew) == "Node(0, ['B', 'A'], {n: 1}, '0')");
  CHECK(in_graph(make, "MATCH (n:A) RETURN n", kOld) == "Node(0, ['B', 'A'], {n: 1})");
  CHECK(in_graph(make, "MATCH ()-[r]->() RETURN r", kNew) ==
        "Relationship(0, 0, 1, 'T', {w: 2.5}, '0', '0', '1')");
  CHECK(in_graph(make, "MATCH ()-[r]->() RETURN r", kOld) == "Relationship(0, 0, 1, 'T', {w: 2.5})");
}

TEST_CASE("a path tells each node and relationship once, and the way through them") {
  const auto* make = "CREATE (a:A)-[:T]->(b:B)<-[:U]-(c:C)-[:V]->(a)";
  CHECK(in_graph(make, "MATCH p = (:A)-[:T]->()<-[:U]-() RETURN p", kNew) ==
        "Path([Node(0, ['A'], {}, '0'), Node(1, ['B'], {}, '1'), Node(2, ['C'], {}, '2')], "
        "[UnboundRelationship(0, 'T', {}, '0'), UnboundRelationship(1, 'U', {}, '1')], [1, 1, -2, 2])");
  CHECK(in_graph(make, "MATCH p = (:A) RETURN p", kOld) == "Path([Node(0, ['A'], {})], [], [])");
  CHECK(
      in_graph(make, "MATCH p = (a:A)-[:T]->()<-[:U]-()-[:V]->(a) RETURN p", kOld) ==
      "Path([Node(0, ['A'], {}), Node(1, ['B'], {}), Node(2, ['C'], {})], [UnboundRelationship(0, 'T', {}), "
      "UnboundRelationship(1, 'U', {}), UnboundRelationship(2, 'V', {})], [1, 1, -2, 2, 3, 0])");
}

TEST_CASE("parts of the graph lie in lists and maps, too") {
  CHECK(in_graph("CREATE (:A)", "MATCH (n) RETURN {all: collect(n)}", kOld) == "{all: [Node(0, ['A'], {})]}");
}

TEST_CASE("of a map's equal keys the last one's value holds") {
  CHECK(to_string(read_from(bytes_of("a2 8161 01 8161 02"), kNew)) == "{a: 2}");
}

TEST_CASE("well-formed values without use are refused, and only they") {
  for (const auto* hex :
       {"cc 01 00",                                            // bytes
        "b3 58 01 c10000000000000000 c10000000000000000",      // a point
        "b1 44 cb7fffffffffffffff",                            // a day beyond the calendar
        "b1 74 cb00004e94914f0000",                            // 24:00
        "b2 54 00 ca0000fd21",                                 // an offset of 18 hours and a second
        "b2 64 cb7fffffffffffffff 00", "b2 64 00 ca3b9aca00",  // beyond all; nanoseconds of a second
        "b3 69 00 00 83 4e6f77",                               // a zone that nobody knows
        "b3 46 00 00 00",                                      // by the local clock
        "b4 45 00 00 cb7fffffffffffffff ca3b9aca00",           // seconds beyond 64 bits
        "b3 4e 00 90 a0"}) {                                   // a node
    INFO(hex);
    CHECK_THROWS_AS(read_from(bytes_of(hex), kNew), UnusableValue);
  }
  CHECK_THROWS_AS(read_from(bytes_of("b3 49 00 00 00"), kOld), UnusableValue);
}

TEST_CASE("malformed values are refused") {
  for (const auto* hex : {"b1 7a 00",     // no such structure
                          "b2 44 00 00",  // a date of two fields
                          "b1 44 81 61",  // of a string
                          "a1 01 01",     // a key that is a number
                          "92 01"}) {
    INFO(hex);
    CHECK_THROWS_AS(read_from(bytes_of(hex), kNew), PackStreamError);
  }
  CHECK_THROWS_AS(read_from(std::string(1000, '\x91') + '\0', kNew), PackStreamError);  // nested too deep
  CHECK_THROWS_AS(read_from("\xd6" + bytes_of("00200000") + std::string(1 << 21, '\0'), kNew),  // too many
                  PackStreamError);
}

}  // namespace newsgraph::cli::bolt::test
