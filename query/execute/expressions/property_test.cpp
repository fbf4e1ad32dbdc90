#include "query/execute/expressions/property_test.hpp"

#include <cstring>

namespace newsgraph::query::execute {

using ast::Operator;
using graph::Kind;
using graph::Value;

namespace {

/// A property read in place; `found` is false where the row has no such element, or it has been deleted.
class PropertyPlace {
 public:
  PropertyPlace(int slot, std::string key, const graph::PropertyGraph& graph)
      : slot_(slot), name_(std::move(key)), graph_(graph) {}

  bool find(ConstRow row, graph::PropertyView& view) const {
    if (!key_ && !(key_ = graph_.find_key(name_))) return false;
    const auto& subject = row[slot_];
    if (subject.kind() == Kind::Node)
      view = graph_.view(subject.node(), *key_);
    else if (subject.kind() == Kind::Relationship)
      view = graph_.view(subject.edge(), *key_);
    else
      return false;
    return view.kind != Kind::Null;
  }

 private:
  int slot_;
  std::string name_;
  const graph::PropertyGraph& graph_;
  mutable std::optional<graph::KeyId> key_;
};

bool holds(Operator op, std::weak_ordering order) {
  switch (op) {
    case Operator::Equal:
      return order == 0;
    case Operator::NotEqual:
      return order != 0;
    case Operator::Less:
      return order < 0;
    case Operator::LessOrEqual:
      return order <= 0;
    case Operator::Greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

bool is_comparison(Operator op) { return op <= Operator::GreaterOrEqual; }

class IntegerTest : public Evaluator {
 public:
  IntegerTest(PropertyPlace place, Operator op, std::int64_t constant, EvaluatorPtr general)
      : place_(std::move(place)), op_(op), constant_(constant), general_(std::move(general)) {}
  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    graph::PropertyView view;
    if (!place_.find(row, view) || view.kind != Kind::Integer) return general_->test(row);
    return truth(holds(op_, static_cast<std::int64_t>(view.word) <=> constant_));
  }

 private:
  PropertyPlace place_;
  Operator op_;
  std::int64_t constant_;
  EvaluatorPtr general_;
};

/// Most texts are short: four bytes are compared at a time, without a call for each place.
bool contains(std::string_view text, std::string_view part) {
  constexpr std::size_t short_text = 64;
  if (part.size() < 4 || text.size() > short_text) return text.find(part) != std::string_view::npos;
  if (text.size() < part.size()) return false;
  std::uint32_t wanted = 0, here = 0;
  std::memcpy(&wanted, part.data(), 4);
  for (const char *at = text.data(), *end = at + (text.size() - part.size()); at <= end; ++at) {
    std::memcpy(&here, at, 4);
    if (here == wanted && std::memcmp(at + 4, part.data() + 4, part.size() - 4) == 0) return true;
  }
  return false;
}

class StringTest : public Evaluator {
 public:
  StringTest(PropertyPlace place, Operator op, std::string constant, EvaluatorPtr general)
      : place_(std::move(place)), op_(op), constant_(std::move(constant)), general_(std::move(general)) {}
  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    graph::PropertyView view;
    if (!place_.find(row, view) || view.kind != Kind::String) return general_->test(row);
    if (op_ == Operator::Equal) return truth(view.text == constant_);
    if (op_ == Operator::NotEqual) return truth(view.text != constant_);
    if (op_ == Operator::StartsWith) return truth(view.text.starts_with(constant_));
    if (!view.interned) return truth(holds_for(view.text, row));
    return truth(known(view, row));
  }

 private:
  enum Verdict : std::uint8_t { Unasked, No, Yes };

  bool known(const graph::PropertyView& view, Row row) const {
    const auto symbol = static_cast<std::size_t>(view.word);
    if (symbol >= verdicts_.size()) verdicts_.resize(std::max(symbol + 1, verdicts_.size() * 2), Unasked);
    auto& verdict = verdicts_[symbol];
    if (verdict == Unasked) verdict = holds_for(view.text, row) ? Yes : No;
    return verdict == Yes;
  }

  bool holds_for(std::string_view text, Row row) const {
    if (op_ == Operator::Contains) return contains(text, constant_);
    if (op_ == Operator::EndsWith) return text.ends_with(constant_);
    return general_->test(row) == Truth::True;
  }

  PropertyPlace place_;
  Operator op_;
  std::string constant_;
  EvaluatorPtr general_;
  mutable std::vector<std::uint8_t> verdicts_;  // by symbol
};

}  // namespace

EvaluatorPtr make_property_test(const ast::Expression& property, Operator op, const Value& constant,
                                EvaluatorPtr& general, const graph::PropertyGraph& graph) {
  PropertyPlace place(property.operands[0].slot, property.name.text, graph);
  if (constant.kind() == Kind::Integer && is_comparison(op))
    return std::make_unique<IntegerTest>(std::move(place), op, constant.integer(), std::move(general));
  const bool of_strings = op == Operator::StartsWith || op == Operator::EndsWith ||
                          op == Operator::Contains || op == Operator::Matches || is_comparison(op);
  if (constant.kind() == Kind::String && of_strings)
    return std::make_unique<StringTest>(std::move(place), op, std::string(constant.string()),
                                        std::move(general));
  return nullptr;
}

}  // namespace newsgraph::query::execute
