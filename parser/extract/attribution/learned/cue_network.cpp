#include "parser/extract/attribution/learned/cue_network.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

constexpr std::size_t chunk_words = 500;  // what one round of matrix products takes

std::uint32_t size_of(const ModelFile& file, std::string_view name) {
  const double size = file.hyperparameter(name);
  if (!(size >= 1 && size <= 4096)) file.fail("hyperparameter '" + std::string(name) + "' is out of range");
  return static_cast<std::uint32_t>(size);
}

}  // namespace

CueNetwork::CueNetwork(const ModelFile& file)
    : width_(size_of(file, "width")),
      vector_size_(size_of(file, "vector")),
      hidden_size_(size_of(file, "hidden")),
      input_(load_linear(file, "input", width_, vector_size_ + mark_count)),
      encoder_(file, width_),
      hidden_(load_linear(file, "hidden", hidden_size_, 2 * width_)),
      cue_(load_linear(file, "cue", 1, hidden_size_)) {
  if (width_ % 16 != 0) file.fail("hyperparameter 'width' is out of range");
}

Matrix CueNetwork::inputs(std::span<const float> vectors, const std::vector<WordMarks>& words,
                          std::size_t first, std::size_t count) const {
  Matrix x(vector_size_ + mark_count, static_cast<Eigen::Index>(count));
  for (std::size_t i = 0; i < count; ++i) {
    float* column = x.col(static_cast<Eigen::Index>(i)).data();
    column = std::copy_n(vectors.data() + (first + i) * vector_size_, vector_size_, column);
    for (const bool mark : words[first + i].marks) *column++ = mark ? 1.f : 0.f;
  }
  return x;
}

std::vector<float> CueNetwork::operator()(std::span<const float> vectors,
                                          const std::vector<WordMarks>& words) const {
  Matrix x(width_, static_cast<Eigen::Index>(words.size()));
  for (std::size_t first = 0; first < words.size(); first += chunk_words) {
    const std::size_t count = std::min(chunk_words, words.size() - first);
    x.middleCols(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count)) =
        input_(inputs(vectors, words, first, count));
  }
  const Matrix states = encoder_(std::move(x), {words.size()});
  std::vector<float> result;
  result.reserve(words.size());
  for (std::size_t first = 0; first < words.size(); first += chunk_words) {
    const std::size_t count = std::min(chunk_words, words.size() - first);
    Matrix pairs(2 * width_, static_cast<Eigen::Index>(count));  // a word with the one it hangs on
    for (std::size_t i = 0; i < count; ++i) {
      const auto column = static_cast<Eigen::Index>(i);
      pairs.col(column).head(width_) = states.col(static_cast<Eigen::Index>(first + i));
      pairs.col(column).tail(width_) = states.col(static_cast<Eigen::Index>(words[first + i].head));
    }
    const Matrix scores = cue_(hidden_(pairs).cwiseMax(0.f));
    result.insert(result.end(), scores.data(), scores.data() + count);
  }
  return result;
}

}  // namespace newsgraph::parser
