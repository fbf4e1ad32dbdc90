#include "cli/repl/pager.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "cli/terminal.hpp"

namespace newsgraph::cli {

namespace {

constexpr int not_found = 127;  // the shell's status where it knows no such program

/// Ignores a signal for a while: who leaves the pager early closes our pipe, and Ctrl-C there is the pager's.
class Ignored {
 public:
  explicit Ignored(int signal) : signal_(signal) {
    struct sigaction action {};
    action.sa_handler = SIG_IGN;
    sigemptyset(&action.sa_mask);
    sigaction(signal_, &action, &before_);
  }
  ~Ignored() { sigaction(signal_, &before_, nullptr); }
  Ignored(const Ignored&) = delete;
  Ignored& operator=(const Ignored&) = delete;

 private:
  int signal_;
  struct sigaction before_ {};
};

/// For the shell: the program, or 127 where there is none, without the shell's complaint about it, which
/// would say nothing to whoever asked a question. Its standard error stays the terminal, where some pagers
/// read keys.
std::string if_there(const std::string& program) {
  const std::string name = program.substr(0, program.find(' '));
  if (name.find('=') != std::string::npos) return program;  // a variable is set first
  return "command -v " + name + " >/dev/null 2>&1 || exit 127; " + program;
}

}  // namespace

bool show_in_pages(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines + 2 <= terminal_height()) return false;
  const char* wanted = std::getenv("PAGER");
  const std::string program = wanted != nullptr ? wanted : "less -FRX";
  if (program.empty()) return false;
  std::cout.flush();
  const Ignored pipe(SIGPIPE), interrupt(SIGINT);
  FILE* pager = popen(if_there(program).c_str(), "w");
  if (pager == nullptr) return false;
  std::fwrite(text.data(), 1, text.size(), pager);
  const int status = pclose(pager);
  return !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

}  // namespace newsgraph::cli
