#pragma once
// Attributions by the learned model: cues that no rule finds, and doubt about those that rules find.

#include <span>
#include <vector>

#include "parser/extract/attribution/learned/cue_choice.hpp"
#include "parser/extract/attribution/learned/model.hpp"

namespace newsgraph::parser {

/// For each sentence of the document the rules' attributions whose cue or content stands in it.
std::vector<NearAttributions> near_by_sentence(const Document& document,
                                               const std::vector<Attribution>& by_rule);

/// The rules' attributions, in their order, and behind them those that the model adds. `vectors`: of the
/// document's words, one after the other (parser/language/word_vector.hpp), or none.
std::vector<Attribution> with_learned(const std::vector<SentenceReading>& readings,
                                      std::vector<Attribution> by_rule, const AttributionModel& model,
                                      std::span<const float> vectors);

}  // namespace newsgraph::parser
