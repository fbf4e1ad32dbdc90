#include "query/execute/operators/lookup.hpp"

#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Kind;

namespace {

bool is_property_of(const ast::Expression& e, int slot) {
  return e.is(ExpressionKind::Property) && e.operands.size() == 1 &&
         e.operands[0].is(ExpressionKind::Variable) && e.operands[0].slot == slot;
}

/// Can it be known before the node, and without an error that no node would have led to?
bool is_known_before(const ast::Expression& e, int slot) {
  if (e.is(ExpressionKind::Variable)) return e.slot != slot;
  return e.is(ExpressionKind::Literal) || e.is(ExpressionKind::Parameter);
}

class Lookup : public RowByRow {
 public:
  Lookup(const plan::ScanLabel& scan, const Equality& equality, const Compiler& compiler)
      : scan_(scan),
        key_(equality.key),
        value_(compiler.compile(*equality.value)),
        runtime_(compiler.runtime()) {}

 protected:
  bool start(Row row) override {
    runtime_.check();
    const auto& graph = runtime_.graph();
    next_ = 0;
    nodes_.clear();
    const auto label = graph.find_label(scan_.label);
    const auto key = graph.find_key(key_);
    if (!label || !key) return false;
    const auto value = value_->evaluate(row);
    if (has_one_form(value.kind())) {
      nodes_ = graph.nodes_with(label, *key, value);
    } else if (!value.is_null()) {
      const auto all = graph.nodes_with(*label);
      nodes_.assign(all.begin(), all.end());
    }
    return !nodes_.empty();
  }

  bool step(Row row, Batch& output) override {
    runtime_.tick();
    if (next_ >= nodes_.size()) return false;
    output.add_copy(row)[scan_.slot] = graph::Value(nodes_[next_++]);
    return true;
  }

 private:
  /// Are values of this kind equal only where they are equivalent?
  static bool has_one_form(Kind kind) {
    return kind == Kind::Boolean || kind == Kind::Integer || kind == Kind::Float || kind == Kind::String;
  }

  const plan::ScanLabel& scan_;
  std::string key_;
  EvaluatorPtr value_;
  Runtime& runtime_;
  std::vector<graph::NodeId> nodes_;
  std::size_t next_ = 0;
};

}  // namespace

std::optional<Equality> equality_for(int slot, const plan::Filter& filter) {
  for (const auto& e : filter.predicates) {
    const bool is_equality = e.is(ExpressionKind::Comparison) && e.operands.size() == 2 &&
                             e.operators.size() == 1 && e.operators[0] == ast::Operator::Equal;
    if (!is_equality) continue;
    for (const auto& [property, value] :
         {std::pair(&e.operands[0], &e.operands[1]), std::pair(&e.operands[1], &e.operands[0])}) {
      if (is_property_of(*property, slot) && is_known_before(*value, slot))
        return Equality{property->name.text, value};
    }
  }
  return std::nullopt;
}

OperatorPtr build_lookup(const plan::ScanLabel& scan, const Equality& equality, const Compiler& compiler) {
  return std::make_unique<Lookup>(scan, equality, compiler);
}

}  // namespace newsgraph::query::execute
