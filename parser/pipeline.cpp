#include "parser/pipeline.hpp"

#include <fmt/format.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <unordered_set>

#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/extract.hpp"
#include "parser/extract/mending/mend_analysis.hpp"
#include "parser/extract/record/record.hpp"
#include "parser/language/analyser.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

namespace {

// The vectors of an article's words take 1.4 KB each. What is longer than the longest of articles goes
// without them, and its attribution without the network.
constexpr std::size_t most_words_with_vectors = 20'000;

using InputPointer = std::shared_ptr<PipelineInput>;
using ResultPointer = std::shared_ptr<ArticleResult>;

class Work {
 public:
  Work(const Analyser& analyser, const Lexicon& lexicon, const AttributionModel& attribution,
       const PipelineOptions& options)
      : analyser_(analyser), lexicon_(lexicon), attribution_(attribution), options_(options) {}

  ArticleResult operator()(PipelineInput&& input) const {
    ArticleResult result;
    try {
      if (auto* failure = std::get_if<ArticleStream::Failure>(&input)) {
        result.source = failure->source;
        result.error = failure->message;
      } else if (auto* raw = std::get_if<RawArticle>(&input)) {
        result.source = raw->source;
        read(std::move(*raw), result);
      } else {
        annotate(std::get<TreebankArticle>(input), result);
      }
    } catch (const InputError& error) {
      result.error = error.what();
    } catch (const std::exception& error) {
      result.error = fmt::format("{}: {}", result.source, error.what());
    }
    if (!result.error.empty()) result.extraction.reset();
    return result;
  }

 private:
  bool begin(const Article& article, ArticleResult& result) const {
    result.id = article.id;
    result.source = article.source;
    result.skipped = options_.skip && options_.skip(article);
    return !result.skipped;
  }

  void read(RawArticle&& raw, ArticleResult& result) const {
    const Article article = read_article(std::move(raw));
    if (!begin(article, result)) return;
    std::vector<float> vectors;
    Document document = analyser_.analyse(article, collector(article, vectors));
    mend_analysis(document, lexicon_);
    finish(document, vectors, result);
  }

  void annotate(TreebankArticle& given, ArticleResult& result) const {
    if (!begin(*given.article, result)) return;
    std::vector<float> vectors;
    if (given.content == ConlluContent::Tokens) {
      analyser_.annotate(given.document, collector(*given.article, vectors));
      mend_analysis(given.document, lexicon_);
    } else if (!given.names) {
      analyser_.annotate_names(given.document);
    }
    finish(given.document, vectors, result);
  }

  WordVectorReader collector(const Article& article, std::vector<float>& vectors) const {
    if (attribution_.vector_size() != analyser_.word_vector_size()) return {};
    if (options_.output == PipelineOutput::Conllu) return {};
    const std::size_t likely_words = std::min(most_words_with_vectors, article.text.size() / 5 + 50);
    vectors.reserve(likely_words * attribution_.vector_size());
    return [&](std::span<const float> vector) {
      if (vectors.size() < most_words_with_vectors * vector.size())
        vectors.insert(vectors.end(), vector.begin(), vector.end());
    };
  }

  void finish(const Document& document, const std::vector<float>& vectors, ArticleResult& result) const {
    result.sentences = document.sentences.size();
    for (const Sentence& sentence : document.sentences) result.words += sentence.words.size();
    if (options_.output == PipelineOutput::Conllu) {
      std::ostringstream out;
      write_conllu(document, out);
      result.text = std::move(out).str();
    } else {
      const bool whole = vectors.size() == result.words * attribution_.vector_size();
      result.extraction =
          extract(document, lexicon_, attribution_, whole ? std::span(vectors) : std::span<const float>());
      result.text = write_record(*result.extraction);
    }
  }

  const Analyser& analyser_;
  const Lexicon& lexicon_;
  const AttributionModel& attribution_;
  const PipelineOptions& options_;
};

/// Ids that were seen, by hash: 16 bytes an article.
class SeenIds {
 public:
  bool insert(const std::string& id) { return seen_.insert(std::hash<std::string>{}(id)).second; }

 private:
  std::unordered_set<std::size_t> seen_;
};

}  // namespace

void run_pipeline(const std::function<std::optional<PipelineInput>()>& next, const Analyser& analyser,
                  const Lexicon& lexicon, const AttributionModel& attribution, const PipelineOptions& options,
                  const std::function<void(ArticleResult&&)>& done) {
  const Work work(analyser, lexicon, attribution, options);
  SeenIds seen;
  const auto take = [&](tbb::flow_control& control) -> InputPointer {
    if (auto input = next()) return std::make_shared<PipelineInput>(std::move(*input));
    control.stop();
    return nullptr;
  };
  const auto apply = [&](const InputPointer& input) {
    return std::make_shared<ArticleResult>(work(std::move(*input)));
  };
  const auto give = [&](const ResultPointer& result) {
    if (options.distinct_ids && result->error.empty() && !seen.insert(result->id)) {
      result->error = fmt::format("{}: the article id \"{}\" was given before", result->source, result->id);
      result->extraction.reset();
      result->text.clear();
    }
    done(std::move(*result));
  };
  const unsigned threads =
      options.threads > 0 ? options.threads : static_cast<unsigned>(tbb::info::default_concurrency());
  tbb::task_arena arena(static_cast<int>(std::max(threads, 1u)));
  arena.execute([&] {
    tbb::parallel_pipeline(
        threads + 2,  // articles in hand: one a thread, and two to smooth uneven lengths
        tbb::make_filter<void, InputPointer>(tbb::filter_mode::serial_in_order, take) &
            tbb::make_filter<InputPointer, ResultPointer>(tbb::filter_mode::parallel, apply) &
            tbb::make_filter<ResultPointer, void>(tbb::filter_mode::serial_in_order, give));
  });
}

}  // namespace newsgraph::parser
