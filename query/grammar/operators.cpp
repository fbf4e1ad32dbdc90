#include "query/grammar/operators.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace newsgraph::query::grammar {

using ast::Expression;
using ast::ExpressionKind;
using ast::Operator;
using ItemKind = ChainItem::Kind;

void measure(Expression& expression) {
  int deepest = 0;
  for (const auto& operand : expression.operands) deepest = std::max<int>(deepest, operand.depth);
  if (deepest >= ast::deepest_nesting)
    throw syntax_error("UnexpectedSyntax", "this expression is nested more than 500 deep", expression.span);
  expression.depth = static_cast<std::uint16_t>(deepest + 1);
}

namespace {

Span join(Span a, Span b) { return {a.begin, b.begin + b.length - a.begin}; }

constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

bool too_large(const Expression& e) { return e.is(ExpressionKind::Literal) && e.needs_minus; }

std::optional<ExpressionKind> level_of(Operator op) {
  if (op <= Operator::GreaterOrEqual) return ExpressionKind::Comparison;
  if (op <= Operator::IsNotNull) return ExpressionKind::Predicate;
  if (op <= Operator::Subtract) return ExpressionKind::Sum;
  if (op <= Operator::Modulo) return ExpressionKind::Product;
  return ExpressionKind::Power;
}

class Resolver {
 public:
  explicit Resolver(Chain chain) : items_(std::move(chain.items)) {}

  Expression run() {
    auto result = logical(ItemKind::Or);
    if (at_ < items_.size()) refuse(items_[at_]);
    return result;
  }

 private:
  [[noreturn]] static void refuse(const ChainItem& item) {
    throw syntax_error("UnexpectedSyntax", "this operator cannot stand here; brackets may help", item.span);
  }

  bool next_is(ItemKind kind) const { return at_ < items_.size() && items_[at_].kind == kind; }

  Expression logical(ItemKind kind) {
    auto first = tighter(kind);
    if (!next_is(kind)) return first;
    Expression node;
    node.kind = kind == ItemKind::Or    ? ExpressionKind::Or
                : kind == ItemKind::Xor ? ExpressionKind::Xor
                                        : ExpressionKind::And;
    node.operands.push_back(std::move(first));
    while (next_is(kind)) {
      ++at_;
      node.operands.push_back(tighter(kind));
    }
    return finish(std::move(node));
  }

  Expression tighter(ItemKind kind) {
    if (kind == ItemKind::Or) return logical(ItemKind::Xor);
    if (kind == ItemKind::Xor) return logical(ItemKind::And);
    return negation();
  }

  Expression finish(Expression node) {
    node.span = join(node.operands.front().span,
                     node.operands.back().written() ? node.operands.back().span : node.operands.front().span);
    measure(node);
    return node;
  }

  Expression wrap(ExpressionKind kind, const ChainItem& sign, Expression operand) {
    Expression node;
    node.kind = kind;
    node.span = join(sign.span, operand.span);
    node.operands.push_back(std::move(operand));
    measure(node);
    return node;
  }

  Expression negation() {
    const auto from = at_;
    while (next_is(ItemKind::Not)) ++at_;
    const auto to = at_;
    auto result = binary(ExpressionKind::Comparison);
    for (auto i = to; i-- > from;) result = wrap(ExpressionKind::Not, items_[i], std::move(result));
    return result;
  }

  Expression looser(ExpressionKind level) {
    switch (level) {
      case ExpressionKind::Comparison:
        return binary(ExpressionKind::Predicate);
      case ExpressionKind::Predicate:
        return binary(ExpressionKind::Sum);
      case ExpressionKind::Sum:
        return binary(ExpressionKind::Product);
      case ExpressionKind::Product:
        return binary(ExpressionKind::Power);
      default:
        return sign();
    }
  }

  Expression binary(ExpressionKind level) {
    auto first = looser(level);
    if (!at_level(level)) return first;
    Expression node;
    node.kind = level;
    node.operands.push_back(std::move(first));
    while (at_level(level)) {
      const auto op = items_[at_++].op;
      node.operators.push_back(op);
      if (op == Operator::IsNull || op == Operator::IsNotNull)
        node.operands.emplace_back();
      else
        node.operands.push_back(looser(level));
    }
    return finish(std::move(node));
  }

  bool at_level(ExpressionKind level) const {
    return next_is(ItemKind::Binary) && level_of(items_[at_].op) == level;
  }

  Expression sign() {
    const auto from = at_;
    while (next_is(ItemKind::Minus) || next_is(ItemKind::Plus)) ++at_;
    const auto to = at_;
    if (at_ >= items_.size() || items_[at_].kind != ItemKind::Operand)
      refuse(items_[std::min(at_, items_.size() - 1)]);
    auto result = std::move(items_[at_++].operand);
    if (too_large(result) && (to == from || items_[to - 1].kind != ItemKind::Minus))
      throw syntax_error("IntegerOverflow", "this number is too large for an integer", result.span);
    for (auto i = to; i-- > from;) result = signed_by(items_[i], std::move(result), i + 1 == to);
    return result;
  }

  Expression signed_by(const ChainItem& item, Expression operand, bool adjacent) {
    if (item.kind == ItemKind::Minus && adjacent && operand.is(ExpressionKind::Literal)) {
      if (operand.value.kind() == graph::Kind::Integer) {
        operand.span = join(item.span, operand.span);
        operand.needs_minus = false;
        if (operand.value.integer() != smallest) operand.value = graph::Value(-operand.value.integer());
        return operand;
      }
      if (operand.value.kind() == graph::Kind::Float) {
        operand.span = join(item.span, operand.span);
        operand.value = graph::Value(-operand.value.real());
        return operand;
      }
    }
    return wrap(item.kind == ItemKind::Minus ? ExpressionKind::Negate : ExpressionKind::Plus, item,
                std::move(operand));
  }

  std::vector<ChainItem> items_;
  std::size_t at_ = 0;
};

}  // namespace

Expression resolve(Chain chain) {
  if (chain.items.size() == 1) {
    auto only = std::move(chain.items.front().operand);
    if (too_large(only))
      throw syntax_error("IntegerOverflow", "this number is too large for an integer", only.span);
    return only;
  }
  return Resolver(std::move(chain)).run();
}

}  // namespace newsgraph::query::grammar
