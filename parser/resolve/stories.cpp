#include "parser/resolve/stories.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unordered_map>

namespace newsgraph::parser {
namespace {

constexpr std::int64_t kDays = 7, kLongStoryDays = 21;
// A thing that more articles name says nothing about a story, and would cost the square of their number.
constexpr std::size_t kCommon = 300;

/// What two articles must share of named things, weighed by how rare they are.
struct Threshold {
  double others;  // besides countries
  double all;
  double share;  // of what the article names that has less
};
// Set so that reports of one event pass and reports of one election campaign, months apart, do not. A story
// that goes on for weeks keeps many of its names. Without dates only much in common tells.
constexpr Threshold kOfOneWeek{2, 4, 0.2}, kOfThreeWeeks{5, 8, 0.3}, kUndated{4, 5, 0.4},
    kMuchUndated{5, 10, 0.3};

/// A name in a handful of articles counts in full; the more articles have it the less it tells.
double weight(std::size_t articles) { return std::min(1.0, 6.0 / static_cast<double>(articles)); }

using Weights = std::unordered_map<std::uint32_t, double>;

/// What two articles share.
struct Shared {
  double others, all, share;

  bool reaches(const Threshold& needed) const {
    return others >= needed.others && all >= needed.all && share >= needed.share;
  }
};

bool is_undated(const StoryArticle& a, const StoryArticle& b) { return !a.date || !b.date; }

bool tell_one_story(const StoryArticle& a, const StoryArticle& b, const Shared& shared) {
  if (is_undated(a, b)) return shared.reaches(kUndated) || shared.reaches(kMuchUndated);
  const std::int64_t apart = std::abs(a.date->days - b.date->days);
  return apart <= kLongStoryDays && shared.reaches(apart <= kDays ? kOfOneWeek : kOfThreeWeeks);
}

double sum(const std::vector<std::uint32_t>& clusters, const Weights& weights) {
  double total = 0;
  for (const std::uint32_t cluster : clusters) total += weights.at(cluster);
  return total;
}

double sum_of_both(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
                   const Weights& weights) {
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return sum(both, weights);
}

}  // namespace

std::vector<std::vector<std::uint32_t>> same_stories(std::span<const StoryArticle> articles) {
  std::vector<StoryArticle> sorted(articles.begin(), articles.end());
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> naming;  // ascending
  std::unordered_map<std::uint32_t, std::size_t> counts;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    std::sort(sorted[i].countries.begin(), sorted[i].countries.end());
    std::sort(sorted[i].others.begin(), sorted[i].others.end());
    for (const std::uint32_t cluster : sorted[i].others) naming[cluster].push_back(i);
    for (const auto* clusters : {&sorted[i].countries, &sorted[i].others}) {
      for (const std::uint32_t cluster : *clusters) ++counts[cluster];
    }
  }
  Weights weights;
  for (const auto& [cluster, count] : counts) weights.emplace(cluster, weight(count));
  std::vector<double> totals;
  for (const StoryArticle& article : sorted)
    totals.push_back(sum(article.countries, weights) + sum(article.others, weights));

  std::vector<std::vector<std::uint32_t>> stories(articles.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> likely;  // of one story if a third article is
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    std::set<std::uint32_t> candidates;  // later articles that share some name
    for (const std::uint32_t cluster : sorted[i].others) {
      const std::vector<std::uint32_t>& all = naming[cluster];
      if (all.size() <= kCommon) candidates.insert(std::upper_bound(all.begin(), all.end(), i), all.end());
    }
    for (const std::uint32_t j : candidates) {
      const double others = sum_of_both(sorted[i].others, sorted[j].others, weights);
      const double all = others + sum_of_both(sorted[i].countries, sorted[j].countries, weights);
      const Shared shared{others, all, all / std::min(totals[i], totals[j])};
      if (tell_one_story(sorted[i], sorted[j], shared)) {
        stories[i].push_back(j);
        stories[j].push_back(i);
      } else if (is_undated(sorted[i], sorted[j]) && shared.reaches(kOfOneWeek)) {
        likely.emplace_back(i, j);
      }
    }
  }
  for (auto& neighbours : stories) std::sort(neighbours.begin(), neighbours.end());
  const auto told = stories;
  for (const auto& [i, j] : likely) {
    std::vector<std::uint32_t> third;
    std::set_intersection(told[i].begin(), told[i].end(), told[j].begin(), told[j].end(),
                          std::back_inserter(third));
    if (third.empty()) continue;
    stories[i].push_back(j);
    stories[j].push_back(i);
  }
  for (auto& neighbours : stories) std::sort(neighbours.begin(), neighbours.end());
  return stories;
}

}  // namespace newsgraph::parser
