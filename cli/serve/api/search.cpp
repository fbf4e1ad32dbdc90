// /api/search?q=…: nodes by their names, as somebody types them; with in=texts, sentences by their words.

#include <set>

#include <fmt/format.h>

#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"
#include "cli/serve/api/limit.hpp"

namespace newsgraph::cli::serve::api {

namespace {

constexpr std::size_t usual_most = 20, largest_most = 1000;
constexpr double least_likeness = 0.5;  // for a name that was typed otherwise

/// Nodes by what they are called: first those one of whose names goes on as it was typed, then those that are
/// called something like it.
std::string names_found(const Snapshot& snapshot, const std::string& typed, std::size_t most) {
  std::vector<NameIndex::Hit> hits = snapshot.names().beginning_with(typed, most);
  std::set<graph::NodeId> seen;
  for (const NameIndex::Hit& hit : hits) seen.insert(hit.node);
  if (hits.size() < most) {
    for (graph::NameHit& hit : snapshot.search_names(typed, most)) {
      if (hits.size() < most && hit.score >= least_likeness && seen.insert(hit.node).second)
        hits.push_back({hit.node, std::move(hit.name)});
    }
  }
  JsonText json(snapshot.graph(), JsonText::Ids::With);
  json.raw("{\"names\":[");
  const char* comma = "";
  for (const NameIndex::Hit& hit : hits) {
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

std::string texts_found(const Snapshot& snapshot, const std::string& words, std::size_t most) {
  JsonText json(snapshot.graph(), JsonText::Ids::With);
  json.raw("{\"texts\":[");
  const char* comma = "";
  for (const graph::TextHit& hit : snapshot.search_text(words, most)) {
    json.raw(std::exchange(comma, ","));
    json.raw("{\"text\":");
    json.string(hit.text);
    json.raw(fmt::format(",\"score\":{:.3f},\"article\":", hit.score));
    json.value(hit.source.empty() ? graph::Value() : graph::Value(hit.source));
    json.raw(",\"node\":");
    json.value(hit.node ? graph::Value(*hit.node) : graph::Value());
    json.raw("}");
  }
  json.raw("]}");
  return json.take();
}

}  // namespace

Reply search(const Call& call) {
  const auto text = call.request.query.find("q");
  const auto in = call.request.query.find("in");
  const auto most = limit_of(call.request, usual_most, largest_most);
  if (text == call.request.query.end()) return problem(400, "q: what is looked for?");
  if (!most) return problem(400, "limit: a whole number is wanted");
  const bool in_texts = in != call.request.query.end() && in->second == "texts";
  if (in != call.request.query.end() && !in_texts && in->second != "names")
    return problem(400, "in: names or texts");
  return Work([text = text->second, most = *most, in_texts](const Snapshot& snapshot) {
    return json(in_texts ? texts_found(snapshot, text, most) : names_found(snapshot, text, most));
  });
}

}  // namespace newsgraph::cli::serve::api
