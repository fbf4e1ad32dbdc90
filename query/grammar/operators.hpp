#pragma once
// Operators as they stand in a row, and what binds tighter than what.

#include <vector>

#include "query/grammar/ast.hpp"

namespace newsgraph::query::grammar {

/// One element of a row such as  - a + NOT b IS NULL.
struct ChainItem {
  enum class Kind : std::uint8_t { Operand, Not, Minus, Plus, Or, Xor, And, Binary };
  Kind kind = Kind::Operand;
  ast::Operator op =
      ast::Operator::Equal;  // of a Binary; IsNull and IsNotNull have no operand on their right
  Span span;
  ast::Expression operand;
};

struct Chain {
  Span span;
  std::vector<ChainItem> items;
};

/// Builds the tree, n-ary at every level of precedence (from the loosest): OR, XOR, AND, NOT, comparisons,
/// predicates on strings, lists and null, + and -, * / %, ^, signs. Throws QueryError where the row makes no
/// sense.
ast::Expression resolve(Chain chain);

/// Sets the depth of a node from its operands'. Throws QueryError beyond deepest_nesting.
void measure(ast::Expression& expression);

}  // namespace newsgraph::query::grammar
