// newsgraph build: articles, or the records made of them, into a graph.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

#include "cli/article_inputs.hpp"
#include "cli/build_summary.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/derivation.hpp"
#include "cli/terminal.hpp"
#include "cli/ties.hpp"
#include "cli/wait_option.hpp"
#include "graph/content_hash.hpp"
#include "graph/store.hpp"
#include "parser/extract/record/record.hpp"
#include "parser/resolve/corrections.hpp"

namespace newsgraph::cli {

namespace {

struct BuildOptions {
  InputOptions inputs;
  std::vector<std::string> records;
  std::string graph;
  std::string corrections;  // a file; empty: those that the graph has, if it has some
  double wait = 600;        // seconds
  DataOptions data;
};

/// The graph's file, new or old. A new one that was not finished is removed again. Records are laid aside
/// while articles are read, so that others may write meanwhile.
class Target {
 public:
  Target(const std::string& path, double wait)
      : path_(path), existed_(std::filesystem::exists(path)), store_(open(wait)) {
    for (graph::RecordInfo& info : store_.records())
      hashes_.emplace(std::move(info.id), std::move(info.hash));
  }
  ~Target() {
    if (finished_ || existed_) return;
    std::error_code error;  // what cannot be removed stays; the message about the cause is on its way
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
      std::filesystem::remove(path_ + suffix, error);
  }

  bool existed() const { return existed_; }
  graph::Store& store() { return store_; }
  /// Does the store hold this article with this hash? May be called from several threads.
  bool holds(const std::string& id, const std::string& hash) const {
    const auto found = hashes_.find(id);
    return found != hashes_.end() && found->second == hash;
  }
  void commit() {
    store_.commit();
    finished_ = true;
  }

 private:
  graph::Store open(double wait) {
    if (!existed_) return graph::Store::create(path_);
    return graph::Store::open(path_, graph::Store::Mode::Write, wait_of(wait));
  }

  std::string path_;
  bool existed_, finished_ = false;
  graph::Store store_;
  std::unordered_map<std::string, std::string> hashes_;  // as they were before this build
};

/// What an article's extraction depends on: the article as it was read, and the data that it is read with.
std::string article_hash(const parser::Article& article, const std::string& fingerprint) {
  const auto date = article.date ? graph::to_string(*article.date) : std::string();
  return graph::ContentHash()
      .add("article")
      .add(fingerprint)
      .add(NEWSGRAPH_VERSION)
      .add(article.id)
      .add(article.source)
      .add(article.title.value_or(""))
      .add(article.outlet.value_or(""))
      .add(date)
      .add(article.text)
      .hex();
}

void report(Progress& progress, const std::string& message, BuildCounts& counts) {
  progress.clear();
  fmt::print(stderr, "newsgraph: {}\n", message);
  ++counts.failed;
}

void build_from_articles(const BuildOptions& options, Inputs& inputs, const LanguageData& data,
                         Target& target, BuildCounts& counts) {
  report_skipped(inputs);
  Progress progress;
  const auto start = std::chrono::steady_clock::now();
  parser::PipelineOptions pipeline;
  pipeline.threads = options.inputs.threads;
  pipeline.skip = [&](const parser::Article& article) {
    return target.holds(article.id, article_hash(article, data.fingerprint));
  };
  parser::run_pipeline(
      inputs.next, data.analyser, data.lexicon, data.attribution, pipeline,
      [&](parser::ArticleResult&& result) {
        if (!result.error.empty()) return report(progress, result.error, counts);
        if (result.skipped) {
          ++counts.unchanged;
        } else {
          counts.sentences += result.sentences;
          counts.words += result.words;
          target.store().stage_record(result.id, article_hash(result.extraction->article, data.fingerprint),
                                      result.text);
          ++counts.read;
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        progress.show(fmt::format("reading: {} articles, {}, {:.0f} words a second", counts.articles(),
                                  inputs.progress(),
                                  static_cast<double>(counts.words) / std::max(seconds.count(), 1e-3)));
      });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  counts.reading_seconds = seconds.count();
}

void put_record_line(const std::string& line, const std::string& place, Target& target,
                     std::map<std::string, std::string>& seen, BuildCounts& counts, Progress& progress) {
  try {
    const parser::Extraction extraction = parser::read_record(line);
    const std::string& id = extraction.article.id;
    const auto [earlier, added] = seen.try_emplace(id, place);
    if (!added) {
      report(progress, fmt::format("{}: the article id \"{}\" was given in {}", place, id, earlier->second),
             counts);
      return;
    }
    const std::string record = parser::write_record(extraction);  // one form, whoever wrote the line
    const std::string hash = graph::ContentHash().add("record").add(record).hex();
    if (target.holds(id, hash)) {
      ++counts.unchanged;
      return;
    }
    counts.sentences += extraction.sentences.size();
    target.store().stage_record(id, hash, record);
    ++counts.read;
  } catch (const parser::RecordError& error) {
    report(progress, fmt::format("{}: {}", place, error.what()), counts);
  }
}

void build_from_records(const BuildOptions& options, Target& target, BuildCounts& counts) {
  Progress progress;
  std::map<std::string, std::string> seen;
  for (const std::string& path : options.records) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw BadInput(fmt::format("{}: cannot be read", path));
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      put_record_line(line, fmt::format("{}:{}", path, number), target, seen, counts, progress);
      progress.show(fmt::format("reading: {} records of {}", counts.articles(), path));
    }
    if (number == 0) report(progress, fmt::format("{}: the file is empty", path), counts);
  }
}

/// The user's corrections in a file, found to be well written; nullopt where none is given.
std::optional<std::string> read_corrections(const std::string& path) {
  if (path.empty()) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) throw BadInput(fmt::format("{}: cannot be read", path));
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  try {
    parser::parse_corrections(text, path);
  } catch (const parser::CorrectionError& error) {
    throw BadInput(error.what());
  }
  return text;
}

