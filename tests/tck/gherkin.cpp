#include "tests/tck/gherkin.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace newsgraph::tck {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The cells of "| a | b\|c |".
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  line.remove_prefix(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      const char next = line[++i];
      if (next == 'n') {
        cell += '\n';
      } else {
        if (next != '|' && next != '\\') cell += '\\';
        cell += next;
      }
    } else if (line[i] == '|') {
      cells.emplace_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

/// A Scenario or Scenario Outline as written.
struct Written {
  Scenario scenario;
  std::vector<Table> examples;
  bool outline = false;
};

std::string number_of(std::string_view title) {
  const auto end = title.find(']');
  return std::string(title.starts_with('[') && end != std::string_view::npos ? title.substr(0, end + 1)
                                                                             : title);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

  void read() {
    while (at_ < lines_.size()) read_line();
    if (!seen_feature_) fail("no `Feature:` found");
  }

  std::vector<Step> background;
  std::vector<Written> scenarios;

 private:
  [[noreturn]] void fail(std::string_view message) const {
    throw std::runtime_error(fmt::format("line {}: {}", at_ + 1, message));
  }

  void read_line() {
    const auto line = trimmed(lines_[at_]);
    if (line.empty() || line.starts_with('#')) {
      ++at_;
    } else if (line.starts_with('@')) {
      read_tags(line);
    } else if (line.starts_with("\"\"\"")) {
      current_step().doc_string = read_doc_string();
    } else if (line.starts_with('|')) {
      read_table();
    } else if (!read_heading(line) && !read_step(line)) {
      // Free text is allowed below a heading only.
      if (!after_heading_) fail(fmt::format("unexpected `{}`", line));
      ++at_;
    }
  }

  void read_tags(std::string_view line) {
    while (!line.empty() && line.starts_with('@')) {
      const auto end = line.find_first_of(" \t");
      tags_.emplace_back(line.substr(0, end));
      line = end == std::string_view::npos ? std::string_view{} : trimmed(line.substr(end));
    }
    ++at_;
  }

  bool read_heading(std::string_view line) {
    const auto begins = [&line](std::string_view keyword) { return line.starts_with(keyword); };
    const auto rest = [&line](std::string_view keyword) {
      return std::string(trimmed(line.substr(keyword.size())));
    };
    in_examples_ = false;
    if (begins("Feature:")) {
      seen_feature_ = true;
    } else if (begins("Background:")) {
      steps_ = &background;
    } else if (begins("Scenario Outline:")) {
      begin_scenario(rest("Scenario Outline:"), true);
    } else if (begins("Scenario:")) {
      begin_scenario(rest("Scenario:"), false);
    } else if (begins("Examples:")) {
      if (scenarios.empty() || !scenarios.back().outline) fail("`Examples:` outside a Scenario Outline");
      scenarios.back().examples.emplace_back();
      in_examples_ = true;
    } else {
      return false;
    }
    tags_.clear();
    after_heading_ = true;
    ++at_;
    return true;
  }

  void begin_scenario(std::string title, bool outline) {
    Written written;
    written.scenario.name = number_of(title);
    written.scenario.title = std::move(title);
    written.scenario.tags = tags_;
    written.scenario.line = static_cast<int>(at_) + 1;
    written.outline = outline;
    scenarios.push_back(std::move(written));
    steps_ = nullptr;
  }

  std::vector<Step>& steps() { return steps_ ? *steps_ : scenarios.back().scenario.steps; }

  Step& current_step() {
    if ((!steps_ && scenarios.empty()) || steps().empty()) fail("a doc string or table belongs below a step");
    return steps().back();
  }

  bool read_step(std::string_view line) {
    constexpr std::array<std::string_view, 6> kKeywords = {"Given ", "When ", "Then ", "And ", "But ", "* "};
    for (const auto keyword : kKeywords) {
      if (!line.starts_with(keyword)) continue;
      if (!steps_ && scenarios.empty()) fail("a step outside a scenario");
      Step step;
      step.text = trimmed(line.substr(keyword.size()));
      step.line = static_cast<int>(at_) + 1;
      steps().push_back(std::move(step));
      after_heading_ = false;
      ++at_;
      return true;
    }
    return false;
  }

  std::string read_doc_string() {
    const auto indent = lines_[at_].find('"');
    std::string text;
    for (++at_; at_ < lines_.size(); ++at_) {
      auto line = lines_[at_];
      if (trimmed(line).starts_with("\"\"\"")) {
        ++at_;
        return text;
      }
      const auto blank = std::min(line.find_first_not_of(" \t"), line.size());
      line.remove_prefix(std::min(indent, blank));
      if (!text.empty()) text += '\n';
      text += line;
    }
    fail("the doc string does not end");
  }

  void read_table() {
    Table* table = nullptr;
    if (in_examples_) {
      table = &scenarios.back().examples.back();
    } else {
      table = &current_step().table;
    }
    table->push_back(cells_of(trimmed(lines_[at_])));
    if (in_examples_ && table->back().size() != table->front().size())
      fail("a row of Examples has too few cells");
    ++at_;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<std::string> tags_;
  std::vector<Step>* steps_ = nullptr;  // the background's, while it is read
  bool seen_feature_ = false;
  bool in_examples_ = false;
  bool after_heading_ = false;
};

void replace_all(std::string& text, const std::string& search, const std::string& replacement) {
  for (auto at = text.find(search); at != std::string::npos;
       at = text.find(search, at + replacement.size())) {
    text.replace(at, search.size(), replacement);
  }
}

/// Replaces <name> by the row's cell of that column, everywhere in a step.
void fill_in(Step& step, const std::vector<std::string>& names, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto placeholder = "<" + names[i] + ">";
    replace_all(step.text, placeholder, cells[i]);
    if (step.doc_string) replace_all(*step.doc_string, placeholder, cells[i]);
    for (auto& row : step.table) {
      for (auto& cell : row) replace_all(cell, placeholder, cells[i]);
    }
  }
}

std::vector<Scenario> expand(const Written& written) {
  if (!written.outline) return {written.scenario};
  std::vector<Scenario> rows;
  for (const Table& table : written.examples) {
    for (std::size_t row = 1; row < table.size(); ++row) {
      Scenario scenario = written.scenario;
      scenario.name += "#" + std::to_string(rows.size() + 1);
      for (Step& step : scenario.steps) fill_in(step, table.front(), table[row]);
      rows.push_back(std::move(scenario));
    }
  }
  return rows;
}

}  // namespace

std::vector<Scenario> parse_feature(std::string_view text) {
  Reader reader(text);
  reader.read();
  std::vector<Scenario> all;
  for (auto& written : reader.scenarios) {
    auto& steps = written.scenario.steps;
    steps.insert(steps.begin(), reader.background.begin(), reader.background.end());
    for (auto& scenario : expand(written)) all.push_back(std::move(scenario));
  }
  return all;
}

}  // namespace newsgraph::tck
