// newsgraph remove: articles out of a graph.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/derivation.hpp"
#include "cli/terminal.hpp"
#include "cli/wait_option.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph;
  std::vector<std::string> articles;
  double wait = 2;
  DataOptions data;
};

Status run(const Options& options) {
  graph::Store store = graph::Store::open(options.graph, graph::Store::Mode::Write, wait_of(options.wait));
  store.begin();
  std::vector<std::string> missing;
  for (const std::string& id : options.articles) {
    if (!store.remove_record(id)) missing.push_back(id);
  }
  if (!missing.empty()) {  // and nothing is removed
    throw BadInput(fmt::format("{}: no article \"{}\" in it", options.graph, fmt::join(missing, "\", \"")));
  }
  const LanguageData data = load_language_data(options.data);
  Progress progress;
  store.replace(derive_content(store, data.lexicon, progress));
  store.commit();
  progress.clear();
  fmt::print(stderr, "{}: {} removed, {} left\n", options.graph, options.articles.size(),
             store.records().size());
  return Status::Fine;
}

}  // namespace

void add_remove(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("remove", "Take articles out of a graph, with all that they alone support");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  command->add_option("ARTICLE", options->articles, "The articles' ids, as (:Article {id}) has them")
      ->required();
  add_wait_option(*command, options->wait);
  add_data_options(*command, options->data);
  command->footer(
      "What was made or corrected by hand stays. The text of an article is forgotten with it.\n"
      "Examples:\n"
      "  newsgraph remove news.graph monday-7\n"
      "  newsgraph query news.graph 'MATCH (a:Article) RETURN a.id'");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
