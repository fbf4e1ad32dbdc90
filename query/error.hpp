#pragma once
// Errors of queries, classed as openCypher's compatibility kit does: a type, a phase and a detail.

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace newsgraph::query {

/// Where in the query's text something stands: a byte offset, and the length in bytes of what is meant.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

enum class Phase : unsigned char { CompileTime, Runtime };

class QueryError : public std::runtime_error {
 public:
  /// type: "SyntaxError", "TypeError", "ArgumentError" …; detail: "UndefinedVariable" …, as the kit names
  /// them; message: a sentence for people, without a final stop.
  QueryError(std::string type, Phase phase, std::string detail, std::string message);
  /// The same, with its place.
  QueryError(std::string type, Phase phase, std::string detail, std::string message, Span where);

  const std::string& type() const { return type_; }
  Phase phase() const { return phase_; }
  const std::string& detail() const { return detail_; }
  const std::string& message() const { return message_; }
  bool has_place() const { return placed_; }
  Span span() const { return span_; }

  /// Fills in line and column from the query's text; what() then shows the line with a caret under the place:
  ///
  ///     SyntaxError (UndefinedVariable) at line 1, column 18: variable `m` is not defined
  ///       MATCH (n) RETURN m
  ///                        ^
  QueryError located_in(std::string_view text) const;
  std::size_t line() const { return line_; }      // from 1; 0 where the place is not known
  std::size_t column() const { return column_; }  // in code points, from 1; 0 where the place is not known

  const char* what() const noexcept override { return rendered_.c_str(); }

 private:
  std::string type_;
  std::string detail_;
  std::string message_;
  std::string rendered_;
  Span span_;
  std::size_t line_ = 0;
  std::size_t column_ = 0;
  Phase phase_;
  bool placed_ = false;
};

/// Shorthands for the commonest kinds.
QueryError syntax_error(std::string detail, std::string message, Span where);
QueryError type_error(std::string detail, std::string message);      // at runtime
QueryError argument_error(std::string detail, std::string message);  // at runtime

}  // namespace newsgraph::query
