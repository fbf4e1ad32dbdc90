#include "tests/tck/known_failures.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace newsgraph::tck {

std::set<std::string> read_known_failures(const std::filesystem::path& file) {
  std::ifstream lines(file);
  if (!lines) throw std::runtime_error("cannot read " + file.string());
  std::set<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (!line.empty() && line.front() != '#') names.insert(line);
  }
  return names;
}

Deviations compare(const std::set<std::string>& known, const std::vector<std::string>& failed,
                   const std::vector<std::string>& passed) {
  Deviations deviations;
  for (const auto& name : failed) {
    if (!known.contains(name)) deviations.newly_failing.push_back(name);
  }
  for (const auto& name : passed) {
    if (known.contains(name)) deviations.newly_passing.push_back(name);
  }
  return deviations;
}

}  // namespace newsgraph::tck
