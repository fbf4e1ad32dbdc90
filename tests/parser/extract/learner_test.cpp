// What the trainer of attribution is made of: learning from examples, and reading the corpus.

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "parser/extract/attribution/training/learner.hpp"
#include "parser/extract/attribution/training/polnear.hpp"
#include "parser/extract/attribution/training/validation.hpp"

namespace newsgraph::parser {
namespace {

Features features_of(std::initializer_list<std::string_view> names) {
  Features features;
  for (const std::string_view name : names) features.add({name});
  return features;
}

TEST_CASE("a property that goes with yes gets a positive weight") {
  const Example yes{{features_of({"verb", "quoted"})}, {true}, 0}, no{{features_of({"verb"})}, {false}, 0};
  const Weights weights = learn({&yes, &no}, {});
  CHECK(score(weights, yes.candidates[0]) > 0);
  CHECK(score(weights, no.candidates[0]) < 0);
}

TEST_CASE("of several candidates the right one comes to stand first") {
  const Example choice{{features_of({"far"}), features_of({"near"})}, {false, true}, 0};
  const Weights weights = learn({&choice}, {});
  CHECK(score(weights, choice.candidates[1]) > score(weights, choice.candidates[0]));
}

TEST_CASE("a vector's number that goes with yes gets a positive weight") {
  const std::array high{1.f, 0.5f}, low{-1.f, 0.5f};
  const Example yes{{Features()}, {true}, 0, high}, no{{Features()}, {false}, 0, low};
  const Weights weights = learn({&yes, &no}, {});
  CHECK(weights.vector[0] > 0);
  CHECK(score(weights, Features(), high) > score(weights, Features(), low));
}

TEST_CASE("weights are the mean of several runs") {
  const Example yes{{features_of({"verb", "quoted"})}, {true}, 0}, no{{features_of({"verb"})}, {false}, 0};
  LearnerOptions options;
  options.runs = 2;
  const Weights weights = learn({&yes, &no}, options);
  CHECK(score(weights, yes.candidates[0]) > 0);
  CHECK(score(weights, no.candidates[0]) < 0);
}

TEST_CASE("candidates of which none is right teach nothing") {
  const Example choice{{features_of({"far"}), features_of({"near"})}, {false, false}, 0};
  CHECK(learn({&choice}, {}).buckets == std::vector<float>(bucket_count, 0.f));
}

TEST_CASE("the threshold lies in the middle of the best F1") {
  const Cut cut = best_cut({{-1.f, false}, {2.f, true}, {-2.f, false}, {1.f, true}}, 2);
  CHECK(cut.threshold == 1);
  CHECK(cut.found == 2);
  CHECK(cut.f1 == 100);
  CHECK(best_cut({}, 2).found == 0);
}

TEST_CASE("what is not among the candidates counts as missed") {
  CHECK(best_cut({{1.f, true}}, 3).f1 == Approx(50));
}

TEST_CASE("articles of one publisher are judged together, by what the others teach") {
  const Parts parts = by_publisher({{"a-post_1", "", {}}, {"b_1", "", {}}, {"a-post_2", "", {}}});
  CHECK(parts.of == std::vector<std::size_t>{0, 1, 0});
  CHECK(parts.count == 2);
}

TEST_CASE("the corpus is read with its pieces, in bytes; of several annotators the first counts") {
  const auto folder = std::filesystem::temp_directory_path() / "newsgraph_polnear_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "text");
  std::filesystem::create_directories(folder / "attributions");
  const auto write = [&](const char* name, const char* text) { std::ofstream(folder / name) << text; };
  write("text/a_1.txt", "“No,” said Ann. “Go.”");
  write("attributions/a_1_zoe.ann", "");
  write("attributions/a_1_bob.ann",
        "T1\tSource 11 14\tAnn\nT2\tCue 6 10\tsaid\nT3\tContent 0 5;16 21\t“No,” “Go.”\n"
        "T4\tAttribution 6 10\tsaid\n#1\tAnnotatorNotes T1\tnote\nE1\tAttribution:T4 Source:T1 Cue:T2 "
        "Content:T3\n"
        "E2\tAttribution:T4 Cue:T2\n");
  const std::vector<MarkedArticle> articles = read_polnear(folder);
  REQUIRE(articles.size() == 1);
  REQUIRE(articles[0].attributions.size() == 2);
  const MarkedAttribution& whole = articles[0].attributions[0];
  CHECK(whole.complete());
  const auto text = [&](Span s) { return articles[0].text.substr(s.start, s.size()); };
  CHECK(text(whole.source.at(0)) == "Ann");
  CHECK(text(whole.cue.at(0)) == "said");
  CHECK(text(whole.content.at(1)) == "“Go.”");
  CHECK_FALSE(articles[0].attributions[1].complete());
  std::filesystem::remove_all(folder);
}

TEST_CASE("a mark beyond the text is an error that names the file") {
  const auto folder = std::filesystem::temp_directory_path() / "newsgraph_polnear_bad";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "text");
  std::filesystem::create_directories(folder / "attributions");
  std::ofstream(folder / "text/a_1.txt") << "No.";
  std::ofstream(folder / "attributions/a_1_bob.ann") << "T1\tCue 2 9\tx\n";
  CHECK_THROWS_WITH(read_polnear(folder), Catch::Contains("a_1_bob.ann: 9 is beyond the text"));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace newsgraph::parser
