// Speed of the way from text to record, on one thread. items_per_second is words (syntactic ones) per second.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "parser/article/reader.hpp"
#include "parser/extract/extract.hpp"
#include "parser/extract/record/record.hpp"
#include "parser/language/analyser.hpp"
#include "parser/language/tokens/sentence_splitter.hpp"
#include "parser/language/tokens/tokeniser.hpp"
#include "parser/lexicon/lexicon.hpp"

using namespace newsgraph::parser;

namespace {

const std::filesystem::path model = NEWSGRAPH_SOURCE_DIR "/parser/language/model/english.bin";

// The articles of $NEWSGRAPH_BENCH_ARTICLES (a file or folder), else the seeds.
const std::vector<RawArticle>& inputs() {
  static const std::vector<RawArticle> all = [] {
    const char* given = std::getenv("NEWSGRAPH_BENCH_ARTICLES");
    const std::vector<std::string> paths{given != nullptr ? given : NEWSGRAPH_SOURCE_DIR "/seeds"};
    ArticleStream stream(list_inputs(paths));
    std::vector<RawArticle> articles;
    while (auto item = stream.next())
      if (auto* article = std::get_if<RawArticle>(&*item)) articles.push_back(std::move(*article));
    return articles;
  }();
  return all;
}

const Analyser& analyser() {
  static const Analyser shared(model);
  return shared;
}

std::int64_t words(const Document& document) {
  std::int64_t count = 0;
  for (const Sentence& sentence : document.sentences)
    count += static_cast<std::int64_t>(sentence.words.size());
  return count;
}

void read_articles(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const RawArticle& raw : inputs()) bytes += static_cast<std::int64_t>(read_article(raw).text.size());
  state.SetBytesProcessed(bytes);
}

void split_into_words(benchmark::State& state) {
  std::vector<Article> articles;
  for (const RawArticle& raw : inputs()) articles.push_back(read_article(raw));
  std::int64_t count = 0;
  for (auto _ : state) {
    for (const Article& article : articles) {
      for (const Region& region : article.regions) {
        const std::vector<TokenSpan> tokens = tokenise(article.text, region.span);
        benchmark::DoNotOptimize(sentence_ends(article.text, tokens));
        count += static_cast<std::int64_t>(tokens.size());
      }
    }
  }
  state.SetItemsProcessed(count);
}

void analyse(benchmark::State& state) {
  std::vector<Article> articles;
  for (const RawArticle& raw : inputs()) articles.push_back(read_article(raw));
  std::int64_t count = 0;
  for (auto _ : state)
    for (const Article& article : articles) count += words(analyser().analyse(article));
  state.SetItemsProcessed(count);
}

// The whole pipeline: an article's bytes to its record's.
void extract_records(benchmark::State& state) {
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  std::int64_t count = 0;
  for (auto _ : state) {
    for (const RawArticle& raw : inputs()) {
      const Article article = read_article(raw);
      const Document document = analyser().analyse(article);
      count += words(document);
      benchmark::DoNotOptimize(write_record(extract(document, lexicon)));
    }
  }
  state.SetItemsProcessed(count);
}

void load_model(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Analyser(model));
}

BENCHMARK(read_articles)->Unit(benchmark::kMillisecond);
BENCHMARK(split_into_words)->Unit(benchmark::kMillisecond);
BENCHMARK(analyse)->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(extract_records)->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
