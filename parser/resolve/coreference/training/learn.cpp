#include "parser/resolve/coreference/training/learn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace newsgraph::parser {

PronounExample example_of(const std::vector<Antecedent>& antecedents, PronounLessons& lessons) {
  PronounExample example;
  for (const Antecedent& a : antecedents) {
    Answer& answer = example.answers.emplace_back();
    for (const std::string& name : a.names) answer.traits.push_back(lessons.trait(name));
    if (example.question.empty()) example.question = a.names.front().substr(0, a.names.front().find('|'));
    if (a.chain && a.partner < 0) answer.entity = static_cast<int>(*a.chain);
  }
  return example;
}

std::vector<double> probabilities(const PronounExample& example, const std::vector<double>& weights) {
  std::vector<double> p;
  for (const Answer& a : example.answers) {
    double sum = 0;
    for (const std::size_t t : a.traits) sum += weights[t];
    p.push_back(sum);
  }
  const double highest = *std::max_element(p.begin(), p.end());
  double all = 0;
  for (double& x : p) all += x = std::exp(x - highest);
  for (double& x : p) x /= all;
  return p;
}

std::vector<double> learn(const PronounLessons& lessons, std::size_t without_fold) {
  constexpr int passes = 30;
  constexpr double rate = 0.05, decay = 0.004;
  std::vector<double> weights(lessons.names.size()), squares(lessons.names.size(), 1e-2);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < lessons.examples.size(); ++i)
    if (!lessons.examples[i].document || *lessons.examples[i].document % folds != without_fold)
      order.push_back(i);
  std::uint64_t state = 1;  // a generator of our own: std::shuffle differs between libraries
  for (int pass = 0; pass < passes; ++pass) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    for (const std::size_t i : order) {
      const PronounExample& example = lessons.examples[i];
      const std::vector<double> p = probabilities(example, weights);
      double right = 0;
      for (std::size_t k = 0; k < p.size(); ++k)
        if (example.answers[k].right) right += p[k];
      for (std::size_t k = 0; k < p.size(); ++k) {
        const double gradient = p[k] - (example.answers[k].right ? p[k] / std::max(right, 1e-9) : 0);
        if (std::abs(gradient) < 1e-4) continue;
        for (const std::size_t t : example.answers[k].traits) {
          const double g = example.weight * (gradient + decay * weights[t]);
          squares[t] += g * g;
          weights[t] -= rate * g / std::sqrt(squares[t]);
        }
      }
    }
  }
  return weights;
}

std::vector<std::pair<std::string, double>> worth_keeping(const PronounLessons& lessons,
                                                          const std::vector<double>& weights) {
  std::map<std::string, double> kept;
  for (std::size_t t = 0; t < weights.size(); ++t)
    if (std::abs(weights[t]) >= 0.02) kept.emplace(lessons.names[t], std::round(weights[t] * 100) / 100);
  return {kept.begin(), kept.end()};
}

namespace {

/// What the choice would be: an entity and how sure; -1 for none.
std::pair<int, double> choice(const PronounExample& example, const std::vector<double>& p) {
  std::map<int, double> sums;
  for (std::size_t k = 0; k < p.size(); ++k)
    if (example.answers[k].entity >= 0) sums[example.answers[k].entity] += p[k];
  std::pair<int, double> best{-1, 0};
  for (const auto& [entity, sum] : sums)
    if (sum > best.second) best = {entity, sum};
  return best;
}

}  // namespace

void report(const std::string& title,
            const std::vector<std::pair<const PronounExample*, std::vector<double>>>& judged) {
  std::set<std::string> questions;
  for (const auto& [example, p] : judged) questions.insert(example->question);
  for (const std::string& question : questions) {
    for (const double threshold : {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}) {
      int chosen = 0, right = 0, wanted = 0;
      for (const auto& [example, p] : judged) {
        if (example->question != question) continue;
        const auto [entity, sure] = choice(*example, p);
        const auto has = [&](int of) {
          return std::any_of(example->answers.begin(), example->answers.end(), [&](const Answer& a) {
            return a.right && a.entity >= 0 && (of < 0 || a.entity == of);
          });
        };
        wanted += has(-1);
        if (entity < 0 || sure < threshold) continue;
        ++chosen;
        right += has(entity);
      }
      fmt::print("{} {:5} from {:.1f}: {} of {} chosen right ({:.1f} %), {:.1f} % of {} found\n", title,
                 question, threshold, right, chosen, 100. * right / std::max(chosen, 1),
                 100. * right / std::max(wanted, 1), wanted);
    }
  }
}

}  // namespace newsgraph::parser
