#pragma once
// Test cases as text. A file holds cases, a case its parts:
//
//     == its name
//     -- graph
//     statements that make the graph, each ended by a semicolon
//     -- query
//     the query
//     -- rows            columns, then one row a line, values as openCypher writes them, joined by " | "
//     -- error           what the error prints
//     -- plan            what EXPLAIN prints
//     -- changes         what the statement changed, such as "nodes +1 -0 …"
//     -- notices         what else it says, a sentence a line
//
// A case has a query and at least one of the last five.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace newsgraph::query::test {

struct Case {
  std::string name;
  std::map<std::string, std::string> parts;  // by name, without the final newline
};

/// Throws std::runtime_error for a file that is not of that form.
std::vector<Case> read_cases(const std::filesystem::path& file);

}  // namespace newsgraph::query::test
