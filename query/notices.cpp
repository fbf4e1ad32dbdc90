#include "query/notices.hpp"

#include <fmt/format.h>

#include <set>

#include "query/nearest.hpp"

namespace newsgraph::query {

namespace {

using Kind = checked::Looked::Kind;

bool is_known(const checked::Looked& looked, const graph::PropertyGraph& graph) {
  switch (looked.kind) {
    case Kind::Label:
      return graph.find_label(looked.name).has_value();
    case Kind::Type:
      return graph.find_type(looked.name).has_value();
    case Kind::Property:
      break;
  }
  return graph.find_key(looked.name).has_value();
}

/// The one of `count` names that is nearest.
template <class Id>
std::optional<std::string> nearest(std::string_view wanted, std::size_t count,
                                   const graph::PropertyGraph& graph) {
  Nearest best(wanted);
  for (std::uint32_t id = 0; id < count; ++id) best.offer(graph.name(Id(id)));
  const auto found = best.found();
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

std::optional<std::string> nearest(const checked::Looked& looked, const graph::PropertyGraph& graph) {
  switch (looked.kind) {
    case Kind::Label:
      return nearest<graph::LabelId>(looked.name, graph.label_count(), graph);
    case Kind::Type:
      return nearest<graph::TypeId>(looked.name, graph.type_count(), graph);
    case Kind::Property:
      break;
  }
  return nearest<graph::KeyId>(looked.name, graph.key_count(), graph);
}

std::string_view what(Kind kind) {
  return kind == Kind::Label  ? "no node has the label"
         : kind == Kind::Type ? "no relationship has the type"
                              : "nothing has the property";
}

}  // namespace

std::vector<std::string> notices(const checked::Query& query, const graph::PropertyGraph& graph) {
  std::vector<std::string> all;
  if (query.writes) return all;  // it may make what it names
  std::set<std::pair<Kind, std::string>> seen;
  for (const auto& looked : query.looked_for) {
    if (is_known(looked, graph) || !seen.emplace(looked.kind, looked.name).second) continue;
    if (const auto near = nearest(looked, graph))
      all.push_back(fmt::format("{} `{}`; did you mean `{}`?", what(looked.kind), looked.name, *near));
  }
  return all;
}

}  // namespace newsgraph::query
