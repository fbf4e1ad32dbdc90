#pragma once
// Sockets: listens on addresses, makes a session for each client, and carries its bytes. Nothing else in the
// program knows of Boost.Asio.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/serve/limits.hpp"
#include "cli/serve/session.hpp"

namespace newsgraph::cli::serve {

/// For the metrics.
struct ConnectionCounts {
  std::atomic<std::size_t> open{0};
  std::atomic<std::uint64_t> accepted{0}, refused{0}, too_slow{0}, bytes_in{0}, bytes_out{0};
};

class Listener {
 public:
  explicit Listener(const ServerLimits& limits);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  /// Takes clients at an address from run() on; gives the port, which for 0 is any that is free. Throws
  /// std::system_error where the name has no address or the address cannot be had.
  std::uint16_t listen(const std::string& host, std::uint16_t port, Protocol protocol);
  /// Works until a SIGINT or SIGTERM came or stop() was called, and the sessions were given time to end.
  /// `stopping` is called at the beginning of that, `each_second` once a second before it.
  void run(const std::function<void()>& stopping, const std::function<void()>& each_second);
  void stop();
  const ConnectionCounts& counts() const;

  /// Is the host one that only this machine reaches? ("127.0.0.1", "::1", "localhost")
  static bool is_loopback(const std::string& host);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph::cli::serve
