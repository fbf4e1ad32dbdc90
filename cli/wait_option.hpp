#pragma once
// The option --wait of commands that write into a graph.

#include <CLI/CLI.hpp>
#include <chrono>

namespace newsgraph::cli {

/// `seconds` holds the usual time.
inline void add_wait_option(CLI::App& command, double& seconds) {
  command.add_option("--wait", seconds, "Wait so long for another program that writes to the graph")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 1e6))
      ->capture_default_str();
}

inline std::chrono::milliseconds wait_of(double seconds) {
  return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(seconds * 1000));
}

}  // namespace newsgraph::cli
