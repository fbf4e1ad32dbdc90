// Errors as problem details (RFC 9457).

#include <fmt/format.h>

#include "cli/serve/api/api.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::cli::serve::api {

namespace {

/// Limits of a query, which asking again does not help against.
bool is_limit(const std::string& detail) {
  return detail == "Timeout" || detail == "TooManyRows" || detail == "OutOfMemory";
}

void add(std::string& text, std::string_view name, std::string_view value) {
  text += text.size() > 1 ? "," : "";
  graph::append_json_string(text, name);
  text += ':';
  graph::append_json_string(text, value);
}

Response with(unsigned status, std::string members) {
  return {status, "application/problem+json", std::move(members) + "}\n", {}};
}

std::string beginning(unsigned status, std::string_view detail) {
  std::string text = "{";
  add(text, "title", http::reason_of(status));
  text += fmt::format(",\"status\":{}", status);
  add(text, "detail", detail);
  return text;
}

}  // namespace

Response problem(unsigned status, std::string_view detail) { return with(status, beginning(status, detail)); }

unsigned status_of(const Failure& failure) {
  if (is_limit(failure.detail)) return 422;
  if (failure.detail == "WriteNotAllowed") return 403;
  if (failure.type == "TransactionError" || failure.type == "StoreError")
    return failure.detail == "Failed" ? 500 : 409;
  if (failure.type == "ServerError") return failure.detail == "Stopping" ? 503 : 500;
  return 400;
}

Response problem(const Failure& failure) {
  const unsigned status = status_of(failure);
  std::string text = beginning(status, failure.message);
  add(text, "code", fmt::format("{}.{}", failure.type, failure.detail));
  if (failure.line > 0) {
    text += fmt::format(",\"line\":{},\"column\":{}", failure.line, failure.column);
    add(text, "shown", failure.shown);
  }
  return with(status, std::move(text));
}

Response json(std::string body) { return {200, "application/json", std::move(body) + "\n", {}}; }

}  // namespace newsgraph::cli::serve::api
