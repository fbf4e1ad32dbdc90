// newsgraph_train_attribution SPLIT ENGLISH.BIN LEXICON.BIN FOLDER [OUTPUT]: learns attribution.bin from a
// split of PolNeAR, and prints what cross-validation says of each of its three choices. Without OUTPUT writes
// to the folder what the network learns from; with it, takes from there the network and what it says.

#include <fmt/format.h>

#include <exception>
#include <fstream>

#include "parser/extract/attribution/training/network_exchange.hpp"
#include "parser/extract/attribution/training/standard.hpp"
#include "parser/extract/attribution/training/validation.hpp"

namespace newsgraph::parser {
namespace {

Weights learn_all(const std::vector<Example>& examples, const LearnerOptions& options) {
  std::vector<const Example*> used;
  for (const Example& e : examples) used.push_back(&e);
  return learn(used, options);
}

constexpr LearnerOptions cue_options{5, 0.03f, 1e-4f, 1, 0.01f, 3}, choice_options{6, 0.03f, 1e-5f};

AttributionModel learned_model(const Lessons& lessons, const Standard& standard, Thresholds thresholds,
                               std::string network) {
  std::array<std::vector<float>, question_count> weights;
  Direction direction;
  for (std::size_t q = 0; q < question_count; ++q) {
    Weights learned = learn_all(lessons.examples[q], q == 0 ? cue_options : choice_options);
    weights[q] = std::move(learned.buckets);
    if (q == 0) direction = direction_of(learned.vector, standard);
  }
  direction.weights.push_back(trust_in_network);
  return {weights, std::move(direction), thresholds, std::move(network)};
}

int train(const char* split, const char* english, const char* lexicon_file, const char* folder,
          const char* output) {
  const Analyser analyser{std::filesystem::path(english)};
  const Lexicon lexicon = load_lexicon(lexicon_file);
  const std::vector<MarkedArticle> articles = read_polnear(split);
  Lessons lessons = lessons_of(articles, analyser, lexicon);
  fmt::print(
      "{} articles, {} attributions; among the candidates: {} cues, {} "
      "sources, {} contents\n",
      articles.size(), lessons.cues, lessons.cues_met, lessons.sources_met, lessons.contents_met);
  const Parts folds = in_folds(articles.size());
  Parts publishers = by_publisher(articles);
  if (publishers.count == 1) publishers = folds;
  if (output == nullptr) {
    write_for_network(lessons, folds, publishers, folder);
    return 0;
  }
  const NetworkResult network = read_network_result(folder, lessons.words.size());
  const Standard standard = standardise(lessons);
  validate_cues(lessons, folds, "fold", cue_options, network.by_fold);
  // Other articles have other publishers: what is learned from one is a better guide to another's.
  const Thresholds thresholds =
      validate_cues(lessons, publishers, "publisher", cue_options, network.by_publisher);
  validate_choice("sources", lessons, folds, Question::Source, choice_options);
  validate_choice("contents", lessons, folds, Question::Content, choice_options);
  std::ofstream out(output, std::ios::binary);
  out << learned_model(lessons, standard, thresholds, network.file).to_bytes();
  if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", output));
  return 0;
}

}  // namespace
}  // namespace newsgraph::parser

int main(int argc, char** argv) {
  if (argc != 5 && argc != 6) {
    fmt::print(stderr,
               "usage: newsgraph_train_attribution SPLIT ENGLISH.BIN "
               "LEXICON.BIN FOLDER [OUTPUT]\n");
    return 2;
  }
  try {
    return newsgraph::parser::train(argv[1], argv[2], argv[3], argv[4], argc == 6 ? argv[5] : nullptr);
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph_train_attribution: {}\n", error.what());
    return 1;
  }
}
