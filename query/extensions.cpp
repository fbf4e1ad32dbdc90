#include "query/extensions.hpp"

#include <algorithm>
#include <stdexcept>

namespace newsgraph::query {

using graph::Kind;

namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (auto& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return result;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

[[noreturn]] void refuse(std::string_view text) {
  throw std::invalid_argument("not a procedure's signature: " + std::string(text));
}

/// "name :: TYPE?, …" without the brackets.
std::vector<Procedure::Field> fields_of(std::string_view text, std::string_view whole) {
  std::vector<Procedure::Field> fields;
  text = trim(text);
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    const auto one = trim(text.substr(0, comma));
    const auto colons = one.find("::");
    if (colons == std::string_view::npos) refuse(whole);
    auto type = trim(one.substr(colons + 2));
    const bool nullable = type.ends_with('?');
    if (nullable) type.remove_suffix(1);
    fields.push_back({std::string(trim(one.substr(0, colons))), {std::string(type), nullable}});
    text = comma == text.size() ? std::string_view() : trim(text.substr(comma + 1));
  }
  return fields;
}

template <class Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& [key, entry] : table) names.push_back(entry.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool conforms(const graph::Value& value, const DeclaredType& type) {
  const auto& name = type.name;
  if (value.is_null()) return type.nullable;
  switch (value.kind()) {
    case Kind::Boolean:
      return name == "ANY" || name == "BOOLEAN";
    case Kind::Integer:
      return name == "ANY" || name == "INTEGER" || name == "NUMBER" || name == "FLOAT";
    case Kind::Float:
      return name == "ANY" || name == "FLOAT" || name == "NUMBER";
    case Kind::String:
      return name == "ANY" || name == "STRING";
    case Kind::Map:
      return name == "ANY" || name == "MAP";
    case Kind::List:
      return name == "ANY" || name.starts_with("LIST");
    case Kind::Node:
      return name == "ANY" || name == "NODE" || name == "MAP";
    case Kind::Relationship:
      return name == "ANY" || name == "RELATIONSHIP" || name == "MAP";
    case Kind::Path:
      return name == "ANY" || name == "PATH";
    default:
      return name == "ANY" || lower(name) == lower(graph::name_of(value.kind()));
  }
}

Procedure parse_signature(std::string_view text) {
  Procedure procedure;
  const auto open = text.find('(');
  const auto close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) refuse(text);
  procedure.name = trim(text.substr(0, open));
  if (procedure.name.empty()) refuse(text);
  procedure.inputs = fields_of(text.substr(open + 1, close - open - 1), text);
  auto results = trim(text.substr(close + 1));
  if (!results.starts_with("::")) refuse(text);
  results = trim(results.substr(2));
  if (results == "VOID") return procedure;
  if (!results.starts_with('(') || !results.ends_with(')')) refuse(text);
  procedure.outputs = fields_of(results.substr(1, results.size() - 2), text);
  return procedure;
}

void Extensions::add(Procedure procedure) {
  auto name = procedure.name;
  procedures_.insert_or_assign(std::move(name), std::move(procedure));
}

void Extensions::add(HostFunction function) {
  functions_.insert_or_assign(lower(function.name), std::move(function));
}

const Procedure* Extensions::find_procedure(std::string_view name) const {
  const auto found = procedures_.find(std::string(name));
  return found == procedures_.end() ? nullptr : &found->second;
}

const HostFunction* Extensions::find_function(std::string_view name) const {
  const auto found = functions_.find(lower(name));
  return found == functions_.end() ? nullptr : &found->second;
}

std::vector<std::string> Extensions::procedure_names() const { return names_of(procedures_); }
std::vector<std::string> Extensions::function_names() const { return names_of(functions_); }

}  // namespace newsgraph::query
