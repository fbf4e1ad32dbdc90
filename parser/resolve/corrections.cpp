#include "parser/resolve/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/temporal_text.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::parser {
namespace {

EntityType read_type(CorrectionLine& line) {
  const std::string word = line.word();
  if (word.empty()) line.fail(fmt::format("a type of entity is missing before \"{}\"", line.rest()));
  const auto type = entity_type(word);
  if (!type) line.fail(fmt::format("\"{}\" is no type of entity", word));
  return *type;
}

CorrectedThing read_thing(CorrectionLine& line) {
  CorrectedThing thing;
  if (const std::string word = line.word(); !word.empty()) {
    thing.type = entity_type(word);
    if (!thing.type) line.fail(fmt::format("\"{}\" is no type of entity", word));
  }
  if (!line.at_end()) {
    const std::string_view from = line.rest().substr(line.rest().starts_with('"') ? 1 : 0);
    thing.written = from.substr(0, from.find('"'));
  }
  thing.called = line.thing();
  return thing;
}

void expect(CorrectionLine& line, std::string_view word) {
  if (!line.take_word(word)) line.fail(fmt::format("\"{}\" is missing before \"{}\"", word, line.rest()));
}

/// "SENT", "sent to": a relation's type is one word of letters, digits and _.
std::string read_relation(CorrectionLine& line) {
  std::string word = line.word();
  if (word.empty()) line.fail(fmt::format("a relation such as SENT is missing before \"{}\"", line.rest()));
  if (word == "*") return {};
  for (char& c : word) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!is_letter && c != '_' && (c < '0' || c > '9'))
      line.fail(fmt::format("\"{}\" is no relation; one is written like SENT or SENT_TO", word));
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return word;
}

graph::Date read_date(CorrectionLine& line) {
  const std::string word = line.word();
  const auto date = graph::read_date(word);
  if (!date) line.fail(fmt::format("\"{}\" is no date; one is written like 2024-10-23", word));
  return *date;
}

void read_circumstances(CorrectionLine& line, Addition& addition) {
  while (!line.at_end()) {
    const std::string word = line.word();
    if (const auto how = factuality(word)) {
      addition.factuality = *how;
    } else if (word == "from") {
      addition.start = read_date(line);
    } else if (word == "to") {
      addition.end = read_date(line);
    } else if (word == "on") {
      addition.start = addition.end = read_date(line);
    } else {
      line.fail(fmt::format("\"{}{}\" is left over", word, line.rest()));
    }
  }
  if (addition.start && addition.end && *addition.end < *addition.start)
    line.fail("the last day comes before the first");
}

void read_correction(CorrectionLine& line, const CorrectionText& text, Corrections& all) {
  const std::string word = line.word();
  if (word == "rename") {
    Renaming renaming{text, read_thing(line), {}};
    expect(line, "to");
    renaming.name = line.quoted();
    if (trimmed(renaming.name).empty()) line.fail("the new name is empty");
    line.end();
    all.renamings.push_back(std::move(renaming));
  } else if (word == "retype") {
    Retyping retyping{text, read_thing(line), {}};
    expect(line, "to");
    retyping.type = read_type(line);
    line.end();
    all.retypings.push_back(std::move(retyping));
  } else if (word == "delete") {
    Deletion deletion{text, read_thing(line), {}, {}};
    deletion.type = read_relation(line);
    deletion.target = read_thing(line);
    line.end();
    all.deletions.push_back(std::move(deletion));
  } else if (word == "add") {
    Addition addition{text, read_thing(line), {}, {}, Factuality::Actual, {}, {}};
    addition.type = read_relation(line);
    if (addition.type.empty()) line.fail("\"*\" stands for any relation, which cannot be added");
    addition.target = read_thing(line);
    read_circumstances(line, addition);
    all.additions.push_back(std::move(addition));
  } else {
    line.fail(
        fmt::format("a correction begins with same, different, rename, retype, delete or add, not with "
                    "\"{}\"",
                    word.empty() ? std::string(line.rest()) : word));
  }
}

/// Without the comment, which begins at a # outside of quotes, and without blanks at the ends.
std::string without_comment(std::string_view line) {
  bool in_quotes = false;
  std::size_t end = 0;
  while (end < line.size() && (in_quotes || line[end] != '#')) {
    if (line[end] == '"') in_quotes = !in_quotes;
    ++end;
  }
  return std::string(trimmed(line.substr(0, end)));
}

template <class Line>
void check_once(const std::vector<Line>& lines, const std::string& file, std::string_view what) {
  std::map<std::tuple<std::string, std::string, std::optional<EntityType>>, std::size_t> seen;
  for (const Line& line : lines) {
    const auto [earlier, added] =
        seen.try_emplace({line.what.called.name, line.what.called.article, line.what.type}, line.line);
    if (!added)
      throw CorrectionError(
          fmt::format("{}:{}: line {} {} it already", file, line.line, earlier->second, what));
  }
}

}  // namespace

Corrections parse_corrections(std::string_view text, const std::string& file) {
  if (const auto invalid = first_invalid_byte(text))
    throw CorrectionError(fmt::format("{}: byte {}: not UTF-8", file, *invalid));
  Corrections all;
  all.file = file;
  std::string rules;  // the other lines are left empty, so that the numbers agree
  for_each_line(text, [&](std::string_view here, std::size_t number) {
    CorrectionLine line(here, file, number);
    if (!line.at_end()) {
      CorrectionLine ahead = line;
      const std::string word = ahead.word();
      if (word == "same" || word == "different") {
        rules += here;
      } else {
        read_correction(line, {without_comment(here), number}, all);
      }
    }
    rules += '\n';
  });
  all.identity = parse_identity_rules(rules, file);
  check_once(all.renamings, file, "renames");
  check_once(all.retypings, file, "retypes");
  return all;
}

}  // namespace newsgraph::parser
