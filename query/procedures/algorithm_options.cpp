#include "query/procedures/algorithm_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "query/error.hpp"
#include "query/nearest.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

QueryError argument_error(const std::string& message) {
  return QueryError("ArgumentError", Phase::Runtime, "InvalidArgumentValue", message);
}

}  // namespace

AlgorithmOptions::AlgorithmOptions(std::string_view procedure, const Value& map,
                                   std::vector<std::string_view> own)
    : procedure_(procedure), map_(map) {
  if (map.kind() != Kind::Map) throw argument_error(fmt::format("`{}` takes a map of options", procedure));
  own.insert(own.end(), {"labels", "types", "factuality", "support", "directed"});
  for (const auto& [name, value] : map.map()) {
    if (std::ranges::find(own, name) != own.end()) continue;
    Nearest nearest(name);
    for (const std::string_view known : own) nearest.offer(known);
    throw argument_error(
        fmt::format("`{}` has no option `{}`{}", procedure, name,
                    nearest.found() ? fmt::format("; did you mean `{}`?", *nearest.found()) : ""));
  }
}

const Value* AlgorithmOptions::find(std::string_view name) const {
  const Value* value = map_.find(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

void AlgorithmOptions::refuse(std::string_view name, std::string_view wanted) const {
  throw argument_error(fmt::format("the option `{}` of `{}` must be {}, not {}", name, procedure_, wanted,
                                   to_string(*find(name))));
}

graph::Projection AlgorithmOptions::projection() const {
  graph::Projection projection;
  projection.labels = texts("labels");
  projection.types = texts("types");
  projection.factualities = texts("factuality");
  projection.minimum_support = static_cast<std::int64_t>(count("support", 0));
  return projection;
}

bool AlgorithmOptions::flag(std::string_view name, bool otherwise) const {
  const Value* value = find(name);
  if (value == nullptr) return otherwise;
  if (value->kind() != Kind::Boolean) refuse(name, "true or false");
  return value->boolean();
}

double AlgorithmOptions::number(std::string_view name, double otherwise, double least, double most) const {
  const Value* value = find(name);
  if (value == nullptr) return otherwise;
  if (!value->is_number() || !(value->number() >= least && value->number() <= most))
    refuse(name, fmt::format("a number from {} to {}", least, most));
  return value->number();
}

std::size_t AlgorithmOptions::count(std::string_view name, std::size_t otherwise) const {
  const Value* value = find(name);
  if (value == nullptr) return otherwise;
  if (value->kind() != Kind::Integer || value->integer() < 0) refuse(name, "an integer, 0 or more");
  return static_cast<std::size_t>(value->integer());
}

std::optional<std::string> AlgorithmOptions::text(std::string_view name) const {
  const Value* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Kind::String) refuse(name, "a text");
  return std::string(value->string());
}

std::vector<std::string> AlgorithmOptions::texts(std::string_view name) const {
  const Value* value = find(name);
  if (value == nullptr) return {};
  if (value->kind() == Kind::String) return {std::string(value->string())};
  std::vector<std::string> all;
  if (value->kind() != Kind::List) refuse(name, "a text or a list of texts");
  for (const Value& one : value->list()) {
    if (one.kind() != Kind::String) refuse(name, "a text or a list of texts");
    all.emplace_back(one.string());
  }
  return all;
}

}  // namespace newsgraph::query
