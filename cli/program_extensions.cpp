#include "cli/program_extensions.hpp"

#include "cli/conflicts/conflicts.hpp"
#include "cli/evidence_function.hpp"
#include "cli/search_procedures.hpp"

namespace newsgraph::cli {

query::Extensions program_extensions(graph::Store& store) {
  query::Extensions extensions;
  extensions.add(evidence_function(store));
  extensions.add(conflicts_procedure());
  extensions.add(text_search_procedure(store));
  extensions.add(name_search_procedure(store));
  return extensions;
}

}  // namespace newsgraph::cli
