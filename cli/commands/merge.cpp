// newsgraph merge: several graphs into one.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/derivation.hpp"
#include "cli/terminal.hpp"
#include "cli/ties.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::vector<std::string> graphs;
  std::string output;
  DataOptions data;
};

/// The new graph's file, which goes again where it is not finished.
class Output {
 public:
  explicit Output(const std::string& path) : path_(path), store_(graph::Store::create(path)) {
    store_.begin();
  }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    if (finished_) return;
    std::error_code error;  // what cannot be removed stays; the message about the cause is on its way
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + suffix, error);
  }
  graph::Store& store() { return store_; }
  void commit() {
    store_.commit();
    finished_ = true;
  }

 private:
  std::string path_;
  graph::Store store_;
  bool finished_ = false;
};

/// Each article once: two graphs may have the same record of it, but not two records.
void put_records(const graph::Store& from, const std::string& path, graph::Store& to,
                 std::map<std::string, std::string>& seen) {
  for (const graph::RecordInfo& info : from.records()) {
    const std::string record = from.record(info.id).value();
    const auto [earlier, added] = seen.try_emplace(info.id, path);
    if (added) {
      to.put_record(info.id, info.hash, record);
    } else if (to.record(info.id) != record) {
      throw BadInput(fmt::format("{}: the article \"{}\" is another one in {}; remove one of them first",
                                 path, info.id, earlier->second));
    }
  }
}

/// The corrections of all, each line once.
std::string joined_corrections(const std::vector<graph::Store>& stores) {
  std::string lines;
  std::set<std::string> seen;
  for (const graph::Store& store : stores) {
    std::istringstream text(store.setting(kCorrections).value_or(""));
    for (std::string line; std::getline(text, line);) {
      if (seen.insert(line).second) lines += line + '\n';
    }
  }
  return lines;
}

Status run(const Options& options) {
  const LanguageData data = load_language_data(options.data);
  std::vector<graph::Store> stores;
  for (const std::string& path : options.graphs) {
    stores.push_back(graph::Store::open(path, graph::Store::Mode::Read));
  }
  Output output(options.output);
  graph::Store& merged = output.store();
  std::map<std::string, std::string> seen;
  for (std::size_t i = 0; i < stores.size(); ++i) {
    put_records(stores[i], options.graphs[i], merged, seen);
    merged.add_corrections(stores[i]);
  }
  if (const std::string lines = joined_corrections(stores); !lines.empty())
    merged.put_setting(kCorrections, lines);
  Progress progress;
  merged.replace(derive_content(merged, data.lexicon, progress));
  for (const graph::Store& store : stores) merged.add_made_by_hand(store);
  if (has_ties(merged)) merged.replace(derive_content(merged, data.lexicon, progress));
  output.commit();
  progress.clear();
  fmt::print(stderr, "{}: {} articles\n", options.output, seen.size());
  return Status::Fine;
}

}  // namespace

void add_merge(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("merge", "Make one graph of several, as if built from the articles of all");
  command->add_option("GRAPH", options->graphs, "The graphs' files")->required()->expected(2, -1);
  command->add_option("-o,--output", options->output, "The new graph's file")->required()->type_name("GRAPH");
  add_data_options(*command, options->data);
  command->footer(
      "What was made or corrected by hand is taken over. One article with two different contents is an "
      "error.\n"
      "Example:\n"
      "  newsgraph merge monday.graph tuesday.graph -o week.graph");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
