#include "cli/serve/bolt/failure.hpp"

#include <algorithm>

namespace newsgraph::cli::bolt {

namespace {

struct Known {
  std::string_view type;
  std::string_view detail;  // empty: any
  std::string_view code;
};

/// The first that fits holds.
constexpr Known kKnown[] = {
    {"SyntaxError", "WriteNotAllowed", code::kAccessMode},
    {"SyntaxError", "", "Neo.ClientError.Statement.SyntaxError"},
    {"SemanticError", "", "Neo.ClientError.Statement.SemanticError"},
    {"ParameterMissing", "", "Neo.ClientError.Statement.ParameterMissing"},
    {"TypeError", "", code::kTypeError},
    {"ArgumentError", "", "Neo.ClientError.Statement.ArgumentError"},
    {"ArithmeticError", "", "Neo.ClientError.Statement.ArithmeticError"},
    {"EntityNotFound", "", "Neo.ClientError.Statement.EntityNotFound"},
    {"PropertyNotFound", "", "Neo.ClientError.Statement.PropertyNotFound"},
    {"LabelNotFound", "", "Neo.ClientError.Statement.LabelNotFound"},
    {"ConstraintVerificationFailed", "", "Neo.ClientError.Schema.ConstraintValidationFailed"},
    {"ProcedureError", "ProcedureNotFound", "Neo.ClientError.Procedure.ProcedureNotFound"},
    {"ProcedureError", "", "Neo.ClientError.Procedure.ProcedureCallFailed"},
    {"SchemaError", "IndexAlreadyExists", "Neo.ClientError.Schema.IndexAlreadyExists"},
    {"SchemaError", "", "Neo.ClientError.Schema.IndexNotFound"},
    {"ExecutionError", "Timeout", code::kTimedOut},
    {"ExecutionError", "Cancelled", "Neo.TransientError.Transaction.Terminated"},
    {"ExecutionError", "OutOfMemory", code::kTooLarge},
    {"ExecutionError", "TooManyRows", code::kTooLarge},
    {"TransactionError", "Outdated", "Neo.TransientError.Transaction.Outdated"},
    {"TransactionError", "Busy", "Neo.TransientError.Transaction.LockAcquisitionTimeout"},
    {"TransactionError", "Closed", code::kTimedOut},
    {"StoreError", "ReadOnly", code::kAccessMode},
    {"StoreError", "Busy", "Neo.TransientError.Transaction.LockAcquisitionTimeout"},
    {"StoreError", "Changed", "Neo.TransientError.Transaction.Outdated"},
    {"StoreError", "", "Neo.DatabaseError.Transaction.TransactionCommitFailed"},
    {"ServerError", "Busy", "Neo.TransientError.Request.NoThreadsAvailable"},
    {"ServerError", "Stopping", "Neo.TransientError.General.DatabaseUnavailable"},
    {"ServerError", "OutOfMemory", code::kTooLarge},
};

}  // namespace

std::string_view code_of(const serve::Failure& failure) {
  const auto* found = std::find_if(std::begin(kKnown), std::end(kKnown), [&](const Known& known) {
    return known.type == failure.type && (known.detail.empty() || known.detail == failure.detail);
  });
  return found == std::end(kKnown) ? "Neo.DatabaseError.General.UnknownError" : found->code;
}

}  // namespace newsgraph::cli::bolt
