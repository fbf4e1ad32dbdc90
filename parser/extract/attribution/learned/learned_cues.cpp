#include "parser/extract/attribution/learned/learned_cues.hpp"

#include <algorithm>

#include "parser/extract/attribution/learned/content_choice.hpp"
#include "parser/extract/attribution/learned/source_choice.hpp"

namespace newsgraph::parser {

namespace {

/// The candidate of the highest score, the first of several; nullptr where there is none.
template <class Candidate, class Score>
const Candidate* best(const std::vector<Candidate>& candidates, Score score) {
  const Candidate* result = nullptr;
  float highest = 0;
  for (const Candidate& c : candidates)
    if (const float s = score(c); result == nullptr || s > highest) {
      result = &c;
      highest = s;
    }
  return result;
}

std::optional<Attribution> read(const SentenceReading& reading, int cue, const NearAttributions& known,
                                const AttributionModel& model) {
  const std::vector<SourceCandidate> sources = source_candidates(reading, cue);
  const SourceCandidate* source = best(sources, [&](const SourceCandidate& c) {
    return model.score(Question::Source, source_features(reading, cue, c, known));
  });
  if (source == nullptr) return std::nullopt;
  const std::vector<ContentCandidate> contents = content_candidates(reading, cue, source->word, known);
  const ContentCandidate* content = best(contents, [&](const ContentCandidate& c) {
    return model.score(Question::Content, content_features(reading, cue, source->word, c, known));
  });
  if (content == nullptr) return std::nullopt;
  Attribution a = reading.attribution(cue, source->word, content->span);
  a.statement.reported = content->stated;
  if (!content->stated) a.statement.addressee.reset();
  a.excluded = content->excluded;
  return a;
}

}  // namespace

NearAttributions near(const SentenceReading& reading, const std::vector<Attribution>& by_rule) {
  NearAttributions result;
  const Span sentence = reading.tree.sentence().span;
  for (const Attribution& a : by_rule)
    if (a.sentence == reading.sentence || a.statement.content.overlaps(sentence)) result.push_back(&a);
  return result;
}

std::vector<Attribution> with_learned(const std::vector<SentenceReading>& readings,
                                      std::vector<Attribution> by_rule, const AttributionModel& model) {
  if (model.empty()) return by_rule;
  std::vector<Attribution> added;
  std::vector<const Attribution*> accepted;
  for (const SentenceReading& reading : readings) {
    const NearAttributions known = near(reading, by_rule);
    for (int i = 0; i < reading.tree.size(); ++i) {
      if (!may_be_cue(reading, i)) continue;
      if (model.score(Question::Cue, cue_features(reading, i, known)) < model.threshold()) continue;
      if (const Attribution* a = found_at(reading, i, known)) {
        accepted.push_back(a);
      } else if (auto found = read(reading, i, known, model)) {
        added.push_back(std::move(*found));
      }
    }
  }
  for (Attribution& a : by_rule)
    a.doubted = std::find(accepted.begin(), accepted.end(), &a) == accepted.end();
  by_rule.insert(by_rule.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  return by_rule;
}

}  // namespace newsgraph::parser
