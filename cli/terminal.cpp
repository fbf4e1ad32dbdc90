#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <cstdio>

#include "parser/article/characters.hpp"

namespace newsgraph::cli {

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool errors_go_to_terminal() { return isatty(STDERR_FILENO) == 1; }
bool input_is_terminal() { return isatty(STDIN_FILENO) == 1; }

unsigned terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

unsigned terminal_height() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) return size.ws_row;
  return 30;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0, position = 0;
  while (position < text.size()) {
    const int columns = wcwidth(static_cast<wchar_t>(parser::next_code_point(text, position)));
    width += columns < 0 ? 1 : static_cast<std::size_t>(columns);
  }
  return width;
}

Progress::Progress() : terminal_(errors_go_to_terminal()) {}
Progress::~Progress() { clear(); }

void Progress::show(std::string_view text) {
  if (!terminal_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  fmt::print(stderr, "\r{}\033[K", text);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace newsgraph::cli
