#include "parser/extract/attribution/training/validation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace newsgraph::parser {

namespace {

Weights learn_without(const std::vector<Example>& examples, const Parts& parts, std::size_t part,
                      const LearnerOptions& options) {
  std::vector<const Example*> used;
  for (const Example& e : examples)
    if (parts.of[e.article] != part) used.push_back(&e);
  return learn(used, options);
}

}  // namespace

Parts in_folds(std::size_t articles) {
  Parts folds{{}, 5};
  for (std::size_t i = 0; i < articles; ++i) folds.of.push_back(i % folds.count);
  return folds;
}

Parts by_publisher(const std::vector<MarkedArticle>& articles) {
  Parts parts;
  std::map<std::string, std::size_t> numbers;
  for (const MarkedArticle& a : articles)
    parts.of.push_back(numbers.emplace(a.name.substr(0, a.name.find('_')), numbers.size()).first->second);
  parts.count = numbers.size();
  return parts;
}

Cut best_cut(Scored scored, std::size_t marked) {
  if (scored.empty()) return {};
  std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<double> f1;
  std::size_t right = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    right += scored[i].second;
    f1.push_back(200. * static_cast<double>(right) / static_cast<double>(i + 1 + marked));
  }
  const double enough = *std::max_element(f1.begin(), f1.end()) - 0.3;
  const auto is_top = [&](double value) { return value >= enough; };
  const auto first = std::find_if(f1.begin(), f1.end(), is_top) - f1.begin();
  const auto last = static_cast<std::ptrdiff_t>(f1.size()) - 1 -
                    (std::find_if(f1.rbegin(), f1.rend(), is_top) - f1.rbegin());
  const auto middle = static_cast<std::size_t>(first + last) / 2;
  return {scored[middle].first, middle + 1, f1[middle]};
}

Thresholds validate_cues(const Lessons& lessons, const Parts& parts, const std::string& by,
                         const LearnerOptions& options, const std::vector<float>& opinions) {
  const std::vector<Example>& examples = lessons.of(Question::Cue);
  Scored with_leaning, without;
  for (std::size_t part = 0; part < parts.count; ++part) {
    const Weights weights = learn_without(examples, parts, part, options);
    for (const Example& e : examples) {
      if (parts.of[e.article] != part) continue;
      with_leaning.emplace_back(
          score(weights, e.candidates[0], e.vector) + trust_in_network * opinions[e.word], e.right[0]);
      without.emplace_back(score(weights, e.candidates[0]), e.right[0]);
    }
  }
  const auto threshold = [&](const std::string& name, Scored scored) {
    const Cut cut = best_cut(std::move(scored), lessons.cues);
    fmt::print("{}: F1 {:.1f}, {} found of {}, from a score of {:.2f} on\n", name, cut.f1, cut.found,
               lessons.cues, cut.threshold);
    return cut.threshold;
  };
  return {threshold("cues by " + by, std::move(with_leaning)),
          threshold("cues by " + by + ", without vectors", std::move(without))};
}

void validate_choice(const std::string& name, const Lessons& lessons, const Parts& parts, Question question,
                     const LearnerOptions& options) {
  const std::vector<Example>& examples = lessons.of(question);
  std::size_t right = 0;
  for (std::size_t part = 0; part < parts.count; ++part) {
    const Weights weights = learn_without(examples, parts, part, options);
    for (const Example& e : examples) {
      if (parts.of[e.article] != part) continue;
      std::vector<float> scores;
      for (const Features& f : e.candidates) scores.push_back(score(weights, f));
      right +=
          e.right[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin())];
    }
  }
  fmt::print("{}: {:.1f} % of {} right\n", name,
             100. * static_cast<double>(right) / static_cast<double>(examples.size()), examples.size());
}

}  // namespace newsgraph::parser
