#pragma once
// Test cases that lie in a data file.

#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph::parser::test {

/// Lines that belong together.
using Case = std::vector<std::string>;

/// The cases of a file in this folder's data/: blocks of lines with a blank line between them; lines with a
/// leading # are comments.
std::vector<Case> cases(const std::string& file);

std::filesystem::path data_file(const std::string& file);
std::filesystem::path model_path();

}  // namespace newsgraph::parser::test
