// :why: the sentences behind the last result, with the clause in its sentence, the article and who says so.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "cli/colour.hpp"
#include "cli/element_text.hpp"
#include "cli/repl/behind.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::Evidence;
using graph::Kind;
using graph::NodeId;
using graph::Value;

constexpr std::size_t most_elements = 12, most_sentences = 5;

/// The elements of rows in the order of their appearance, each once.
struct Elements {
  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
  std::set<NodeId> seen_nodes;
  std::set<EdgeId> seen_edges;

  void add(NodeId node) {
    if (seen_nodes.insert(node).second) nodes.push_back(node);
  }
  void add(EdgeId edge) {
    if (seen_edges.insert(edge).second) edges.push_back(edge);
  }
  void add(const Value& value) {
    switch (value.kind()) {
      case Kind::Node:
        return add(value.node());
      case Kind::Relationship:
        return add(value.edge());
      case Kind::Path:
        for (const NodeId node : value.path().nodes) add(node);
        for (const EdgeId edge : value.path().edges) add(edge);
        return;
      case Kind::List:
        for (const Value& element : value.list()) add(element);
        return;
      case Kind::Map:
        for (const auto& entry : value.map()) add(entry.second);
        return;
      default:
        return;
    }
  }
};

const Value* attribute(const Evidence& evidence, std::string_view name) {
  for (const auto& [key, value] : evidence.attributes) {
    if (key == name) return &value;
  }
  return nullptr;
}

/// "said by Ivo, citing Ada": the outermost speaker first.
std::string vouching(const Evidence& evidence) {
  const Value* said_by = attribute(evidence, "said_by");
  const auto speakers = said_by != nullptr ? as_texts(*said_by) : std::vector<std::string>();
  std::string text = speakers.empty() ? std::string("in the article's own voice") : "said by ";
  for (std::size_t i = 0; i < speakers.size(); ++i) text += (i > 0 ? ", citing " : "") + speakers[i];
  return text;
}

/// The sentence on lines of the window's width, what is meant marked in it.
std::string sentence_of(const Evidence& evidence, const Session& session) {
  std::string sentence = evidence.passage_text.empty() ? evidence.text : evidence.passage_text;
  std::string clause = evidence.text;
  for (std::string* text : {&sentence, &clause})
    std::replace_if(
        text->begin(), text->end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  const std::size_t at = sentence.find(clause);
  const std::size_t width = std::max<std::size_t>(40, terminal_width()) - 6;
  std::string text;
  std::size_t position = 0;
  for (const std::string_view line : lines_of(sentence, width)) {
    position = static_cast<std::size_t>(line.data() - sentence.data());
    const std::size_t end = position + line.size();
    if (at == std::string::npos || at >= end || at + clause.size() <= position) {
      text += fmt::format("      {}\n", line);
      continue;
    }
    const std::size_t from = std::max(at, position), to = std::min(at + clause.size(), end);
    const std::string_view whole(sentence);
    const bool marks = !session.colour();  // without colour brackets show the clause
    text += fmt::format("      {}{}{}{}{}\n", whole.substr(position, from - position),
                        marks && from == at ? "[" : "",
                        inked(whole.substr(from, to - from), Ink::Bold, session.colour()),
                        marks && to == at + clause.size() ? "]" : "", whole.substr(to, end - to));
  }
  return text;
}

std::string sentences_behind(const graph::Element& element, const Session& session) {
  const auto all = session.store().evidence(element);
  std::string text;
  for (std::size_t i = 0; i < all.size() && i < most_sentences; ++i) {
    const Value* factuality = attribute(all[i], "factuality");
    std::string how =
        factuality != nullptr ? std::string(factuality_in_words(as_text(*factuality))) : std::string();
    if (!how.empty()) how = "; " + how;
    const std::string where =
        fmt::format("{}, sentence {}; {}{}", article_in_words(session.graph(), all[i].source),
                    all[i].passage + 1, vouching(all[i]), how);
    text += fmt::format("    {}\n", inked(session.fitted(where, 4), Ink::Cyan, session.colour()));
    text += sentence_of(all[i], session);
  }
  if (all.size() > most_sentences) text += fmt::format("    and {} more\n", all.size() - most_sentences);
  return text.empty() ? "    no sentence: it was not read in an article\n" : text;
}

std::string heading(EdgeId edge, const Session& session) {
  const auto& graph = session.graph();
  const std::string fact = fmt::format("{} \u2500 {} \u2192 {}", name_of(graph, graph.source(edge)),
                                       verb_with_count(graph, edge), name_of(graph, graph.target(edge)));
  return fmt::format("  {}\n", inked(session.fitted(fact, 2), Ink::Bold, session.colour()));
}

std::string heading(NodeId node, const Session& session) {
  const auto& graph = session.graph();
  return fmt::format("  {} ({})\n", inked(name_of(graph, node), Ink::Bold, session.colour()),
                     type_name_of(graph, node));
}

template <class Id>
std::string account_of(const std::vector<Id>& elements, const Session& session) {
  std::string text;
  for (std::size_t i = 0; i < elements.size() && i < most_elements; ++i)
    text += heading(elements[i], session) + sentences_behind(elements[i], session);
  if (elements.size() > most_elements)
    text += fmt::format("  and {} more; :why ROW shows one row's\n", elements.size() - most_elements);
  return text;
}

}  // namespace

void show_why(Session& session, std::string_view argument) {
  if (session.statement().empty()) {
    session.complain("there is no result yet; ask a question first");
    return;
  }
  const auto behind = behind_last_result(session);
  if (!behind) {
    session.complain(
        "the last result does not tell which nodes and relationships it comes from; return them: RETURN a, "
        "r, b");
    return;
  }
  std::size_t first = 0, last = behind->rows.size();
  if (!argument.empty()) {
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), row);
    const std::size_t rows = session.result().rows.size();
    if (error != std::errc() || end != argument.data() + argument.size() || row < 1 || row > rows) {
      session.complain(fmt::format(":why {}: the last result's rows are 1 to {}", argument, rows));
      return;
    }
    if (rows != behind->rows.size()) {
      session.complain(
          "rows of this result are made of several; :why alone shows what is behind all of them");
      return;
    }
    first = row - 1;
    last = row;
  }
  Elements elements;
  for (std::size_t i = first; i < last; ++i) {
    for (const Value& value : behind->rows[i]) elements.add(value);
  }
  session.say(elements.edges.empty() ? account_of(elements.nodes, session)
                                     : account_of(elements.edges, session));
}

}  // namespace newsgraph::cli
