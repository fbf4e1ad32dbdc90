#include "parser/language/neural/network.hpp"

#include <cmath>
#include <stdexcept>
#include <unordered_map>

#include "parser/language/decoding/eisner.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::size_t chunk_words = 500;   // what one round of matrix products takes
constexpr std::size_t batch_words = 8000;  // what shares one table of distinct forms

std::uint32_t width_of(const ModelFile& file) {
  const double width = file.hyperparameter("width");
  if (!(width >= 16 && width <= 4096) || static_cast<int>(width) % 16 != 0)
    file.fail("hyperparameter 'width' is out of range");
  return static_cast<std::uint32_t>(width);
}

std::vector<UPos> load_upos(const ModelFile& file) {
  const StringTable labels = file.strings("labels.upos");
  std::vector<UPos> tags;
  for (std::uint32_t i = 0; i < labels.size(); ++i)
    for (int tag = 0; tag <= static_cast<int>(UPos::X); ++tag)
      if (name_of(static_cast<UPos>(tag)) == labels[i]) tags.push_back(static_cast<UPos>(tag));
  if (tags.size() != labels.size() || tags.empty())
    file.fail("section 'labels.upos' holds an unknown part of speech");
  return tags;
}

CoreArguments load_core_arguments(const ModelFile& file) {
  const StringTable labels = file.strings("labels.deprel");
  std::vector<std::string_view> names;
  for (std::uint32_t i = 0; i < labels.size(); ++i) names.push_back(labels[i]);
  try {
    return CoreArguments(names);
  } catch (const std::invalid_argument& error) {
    file.fail(std::string("section 'labels.deprel': ") + error.what());
  }
}

NameTags load_name_tags(const ModelFile& file) {
  const StringTable labels = file.strings("labels.names");
  std::vector<std::string_view> tags;
  for (std::uint32_t i = 0; i < labels.size(); ++i) tags.push_back(labels[i]);
  if (tags.empty() || tags.size() > 255) file.fail("section 'labels.names' holds no usable set of tags");
  try {
    return NameTags(tags);
  } catch (const std::invalid_argument& error) {
    file.fail(std::string("section 'labels.names': ") + error.what());
  }
}

// A head that scores lower than the best one by this is out of the question: a fiftieth as likely.
constexpr float margin = 4;

// The arcs of a tree whose first word is column `start`.
void append_arcs(std::vector<ParserHeads::Arc>& arcs, const std::vector<int>& heads, std::size_t start) {
  for (std::size_t d = 0; d < heads.size(); ++d)
    arcs.push_back({start + d, heads[d] < 0 ? -1 : static_cast<std::ptrdiff_t>(start) + heads[d]});
}

// The highest of a column; of equal ones the first.
Eigen::Index best_row(const Matrix& scores, Eigen::Index column) {
  Eigen::Index best = 0;
  for (Eigen::Index i = 1; i < scores.rows(); ++i)
    if (scores(i, column) > scores(best, column)) best = i;
  return best;
}

}  // namespace

Network::Network(const ModelFile& file)
    : width_(width_of(file)),
      input_(file, width_),
      encoder_(file, width_),
      tags_(file, width_),
      parser_(file, width_),
      upos_(load_upos(file)),
      xpos_(file.strings("labels.xpos")),
      relations_(file.strings("labels.deprel")),
      core_arguments_(load_core_arguments(file)),
      names_(load_name_tags(file)) {
  if (xpos_.size() == 0) file.fail("a list of labels is incomplete");
}

void Network::annotate(std::vector<WordRange>& ranges, const StateReader& read) const {
  for (auto first = ranges.begin(); first != ranges.end();) {
    std::size_t words = 0;
    auto last = first;
    while (last != ranges.end() && (words == 0 || words + last->count <= batch_words))
      words += (last++)->count;
    annotate_batch(first, last, read);
    first = last;
  }
}

void Network::annotate_batch(Ranges first, Ranges last, const StateReader& read) const {
  std::unordered_map<std::string_view, Eigen::Index> numbers;
  std::vector<std::string_view> forms;
  std::vector<Eigen::Index> form_of;
  for (auto range = first; range != last; ++range) {
    for (std::size_t i = 0; i < range->count; ++i) {
      const auto [entry, fresh] =
          numbers.try_emplace(range->words[i].form, static_cast<Eigen::Index>(forms.size()));
      if (fresh) forms.push_back(entry->first);
      form_of.push_back(entry->second);
    }
  }
  const Matrix vectors = input_(forms);
  std::size_t done = 0;
  while (first != last) {
    std::size_t words = 0;
    auto end = first;
    while (end != last && (words == 0 || words + end->count <= chunk_words)) words += (end++)->count;
    Matrix input(vectors.rows(), static_cast<Eigen::Index>(words));
    for (std::size_t i = 0; i < words; ++i)
      input.col(static_cast<Eigen::Index>(i)) = vectors.col(form_of[done + i]);
    annotate_chunk(first, end, input, read);
    done += words;
    first = end;
  }
}

