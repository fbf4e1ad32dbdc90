// newsgraph render: a diagram of the whole graph, of a query's result, or of what is around a name.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "cli/commands.hpp"
#include "cli/diagram/drawing.hpp"
#include "cli/element_text.hpp"
#include "cli/graph_file.hpp"
#include "cli/query_options.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, output, around, article, title, format;
  unsigned hops = 1;
  std::size_t top = 60;
  bool timeline = false, statements = false;
  QueryOptions query;
};

/// What is to be drawn, and what it is called.
struct Subject {
  Selection selection;
  std::string title;
  std::vector<graph::NodeId> centre;
};

Subject result_of(const Options& options, GraphFile& file) {
  const std::string text = query_text(options.query);
  const auto statements = statements_of(text);
  if (statements.size() != 1)
    throw BadInput(fmt::format("a diagram shows one query, not {}", statements.size()));
  Selection selection = of_result(file.graph(), file.run(statements[0], engine_options(options.query)));
  if (selection.nodes.empty())
    throw BadInput("the query's result has no nodes, relationships or paths to show");
  return {std::move(selection), std::filesystem::path(options.graph).stem().string(), {}};
}

Subject surroundings(const Options& options, const GraphFile& file) {
  Subject subject{neighbourhood(file.graph(), options.around, options.hops),
                  fmt::format("Around {}", options.around), named(file.graph(), options.around)};
  if (subject.selection.nodes.empty())
    throw BadInput(fmt::format("{}: nothing in {} has this name", options.around, options.graph));
  if (options.statements) subject.selection = with_statements(file.graph(), {subject.centre, {}});
  return subject;
}

Subject article(const Options& options, const GraphFile& file) {
  Selection selection = of_article(file.graph(), options.article);
  if (selection.nodes.empty())
    throw BadInput(
        fmt::format("{}: no article of {} has this id and says anything", options.article, options.graph));
  if (!options.statements) {
    const auto statement = file.graph().find_label("Statement");
    std::erase_if(selection.nodes,
                  [&](graph::NodeId node) { return statement && file.graph().has_label(node, *statement); });
  }
  return {std::move(selection), article_in_words(file.graph(), options.article), {}};
}

Subject everything(const Options& options, const GraphFile& file) {
  Selection selection = whole_graph(file.graph());
  const auto label = file.graph().find_label("Statement");
  if (options.statements && label) {
    const auto statements = file.graph().nodes_with(*label);
    selection = {{statements.begin(), statements.end()}, {}};
  }
  if (selection.nodes.empty())
    throw BadInput(fmt::format("{}: the graph has nothing to show", options.graph));
  return {std::move(selection), std::filesystem::path(options.graph).stem().string(), {}};
}

Subject subject_of(const Options& options, GraphFile& file) {
  if (!options.around.empty()) return surroundings(options, file);
  if (!options.article.empty()) return article(options, file);
  return has_query(options.query) ? result_of(options, file) : everything(options, file);
}

/// Timelines and statements; entities have their own way to leave things out.
std::string draw_view(const Options& options, const GraphFile& file, const Subject& subject,
                      const Drawing& drawing) {
  Diagram diagram = options.timeline
                        ? timeline_diagram(file.graph(), &file.store(), subject.selection, options.top)
                        : statement_diagram(file.graph(), subject.selection, options.top);
  if (diagram.nodes.empty())
    throw BadInput(options.timeline ? "nothing of it has a date" : "nobody says anything in it");
  diagram.title = drawing.title;
  draw_diagram(diagram, drawing);
  return diagram.note;
}

Status run(const Options& options) {
  if (int(!options.around.empty()) + int(!options.article.empty()) + int(has_query(options.query)) > 1)
    throw BadCall("a query, --around and --article: only one of them can be drawn");
  if (options.timeline && options.statements)
    throw BadCall("--timeline and --statements: only one of them can be drawn");
  const std::string format = drawing_format(options.output, options.format);
  if (format != "dot" && options.output == "-") throw BadCall("only --format dot goes to standard output");
  GraphFile file(options.graph, graph::Store::Mode::Read);
  const Subject subject = subject_of(options, file);
  const Drawing drawing{options.title.empty() ? subject.title : options.title, options.top, format,
                        options.output, subject.centre};
  const std::string note = options.timeline || options.statements
                               ? draw_view(options, file, subject, drawing)
                               : draw_entities(file.graph(), &file.store(), subject.selection, drawing).note;
  if (!note.empty()) fmt::print(stderr, "{}: {} (--top and --around show others)\n", options.output, note);
  return Status::Fine;
}

}  // namespace

void add_render(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "render", "Draw a diagram: of all, of a result, around a name, of an article, by date");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  add_query_options(*command, options->query);
  command->add_option("-o,--output", options->output, "File to write: .svg, .png, .pdf or .dot")
      ->required()
      ->type_name("FILE");
  command->add_option("--format", options->format, "The format, where the file's name does not tell it")
      ->check(CLI::IsMember({"svg", "png", "pdf", "dot"}))
      ->type_name("FORMAT");
  command->add_option("--around", options->around, "Show what is around the node of this name")
      ->type_name("NAME");
  command->add_option("--hops", options->hops, "With --around: how many relationships away")
      ->check(CLI::Range(1u, 20u))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--article", options->article, "Show what the article with this id says")
      ->type_name("ID");
  command->add_flag("--timeline", options->timeline, "Show the facts that have a date, in their order");
  command->add_flag("--statements", options->statements, "Show who says what, and of whom");
  command
      ->add_option(
          "--top", options->top,
          "Show no more than the N most important nodes; facts of a timeline, statements of speakers")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--title", options->title, "The diagram's title")->type_name("TEXT");
  command->footer(
      "Needs Graphviz, but for .dot.\n"
      "Examples:\n"
      "  newsgraph render news.graph -o news.svg\n"
      "  newsgraph render news.graph --around Russia --hops 2 -o russia.png\n"
      "  newsgraph render news.graph --around Russia --timeline -o russia.svg\n"
      "  newsgraph render news.graph --article 2024-10-23-a --statements -o says.svg\n"
      "  newsgraph render news.graph 'MATCH p = ()-[:SENT|SENT_TO]->() RETURN p' -o sent.pdf");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
