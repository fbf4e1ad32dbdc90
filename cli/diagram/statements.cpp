// Who says what: speakers at the left, their statements in the middle, what they speak of at the right.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cli/diagram/diagram.hpp"
#include "cli/element_text.hpp"
#include "parser/extract/relations/past_tense.hpp"

namespace newsgraph::cli {

namespace {

using graph::Direction;
using graph::EdgeId;
using graph::NodeId;
using graph::PropertyGraph;

constexpr std::size_t statement_width = 44, most_statement_lines = 4;
constexpr std::size_t most_topics = 2;  // of one statement

/// Verbs by which a speaker says that something is not so.
constexpr std::array<std::string_view, 10> denials = {"deny",    "reject",    "dismiss",  "refute",
                                                      "rebut",   "disavow",   "disclaim", "repudiate",
                                                      "dispute", "contradict"};

/// A statement and what it hangs on.
struct Said {
  NodeId statement{};
  std::vector<NodeId> topics;
  std::vector<std::pair<NodeId, EdgeId>> speakers;
};

std::vector<NodeId> neighbours(const PropertyGraph& graph, NodeId node, Direction direction,
                               std::string_view type) {
  std::vector<NodeId> found;
  if (const auto id = graph.find_type(type)) {
    graph.for_each_adjacent(node, direction, id, [&](graph::Adjacent adjacent) {
      found.push_back(adjacent.node);
      return true;
    });
  }
  return found;
}

std::vector<Said> said_in(const PropertyGraph& graph, const Selection& selection) {
  std::vector<Said> all;
  const auto label = graph.find_label("Statement");
  if (!label) return all;
  for (const NodeId node : selection.nodes) {
    if (!graph.has_label(node, *label)) continue;
    Said said{node, neighbours(graph, node, Direction::Out, "ABOUT"), {}};
    for (const std::string_view type : {"SAID", "EXPRESSED"}) {
      const auto says = graph.find_type(type);
      if (!says) continue;
      graph.for_each_adjacent(node, Direction::In, says, [&](graph::Adjacent adjacent) {
        said.speakers.emplace_back(adjacent.node, adjacent.edge);
        return true;
      });
    }
    all.push_back(std::move(said));
  }
  return all;
}

bool is_denial(const PropertyGraph& graph, EdgeId edge) {
  const std::string lemma = as_text(property_of(graph, edge, "lemma"));
  return std::find(denials.begin(), denials.end(), lemma) != denials.end();
}

/// Denials first, then what has a speaker, and whose speakers say most; of a speaker's statements those about
/// most.
void rank(const PropertyGraph& graph, std::vector<Said>& all) {
  std::map<NodeId, std::size_t> statements_of;
  for (const Said& said : all) {
    for (const auto& [speaker, edge] : said.speakers) ++statements_of[speaker];
  }
  const auto weight = [&](const Said& said) {
    std::size_t most = 0;
    bool denied = false;
    for (const auto& [speaker, edge] : said.speakers) {
      most = std::max(most, statements_of[speaker]);
      denied = denied || is_denial(graph, edge);
    }
    return (denied ? 1000 : 0) + 3 * most + std::min<std::size_t>(said.topics.size(), 4);
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Said& a, const Said& b) { return weight(a) > weight(b); });
}

/// One statement of each speaker, then a second one of each: nobody crowds out the others.
std::vector<Said> in_turn(const std::vector<Said>& ranked, std::size_t most) {
  std::map<NodeId, std::size_t> statements_so_far;
  std::vector<std::pair<std::size_t, const Said*>> turns;
  for (const Said& said : ranked) turns.emplace_back(statements_so_far[said.speakers.front().first]++, &said);
  std::stable_sort(turns.begin(), turns.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Said> shown;
  for (const auto& [turn, said] : turns) {
    if (shown.size() < most) shown.push_back(*said);
  }
  return shown;
}

/// Topics that some of the shown statements share come first, for they hold the diagram together; then those
/// of one statement. What nearly all are about tells nothing and comes last.
void keep_topics(std::vector<Said>& shown) {
  std::map<NodeId, std::size_t> uses;
  for (const Said& said : shown) {
    for (const NodeId topic : said.topics) ++uses[topic];
  }
  const std::size_t common = std::max<std::size_t>(3, shown.size() / 3);
  for (Said& said : shown) {
    std::erase_if(said.topics, [&](NodeId topic) {
      return std::any_of(said.speakers.begin(), said.speakers.end(),
                         [&](const auto& speaker) { return speaker.first == topic; });
    });
    std::stable_sort(said.topics.begin(), said.topics.end(), [&](NodeId a, NodeId b) {
      const auto rank = [&](NodeId topic) { return uses[topic] > common ? std::size_t{0} : uses[topic]; };
      return rank(a) > rank(b);
    });
    if (said.topics.size() > most_topics) said.topics.resize(most_topics);
  }
}

class Builder {
 public:
  explicit Builder(const PropertyGraph& graph) : graph_(graph) {}

  void add(const Said& said) {
    const std::size_t statement = add_statement(said.statement);
    for (const auto& [speaker, edge] : said.speakers) {
      const bool denies = is_denial(graph_, edge);
      const std::string lemma = as_text(property_of(graph_, edge, "lemma"));
      const bool is_verb = !lemma.empty() && lemma.find(' ') == std::string::npos;
      const std::string verb = is_verb ? parser::past_tense(lemma) : lemma.empty() ? "said" : lemma;
      diagram_.edges.push_back({column(speakers_, speaker), statement,
                                denies ? Certainty::Denied : Certainty::Actual, verb,
                                diagram_.nodes[statement].tooltip, 1, true});
    }
    for (const NodeId topic : said.topics)
      diagram_.edges.push_back({statement, column(topics_, topic), Certainty::Actual, "",
                                diagram_.nodes[statement].tooltip, 1, false, true});
  }

  Diagram take() { return std::move(diagram_); }

 private:
  std::size_t add_statement(NodeId node) {
    DiagramNode drawn;
    drawn.type = "Statement";
    const std::string text = as_text(property_of(graph_, node, "text"));
    const graph::Value quoted = property_of(graph_, node, "quoted");
    const bool quotes = quoted.kind() == graph::Kind::Boolean && quoted.boolean();
    const std::string shown = quotes ? "\u201C" + text + "\u201D" : text;
    drawn.text = wrapped_text(shown, statement_width, most_statement_lines);
    drawn.tooltip = shown;
    for (const NodeId article : neighbours(graph_, node, Direction::Out, "STATED_IN"))
      drawn.tooltip += "\n" + article_in_words(graph_, as_text(property_of(graph_, article, "id")));
    diagram_.nodes.push_back(std::move(drawn));
    return diagram_.nodes.size() - 1;
  }

  /// Who both speaks and is spoken of stands in both columns.
  std::size_t column(std::map<NodeId, std::size_t>& known, NodeId node) {
    const auto [entry, added] = known.try_emplace(node, diagram_.nodes.size());
    if (added) diagram_.nodes.push_back(node_of(graph_, node));
    return entry->second;
  }

  const PropertyGraph& graph_;
  Diagram diagram_;
  std::map<NodeId, std::size_t> speakers_, topics_;
};

}  // namespace

Diagram statement_diagram(const PropertyGraph& graph, const Selection& selection, std::size_t most) {
  std::vector<Said> all = said_in(graph, selection);
  std::vector<Said> shown = all;
  std::erase_if(shown, [](const Said& said) { return said.speakers.empty(); });
  rank(graph, shown);
  shown = in_turn(shown, most);
  keep_topics(shown);
  Builder builder(graph);
  for (const Said& said : shown) builder.add(said);
  Diagram diagram = builder.take();
  diagram.layout = Layout::Columns;
  if (shown.size() < all.size())
    diagram.note = fmt::format("{} of {} statements shown, each speaker in turn, denials first", shown.size(),
                               all.size());
  return diagram;
}

}  // namespace newsgraph::cli
