// newsgraph annotate: an article with what was read in it.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>

#include "cli/annotate/annotation.hpp"
#include "cli/article_inputs.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/terminal.hpp"

namespace newsgraph::cli {

namespace {

struct AnnotateOptions {
  InputOptions inputs;
  DataOptions data;
  std::string output;
};

/// A page holds its articles whole; more than that belongs into a graph.
constexpr std::size_t most_articles = 50;

Status annotate(const AnnotateOptions& options) {
  if (options.inputs.inputs.empty()) throw BadCall("annotate: no article is given");
  Inputs inputs = open_inputs(options.inputs);
  const LanguageData data = load_language_data(options.data);
  report_skipped(inputs);
  std::vector<parser::Extraction> articles;
  Status status = Status::Fine;
  parser::PipelineOptions pipeline;
  pipeline.threads = options.inputs.threads;
  parser::run_pipeline(
      inputs.next, data.analyser, data.lexicon, data.attribution, pipeline,
      [&](parser::ArticleResult&& result) {
        if (!result.error.empty()) {
          fmt::print(stderr, "newsgraph: {}\n", result.error);
          status = Status::BadInput;
        } else if (result.extraction) {
          if (articles.size() == most_articles)
            throw BadInput(
                fmt::format("annotate: these are more than {} articles; a page of all is too long to read",
                            most_articles));
          articles.push_back(std::move(*result.extraction));
        }
      });
  if (articles.empty()) return Status::BadInput;  // why has been said
  if (options.output.empty()) {
    for (const parser::Extraction& article : articles)
      std::cout << annotated_text(article, terminal_width(), output_has_colour());
    return status;
  }
  const std::string page = annotated_page(articles);
  if (options.output == "-") {
    std::cout << page;
    return status;
  }
  std::ofstream out(options.output, std::ios::binary);
  out << page;
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", options.output));
  return status;
}

}  // namespace

void add_annotate(CLI::App& app, Status& status) {
  const auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command =
      app.add_subcommand("annotate", "Show an article with what was read in it, and what was not");
  add_input_options(*command, options->inputs);
  command
      ->add_option(
          "-o,--output", options->output,
          "The page to write, one HTML file (- is standard output); without it the terminal shows it")
      ->type_name("FILE.html");
  add_data_options(*command, options->data);
  command->footer(
      "Entities, statements and relations are marked; details come up where you point, or with the Tab key.\n"
      "Examples:\n"
      "  newsgraph annotate article.txt\n"
      "  newsgraph annotate article.html -o page.html");
  command->callback([options, &status] { status = annotate(*options); });
}

}  // namespace newsgraph::cli
