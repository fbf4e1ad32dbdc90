#pragma once
// The known name somebody may have meant.

#include <cstddef>
#include <optional>
#include <string_view>

namespace newsgraph::query {

/// How many letters to add, drop, change or swap with their neighbour (Damerau and Levenshtein, restricted).
std::size_t distance(std::string_view a, std::string_view b);

/// Finds the nearest of the names it is offered, by distance, case aside.
class Nearest {
 public:
  explicit Nearest(std::string_view wanted);
  void offer(std::string_view name);
  /// Points to what was offered; nullopt where more than a third of every name is wrong.
  std::optional<std::string_view> found() const { return nearest_; }

 private:
  std::string_view wanted_;
  std::size_t best_;
  std::optional<std::string_view> nearest_;
};

}  // namespace newsgraph::query
