#pragma once
// Reads feature files (Gherkin, as Cucumber defines it): scenarios, outlines with examples, backgrounds,
// tables, doc strings.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::tck {

using Table = std::vector<std::vector<std::string>>;  // rows of trimmed, unescaped cells

struct Step {
  std::string text;  // without its keyword: "executing query:"
  std::optional<std::string> doc_string;
  Table table;
  int line = 0;  // in the file, from 1
};

struct Scenario {
  std::string name;  // "[3]"; a row of Examples "[3]#2"; the whole title where it has no number
  std::string title;
  std::vector<std::string> tags;  // "@ignore"
  std::vector<Step> steps;        // those of the background first
  int line = 0;
};

/// One scenario for each Scenario, and for each row of Examples of a Scenario Outline.
/// Throws std::runtime_error, with the line, for text that is no feature.
std::vector<Scenario> parse_feature(std::string_view text);

}  // namespace newsgraph::tck
