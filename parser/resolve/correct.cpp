#include "parser/resolve/correct.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "graph/content_hash.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

using graph::EdgeId;
using graph::Kind;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

std::string notice(const Corrections& corrections, const CorrectionText& line, const std::string& message) {
  return fmt::format("{}:{}: {}", corrections.file, line.line, message);
}

bool is_called(const Entity& entity, const std::string& folded) {
  return folded_name(entity.name) == folded ||
         std::ranges::any_of(entity.aliases,
                             [&](const std::string& alias) { return folded_name(alias) == folded; });
}

/// Whose name it is, or where it is nobody's, whose alias.
template <class Id>
struct Callings {
  std::map<std::string, std::vector<Id>> names, aliases;

  template <class IsMeant>
  std::vector<Id> find(const std::string& folded, IsMeant is_meant) const {
    std::vector<Id> meant;
    for (const auto* all : {&names, &aliases}) {
      const auto found = all->find(folded);
      if (found != all->end()) std::ranges::copy_if(found->second, std::back_inserter(meant), is_meant);
      if (!meant.empty()) break;
    }
    return meant;
  }
};

template <class Id>
void add_calling(std::map<std::string, std::vector<Id>>& all, std::string_view name, Id id) {
  std::vector<Id>& ids = all[folded_name(name)];
  if (ids.empty() || ids.back() != id) ids.push_back(id);
}

std::string several(const std::vector<std::string>& names, const std::string& written) {
  std::string text = fmt::format("{} things are called \"{}\": ", names.size(), written);
  for (std::size_t i = 0; i < names.size() && i < 4; ++i) text += (i > 0 ? ", " : "") + names[i];
  if (names.size() > 4) text += " …";
  return text + "; a type before the name or \"in ARTICLE\" behind it would say which one";
}

/// A graph's nodes by what they are called: entities by name and alias, statements by what they say, articles
/// by id and title.
class Nodes {
 public:
  explicit Nodes(const PropertyGraph& graph) : graph_(graph) {
    for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
      const NodeId node{id};
      if (!graph.contains(node)) continue;
      for (const char* property : {"name", "text", "id"}) add(callings_.names, node, property);
      for (const char* property : {"aliases", "title"}) add(callings_.aliases, node, property);
    }
  }

  /// Called after a node was added to the graph.
  void add_entity(NodeId node) { add(callings_.names, node, "name"); }

  std::vector<NodeId> find(const CorrectedThing& thing) const {
    const auto label = thing.type ? graph_.find_label(name_of(*thing.type)) : std::nullopt;
    if (thing.type && !label) return {};
    return callings_.find(thing.called.name, [&](NodeId node) {
      return (!label || graph_.has_label(node, *label)) &&
             (thing.called.article.empty() || is_in(node, thing.called.article));
    });
  }

  std::string shown(NodeId node) const {
    for (const char* property : {"name", "text", "id"}) {
      if (const Value value = property_of(node, property); value.kind() == Kind::String)
        return fmt::format("{} ({})", value.string(), type_of(node));
    }
    return std::string(type_of(node));
  }

 private:
  Value property_of(NodeId node, const char* name) const {
    const auto key = graph_.find_key(name);
    return key ? graph_.property(node, *key) : Value();
  }

  std::string_view type_of(NodeId node) const {
    std::string_view type = "node";
    for (const graph::LabelId label : graph_.labels(node)) {
      if (graph_.name(label) != "Entity") type = graph_.name(label);
    }
    return type;
  }

  void add(std::map<std::string, std::vector<NodeId>>& to, NodeId node, const char* property) {
    const Value value = property_of(node, property);
    if (value.kind() == Kind::String) add_calling(to, value.string(), node);
    if (value.kind() != Kind::List) return;
    for (const Value& one : value.list()) {
      if (one.kind() == Kind::String) add_calling(to, one.string(), node);
    }
  }

  /// Does the article mention it, or state it?
  bool is_in(NodeId node, const std::string& article) const {
    bool found = false;
    graph_.for_each_adjacent(node, graph::Direction::Both, std::nullopt, [&](const graph::Adjacent& next) {
      const Value id = property_of(next.node, "id");
      found = id.kind() == Kind::String && id.string() == article;
      return !found;
    });
    return found;
  }

  const PropertyGraph& graph_;
  Callings<NodeId> callings_;
};

/// Corrects a graph's edges.
class Corrector {
 public:
  Corrector(graph::Content& content, const Corrections& corrections, std::vector<std::string>& notices)
      : content_(content),
        graph_(content.graph),
        corrections_(corrections),
        notices_(notices),
        nodes_(graph_) {}

