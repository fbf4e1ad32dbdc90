#pragma once
// What goes wrong, in the codes that Neo4j's drivers know (neo4j.com/docs/status-codes): drivers try again
// after a TransientError, and not after a ClientError.

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "cli/serve/failure.hpp"

namespace newsgraph::cli::bolt {

/// Thrown where a request cannot be granted; the connection goes on.
class Refused : public std::runtime_error {
 public:
  Refused(std::string_view code, const std::string& message) : std::runtime_error(message), code_(code) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

namespace code {
inline constexpr std::string_view kInvalid = "Neo.ClientError.Request.Invalid";
inline constexpr std::string_view kUnauthorized = "Neo.ClientError.Security.Unauthorized";
inline constexpr std::string_view kForbidden = "Neo.ClientError.Security.Forbidden";
inline constexpr std::string_view kUnknownDatabase = "Neo.ClientError.Database.DatabaseNotFound";
inline constexpr std::string_view kAccessMode = "Neo.ClientError.Statement.AccessMode";
inline constexpr std::string_view kTypeError = "Neo.ClientError.Statement.TypeError";
inline constexpr std::string_view kTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";
inline constexpr std::string_view kTooLarge = "Neo.ClientError.General.TransactionOutOfMemoryError";
}  // namespace code

/// Of what the engine, the store or the server says.
std::string_view code_of(const serve::Failure& failure);

}  // namespace newsgraph::cli::bolt
