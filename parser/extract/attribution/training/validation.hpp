#pragma once
// How well the choices are learned, as articles tell from which nothing was learned.

#include <string>
#include <utility>
#include <vector>

#include "parser/extract/attribution/training/lessons.hpp"

namespace newsgraph::parser {

/// The articles in parts, each of which is measured by what the others teach: the number of each one's part.
struct Parts {
  std::vector<std::size_t> of;
  std::size_t count = 0;
};

/// Five, of every fifth article.
Parts in_folds(std::size_t articles);

/// By publisher, whose name is the first part of the article's: "news-site_2016-…".
Parts by_publisher(const std::vector<MarkedArticle>& articles);

using Scored = std::vector<std::pair<float, bool>>;  // by the model; is it right?

struct Cut {
  float threshold = 0;
  std::size_t found = 0;  // from the threshold on
  double f1 = 0;          // per cent
};

/// Where F1 is best. `marked`: how many there are to find. The curve is flat and rough at its top: the middle
/// of the top is a steadier choice than the peak.
Cut best_cut(Scored scored, std::size_t marked);

/// What the network says of a word counts for so much, beside the score of its features and its vector. It is
/// not learned together with those: they would come to lean on it, and lose more than is won.
constexpr float trust_in_network = 0.7f;

/// Prints how cues are found, `by` what parts, and gives the best thresholds. `opinions`: of each word what a
/// network says that never saw its part.
Thresholds validate_cues(const Lessons& lessons, const Parts& parts, const std::string& by,
                         const LearnerOptions& options, const std::vector<float>& opinions);

/// Prints how often the right candidate gets the highest score.
void validate_choice(const std::string& name, const Lessons& lessons, const Parts& parts, Question question,
                     const LearnerOptions& options);

}  // namespace newsgraph::parser
