// The program: finds the command, runs it, and turns what went wrong into one message and an exit status.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace {

using namespace newsgraph::cli;

/// `newsgraph GRAPH` is `newsgraph repl GRAPH`.
std::vector<std::string> arguments(int count, char** values, const CLI::App& app) {
  std::vector<std::string> result(values + 1, values + count);
  if (result.empty() || result[0].starts_with('-')) return result;
  const auto known =
      app.get_subcommands([&](const CLI::App* command) { return command->get_name() == result[0]; });
  if (!known.empty()) return result;
  if (!std::filesystem::exists(result[0]) && !result[0].ends_with(".graph")) {
    throw BadCall(
        fmt::format("{}: neither a command nor a graph (newsgraph --help lists the commands)", result[0]));
  }
  result.insert(result.begin(), "repl");
  return result;
}

/// Without exceptions: standard error itself may be what cannot be written.
int complain(const char* message, Status status) {
  std::cout.flush();
  std::fprintf(stderr, "newsgraph: %s\n", message);
  return static_cast<int>(status);
}

}  // namespace

int main(int count, char** values) {
  // Only for the width of characters; numbers stay as the C locale writes them.
  if (std::setlocale(LC_CTYPE, "") == nullptr || std::string_view(std::setlocale(LC_CTYPE, nullptr)) == "C") {
    std::setlocale(LC_CTYPE, "C.UTF-8");
  }
  std::ios::sync_with_stdio(false);

  CLI::App app("News articles into a knowledge graph that can be questioned.", "newsgraph");
  app.set_version_flag("--version", "newsgraph " NEWSGRAPH_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  newsgraph build articles/ -o news.graph\n"
      "  newsgraph query news.graph 'MATCH (a)-[r:SENT]->(b) RETURN a.name, b.name, r.count'\n"
      "  newsgraph render news.graph -o news.svg\n"
      "  newsgraph news.graph\n"
      "newsgraph COMMAND --help tells more of a command.");
  Status status = Status::Fine;
  for (const AddCommand add : commands()) add(app, status);

  try {
    std::vector<std::string> given = arguments(count, values, app);
    std::reverse(given.begin(), given.end());
    app.parse(std::move(given));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(Status::BadCall);
  } catch (const BadCall& error) {
    return complain(error.what(), Status::BadCall);
  } catch (const std::bad_alloc&) {
    return complain("out of memory", Status::BadInput);
  } catch (const std::exception& error) {
    return complain(error.what(), Status::BadInput);
  }
  std::cout.flush();
  if (!std::cout) return complain("standard output could not be written", Status::BadInput);
  return static_cast<int>(status);
}
