#include "cli/merges.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "parser/resolve/folding.hpp"

namespace newsgraph::cli {

namespace {

using graph::Value;

/// A mention as written, its kind, and the rule of coreference that put it with the others.
struct Form {
  std::string text, kind, joined_by;
  auto operator<=>(const Form&) const = default;
};

/// What one article calls an entity.
struct Calling {
  std::string known_as;   // in that article
  std::string merged_by;  // with what other articles speak of; empty: it is the first
  std::set<Form> forms;
};

/// node, type, name, why
using Row = std::tuple<std::string, std::string, std::string, std::string>;
using Rows = std::map<Row, std::set<std::string>>;  // with the articles

std::string attribute(const graph::Evidence& evidence, std::string_view name) {
  for (const auto& [key, value] : evidence.attributes)
    if (key == name && value.kind() == graph::Kind::String) return std::string(value.string());
  return {};
}

std::string single_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return result;
}

std::map<std::string, Calling> callings_by_article(const std::vector<graph::Evidence>& evidence,
                                                   const std::string& node_name) {
  std::map<std::string, Calling> callings;
  for (const graph::Evidence& mention : evidence) {
    Calling& calling = callings[mention.source];
    if (std::string name = attribute(mention, "known_as"); !name.empty()) calling.known_as = std::move(name);
    if (std::string why = attribute(mention, "merged_by"); !why.empty()) calling.merged_by = std::move(why);
    calling.forms.insert(
        {single_blanks(mention.text), attribute(mention, "kind"), attribute(mention, "joined_by")});
  }
  for (auto& [article, calling] : callings)
    if (calling.known_as.empty()) calling.known_as = node_name;
  return callings;
}

/// What the article itself made of a form.
std::string reason_within(const Form& form, const std::string& known_as, const std::string& type) {
  const std::string of = " of \"" + known_as + "\" in the article";
  if (form.kind == "pronoun") return "a pronoun" + of;
  if (type == "Country") return "a name or an adjective" + of;
  if (form.kind == "nominal") return "a description" + of;
  const std::string part = parser::fold(form.text), whole = parser::fold(known_as);
  if ((" " + whole + " ").find(" " + part + " ") != std::string::npos) return "a part of the name" + of;
  std::string letters = part;
  std::erase(letters, ' ');
  if (letters.size() > 1 && letters == parser::initials(whole)) return "the initials" + of;
  return "another name" + of;
}

void add_rows(const std::string& node, const std::string& type,
              const std::map<std::string, Calling>& callings, Rows& rows) {
  std::set<std::string> names;
  for (const auto& [article, calling] : callings) {
    names.insert(parser::folded_name(calling.known_as));
    for (const Form& form : calling.forms)
      if (form.kind != "pronoun") names.insert(parser::folded_name(form.text));
  }
  if (names.size() < 2) return;
  for (const auto& [article, calling] : callings) {
    if (!calling.merged_by.empty()) rows[{node, type, calling.known_as, calling.merged_by}].insert(article);
    for (const Form& form : calling.forms) {
      if (parser::folded_name(form.text) == parser::folded_name(calling.known_as)) continue;
      std::string why = reason_within(form, calling.known_as, type);
      if (!form.joined_by.empty()) why += ": " + form.joined_by;
      rows[{node, type, form.text, std::move(why)}].insert(article);
    }
  }
}

std::string type_of(const graph::PropertyGraph& graph, graph::NodeId node) {
  for (const graph::LabelId label : graph.labels(node))
    if (graph.name(label) != "Entity") return std::string(graph.name(label));
  return {};
}

}  // namespace

query::ResultSet merges(const graph::Store& store, const graph::PropertyGraph& graph) {
  query::ResultSet result;
  result.columns = {"node", "type", "name", "why", "articles"};
  const auto entity = graph.find_label("Entity");
  const auto name = graph.find_key("name");
  if (!entity || !name) return result;
  Rows rows;
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    const graph::NodeId node{id};
    if (!graph.contains(node)) continue;
    const auto labels = graph.labels(node);
    if (std::find(labels.begin(), labels.end(), *entity) == labels.end()) continue;
    const Value called = graph.property(node, *name);
    if (called.kind() != graph::Kind::String) continue;
    const std::string node_name(called.string());
    add_rows(node_name, type_of(graph, node), callings_by_article(store.evidence(node), node_name), rows);
  }
  for (const auto& [row, articles] : rows) {
    graph::List list;
    for (const std::string& article : articles) list.emplace_back(article);
    const auto& [node, type, form, why] = row;
    result.rows.push_back({Value(node), Value(type), Value(form), Value(why), Value(std::move(list))});
  }
  return result;
}

}  // namespace newsgraph::cli
