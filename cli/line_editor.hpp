#pragma once
// Lines from whoever asks: edited, with history, on a terminal (libedit); as they come from a pipe.

#include <memory>
#include <optional>
#include <string>

namespace newsgraph::cli {

class LineEditor {
 public:
  /// The history is kept in `history_file`; empty: it is not kept.
  explicit LineEditor(std::string history_file);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  struct Line {
    std::string text;          // without its line end
    bool interrupted = false;  // Ctrl-C: what was typed is to be forgotten
  };
  /// nullopt at the end of the input.
  std::optional<Line> read(const std::string& prompt);
  void remember(const std::string& entry);
  bool is_terminal() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsgraph::cli
