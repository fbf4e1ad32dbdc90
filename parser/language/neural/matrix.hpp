#pragma once
// Matrices of the network: Eigen, whose products are OpenBLAS's. This is the only place that includes Eigen,
// so that every file sees it configured alike.
//
// A matrix of activations has one column a token, [units][tokens]; in memory a token's units lie side by
// side.

#define EIGEN_USE_BLAS
#include <Eigen/Core>
#include <string>
#include <vector>

#include "parser/language/neural/model_file.hpp"

namespace newsgraph::parser {

using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;
using Weights = Eigen::MatrixXf;  // [out][in], by columns, as the products' kernels take them

inline Weights load_weights(const ModelFile& file, const std::string& name, std::uint32_t rows,
                            std::uint32_t columns) {
  const std::vector<float> numbers = file.floats(name, rows, columns);
  using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  return Eigen::Map<const Rows>(numbers.data(), rows, columns);
}

inline Vector load_vector(const ModelFile& file, const std::string& name, std::uint32_t size) {
  const std::vector<float> numbers = file.floats(name, 1, size);
  return Eigen::Map<const Vector>(numbers.data(), size);
}

/// A linear map with its bias.
struct Linear {
  Weights weight;
  Vector bias;

  Matrix operator()(const Matrix& x) const { return ((weight * x).colwise() + bias).eval(); }
};

inline Linear load_linear(const ModelFile& file, const std::string& name, std::uint32_t rows,
                          std::uint32_t columns) {
  return {load_weights(file, name + ".weight", rows, columns), load_vector(file, name + ".bias", rows)};
}

}  // namespace newsgraph::parser
