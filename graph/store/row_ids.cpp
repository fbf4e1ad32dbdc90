#include "graph/store/row_ids.hpp"

#include <algorithm>

namespace newsgraph::graph {

RowIds RowIds::dense(std::int64_t first, std::size_t size) {
  RowIds rows;
  rows.first_ = first;
  rows.dense_ = size;
  return rows;
}

/// Makes a list of them.
void RowIds::spread() {
  rows_.reserve(dense_ + 1);
  for (std::size_t i = 0; i < dense_; ++i) rows_.push_back(first_ + static_cast<std::int64_t>(i));
}

void RowIds::push_back(std::int64_t row) {
  if (!rows_.empty()) {
    rows_.push_back(row);
  } else if (dense_ == 0) {
    first_ = row;
    dense_ = 1;
  } else if (row == first_ + static_cast<std::int64_t>(dense_)) {
    ++dense_;
  } else {
    spread();
    rows_.push_back(row);
  }
}

void RowIds::resize(std::size_t size) {
  if (size == this->size()) return;
  if (rows_.empty()) spread();
  rows_.resize(size, 0);
}

void RowIds::set(std::size_t id, std::int64_t row) {
  if (rows_.empty()) spread();
  rows_.at(id) = row;
}

std::int64_t RowIds::operator[](std::size_t id) const {
  if (id >= size()) return 0;
  return rows_.empty() ? first_ + static_cast<std::int64_t>(id) : rows_[id];
}

std::optional<std::uint32_t> RowIds::id_of(std::int64_t row) const {
  if (rows_.empty()) {
    const auto place = static_cast<std::uint64_t>(row) - static_cast<std::uint64_t>(first_);
    return place < dense_ ? std::optional(static_cast<std::uint32_t>(place)) : std::nullopt;
  }
  const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
  if (found == rows_.end() || *found != row) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows_.begin());
}

}  // namespace newsgraph::graph
