#include "cli/serve/access.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstddef>

namespace newsgraph::cli::serve {

namespace {

bool is_address(const std::string& host) {
  in_addr v4{};
  in6_addr v6{};
  return inet_pton(AF_INET, host.c_str(), &v4) == 1 || inet_pton(AF_INET6, host.c_str(), &v6) == 1;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return result;
}

bool is_port(std::string_view text) {
  return text.empty() ||
         (text.front() == ':' && text.size() <= 6 && text.find_first_not_of("0123456789", 1) == text.npos);
}

}  // namespace

bool is_token(const Access& access, std::string_view given) {
  const std::string& token = access.token;
  if (token.empty()) return true;
  // All of what was given is looked at, whatever it is.
  volatile unsigned char difference = given.size() == token.size() ? 0 : 1;
  for (std::size_t i = 0; i < given.size(); ++i)
    difference = static_cast<unsigned char>(difference | (given[i] ^ token[i % token.size()]));
  return difference == 0;
}

bool is_own_name(const Access& access, std::string_view host_and_port) {
  std::string_view host = host_and_port;
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    if (end == host.npos || !is_port(host.substr(end + 1))) return false;
    return is_address(std::string(host.substr(1, end - 1)));
  }
  const std::size_t colon = std::min(host.find(':'), host.size());
  if (!is_port(host.substr(colon))) return false;
  std::string name = lower(host.substr(0, colon));
  if (name.ends_with('.')) name.pop_back();
  if (name == "localhost" || is_address(name)) return true;
  return std::ranges::any_of(access.names, [&](const std::string& own) { return lower(own) == name; });
}

}  // namespace newsgraph::cli::serve
