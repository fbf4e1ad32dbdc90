#include "parser/resolve/stories.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace newsgraph::parser {
namespace {

constexpr std::int64_t kDays = 7;
constexpr std::size_t kSharedOthers = 2;  // named things besides countries
constexpr std::size_t kShared = 4;        // countries included
constexpr double kShare = 0.25;           // of the named things of the shorter article
// A thing that more articles name says nothing about a story, and would cost the square of their number.
constexpr std::size_t kCommon = 300;

bool near_in_time(const StoryArticle& a, const StoryArticle& b) {
  return !a.date || !b.date || std::abs(a.date->days - b.date->days) <= kDays;
}

std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

std::vector<std::vector<std::uint32_t>> same_stories(std::span<const StoryArticle> articles) {
  std::vector<StoryArticle> sorted(articles.begin(), articles.end());
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> naming;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    std::sort(sorted[i].countries.begin(), sorted[i].countries.end());
    std::sort(sorted[i].others.begin(), sorted[i].others.end());
    for (const std::uint32_t cluster : sorted[i].others) naming[cluster].push_back(i);
  }

  std::vector<std::vector<std::uint32_t>> stories(articles.size());
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    std::map<std::uint32_t, std::size_t> shared_others;  // by the other article, later ones only
    for (const std::uint32_t cluster : sorted[i].others) {
      const std::vector<std::uint32_t>& all = naming[cluster];
      if (all.size() > kCommon) continue;
      for (auto other = std::upper_bound(all.begin(), all.end(), i); other != all.end(); ++other)
        ++shared_others[*other];
    }
    for (const auto& [j, count] : shared_others) {
      const StoryArticle &a = sorted[i], &b = sorted[j];
      const std::size_t all = count + shared(a.countries, b.countries);
      const std::size_t smaller =
          std::min(a.countries.size() + a.others.size(), b.countries.size() + b.others.size());
      if (count < kSharedOthers || all < kShared || !near_in_time(a, b)) continue;
      if (static_cast<double>(all) < kShare * static_cast<double>(smaller)) continue;
      stories[i].push_back(j);
      stories[j].push_back(i);
    }
  }
  for (auto& neighbours : stories) std::sort(neighbours.begin(), neighbours.end());
  return stories;
}

}  // namespace newsgraph::parser
