#pragma once
// The projective tree of highest score with one root (Eisner 1996).

#include <cstddef>
#include <vector>

namespace newsgraph::parser {

/// `scores[d · (n + 1) + h]` is the score of head h (0 the ROOT, 1 … n the words) for word d + 1. Returns
/// each word's head, -1 for the one child of the ROOT, else the index of a word. O(n³) time, O(n²) memory.
/// Scores must be finite.
std::vector<int> best_tree(const float* scores, std::size_t n);

}  // namespace newsgraph::parser
