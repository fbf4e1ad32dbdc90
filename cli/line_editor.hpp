#pragma once
// Lines from whoever asks: edited, with history, on a terminal (libedit); as they come from a pipe.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::cli {

class LineEditor {
 public:
  /// The history is kept in `history_file`; empty: it is not kept.
  explicit LineEditor(std::string history_file);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// What Tab does with the line up to the cursor: which of its bytes give way to what, and what to list
  /// where that is not decided.
  struct Offer {
    std::size_t start = 0;  // the word begins here
    std::string replacement;
    std::vector<std::string> choices;
  };
  using Completer = std::function<Offer(std::string_view line)>;
  void on_tab(Completer completer);

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
