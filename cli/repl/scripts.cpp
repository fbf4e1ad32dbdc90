// :source runs a file of statements and commands; :build reads articles into the open graph.

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"

extern char** environ;

namespace newsgraph::cli {

namespace {

/// Words apart by blanks; quotes keep blanks.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  char quote = 0;
  bool open = false;
  for (const char c : text) {
    if (quote != 0 ? c == quote : c == '\'' || c == '"') {
      quote = quote != 0 ? '\0' : c;
      if (!open) words.emplace_back();
      open = true;
    } else if (quote == 0 && (c == ' ' || c == '\t')) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

/// Runs this very program with other words, on the same terminal; its exit status.
int run_self(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, arguments.data(), environ);
  if (failed != 0) throw BadInput(fmt::format("newsgraph: {}", std::strerror(failed)));
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw BadInput(fmt::format("newsgraph: {}", std::strerror(errno)));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

void source_file(Session& session, std::string_view argument) {
  if (argument.empty()) throw BadCall(":source needs the name of a file");
  const std::string path(argument);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw BadInput(fmt::format("{}: cannot be read", path));
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw BadInput(fmt::format("{}: cannot be read", path));
  session.run_text(text);
}

void build_articles(Session& session, std::string_view argument) {
  std::vector<std::string> words = words_of(argument);
  if (words.empty()) throw BadCall(":build needs articles: files or folders");
  words.insert(words.begin(), {"newsgraph", "build", "-o", session.path(), "--"});
  std::cout.flush();
  // A process of its own: what goes wrong there leaves the open graph as it is.
  const int status = run_self(std::move(words));
  session.reopen();
  if (status != 0) session.complain(":build: not all could be read");
}

}  // namespace newsgraph::cli
