#pragma once
// Counts of requests, for those who watch the server.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace newsgraph::cli::serve {

class Metrics {
 public:
  /// A request was answered. `route` is one of the server's own names, never what a client wrote.
  void count(const std::string& route, unsigned status, std::chrono::microseconds took);

  struct Requests {
    std::map<unsigned, std::uint64_t> by_status;
    std::array<std::uint64_t, 8> buckets{};  // those that took at most bounds[i] seconds, cumulative
    std::uint64_t count = 0;
    double seconds = 0;  // of all together
  };
  static constexpr std::array<double, 8> bounds{0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60};
  std::map<std::string, Requests> requests() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, Requests> requests_;
};

}  // namespace newsgraph::cli::serve
