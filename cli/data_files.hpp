#pragma once
// The data that the program reads beside the articles: the analyser's weights (english.bin), the compiled
// lexicon (lexicon.bin) and the model of attribution (attribution.bin), three files in one folder.

#include <filesystem>
#include <memory>
#include <string>

#include "parser/extract/attribution/learned/model.hpp"
#include "parser/language/analyser.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace CLI {
class App;
}

namespace newsgraph::cli {

/// The options --data and --lexicon.
struct DataOptions {
  std::string folder;   // empty: $NEWSGRAPH_DATA, beside the program, then <prefix>/share/newsgraph
  std::string lexicon;  // a folder of the user's own *.lex files; empty: none
};
void add_data_options(CLI::App& command, DataOptions& options);

/// What reading articles needs, and a fingerprint of it: an article is read anew where the data changed.
struct LanguageData {
  parser::Analyser analyser;
  parser::Lexicon lexicon;
  parser::AttributionModel attribution;
  std::string fingerprint;
};

/// Throws BadInput, naming the folders that were looked at, where the data is not found.
LanguageData load_language_data(const DataOptions& options);

}  // namespace newsgraph::cli
