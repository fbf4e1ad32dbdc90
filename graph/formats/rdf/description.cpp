#include "graph/formats/rdf/description.hpp"

#include <set>

#include "graph/formats/rdf/country_codes.hpp"
#include "graph/formats/rdf/vocabulary.hpp"

namespace newsgraph::graph::rdf {
namespace {

Term iri_term(std::string text) { return {Term::Kind::Iri, std::move(text), {}}; }

std::string named(std::string_view space, std::string_view name) { return std::string(space).append(name); }

Object object_of(const Value& value) {
  if (value.kind() != Kind::List) return {{literal(value)}, false};
  Object list{{}, true};
  for (const Value& element : value.list()) list.terms.push_back(literal(element));
  return list;
}

const Value* find(const std::vector<NamedValue>& properties, std::string_view name) {
  for (const auto& [own, value] : properties) {
    if (own == name) return &value;
  }
  return nullptr;
}

void remember(std::unordered_map<std::string, std::vector<NodeId>>& nodes, const Value& name, NodeId node) {
  if (name.kind() == Kind::String) nodes[std::string(name.string())].push_back(node);
}

}  // namespace

Description::Description(const PropertyGraph& graph) : graph_(graph), elements_(graph) {
  const auto article = graph.find_label("Article"), entity = graph.find_label("Entity");
  for (const NodeId node : elements_.nodes) {
    if (article && graph.has_label(node, *article)) remember(articles_, property(node, "id"), node);
    if (entity && graph.has_label(node, *entity)) remember(speakers_, property(node, "name"), node);
  }
}

Value Description::property(NodeId node, std::string_view name) const {
  const auto key = graph_.find_key(name);
  return key ? graph_.property(node, *key) : Value();
}

void Description::add_properties(Resource& resource, const std::vector<NamedValue>& properties) const {
  for (const auto& [name, value] : properties)
    resource.statements.push_back({iri(kProperty, name), object_of(value)});
}

void Description::add_others_names(Resource& resource, NodeId node,
                                   const std::vector<NamedValue>& properties) const {
  for (const PropertyOf& known : rdf::properties()) {
    const Value* value = find(properties, known.property);
    const auto label = graph_.find_label(known.label);
    if (value == nullptr || (!known.label.empty() && (!label || !graph_.has_label(node, *label)))) continue;
    const std::string predicate = named(known.space, known.name);
    for (Term& term : object_of(*value).terms) resource.add(predicate, std::move(term));
  }
}

void Description::add_country_code(Resource& resource, NodeId node) const {
  const auto country = graph_.find_label("Country");
  if (!country || !graph_.has_label(node, *country)) return;
  const Value name = property(node, "name");
  if (name.kind() != Kind::String) return;
  if (auto code = country_code(name.string())) {
    resource.add(named(kSchema, "identifier"), literal(Value(*code)));
    resource.add(named(kOwn, "iso3166"), literal(Value(*code)));
  }
}

Resource Description::node(NodeId node) const {
  Resource resource{iri(kNode, elements_.key(node)), {}};
  const std::string type = named(kRdf, "type");
  resource.add(type, iri_term(named(kOwn, "Node")));
  const std::vector<std::string_view> labels = sorted_labels(graph_, node);
  for (const std::string_view label : labels) resource.add(type, iri_term(iri(kLabel, label)));
  for (const std::string_view label : labels) {
    for (const ClassOf& known : classes()) {
      if (known.label == label) resource.add(type, iri_term(named(known.space, known.name)));
    }
  }
  const std::vector<NamedValue> properties = sorted_properties(graph_, graph_.properties(node));
  add_properties(resource, properties);
  add_others_names(resource, node, properties);
  add_country_code(resource, node);
  return resource;
}

void Description::add_provenance(Resource& resource, const std::vector<NamedValue>& properties) const {
  const auto add_nodes = [&](std::string_view property, std::string_view predicate,
                             const std::unordered_map<std::string, std::vector<NodeId>>& nodes) {
    const Value* names = find(properties, property);
    if (names == nullptr || names->kind() != Kind::List) return;
    for (const Value& name : names->list()) {
      if (name.kind() != Kind::String) continue;
      const auto found = nodes.find(std::string(name.string()));
      if (found == nodes.end() || found->second.size() != 1) continue;  // nobody, or several of the name
      resource.add(named(kProv, predicate), node_term(found->second.front()));
    }
  };
  add_nodes("articles", "wasDerivedFrom", articles_);
  add_nodes("said_by", "wasAttributedTo", speakers_);
  const auto add = [&](std::string_view property, std::string_view space, std::string_view predicate) {
    const Value* value = find(properties, property);
    if (value != nullptr && value->kind() != Kind::List)
      resource.add(named(space, predicate), literal(*value));
  };
  add("text", kProv, "value");
  add("start", kSchema, "startDate");
  add("end", kSchema, "endDate");
}

Resource Description::fact(EdgeId edge) const {
  Resource resource{iri(kEdge, elements_.key(edge)), {}};
  const std::string type = named(kRdf, "type");
  resource.add(type, iri_term(named(kOwn, "Edge")));
  resource.add(type, iri_term(named(kRdf, "Statement")));
  resource.add(named(kRdf, "subject"), node_term(graph_.source(edge)));
  resource.add(named(kRdf, "predicate"), iri_term(iri(kType, graph_.name(graph_.type_of(edge)))));
  resource.add(named(kRdf, "object"), node_term(graph_.target(edge)));
  const std::vector<NamedValue> properties = sorted_properties(graph_, graph_.properties(edge));
  add_properties(resource, properties);
  if (const std::string own = factuality(edge); !own.empty())
    resource.add(named(kOwn, "factuality"), iri_term(iri(kFactuality, own)));
  add_provenance(resource, properties);
  return resource;
}

Resource Description::claim(EdgeId edge) const {
  Resource resource{iri(kNode, elements_.key(graph_.source(edge))), {}};
  resource.add(iri(kType, graph_.name(graph_.type_of(edge))), node_term(graph_.target(edge)));
  return resource;
}

Resource Description::in_others_words(EdgeId edge) const {
  const std::string_view type = graph_.name(graph_.type_of(edge));
  for (const PredicateOf& known : predicates()) {
    if (known.type != type) continue;
    const NodeId subject = known.turned ? graph_.target(edge) : graph_.source(edge),
                 object = known.turned ? graph_.source(edge) : graph_.target(edge);
    Resource resource{iri(kNode, elements_.key(subject)), {}};
    resource.add(named(known.space, known.name), node_term(object));
    return resource;
  }
  return {};
}

std::string Description::factuality(EdgeId edge) const {
  const auto key = graph_.find_key("factuality");
  const Value value = key ? graph_.property(edge, *key) : Value();
  return value.kind() == Kind::String ? std::string(value.string()) : std::string();
}

bool Description::is_asserted(EdgeId edge) const {
  const std::string own = factuality(edge);
  return own.empty() || own == "actual";
}

std::vector<std::string> Description::other_factualities() const {
  std::set<std::string> all;
  for (const EdgeId edge : elements_.edges) {
    if (!is_asserted(edge)) all.insert(factuality(edge));
  }
  return {all.begin(), all.end()};
}

}  // namespace newsgraph::graph::rdf
