#pragma once
// What HTTP clients ask and are answered (RFC 9110, RFC 9112), without its bytes.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph::cli::serve::http {

struct Request {
  std::string method;                          // as sent: "GET"
  std::string path;                            // decoded: "/api/entity/1"; begins with a slash
  std::map<std::string, std::string> query;    // decoded; of a name that is there twice the first
  std::map<std::string, std::string> headers;  // by lower-case name; values of the same name joined by ", "
  std::string body;
  unsigned version = 11;  // 10 or 11
  bool keep_alive = true;

  std::string_view header(std::string_view name) const;  // empty where there is none
};

struct Response {
  unsigned status = 200;
  std::string content_type;  // empty: there is no content
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  // further ones
};

/// "Not Found" of 404.
std::string_view reason_of(unsigned status);

/// The status line and the headers, with those that every response has. `length`: that of the content;
/// without one it comes in chunks, or, for a client of HTTP/1.0, ends with the connection.
std::string head_of(const Response& response, const Request& request, std::optional<std::size_t> length);

/// "%20" and the like decoded; nullopt where it is malformed or holds a zero byte. In a query "+" is a blank.
std::optional<std::string> decoded(std::string_view text, bool in_query);

/// Does the client's Accept header take one of the types, and which best? The first of `offered` where there
/// is no such header; nullopt where it takes none.
std::optional<std::string> acceptable(std::string_view accept, const std::vector<std::string>& offered);

}  // namespace newsgraph::cli::serve::http
