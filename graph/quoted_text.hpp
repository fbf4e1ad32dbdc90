#pragma once
// Text between quotes, as the notations that newsgraph writes have it.

#include <string>
#include <string_view>

namespace newsgraph::graph {

/// Appends the text between two of `quote`. The quote itself, backslashes and control characters are escaped
/// in the way that JSON (RFC 8259), openCypher 9 and Turtle and N-Triples (RDF 1.1) all read: \n \r \t \b \f,
/// else \u00XX.
void append_quoted(std::string& out, std::string_view text, char quote);

/// Appends a name as openCypher takes it: bare where it is made of ASCII letters, digits and underscores and
/// does not begin with a digit, else in backticks.
void append_name(std::string& out, std::string_view name);

}  // namespace newsgraph::graph
