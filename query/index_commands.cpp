#include "query/index_commands.hpp"

#include <fmt/format.h>

#include "query/nearest.hpp"

namespace newsgraph::query {

namespace {

using Kind = ast::IndexCommand::Kind;

std::string name_of(const ast::IndexCommand& command) {
  return fmt::format(":{}({})", command.label.text, command.key.text);
}

[[noreturn]] void refuse(const ast::IndexCommand& command, std::string detail, std::string message) {
  throw QueryError("SchemaError", Phase::Runtime, std::move(detail), std::move(message), command.span);
}

/// An index that would have been meant, for the message.
std::string nearest_index(const graph::PropertyGraph& graph, const ast::IndexCommand& command) {
  const auto wanted = name_of(command);
  std::vector<std::string> names;
  for (const auto& [label, key] : graph.indexes())
    names.push_back(fmt::format(":{}({})", graph.name(label), graph.name(key)));
  Nearest nearest(wanted);
  for (const auto& name : names) nearest.offer(name);
  const auto found = nearest.found();
  return found ? fmt::format("; did you mean `{}`?", *found) : std::string();
}

/// Undoes the change unless it is kept.
class IndexChange {
 public:
  IndexChange(graph::PropertyGraph& graph, graph::PropertyIndex index, bool create)
      : graph_(graph), index_(index), create_(create) {
    apply(create);
  }
  IndexChange(const IndexChange&) = delete;
  IndexChange& operator=(const IndexChange&) = delete;
  ~IndexChange() {
    if (!kept_) apply(!create_);
  }
  void keep(const Options& options) {
    graph_.begin();
    try {
      if (options.save) options.save(graph_);
    } catch (...) {
      graph_.rollback();
      throw;
    }
    graph_.commit();
    kept_ = true;
  }

 private:
  void apply(bool create) {
    if (create)
      graph_.create_index(index_);
    else
      graph_.drop_index(index_);
  }

  graph::PropertyGraph& graph_;
  graph::PropertyIndex index_;
  bool create_;
  bool kept_ = false;
};

bool is_there(const graph::PropertyGraph& graph, const ast::IndexCommand& command) {
  for (const auto& [label, key] : graph.indexes())
    if (graph.name(label) == command.label.text && graph.name(key) == command.key.text) return true;
  return false;
}

}  // namespace

ResultSet show_indexes(const graph::PropertyGraph& graph) {
  ResultSet result;
  result.columns = {"label", "property"};
  for (const auto& [label, key] : graph.indexes())
    result.rows.push_back({graph::Value(graph.name(label)), graph::Value(graph.name(key))});
  return result;
}

ResultSet change_indexes(graph::PropertyGraph& graph, const ast::IndexCommand& command,
                         const Options& options) {
  const bool create = command.kind == Kind::Create;
  ResultSet result;
  if (is_there(graph, command) == create) {
    if (command.lenient) return result;
    if (create)
      refuse(command, "IndexExists", fmt::format("there is an index on {} already", name_of(command)));
    refuse(command, "NoSuchIndex",
           fmt::format("there is no index on {}{}", name_of(command), nearest_index(graph, command)));
  }
  const graph::PropertyIndex index{graph.label(command.label.text), graph.key(command.key.text)};
  IndexChange change(graph, index, create);
  change.keep(options);
  if (create) graph.nodes_with(index.label, index.key, graph::Value(0));  // the first one to ask waits for it
  ++(create ? result.statistics.indexes_created : result.statistics.indexes_dropped);
  return result;
}

std::string to_text(const ast::IndexCommand& command) {
  if (command.kind == Kind::Show) return "ShowIndexes\n";
  return fmt::format("{} {}\n", command.kind == Kind::Create ? "CreateIndex" : "DropIndex", name_of(command));
}

}  // namespace newsgraph::query
