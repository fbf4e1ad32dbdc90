#include "cli/line_editor.hpp"

#include <histedit.h>

#include <cerrno>
#include <cstdio>
#include <iostream>

#include "cli/terminal.hpp"

namespace newsgraph::cli {

struct LineEditor::State {
  EditLine* editor = nullptr;
  History* history = nullptr;
  HistEvent event{};
  std::string history_file, prompt;
  bool interrupted = false;

  static State& of(EditLine* editor) {
    void* state = nullptr;
    el_get(editor, EL_CLIENTDATA, &state);
    return *static_cast<State*>(state);
  }
  static char* show_prompt(EditLine* editor) { return of(editor).prompt.data(); }
  static unsigned char interrupt(EditLine* editor, int) {
    of(editor).interrupted = true;
    return CC_NEWLINE;
  }

  void open() {
    editor = el_init("newsgraph", stdin, stdout, stderr);
    history = history_init();
    ::history(history, &event, H_SETSIZE, 2000);
    ::history(history, &event, H_SETUNIQUE, 1);
    if (!history_file.empty()) ::history(history, &event, H_LOAD, history_file.c_str());
    el_set(editor, EL_CLIENTDATA, this);
    el_set(editor, EL_PROMPT, &State::show_prompt);
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_HIST, ::history, history);
    // While a line is edited Ctrl-C is a key like any other; while a query runs it is the signal.
    el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
    el_set(editor, EL_ADDFN, "newsgraph-interrupt", "Forget the statement", &State::interrupt);
    el_set(editor, EL_BIND, "^C", "newsgraph-interrupt", nullptr);
    el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    el_source(editor, nullptr);
  }

  void close() {
    if (editor == nullptr) return;
    if (!history_file.empty()) ::history(history, &event, H_SAVE, history_file.c_str());
    history_end(history);
    el_end(editor);
  }
};

LineEditor::LineEditor(std::string history_file) : state_(std::make_unique<State>()) {
  state_->history_file = std::move(history_file);
  if (input_is_terminal() && output_is_terminal()) state_->open();
}

LineEditor::~LineEditor() { state_->close(); }

bool LineEditor::is_terminal() const { return state_->editor != nullptr; }

std::optional<LineEditor::Line> LineEditor::read(const std::string& prompt) {
  Line line;
  if (!is_terminal()) {
    if (!std::getline(std::cin, line.text)) return std::nullopt;
    if (line.text.ends_with('\r')) line.text.pop_back();
    return line;
  }
  state_->prompt = prompt;
  state_->interrupted = false;
  std::cout.flush();
  int count = 0;
  errno = 0;
  const char* text = el_gets(state_->editor, &count);
  // The key as a key leaves no text behind; where the terminal made a signal of it, reading was cut short.
  if (state_->interrupted || (text == nullptr && count < 0 && errno == EINTR)) {
    std::cout << "^C\n" << std::flush;
    line.interrupted = true;
    return line;
  }
  if (text == nullptr || count <= 0) return std::nullopt;
  line.text.assign(text, static_cast<std::size_t>(count));
  while (line.text.ends_with('\n') || line.text.ends_with('\r')) line.text.pop_back();
  return line;
}

void LineEditor::remember(const std::string& entry) {
  if (is_terminal()) ::history(state_->history, &state_->event, H_ENTER, entry.c_str());
}

}  // namespace newsgraph::cli
