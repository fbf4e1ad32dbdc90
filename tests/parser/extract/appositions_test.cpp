// Walks appositions/*.conllu: each `# newdoc id` is a case; after `#=` what every noun of a conjunction or an
// apposition hangs on, and how, once appositions are mended.

#include "parser/extract/mending/appositions.hpp"

#include <string>

#include "parser/lexicon/lexicon.hpp"
#include "tree_cases.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(Document document) {
  static const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  mend_appositions(document, lexicon);
  std::string found;
  for (const Sentence& sentence : document.sentences)
    for (const Word& w : sentence.words)
      if (w.relation == "conj" || w.relation == "appos")
        found +=
            w.form + ' ' + w.relation + ' ' + sentence.words[static_cast<std::size_t>(w.head)].form + '\n';
  return found;
}

}  // namespace

TEST_CASE("appositions are told from lists") {
  check_tree_cases(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "appositions/appositions.conllu", mended);
}