/// Puts new corrections into the store; true where they differ from those that the last build left.
bool put_corrections(const std::optional<std::string>& corrections, graph::Store& store) {
  if (!corrections || *corrections == store.setting(kCorrections).value_or("")) return false;
  store.put_setting(kCorrections, *corrections);
  return true;
}

/// Articles, records, or corrections alone for a graph that is there.
void check_call(const BuildOptions& options) {
  const bool articles = !options.inputs.inputs.empty(), records = !options.records.empty();
  if (articles && records) throw BadCall("build: give either articles or --records FILE…");
  if (articles || records) return;
  if (options.corrections.empty())
    throw BadCall("build: give articles, --records FILE… or --corrections FILE");
  if (!std::filesystem::exists(options.graph))
    throw BadInput(fmt::format("{}: no such graph to correct", options.graph));
}

Status build(const BuildOptions& options) {
  check_call(options);
  const auto start = std::chrono::steady_clock::now();
  Inputs inputs = options.inputs.inputs.empty() ? Inputs() : open_inputs(options.inputs);
  const std::optional<std::string> corrections = read_corrections(options.corrections);
  const LanguageData data = load_language_data(options.data);
  Target target(options.graph, options.wait);
  BuildCounts counts;
  if (!options.inputs.inputs.empty()) {
    build_from_articles(options, inputs, data, target, counts);
  } else if (!options.records.empty()) {
    build_from_records(options, target, counts);
  }
  if (counts.articles() == 0 && counts.failed > 0)
    throw BadInput(fmt::format("{}: nothing was built, for no article could be read", options.graph));
  Progress progress;
  progress.show(fmt::format("opening {} for writing", options.graph));
  target.store().begin();
  const graph::Store::Staged put = target.store().put_staged_records();
  counts.read = 0;
  counts.added += put.added;
  counts.changed += put.changed;
  counts.unchanged += put.unchanged;
  const bool is_corrected = put_corrections(corrections, target.store());
  if (is_corrected || counts.added + counts.changed > 0 || has_new_ties(target.store())) {
    const graph::Content content = derive_content(target.store(), data.lexicon, progress);
    progress.show("writing the graph");
    target.store().replace(content);
  }
  target.commit();
  progress.clear();
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  counts.seconds = seconds.count();
  print_build_summary(options.graph, counts, target.store());
  return counts.failed > 0 ? Status::BadInput : Status::Fine;
}

}  // namespace

void add_build(CLI::App& app, Status& status) {
  const auto options = std::make_shared<BuildOptions>();
  CLI::App* command = app.add_subcommand("build", "Build a graph from articles, or add them to one");
  add_input_options(*command, options->inputs);
  command
      ->add_option("--records", options->records,
                   "Build from records that `newsgraph extract` wrote, not from articles")
      ->type_name("FILE");
  command
      ->add_option("-o,--output", options->graph,
                   "The graph's file; where it exists, articles are added to it")
      ->required()
      ->type_name("GRAPH");
  command
      ->add_option(
          "--corrections", options->corrections,
          "What you correct by hand, kept in the graph for later builds, a line each:\n"
          "  same \"NAME\" = \"NAME\"        different \"NAME\" | \"NAME\"\n"
          "  rename \"NAME\" to \"NAME\"     retype \"NAME\" to Agency\n"
          "  delete \"NAME\" SENT \"NAME\"   add \"NAME\" LEADS \"NAME\" from 2024-01-05\n"
          "An empty file takes them away; without articles they are put into the graph that is there")
      ->type_name("FILE");
  add_wait_option(*command, options->wait);
  add_data_options(*command, options->data);
  command->footer(
      "Articles that did not change cost nothing, changed ones replace what came from them.\n"
      "Examples:\n"
      "  newsgraph build articles/ -o news.graph\n"
      "  newsgraph build 'today/*.html' wire.jsonl -o news.graph\n"
      "  newsgraph build --records a.jsonl b.jsonl -o news.graph\n"
      "  newsgraph build articles/ --corrections mine.txt -o news.graph\n"
      "  newsgraph build --corrections mine.txt -o news.graph");
  command->callback([options, &status] { status = build(*options); });
}

}  // namespace newsgraph::cli
