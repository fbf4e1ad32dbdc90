// :save and :draw: the last result into a file.

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "cli/diagram/diagram.hpp"
#include "cli/diagram/drawing.hpp"
#include "cli/repl/behind.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t most_nodes = 60;
constexpr unsigned width_of_text_files = 120;

void save_rows(Session& session, const std::string& path, const ResultFormat& format) {
  std::ofstream out(path, std::ios::binary);
  format.write(session.graph(), session.result(), out, width_of_text_files);
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", path));
  session.say(fmt::format("{}: {} rows\n", path, session.result().rows.size()));
}

void require_result(const Session& session) {
  if (session.statement().empty()) throw BadCall("there is no result yet; ask a question first");
}

void require_rows(const Session& session) {
  require_result(session);
  if (session.result().rows.empty()) throw BadCall("the last result is empty: there is nothing to draw");
}

}  // namespace

void draw_result(Session& session, std::string_view argument) {
  require_rows(session);
  const auto behind = behind_last_result(session);
  if (!behind)
    throw BadCall(
        "the last result does not tell which nodes and relationships it comes from; return them: RETURN a, "
        "r, b");
  const std::string path = argument.empty() ? std::filesystem::path(session.path()).stem().string() + ".svg"
                                            : std::string(argument);
  const std::string format = drawing_format(path, {});
  Selection selection = of_result(session.graph(), *behind);
  const std::string title = std::filesystem::path(session.path()).stem().string();
  const Drawn drawn =
      draw_entities(session.graph(), &session.store(), selection, {title, most_nodes, format, path, {}});
  session.say(fmt::format("{}{}\n", path, drawn.note.empty() ? std::string() : ": " + drawn.note));
}

void save_result(Session& session, std::string_view argument) {
  require_result(session);
  if (argument.empty()) throw BadCall(":save needs the name of a file");
  const std::string path(argument);
  const std::string ending = std::filesystem::path(path).extension().string();
  if (is_drawing_format(ending.empty() ? ending : ending.substr(1))) return draw_result(session, argument);
  if (ending == ".txt") return save_rows(session, path, result_format("table"));
  if (ending.size() > 1) {
    for (const ResultFormat& format : result_formats()) {
      if (format.name == ending.substr(1)) return save_rows(session, path, format);
    }
  }
  throw BadCall(
      fmt::format("{}: its name does not tell the format; it ends with .csv, .tsv, .json, .jsonl, .txt, "
                  ".svg, .png, .pdf or .dot",
                  path));
}

}  // namespace newsgraph::cli
