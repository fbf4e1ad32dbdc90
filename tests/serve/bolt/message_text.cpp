#include "tests/serve/bolt/message_text.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "cli/serve/bolt/chunking.hpp"
#include "cli/serve/bolt/packstream.hpp"
#include "cli/serve/bolt/value_writer.hpp"
#include "query/query.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

const std::map<std::string, std::uint8_t, std::less<>> kRequests = {
    {"HELLO", 0x01},  {"GOODBYE", 0x02},  {"RESET", 0x0f},   {"RUN", 0x10},  {"BEGIN", 0x11},
    {"COMMIT", 0x12}, {"ROLLBACK", 0x13}, {"DISCARD", 0x2f}, {"PULL", 0x3f}, {"TELEMETRY", 0x54},
    {"ROUTE", 0x66},  {"LOGON", 0x6a},    {"LOGOFF", 0x6b}};

const std::map<std::uint8_t, std::string> kStructures = {{0x70, "SUCCESS"},
                                                         {0x71, "RECORD"},
                                                         {0x7e, "IGNORED"},
                                                         {0x7f, "FAILURE"},
                                                         {0x4e, "Node"},
                                                         {0x52, "Relationship"},
                                                         {0x72, "UnboundRelationship"},
                                                         {0x50, "Path"},
                                                         {0x44, "Date"},
                                                         {0x54, "Time"},
                                                         {0x74, "LocalTime"},
                                                         {0x64, "LocalDateTime"},
                                                         {0x45, "Duration"},
                                                         {0x49, "DateTime"},
                                                         {0x69, "DateTimeZoneId"},
                                                         {0x46, "LegacyDateTime"},
                                                         {0x66, "LegacyDateTimeZoneId"}};

std::string text_of(Unpacker& in);

std::string joined(Unpacker& in, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + text_of(in);
  return text;
}

std::string text_of_map(Unpacker& in, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string key(in.next().text);
    const auto value = text_of(in);
    if (key == "t_first" || key == "t_last") continue;  // they differ from run to run
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", key, value);
  }
  return "{" + text + "}";
}

std::string text_of(Unpacker& in) {
  const auto item = in.next();
  switch (item.kind) {
    case Item::Kind::Null:
      return "null";
    case Item::Kind::Boolean:
      return item.boolean ? "true" : "false";
    case Item::Kind::Integer:
      return std::to_string(item.integer);
    case Item::Kind::Float:
      return graph::to_string_float(item.real);
    case Item::Kind::Bytes:
      return fmt::format("bytes({})", item.text.size());
    case Item::Kind::String:
      return graph::to_string(graph::Value(item.text));
    case Item::Kind::List:
      return "[" + joined(in, item.count) + "]";
    case Item::Kind::Map:
      return text_of_map(in, item.count);
    case Item::Kind::Structure:
      return fmt::format("{}({})", kStructures.at(item.tag), joined(in, item.count));
  }
  return {};
}

std::string line_of(std::string_view message) {
  Unpacker in(message);
  const auto head = in.next();
  auto line = kStructures.at(head.tag);
  if (head.count > 0) line += " " + joined(in, head.count);
  if (!in.done()) throw std::runtime_error("bytes after a message");
  return line;
}

}  // namespace

std::string bytes_of(std::string_view hex) {
  std::string digits, bytes;
  for (const char c : hex)
    if (c != ' ') digits += c;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  return bytes;
}

std::string text_of(std::string_view bytes) {
  Unpacker in(bytes);
  return text_of(in);
}

std::string message_of(std::string_view line) {
  const auto space = std::min(line.find(' '), line.size());
  const auto name = line.substr(0, space);
  const auto rest = line.substr(space);
  if (name == "HEX") return bytes_of(rest);
  const auto found = kRequests.find(name);
  if (found == kRequests.end()) throw std::runtime_error("no message is called " + std::string(name));
  const graph::PropertyGraph none;
  const auto fields = query::read(none, fmt::format("RETURN [{}] AS fields", rest)).rows.at(0).at(0);
  std::string message;
  Packer packer(message);
  packer.structure(found->second, fields.list().size());
  for (const auto& field : fields.list()) write_plain(packer, field, {});
  return message;
}

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  Dechunker dechunker(1 << 30);
  while (const auto message = dechunker.take(bytes)) lines.push_back(line_of(*message));
  if (dechunker.is_midway()) throw std::runtime_error("half a message");
  return lines;
}

}  // namespace newsgraph::cli::bolt::test
