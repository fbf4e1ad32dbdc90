#pragma once
// The list of scenarios that are known to fail, one name a line; lines that begin with # are remarks.

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace newsgraph::tck {

/// Throws std::runtime_error where the file cannot be read.
std::set<std::string> read_known_failures(const std::filesystem::path& file);

struct Deviations {
  std::vector<std::string> newly_failing, newly_passing;
  bool any() const { return !newly_failing.empty() || !newly_passing.empty(); }
};

/// failed, passed: the names of the scenarios that were run; known ones that were not run are left out of
/// account.
Deviations compare(const std::set<std::string>& known, const std::vector<std::string>& failed,
                   const std::vector<std::string>& passed);

}  // namespace newsgraph::tck
