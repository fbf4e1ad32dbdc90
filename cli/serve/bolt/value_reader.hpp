#pragma once
// Values that clients send: parameters of queries, and what else messages hold.

#include <cstddef>
#include <stdexcept>

#include "cli/serve/bolt/dialect.hpp"
#include "cli/serve/bolt/packstream.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt {

/// A value that is well formed but that the query language has no use for: bytes, points, nodes, a day that
/// is none. The message with it is refused, the connection goes on.
class UnusableValue : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr int kDeepestReceived = 200;  // lists and maps within each other
inline constexpr std::size_t kMostReceived =
    1'000'000;  // values in one message; each takes sixteen bytes or more

/// Reads one value after another of a message.
class ValueReader {
 public:
  ValueReader(Unpacker& in, Dialect dialect) : in_(in), dialect_(dialect) {}

  /// Of a map's equal keys the last one's value holds. Throws PackStreamError, also beyond the limits above,
  /// and UnusableValue.
  graph::Value read() { return read(1); }

 private:
  graph::Value read(int depth);
  graph::Value list(std::size_t count, int depth);
  graph::Value map(std::size_t count, int depth);
  graph::Value structure(const Item& head, int depth);

  Unpacker& in_;
  Dialect dialect_;
  std::size_t read_ = 0;
};

}  // namespace newsgraph::cli::bolt
