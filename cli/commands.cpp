#include "cli/commands.hpp"

#include <array>

namespace newsgraph::cli {

std::span<const AddCommand> commands() {
  static constexpr std::array<AddCommand, 8> all = {
      add_build,    // articles or records into a graph
      add_query,    // one or more queries
      add_repl,     // questions and answers
      add_render,   // a diagram
      add_export,   // the graph in another format
      add_import,   // a graph from another format
      add_extract,  // articles into records
      add_stats,    // what a graph holds
  };
  return all;
}

}  // namespace newsgraph::cli
