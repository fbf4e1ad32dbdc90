#pragma once
// What a protocol and the listener know of each other. A protocol is a class of sessions: bytes of one client
// in, bytes out. It knows nothing of sockets, and can be tested and fuzzed without them.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::cli::serve {

/// A session's way to its client. All but post() may be called only from the session's own functions and from
/// actions given to post().
class Connection {
 public:
  virtual ~Connection() = default;
  /// Takes the bytes and sends them when it can.
  virtual void write(std::string bytes) = 0;
  /// Bytes that were written and are not sent yet. Session::sent() says when there are few again.
  virtual std::size_t unsent() const = 0;
  /// Once all that was written is sent.
  virtual void close() = 0;
  /// Runs the action after what the session does now, never beside it; not at all when the connection is
  /// closed. From any thread.
  virtual void post(std::function<void()> action) = 0;
  /// From now on the client has so long to send what is wanted of it, or the connection is closed; zero: it
  /// has all the time.
  virtual void expect_within(std::chrono::milliseconds time) = 0;
  /// Whether bytes are to be read. While they are not, a client that leaves is not noticed.
  virtual void set_reading(bool reading) = 0;
};

/// One client's conversation. Its functions are never called beside each other. It lives until the connection
/// is closed and closed() has been called; what it still runs elsewhere must hold the connection by weak_ptr.
class Session {
 public:
  virtual ~Session() = default;
  /// The client sent something.
  virtual void received(std::string_view bytes) = 0;
  /// Most of what was written is sent: there is room for more.
  virtual void sent() {}
  /// The client is gone, or too slow: nothing can be sent, and what is done for it is to be cancelled. Called
  /// once.
  virtual void closed() {}
  /// The server stops: what is being done is about to end with an error; then the session is to close.
  virtual void stopping() = 0;
};

/// Makes a session for a new client.
using Protocol = std::function<std::unique_ptr<Session>(const std::shared_ptr<Connection>& connection)>;

}  // namespace newsgraph::cli::serve
