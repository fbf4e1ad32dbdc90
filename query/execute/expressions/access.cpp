#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Kind;
using graph::Value;

namespace {

/// A key, label or type that the graph may come to know only while the query runs.
template <class Id, auto Find>
class Symbol {
 public:
  Symbol(std::string name, const graph::PropertyGraph& graph) : name_(std::move(name)), graph_(graph) {}
  std::optional<Id> id() const {
    if (!id_) id_ = (graph_.*Find)(name_);
    return id_;
  }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
  const graph::PropertyGraph& graph_;
  mutable std::optional<Id> id_;
};

using Key = Symbol<graph::KeyId, &graph::PropertyGraph::find_key>;
using Label = Symbol<graph::LabelId, &graph::PropertyGraph::find_label>;

class PropertyOf : public Evaluator {
 public:
  PropertyOf(EvaluatorPtr subject, std::string key, Span span, const graph::PropertyGraph& graph)
      : subject_(std::move(subject)), key_(std::move(key), graph), span_(span), graph_(graph) {}

  Value evaluate(Row row) const override {
    const auto subject = subject_->evaluate(row);
    if (subject.kind() == Kind::Node && graph_.contains(subject.node())) {
      const auto key = key_.id();
      return key ? graph_.property(subject.node(), *key) : Value();
    }
    if (subject.kind() == Kind::Relationship && graph_.contains(subject.edge())) {
      const auto key = key_.id();
      return key ? graph_.property(subject.edge(), *key) : Value();
    }
    return placed_at(span_, [&] { return property(subject, key_.name(), graph_); });
  }

 private:
  EvaluatorPtr subject_;
  Key key_;
  Span span_;
  const graph::PropertyGraph& graph_;
};

/// The same of a variable, which is read where it stands.
class PropertyOfVariable : public Evaluator {
 public:
  PropertyOfVariable(int slot, std::string key, Span span, const graph::PropertyGraph& graph)
      : slot_(slot), key_(std::move(key), graph), span_(span), graph_(graph) {}

  Value evaluate(Row row) const override {
    const auto& subject = row[slot_];
    if (subject.kind() == Kind::Node || subject.kind() == Kind::Relationship) {
      const auto key = key_.id();
      if (subject.kind() == Kind::Node) {
        auto value = key ? graph_.property(subject.node(), *key) : Value();
        if (!value.is_null() || graph_.contains(subject.node())) return value;
      } else {
        auto value = key ? graph_.property(subject.edge(), *key) : Value();
        if (!value.is_null() || graph_.contains(subject.edge())) return value;
      }
    }
    return placed_at(span_, [&] { return property(subject, key_.name(), graph_); });
  }

 private:
  int slot_;
  Key key_;
  Span span_;
  const graph::PropertyGraph& graph_;
};

class HasLabels : public Evaluator {
 public:
  HasLabels(EvaluatorPtr subject, const std::vector<ast::Name>& labels, Span span,
            const graph::PropertyGraph& graph)
      : subject_(std::move(subject)), span_(span), graph_(graph) {
    for (const auto& label : labels) labels_.emplace_back(label.text, graph);
  }

  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    const auto subject = subject_->evaluate(row);
    auto all = Truth::True;
    for (const auto& label : labels_) {
      all = logical_and(all, has(subject, label));
      if (all == Truth::False) break;
    }
    return all;
  }

 private:
  Truth has(const Value& subject, const Label& label) const {
    if (subject.kind() == Kind::Node && graph_.contains(subject.node())) {
      const auto id = label.id();
      if (!id) return Truth::False;
      const bool all_have_it = graph_.node_count(*id) == graph_.node_count();  // known without a look at it
      return truth(all_have_it || graph_.has_label(subject.node(), *id));
    }
    return placed_at(span_, [&] { return has_label(subject, label.name(), graph_); });
  }

  EvaluatorPtr subject_;
  std::vector<Label> labels_;
  Span span_;
  const graph::PropertyGraph& graph_;
};

class IndexInto : public Evaluator {
 public:
  IndexInto(EvaluatorPtr subject, EvaluatorPtr position, Span span, const graph::PropertyGraph& graph)
      : subject_(std::move(subject)), position_(std::move(position)), span_(span), graph_(graph) {}
  Value evaluate(Row row) const override {
    const auto subject = subject_->evaluate(row);
    const auto position = position_->evaluate(row);
    return placed_at(span_, [&] { return index(subject, position, graph_); });
  }

 private:
  EvaluatorPtr subject_, position_;
  Span span_;
  const graph::PropertyGraph& graph_;
};

class SliceOf : public Evaluator {
 public:
  SliceOf(EvaluatorPtr list, EvaluatorPtr from, EvaluatorPtr to, Span span)
      : list_(std::move(list)), from_(std::move(from)), to_(std::move(to)), span_(span) {}
  Value evaluate(Row row) const override {
    const auto list = list_->evaluate(row);
    Value from, to;
    if (from_) from = from_->evaluate(row);
    if (to_) to = to_->evaluate(row);
    return placed_at(span_, [&] { return slice(list, from_ ? &from : nullptr, to_ ? &to : nullptr); });
  }

 private:
  EvaluatorPtr list_, from_, to_;
  Span span_;
};

}  // namespace

EvaluatorPtr Compiler::compile_access(const ast::Expression& e) const {
  const auto& graph = runtime_.graph();
  if (e.is(ExpressionKind::Property) && e.operands[0].is(ExpressionKind::Variable))
    return std::make_unique<PropertyOfVariable>(e.operands[0].slot, e.name.text, e.span, graph);
  auto subject = compile(e.operands[0]);
  switch (e.kind) {
    case ExpressionKind::Property:
      return std::make_unique<PropertyOf>(std::move(subject), e.name.text, e.span, graph);
    case ExpressionKind::Labels:
      return std::make_unique<HasLabels>(std::move(subject), e.names, e.span, graph);
    case ExpressionKind::Index:
      return std::make_unique<IndexInto>(std::move(subject), compile(e.operands[1]), e.span, graph);
    default:
      return std::make_unique<SliceOf>(std::move(subject), compile_if_written(e.operands[1]),
                                       compile_if_written(e.operands[2]), e.span);
  }
}

}  // namespace newsgraph::query::execute
