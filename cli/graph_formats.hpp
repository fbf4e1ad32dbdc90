#pragma once
// The formats that graphs are exported to and imported from. A new one is one line in graph_formats.cpp.

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

/// A graph is either one file or, where `write` and `write_page` are null, several that are written (and
/// read) together; `write_page` also takes the sentences from the store, and a title. A format without `read`
/// and `read_files` is for writing only.
struct GraphFormat {
  std::string_view name, extension;
  void (*write)(const graph::PropertyGraph& graph, std::ostream& out);
  graph::PropertyGraph (*read)(std::istream& in) = nullptr;
  void (*write_files)(const graph::PropertyGraph& graph, const std::string& path) = nullptr;
  graph::PropertyGraph (*read_files)(const std::vector<std::string>& paths) = nullptr;
  void (*write_page)(const graph::PropertyGraph& graph, const graph::Store& store, std::string_view title,
                     std::ostream& out) = nullptr;
};

inline bool is_readable(const GraphFormat& format) {
  return format.read != nullptr || format.read_files != nullptr;
}

std::vector<std::string> graph_format_names();
std::vector<std::string> readable_graph_format_names();
/// By its name, or for an empty name by the file's extension. Throws BadCall.
const GraphFormat& graph_format(std::string_view name, std::string_view path);

}  // namespace newsgraph::cli
