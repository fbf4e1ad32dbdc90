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

/// Prints how cues are found, `by` what parts, and gives the best thresholds.
Thresholds validate_cues(const Lessons& lessons, const Parts& parts, const std::string& by,
                         const LearnerOptions& options);

/// Prints how often the right candidate gets the highest score.
void validate_choice(const std::string& name, const Lessons& lessons, const Parts& parts, Question question,
                     const LearnerOptions& options);

}  // namespace newsgraph::parser
