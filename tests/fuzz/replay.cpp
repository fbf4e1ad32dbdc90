// Gives inputs to a target without a fuzzer: each file as it is, and cut short at a few places.
//
//   fuzz_replay TARGET FILE_OR_FOLDER…

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "targets.hpp"

namespace {

namespace fs = std::filesystem;
namespace fuzz = newsgraph::fuzz;

struct Target {
  std::string_view name;
  void (*read)(std::string_view);
};

constexpr Target targets[] = {{"query", fuzz::query},
                              {"plain_article", fuzz::plain_article},
                              {"html_article", fuzz::html_article},
                              {"json_article", fuzz::json_article},
                              {"record", fuzz::record},
                              {"lexicon", fuzz::lexicon},
                              {"corrections", fuzz::corrections},
                              {"conllu", fuzz::conllu},
                              {"trees", fuzz::trees},
                              {"csv", fuzz::csv},
                              {"graph_jsonl", fuzz::graph_jsonl},
                              {"graphml", fuzz::graphml},
                              {"turtle", fuzz::turtle},
                              {"ntriples", fuzz::ntriples},
                              {"temporal", fuzz::temporal},
                              {"http_request", fuzz::http_request},
                              {"packstream", fuzz::packstream},
                              {"bolt", fuzz::bolt}};

std::vector<fs::path> files_of(const fs::path& place) {
  if (!fs::is_directory(place)) return {place};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(place)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void replay(const Target& target, const fs::path& file) {
  constexpr std::size_t cuts = 16;
  const auto bytes = content_of(file);
  for (std::size_t cut = 0; cut <= cuts; ++cut)
    target.read(std::string_view(bytes).substr(0, bytes.size() * cut / cuts));
}

}  // namespace

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  const auto* target = argc < 3 ? std::end(targets)
                                : std::find_if(std::begin(targets), std::end(targets),
                                               [&](auto& t) { return t.name == arguments[1]; });
  if (target == std::end(targets)) {
    std::fputs("usage: fuzz_replay TARGET FILE_OR_FOLDER...\ntargets:", stderr);
    for (const auto& each : targets) std::fprintf(stderr, " %s", std::string(each.name).c_str());
    std::fputc('\n', stderr);
    return 2;
  }
  std::size_t count = 0;
  for (const char* place : arguments.subspan(2))
    for (const auto& file : files_of(place)) {
      std::fprintf(stderr, "%s\n", file.c_str());  // the last one named is the one that failed
      replay(*target, file);
      ++count;
    }
  std::printf("%zu files\n", count);
  return count > 0 ? 0 : 1;
}
