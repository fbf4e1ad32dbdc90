// :examples: queries made for this graph; only those that give rows are shown.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "cli/colour.hpp"
#include "cli/element_text.hpp"
#include "cli/graph_counts.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::NodeId;
using graph::PropertyGraph;

constexpr std::size_t most_examples = 12;

std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + '\'';
}

/// The facts between named ends, counted by type and by end: what examples are best about.
struct Prominent {
  std::vector<std::string> types;  // of relationships, the commonest first
  std::vector<std::string> names;  // of nodes, the most connected first
  std::string speaker;             // who says most
};

std::vector<std::string> ranked(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (auto& [name, count] : sorted) names.push_back(name);
  return names;
}

/// What somebody is to somebody makes a duller first question than what happened.
bool tells_of_an_event(const PropertyGraph& graph, EdgeId edge) {
  return !property_of(graph, edge, "lemmas").is_null() &&
         as_texts(property_of(graph, edge, "lemmas")).size() > 0 &&
         graph.name(graph.type_of(edge)) != "BELONGS_TO" && graph.name(graph.type_of(edge)) != "LOCATED_IN";
}

Prominent prominent_in(const PropertyGraph& graph) {
  std::map<std::string, std::size_t> types, events, names, speakers;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = EdgeId(i);
    if (!graph.contains(edge)) continue;
    const std::string type(graph.name(graph.type_of(edge)));
    const std::string from = as_text(property_of(graph, graph.source(edge), "name"));
    const std::string to = as_text(property_of(graph, graph.target(edge), "name"));
    if (type == "SAID" && !from.empty()) ++speakers[from];
    if (is_bookkeeping(type)) continue;
    for (const std::string& name : {from, to}) {
      if (!name.empty()) ++names[name];
    }
    if (from.empty() || to.empty()) continue;
    ++types[type];
    if (tells_of_an_event(graph, edge)) ++events[type];
  }
  const auto first_speaker = ranked(speakers);
  return {ranked(events.empty() ? types : events), ranked(names),
          first_speaker.empty() ? std::string() : first_speaker.front()};
}

/// Backticks where the grammar would not take the name as it is.
std::string as_symbol(const std::string& name) {
  const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }) && !(name[0] >= '0' && name[0] <= '9');
  return plain ? name : '`' + name + '`';
}

void add_facts(const Prominent& prominent, std::vector<Example>& examples) {
  if (!prominent.types.empty()) {
    const std::string& type = prominent.types.front();
    std::string verb = type;
    for (char& c : verb) c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    examples.push_back(
        {fmt::format("Who {} whom, or what", verb),
         fmt::format("MATCH (a)-[r:{}]->(b) RETURN a.name, b.name, r.factuality;", as_symbol(type))});
  }
  if (!prominent.names.empty()) {
    const std::string& name = prominent.names.front();
    examples.push_back({fmt::format("All that touches {}", name),
                        fmt::format("MATCH (:Entity {{name: {}}})-[r]-(x:Entity) RETURN type(r), x.name, "
                                    "r.factuality, r.said_by LIMIT 20;",
                                    in_quotes(name))});
  }
}

void add_statements(const Prominent& prominent, std::vector<Example>& examples) {
  if (!prominent.speaker.empty()) {
    examples.push_back({fmt::format("What {} says", prominent.speaker),
                        fmt::format("MATCH (:Entity {{name: {}}})-[:SAID]->(s) RETURN s.text LIMIT 10;",
                                    in_quotes(prominent.speaker))});
  }
  examples.push_back(
      {"Who denies what",
       "MATCH (a)-[r {factuality: 'denied'}]->(b) RETURN a.name, type(r), b.name, r.said_by;"});
  examples.push_back(
      {"What is planned",
       "MATCH (a)-[r {factuality: 'planned'}]->(b) RETURN a.name, type(r), b.name, r.said_by;"});
  examples.push_back({"What happened when",
                      "MATCH (a)-[r]->(b) WHERE r.start IS NOT NULL RETURN r.start, a.name, type(r), b.name "
                      "ORDER BY r.start;"});
}

void add_overviews(const Prominent& prominent, std::vector<Example>& examples) {
  if (!prominent.types.empty()) {
    examples.push_back(
        {"The sentences behind a relationship",
         fmt::format("MATCH (a)-[r:{}]->(b) UNWIND evidence(r) AS e RETURN e.article, e.said_by, "
                     "e.text LIMIT 10;",
                     as_symbol(prominent.types.front()))});
  }
  if (prominent.names.size() > 1) {
    const std::string& from = prominent.names.front();
    const std::string& to = prominent.names.back();
    examples.push_back(
        {fmt::format("How {} and {} hang together", from, to),
         fmt::format("MATCH p = shortestPath((:Entity {{name: {}}})-[*..6]-(:Entity {{name: {}}})) "
                     "RETURN [n IN nodes(p) | n.name] AS path;",
                     in_quotes(from), in_quotes(to))});
  }
  examples.push_back({"Facts that cannot all hold", "CALL claims.conflicts();"});
  examples.push_back(
      {"How many of each label",
       "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY nodes DESC;"});
  examples.push_back(
      {"Relationships by type",
       "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relationships ORDER BY relationships "
       "DESC;"});
}

bool gives_rows(const Session& session, const std::string& query) {
  try {
    return !session.read(query).rows.empty();
  } catch (const query::QueryError&) {
    return false;  // not a question for this graph
  }
}

}  // namespace

std::vector<Example> examples_for(const Session& session, std::size_t most) {
  const Prominent prominent = prominent_in(session.graph());
  std::vector<Example> all, working;
  add_facts(prominent, all);
  add_statements(prominent, all);
  add_overviews(prominent, all);
  for (Example& example : all) {
    if (working.size() == most) break;
    if (gives_rows(session, example.query)) working.push_back(std::move(example));
  }
  return working;
}

void show_examples(Session& session, std::string_view argument) {
  const auto examples = examples_for(session, most_examples);
  if (!argument.empty()) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), number);
    if (error != std::errc() || end != argument.data() + argument.size() || number < 1 ||
        number > examples.size()) {
      session.complain(
          fmt::format(":examples {}: a number from 1 to {} is needed", argument, examples.size()));
      return;
    }
    const std::string& query = examples[number - 1].query;
    session.say(query + '\n');
    session.answer(std::string_view(query).substr(0, query.size() - 1));
    return;
  }
  std::string text;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    text +=
        fmt::format("{:>2}  {}\n    {}\n", i + 1, inked(examples[i].question, Ink::Bold, session.colour()),
                    session.fitted(examples[i].query, 4));
  }
  session.say(text.empty() ? "The graph is empty.\n" : text + "    :examples N runs one of them\n");
}

}  // namespace newsgraph::cli
