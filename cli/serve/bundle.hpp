#pragma once
// The files of the page that the server shows, which are part of the program: no path leads out of them.

#include <span>
#include <string_view>

namespace newsgraph::cli::serve {

struct BundledFile {
  std::string_view path;  // "/", "/explorer.js"
  std::string_view content_type;
  std::string_view bytes;
};

std::span<const BundledFile> bundled_files();

}  // namespace newsgraph::cli::serve
