#include "cli/graph_formats.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "cli/commands.hpp"
#include "cli/csv_files.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/jsonl.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::array<GraphFormat, 3> formats = {{
    {"jsonl", ".jsonl", graph::write_jsonl, graph::read_jsonl},
    {"graphml", ".graphml", graph::write_graphml, graph::read_graphml},
    {"csv", ".csv", nullptr, nullptr, write_csv_files, read_csv_files},
}};

}  // namespace

std::vector<std::string> graph_format_names() {
  std::vector<std::string> names;
  for (const GraphFormat& format : formats) names.emplace_back(format.name);
  return names;
}

const GraphFormat& graph_format(std::string_view name, std::string_view path) {
  for (const GraphFormat& format : formats) {
    if (name.empty() ? path.ends_with(format.extension) : name == format.name) return format;
  }
  throw BadCall(fmt::format("{}: its name does not tell the format; --format is one of {}", path,
                            fmt::join(graph_format_names(), ", ")));
}

}  // namespace newsgraph::cli
