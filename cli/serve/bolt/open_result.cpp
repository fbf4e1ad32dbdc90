#include "cli/serve/bolt/open_result.hpp"

#include <utility>

namespace newsgraph::cli::bolt {

void OpenResult::fetch(std::size_t rows) {
  if (made_ || ready_.size() >= rows) return;
  auto taken = stream_->take(rows - ready_.size());
  for (auto& record : taken.records) {
    bytes_ += record.size();
    ready_.push_back(std::move(record));
  }
  made_ = taken.at_end;
}

std::string OpenResult::next() {
  auto record = std::move(ready_.front());
  ready_.pop_front();
  bytes_ -= record.size();
  return record;
}

void OpenResult::drop_ready() {
  ready_.clear();
  bytes_ = 0;
}

}  // namespace newsgraph::cli::bolt
