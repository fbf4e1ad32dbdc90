#pragma once
// The network that reads an article for cues: behind the analyser's encoder a narrow one that runs over the
// whole article and not only over a sentence, and so sees who has been quoted before.

#include <span>
#include <vector>

#include "parser/extract/attribution/learned/word_marks.hpp"
#include "parser/language/neural/encoder.hpp"
#include "parser/language/neural/matrix.hpp"

namespace newsgraph::parser {

class CueNetwork {
 public:
  /// Throws ModelError where sections are missing or of the wrong shape.
  explicit CueNetwork(const ModelFile& file);

  /// How long a word's vector must be (parser/language/word_vector.hpp).
  std::uint32_t vector_size() const { return vector_size_; }

  /// For each word the log-odds that it is a cue. `vectors`: of all words, one after the other.
  std::vector<float> operator()(std::span<const float> vectors, const std::vector<WordMarks>& words) const;

 private:
  Matrix inputs(std::span<const float> vectors, const std::vector<WordMarks>& words, std::size_t first,
                std::size_t count) const;

  std::uint32_t width_, vector_size_, hidden_size_;
  Linear input_;
  Encoder encoder_;
  Linear hidden_, cue_;
};

}  // namespace newsgraph::parser
