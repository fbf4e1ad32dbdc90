// The network against what PyTorch computes from the same weights.

#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "case_file.hpp"
#include "parser/language/decoding/eisner.hpp"
#include "parser/language/lemmatiser.hpp"
#include "parser/language/names.hpp"
#include "parser/language/neural/network.hpp"

using namespace newsgraph::parser;

namespace {

constexpr float tolerance = 2e-3f;

std::vector<rapidjson::Document> reference() {
  std::ifstream in(test::data_file("reference.jsonl"));
  REQUIRE(in);
  std::vector<rapidjson::Document> sentences;
  for (std::string line; std::getline(in, line);) {
    sentences.emplace_back();
    sentences.back().Parse(line.c_str());
    REQUIRE_FALSE(sentences.back().HasParseError());
  }
  REQUIRE_FALSE(sentences.empty());
  return sentences;
}

std::vector<std::string_view> forms(const rapidjson::Document& sentence) {
  std::vector<std::string_view> out;
  for (const auto& token : sentence["tokens"].GetArray())
    out.emplace_back(token.GetString(), token.GetStringLength());
  return out;
}

// The largest difference between a matrix's columns and the lists of numbers.
float difference(const Matrix& found, const rapidjson::Value& expected) {
  float largest = 0;
  REQUIRE(static_cast<rapidjson::SizeType>(found.cols()) == expected.Size());
  for (rapidjson::SizeType t = 0; t < expected.Size(); ++t)
    for (rapidjson::SizeType i = 0; i < expected[t].Size(); ++i)
      largest = std::max(largest, std::abs(found(i, t) - expected[t][i].GetFloat()));
  return largest;
}

std::vector<std::string> strings(const rapidjson::Value& list) {
  std::vector<std::string> out;
  for (const auto& item : list.GetArray()) out.emplace_back(item.GetString(), item.GetStringLength());
  return out;
}

std::vector<std::string> bioes(const std::vector<Name>& names, std::size_t words) {
  std::vector<std::string> tags(words, "O");
  for (const Name& name : names) {
    for (int i = name.first; i < name.last; ++i) {
      const bool first = i == name.first, last = i + 1 == name.last;
      const char* place = first && last ? "S-" : first ? "B-" : last ? "E-" : "I-";
      tags[static_cast<std::size_t>(i)] = place + std::string(tag_of(name.type));
    }
  }
  return tags;
}

}  // namespace

TEST_CASE("features of forms are those that the model was trained with") {
  const ModelFile file(test::model_path());
  const FeatureExtractor extract(file);
  for (const rapidjson::Document& sentence : reference()) {
    const auto tokens = forms(sentence);
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      const auto& expected = sentence["features"][static_cast<rapidjson::SizeType>(t)];
      const FormFeatures f = extract(tokens[t]);
      INFO(tokens[t]);
      const std::uint32_t found[6] = {f.word, f.form, f.prefix, f.suffix3, f.suffix2, f.shape};
      for (rapidjson::SizeType i = 0; i < 6; ++i) CHECK(found[i] == expected[i].GetUint());
      std::vector<std::uint32_t> characters;
      for (const auto& c : expected[6].GetArray()) characters.push_back(c.GetUint());
      CHECK(f.characters == characters);
    }
  }
}

TEST_CASE("scores are those of PyTorch") {
  const ModelFile file(test::model_path());
  const Network network(file);
  std::vector<std::string_view> all;
  std::vector<std::size_t> lengths;
  const std::vector<rapidjson::Document> sentences = reference();
  for (const rapidjson::Document& sentence : sentences) {
    const auto tokens = forms(sentence);
    all.insert(all.end(), tokens.begin(), tokens.end());
    lengths.push_back(tokens.size());
  }
  const ChunkScores scores =
      network.score(all, lengths);  // all in one chunk: sentences must not touch each other
  Eigen::Index start = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto n = static_cast<Eigen::Index>(lengths[s]);
    CHECK(difference(scores.encoded.middleCols(start, n), sentences[s]["encoded"]) < tolerance);
    CHECK(difference(scores.upos.middleCols(start, n), sentences[s]["upos_scores"]) < tolerance);
    CHECK(difference(scores.xpos.middleCols(start, n), sentences[s]["xpos_scores"]) < tolerance);
    CHECK(difference(scores.names.middleCols(start, n), sentences[s]["name_scores"]) < tolerance);
    Matrix arcs = network.parser().arcs(scores.roles, static_cast<std::size_t>(start), lengths[s]);
    arcs.bottomRows(n).diagonal().setZero();  // no token heads itself; the reference has 0 there
    CHECK(difference(arcs, sentences[s]["arc_scores"]) < tolerance);
    start += n;
  }
}

TEST_CASE("the best arcs, and their best labels, are those of PyTorch") {
  const ModelFile file(test::model_path());
  const Network network(file);
  const StringTable names = file.strings("labels.deprel");
  std::vector<std::string_view> labels;
  for (std::uint32_t i = 0; i < names.size(); ++i) labels.push_back(names[i]);
  const CoreArguments core(labels);
  for (const rapidjson::Document& sentence : reference()) {
    const auto words = forms(sentence);
    const ChunkScores scores = network.score(words, {words.size()});
    const std::vector<int> heads =
        best_tree(network.parser().arcs(scores.roles, 0, words.size()).data(), words.size());
    std::vector<ParserHeads::Arc> arcs;
    for (std::size_t d = 0; d < heads.size(); ++d) arcs.push_back({d, heads[d]});
    const Matrix label_scores = network.parser().labels(scores.roles, arcs);
    std::vector<int> expected;
    for (const auto& head : sentence["heads"].GetArray()) expected.push_back(head.GetInt() - 1);
    std::vector<std::string> relations;
    for (const std::size_t l : core.best_labels(heads, label_scores.data()))
      relations.emplace_back(labels[l]);
    CHECK(heads == expected);
    CHECK(relations == strings(sentence["deprels"]));
  }
}

TEST_CASE("tags, names and lemmas are those of PyTorch") {
  const ModelFile file(test::model_path());
  const Network network(file);
  const Lemmatiser lemmatise(file);
  for (const rapidjson::Document& sentence : reference()) {
    std::vector<Word> words;
    for (const std::string_view form : forms(sentence)) {
      words.emplace_back();
      words.back().form = form;
    }
    std::vector<WordRange> ranges{{words.data(), words.size(), {}}};
    network.annotate(ranges);
    std::vector<std::string> upos, xpos, lemmas;
    for (const Word& word : words) {
      upos.emplace_back(name_of(word.upos));
      xpos.push_back(word.xpos);
      lemmas.push_back(lemmatise(word.form, word.xpos));
    }
    CHECK(upos == strings(sentence["upos"]));
    CHECK(xpos == strings(sentence["xpos"]));
    CHECK(lemmas == strings(sentence["lemmas"]));
    CHECK(bioes(ranges[0].names, words.size()) == strings(sentence["names"]));
  }
}
