#include "parser/language/decoding/core_arguments.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "parser/language/decoding/eisner.hpp"

namespace newsgraph::parser {
namespace {

/// A sentence of language has few doubled arguments; what has many is none, and would take long.
constexpr int most_steps = 4;
constexpr std::size_t most_winners = 3;

/// The core arguments' labels without subtypes; "nsubj:outer" is another clause's.
int role_of(std::string_view label) {
  if (label.ends_with(":outer")) return -1;
  label = label.substr(0, label.find(':'));
  constexpr std::array<std::pair<std::string_view, int>, 5> roles{
      {{"nsubj", 0}, {"csubj", 0}, {"obj", 1}, {"iobj", 2}, {"ccomp", 3}}};
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.first == label; });
  return found == roles.end() ? -1 : found->second;
}

}  // namespace

/// The search for one sentence.
class Settlement {
 public:
  Settlement(const CoreArguments& core, std::size_t words, const float* arcs, const LabelScorer& score)
      : core_(core), words_(words), arcs_(arcs), score_(score) {}

  LabelledTree solve(LabelledTree tree) {
    State state{{arcs_, arcs_ + words_ * (words_ + 1)}, {}, std::move(tree), {}, 0};
    state.label_scores = score_(state.tree.heads);
    for (int step = 0; step < most_steps; ++step) {
      const std::vector<int> rivals = core_.rivals(state.tree);
      if (rivals.empty()) break;
      state = settle(state, rivals);
    }
    return std::move(state.tree);
  }

 private:
  struct State {
    std::vector<float> arcs;                   // lowered by what the bans cost
    std::set<std::tuple<int, int, int>> bans;  // head, word, role
    LabelledTree tree;
    std::vector<float> label_scores;
    double score = 0;
  };

  State settle(const State& before, const std::vector<int>& rivals) const {
    if (const int joined = joined_to_first(before.tree, rivals); joined >= 0)
      return with_head(before, joined, rivals.front());
    std::optional<State> best;
    for (const int winner : likeliest(before, rivals)) {
      State state = before;
      for (const int rival : rivals)
        if (rival != winner) ban(state, rival);
      decode(state);
      if (!best || state.score > best->score) best = std::move(state);
    }
    return std::move(*best);
  }

  /// "The guards, led by Holm, and rebels attacked": the rival behind "and" that stands on the first one's
  /// side of their head is joined to the first; -1: none.
  int joined_to_first(const LabelledTree& tree, const std::vector<int>& rivals) const {
    const int head = tree.heads[static_cast<std::size_t>(rivals[0])];
    for (std::size_t r = 1; r < rivals.size(); ++r)
      for (std::size_t c = 0; c < words_; ++c)
        if (tree.heads[c] == rivals[r] && tree.labels[c] == core_.cc_ && static_cast<int>(c) < rivals[r] &&
            (rivals[r] < head || rivals[0] > head))
          return rivals[r];
    return -1;
  }

  State with_head(const State& before, int word, int head) const {
    constexpr float overwhelming = 1e4F;
    State state = before;
    state.arcs[static_cast<std::size_t>(word) * (words_ + 1) + static_cast<std::size_t>(head + 1)] +=
        overwhelming;
    decode(state);
    return state;
  }

  /// Those few of the rivals whose labels are surest.
  std::vector<int> likeliest(const State& state, std::vector<int> rivals) const {
    if (rivals.size() <= most_winners) return rivals;
    std::stable_sort(rivals.begin(), rivals.end(), [&](int a, int b) {
      return best_label(state, static_cast<std::size_t>(a)).second >
             best_label(state, static_cast<std::size_t>(b)).second;
    });
    rivals.resize(most_winners);
    return rivals;
  }

  void ban(State& state, int word) const {
    const auto d = static_cast<std::size_t>(word);
    const int head = state.tree.heads[d];
    const float before = best_label(state, d).second;
    state.bans.emplace(head, word, core_.role_[state.tree.labels[d]]);
    state.arcs[d * (words_ + 1) + static_cast<std::size_t>(head + 1)] -= before - best_label(state, d).second;
  }

