// /api/query: a query's rows.

#include <cmath>

#include "cli/serve/api/api.hpp"
#include "graph/formats/json_value.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli::serve::api {

namespace {

using graph::Kind;
using graph::Value;

/// What is wrong with a request.
struct Wrong {
  unsigned status;
  std::string detail;
};

Value parsed(const std::string& text, std::string_view what) {
  try {
    return graph::parse_json(text);
  } catch (const graph::JsonError& error) {
    throw Wrong{400, std::string(what) + ": " + error.what()};
  }
}

void take_parameters(const Value& given, QueryRequest& query) {
  if (given.is_null()) return;
  if (given.kind() != Kind::Map) throw Wrong{400, "parameters: an object is wanted"};
  for (const auto& [name, value] : given.map()) query.parameters.emplace(name, value);
}

/// A number above zero of the limits; nullopt where it is not there.
std::optional<double> limit(const Value& limits, std::string_view name) {
  const Value* given = limits.find(name);
  if (given == nullptr || given->is_null()) return std::nullopt;
  if (!given->is_number() || !(given->number() > 0) || given->number() > 1e15)
    throw Wrong{400, "limits: " + std::string(name) + ": a number above 0 is wanted"};
  return given->number();
}

void take_limits(const Value& given, QueryRequest& query) {
  if (given.is_null()) return;
  if (given.kind() != Kind::Map) throw Wrong{400, "limits: an object is wanted"};
  for (const auto& [name, value] : given.map()) {
    if (name != "seconds" && name != "rows" && name != "bytes")
      throw Wrong{400, "limits: there are seconds, rows and bytes, but no " + name};
  }
  if (const auto seconds = limit(given, "seconds"))
    query.time = std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(*seconds * 1000)));
  if (const auto rows = limit(given, "rows")) query.rows = static_cast<std::size_t>(*rows);
  if (const auto bytes = limit(given, "bytes")) query.memory = static_cast<std::size_t>(*bytes);
}

void take_text(const Value& given, QueryRequest& query) {
  if (given.kind() != Kind::String || given.string().empty()) throw Wrong{400, "query: a text is wanted"};
  query.text = given.string();
}

QueryRequest posted(const Request& request) {
  const auto type = request.header("content-type");
  if (type.substr(0, type.find(';')) != "application/json")
    throw Wrong{415, "the content is to be application/json"};
  if (!request.header("content-encoding").empty()) throw Wrong{415, "the content is not to be compressed"};
  const Value body = parsed(request.body, "content");
  if (body.kind() != Kind::Map) throw Wrong{400, "content: an object is wanted"};
  QueryRequest query;
  for (const auto& [name, value] : body.map()) {
    if (name == "query")
      take_text(value, query);
    else if (name == "parameters")
      take_parameters(value, query);
    else if (name == "limits")
      take_limits(value, query);
    else
      throw Wrong{400, "content: there are query, parameters and limits, but no " + name};
  }
  return query;
}

/// A link must not change anything.
QueryRequest linked(const Request& request) {
  QueryRequest query;
  query.read_only = true;
  for (const auto& [name, value] : request.query) {
    if (name == "query")
      take_text(Value(value), query);
    else if (name == "parameters")
      take_parameters(parsed(value, name), query);
    else if (name == "limits")
      take_limits(parsed(value, name), query);
    else
      throw Wrong{400, "the address: there are query, parameters and limits, but no " + name};
  }
  return query;
}

RowsOfQuery::Form form_of(const Request& request) {
  const auto type = http::acceptable(request.header("accept"),
                                     {"application/json", "application/jsonl", "application/x-ndjson"});
  if (!type) throw Wrong{406, "rows are application/json, application/jsonl or application/x-ndjson"};
  return *type == "application/json" ? RowsOfQuery::Form::Json : RowsOfQuery::Form::JsonLines;
}

}  // namespace

Reply query(const Call& call) {
  try {
    if (call.request.method == "HEAD") throw Wrong{405, "rows are had by GET or POST"};
    const auto form = form_of(call.request);
    QueryRequest query = call.request.method == "POST" ? posted(call.request) : linked(call.request);
    if (query.text.empty()) throw Wrong{400, "query: a text is wanted"};
    if (const auto invalid = parser::first_invalid_byte(query.text)) throw Wrong{400, "query: not UTF-8"};
    return RowsOfQuery{std::move(query), form};
  } catch (const Wrong& wrong) {
    Response response = problem(wrong.status, wrong.detail);
    if (wrong.status == 405) response.headers.emplace_back("Allow", "GET, POST, OPTIONS");
    return response;
  }
}

}  // namespace newsgraph::cli::serve::api
