#pragma once
// Values as JSON and back. Integers have no point, floats have one or an exponent; what JSON lacks is an
// object with one tag:
// {"$date":"2024-10-23"}, {"$localtime":…}, {"$time":…}, {"$localdatetime":…}, {"$datetime":…},
// {"$duration":"P1D"},
// {"$float":"NaN"}. A map whose first key begins with "$" is wrapped: {"$map":{"$date":1}}.

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::graph {

/// Where the text is no JSON or a tag's content is wrong.
class JsonError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Nodes, relationships and paths are printed as strings (to_string): they have no JSON of their own here.
void append_json(std::string& out, const Value& value);
void append_json_string(std::string& out, std::string_view text);
std::string to_json(const Value& value);

/// One JSON text. Integers beyond 64 bits become floats, as JSON readers do. Throws JsonError; at most 500
/// levels deep.
Value parse_json(std::string_view text);

}  // namespace newsgraph::graph
