// newsgraph conflicts: facts that cannot all hold, side by side.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

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
  std::size_t top = 20, claims = 3;
};

constexpr std::size_t most_vouchers = 4, most_articles = 3;

/// The first few, and how many more there are.
std::string shortened(std::vector<std::string> texts, std::size_t most, std::string_view between) {
  if (texts.size() > most + 1) {
    const std::size_t more = texts.size() - most;
    texts.resize(most);
    texts.push_back(fmt::format("{} more", more));
  }
  return between.empty() ? listed(texts) : fmt::format("{}", fmt::join(texts, between));
}

/// Who, where and when, and the words: one claim on a few lines.
std::string account_of(const graph::PropertyGraph& graph, const Claim& claim, std::size_t widest,
                       std::size_t width) {
  const std::string words = claim_in_words(graph, claim);
  std::string text = fmt::format("  {}{}  ", words, std::string(widest - display_width(words), ' '));
  std::vector<std::string> articles;
  for (const std::string& id : claim.articles) articles.push_back(article_in_words(graph, id));
  const std::string indent(widest + 4, ' ');
  const std::size_t room = std::max<std::size_t>(30, width > indent.size() ? width - indent.size() : 0);
  bool first = true;
  const auto add = [&](const std::string& line) {
    for (const std::string_view part : lines_of(line, room)) {
      text += (first ? std::string() : indent) + std::string(part) + '\n';
      first = false;
    }
  };
  add(fmt::format("{}; says {}", factuality_in_words(claim.factuality),
                  shortened(vouchers_of(graph, claim), most_vouchers, "")));
  if (!claim.text.empty()) add("\u201C" + claim.text + "\u201D");
  if (!articles.empty()) add("in " + shortened(articles, most_articles, "; "));
  return text;
}

std::string account_of(const graph::PropertyGraph& graph, const Conflict& conflict, const Options& options) {
  // One more is no longer than the line that would say so.
  const auto shown_of = [&](const Side& side) {
    return side.size() > options.claims + 1 ? options.claims : side.size();
  };
  std::size_t widest = 0;
  for (const Side& side : conflict.sides) {
    for (std::size_t i = 0; i < shown_of(side); ++i)
      widest = std::max(widest, display_width(claim_in_words(graph, side[i])));
  }
  std::string text;
  for (const Side& side : conflict.sides) {
    const std::size_t shown = shown_of(side);
    for (std::size_t i = 0; i < shown; ++i) text += account_of(graph, side[i], widest, terminal_width());
    if (shown < side.size()) text += fmt::format("  and {} more of this side\n", side.size() - shown);
  }
  return text;
}

void show(const graph::PropertyGraph& graph, const std::vector<Conflict>& conflicts, const Options& options) {
  const std::size_t shown = std::min(conflicts.size(), options.top);
  for (std::size_t i = 0; i < shown; ++i)
    std::cout << inked(conflicts[i].about, Ink::Bold, output_has_colour()) << '\n'
              << account_of(graph, conflicts[i], options) << '\n';
  std::cout << fmt::format("{} conflict{}", conflicts.size(), conflicts.size() == 1 ? "" : "s");
  if (shown < conflicts.size())
    std::cout << fmt::format("; the {} best supported are shown (--top shows more)", shown);
  std::cout << '\n';
}

Status run(const Options& options) {
  GraphFile file(options.graph, graph::Store::Mode::Read);
  const bool for_people = options.format.empty() ? output_is_terminal() : options.format == "text";
  if (for_people) {
    auto conflicts = conflicts_in(file.graph());
    if (!options.kind.empty())
      std::erase_if(conflicts, [&](const Conflict& conflict) { return conflict.kind != options.kind; });
    show(file.graph(), conflicts, options);
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
  command->add_option("--top", options->top, "As text: no more conflicts than that, the best supported")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--claims", options->claims, "As text: no more claims of each side of a conflict")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str()
      ->type_name("N");
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
