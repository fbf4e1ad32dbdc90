// Dated facts from top to bottom: one row a fact, with its date at the left.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "cli/diagram/diagram.hpp"
#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::Date;
using graph::EdgeId;
using graph::Kind;
using graph::PropertyGraph;

// Points, 72 to the inch.
constexpr double date_at = 0, axis_at = 100, subject_at = 220, verb_at = 400, object_at = 580;
constexpr double line_height = 15, row_gap = 30, date_gap = 12;

struct Fact {
  std::optional<Date> start, end;
  EdgeId edge{};
  Date when() const { return start ? *start : *end; }
};

std::optional<Date> date_property(const PropertyGraph& graph, EdgeId edge, std::string_view key) {
  const graph::Value value = property_of(graph, edge, key);
  return value.kind() == Kind::Date ? std::optional(value.date()) : std::nullopt;
}

std::vector<Fact> dated_facts(const PropertyGraph& graph, const Selection& selection) {
  std::vector<Fact> facts;
  for (const EdgeId edge : selection.edges) {
    const Fact fact{date_property(graph, edge, "start"), date_property(graph, edge, "end"), edge};
    if (fact.start || fact.end) facts.push_back(fact);
  }
  return facts;
}

std::string in_words(Date date) {
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const graph::CivilDate civil = graph::to_civil(date);
  return fmt::format("{} {} {}", civil.day, months[static_cast<std::size_t>(civil.month - 1)], civil.year);
}

/// "23 Oct 2024", "June 2024", "2023", "14 Oct 2024 to\n20 Oct 2024", "since 1 Aug 2023", "by 31 Dec 2024".
std::string in_words(const Fact& fact) {
  if (!fact.end) return "since\n" + in_words(*fact.start);
  if (!fact.start) return "by\n" + in_words(*fact.end);
  if (*fact.start == *fact.end) return in_words(*fact.start);
  const graph::CivilDate first = graph::to_civil(*fact.start), last = graph::to_civil(*fact.end);
  const bool whole_months = first.day == 1 && last.day == graph::days_in_month(last.year, last.month);
  if (whole_months && first.year == last.year) {
    if (first.month == last.month) {
      const std::string day = in_words(*fact.start);
      return day.substr(day.find(' ') + 1);
    }
    if (first.month == 1 && last.month == 12) return std::to_string(first.year);
  }
  return in_words(*fact.start) + " to\n" + in_words(*fact.end);
}

std::size_t lines(const std::string& text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

class Builder {
 public:
  Builder(const PropertyGraph& graph, const graph::Store* store) : graph_(graph), store_(store) {}

  void add(const Fact& fact) {
    DiagramNode subject = node_of(graph_, graph_.source(fact.edge));
    DiagramNode object = node_of(graph_, graph_.target(fact.edge));
    DiagramNode verb{verb_of_fact(fact.edge), "Verb", {}, {}};
    DiagramNode date{in_words(fact), "Date", {}, {}};
    date.tooltip = date.text;
    std::replace(date.tooltip.begin(), date.tooltip.end(), '\n', ' ');
    const bool new_date = date.text != last_date_;
    const std::size_t height = std::max(
        {lines(subject.text), lines(object.text), lines(verb.text), new_date ? lines(date.text) : 1});
    if (new_date && !last_date_.empty()) y_ -= date_gap;
    y_ -= (static_cast<double>(height) * line_height + row_gap) / 2;
    verb.tooltip = tooltip_of(fact.edge);
    const std::size_t from = put(std::move(subject), subject_at), middle = put(std::move(verb), verb_at),
                      to = put(std::move(object), object_at);
    const Certainty certainty = certainty_of(graph_, fact.edge);
    const std::int64_t support = support_of(graph_, fact.edge);
    const std::string tooltip = diagram_.nodes[middle].tooltip;
    diagram_.edges.push_back({from, middle, certainty, "", tooltip, support, false});
    diagram_.edges.push_back({middle, to, certainty, "", tooltip, support, true});
    if (new_date) put_date(std::move(date));
    y_ -= (static_cast<double>(height) * line_height + row_gap) / 2;
  }

  Diagram take() {
    diagram_.layout = Layout::Fixed;
    return std::move(diagram_);
  }

 private:
  std::size_t put(DiagramNode node, double x) {
    node.place = {x, y_};
    diagram_.nodes.push_back(std::move(node));
    return diagram_.nodes.size() - 1;
  }

  void put_date(DiagramNode date) {
    last_date_ = date.text;
    const std::string tooltip = date.tooltip;
    put(std::move(date), date_at);
    const std::size_t mark = put({"", "Mark", tooltip, {}}, axis_at);
    if (last_mark_) diagram_.edges.push_back({*last_mark_, mark, Certainty::Actual, "", "", 1, false});
    last_mark_ = mark;
  }

  std::string verb_of_fact(EdgeId edge) const {
    const std::int64_t support = support_of(graph_, edge);
    std::string text = verb_with_count(graph_, edge);
    if (support > 1) text += fmt::format(" ({}\u00D7)", support);
    if (certainty_of(graph_, edge) == Certainty::Denied) text = "\u2717 " + text;
    return wrapped_text(text, name_width, 3);
  }

  std::string tooltip_of(EdgeId edge) const {
    const std::string sentences = evidence_text(graph_, store_, edge);
    return sentences.empty() ? as_text(property_of(graph_, edge, "text")) : sentences;
  }

  const PropertyGraph& graph_;
  const graph::Store* store_;
  Diagram diagram_;
  double y_ = 0;
  std::string last_date_;
  std::optional<std::size_t> last_mark_;
};

}  // namespace

Diagram timeline_diagram(const PropertyGraph& graph, const graph::Store* store, const Selection& selection,
                         std::size_t most) {
  std::vector<Fact> facts = dated_facts(graph, selection);
  const std::size_t dated = facts.size();
  if (facts.size() > most) {
    std::stable_sort(facts.begin(), facts.end(), [&](const Fact& a, const Fact& b) {
      return support_of(graph, a.edge) > support_of(graph, b.edge);
    });
    facts.resize(most);
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    const auto key = [](const Fact& fact) { return std::tuple(fact.when(), fact.end.value_or(fact.when())); };
    return key(a) < key(b);
  });
  Builder builder(graph, store);
  for (const Fact& fact : facts) builder.add(fact);
  Diagram diagram = builder.take();
  const std::size_t undated = selection.edges.size() - dated;
  if (facts.size() < dated)
    diagram.note = fmt::format("{} of {} dated facts shown, the best supported", facts.size(), dated);
  if (undated > 0) {
    diagram.note += diagram.note.empty() ? "" : "; ";
    diagram.note += fmt::format("{} without a date left out", undated);
  }
  return diagram;
}

}  // namespace newsgraph::cli
