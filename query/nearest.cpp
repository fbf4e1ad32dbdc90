#include "query/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace newsgraph::query {

namespace {

constexpr std::size_t longest = 64;  // nobody mistypes a name that long

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::size_t distance(std::string_view a, std::string_view b) {
  const auto same = [&](std::size_t i, std::size_t j) { return lower(a[i]) == lower(b[j]); };
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same(i - 1, j - 1) ? 0 : 1)});
      if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

Nearest::Nearest(std::string_view wanted)
    : wanted_(wanted), best_(std::max<std::size_t>(1, wanted.size() / 3)) {}

void Nearest::offer(std::string_view name) {
  if (wanted_.size() < 2 || wanted_.size() > longest || name.size() > longest) return;
  const std::size_t longer = std::max(wanted_.size(), name.size());
  if (longer - std::min(wanted_.size(), name.size()) > best_) return;  // too far by its length alone
  const auto steps = distance(wanted_, name);
  if (steps > best_ || (steps == best_ && nearest_)) return;
  best_ = steps;
  nearest_ = name;
}

}  // namespace newsgraph::query
