#include "cli/serve/neo4j_procedures.hpp"

#include <string_view>
#include <utility>

namespace newsgraph::cli::serve {

namespace {

using graph::Value;
using Rows = std::vector<std::vector<Value>>;

Rows ping(const graph::PropertyGraph&, std::span<const Value>) { return {{Value(true)}}; }

/// The version is that of the Neo4j whose Bolt and Cypher tools may expect; the edition decides what they
/// offer.
Rows components(const graph::PropertyGraph&, std::span<const Value>) {
  return {{Value("Neo4j Kernel"), Value(graph::List{Value("5.13.0")}), Value("community")}};
}

void add(query::Extensions& extensions, std::string_view signature,
         Rows (*call)(const graph::PropertyGraph&, std::span<const Value>)) {
  auto procedure = query::parse_signature(signature);
  procedure.call = call;
  extensions.add(std::move(procedure));
}

}  // namespace

void add_neo4j_procedures(query::Extensions& extensions) {
  add(extensions, "db.ping() :: (success :: BOOLEAN)", ping);
  add(extensions, "dbms.components() :: (name :: STRING, versions :: LIST OF STRING, edition :: STRING)",
      components);
}

}  // namespace newsgraph::cli::serve
