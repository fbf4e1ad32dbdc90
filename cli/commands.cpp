#include "cli/commands.hpp"

namespace newsgraph::cli {

std::span<const AddCommand> commands() {
  static constexpr AddCommand all[] = {
      add_build,      // articles or records into a graph
      add_query,      // one or more queries
      add_repl,       // questions and answers
      add_render,     // a diagram
      add_export,     // the graph in another format
      add_import,     // a graph from another format
      add_extract,    // articles into records
      add_stats,      // what a graph holds
      add_annotate,   // an article with what was read in it
      add_conflicts,  // facts that cannot all hold
      add_remove,   // articles out of a graph
      add_merge,    // several graphs into one
      add_serve,    // a graph for programs and browsers
  };
  return all;
}

}  // namespace newsgraph::cli
