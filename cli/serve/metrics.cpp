#include "cli/serve/metrics.hpp"

namespace newsgraph::cli::serve {

void Metrics::count(const std::string& route, unsigned status, std::chrono::microseconds took) {
  const double seconds = static_cast<double>(took.count()) / 1e6;
  const std::lock_guard lock(mutex_);
  Requests& requests = requests_[route];
  ++requests.by_status[status];
  ++requests.count;
  requests.seconds += seconds;
  for (std::size_t i = 0; i < bounds.size(); ++i) requests.buckets[i] += seconds <= bounds[i];
}

std::map<std::string, Metrics::Requests> Metrics::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

}  // namespace newsgraph::cli::serve
