#pragma once
// The nodes and relationships that a result's rows come from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/result.hpp"

namespace newsgraph::cli {

class Session;

/// Does a row hold a node, a relationship or a path?
bool has_elements(const query::ResultSet& result);

/// The statement asked for all its variables instead of what it returns: "MATCH (a)-[:T]->(b) RETURN a.name
/// LIMIT 3" as "MATCH (a)-[behind_1:T]->(b) RETURN * LIMIT 3". Several attempts, the best first, for any of
/// them may be no query: ORDER BY may need a column that is no more. Empty where there is no single RETURN.
std::vector<std::string> asking_for_everything(std::string_view statement);

/// The session's last result where it has elements, else that of the statement asked for everything; nullopt
/// where neither has any.
std::optional<query::ResultSet> behind_last_result(const Session& session);

}  // namespace newsgraph::cli
