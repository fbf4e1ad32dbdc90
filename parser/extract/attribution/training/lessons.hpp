#pragma once
// What the annotators' marks teach: for every question the program will ask, its candidates and which is
// right.

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/attribution/learned/word_marks.hpp"
#include "parser/extract/attribution/training/learner.hpp"
#include "parser/extract/attribution/training/polnear.hpp"
#include "parser/language/analyser.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// What the network learns from.
struct WordLesson {
  std::size_t article = 0;
  WordMarks marks;                // its head: of all words, not of the article's
  std::array<bool, 3> in{};       // a marked cue, source, content
  std::optional<bool> is_cue;     // where it is a candidate
  std::span<const float> vector;  // the analyser's
};

struct Lessons {
  std::array<std::vector<Example>, question_count> examples;
  std::vector<std::unique_ptr<std::vector<float>>> vectors;     // of articles, word after word
  std::vector<WordLesson> words;                                // of all articles
  std::size_t cues = 0;                                         // that are marked
  std::size_t cues_met = 0, sources_met = 0, contents_met = 0;  // that are among the candidates
  std::vector<Example>& of(Question q) { return examples[static_cast<std::size_t>(q)]; }
  const std::vector<Example>& of(Question q) const { return examples[static_cast<std::size_t>(q)]; }
};

/// Of articles that are analysed as the program does. The examples' vectors lie in `vectors`.
Lessons lessons_of(const std::vector<MarkedArticle>& articles, const Analyser& analyser,
                   const Lexicon& lexicon);

}  // namespace newsgraph::parser
