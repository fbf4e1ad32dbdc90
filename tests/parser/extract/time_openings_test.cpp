// Walks time_openings/*.conllu: each `# newdoc id` is a case; after `#=` what depends on a verb or a noun
// once times that open a clause are told from its subject.

#include "parser/extract/mending/time_openings.hpp"

#include <string>

#include "tree_cases.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(Document document) {
  mend_time_openings(document);
  std::string found;
  for (const Sentence& sentence : document.sentences)
    for (const Word& w : sentence.words)
      if (w.head >= 0 && w.upos != UPos::PUNCT)
        found +=
            w.form + ' ' + w.relation + ' ' + sentence.words[static_cast<std::size_t>(w.head)].form + '\n';
  return found;
}

}  // namespace

TEST_CASE("times that open a clause are told from its subject") {
  check_tree_cases(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "time_openings/time_openings.conllu",
                   mended);
}
