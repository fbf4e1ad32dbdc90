#pragma once
// openCypher's operators on values (openCypher 9, "Operators" and "Comparability"). Where not said otherwise
// a null operand gives null, and operands an operator is not made for throw QueryError TypeError:
// InvalidArgumentType (run time).

#include <cstdint>
#include <string_view>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::query {

/// Three-valued truth.
enum class Truth : std::uint8_t { False, True, Unknown };

inline graph::Value to_value(Truth truth) {
  return truth == Truth::Unknown ? graph::Value() : graph::Value(truth == Truth::True);
}
inline Truth truth(bool value) { return value ? Truth::True : Truth::False; }
/// A Boolean or null; anything else throws.
Truth to_truth(const graph::Value& value);

// Logic.
inline Truth logical_not(Truth a) {
  return a == Truth::Unknown ? a : a == Truth::True ? Truth::False : Truth::True;
}
inline Truth logical_and(Truth a, Truth b) {
  if (a == Truth::False || b == Truth::False) return Truth::False;
  return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : Truth::True;
}
inline Truth logical_or(Truth a, Truth b) { return logical_not(logical_and(logical_not(a), logical_not(b))); }
inline Truth logical_xor(Truth a, Truth b) {
  return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : truth(a != b);
}

// Arithmetic. Integer results beyond 64 bits and integer division by zero throw ArithmeticError.
graph::Value add(const graph::Value& a,
                 const graph::Value& b);  // numbers, strings, lists, temporal and duration
graph::Value subtract(const graph::Value& a, const graph::Value& b);  // numbers, temporal and duration
graph::Value multiply(const graph::Value& a, const graph::Value& b);  // numbers, duration by number
graph::Value divide(const graph::Value& a, const graph::Value& b);    // numbers, duration by number
graph::Value modulo(const graph::Value& a, const graph::Value& b);
graph::Value power(const graph::Value& a, const graph::Value& b);  // a Float
graph::Value negate(const graph::Value& a);
graph::Value unary_plus(const graph::Value& a);

// Comparison. Values of different types are unequal; `less` and its kin are Unknown for incomparable
// operands.
Truth equals(const graph::Value& a, const graph::Value& b);
Truth less(const graph::Value& a, const graph::Value& b);
Truth less_or_equal(const graph::Value& a, const graph::Value& b);
inline Truth not_equals(const graph::Value& a, const graph::Value& b) { return logical_not(equals(a, b)); }
inline Truth greater(const graph::Value& a, const graph::Value& b) { return less(b, a); }
inline Truth greater_or_equal(const graph::Value& a, const graph::Value& b) { return less_or_equal(b, a); }

/// `element IN list`; Unknown where only nulls stand in the way of an answer.
Truth in(const graph::Value& element, const graph::Value& list);

// Strings; Unknown where an operand is not a string.
Truth starts_with(const graph::Value& text, const graph::Value& prefix);
Truth ends_with(const graph::Value& text, const graph::Value& suffix);
Truth contains(const graph::Value& text, const graph::Value& part);
/// `text =~ pattern`: the whole text, ICU's regular expressions (a superset of the Java ones openCypher
/// names).
Truth matches(const graph::Value& text, const graph::Value& pattern);

// Access.
/// `subject[index]`: lists by integer (negative from the end), maps, nodes and relationships by string.
graph::Value index(const graph::Value& subject, const graph::Value& position,
                   const graph::PropertyGraph& graph);
/// `list[from..to]`; nullptr: that bound is not written.
graph::Value slice(const graph::Value& list, const graph::Value* from, const graph::Value* to);
/// `subject.key` on maps, nodes, relationships and temporal values. Throws EntityNotFound for a deleted node
/// or edge.
graph::Value property(const graph::Value& subject, std::string_view key, const graph::PropertyGraph& graph);
/// `n:Label` on nodes, `r:TYPE` on relationships.
Truth has_label(const graph::Value& subject, std::string_view label, const graph::PropertyGraph& graph);

}  // namespace newsgraph::query
