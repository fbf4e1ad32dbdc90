#include "cli/query_options.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands.hpp"
#include "graph/formats/json_value.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

void add_query_options(CLI::App& command, QueryOptions& options) {
  command.add_option("QUERY", options.text, "An openCypher query, or - to read queries from standard input");
  command.add_option("-f,--file", options.file, "Read the queries from a file")->type_name("FILE");
  command
      .add_option("-p,--param", options.parameters,
                  "A parameter, $NAME in the query; may be given several times")
      ->type_name("NAME=JSON")
      ->allow_extra_args(false);
  command.add_option("--timeout", options.timeout, "Give up after so many seconds")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--max-rows", options.max_rows, "Give up beyond so many rows")
      ->type_name("ROWS")
      ->check(CLI::NonNegativeNumber);
  command
      .add_option("--max-memory", options.max_memory,
                  "Give up when the query needs more memory, such as 500MB")
      ->type_name("SIZE")
      ->transform(CLI::AsSizeValue(false));
  command
      .add_option("--threads", options.threads, "Use at most so many threads; rows come in the same order")
      ->type_name("COUNT")
      ->check(CLI::PositiveNumber);
}

bool has_query(const QueryOptions& options) { return !options.text.empty() || !options.file.empty(); }

std::string query_text(const QueryOptions& options) {
  if (!options.text.empty() && !options.file.empty())
    throw BadCall("a query and --file: only one of them can be run");
  std::string text = options.text;
  std::string name = "the query";
  if (!options.file.empty()) {
    std::ifstream in(options.file, std::ios::binary);
    if (!in) throw BadInput(fmt::format("{}: cannot be read", options.file));
    text.assign(std::istreambuf_iterator<char>(in), {});
    name = options.file;
  } else if (text.empty() || text == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
    name = "standard input";
  }
  if (const auto invalid = parser::first_invalid_byte(text)) {
    throw BadInput(fmt::format("{}: byte {}: not UTF-8", name, *invalid));
  }
  return text;
}

query::Options engine_options(const QueryOptions& options) {
  query::Options result;
  for (const std::string& parameter : options.parameters) {
    const std::size_t equals = parameter.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw BadCall(fmt::format("--param {}: not of the form NAME=JSON", parameter));
    }
    try {
      result.parameters.insert_or_assign(parameter.substr(0, equals),
                                         graph::parse_json(std::string_view(parameter).substr(equals + 1)));
    } catch (const graph::JsonError& error) {
      throw BadCall(fmt::format("--param {}: {} (a text is written in quotes: '{}=\"text\"')", parameter,
                                error.what(), parameter.substr(0, equals)));
    }
  }
  if (options.timeout > 0) {
    result.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(options.timeout * 1000));
  }
  if (options.max_rows) result.max_rows = *options.max_rows;
  if (options.max_memory) result.max_memory = *options.max_memory;
  result.threads = options.threads;
  return result;
}

std::vector<std::string_view> statements_of(std::string_view text) {
  query::Statements split = query::split_statements(text);
  std::vector<std::string_view> statements = std::move(split.complete);
  if (!split.rest.empty()) statements.push_back(split.rest);
  return statements;
}

}  // namespace newsgraph::cli
