// Extraction records: written, read back, and refused where they are wrong.

#include "parser/extract/record/record.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "parser/extract/record/code_points.hpp"

namespace newsgraph::parser {
namespace {

// "é" and "—" make byte and code-point offsets differ.
Extraction example() {
  Extraction extraction;
  Article& article = extraction.article;
  article.id = "a1";
  article.source = "in/a1.txt";
  article.text = "Caf\u00E9 owners \u2014 said Ann \u2014 sent two boats to Tolm.";
  article.title = "Boats";
  article.date = graph::parse_date("2024-10-23");
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(article.text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  extraction.sentences = {{0, static_cast<std::uint32_t>(article.text.size())}};
  extraction.entities = {
      {EntityType::Group, "Caf\u00E9 owners", {}, {}, {}, {{span("Caf\u00E9 owners"), MentionKind::Nominal}}},
      {EntityType::Person, "Ann", {"Annie"}, "owner", {}, {{span("Ann"), MentionKind::Name}}},
      {EntityType::Weapon, "boats", {}, {}, 2, {{span("two boats"), MentionKind::Nominal}}},
      {EntityType::Place, "Tolm", {}, {}, {}, {{span("Tolm"), MentionKind::Name}}}};
  Relation sent;
  sent.type = "SENT";
  sent.lemma = "send";
  sent.event_class = "mobilize";
  sent.subject = 0;
  sent.object = 2;
  sent.arguments = {{"to", 3}};
  sent.count = 2;
  sent.time = TimeExpression{"Wednesday", graph::parse_date("2024-10-23"), {}};
  sent.place = 3;
  sent.factuality = Factuality::Alleged;
  sent.said_by = {1};
  sent.statement = 0;
  sent.clause = span("sent two boats to Tolm");
  sent.cue = span("sent");
  extraction.relations = {sent};
  extraction.statements = {{1, {}, span("said"), "say", span("Ann"), span("sent two boats to Tolm"), false}};
  return extraction;
}

std::string expected_line() {
  std::ifstream in(std::string(NEWSGRAPH_TEST_DATA_DIR) + "/record.jsonl");
  REQUIRE(in);
  std::string line;
  std::getline(in, line);
  return line;
}

TEST_CASE("a record is written as its description says") {
  CHECK(write_record(example()) == expected_line());
}

TEST_CASE("a record that is read and written again is the same") {
  const std::string line = write_record(example());
  const Extraction back = read_record(line);
  CHECK(write_record(back) == line);
  CHECK(back.article.text == example().article.text);
  CHECK(back.relations.at(0).cue == example().relations.at(0).cue);
  CHECK(back.statements.at(0).source_span == example().statements.at(0).source_span);
}

std::string error_after(std::string_view from, std::string_view to) {
  std::string line = write_record(example());
  const std::size_t at = line.find(from);
  REQUIRE(at != std::string::npos);
  line.replace(at, from.size(), to);
  try {
    read_record(line);
  } catch (const RecordError& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("a wrong record is refused, naming the place") {
  CHECK(error_after("\"subject\":\"e1\"", "\"subject\":\"e9\"") == "relations[0].subject: no entity e9");
  CHECK(error_after("\"subject\":\"e1\",\"object\":\"e3\"", "\"subject\":null,\"object\":null") ==
        "relations[0]: has neither a subject nor an object");
  CHECK(error_after("\"type\":\"Group\"", "\"type\":\"Crowd\"") ==
        "entities[0].type: \"Crowd\" is no entity type");
  CHECK(error_after("\"id\":\"e2\"", "\"id\":\"e1\"") == "entities[1].id: e1 is given twice");
  CHECK(error_after("\"end\":48}]", "\"end\":99}]") ==
        "article.sentences[0].end: 99 is beyond the text, which has 48 code points");
  CHECK(error_after("\"sentence\":0", "\"sentence\":1") == "relations[0].sentence: there is no sentence 1");
  CHECK(error_after("\"factuality\":\"alleged\"", "\"factuality\":\"true\"") ==
        "relations[0].factuality: \"true\" is no factuality");
  CHECK(error_after("\"date\":\"2024-10-23\"", "\"date\":\"2024-02-30\"") ==
        "article.date: \"2024-02-30\" is no date");
  CHECK(error_after("\"id\":\"a1\",", "") == "article.id: missing");
  CHECK(error_after("\"quoted\":false", "\"quoted\":0") == "statements[0].quoted: neither true nor false");
  CHECK(error_after("\"reported\":true", "\"reported\":1") ==
        "statements[0].reported: neither true nor false");
  CHECK(error_after("\"entities\":[", "\"entities\":[7,") == "entities[0]: not an object");
  CHECK(error_after("{\"article\"", "{\"article") != "no error");
}

TEST_CASE("code points are counted across the table's steps") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 3 == 0 ? "\u2014" : i % 3 == 1 ? "\u00E9" : "a";
  const CodePoints points(text);
  CHECK(points.size() == 400);
  std::uint32_t code_point = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    CHECK(points.from_byte(byte) == code_point);
    CHECK(points.to_byte(code_point) == byte);
    ++code_point;
  }
  CHECK(points.to_byte(400) == text.size());
  CHECK_FALSE(points.to_byte(401));
}

}  // namespace
}  // namespace newsgraph::parser
