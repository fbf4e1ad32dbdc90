#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace newsgraph::graph {

/// The rows of a loaded graph's elements, by their ids: ascending but for 0, which stands where an element
/// was removed. Rows without gaps, the usual case, take no memory.
class RowIds {
 public:
  void clear() { *this = RowIds(); }
  /// The next id's row.
  void push_back(std::int64_t row);
  /// Zeros at the end where there are fewer.
  void resize(std::size_t size);
  void set(std::size_t id, std::int64_t row);
  std::size_t size() const { return rows_.empty() ? dense_ : rows_.size(); }
  /// 0 where there is no such id.
  std::int64_t operator[](std::size_t id) const;
  /// The id whose row it is. Only while nothing was removed.
  std::optional<std::uint32_t> id_of(std::int64_t row) const;

  bool is_dense() const { return rows_.empty(); }
  std::int64_t first() const { return first_; }
  /// `size` rows from `first` on.
  static RowIds dense(std::int64_t first, std::size_t size);

 private:
  void spread();
  std::int64_t first_ = 0;
  std::size_t dense_ = 0;           // how many rows there are from first_ on, while rows_ is empty
  std::vector<std::int64_t> rows_;  // by id, where they are not all neighbours
};

}  // namespace newsgraph::graph
