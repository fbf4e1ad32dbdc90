#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/serve/api/api.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::cli::serve::api {

const std::vector<Route>& routes() {
  static const std::vector<Route> all = {
      {"/api/query", {"GET", "POST"}, query},     // rows of a query
      {"/api/entity/{id}", {"GET"}, entity},      // a node with what is around it
      {"/api/evidence/{id}", {"GET"}, evidence},  // the sentences behind a relationship or a node
      {"/api/article/{id}", {"GET"}, article},    // an article's text
      {"/api/schema", {"GET"}, schema},           // labels, types, properties, and how many
      {"/api/search", {"GET"}, search},           // names that begin so, texts that say so
      {"/api/openapi.json", {"GET"}, openapi, true},
      {"/healthz", {"GET"}, health, true},
      {"/metrics", {"GET"}, metrics},
  };
  return all;
}

namespace {

/// What {id} stands for; nullopt where the path is another one.
std::optional<std::string> matched(std::string_view pattern, std::string_view path) {
  const auto open = pattern.find("{id}");
  if (open == pattern.npos) return pattern == path ? std::optional<std::string>("") : std::nullopt;
  if (!path.starts_with(pattern.substr(0, open)) || path.size() == open) return std::nullopt;
  return std::string(path.substr(open));
}

struct Found {
  const Route* route;
  std::string id;
};

/// Everything that is no endpoint is looked for among the page's files.
Found found(std::string_view path) {
  static const Route files{"/", {"GET"}, page, true};
  for (const Route& route : routes()) {
    if (auto id = matched(route.path, path)) return {&route, std::move(*id)};
  }
  return {&files, ""};
}

std::vector<std::string_view> allowed(const Route& route) {
  auto methods = route.methods;
  if (std::ranges::find(methods, "GET") != methods.end()) methods.insert(methods.begin() + 1, "HEAD");
  methods.push_back("OPTIONS");
  return methods;
}

/// Was it another site's page that made a browser ask?
bool is_of_another_site(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  const bool goes_there = request.header("sec-fetch-mode") == "navigate" && request.method == "GET" &&
                          !request.path.starts_with("/api/");
  if (!site.empty() && site != "same-origin" && site != "none" && !goes_there) return true;
  const auto origin = request.header("origin");
  if (origin.empty()) return false;
  const auto slashes = origin.find("://");
  return slashes == origin.npos || origin.substr(slashes + 3) != request.header("host");
}

std::string_view bearer_of(const Request& request) {
  constexpr std::string_view scheme = "bearer ";
  std::string_view given = request.header("authorization");
  if (given.size() < scheme.size()) return {};
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if ((given[i] | 0x20) != (scheme[i] | 0x20)) return {};
  return given.substr(scheme.size());
}

}  // namespace

std::string_view route_of(const Request& request) { return found(request.path).route->path; }

std::optional<Response> refusal(const Request& request, Surroundings& surroundings) {
  if (!request.header("host").empty() && !is_own_name(surroundings.access, request.header("host")))
    return problem(421, "the server is not called by this name; --name lets it be");
  if (is_of_another_site(request)) return problem(403, "a page of another site may not ask here");
  const auto [route, id] = found(request.path);
  if (!route->is_open && !is_token(surroundings.access, bearer_of(request))) {
    Response response = problem(401, "a token is wanted: Authorization: Bearer …");
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"newsgraph\"");
    return response;
  }
  const auto methods = allowed(*route);
  if (std::ranges::find(methods, request.method) == methods.end()) {
    Response response = problem(405, fmt::format("{} takes {}", route->path, fmt::join(methods, ", ")));
    response.headers.emplace_back("Allow", fmt::format("{}", fmt::join(methods, ", ")));
    return response;
  }
  if (request.header("expect").size() > 0 && request.version >= 11 && request.method != "POST")
    return problem(417, "nothing can be expected of a request without content");
  return std::nullopt;
}

Reply answer(const Request& request, Surroundings& surroundings) {
  auto [route, id] = found(request.path);
  if (request.method == "OPTIONS") {
    Response response{204, "", "", {}};
    response.headers.emplace_back("Allow", fmt::format("{}", fmt::join(allowed(*route), ", ")));
    return response;
  }
  return route->answer(Call{request, std::move(id), surroundings});
}

}  // namespace newsgraph::cli::serve::api
