#include "parser/language/decoding/eisner.hpp"

#include <cstdint>
#include <limits>

namespace newsgraph::parser {
namespace {

// Spans i … j of words. Complete: the head at one end has all of its dependents on that side. Incomplete: the
// arc between the two ends has just been drawn. `right`: the head is at i.
class Chart {
 public:
  Chart(const float* scores, std::size_t n) : scores_(scores), n_(n), cells_(n * n) {}

  std::vector<int> solve() {
    for (std::size_t width = 1; width < n_; ++width)
      for (std::size_t i = 0; i + width < n_; ++i) fill(i, i + width);
    std::size_t root = 0;
    float best = -std::numeric_limits<float>::infinity();
    for (std::size_t r = 0; r < n_; ++r) {
      const float score = scores_[r * (n_ + 1)] + at(0, r).complete_left + at(r, n_ - 1).complete_right;
      if (score > best) {
        best = score;
        root = r;
      }
    }
    heads_.assign(n_, -1);
    follow(root);
    return std::move(heads_);
  }

 private:
  struct Cell {
    float complete_left = 0, complete_right = 0, incomplete_left = 0, incomplete_right = 0;
    std::uint32_t split_left = 0, split_right = 0, split = 0;
  };

  Cell& at(std::size_t i, std::size_t j) { return cells_[i * n_ + j]; }

  float score(std::size_t head, std::size_t dependent) const {
    return scores_[dependent * (n_ + 1) + head + 1];
  }

  void fill(std::size_t i, std::size_t j) {
    constexpr float lowest = -std::numeric_limits<float>::infinity();
    Cell& cell = at(i, j);
    float best = lowest;
    for (std::size_t k = i; k < j; ++k) {
      const float sum = at(i, k).complete_right + at(k + 1, j).complete_left;
      if (sum > best) {
        best = sum;
        cell.split = static_cast<std::uint32_t>(k);
      }
    }
    cell.incomplete_left = best + score(j, i);
    cell.incomplete_right = best + score(i, j);
    best = lowest;
    for (std::size_t k = i; k < j; ++k) {
      const float sum = at(i, k).complete_left + at(k, j).incomplete_left;
      if (sum > best) {
        best = sum;
        cell.split_left = static_cast<std::uint32_t>(k);
      }
    }
    cell.complete_left = best;
    best = lowest;
    for (std::size_t k = i + 1; k <= j; ++k) {
      const float sum = at(i, k).incomplete_right + at(k, j).complete_right;
      if (sum > best) {
        best = sum;
        cell.split_right = static_cast<std::uint32_t>(k);
      }
    }
    cell.complete_right = best;
  }

  enum class Kind { CompleteLeft, CompleteRight, IncompleteLeft, IncompleteRight };
  struct Item {
    Kind kind;
    std::size_t i, j;
  };

  // Walks the chosen spans with a stack of its own: a sentence may be long.
  void follow(std::size_t root) {
    std::vector<Item> stack{{Kind::CompleteLeft, 0, root}, {Kind::CompleteRight, root, n_ - 1}};
    while (!stack.empty()) {
      const auto [kind, i, j] = stack.back();
      stack.pop_back();
      if (i == j) continue;
      const Cell& cell = at(i, j);
      switch (kind) {
        case Kind::CompleteLeft:
          stack.push_back({Kind::CompleteLeft, i, cell.split_left});
          stack.push_back({Kind::IncompleteLeft, cell.split_left, j});
          break;
        case Kind::CompleteRight:
          stack.push_back({Kind::IncompleteRight, i, cell.split_right});
          stack.push_back({Kind::CompleteRight, cell.split_right, j});
          break;
        case Kind::IncompleteLeft:
        case Kind::IncompleteRight:
          if (kind == Kind::IncompleteLeft) {
            heads_[i] = static_cast<int>(j);
          } else {
            heads_[j] = static_cast<int>(i);
          }
          stack.push_back({Kind::CompleteRight, i, cell.split});
          stack.push_back({Kind::CompleteLeft, cell.split + std::size_t{1}, j});
      }
    }
  }

  const float* scores_;
  std::size_t n_;
  std::vector<Cell> cells_;
  std::vector<int> heads_;
};

}  // namespace

std::vector<int> best_tree(const float* scores, std::size_t n) {
  return n == 0 ? std::vector<int>{} : Chart(scores, n).solve();
}

}  // namespace newsgraph::parser
