#pragma once
// What clients ask for (neo4j.com/docs/bolt/current/bolt/message).

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/serve/bolt/dialect.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt {

struct Request {
  enum class Kind : std::uint8_t {
    Hello = 0x01,
    Goodbye = 0x02,
    Reset = 0x0f,
    Run = 0x10,
    Begin = 0x11,
    Commit = 0x12,
    Rollback = 0x13,
    Discard = 0x2f,
    Pull = 0x3f,
    Telemetry = 0x54,
    Route = 0x66,
    Logon = 0x6a,
    Logoff = 0x6b
  };
  Kind kind;
  std::vector<graph::Value> fields;  // of the kinds that the message has
};

/// "RUN", as the specification writes it.
std::string_view name_of(Request::Kind kind);

/// A message that the version does not have, or with other fields than it has.
class BadRequest : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Is the message a RESET? It takes effect before the messages that wait ahead of it are answered.
bool is_reset(std::string_view message);

/// Throws BadRequest where the version has no such message; PackStreamError.
Request::Kind kind_of(std::string_view message, Version version);

/// Throws BadRequest; PackStreamError; UnusableValue.
Request read_request(std::string_view message, Version version, Dialect dialect);

/// An entry of a request's map, where it is there and of the kind; null counts as not there. Throws
/// BadRequest where it is of another kind.
std::optional<std::int64_t> integer_in(const graph::Value& map, std::string_view key);
std::optional<std::string> string_in(const graph::Value& map, std::string_view key);
std::vector<std::string> strings_in(const graph::Value& map,
                                    std::string_view key);  // empty where there is none

}  // namespace newsgraph::cli::bolt
