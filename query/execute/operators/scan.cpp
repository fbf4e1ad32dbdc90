#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class ScanNodes : public RowByRow {
 public:
  ScanNodes(int slot, Conditions conditions, Runtime& runtime)
      : slot_(slot), conditions_(std::move(conditions)), runtime_(runtime) {}

 protected:
  bool start(Row) override {
    next_ = 0;
    return true;
  }
  bool step(Row row, Batch& output) override {
    const auto& graph = runtime_.graph();
    while (next_ < graph.node_bound()) {
      runtime_.tick();
      const auto node = graph::NodeId(next_++);
      if (!graph.contains(node)) continue;
      row[slot_] = graph::Value(node);
      if (!conditions_.hold(row)) continue;
      output.add_copy(row);
      return true;
    }
    return false;
  }

 private:
  int slot_;
  Conditions conditions_;
  Runtime& runtime_;
  std::uint32_t next_ = 0;
};

class ScanLabel : public RowByRow {
 public:
  ScanLabel(int slot, std::string label, Conditions conditions, Runtime& runtime)
      : slot_(slot), label_(std::move(label)), conditions_(std::move(conditions)), runtime_(runtime) {}

 protected:
  bool start(Row) override {
    next_ = 0;
    id_ = runtime_.graph().find_label(label_);
    return id_.has_value();
  }
  bool step(Row row, Batch& output) override {
    const auto nodes = runtime_.graph().nodes_with(*id_);
    while (next_ < nodes.size()) {
      runtime_.tick();
      row[slot_] = graph::Value(nodes[next_++]);
      if (!conditions_.hold(row)) continue;
      output.add_copy(row);
      return true;
    }
    return false;
  }

 private:
  int slot_;
  std::string label_;
  Conditions conditions_;
  Runtime& runtime_;
  std::optional<graph::LabelId> id_;
  std::size_t next_ = 0;
};

class CountStore : public OneToOne {
 public:
  CountStore(const plan::CountStore& step, const graph::PropertyGraph& graph) : step_(step), graph_(graph) {}

 protected:
  bool keep(Row row) override {
    row[step_.slot] = graph::Value(static_cast<std::int64_t>(count()));
    return true;
  }

 private:
  std::size_t count() const {
    if (step_.name.empty()) return step_.relationships ? graph_.edge_count() : graph_.node_count();
    if (step_.relationships) {
      const auto type = graph_.find_type(step_.name);
      return type ? graph_.edge_count(*type) : 0;
    }
    const auto label = graph_.find_label(step_.name);
    return label ? graph_.node_count(*label) : 0;
  }

  const plan::CountStore& step_;
  const graph::PropertyGraph& graph_;
};

}  // namespace

OperatorPtr build(const plan::ScanNodes& step, Conditions conditions, const Compiler& compiler) {
  return std::make_unique<ScanNodes>(step.slot, std::move(conditions), compiler.runtime());
}

OperatorPtr build(const plan::ScanLabel& step, Conditions conditions, const Compiler& compiler) {
  return std::make_unique<ScanLabel>(step.slot, step.label, std::move(conditions), compiler.runtime());
}

OperatorPtr build(const plan::CountStore& step, const Compiler& compiler) {
  return std::make_unique<CountStore>(step, compiler.runtime().graph());
}

}  // namespace newsgraph::query::execute
