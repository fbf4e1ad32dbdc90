#pragma once
// Procedures that tools made for Neo4j call before anything else, to find out whether and with whom they
// speak.

#include "query/extensions.hpp"

namespace newsgraph::cli::serve {

/// db.ping() and dbms.components().
void add_neo4j_procedures(query::Extensions& extensions);

}  // namespace newsgraph::cli::serve