  /// The best label that no ban forbids, and the log of its probability.
  std::pair<std::size_t, float> best_label(const State& state, std::size_t d) const {
    const std::size_t labels = core_.role_.size();
    const float* scores = state.label_scores.data() + d * labels;
    const int head = state.tree.heads[d];
    if (head < 0) return {core_.root_, 0.F};
    std::size_t best = labels;
    float highest = -std::numeric_limits<float>::infinity();
    for (std::size_t l = 0; l < labels; ++l) {
      if (l == core_.root_) continue;
      highest = std::max(highest, scores[l]);
      const bool banned =
          core_.role_[l] >= 0 && state.bans.contains({head, static_cast<int>(d), core_.role_[l]});
      if (!banned && (best == labels || scores[l] > scores[best])) best = l;
    }
    float sum = 0;
    for (std::size_t l = 0; l < labels; ++l)
      if (l != core_.root_) sum += std::exp(scores[l] - highest);
    return {best, scores[best] - highest - std::log(sum)};
  }

  void decode(State& state) const {
    state.tree.heads = best_tree(state.arcs.data(), words_);
    state.label_scores = score_(state.tree.heads);
    state.score = 0;
    for (std::size_t d = 0; d < words_; ++d) {
      const auto [label, log_probability] = best_label(state, d);
      state.tree.labels[d] = label;
      state.score +=
          log_probability + arcs_[d * (words_ + 1) + static_cast<std::size_t>(state.tree.heads[d] + 1)];
    }
  }

  const CoreArguments& core_;
  std::size_t words_;
  const float* arcs_;
  const LabelScorer& score_;
};

CoreArguments::CoreArguments(const std::vector<std::string_view>& labels)
    : root_(labels.size()), cc_(labels.size()) {
  for (std::size_t l = 0; l < labels.size(); ++l) {
    if (labels[l] == "root") root_ = l;
    if (labels[l] == "cc") cc_ = l;
    role_.push_back(role_of(labels[l]));
  }
  if (root_ == labels.size() || labels.size() < 2)
    throw std::invalid_argument("no label 'root', or no other");
}

std::vector<std::size_t> CoreArguments::best_labels(const std::vector<int>& heads,
                                                    const float* scores) const {
  std::vector<std::size_t> best;
  for (std::size_t d = 0; d < heads.size(); ++d, scores += role_.size()) {
    std::size_t label = root_;
    if (heads[d] >= 0) {
      label = root_ == 0 ? 1 : 0;
      for (std::size_t l = label + 1; l < role_.size(); ++l)
        if (l != root_ && scores[l] > scores[label]) label = l;
    }
    best.push_back(label);
  }
  return best;
}

std::vector<int> CoreArguments::rivals(const LabelledTree& tree) const {
  for (std::size_t d = 0; d < tree.heads.size(); ++d) {
    const int role = role_[tree.labels[d]];
    if (role < 0) continue;
    std::vector<int> claim;
    for (std::size_t other = d; other < tree.heads.size(); ++other)
      if (tree.heads[other] == tree.heads[d] && role_[tree.labels[other]] == role)
        claim.push_back(static_cast<int>(other));
    if (claim.size() > 1) return claim;
  }
  return {};
}

int CoreArguments::doubled_places(const LabelledTree& tree) const {
  std::set<std::pair<int, int>> places, doubled;  // head and role
  for (std::size_t d = 0; d < tree.heads.size(); ++d) {
    const std::pair place{tree.heads[d], role_[tree.labels[d]]};
    if (place.second >= 0 && !places.insert(place).second) doubled.insert(place);
  }
  return static_cast<int>(doubled.size());
}

bool CoreArguments::are_doubled(const LabelledTree& tree) const { return !rivals(tree).empty(); }

LabelledTree CoreArguments::settled(LabelledTree tree, const float* arcs, const LabelScorer& score) const {
  if (doubled_places(tree) > most_steps) return tree;
  const std::size_t words = tree.heads.size();
  return Settlement(*this, words, arcs, score).solve(std::move(tree));
}

}  // namespace newsgraph::parser
