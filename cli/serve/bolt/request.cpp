#include "cli/serve/bolt/request.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/serve/bolt/packstream.hpp"
#include "cli/serve/bolt/value_reader.hpp"

namespace newsgraph::cli::bolt {

namespace {

using graph::Kind;
using graph::Value;

/// A message's name, the kinds of its fields ('m' a map, 's' a string, 'l' a list, 'i' an integer) and the
/// first version to have it.
struct Form {
  Request::Kind kind;
  std::string_view name;
  std::string_view fields;
  Version since = {4, 4};
};

constexpr Form kForms[] = {
    {Request::Kind::Hello, "HELLO", "m"},         {Request::Kind::Goodbye, "GOODBYE", ""},
    {Request::Kind::Reset, "RESET", ""},          {Request::Kind::Run, "RUN", "smm"},
    {Request::Kind::Begin, "BEGIN", "m"},         {Request::Kind::Commit, "COMMIT", ""},
    {Request::Kind::Rollback, "ROLLBACK", ""},    {Request::Kind::Discard, "DISCARD", "m"},
    {Request::Kind::Pull, "PULL", "m"},           {Request::Kind::Telemetry, "TELEMETRY", "i", {5, 4}},
    {Request::Kind::Route, "ROUTE", "mlm"},       {Request::Kind::Logon, "LOGON", "m", {5, 1}},
    {Request::Kind::Logoff, "LOGOFF", "", {5, 1}}};

const Form* form_of(std::uint8_t tag) {
  const auto found = std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& form) {
    return static_cast<std::uint8_t>(form.kind) == tag;
  });
  return found == std::end(kForms) ? nullptr : found;
}

bool is_of(const Value& value, char form) {
  switch (form) {
    case 'm':
      return value.kind() == Kind::Map;
    case 's':
      return value.kind() == Kind::String;
    case 'l':
      return value.kind() == Kind::List;
    default:
      return value.kind() == Kind::Integer;
  }
}

const Value* entry(const Value& map, std::string_view key, Kind kind) {
  const auto* found = map.find(key);
  if (found == nullptr || found->is_null()) return nullptr;
  if (found->kind() != kind)
    throw BadRequest(fmt::format("`{}` is to be {}, and is {}", key, name_of(kind), name_of(found->kind())));
  return found;
}

}  // namespace

std::string_view name_of(Request::Kind kind) { return form_of(static_cast<std::uint8_t>(kind))->name; }

bool is_reset(std::string_view message) { return message == "\xb0\x0f"; }

Request::Kind kind_of(std::string_view message, Version version) {
  const auto head = Unpacker(message).next();
  if (head.kind != Item::Kind::Structure) throw PackStreamError("a message that is no structure");
  const auto* form = form_of(head.tag);
  if (form == nullptr || version < form->since)
    throw BadRequest(fmt::format("Bolt {} has no message {:02x}", to_string(version), head.tag));
  return form->kind;
}

Request read_request(std::string_view message, Version version, Dialect dialect) {
  const auto* form = form_of(static_cast<std::uint8_t>(kind_of(message, version)));
  Unpacker in(message);
  const auto head = in.next();
  if (head.count != form->fields.size())
    throw BadRequest(
        fmt::format("{} has {} fields, and came with {}", form->name, form->fields.size(), head.count));
  Request request{form->kind, {}};
  ValueReader values(in, dialect);
  for (const auto field : form->fields) {
    request.fields.push_back(values.read());
    if (!is_of(request.fields.back(), field))
      throw BadRequest(fmt::format("{}: field {} is of another type", form->name, request.fields.size()));
  }
  if (!in.done()) throw PackStreamError("bytes after the end of a message");
  return request;
}

std::optional<std::int64_t> integer_in(const Value& map, std::string_view key) {
  const auto* found = entry(map, key, Kind::Integer);
  return found == nullptr ? std::nullopt : std::optional(found->integer());
}

std::optional<std::string> string_in(const Value& map, std::string_view key) {
  const auto* found = entry(map, key, Kind::String);
  return found == nullptr ? std::nullopt : std::optional(std::string(found->string()));
}

std::vector<std::string> strings_in(const Value& map, std::string_view key) {
  std::vector<std::string> strings;
  const auto* found = entry(map, key, Kind::List);
  if (found == nullptr) return strings;
  for (const auto& element : found->list()) {
    if (element.kind() != Kind::String) throw BadRequest(fmt::format("`{}` is to be a list of strings", key));
    strings.emplace_back(element.string());
  }
  return strings;
}

}  // namespace newsgraph::cli::bolt
