#pragma once
// What is thrown when a weights file cannot be used.

#include <stdexcept>

namespace newsgraph::parser {

/// The message names the file and what is wrong with it.
struct ModelError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace newsgraph::parser
