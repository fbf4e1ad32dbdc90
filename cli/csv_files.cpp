#include "cli/csv_files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "graph/formats/csv.hpp"

namespace newsgraph::cli {

namespace {

/// What both files' names begin with.
std::string prefix_of(const std::string& path) {
  if (path.ends_with('/') || std::filesystem::is_directory(path)) {
    std::filesystem::create_directories(path);
    return path.ends_with('/') ? path : path + '/';
  }
  return (path.ends_with(".csv") ? path.substr(0, path.size() - 4) : path) + '.';
}

std::ofstream open_output(const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  if (!out) throw BadInput(fmt::format("{}: cannot be written", path));
  return out;
}

void close_output(std::ofstream& out, const std::string& path) {
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", path));
}

}  // namespace

graph::PropertyGraph read_csv_files(const std::vector<std::string>& paths) {
  std::vector<std::unique_ptr<std::ifstream>> open;
  std::vector<graph::CsvFile> files;
  for (const std::string& path : paths) {
    if (path == "-") {
      files.push_back({"standard input", &std::cin});
      continue;
    }
    open.push_back(std::make_unique<std::ifstream>(path, std::ios::binary));
    if (!*open.back()) throw BadInput(fmt::format("{}: cannot be read", path));
    files.push_back({path, open.back().get()});
  }
  return graph::read_csv(files);
}

void write_csv_files(const graph::PropertyGraph& graph, const std::string& path) {
  if (path == "-") throw BadCall("CSV is two files: give their name by -o, e.g. -o news.csv");
  const std::string prefix = prefix_of(path);
  const std::string nodes = prefix + "nodes.csv", relationships = prefix + "relationships.csv";
  std::ofstream node_file = open_output(nodes), relationship_file = open_output(relationships);
  graph::write_csv(graph, node_file, relationship_file);
  close_output(node_file, nodes);
  close_output(relationship_file, relationships);
}

}  // namespace newsgraph::cli
