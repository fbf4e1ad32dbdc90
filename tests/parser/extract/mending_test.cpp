// Walks mending/*.conllu: each `# newdoc id` is a case; after `#=` what every word hangs on once all is
// mended. Whatever the menders did, it is a tree.

#include "parser/extract/mending/mend_analysis.hpp"

#include <string>

#include "parser/lexicon/lexicon.hpp"
#include "tree_cases.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(Document document) {
  static const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  mend_analysis(document, lexicon);
  std::string found;
  for (const Sentence& sentence : document.sentences)
    for (const Word& w : sentence.words)
      found += w.form + ' ' + w.relation +
               (w.head < 0 ? "" : ' ' + sentence.words[static_cast<std::size_t>(w.head)].form) + '\n';
  return found;
}

}  // namespace

TEST_CASE("mended sentences are trees") {
  check_tree_cases(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "mending/mending.conllu", mended);
}
