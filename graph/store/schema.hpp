#pragma once

#include "graph/store/database.hpp"

namespace newsgraph::graph {

void create_schema(Database& database);
/// Throws where the file is another program's or a later version's.
void check_schema(Database& database);

}  // namespace newsgraph::graph
