// The file of the learned weights: what is written is read again alike, and what is no such file is refused.

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "parser/extract/attribution/learned/cue_network.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/language/model_error.hpp"

namespace newsgraph::parser {
namespace {

Features features_of(std::initializer_list<std::string_view> names) {
  Features features;
  for (const std::string_view name : names) features.add({name});
  return features;
}

// Made by parser/extract/attribution/training/reference.py.
std::filesystem::path network_file(const std::string& ending) {
  return std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "tests/parser/extract/network" / ("network." + ending);
}

std::string network_bytes() {
  std::ifstream in(network_file("bin"), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct NetworkReference {
  std::vector<float> vectors, scores;
  std::vector<WordMarks> words;
};

NetworkReference network_reference() {
  NetworkReference reference;
  std::ifstream in(network_file("txt"));
  for (float a = 0, b = 0, score = 0; in >> a >> b;) {
    WordMarks word;
    for (bool& mark : word.marks) in >> mark;
    in >> word.head >> score;
    reference.vectors.insert(reference.vectors.end(), {a, b});
    reference.words.push_back(word);
    reference.scores.push_back(score);
  }
  return reference;
}

AttributionModel small_model() {
  std::array<std::vector<float>, question_count> weights;
  for (auto& table : weights) table.assign(bucket_count, 0.f);
  weights[0][features_of({"says"}).buckets()[0]] = 2.f;
  weights[0][features_of({"runs"}).buckets()[0]] = -1.f;
  weights[2][features_of({"object"}).buckets()[0]] = 0.5f;
  return {weights, {{1.f, -2.f, 3.f}, 0.5f}, {0.25f, -1.5f}, network_bytes()};
}

std::string error_of(std::string_view bytes) {
  try {
    AttributionModel::from_bytes(bytes, "a.bin");
  } catch (const ModelError& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("a score is the sum of its features' weights, to within the rounding") {
  const AttributionModel model = small_model();
  CHECK(model.score(Question::Cue, features_of({"says", "runs", "else"})) == Approx(1).margin(0.02));
  CHECK(model.score(Question::Source, features_of({"says"})) == 0);
  CHECK(model.score(Question::Content, features_of({"object"})) == Approx(0.5).margin(0.01));
}

TEST_CASE("the network says what it was trained to") {
  const NetworkReference reference = network_reference();
  REQUIRE(reference.words.size() == 7);
  const CueNetwork network(ModelFile(network_file("bin")));
  const std::vector<float> scores = network(reference.vectors, reference.words);
  REQUIRE(scores.size() == reference.scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i)
    CHECK(scores[i] == Approx(reference.scores[i]).margin(1e-4));
}

TEST_CASE("a leaning is a linear function of a word's vector and of what the network says") {
  const NetworkReference reference = network_reference();
  CHECK(small_model().vector_size() == 2);
  const std::vector<float> leanings = small_model().leanings(reference.vectors, reference.words);
  REQUIRE(leanings.size() == reference.words.size());
  for (std::size_t i = 0; i < leanings.size(); ++i)
    CHECK(leanings[i] ==
          Approx(reference.vectors[2 * i] - 2 * reference.vectors[2 * i + 1] + 3 * reference.scores[i] + 0.5)
              .margin(1e-3));
}

TEST_CASE("an article without words has no leanings") { CHECK(small_model().leanings({}, {}).empty()); }

TEST_CASE("a model that is read back scores alike") {
  const std::string bytes = small_model().to_bytes();
  const AttributionModel model = AttributionModel::from_bytes(bytes, "a.bin");
  CHECK(model.threshold(true) == 0.25f);
  CHECK(model.threshold(false) == -1.5f);
  const NetworkReference reference = network_reference();
  CHECK(model.leanings(reference.vectors, reference.words) ==
        small_model().leanings(reference.vectors, reference.words));
  CHECK(model.score(Question::Cue, features_of({"says"})) ==
        small_model().score(Question::Cue, features_of({"says"})));
  CHECK(model.to_bytes() == bytes);
}

TEST_CASE("the empty model knows nothing") {
  CHECK(AttributionModel().empty());
  CHECK(AttributionModel().score(Question::Cue, features_of({"says"})) == 0);
}

TEST_CASE("what is no model of attribution is refused, naming the file and why") {
  const std::string bytes = small_model().to_bytes();
  CHECK(error_of("") == "a.bin: is no model of attribution (wrong magic)");
  CHECK(error_of(std::string(100, 'x')) == "a.bin: is no model of attribution (wrong magic)");
  std::string changed = bytes;
  changed[8] = 9;
  CHECK(error_of(changed) == "a.bin: has version 9; this program reads version 3");
  CHECK(error_of(bytes.substr(0, 50)) == "a.bin: has 50 bytes and should have " +
                                             std::to_string(bytes.size() - network_bytes().size() - 12) +
                                             ": it was cut off");
  CHECK(error_of(bytes + "x") == "a.bin: is damaged (the checksum does not match)");
  changed = bytes;
  changed.back() ^= 1;
  CHECK(error_of(changed) == "a.bin: is damaged (the checksum does not match)");
}

TEST_CASE("a network that is cut off, or is for other vectors than the direction, is refused") {
  const std::array<std::vector<float>, question_count> weights;
  CHECK_THROWS_WITH(AttributionModel(weights, {{1.f, -2.f, 3.f}, 0.5f}, {}, network_bytes().substr(0, 40)),
                    Catch::Contains("is too short for a model"));
  CHECK_THROWS_WITH(AttributionModel(weights, {{1.f, 3.f}, 0.5f}, {}, network_bytes()),
                    Catch::Contains("has a direction of 2 weights for vectors of 2 numbers"));
}

TEST_CASE("a model that is not there is an error that names it") {
  CHECK_THROWS_WITH(load_attribution_model("/nowhere/attribution.bin"),
                    Catch::Contains("/nowhere/attribution.bin: cannot be opened"));
}

TEST_CASE("a folder is no model of attribution") {
  CHECK_THROWS_AS(load_attribution_model(std::filesystem::temp_directory_path()), ModelError);
}

TEST_CASE("a trait depends on its parts and on where they end") {
  CHECK(trait({"ab", "c"}) != trait({"a", "bc"}));
  CHECK(trait({"ab", "c"}) == trait({"ab", "c"}));
  CHECK(both(trait({"a"}), trait({"b"})) != both(trait({"b"}), trait({"a"})));
}

}  // namespace
}  // namespace newsgraph::parser
