// newsgraph conflicts: facts that cannot all hold, side by side.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/conflicts/conflicts.hpp"
#include "cli/element_text.hpp"
#include "cli/graph_file.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, kind, format;
};

/// Who, where and when, and the words: one claim on a few lines.
std::string account_of(const graph::PropertyGraph& graph, const Claim& claim, std::size_t widest,
                       std::size_t width) {
  const std::string words = claim_in_words(graph, claim);
  std::string text = fmt::format("  {}{}  ", words, std::string(widest - display_width(words), ' '));
  std::vector<std::string> articles;
  for (const std::string& id : as_texts(property_of(graph, claim.edge, "articles")))
    articles.push_back(article_in_words(graph, id));
  const std::string indent(widest + 4, ' ');
  const std::size_t room = std::max<std::size_t>(30, width > indent.size() ? width - indent.size() : 0);
  bool first = true;
  const auto add = [&](const std::string& line) {
    for (const std::string_view part : lines_of(line, room)) {
      text += (first ? std::string() : indent) + std::string(part) + '\n';
      first = false;
    }
  };
  add(fmt::format("{}; says {}", factuality_in_words(claim.factuality), listed(vouchers_of(graph, claim))));
  if (!claim.text.empty()) add("\u201C" + claim.text + "\u201D");
  if (!articles.empty()) add(fmt::format("in {}", fmt::join(articles, "; ")));
  return text;
}

void show(const graph::PropertyGraph& graph, const std::vector<Conflict>& conflicts) {
  const std::size_t width = terminal_width();
  const bool colour = output_has_colour();
  for (const Conflict& conflict : conflicts) {
    std::size_t widest = 0;
    for (const Claim& claim : conflict.claims)
      widest = std::max(widest, display_width(claim_in_words(graph, claim)));
    std::cout << inked(conflict.about, Ink::Bold, colour) << '\n';
    for (const Claim& claim : conflict.claims) std::cout << account_of(graph, claim, widest, width);
    std::cout << '\n';
  }
  std::cout << fmt::format("{} conflict{}\n", conflicts.size(), conflicts.size() == 1 ? "" : "s");
}

Status run(const Options& options) {
  GraphFile file(options.graph, graph::Store::Mode::Read);
  const bool for_people = options.format.empty() ? output_is_terminal() : options.format == "text";
  if (for_people) {
    auto conflicts = conflicts_in(file.graph());
    if (!options.kind.empty())
      std::erase_if(conflicts, [&](const Conflict& conflict) { return conflict.kind != options.kind; });
    show(file.graph(), conflicts);
    return Status::Fine;
  }
  query::Options engine;
  engine.parameters.emplace("kind", graph::Value(options.kind));
  const query::ResultSet rows = file.run(
      "CALL claims.conflicts() YIELD conflict, kind, about, claim, factuality, said_by, articles, dates, "
      "text "
      "WITH * WHERE $kind = '' OR kind = $kind "
      "RETURN conflict, kind, about, claim, factuality, said_by, articles, dates, text",
      engine);
  result_format(options.format).write(file.graph(), rows, std::cout, {terminal_width(), output_has_colour()});
  return Status::Fine;
}

}  // namespace

void add_conflicts(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("conflicts", "Show facts that cannot all hold, and who says so");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  command->add_option("--kind", options->kind, "Only these: count, denial or cancellation")
      ->check(CLI::IsMember({"count", "denial", "cancellation"}))
      ->type_name("KIND");
  std::vector<std::string> formats = result_format_names();
  formats.insert(formats.begin(), "text");
  command->add_option("--format", options->format, "How to write them; text on a terminal, TSV elsewhere")
      ->check(CLI::IsMember(formats))
      ->type_name("FORMAT");
  command->footer(
      "Different counts for the same act, a fact and its denial, a plan and its cancellation. In queries the "
      "same\n"
      "is CALL claims.conflicts().\n"
      "Examples:\n"
      "  newsgraph conflicts news.graph\n"
      "  newsgraph conflicts news.graph --kind count --format jsonl");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
