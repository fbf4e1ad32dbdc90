#include "cli/line_editor.hpp"

#include <histedit.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>

#include "cli/terminal.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t most_choices = 60;

/// Side by side in columns that fit the window.
void list(const std::vector<std::string>& choices) {
  std::size_t widest = 0;
  const std::size_t shown = std::min(choices.size(), most_choices);
  for (std::size_t i = 0; i < shown; ++i) widest = std::max(widest, display_width(choices[i]));
  const std::size_t in_a_row = std::max<std::size_t>(1, terminal_width() / (widest + 2));
  std::string text = "\n";
  for (std::size_t i = 0; i < shown; ++i) {
    text += choices[i];
    const bool ends = (i + 1) % in_a_row == 0 || i + 1 == shown;
    text += ends ? std::string("\n") : std::string(widest + 2 - display_width(choices[i]), ' ');
  }
  if (choices.size() > shown) text += "and " + std::to_string(choices.size() - shown) + " more\n";
  std::cout << text << std::flush;
}

}  // namespace

struct LineEditor::State {
  EditLine* editor = nullptr;
  History* history = nullptr;
  HistEvent event{};
  std::string history_file, prompt;
  bool interrupted = false;
  Completer completer;

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
  static unsigned char complete(EditLine* editor, int) {
    const State& state = of(editor);
    if (!state.completer) return CC_ERROR;
    const LineInfo* line = el_line(editor);
    const std::string_view typed(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
    const Offer offer = state.completer(typed);
    const std::string_view word = typed.substr(std::min(offer.start, typed.size()));
    if (offer.replacement.empty() && offer.choices.empty()) return CC_ERROR;
    const bool grows = !offer.replacement.empty() && offer.replacement != word;
    if (grows) {
      const auto characters = static_cast<int>(parser::code_points(word));
      if (characters > 0) el_deletestr(editor, characters);
      el_insertstr(editor, offer.replacement.c_str());
      return CC_REFRESH;
    }
    if (offer.choices.size() < 2) return CC_REFRESH;
    list(offer.choices);
    return CC_REDISPLAY;
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
    el_set(editor, EL_ADDFN, "newsgraph-complete", "Complete the word", &State::complete);
    el_set(editor, EL_BIND, "^I", "newsgraph-complete", nullptr);
    el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    el_source(editor, nullptr);
  }

  void keep_history() {
    if (!history_file.empty()) ::history(history, &event, H_SAVE, history_file.c_str());
  }

  void close() {
    if (editor == nullptr) return;
    keep_history();
    history_end(history);
    el_end(editor);
  }
};

LineEditor::LineEditor(std::string history_file) : state_(std::make_unique<State>()) {
  state_->history_file = std::move(history_file);
  if (input_is_terminal() && output_is_terminal()) state_->open();
}

LineEditor::~LineEditor() { state_->close(); }

void LineEditor::on_tab(Completer completer) { state_->completer = std::move(completer); }

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
  if (!is_terminal()) return;
  ::history(state_->history, &state_->event, H_ENTER, entry.c_str());
  state_->keep_history();  // at once: a window that is closed ends the program without a word
}

}  // namespace newsgraph::cli
