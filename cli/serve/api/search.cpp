// /api/search?q=…: nodes one of whose names has a word that begins so.

#include <algorithm>

#include <fmt/format.h>

#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"
#include "cli/serve/api/limit.hpp"

namespace newsgraph::cli::serve::api {

namespace {

constexpr std::size_t usual_most = 20, largest_most = 1000;

std::string names_found(const Snapshot& snapshot, const std::string& text, std::size_t most) {
  JsonText json(snapshot.graph(), JsonText::Ids::With);
  json.raw("{\"names\":[");
  const char* comma = "";
  for (const NameIndex::Hit& hit : snapshot.names().beginning_with(text, most)) {
    json.raw(std::exchange(comma, ","));
    json.raw("{\"name\":");
    json.string(hit.name);
    json.raw(",\"node\":");
    json.value(graph::Value(hit.node));
    json.raw("}");
  }
  json.raw("]}");
  return json.take();
}

}  // namespace

Reply search(const Call& call) {
  const auto text = call.request.query.find("q");
  const auto most = limit_of(call.request, usual_most, largest_most);
  if (text == call.request.query.end()) return problem(400, "q: what is looked for?");
  if (!most) return problem(400, "limit: a whole number is wanted");
  return Work([text = text->second, most = *most](const Snapshot& snapshot) {
    return json(names_found(snapshot, text, most));
  });
}

}  // namespace newsgraph::cli::serve::api
