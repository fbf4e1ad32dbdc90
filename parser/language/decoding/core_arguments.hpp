#pragma once
// A word has one subject and one object. Arcs and labels are scored one by one, so that the best tree may
// give it two; here the best one is looked for that does not.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

struct LabelledTree {
  std::vector<int> heads;           // as of best_tree
  std::vector<std::size_t> labels;  // of the arc to each word's head
};

/// Scores of all labels for each word under its head: `scores[d · labels + l]`.
using LabelScorer = std::function<std::vector<float>(const std::vector<int>& heads)>;

/// The core arguments of Universal Dependencies (subject, object, indirect object, clausal complement), of
/// which no word has two; the treebanks hold to that without exception. Uniqueness of grammatical functions
/// as a constraint on decoding: Seeker and Kuhn 2013. The search is greedy: of two that claim one place the
/// one stays with which the tree scores best, and the other gets the best of its other labels, or another
/// head.
class CoreArguments {
 public:
  /// The names of all labels; throws std::invalid_argument where "root" is not one of them.
  explicit CoreArguments(const std::vector<std::string_view>& labels);

  /// The best label of each word; "root" for the ROOT's child and nobody else.
  std::vector<std::size_t> best_labels(const std::vector<int>& heads, const float* scores) const;

  bool are_doubled(const LabelledTree& tree) const;

  /// `arcs` as for best_tree. A tree without doubled arguments stays as it is, and so does one with many,
  /// which is no sentence; where they cannot be settled in a few steps, some remain.
  LabelledTree settled(LabelledTree tree, const float* arcs, const LabelScorer& score) const;

 private:
  friend class Settlement;

  /// The words that claim one place, of the first such place; empty where each has its own.
  std::vector<int> rivals(const LabelledTree& tree) const;
  int doubled_places(const LabelledTree& tree) const;

  std::size_t root_, cc_;
  std::vector<int> role_;  // by label; -1: may stand several times
};

}  // namespace newsgraph::parser
