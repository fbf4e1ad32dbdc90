#pragma once
// The articles that a command is given, as its options say.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "parser/pipeline.hpp"

namespace CLI {
class App;
}

namespace newsgraph::cli {

struct InputOptions {
  std::vector<std::string> inputs;
  std::string format;  // "text", "html", "jsonl", "conllu", "trees"; empty: by each file's extension
  std::string id = "stem";
  unsigned threads = 0;
};
void add_input_options(CLI::App& command, InputOptions& options);

/// The stream of the articles and how far it is.
struct Inputs {
  std::function<std::optional<parser::PipelineInput>()> next;
  std::function<std::string()> progress;  // "3 of 10 files"
  std::vector<std::string> skipped;       // files of folders that are no articles
};

/// Throws parser::InputError for what cannot be an input.
Inputs open_inputs(const InputOptions& options);

/// Tells on standard error which files of the folders were passed over.
void report_skipped(const Inputs& inputs);

}  // namespace newsgraph::cli
