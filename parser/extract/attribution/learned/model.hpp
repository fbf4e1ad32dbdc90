#pragma once
// The learned part of attribution: weights of features, one table for each question that is asked.

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

enum class Question : std::uint8_t {
  Cue,     // does this word attribute something to somebody?
  Source,  // which of these words is the source?
  Content  // which of these stretches is what is said?
};
inline constexpr std::size_t question_count = 3;

/// A linear function of word vectors.
struct Direction {
  std::vector<float> weights;
  float constant = 0;
};

/// From which score on a word is a cue.
struct Thresholds {
  float with_leaning = 0, without = 0;
};

class AttributionModel {
 public:
  AttributionModel();  // knows nothing: all scores are 0
  /// The weights of each question by bucket, rounded to 8 bits.
  AttributionModel(const std::array<std::vector<float>, question_count>& weights, Direction direction,
                   Thresholds thresholds);

  /// The sum of the features' weights: the log-odds of yes for Cue, a rank for the others.
  float score(Question question, const Features& features) const;
  /// What a word's vector (parser/language/word_vector.hpp) adds to its score as a cue.
  float leaning(std::span<const float> vector) const;
  /// How long the vectors must be.
  std::size_t vector_size() const { return direction_.weights.size(); }
  float threshold(bool with_leaning) const {
    return with_leaning ? thresholds_.with_leaning : thresholds_.without;
  }
  bool empty() const { return tables_[0].weights.empty(); }

  /// The form of attribution.bin, and back; throws ModelError, which names `file`, where the bytes are not
  /// that.
  std::string to_bytes() const;
  static AttributionModel from_bytes(std::string_view bytes, std::string_view file);

 private:
  struct Table {
    float scale = 0;
    std::vector<std::int8_t> weights;  // none, or bucket_count
  };
  std::array<Table, question_count> tables_;
  Direction direction_;
  Thresholds thresholds_;
};

/// Reads attribution.bin. Throws ModelError, naming the file and what is wrong with it.
AttributionModel load_attribution_model(const std::filesystem::path& file);

}  // namespace newsgraph::parser
