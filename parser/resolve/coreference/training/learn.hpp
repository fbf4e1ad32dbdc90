#pragma once
// Choices with their candidates' properties, and weights learned from them.

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parser/resolve/coreference/antecedents.hpp"

namespace newsgraph::parser {

constexpr std::size_t folds = 5;

struct Answer {
  std::vector<std::size_t> traits;  // indices into PronounLessons::names
  bool right = false;
  int entity = -1;  // the chain
};

struct PronounExample {
  std::optional<std::size_t> document;  // none: of plain news, which is for learning only
  double weight = 1;
  std::string question;  // "he", "it", "they"
  std::vector<Answer> answers;
};

struct PronounLessons {
  std::vector<std::string> names;
  std::unordered_map<std::string, std::size_t> index;
  std::vector<PronounExample> examples;

  std::size_t trait(const std::string& name) {
    const auto [at, is_new] = index.try_emplace(name, names.size());
    if (is_new) names.push_back(name);
    return at->second;
  }
};

/// Of one choice, nothing of it right yet.
PronounExample example_of(const std::vector<Antecedent>& antecedents, PronounLessons& lessons);

/// Of the candidates, by softmax.
std::vector<double> probabilities(const PronounExample& example, const std::vector<double>& weights);

/// Maximum likelihood of any right answer, by AdaGrad (Duchi, Hazan and Singer 2011) with L2 decay. `folds`
/// leaves none out.
std::vector<double> learn(const PronounLessons& lessons, std::size_t without_fold);

/// The weights that say something, rounded as the table has them.
std::vector<std::pair<std::string, double>> worth_keeping(const PronounLessons& lessons,
                                                          const std::vector<double>& weights);

/// How many of the choices are right from several certainties on, by question.
void report(const std::string& title,
            const std::vector<std::pair<const PronounExample*, std::vector<double>>>& judged);

}  // namespace newsgraph::parser
