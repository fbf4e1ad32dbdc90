#pragma once
// Equality and order of temporal values of one kind. Times and datetimes are ordered by the moment they stand
// for and, at the same moment, by offset and zone; they are equal only where all of these are.

#include <compare>

#include "graph/value.hpp"

namespace newsgraph::query::temporal {

bool equal(const graph::Value& a, const graph::Value& b);
/// Of any temporal kind but Duration.
std::strong_ordering compare(const graph::Value& a, const graph::Value& b);

}  // namespace newsgraph::query::temporal
