#include "cli/serve/http/request_parser.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace newsgraph::cli::serve::http {

namespace {

namespace beast = boost::beast::http;
using boost::system::error_code;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return result;
}

std::string_view as_view(boost::core::string_view text) { return {text.data(), text.size()}; }

struct Problem {
  unsigned status;
  std::string message;
};

Problem problem_of(const error_code& error) {
  if (error == beast::error::header_limit)
    return {431, "the request's headers are larger than this server takes"};
  if (error == beast::error::body_limit)
    return {413, "the request's content is larger than this server takes"};
  if (error == beast::error::bad_version) return {505, "this server speaks HTTP/1.0 and HTTP/1.1"};
  if (error == beast::error::bad_transfer_encoding) return {501, "no such transfer encoding is known here"};
  return {400, "this is no request of HTTP: " + error.message()};
}

/// "/a/b?c=d" into path and query; false where it is malformed.
bool set_target(Request& request, std::string_view target) {
  // A client that takes the server for a proxy gives the whole address.
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const auto slash = target.find('/', scheme.size());
    target = slash == target.npos ? std::string_view("/") : target.substr(slash);
  }
  const auto mark = std::min(target.find('?'), target.size());
  const auto path = decoded(target.substr(0, mark), false);
  if (!path || path->empty() || path->front() != '/') return false;
  request.path = *path;
  std::string_view query = target.substr(std::min(mark + 1, target.size()));
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    const auto entry = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (entry.empty()) continue;
    const auto equals = std::min(entry.find('='), entry.size());
    const auto name = decoded(entry.substr(0, equals), true);
    const auto value = decoded(entry.substr(std::min(equals + 1, entry.size())), true);
    if (!name || !value) return false;
    request.query.emplace(*name, *value);
  }
  return true;
}

}  // namespace

struct RequestParser::Data {
  Data(std::size_t most, std::size_t body_bytes) : header_bytes(most) {
    parser.header_limit(static_cast<std::uint32_t>(most));
    parser.body_limit(body_bytes);
    parser.eager(true);
  }

  const std::size_t header_bytes;
  beast::request_parser<beast::string_body> parser;
  Request request;
  std::optional<Problem> problem;
  bool has_header = false;

  Progress refuse(Problem own) {
    problem = std::move(own);
    return Progress::Bad;
  }

  /// False where it is no request that could be answered.
  bool read_header() {
    const auto& header = parser.get();
    request.method = std::string(as_view(header.method_string()));
    request.version = header.version();
    request.keep_alive = parser.keep_alive();
    std::size_t hosts = 0;
    for (const auto& field : header) {
      std::string name = lower(as_view(field.name_string()));
      const std::string value(as_view(field.value()));
      hosts += name == "host";
      const auto [place, is_new] = request.headers.emplace(std::move(name), value);
      if (!is_new) place->second += ", " + value;
    }
    if (header.version() != 10 && header.version() != 11) {
      problem = {505, "this server speaks HTTP/1.0 and HTTP/1.1"};
      return false;
    }
    if (hosts > 1 || (hosts == 0 && request.version >= 11)) {
      problem = {400, "a request has one Host header"};
      return false;
    }
    // With both, servers one behind the other may take the content's end for different places.
    if (parser.chunked() && header.count(beast::field::content_length) > 0) {
      problem = {400, "a request has Content-Length or Transfer-Encoding, not both"};
      return false;
    }
    if (!set_target(request, as_view(header.target()))) {
      problem = {400, "the request's target is malformed"};
      return false;
    }
    return true;
  }
};

RequestParser::RequestParser(std::size_t header_bytes, std::size_t body_bytes)
    : data_(std::make_unique<Data>(header_bytes, body_bytes)) {}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;
RequestParser& RequestParser::operator=(RequestParser&&) noexcept = default;

RequestParser::Progress RequestParser::take(std::string& bytes) {
  Data& data = *data_;
  if (data.problem) return Progress::Bad;
  while (!bytes.empty() && !data.parser.is_done()) {
    // The header first and alone, so that it can be refused before the body is read.
    data.parser.eager(data.has_header);
    error_code error;
    const std::size_t used = data.parser.put(boost::asio::buffer(bytes), error);
    bytes.erase(0, used);
    if (error == beast::error::need_more) {
      // Lines between chunks have no limit of their own.
      if (bytes.size() > data.header_bytes)
        return data.refuse(
            {data.has_header ? 400u : 431u, "a line of the request is larger than this server takes"});
      break;
    }
    if (error) return data.refuse(problem_of(error));
    if (!data.has_header && data.parser.is_header_done()) {
      data.has_header = true;
      if (!data.read_header()) return Progress::Bad;
      if (!data.parser.is_done()) return Progress::Header;
    }
    if (used == 0) break;
  }
  if (!data.parser.is_done()) return Progress::Wants;
  data.request.body = std::move(data.parser.get().body());
  return Progress::Done;
}

bool RequestParser::waits_to_continue() const {
  return lower(data_->request.header("expect")) == "100-continue";
}
Request& RequestParser::request() { return data_->request; }
unsigned RequestParser::status() const { return data_->problem ? data_->problem->status : 0; }
const std::string& RequestParser::message() const {
  static const std::string none;
  return data_->problem ? data_->problem->message : none;
}

}  // namespace newsgraph::cli::serve::http
