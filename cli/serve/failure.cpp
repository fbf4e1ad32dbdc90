#include "cli/serve/failure.hpp"

#include <new>
#include <stdexcept>

#include "graph/store.hpp"
#include "query/error.hpp"

namespace newsgraph::cli::serve {

namespace {

std::string name_of(graph::StoreError::Reason reason) {
  using Reason = graph::StoreError::Reason;
  switch (reason) {
    case Reason::Busy:
      return "Busy";
    case Reason::Changed:
      return "Changed";
    case Reason::ReadOnly:
      return "ReadOnly";
    default:
      return "Failed";
  }
}

}  // namespace

Failure current_failure() {
  try {
    throw;
  } catch (const query::QueryError& error) {
    return {error.type(), error.detail(), error.message(), error.line(), error.column(), error.what()};
  } catch (const graph::StoreError& error) {
    return {"StoreError", name_of(error.reason()), error.what(), 0, 0, error.what()};
  } catch (const std::bad_alloc&) {
    return server_failure("OutOfMemory", "there is not enough memory");
  } catch (const std::length_error&) {
    const std::string message = "a value of the query grows too large";
    return {"ExecutionError", "OutOfMemory", message, 0, 0, message};
  } catch (const std::exception& error) {
    return server_failure("Internal", error.what());
  }
}

Failure server_failure(std::string detail, std::string message) {
  return {"ServerError", std::move(detail), message, 0, 0, message};
}

}  // namespace newsgraph::cli::serve
