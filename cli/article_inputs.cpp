#include "cli/article_inputs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace newsgraph::cli {

namespace {

std::optional<parser::InputFormat> format_named(const std::string& name) {
  if (name == "text") return parser::InputFormat::Text;
  if (name == "html") return parser::InputFormat::Html;
  if (name == "jsonl") return parser::InputFormat::JsonLines;
  return std::nullopt;
}

Inputs open_articles(const InputOptions& options) {
  const auto rule = options.id == "path" ? parser::IdRule::Path : parser::IdRule::Stem;
  parser::InputList list = parser::list_inputs(options.inputs, rule, format_named(options.format));
  Inputs inputs;
  inputs.skipped = std::move(list.skipped);
  const auto stream = std::make_shared<parser::ArticleStream>(std::move(list));
  inputs.next = [stream]() -> std::optional<parser::PipelineInput> {
    auto item = stream->next();
    if (!item) return std::nullopt;
    if (auto* raw = std::get_if<parser::RawArticle>(&*item)) return parser::PipelineInput(std::move(*raw));
    return parser::PipelineInput(std::move(std::get<parser::ArticleStream::Failure>(*item)));
  };
  inputs.progress = [stream] {
    return fmt::format("{} of {} files", stream->files_done(), stream->files_total());
  };
  return inputs;
}

/// CoNLL-U files one after the other. A file that is broken is given up where it breaks.
class TreebankFiles {
 public:
  TreebankFiles(std::vector<std::string> files, parser::ConlluContent content)
      : files_(std::move(files)), content_(content) {}

  std::optional<parser::PipelineInput> next() {
    while (true) {
      if (!reader_ && !open_next()) return failure_ ? take_failure() : std::nullopt;
      try {
        if (auto article = reader_->next()) return parser::PipelineInput(std::move(*article));
        reader_.reset();
      } catch (const parser::ConlluError& error) {
        reader_.reset();
        return parser::PipelineInput(parser::ArticleStream::Failure{files_[index_ - 1], error.what()});
      }
    }
  }
  std::string progress() const { return fmt::format("{} of {} files", index_, files_.size()); }

 private:
  bool open_next() {
    if (index_ == files_.size()) return false;
    const std::string& path = files_[index_++];
    file_ = std::ifstream();
    if (path != "-") {
      file_.open(path, std::ios::binary);
      if (!file_) {
        failure_ = parser::ArticleStream::Failure{path, path + ": cannot be read"};
        return false;
      }
    }
    reader_ = std::make_unique<parser::ConlluReader>(
        path == "-" ? std::cin : static_cast<std::istream&>(file_), path, content_);
    return true;
  }
  std::optional<parser::PipelineInput> take_failure() {
    parser::PipelineInput result(*std::move(failure_));
    failure_.reset();
    return result;
  }

  std::vector<std::string> files_;
  parser::ConlluContent content_;
  std::size_t index_ = 0;
  std::ifstream file_;
  std::unique_ptr<parser::ConlluReader> reader_;
  std::optional<parser::ArticleStream::Failure> failure_;
};

Inputs open_treebanks(const InputOptions& options) {
  const auto content =
      options.format == "trees" ? parser::ConlluContent::Everything : parser::ConlluContent::Tokens;
  const auto files = std::make_shared<TreebankFiles>(options.inputs, content);
  Inputs inputs;
  inputs.next = [files] { return files->next(); };
  inputs.progress = [files] { return files->progress(); };
  return inputs;
}

}  // namespace

void add_input_options(CLI::App& command, InputOptions& options) {
  command.add_option("INPUT", options.inputs,
                     "Articles: files (.txt .html .htm .jsonl), folders, patterns, or - for standard input");
  command
      .add_option("--input", options.format,
                  "Format of the inputs, whatever their names: text, html, jsonl, conllu (its words are "
                  "kept), trees (CoNLL-U too, its tags and trees are kept)")
      ->check(CLI::IsMember({"text", "html", "jsonl", "conllu", "trees"}))
      ->type_name("FORMAT");
  command.add_option("--id", options.id, "An article's id: its file's stem or its path")
      ->check(CLI::IsMember({"stem", "path"}))
      ->capture_default_str()
      ->type_name("RULE");
  command.add_option("-j,--threads", options.threads, "Threads (0: one for each processor)")
      ->check(CLI::Range(0u, 1024u))
      ->capture_default_str()
      ->type_name("N");
}

Inputs open_inputs(const InputOptions& options) {
  return options.format == "conllu" || options.format == "trees" ? open_treebanks(options)
                                                                 : open_articles(options);
}

void report_skipped(const Inputs& inputs) {
  if (inputs.skipped.empty()) return;
  const std::size_t shown = std::min<std::size_t>(inputs.skipped.size(), 10);
  fmt::print(
      stderr, "newsgraph: {} files are no articles and were passed over: {}{}\n", inputs.skipped.size(),
      fmt::join(inputs.skipped.begin(), inputs.skipped.begin() + static_cast<std::ptrdiff_t>(shown), ", "),
      shown < inputs.skipped.size() ? ", …" : "");
}

}  // namespace newsgraph::cli