  void run() {
    for (const Renaming& line : corrections_.renamings) remark_all(line.what, line.text);
    for (const Retyping& line : corrections_.retypings) remark_all(line.what, line.text);
    for (const Deletion& line : corrections_.deletions) remove(line);
    for (const Addition& line : corrections_.additions) add(line);
    std::erase_if(content_.mentions,
                  [this](const graph::Mention& mention) { return is_gone(mention.element); });
    std::erase_if(content_.corrected, [this](const graph::Corrected& one) { return is_gone(one.element); });
  }

 private:
  bool is_gone(const graph::Element& element) const {
    return std::visit([this](auto id) { return !graph_.contains(id); }, element);
  }

  void remark(graph::Element element, const std::string& text) {
    content_.corrected.push_back({element, text});
  }

  void remark_all(const CorrectedThing& thing, const std::string& text) {
    for (const NodeId node : nodes_.find(thing)) remark(node, text);
  }

  Value property(EdgeId edge, const char* name) const {
    const auto key = graph_.find_key(name);
    return key ? graph_.property(edge, *key) : Value();
  }

  std::vector<EdgeId> edges_between(const std::vector<NodeId>& sources, const std::vector<NodeId>& targets,
                                    const std::string& type) const {
    std::vector<EdgeId> found;
    const auto wanted = graph_.find_type(type);
    if (!type.empty() && !wanted) return found;
    for (const NodeId source : sources) {
      graph_.for_each_adjacent(source, graph::Direction::Out, wanted, [&](const graph::Adjacent& next) {
        if (std::ranges::find(targets, next.node) != targets.end()) found.push_back(next.edge);
        return true;
      });
    }
    return found;
  }

  /// The edges of a fact's further arguments carry its key.
  void remove_edge(EdgeId edge) {
    if (arguments_.empty()) {
      for (std::uint32_t id = 0; id < graph_.edge_bound(); ++id) {
        if (!graph_.contains(EdgeId{id})) continue;
        const Value fact = property(EdgeId{id}, "fact");
        if (fact.kind() == Kind::String) arguments_[std::string(fact.string())].push_back(EdgeId{id});
      }
    }
    const Value key = property(edge, "key");
    std::vector<EdgeId> all = {edge};
    if (key.kind() == Kind::String) {
      if (const auto found = arguments_.find(std::string(key.string())); found != arguments_.end())
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
    for (const EdgeId one : all) {
      if (!graph_.contains(one)) continue;
      const NodeId ends[] = {graph_.source(one), graph_.target(one)};
      graph_.remove_edge(one);
      for (const NodeId end : ends) remove_if_only_an_end(end);
    }
  }

  /// What the text leaves open is there for its fact alone.
  void remove_if_only_an_end(NodeId node) {
    const auto unstated = graph_.find_label("Unstated");
    if (unstated && graph_.contains(node) && graph_.has_label(node, *unstated) &&
        graph_.degree(node, graph::Direction::Both) == 0)
      graph_.remove_node(node);
  }

  void remove(const Deletion& line) {
    const auto sources = nodes_.find(line.source), targets = nodes_.find(line.target);
    const std::vector<EdgeId> edges = edges_between(sources, targets, line.type);
    if (edges.empty()) notices_.push_back(notice(corrections_, line, "there is no such relation to delete"));
    for (const EdgeId edge : edges) {
      if (!graph_.contains(edge)) continue;  // it went with another one
      remark(graph_.source(edge), line.text);
      remark(graph_.target(edge), line.text);
      remove_edge(edge);
    }
  }

  NodeId make(const CorrectedThing& thing) {
    const graph::LabelId labels[] = {graph_.label("Entity"), graph_.label(name_of(*thing.type))};
    const NodeId node = graph_.add_node(labels);
    graph_.set_property(
        node, graph_.key("key"),
        Value(graph::ContentHash().add("by hand").add(name_of(*thing.type)).add(thing.called.name).hex()));
    graph_.set_property(node, graph_.key("name"), Value(thing.written));
    graph_.set_property(node, graph_.key("aliases"), Value(graph::List()));
    nodes_.add_entity(node);
    return node;
  }

  /// The one node that is meant; one that is not there is made where the line says of what type it is.
  std::optional<NodeId> one(const CorrectedThing& thing, const Addition& line) {
    const std::vector<NodeId> meant = nodes_.find(thing);
    if (meant.size() == 1) return meant[0];
    if (meant.size() > 1) {
      std::vector<std::string> names;
      for (const NodeId node : meant) names.push_back(nodes_.shown(node));
      notices_.push_back(notice(corrections_, line, several(names, thing.written)));
      return std::nullopt;
    }
    if (thing.type && thing.called.article.empty()) {
      const NodeId node = make(thing);
      remark(node, line.text);
      return node;
    }
    notices_.push_back(
        notice(corrections_, line,
               fmt::format("nothing is called \"{}\"{}", thing.written,
                           thing.type ? "" : "; with a type before the name it would be made")));
    return std::nullopt;
  }

  void add(const Addition& line) {
    const auto source = one(line.source, line), target = one(line.target, line);
    if (!source || !target) return;
    const std::string how(name_of(line.factuality));
    for (const EdgeId edge : edges_between({*source}, {*target}, line.type)) {
      const Value there = property(edge, "factuality");
      if (there.kind() == Kind::String && there.string() == how) return remark(edge, line.text);
    }
    const auto key_of = [&](NodeId node) { return graph_.property(node, graph_.key("key")); };
    const EdgeId edge = graph_.add_edge(*source, *target, graph_.type(line.type));
    const auto set = [&](const char* name, Value value) {
      if (!value.is_null()) graph_.set_property(edge, graph_.key(name), std::move(value));
    };
    set("key", Value(graph::ContentHash()
                         .add("by hand")
                         .add(line.type)
                         .add(key_of(*source).string())
                         .add(key_of(*target).string())
                         .add(how)
                         .hex()));
    set("factuality", Value(how));
    set("start", line.start ? Value(*line.start) : Value());
    set("end", line.end ? Value(*line.end) : Value());
    for (const char* list : {"lemmas", "said_by", "articles"}) set(list, Value(graph::List()));
    set("inferred", Value(false));
    remark(edge, line.text);
  }

  graph::Content& content_;
  PropertyGraph& graph_;
  const Corrections& corrections_;
  std::vector<std::string>& notices_;
  Nodes nodes_;
  std::map<std::string, std::vector<EdgeId>> arguments_;  // by their facts' keys
};

}  // namespace

