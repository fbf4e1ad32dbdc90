#include "tests/query/case_file.hpp"

#include <fstream>
#include <stdexcept>

namespace newsgraph::query::test {

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::vector<Case> cases;
  std::string part;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3), {}});
      part.clear();
    } else if (line.starts_with("-- ")) {
      if (cases.empty()) throw std::runtime_error(file.string() + ": a part without a case");
      part = line.substr(3);
      cases.back().parts[part];
    } else if (!part.empty()) {
      cases.back().parts[part] += line + "\n";
    } else if (!line.empty() && !line.starts_with("#")) {
      throw std::runtime_error(file.string() + ": text outside a part: " + line);
    }
  }
  for (auto& one : cases)
    for (auto& [name, text] : one.parts)
      while (text.ends_with('\n')) text.pop_back();
  return cases;
}

}  // namespace newsgraph::query::test
