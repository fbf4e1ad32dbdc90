#pragma once
// What the program needs to know of the terminal it talks to.

#include <chrono>
#include <string>
#include <string_view>

namespace newsgraph::cli {

bool output_is_terminal();
bool errors_go_to_terminal();
bool input_is_terminal();
/// Columns of the terminal that standard output is; 100 where it is none.
unsigned terminal_width();
/// Lines of that terminal; 30 where it is none.
unsigned terminal_height();
/// Columns that the text takes.
std::size_t display_width(std::string_view text);

/// A line on standard error that tells how far a long work is; silent where standard error is no terminal.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// Shows the text in place of the last one, at most ten times a second.
  void show(std::string_view text);
  /// Wipes the line, so that something else can be printed.
  void clear();

 private:
  std::chrono::steady_clock::time_point last_{};
  bool terminal_ = false, shown_ = false;
};

}  // namespace newsgraph::cli
