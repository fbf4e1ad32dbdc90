#pragma once
// Rows on their way from operator to operator.

#include <algorithm>
#include <cstddef>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::query::execute {

using Row = graph::Value*;  // `width` values, one a slot
using ConstRow = const graph::Value*;

class Batch {
 public:
  explicit Batch(int width) : width_(static_cast<std::size_t>(std::max(width, 1))) {}

  /// So many rows that their cells fit a processor's cache, whatever their width.
  bool full() const { return count_ >= std::clamp<std::size_t>(32768 / width_, 1, 1024); }
  std::size_t count() const { return count_; }
  Row row(std::size_t i) { return cells_.data() + i * width_; }
  ConstRow row(std::size_t i) const { return cells_.data() + i * width_; }
  std::size_t width() const { return width_; }

  // The reader's place.
  bool used_up() const { return next_ >= count_; }
  Row current() { return row(next_); }
  Row take() { return row(next_++); }

  /// The rows' cells are kept for the next ones.
  void clear() { count_ = next_ = 0; }

  /// Wide rows, of which a long pattern has one behind each of its operators, do not keep their cells.
  void release() {
    clear();
    if (width_ > 1024) cells_ = std::vector<graph::Value>();
  }

  Row add_nulls() {
    const auto at = grow();
    std::fill(at, at + width_, graph::Value());
    return at;
  }
  Row add_copy(ConstRow from) {
    const auto at = grow();
    std::copy(from, from + width_, at);
    return at;
  }
  /// The row it came from must not be read again.
  Row add_moved(Row from) {
    const auto at = grow();
    std::move(from, from + width_, at);
    return at;
  }

 private:
  Row grow() {
    const auto end = (count_ + 1) * width_;
    if (cells_.size() < end) cells_.resize(std::max(end, cells_.size() * 2));
    return row(count_++);
  }

  std::size_t width_;
  std::size_t count_ = 0;
  std::size_t next_ = 0;
  std::vector<graph::Value> cells_;
};

}  // namespace newsgraph::query::execute
