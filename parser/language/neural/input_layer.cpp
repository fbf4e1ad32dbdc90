#include "parser/language/neural/input_layer.hpp"

#include <algorithm>

namespace newsgraph::parser {
namespace {

constexpr std::uint32_t word_size = 100, form_size = 64, affix_size = 32, character_size = 24, filters = 64,
                        window = 3;
constexpr std::uint32_t embedded_size = word_size + form_size + 4 * affix_size + filters;
constexpr std::uint32_t padding = 0;

}  // namespace

InputLayer::InputLayer(const ModelFile& file, std::uint32_t width)
    : features_(file),
      words_(file.table("words.vectors", word_size)),
      forms_(file.table("forms.vectors", form_size)),
      prefixes_(file.table("prefixes.vectors", affix_size)),
      suffixes_(file.table("suffixes.vectors", affix_size)),
      shapes_(file.table("shapes.vectors", affix_size)),
      character_bias_(load_vector(file, "characters.bias", filters)),
      project_(load_linear(file, "input", width, embedded_size)),
      norm_(file, "input.norm", width) {
  if (words_.rows < file.strings("words").size() || forms_.rows < file.strings("forms").size() ||
      prefixes_.rows < file.hyperparameter("prefix_buckets") ||
      suffixes_.rows < file.hyperparameter("suffix_buckets") ||
      shapes_.rows < file.hyperparameter("shape_buckets"))
    file.fail("an embedding table has fewer rows than its vocabulary");
  const QuantisedTable characters = file.table("characters.vectors", character_size);
  if (characters.rows < file.strings("characters").size() || characters.rows < 2)
    file.fail("an embedding table has fewer rows than its vocabulary");
  const Weights filter = load_weights(file, "characters.filters", filters, window * character_size);
  character_parts_.resize(std::size_t{characters.rows} * window * filters);
  Vector vector(character_size);
  for (std::uint32_t c = 0; c < characters.rows; ++c) {
    characters.read_row(c, vector.data());
    for (std::uint32_t place = 0; place < window; ++place) {
      const Vector part = filter.middleCols(place * character_size, character_size) * vector;
      std::copy_n(part.data(), filters,
                  character_parts_.data() + (std::size_t{c} * window + place) * filters);
    }
  }
}

Matrix InputLayer::operator()(const std::vector<std::string_view>& forms) const {
  Matrix embedded(embedded_size, static_cast<Eigen::Index>(forms.size()));
  for (std::size_t i = 0; i < forms.size(); ++i)
    embed(forms[i], embedded.col(static_cast<Eigen::Index>(i)).data());
  return norm_(project_(embedded).cwiseMax(0.0f));
}

void InputLayer::embed(std::string_view form, float* out) const {
  const FormFeatures features = features_(form);
  words_.read_row(features.word, out);
  out += word_size;
  forms_.read_row(features.form, out);
  out += form_size;
  prefixes_.read_row(features.prefix, out);
  out += affix_size;
  suffixes_.read_row(features.suffix3, out);
  out += affix_size;
  suffixes_.read_row(features.suffix2, out);
  out += affix_size;
  shapes_.read_row(features.shape, out);
  out += affix_size;
  embed_characters(features.characters, out);
}

void InputLayer::embed_characters(const std::vector<std::uint32_t>& characters, float* out) const {
  const auto part = [&](std::uint32_t character, std::uint32_t place) {
    return Eigen::Map<const Vector>(
        character_parts_.data() + (std::size_t{character} * window + place) * filters, filters);
  };
  Eigen::Map<Vector> best(out, filters);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const std::uint32_t before = i == 0 ? padding : characters[i - 1];
    const std::uint32_t after = i + 1 == characters.size() ? padding : characters[i + 1];
    const auto sum = part(before, 0) + part(characters[i], 1) + part(after, 2);
    if (i == 0) {
      best = sum;
    } else {
      best = best.cwiseMax(sum);
    }
  }
  best = (best + character_bias_).cwiseMax(0.0f);
}

}  // namespace newsgraph::parser
