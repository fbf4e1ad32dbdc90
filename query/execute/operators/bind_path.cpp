#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

namespace {

class BindPath : public OneToOne {
 public:
  BindPath(const plan::BindPath& step, const graph::PropertyGraph& graph) : step_(step), graph_(graph) {}

 protected:
  bool keep(Row row) override {
    graph::Path path;
    for (std::size_t i = 0; i < step_.elements.size(); ++i) {
      const auto& value = row[step_.elements[i]];
      if (value.is_null()) {
        row[step_.slot] = {};
        return true;
      }
      if (i == 0)
        path.nodes.push_back(value.node());
      else if (i % 2 == 1)
        add_relationships(path, value);
    }
    row[step_.slot] = graph::Value(std::move(path));
    return true;
  }

 private:
  void add_relationships(graph::Path& path, const graph::Value& value) const {
    if (value.kind() == Kind::Relationship) {
      add(path, value.edge());
    } else {
      for (const auto& one : value.list()) add(path, one.edge());
    }
  }

  void add(graph::Path& path, graph::EdgeId edge) const {
    const auto source = graph_.source(edge);
    const auto at = path.nodes.back();
    path.nodes.push_back(source == at ? graph_.target(edge) : source);
    path.edges.push_back(edge);
  }

  const plan::BindPath& step_;
  const graph::PropertyGraph& graph_;
};

}  // namespace

OperatorPtr build(const plan::BindPath& step, const Compiler& compiler) {
  return std::make_unique<BindPath>(step, compiler.runtime().graph());
}

}  // namespace newsgraph::query::execute
