#include "case_file.hpp"

#include <catch2/catch.hpp>
#include <fstream>

namespace newsgraph::parser::test {

std::filesystem::path data_file(const std::string& file) {
  return std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "data" / file;
}

std::filesystem::path model_path() {
  return std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "parser/language/model/english.bin";
}

std::vector<Case> cases(const std::string& file) {
  std::ifstream in(data_file(file));
  INFO(data_file(file));
  REQUIRE(in);
  std::vector<Case> all;
  bool fresh = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# ")) continue;
    if (line.empty()) {
      fresh = true;
      continue;
    }
    if (fresh) all.emplace_back();
    fresh = false;
    all.back().push_back(line);
  }
  REQUIRE_FALSE(all.empty());
  return all;
}

}  // namespace newsgraph::parser::test
