// tck FOLDER: runs openCypher's compatibility kit.

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "tests/tck/gherkin.hpp"
#include "tests/tck/known_failures.hpp"
#include "tests/tck/scenario_run.hpp"

namespace fs = std::filesystem;
namespace tck = newsgraph::tck;

namespace {

// The scenario that runs, for the handler of fatal signals: it must allocate nothing.
char running[512] = "";

void report_crash(int signal_number) {
  constexpr char kMessage[] = "\nthe engine crashed in ";
  [[maybe_unused]] auto written = write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  written = write(STDERR_FILENO, running, std::strlen(running));
  written = write(STDERR_FILENO, "\n", 1);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void catch_crashes() {
  static std::vector<char> stack(1 << 16);  // an overflown stack cannot run a handler
  stack_t alternative{};
  alternative.ss_sp = stack.data();
  alternative.ss_size = stack.size();
  sigaltstack(&alternative, nullptr);
  struct sigaction action {};
  action.sa_handler = report_crash;
  action.sa_flags = SA_ONSTACK;
  for (const int fatal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGILL}) sigaction(fatal, &action, nullptr);
}

std::vector<fs::path> feature_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".feature") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Tally {
  std::vector<std::string> passed, failed, skipped;
};

void run_feature(const fs::path& file, const fs::path& folder, const std::string& only, Tally& tally) {
  const auto prefix = fs::relative(file, folder).generic_string() + ":";
  std::vector<tck::Scenario> scenarios;
  try {
    scenarios = tck::parse_feature(read_file(file));
  } catch (const std::exception& error) {
    throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what()));
  }
  for (const auto& scenario : scenarios) {
    const auto name = prefix + scenario.name;
    if (name.find(only) == std::string::npos) {
      tally.skipped.push_back(name);
      continue;
    }
    std::strncpy(running, name.c_str(), sizeof running - 1);
    if (const auto failure = tck::run_scenario(scenario, folder / ".." / "graphs")) {
      tally.failed.push_back(name);
      std::cout << "FAILED " << name << ": " << *failure << '\n';
    } else {
      tally.passed.push_back(name);
    }
  }
}

/// True where the failures are those that are known.
bool report_deviations(const std::set<std::string>& known, const Tally& tally) {
  const auto deviations = tck::compare(known, tally.failed, tally.passed);
  for (const auto& name : deviations.newly_failing) std::cout << "newly failing: " << name << '\n';
  for (const auto& name : deviations.newly_passing) {
    std::cout << "passes again, strike it off the list: " << name << '\n';
  }
  return !deviations.any();
}

int run(const fs::path& folder, const std::string& only, const std::optional<fs::path>& known_file) {
  if (!fs::is_directory(folder)) {
    // Where this is a test, the kit may not be there: CTest knows the word.
    std::cout << (known_file ? "SKIPPED: " : "error: ") << "no folder " << folder.string() << '\n';
    return known_file ? 0 : 1;
  }
  std::optional<std::set<std::string>> known;
  if (known_file) known = tck::read_known_failures(*known_file);
  Tally tally;
  for (const auto& file : feature_files(folder)) run_feature(file, folder, only, tally);
  const bool fine = known ? report_deviations(*known, tally) : tally.failed.empty();
  std::cout << fmt::format("{} passed, {} failed, {} skipped\n", tally.passed.size(), tally.failed.size(),
                           tally.skipped.size());
  return fine ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Runs openCypher's compatibility kit against the query engine.\n\nExample: tck tck/features --only "
      "Match1");
  std::string folder;
  std::string only;
  std::optional<fs::path> known;
  app.add_option("FOLDER", folder, "folder of .feature files; named graphs are read from FOLDER/../graphs")
      ->required();
  app.add_option("--only", only,
                 "run the scenarios with this in their name, e.g. clauses/match/Match1.feature:[3]");
  app.add_option("--known", known,
                 "file of scenarios that are known to fail; fail where others do or one of them passes");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  catch_crashes();
  try {
    return run(folder, only, known);
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
}
