#include "query/execute/operators/edges.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

bool is_used(ConstRow row, const std::vector<int>& slots, graph::EdgeId edge) {
  for (const auto slot : slots) {
    const auto& value = row[slot];
    if (value.kind() == Kind::Relationship) {
      if (value.edge() == edge) return true;
    } else if (value.kind() == Kind::List) {
      for (const auto& one : value.list())
        if (one.kind() == Kind::Relationship && one.edge() == edge) return true;
    }
  }
  return false;
}

StepProperties::StepProperties(const ast::Expression& properties, const Compiler& compiler)
    : graph_(compiler.runtime().graph()) {
  for (const auto& name : properties.names) keys_.push_back(name.text);
  evaluators_ = compiler.compile(properties.operands);
}

void StepProperties::open(Row row) {
  values_.clear();
  for (const auto& evaluator : evaluators_) values_.push_back(evaluator->evaluate(row));
}

bool StepProperties::hold(graph::EdgeId edge) const {
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const auto key = graph_.find_key(keys_[i]);
    if (!key || equals(graph_.property(edge, *key), values_[i]) != Truth::True) return false;
  }
  return true;
}

}  // namespace newsgraph::query::execute