void retype(std::span<Extraction> records, const Corrections& corrections) {
  for (const Retyping& line : corrections.retypings) {
    for (Extraction& record : records) {
      const NamedThing& called = line.what.called;
      if (!called.article.empty() && record.article.id != called.article) continue;
      for (Entity& entity : record.entities) {
        if ((!line.what.type || entity.type == *line.what.type) && is_called(entity, called.name))
          entity.type = line.type;
      }
    }
  }
}

void rename(std::vector<EntityNode>& nodes, std::span<const Extraction* const> records,
            const Identity& identity, const Corrections& corrections, std::vector<std::string>& notices) {
  if (corrections.renamings.empty()) return;
  Callings<std::size_t> callings;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    add_calling(callings.names, nodes[i].name, i);
    for (const std::string& alias : nodes[i].aliases) add_calling(callings.aliases, alias, i);
  }
  for (const Renaming& line : corrections.renamings) {
    const NamedThing& called = line.what.called;
    const auto is_meant = [&](std::size_t i) {
      const bool here = std::ranges::any_of(identity.clusters[i], [&](const EntityRef& ref) {
        return called.article.empty() || records[ref.record]->article.id == called.article;
      });
      return here && (!line.what.type || nodes[i].type == *line.what.type);
    };
    const std::vector<std::size_t> meant = callings.find(called.name, is_meant);
    std::vector<std::string> names;
    for (const std::size_t i : meant)
      names.push_back(fmt::format("{} ({})", nodes[i].name, name_of(nodes[i].type)));
    if (meant.size() != 1) {
      notices.push_back(notice(corrections, line,
                               meant.empty() ? fmt::format("nothing is called \"{}\"", line.what.written)
                                             : several(names, line.what.written)));
      continue;
    }
    EntityNode& node = nodes[meant[0]];
    std::set<std::string> aliases(node.aliases.begin(), node.aliases.end());
    aliases.insert(node.name);
    node.name = line.name;
    aliases.erase(node.name);
    node.aliases.assign(aliases.begin(), aliases.end());
  }
}

void correct(graph::Content& content, const Corrections& corrections, std::vector<std::string>& notices) {
  const bool has_lines = !corrections.renamings.empty() || !corrections.retypings.empty() ||
                         !corrections.deletions.empty() || !corrections.additions.empty();
  if (has_lines) Corrector(content, corrections, notices).run();
}

}  // namespace newsgraph::parser
