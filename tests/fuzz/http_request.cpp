// What clients of the server send: requests, one behind the other, however they are cut into pieces.

#include <string>

#include "cli/serve/access.hpp"
#include "cli/serve/http/request_parser.hpp"
#include "demand.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

using namespace cli::serve;
using Progress = http::RequestParser::Progress;

constexpr std::size_t header_bytes = 512, body_bytes = 512;

/// The requests that were understood, and how it ended.
std::string understood(std::string_view bytes, std::size_t piece) {
  std::string account, waiting;
  http::RequestParser parser(header_bytes, body_bytes);
  while (!bytes.empty()) {
    waiting += bytes.substr(0, piece);
    bytes.remove_prefix(std::min(piece, bytes.size()));
    while (!waiting.empty()) {
      const std::size_t before = waiting.size();
      const Progress progress = parser.take(waiting);
      if (progress == Progress::Bad) {
        demand(parser.status() >= 400 && !parser.message().empty(),
               "what is refused is refused with a reason");
        return account + "refused";
      }
      if (progress == Progress::Wants) break;
      if (progress == Progress::Header) continue;
      const http::Request& request = parser.request();
      demand(waiting.size() < before || before > 0, "a request takes bytes");
      demand(!request.path.empty() && request.path.front() == '/', "a path begins with a slash");
      demand(request.path.find('\0') == std::string::npos, "a path has no zero byte");
      demand(request.body.size() <= body_bytes, "a body is no larger than it may be");
      account += request.method + ' ' + request.path + ' ' + request.body + '\n';
      is_own_name({"", {"localhost"}}, request.header("host"));
      http::acceptable(request.header("accept"), {"application/json", "application/jsonl"});
      parser = http::RequestParser(header_bytes, body_bytes);
    }
    demand(waiting.size() <= header_bytes + piece, "what waits is no larger than a header may be");
  }
  return account;
}

}  // namespace

void http_request(std::string_view bytes) {
  const std::string whole = understood(bytes, bytes.size() + 1);
  const std::string pieces = understood(bytes, 7);
  // A header that is too large is refused sooner or later, depending on how much of it came at once.
  const auto agree = std::min(whole.find("refused"), pieces.find("refused"));
  demand(whole.substr(0, agree) == pieces.substr(0, agree), "how requests are cut makes no difference");
}

}  // namespace newsgraph::fuzz
