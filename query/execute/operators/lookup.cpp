#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

namespace {

class Lookup : public RowByRow {
 public:
  Lookup(const plan::LookUpNodes& plan, Conditions conditions, const Compiler& compiler)
      : plan_(plan),
        value_(compiler.compile(plan.value)),
        conditions_(std::move(conditions)),
        runtime_(compiler.runtime()) {}

 protected:
  bool start(Row row) override {
    runtime_.check();
    next_ = 0;
    nodes_.clear();
    find(row);
    return !nodes_.empty();
  }

  bool step(Row row, Batch& output) override {
    while (next_ < nodes_.size()) {
      runtime_.tick();
      row[plan_.slot] = graph::Value(nodes_[next_++]);
      if (!conditions_.hold(row)) continue;
      output.add_copy(row);
      return true;
    }
    return false;
  }

 private:
  /// Are values of this kind equal only where they are equivalent?
  static bool has_one_form(Kind kind) {
    return kind == Kind::Boolean || kind == Kind::Integer || kind == Kind::Float || kind == Kind::String;
  }

  void find(Row row) {
    const auto& graph = runtime_.graph();
    const auto label = graph.find_label(plan_.label);
    const auto key = graph.find_key(plan_.key);
    if (!key || (label ? graph.node_count(*label) : graph.node_count()) == 0) return;
    if (!label && !plan_.label.empty()) return;
    const auto value = value_->evaluate(row);
    if (has_one_form(value.kind())) {
      nodes_ = graph.nodes_with(label, *key, value);
    } else if (!value.is_null() && label) {
      const auto all = graph.nodes_with(*label);
      nodes_.assign(all.begin(), all.end());
    } else if (!value.is_null()) {
      for (std::uint32_t id = 0; id < graph.node_bound(); ++id)
        if (graph.contains(graph::NodeId(id))) nodes_.push_back(graph::NodeId(id));
    }
  }

  const plan::LookUpNodes& plan_;
  EvaluatorPtr value_;
  Conditions conditions_;
  Runtime& runtime_;
  std::vector<graph::NodeId> nodes_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::LookUpNodes& step, Conditions conditions, const Compiler& compiler) {
  return std::make_unique<Lookup>(step, std::move(conditions), compiler);
}

}  // namespace newsgraph::query::execute
