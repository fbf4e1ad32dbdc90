#pragma once
// Runs one scenario of the kit against the query engine.

#include <filesystem>
#include <string>

#include "tests/tck/gherkin.hpp"

namespace newsgraph::tck {

struct Outcome {
  enum class Verdict { Passed, Failed, Skipped };
  Verdict verdict = Verdict::Passed;
  std::string reason;  // of a failure, on one line
};

/// graphs: the folder of the kit's named graphs. A scenario with the tag @ignore is skipped; an unknown step
/// fails.
Outcome run_scenario(const Scenario& scenario, const std::filesystem::path& graphs);

}  // namespace newsgraph::tck
