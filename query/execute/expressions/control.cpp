#include "query/execute/evaluator.hpp"
#include "query/functions/nesting.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Kind;
using graph::Value;

namespace {

class Case : public Evaluator {
 public:
  Case(EvaluatorPtr subject, std::vector<EvaluatorPtr> whens, std::vector<EvaluatorPtr> thens,
       EvaluatorPtr otherwise)
      : subject_(std::move(subject)),
        whens_(std::move(whens)),
        thens_(std::move(thens)),
        otherwise_(std::move(otherwise)) {}
  Value evaluate(Row row) const override {
    Value subject;
    if (subject_) subject = subject_->evaluate(row);
    for (std::size_t i = 0; i < whens_.size(); ++i) {
      const bool holds = subject_ ? equals(subject, whens_[i]->evaluate(row)) == Truth::True
                                  : whens_[i]->test(row) == Truth::True;
      if (holds) return thens_[i]->evaluate(row);
    }
    return otherwise_ ? otherwise_->evaluate(row) : Value();
  }

 private:
  EvaluatorPtr subject_;
  std::vector<EvaluatorPtr> whens_, thens_;
  EvaluatorPtr otherwise_;
};

/// The elements of a list, or nothing where it is null.
const graph::List* elements_of(const Value& value, Span span) {
  if (value.is_null()) return nullptr;
  if (value.kind() != Kind::List)
    throw QueryError("TypeError", Phase::Runtime, "InvalidArgumentType", "this is not a list", span);
  return &value.list();
}

class ListComprehension : public Evaluator {
 public:
  ListComprehension(int slot, EvaluatorPtr list, EvaluatorPtr where, EvaluatorPtr result, Span span,
                    Runtime& runtime)
      : runtime_(runtime),
        slot_(slot),
        list_(std::move(list)),
        where_(std::move(where)),
        result_(std::move(result)),
        span_(span) {}
  Value evaluate(Row row) const override {
    const auto value = list_->evaluate(row);
    const auto* elements = elements_of(value, span_);
    if (elements == nullptr) return {};
    graph::List result;
    for (const auto& element : *elements) {
      runtime_.tick();
      row[slot_] = element;
      if (where_ && where_->test(row) != Truth::True) continue;
      result.push_back(result_ ? result_->evaluate(row) : element);
    }
    Value made(std::move(result));
    runtime_.check_size(made);
    return made;
  }

 private:
  Runtime& runtime_;
  int slot_;
  EvaluatorPtr list_, where_, result_;
  Span span_;
};

enum class Quantity { All, Any, None, Single };

class Quantifier : public Evaluator {
 public:
  Quantifier(Quantity quantity, int slot, EvaluatorPtr list, EvaluatorPtr where, Span span, Runtime& runtime)
      : runtime_(runtime),
        quantity_(quantity),
        slot_(slot),
        list_(std::move(list)),
        where_(std::move(where)),
        span_(span) {}
  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    const auto value = list_->evaluate(row);
    const auto* elements = elements_of(value, span_);
    if (elements == nullptr) return Truth::Unknown;
    std::size_t holds = 0, fails = 0, unknown = 0;
    for (const auto& element : *elements) {
      runtime_.tick();
      row[slot_] = element;
      const auto one = where_ ? where_->test(row) : to_truth(element);
      ++(one == Truth::True ? holds : one == Truth::False ? fails : unknown);
    }
    switch (quantity_) {
      case Quantity::All:
        return fails > 0 ? Truth::False : unknown > 0 ? Truth::Unknown : Truth::True;
      case Quantity::Any:
        return holds > 0 ? Truth::True : unknown > 0 ? Truth::Unknown : Truth::False;
      case Quantity::None:
        return holds > 0 ? Truth::False : unknown > 0 ? Truth::Unknown : Truth::True;
      case Quantity::Single:
        break;
    }
    return holds > 1 ? Truth::False : unknown > 0 ? Truth::Unknown : truth(holds == 1);
  }

 private:
  Runtime& runtime_;
  Quantity quantity_;
  int slot_;
  EvaluatorPtr list_, where_;
  Span span_;
};

class Reduce : public Evaluator {
 public:
  Reduce(int accumulator, int element, EvaluatorPtr start, EvaluatorPtr list, EvaluatorPtr step, Span span,
         Runtime& runtime)
      : runtime_(runtime),
        accumulator_(accumulator),
        element_(element),
        start_(std::move(start)),
        list_(std::move(list)),
        step_(std::move(step)),
        span_(span) {}
  Value evaluate(Row row) const override {
    auto result = start_->evaluate(row);
    const auto value = list_->evaluate(row);
    const auto* elements = elements_of(value, span_);
    if (elements == nullptr) return {};
    for (const auto& element : *elements) {
      row[accumulator_] = std::move(result);
      row[element_] = element;
      runtime_.tick();
      result = step_->evaluate(row);
      runtime_.check_size(result);
    }
    require_shallow(result);
    return result;
  }

 private:
  Runtime& runtime_;
  int accumulator_, element_;
  EvaluatorPtr start_, list_, step_;
  Span span_;
};

Quantity quantity_of(std::string_view name) {
  switch (name.size() > 1 ? name[1] | 0x20 : 0) {
    case 'l':
      return Quantity::All;
    case 'o':
      return Quantity::None;
    case 'i':
      return Quantity::Single;
    default:
      return Quantity::Any;
  }
}

}  // namespace

EvaluatorPtr Compiler::compile_control(const ast::Expression& e) const {
  switch (e.kind) {
    case ExpressionKind::Case: {
      std::size_t i = e.has_subject ? 1 : 0;
      std::vector<EvaluatorPtr> whens, thens;
      for (; i + 1 < e.operands.size(); i += 2) {
        whens.push_back(compile(e.operands[i]));
        thens.push_back(compile(e.operands[i + 1]));
      }
      return std::make_unique<Case>(e.has_subject ? compile(e.operands[0]) : nullptr, std::move(whens),
                                    std::move(thens), compile_if_written(e.operands.back()));
    }
    case ExpressionKind::ListComprehension:
      return std::make_unique<ListComprehension>(
          e.slots[0], compile(e.operands[0]), compile_if_written(e.operands[1]),
          compile_if_written(e.operands[2]), e.operands[0].span, runtime_);
    case ExpressionKind::Quantifier:
      return std::make_unique<Quantifier>(quantity_of(e.name.text), e.slots[0], compile(e.operands[0]),
                                          compile_if_written(e.operands[1]), e.operands[0].span, runtime_);
    default:
      return std::make_unique<Reduce>(e.slots[0], e.slots[1], compile(e.operands[0]), compile(e.operands[1]),
                                      compile(e.operands[2]), e.operands[1].span, runtime_);
  }
}

}  // namespace newsgraph::query::execute
