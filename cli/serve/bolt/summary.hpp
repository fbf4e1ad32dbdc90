#pragma once
// What is told about queries besides their rows.

#include <string>
#include <string_view>
#include <vector>

#include "cli/serve/bolt/dialect.hpp"
#include "cli/serve/result_stream.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt {

/// What ends a result: `type`, `t_last`, and where there are any `stats` and `notifications`.
graph::Map summary(const serve::ResultStream::Summary& of, bool with_notices);

/// Does the client want notices, as the fields for that of HELLO, BEGIN or RUN say (from 5.2)? Throws
/// BadRequest.
bool wants_notices(const graph::Value& extra, bool otherwise);

/// One server that does everything, for drivers that ask who does what.
graph::Map routing_table(std::string_view address, std::string_view database);

graph::List list_of(const std::vector<std::string>& texts);

}  // namespace newsgraph::cli::bolt
