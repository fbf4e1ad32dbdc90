// Drawing with Graphviz's program.

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/diagram/diagram.hpp"

extern char** environ;

namespace newsgraph::cli {

namespace {

/// A file that goes with the object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content)
      : path_((std::filesystem::temp_directory_path() / "newsgraph-XXXXXX").string()) {
    const int file = mkstemp(path_.data());
    if (file < 0) throw BadInput(fmt::format("{}: {}", path_, std::strerror(errno)));
    close(file);
    std::ofstream out(path_, std::ios::binary);
    out << content;
    out.close();
    if (!out) throw BadInput(fmt::format("{}: cannot be written", path_));
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string engine_of(Layout layout) {
  switch (layout) {
    case Layout::Ranks:
    case Layout::Columns:
      return "-Kdot";
    case Layout::Stress:
      return "-Kneato";
    case Layout::Forces:
      return "-Ksfdp";
    case Layout::Fixed:
      return "-Kneato";
  }
  return "-Kdot";
}

}  // namespace

void draw(const std::string& dot, Layout layout, const std::string& format, const std::string& path) {
  const TemporaryFile input(dot);
  const std::string type = "-T" + format, output = "-o" + path;
  std::array<std::string, 6> words = {"dot", engine_of(layout), type, "-q", output, input.path()};
  std::array<char*, words.size() + 1> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "dot", nullptr, nullptr, arguments.data(), environ);
  if (failed == ENOENT) {
    throw BadInput(
        "Graphviz's program dot is not installed; install graphviz, or write -o FILE.dot and draw it "
        "elsewhere");
  }
  if (failed != 0) throw BadInput(fmt::format("dot: {}", std::strerror(failed)));
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw BadInput(fmt::format("dot: {}", std::strerror(errno)));
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw BadInput(fmt::format("{}: Graphviz could not draw it", path));
}

}  // namespace newsgraph::cli
