#pragma once
// What the server answers. An endpoint is one file here and one line in routes.cpp.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/serve/access.hpp"
#include "cli/serve/http/message.hpp"
#include "cli/serve/listener.hpp"
#include "cli/serve/metrics.hpp"
#include "cli/serve/query_service.hpp"

namespace newsgraph::cli::serve::api {

using http::Request;
using http::Response;

/// What endpoints work on.
struct Surroundings {
  QueryService& service;
  const ConnectionCounts& connections;
  Metrics& metrics;
  Access access;
};

struct Call {
  const Request& request;
  std::string id;  // what stands for {id} in the path
  Surroundings& surroundings;
};

/// To be made on another thread, from the newest snapshot.
using Work = std::function<Response(const Snapshot&)>;

/// Rows, to be streamed as they come.
struct RowsOfQuery {
  QueryRequest query;
  enum class Form { Json, JsonLines } form;
};

using Reply = std::variant<Response, Work, RowsOfQuery>;

struct Route {
  std::string_view path;                  // "/api/entity/{id}"
  std::vector<std::string_view> methods;  // HEAD goes with GET
  Reply (*answer)(const Call&);
  bool is_open = false;  // to those without a token, too
};
const std::vector<Route>& routes();

/// What is to be said of a request before its content is read: that it has no right, or leads nowhere.
/// nullopt: go on.
std::optional<Response> refusal(const Request& request, Surroundings& surroundings);
/// The pattern that the path belongs to, for counting.
std::string_view route_of(const Request& request);
/// Of a request that was not refused.
Reply answer(const Request& request, Surroundings& surroundings);

/// An error as application/problem+json (RFC 9457).
Response problem(unsigned status, std::string_view detail);
Response problem(const Failure& failure);
unsigned status_of(const Failure& failure);
Response json(std::string body);

// The endpoints.
Reply query(const Call& call);
Reply entity(const Call& call);
Reply evidence(const Call& call);
Reply article(const Call& call);
Reply schema(const Call& call);
Reply search(const Call& call);
Reply openapi(const Call& call);
Reply health(const Call& call);
Reply metrics(const Call& call);
Reply page(const Call& call);

}  // namespace newsgraph::cli::serve::api
