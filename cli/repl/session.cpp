#include "cli/repl/session.hpp"

#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <sstream>

#include "cli/colour.hpp"
#include "cli/query_options.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/near_misses.hpp"
#include "cli/repl/pager.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

constexpr unsigned deepest = 8;  // a text that runs itself must end

std::string in_words(std::chrono::duration<double> time) {
  return time.count() < 0.1 ? fmt::format("{:.1f} ms", 1000 * time.count())
                            : fmt::format("{:.3f} s", time.count());
}

}  // namespace

Session::Session(std::string path, std::string_view format_name, bool interactive,
                 const std::atomic<bool>& cancelled)
    : format(&result_format(format_name)),
      path_(std::move(path)),
      file_(std::make_unique<GraphFile>(path_, graph::Store::Mode::Read)),
      cancelled_(cancelled),
      interactive_(interactive),
      colour_(interactive && output_has_colour()) {}

void Session::take(const std::string& line) {
  const std::string_view trimmed = parser::trimmed(std::string_view(line));
  if (pending_.empty() && trimmed.starts_with(':')) {
    run_command(*this, trimmed);
    return;
  }
  if (pending_.empty() && trimmed.empty()) return;
  std::string text = std::exchange(pending_, std::string()) + line + '\n';
  const query::Statements split = query::split_statements(text);
  for (const std::string_view statement : split.complete) answer(statement);
  if (!split.rest.empty())
    pending_ = split.complete.empty() ? std::move(text) : std::string(split.rest) + '\n';
}

void Session::finish() {
  const std::string text = std::exchange(pending_, std::string());
  for (const std::string_view statement : statements_of(text)) answer(statement);
}

void Session::run_text(std::string_view text) {
  if (depth_ >= deepest) {
    complain("this text runs itself");
    return;
  }
  ++depth_;
  while (!text.empty() && !left) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    if (line.ends_with('\r')) line.pop_back();
    take(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  finish();
  --depth_;
}

query::ResultSet Session::read(std::string_view statement) const {
  query::Options options;
  options.parameters = parameters;
  options.extensions = &file_->extensions();
  options.cancelled = &cancelled_;
  return query::read(file_->graph(), statement, options);
}

void Session::answer(std::string_view statement) {
  if (const auto invalid = parser::first_invalid_byte(statement)) {
    complain(fmt::format("byte {} of the query: not UTF-8", *invalid));
    return;
  }
  query::Options options;
  options.parameters = parameters;
  options.cancelled = &cancelled_;
  const auto start = std::chrono::steady_clock::now();
  try {
    result_ = file_->run(statement, options);
    statement_ = statement;
  } catch (const std::exception& error) {
    complain(error.what());
    return;
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  show();
  const bool found_nothing = result_.rows.empty() && !result_.columns.empty();
  // What came close says more than the engine's notices, but costs a look at the whole graph.
  for (const std::string& hint : found_nothing ? near_misses(file_->graph(), statement) : result_.notices) {
    std::cout.flush();
    (interactive_ ? std::cout : std::cerr) << fitted(hint, 0) << '\n';
  }
  if (const std::string changes = describe(result_.statistics); !changes.empty()) {
    std::cout.flush();
    std::cerr << changes << '\n';
  }
  if (interactive_) std::cout << inked(in_words(seconds), Ink::Dim, colour_) << '\n';
  std::cout.flush();
}

void Session::show() {
  std::ostringstream text;
  const ResultFormat& shown = fields ? result_format("fields") : *format;
  shown.write(file_->graph(), result_, text, {terminal_width(), colour_});
  say(text.str());
}

void Session::say(const std::string& text) const {
  if (interactive_ && paging && show_in_pages(text)) return;
  std::cout << text << std::flush;
}

std::string Session::fitted(std::string_view text, std::size_t indent) const {
  return interactive_ ? hung(text, terminal_width(), indent) : std::string(text);
}

void Session::complain(std::string_view message) {
  std::cout.flush();
  const std::size_t line = message.find('\n');
  const std::string first(message.substr(0, line));
  // Where a caret points into the query its line stays whole.
  std::cerr << inked(line == std::string_view::npos ? fitted(first, 0) : first, Ink::Red, colour_);
  if (line != std::string_view::npos) std::cerr << message.substr(line);
  std::cerr << std::endl;
  if (!interactive_) status_ = Status::BadInput;
}

void Session::reopen() {
  result_ = {};
  statement_.clear();
  file_ = std::make_unique<GraphFile>(path_, graph::Store::Mode::Read);
}

}  // namespace newsgraph::cli
