#include "parser/language/neural/encoder.hpp"

#include "parser/language/neural/recurrence.hpp"

namespace newsgraph::parser {

Encoder::Encoder(const ModelFile& file, std::uint32_t width)
    : width_(width), norm_(file, "output.norm", width) {
  const double layers = file.hyperparameter("layers");
  if (!(layers >= 1 && layers <= 64)) file.fail("hyperparameter 'layers' is out of range");
  for (int k = 0; k < static_cast<int>(layers); ++k) {
    const std::string name = "sru." + std::to_string(k);
    layers_.push_back(
        {LayerNorm(file, name + ".norm", width), load_weights(file, name + ".weight", 3 * width, width),
         load_vector(file, name + ".forget.vector", width), load_vector(file, name + ".forget.bias", width),
         load_vector(file, name + ".reset.vector", width), load_vector(file, name + ".reset.bias", width)});
  }
}

Matrix Encoder::operator()(Matrix x, const std::vector<std::size_t>& lengths) const {
  Matrix h(x.rows(), x.cols()), projected(3 * x.rows(), x.cols());
  std::vector<float> state(width_ / 2);
  for (const Layer& layer : layers_) {
    projected.noalias() = layer.weight * layer.norm(x);
    std::size_t start = 0;
    for (const std::size_t length : lengths) {
      recur_sentence(layer, projected, x, h, start, length, state);
      start += length;
    }
    x.swap(h);
  }
  return norm_(x);
}

void Encoder::recur_sentence(const Layer& layer, const Matrix& projected, const Matrix& x, Matrix& h,
                             std::size_t start, std::size_t length, std::vector<float>& state) const {
  if (length == 0) return;
  const std::size_t units = width_ / 2;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const std::size_t unit = direction * units;
    const RecurrenceParameters parameters{layer.forget_vector.data() + unit, layer.forget_bias.data() + unit,
                                          layer.reset_vector.data() + unit, layer.reset_bias.data() + unit,
                                          units};
    const auto first = static_cast<Eigen::Index>(direction == 0 ? start : start + length - 1);
    const std::ptrdiff_t sign = direction == 0 ? 1 : -1;
    recur(parameters, projected.col(first).data() + 3 * unit, sign * projected.rows(),
          x.col(first).data() + unit, sign * x.rows(), h.col(first).data() + unit, sign * h.rows(), length,
          state.data());
  }
}

}  // namespace newsgraph::parser
