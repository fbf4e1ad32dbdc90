#pragma once
// The explorer's page as it was bundled into the program.

#include <span>
#include <string>
#include <string_view>

#include "cli/serve/bundle.hpp"

namespace newsgraph::cli::serve {

/// What the server hands out, byte for byte; empty where the explorer was left out of this build, because
/// Cytoscape.js was not there.
std::span<const BundledFile> explorer_files();

/// The page as one file that needs no server, `data` inside: the JSON that page/source_inside.js describes.
/// Empty where the explorer was left out.
std::string explorer_page_with(std::string_view title, std::string_view data);

}  // namespace newsgraph::cli::serve
