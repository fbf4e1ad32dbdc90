#pragma once
// HTTP/1.1 as a protocol of the server: requests one after the other, answers in their order.

#include "cli/serve/api/api.hpp"
#include "cli/serve/session.hpp"

namespace newsgraph::cli::serve::http {

/// The surroundings must outlive its sessions.
Protocol protocol(api::Surroundings& surroundings);

}  // namespace newsgraph::cli::serve::http
