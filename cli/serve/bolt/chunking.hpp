#pragma once
// Messages on the wire are cut into chunks: two bytes of size, so many bytes; a chunk of no bytes ends the
// message, or keeps the connection alive where there is none (Bolt's NOOP).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace newsgraph::cli::bolt {

/// A message larger than it may be.
class MessageTooLarge : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Appends the message, cut.
void append_chunked(std::string& out, std::string_view message);

/// Puts chunks together again, whatever the pieces they arrive in.
class Dechunker {
 public:
  explicit Dechunker(std::size_t largest) : largest_(largest) {}

  void set_largest(std::size_t largest) { largest_ = largest; }
  /// Takes from the front of `bytes` up to the end of a message, and gives that message; nullopt where the
  /// bytes end before. Throws MessageTooLarge.
  std::optional<std::string> take(std::string_view& bytes);
  /// A message has begun, and not ended.
  bool is_midway() const { return wanted_ > 0 || head_bytes_ > 0 || !message_.empty(); }

 private:
  std::size_t largest_;     // bytes of a message
  std::string message_;     // so far
  std::size_t wanted_ = 0;  // of the chunk that is being read
  int head_bytes_ = 0;      // of the next chunk's size that were read
  std::size_t head_ = 0;
};

}  // namespace newsgraph::cli::bolt
