#pragma once
// variable.key compared with a value that is the same for every row: tested where the property lies, without
// a share in it; a string that many elements have is looked at once.

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

/// `general` decides wherever the property is neither a string nor an integer. Null where the constant and
/// the operator have nothing to gain.
EvaluatorPtr make_property_test(const ast::Expression& property, ast::Operator op,
                                const graph::Value& constant, EvaluatorPtr& general,
                                const graph::PropertyGraph& graph);

}  // namespace newsgraph::query::execute
