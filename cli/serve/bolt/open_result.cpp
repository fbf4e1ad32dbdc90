#include "cli/serve/bolt/open_result.hpp"

#include <limits>
#include <utility>

namespace newsgraph::cli::bolt {

void OpenResult::fetch(std::size_t rows) {
  if (made_ || ready_.size() >= rows) return;
  auto taken = stream_->take(rows - ready_.size());
  for (auto& record : taken.records) ready_.push_back(std::move(record));
  made_ = taken.at_end;
}

std::size_t OpenResult::fetch_all() {
  fetch(std::numeric_limits<std::size_t>::max());
  std::size_t bytes = 0;
  for (const auto& record : ready_) bytes += record.size();
  return bytes;
}

std::string OpenResult::next() {
  auto record = std::move(ready_.front());
  ready_.pop_front();
  return record;
}

}  // namespace newsgraph::cli::bolt
