#pragma once
// Bolt for the server's listener.

#include <string>

#include "cli/serve/access.hpp"
#include "cli/serve/limits.hpp"
#include "cli/serve/query_service.hpp"
#include "cli/serve/session.hpp"

namespace newsgraph::cli::bolt {

struct About {
  std::string graph;    // what the graph is called
  std::string version;  // the program's
};

/// `address`: "host:port" by which clients reach us, given to those who ask for it; it is called once there
/// are clients. The service and the access outlive all sessions.
serve::Protocol protocol(serve::QueryService& service, const serve::Access& access, About about,
                         std::function<std::string()> address);

}  // namespace newsgraph::cli::bolt
