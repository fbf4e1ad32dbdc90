#pragma once
// Walks a file of trees: each `# newdoc id` is a case; after `#=` what is expected of it.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "parser/language/conllu.hpp"

namespace newsgraph::parser {

/// `show` gives the lines of what is found in a document.
template <class Show>
void check_tree_cases(const std::filesystem::path& file, Show show) {
  std::ifstream in(file);
  REQUIRE(in);
  std::string name, expected, tree;
  std::size_t count = 0;
  const auto check = [&] {
    if (name.empty()) return;
    INFO(name);
    std::istringstream lines(tree);
    ConlluReader reader(lines, file.filename().string(), ConlluContent::Everything);
    const auto article = reader.next();
    REQUIRE(article);
    CHECK(show(article->document) == expected);
    ++count;
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc id = ")) {
      check();
      name = line.substr(14);
      expected.clear();
      tree.clear();
    }
    if (line.starts_with("#= "))
      expected += line.substr(3) + '\n';
    else
      tree += line + '\n';
  }
  check();
  CHECK(count > 0);
}

}  // namespace newsgraph::parser
