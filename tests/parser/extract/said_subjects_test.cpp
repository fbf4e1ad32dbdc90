// Walks said_subjects/*.conllu; expected is what every subject hangs on once they are mended.

#include "parser/extract/mending/said_subjects.hpp"

#include "parser/lexicon/lexicon.hpp"
#include "tree_cases.hpp"

using namespace newsgraph::parser;

TEST_CASE("subjects are found around verbs of saying") {
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  check_tree_cases(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "said_subjects/said_subjects.conllu",
                   [&](Document document) {
                     mend_said_subjects(document, lexicon);
                     std::string found;
                     for (const Sentence& sentence : document.sentences)
                       for (const Word& w : sentence.words)
                         if (w.relation.starts_with("nsubj"))
                           found += w.form + ' ' + w.relation + ' ' +
                                    sentence.words[static_cast<std::size_t>(w.head)].form + '\n';
                     return found;
                   });
}
