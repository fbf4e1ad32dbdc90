#pragma once
// The attributions of a PolNeAR article, as its annotators marked them (brat standoff).

#include <filesystem>
#include <string>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

struct MarkedAttribution {
  std::vector<Span> source, cue, content;  // bytes, in several pieces each
  bool complete() const { return !source.empty() && !cue.empty() && !content.empty(); }
};

struct MarkedArticle {
  std::string name, text;
  std::vector<MarkedAttribution> attributions;
};

/// The articles of a split (text/NAME.txt, attributions/NAME_ANNOTATOR.ann) by name; of several annotators
/// the first counts. Throws std::runtime_error, naming the file, where one cannot be read.
std::vector<MarkedArticle> read_polnear(const std::filesystem::path& split);

}  // namespace newsgraph::parser
