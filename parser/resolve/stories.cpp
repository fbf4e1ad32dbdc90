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
constexpr Threshold kOfOneWeek{2, 4, 0.2}, kOfThreeWeeks{5, 8, 0.3}, kUndated{4, 5, 0.4};

/// A name in a handful of articles counts in full; the more articles have it the less it tells.
double weight(std::size_t articles) { return std::min(1.0, 6.0 / static_cast<double>(articles)); }

using Weights = std::unordered_map<std::uint32_t, double>;

/// nullptr where they are too far apart in time.
const Threshold* threshold(const StoryArticle& a, const StoryArticle& b) {
  if (!a.date || !b.date) return &kUndated;
  const std::int64_t apart = std::abs(a.date->days - b.date->days);
  if (apart > kLongStoryDays) return nullptr;
  return apart <= kDays ? &kOfOneWeek : &kOfThreeWeeks;
}

double sum(const std::vector<std::uint32_t>& clusters, const Weights& weights) {
  double total = 0;
  for (const std::uint32_t cluster : clusters) total += weights.at(cluster);
  return total;
}

double shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
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
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    std::set<std::uint32_t> candidates;  // later articles that share some name
    for (const std::uint32_t cluster : sorted[i].others) {
      const std::vector<std::uint32_t>& all = naming[cluster];
      if (all.size() <= kCommon) candidates.insert(std::upper_bound(all.begin(), all.end(), i), all.end());
    }
    for (const std::uint32_t j : candidates) {
      const Threshold* const needed = threshold(sorted[i], sorted[j]);
      if (needed == nullptr) continue;
      const double others = shared(sorted[i].others, sorted[j].others, weights);
      const double all = others + shared(sorted[i].countries, sorted[j].countries, weights);
      if (others < needed->others || all < needed->all) continue;
      if (all / std::min(totals[i], totals[j]) < needed->share) continue;
      stories[i].push_back(j);
      stories[j].push_back(i);
    }
  }
  for (auto& neighbours : stories) std::sort(neighbours.begin(), neighbours.end());
  return stories;
}

}  // namespace newsgraph::parser
