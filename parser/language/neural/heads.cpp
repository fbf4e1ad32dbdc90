#include "parser/language/neural/heads.hpp"

namespace newsgraph::parser {
namespace {

std::uint32_t size_of(const ModelFile& file, std::string_view key) {
  const double value = file.hyperparameter(key);
  if (!(value >= 1 && value <= 4096)) file.fail("hyperparameter '" + std::string(key) + "' is out of range");
  return static_cast<std::uint32_t>(value);
}

}  // namespace

TagHeads::TagHeads(const ModelFile& file, std::uint32_t width)
    : upos_(load_linear(file, "upos", file.strings("labels.upos").size(), width)),
      xpos_(load_linear(file, "xpos", file.strings("labels.xpos").size(), width)),
      names_(load_linear(file, "names", file.strings("labels.names").size(), width)) {}

ParserHeads::ParserHeads(const ModelFile& file, std::uint32_t width)
    : arc_size_(size_of(file, "arc")),
      label_size_(size_of(file, "label")),
      scale_(static_cast<float>(file.hyperparameter("arc_scale"))),
      head_(load_linear(file, "head", arc_size_ + label_size_, width)),
      dependent_(load_linear(file, "dependent", arc_size_ + label_size_, width)),
      arc_weight_(load_weights(file, "arc.weight", arc_size_, arc_size_)),
      arc_bias_(load_vector(file, "arc.bias", arc_size_)) {
  const std::uint32_t labels = file.strings("labels.deprel").size();
  label_dependent_ = load_weights(file, "label.dependent", labels, label_size_);
  label_head_ = load_weights(file, "label.head", labels, label_size_);
  label_product_ = load_weights(file, "label.product", labels, label_size_);
  label_bias_ = load_vector(file, "label.bias", labels);
  root_ = roles(load_vector(file, "root", width));
}

ParserHeads::Roles ParserHeads::roles(const Matrix& encoded) const {
  Roles roles;
  roles.heads = head_(encoded).cwiseMax(0.0f);
  roles.dependents = dependent_(encoded).cwiseMax(0.0f);
  const auto arc_heads = roles.heads.topRows(arc_size_);
  roles.arc_heads.noalias() = arc_weight_.transpose() * arc_heads;
  roles.head_bias.noalias() = arc_heads.transpose() * arc_bias_;
  return roles;
}

Matrix ParserHeads::arcs(const Roles& roles, std::size_t start, std::size_t length) const {
  const auto first = static_cast<Eigen::Index>(start), count = static_cast<Eigen::Index>(length);
  const auto dependents = roles.dependents.block(0, first, arc_size_, count);
  Matrix scores(count + 1, count);
  scores.row(0).noalias() = root_.arc_heads.col(0).transpose() * dependents;
  scores.row(0).array() += root_.head_bias[0];
  scores.bottomRows(count).noalias() = roles.arc_heads.middleCols(first, count).transpose() * dependents;
  scores.bottomRows(count).colwise() += roles.head_bias.segment(first, count);
  return scores * scale_;
}

Matrix ParserHeads::labels(const Roles& roles, const std::vector<Arc>& arcs) const {
  Matrix heads(label_size_, static_cast<Eigen::Index>(arcs.size())), dependents(heads.rows(), heads.cols());
  for (Eigen::Index i = 0; i < heads.cols(); ++i) {
    const auto [dependent, head] = arcs[static_cast<std::size_t>(i)];
    heads.col(i) = (head < 0 ? root_.heads.col(0) : roles.heads.col(head)).bottomRows(label_size_);
    dependents.col(i) = roles.dependents.col(static_cast<Eigen::Index>(dependent)).bottomRows(label_size_);
  }
  Matrix scores = label_dependent_ * dependents;
  scores.noalias() += label_head_ * heads;
  scores.noalias() += label_product_ * dependents.cwiseProduct(heads);
  scores.colwise() += label_bias_;
  return scores;
}

}  // namespace newsgraph::parser
