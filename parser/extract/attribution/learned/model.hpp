#pragma once
// The learned part of attribution: weights of features, one table for each question that is asked.

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

class CueNetwork;
struct WordMarks;

enum class Question : std::uint8_t {
  Cue,     // does this word attribute something to somebody?
  Source,  // which of these words is the source?
  Content  // which of these stretches is what is said?
};
inline constexpr std::size_t question_count = 3;

/// A linear function of a word's vector and of what the network says of it.
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
  /// The weights of each question by bucket, rounded to 8 bits. `network`: the bytes of the network's file
  /// (../model/README.md). Throws ModelError where they are not that.
  AttributionModel(const std::array<std::vector<float>, question_count>& weights, Direction direction,
                   Thresholds thresholds, std::string network);

  /// The sum of the features' weights: the log-odds of yes for Cue, a rank for the others.
  float score(Question question, const Features& features) const;
  /// What each word's vector (parser/language/word_vector.hpp) and the network add to its score as a cue.
  /// `vectors`: of all words of a document, one after the other, as many as `words`.
  std::vector<float> leanings(std::span<const float> vectors, const std::vector<WordMarks>& words) const;
  /// How long the vectors must be; 0 where the model knows nothing.
  std::size_t vector_size() const;
  float threshold(bool with_leaning) const {
    return with_leaning ? thresholds_.with_leaning : thresholds_.without;
  }
  bool empty() const { return tables_[0].weights.empty(); }

  /// The form of attribution.bin, and back; throws ModelError, which names `file`, where the bytes are not
  /// that.
  std::string to_bytes() const;
  static AttributionModel from_bytes(std::string_view bytes, std::string_view file);

 private:
  void read_network(std::string bytes, std::string_view file);

  struct Table {
    float scale = 0;
    std::vector<std::int8_t> weights;  // none, or bucket_count
  };
  std::array<Table, question_count> tables_;
  Direction direction_;
  std::string network_bytes_;
  std::shared_ptr<const CueNetwork> network_;
  Thresholds thresholds_;
};

/// Reads attribution.bin. Throws ModelError, naming the file and what is wrong with it.
AttributionModel load_attribution_model(const std::filesystem::path& file);

}  // namespace newsgraph::parser
