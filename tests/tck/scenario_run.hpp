#pragma once
// Runs one scenario of the kit against the query engine.

#include <filesystem>
#include <optional>
#include <string>

#include "tests/tck/gherkin.hpp"

namespace newsgraph::tck {

/// Why the scenario fails, on one line; nullopt where it passes. graphs: the folder of the kit's named
/// graphs. Those the kit tags @ignore are run like all others. An unknown step is a failure.
std::optional<std::string> run_scenario(const Scenario& scenario, const std::filesystem::path& graphs);

}  // namespace newsgraph::tck
