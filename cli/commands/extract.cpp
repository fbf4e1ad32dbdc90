// newsgraph extract: articles into extraction records, or into their analysis.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/article_inputs.hpp"
#include "cli/commands.hpp"
#include "cli/data_files.hpp"
#include "cli/terminal.hpp"

namespace newsgraph::cli {

namespace {

struct ExtractOptions {
  InputOptions inputs;
  DataOptions data;
  std::string format = "jsonl";
  std::string output = "-";
};

Status extract(const ExtractOptions& options) {
  if (options.inputs.inputs.empty()) throw BadCall("extract: no input is given");
  Inputs inputs = open_inputs(options.inputs);
  const LanguageData data = load_language_data(options.data);
  report_skipped(inputs);
  std::ofstream file;
  if (options.output != "-") {
    file.open(options.output, std::ios::binary);
    if (!file) throw BadInput(fmt::format("{}: cannot be written", options.output));
  }
  std::ostream& out = options.output == "-" ? std::cout : file;

  Progress progress;
  const bool quiet = options.output == "-" && output_is_terminal();
  Status status = Status::Fine;
  std::size_t articles = 0;
  parser::PipelineOptions pipeline;
  pipeline.threads = options.inputs.threads;
  pipeline.output =
      options.format == "conllu" ? parser::PipelineOutput::Conllu : parser::PipelineOutput::Extraction;
  parser::run_pipeline(
      inputs.next, data.analyser, data.lexicon, data.attribution, pipeline,
      [&](parser::ArticleResult&& result) {
        if (!result.error.empty()) {
          progress.clear();
          fmt::print(stderr, "newsgraph: {}\n", result.error);
          status = Status::BadInput;
          return;
        }
        out << result.text;
        if (options.format == "jsonl") out << '\n';
        if (!out)
          throw BadInput(fmt::format("{}: cannot be written",
                                     options.output == "-" ? "standard output" : options.output));
        ++articles;
        if (!quiet) progress.show(fmt::format("{} articles, {}", articles, inputs.progress()));
      });
  out.flush();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", options.output));
  return status;
}

}  // namespace

void add_extract(CLI::App& app, Status& status) {
  const auto options = std::make_shared<ExtractOptions>();
  CLI::App* command =
      app.add_subcommand("extract", "Read articles and write what they state: one record a line");
  add_input_options(*command, options->inputs);
  command
      ->add_option("--format", options->format,
                   "jsonl: extraction records; conllu: the analysis of the language")
      ->check(CLI::IsMember({"jsonl", "conllu"}))
      ->capture_default_str()
      ->type_name("FORMAT");
  command->add_option("-o,--output", options->output, "File to write (- is standard output)")
      ->capture_default_str()
      ->type_name("FILE");
  add_data_options(*command, options->data);
  command->footer(
      "Examples:\n"
      "  newsgraph extract articles/ > records.jsonl\n"
      "  newsgraph extract --format conllu article.txt\n"
      "  curl -s https://example.org/a.html | newsgraph extract --input html -");
  command->callback([options, &status] { status = extract(*options); });
}

}  // namespace newsgraph::cli
