#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

namespace newsgraph::graph {

/// A file that is not in its format. The message begins with "line N: " where a line is known.
class FormatError : public std::runtime_error {
 public:
  FormatError(std::size_t line, const std::string& what)
      : std::runtime_error(line > 0 ? fmt::format("line {}: {}", line, what) : what), line_(line) {}
  std::size_t line() const { return line_; }  // from 1; 0 where unknown

 private:
  std::size_t line_;
};

}  // namespace newsgraph::graph
