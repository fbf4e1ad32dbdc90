#pragma once
// From articles to extractions, many at a time: read → analyse → extract. Threads run over articles; results
// come in the order of the input at any number of threads; as many articles are held as are being worked on.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "parser/article/reader.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/language/conllu.hpp"

namespace newsgraph::parser {

class Analyser;
class AttributionModel;
class Lexicon;

/// What comes in: an article's bytes, an article whose words are given, or the reason why there is none.
using PipelineInput = std::variant<RawArticle, TreebankArticle, ArticleStream::Failure>;

enum class PipelineOutput : std::uint8_t {
  Extraction,  // ArticleResult::extraction and its record
  Conllu       // ArticleResult::text: the analysis as CoNLL-U
};

struct PipelineOptions {
  unsigned threads = 0;  // 0: one for each processor
  PipelineOutput output = PipelineOutput::Extraction;
  /// Articles that need no work; called from several threads.
  std::function<bool(const Article&)> skip;
  /// Two articles with one id are an error.
  bool distinct_ids = true;
};

/// What became of one article.
struct ArticleResult {
  std::string source, id;
  std::string error;  // one line that names file and place; empty where all went well
  bool skipped = false;
  std::optional<Extraction> extraction;
  std::string text;  // the record as JSON, or the CoNLL-U
  std::size_t sentences = 0, words = 0;
};

/// Runs until `next` gives nothing. `next` and `done` are called by one thread at a time, `done` in the order
/// of the input. A bad article is reported in its result and the rest goes on; what `done` throws ends the
/// run and is thrown here.
void run_pipeline(const std::function<std::optional<PipelineInput>()>& next, const Analyser& analyser,
                  const Lexicon& lexicon, const AttributionModel& attribution, const PipelineOptions& options,
                  const std::function<void(ArticleResult&&)>& done);

}  // namespace newsgraph::parser