ChunkScores Network::score(const std::vector<std::string_view>& forms,
                           const std::vector<std::size_t>& lengths) const {
  return score_input(input_(forms), lengths);
}

ChunkScores Network::score_input(Matrix input, const std::vector<std::size_t>& lengths) const {
  ChunkScores scores;
  scores.encoded = encoder_(std::move(input), lengths);
  scores.upos = tags_.upos(scores.encoded);
  scores.xpos = tags_.xpos(scores.encoded);
  scores.names = tags_.names(scores.encoded);
  scores.roles = parser_.roles(scores.encoded);
  return scores;
}

void Network::annotate_chunk(Ranges first, Ranges last, const Matrix& input, const StateReader& read) const {
  std::vector<std::size_t> lengths;
  for (auto range = first; range != last; ++range) lengths.push_back(range->count);
  const ChunkScores scores = score_input(input, lengths);
  const std::vector<LabelledTree> trees = decode_trees(first, last, scores.roles);
  Eigen::Index t = 0;
  for (auto range = first; range != last; ++range) {
    const LabelledTree& tree = trees[static_cast<std::size_t>(range - first)];
    range->names = names_.names(names_.best(scores.names.col(t).data(), range->count));
    for (std::size_t i = 0; i < range->count; ++i, ++t) {
      Word& word = range->words[i];
      word.upos = upos_[static_cast<std::size_t>(best_row(scores.upos, t))];
      word.xpos = xpos_[static_cast<std::uint32_t>(best_row(scores.xpos, t))];
      word.head = tree.heads[i];
      word.relation = relations_[static_cast<std::uint32_t>(tree.labels[i])];
      if (read) read(word, scores.encoded.col(t).data());
    }
  }
}

std::vector<LabelledTree> Network::decode_trees(Ranges first, Ranges last,
                                                const ParserHeads::Roles& roles) const {
  std::vector<Matrix> arcs;
  std::size_t start = 0;
  for (auto range = first; range != last; start += (range++)->count)
    arcs.push_back(parser_.arcs(roles, start, range->count));
  add_labels(arcs, roles);
  std::vector<LabelledTree> trees;
  std::vector<ParserHeads::Arc> chosen;
  for (const Matrix& scores : arcs) {
    trees.push_back({best_tree(scores.data(), static_cast<std::size_t>(scores.cols())), {}});
    append_arcs(chosen, trees.back().heads, chosen.size());
  }
  const Matrix labels = parser_.labels(roles, chosen);
  start = 0;
  for (std::size_t k = 0; k < trees.size(); start += trees[k++].heads.size()) {
    trees[k].labels =
        core_arguments_.best_labels(trees[k].heads, labels.col(static_cast<Eigen::Index>(start)).data());
    if (core_arguments_.are_doubled(trees[k]))
      trees[k] = settle_arguments(std::move(trees[k]), arcs[k], roles, start);
  }
  return trees;
}

// What speaks for an arc is also how well it can be labelled. That counts where words have several likely
// heads.
void Network::add_labels(std::vector<Matrix>& arcs, const ParserHeads::Roles& roles) const {
  std::vector<ParserHeads::Arc> open;
  std::vector<float*> score_of;
  std::size_t start = 0;
  for (Matrix& scores : arcs) {
    for (Eigen::Index d = 0; d < scores.cols(); ++d) {
      const float least = scores.col(d).maxCoeff() - margin;
      if ((scores.col(d).array() > least).count() == 1) continue;
      for (Eigen::Index h = 1; h < scores.rows(); ++h) {
        if (scores(h, d) <= least) continue;
        open.push_back({start + static_cast<std::size_t>(d), static_cast<std::ptrdiff_t>(start) + h - 1});
        score_of.push_back(&scores(h, d));
      }
    }
    start += static_cast<std::size_t>(scores.cols());
  }
  const Matrix labels = parser_.labels(roles, open);
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto column = labels.col(static_cast<Eigen::Index>(i)).array();
    *score_of[i] -= std::log((column - column.maxCoeff()).exp().sum());
  }
}

LabelledTree Network::settle_arguments(LabelledTree tree, const Matrix& arcs, const ParserHeads::Roles& roles,
                                       std::size_t start) const {
  return core_arguments_.settled(std::move(tree), arcs.data(), [&](const std::vector<int>& heads) {
    std::vector<ParserHeads::Arc> chosen;
    append_arcs(chosen, heads, start);
    const Matrix scores = parser_.labels(roles, chosen);
    return std::vector<float>(scores.data(), scores.data() + scores.size());
  });
}

}  // namespace newsgraph::parser
