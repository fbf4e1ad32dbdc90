// Times queries on a graph that was given as CSV.
// usage: bench_queries DATA_DIR QUERIES.json
// DATA_DIR holds nodes.csv and edges.csv with Neo4j's import headers; QUERIES.json is [{"name": …, "text":
// …}, …]. Prints JSON Lines: {"step":"import"|"open","ms":…}, {"step":"memory","bytes":…}, and for each query
// {"name":…,"ms":…,"rows":[…]} with the median of five runs after one that warms up. A row is its values as
// JavaScript's String() prints them, joined by "|".

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "graph/formats/csv.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/store.hpp"
#include "query/query.hpp"

using namespace newsgraph;

namespace {

/// Milliseconds that a function takes.
template <class Action>
double time_of(Action&& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::string text_of(const graph::Value& value) {
  switch (value.kind()) {
    case graph::Kind::Null:
      return "null";
    case graph::Kind::String:
      return std::string(value.string());
    case graph::Kind::Float: {
      std::string text = graph::to_string_float(value.real());
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return text;
    }
    default:
      return graph::to_string(value);
  }
}

graph::List rows_of(const query::ResultSet& result) {
  graph::List rows;
  for (const auto& row : result.rows) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "|" : "") + text_of(row[i]);
    rows.emplace_back(text);
  }
  return rows;
}

void print(graph::Map entries) { std::cout << graph::to_json(graph::Value(std::move(entries))) << std::endl; }

void import_csv(const std::filesystem::path& folder, const std::string& path) {
  std::ifstream nodes(folder / "nodes.csv", std::ios::binary), edges(folder / "edges.csv", std::ios::binary);
  if (!nodes || !edges) {
    throw std::runtime_error(fmt::format("{}: nodes.csv or edges.csv cannot be read", folder.string()));
  }
  const graph::CsvFile files[] = {{"nodes.csv", &nodes}, {"edges.csv", &edges}};
  graph::Store::create(path, graph::read_csv(files));
}

/// Of this process, in bytes.
std::int64_t resident_memory() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t total = 0, resident = 0;
  statm >> total >> resident;
  return resident * 4096;
}

void run_query(const graph::PropertyGraph& graph, const graph::Value& entry) {
  const std::string_view text = entry.find("text")->string();
  std::vector<double> times;
  query::ResultSet result;
  for (int i = 0; i < 6; ++i) {
    const double time = time_of([&] { result = query::read(graph, text); });
    if (i > 0) times.push_back(time);
  }
  std::sort(times.begin(), times.end());
  print({{"name", *entry.find("name")}, {"ms", times[2]}, {"rows", rows_of(result)}});
}

int run(const std::filesystem::path& folder, const char* queries) {
  std::ifstream in(queries);
  const std::string json{std::istreambuf_iterator<char>(in), {}};
  const graph::Value entries = graph::parse_json(json);

  const std::string path = (folder / "bench.graph").string();
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
  print({{"step", "import"}, {"ms", time_of([&] { import_csv(folder, path); })}});

  graph::PropertyGraph graph;
  const std::int64_t before = resident_memory();
  print({{"step", "open"},
         {"ms", time_of([&] { graph = graph::Store::open(path, graph::Store::Mode::Read).load(); })}});
  print({{"step", "memory"},
         {"bytes", resident_memory() - before},
         {"edges", static_cast<std::int64_t>(graph.edge_count())},
         {"nodes", static_cast<std::int64_t>(graph.node_count())}});
  for (const graph::Value& entry : entries.list()) run_query(graph, entry);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: bench_queries DATA_DIR QUERIES.json\n");
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_queries: {}\n", error.what());
    return 1;
  }
}
