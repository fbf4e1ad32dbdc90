#pragma once

#include <string_view>

#include "graph/store/database.hpp"

namespace newsgraph::graph {

/// The parts of create_schema(), for a file that is filled in between: within a transaction, the tables
/// without the indexes that each row would have to be put into, then those.
void create_tables(Database& database);
void create_indexes(Database& database);

void create_schema(Database& database);
/// Files of earlier versions, opened for reading, lack some.
bool has_table(Database& database, std::string_view name);
/// Throws where the file is another program's or a later version's. A file of an earlier version, opened for
/// writing, is brought up to this one; opened for reading it is read as it is.
void check_schema(Database& database);

}  // namespace newsgraph::graph
