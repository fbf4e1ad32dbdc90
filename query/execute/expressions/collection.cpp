#include <algorithm>

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Value;

namespace {

class ListOf : public Evaluator {
 public:
  explicit ListOf(std::vector<EvaluatorPtr> elements) : elements_(std::move(elements)) {
    const auto is_constant = [](const auto& e) { return e->constant() != nullptr; };
    if (!std::all_of(elements_.begin(), elements_.end(), is_constant)) return;
    constant_ = build(nullptr);
    is_constant_ = true;
    elements_.clear();
  }
  Value evaluate(Row row) const override { return is_constant_ ? constant_ : build(row); }
  const Value* constant() const override { return is_constant_ ? &constant_ : nullptr; }

 private:
  Value build(Row row) const {
    graph::List list;
    list.reserve(elements_.size());
    for (const auto& element : elements_) list.push_back(element->evaluate(row));
    return Value(std::move(list));
  }

  std::vector<EvaluatorPtr> elements_;
  Value constant_;
  bool is_constant_ = false;
};

class MapOf : public Evaluator {
 public:
  MapOf(std::vector<std::string> keys, std::vector<EvaluatorPtr> values)
      : keys_(std::move(keys)), values_(std::move(values)) {}
  Value evaluate(Row row) const override {
    graph::Map map;
    map.reserve(keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) map.emplace_back(keys_[i], values_[i]->evaluate(row));
    return Value(std::move(map));
  }

 private:
  std::vector<std::string> keys_;
  std::vector<EvaluatorPtr> values_;
};

graph::Map entries_of(const Value& subject, const graph::PropertyGraph& graph) {
  graph::Map map;
  const auto add = [&](const graph::Properties& properties) {
    for (const auto& [key, value] : properties) map.emplace_back(std::string(graph.name(key)), value);
  };
  switch (subject.kind()) {
    case graph::Kind::Map:
      return subject.map();
    case graph::Kind::Node:
      if (!graph.contains(subject.node())) throw deleted_entity();
      add(graph.properties(subject.node()));
      break;
    case graph::Kind::Relationship:
      if (!graph.contains(subject.edge())) throw deleted_entity();
      add(graph.properties(subject.edge()));
      break;
    default:
      throw type_error("InvalidArgumentType", "a map projection takes a map, a node or a relationship");
  }
  return map;
}

class Projection : public Evaluator {
 public:
  Projection(EvaluatorPtr subject, bool all, std::vector<std::string> keys, std::vector<EvaluatorPtr> values,
             const graph::PropertyGraph& graph)
      : subject_(std::move(subject)),
        all_(all),
        keys_(std::move(keys)),
        values_(std::move(values)),
        graph_(graph) {}
  Value evaluate(Row row) const override {
    const auto subject = subject_->evaluate(row);
    if (subject.is_null()) return {};
    graph::Map map;
    if (all_) map = entries_of(subject, graph_);
    for (std::size_t i = 0; i < keys_.size(); ++i) map.emplace_back(keys_[i], values_[i]->evaluate(row));
    return Value(std::move(map));
  }

 private:
  EvaluatorPtr subject_;
  bool all_;
  std::vector<std::string> keys_;
  std::vector<EvaluatorPtr> values_;
  const graph::PropertyGraph& graph_;
};

std::vector<std::string> texts(const std::vector<ast::Name>& names) {
  std::vector<std::string> result;
  for (const auto& name : names) result.push_back(name.text);
  return result;
}

}  // namespace

EvaluatorPtr Compiler::compile_collection(const ast::Expression& e) const {
  if (e.is(ExpressionKind::List)) return std::make_unique<ListOf>(compile(e.operands));
  if (e.is(ExpressionKind::Map)) return std::make_unique<MapOf>(texts(e.names), compile(e.operands));
  auto values = compile(e.operands);
  auto subject = std::move(values.front());
  values.erase(values.begin());
  return std::make_unique<Projection>(std::move(subject), e.all_properties, texts(e.names), std::move(values),
                                      runtime_.graph());
}

}  // namespace newsgraph::query::execute
