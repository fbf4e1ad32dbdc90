#include "cli/serve/http/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace newsgraph::cli::serve::http {

namespace {

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return result;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// "Sun, 22 Nov 2026 19:00:00 GMT" (RFC 9110, 5.6.7), whatever the locale.
std::string date_of(std::time_t time) {
  static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm civil{};
  gmtime_r(&time, &civil);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[civil.tm_wday], civil.tm_mday,
                     months[civil.tm_mon], civil.tm_year + 1900, civil.tm_hour, civil.tm_min, civil.tm_sec);
}

/// An entry of an Accept header.
struct Range {
  std::string type;  // "text/*"
  double quality = 1;
};

std::vector<Range> ranges_of(std::string_view accept) {
  std::vector<Range> ranges;
  while (!accept.empty()) {
    const auto comma = std::min(accept.find(','), accept.size());
    std::string_view entry = accept.substr(0, comma);
    accept.remove_prefix(std::min(comma + 1, accept.size()));
    Range range;
    const auto semicolon = std::min(entry.find(';'), entry.size());
    range.type = lower(trimmed(entry.substr(0, semicolon)));
    const std::string parameters = lower(entry.substr(semicolon));
    if (const auto at = parameters.find("q="); at != parameters.npos) {
      range.quality = 0;
      std::from_chars(parameters.data() + at + 2, parameters.data() + parameters.size(), range.quality);
    }
    if (!range.type.empty()) ranges.push_back(std::move(range));
  }
  return ranges;
}

/// How well the ranges like a type: the most specific one tells.
double quality_of(const std::vector<Range>& ranges, const std::string& type) {
  const std::string family = type.substr(0, type.find('/')) + "/*";
  for (const std::string& wanted : {type, family, std::string("*/*")}) {
    for (const Range& range : ranges)
      if (range.type == wanted) return range.quality;
  }
  return 0;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(std::string(name));
  return found != headers.end() ? std::string_view(found->second) : std::string_view();
}

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

std::string head_of(const Response& response, const Request& request, std::optional<std::size_t> length) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
  const auto add = [&head](std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
  };
  add("Date", date_of(std::time(nullptr)));
  add("Server", "newsgraph");
  if (!response.content_type.empty()) add("Content-Type", response.content_type);
  if (length) {
    if (response.status != 204 && response.status != 304) add("Content-Length", std::to_string(*length));
  } else if (request.version >= 11) {
    add("Transfer-Encoding", "chunked");
  }
  add("Connection", request.keep_alive ? "keep-alive" : "close");
  // A page of ours may load what is ours and nothing else; nobody else's page may show or read it.
  add("Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "no-referrer");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Cross-Origin-Opener-Policy", "same-origin");
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(response.headers, [&](const auto& own) { return own.first == name; });
  };
  if (!has("Cache-Control")) add("Cache-Control", "no-store");
  for (const auto& [name, value] : response.headers) add(name, value);
  head += "\r\n";
  return head;
}

std::optional<std::string> decoded(std::string_view text, bool in_query) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const bool is_whole = i + 2 < text.size();
      const int high = is_whole ? digit_of(text[i + 1]) : -1, low = is_whole ? digit_of(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (in_query && c == '+') {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    result += c;
  }
  return result;
}

std::optional<std::string> acceptable(std::string_view accept, const std::vector<std::string>& offered) {
  const auto ranges = ranges_of(accept);
  if (ranges.empty()) return offered.front();
  const std::string* best = nullptr;
  double quality = 0;
  for (const std::string& type : offered) {
    if (const double own = quality_of(ranges, type); own > quality) {
      best = &type;
      quality = own;
    }
  }
  return best != nullptr ? std::optional(*best) : std::nullopt;
}

}  // namespace newsgraph::cli::serve::http
