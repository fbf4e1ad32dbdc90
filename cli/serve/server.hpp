#pragma once
// `newsgraph serve`: a graph behind its protocols, until somebody ends it.

#include <cstdint>
#include <optional>
#include <string>

#include "cli/serve/access.hpp"
#include "cli/serve/limits.hpp"

namespace newsgraph::cli::serve {

struct ServerOptions {
  std::string graph;
  std::string host = "127.0.0.1";
  std::uint16_t port = 7474;               // 0: any that is free
  std::optional<std::uint16_t> bolt_port;  // nullopt: without Bolt
  bool may_write = false;
  std::string version;  // the program's
  Access access;
  ServerLimits limits;
};

/// Says on standard output where it listens, one line an address, and works until SIGINT or SIGTERM. Throws
/// graph::StoreError and std::system_error where it cannot begin.
void serve(const ServerOptions& options);

}  // namespace newsgraph::cli::serve
