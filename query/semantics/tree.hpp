#pragma once
// Questions about expression trees.

#include <functional>

#include "query/grammar/ast.hpp"

namespace newsgraph::query::semantics {

/// Do two checked expressions compute the same? Spans and the way they were written do not matter.
bool same(const ast::Expression& a, const ast::Expression& b);

/// Is this node a call of an aggregation, such as count(*) or sum(x)?
bool is_aggregation(const ast::Expression& expression);
/// Does the tree hold one anywhere (patterns and subqueries aside)?
bool has_aggregation(const ast::Expression& expression);

/// The slots of all variables read anywhere in a checked tree, those it binds itself (x IN …) left out.
std::vector<int> slots_read(const ast::Expression& expression);

/// Splits nested ANDs into the conditions that must all hold; a None gives no condition.
void split_conjunction(ast::Expression expression, std::vector<ast::Expression>& into);

}  // namespace newsgraph::query::semantics
