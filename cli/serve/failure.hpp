#pragma once
// Why something that a client asked for came to nothing, in a form that each protocol puts in its own words.

#include <cstddef>
#include <string>

namespace newsgraph::cli::serve {

struct Failure {
  std::string type;  // "SyntaxError", "ExecutionError" … as query::QueryError; "StoreError"; "ServerError"
  std::string detail;      // "UndefinedVariable", "Timeout" …; "Busy"; "Stopping"
  std::string message;     // a sentence for people, without a final stop
  std::size_t line = 0;    // in the query, from 1; 0 where the place is not known
  std::size_t column = 0;  // in code points, from 1
  std::string shown;       // the message with the query's line and a caret, where the place is known
};

/// The exception that is being handled.
Failure current_failure();

/// The failures that the server itself speaks of.
Failure server_failure(std::string detail, std::string message);

}  // namespace newsgraph::cli::serve
