#pragma once
// How sure it is that the text states a relation: a logistic model over its evidence, learned from relations
// that readers judged against their sentences (training/README.md).

#include <string>
#include <vector>

namespace newsgraph::parser {

/// Names of what holds of a relation: "subject=pronoun", "clause=relative". In no order, none twice.
using Evidence = std::vector<std::string>;

/// 0 … 1: the part of relations with such evidence that readers find right. What the model has not seen
/// counts nothing.
double confidence(const Evidence& evidence);

/// Relations of less confidence are not read.
double least_confidence();

}  // namespace newsgraph::parser
