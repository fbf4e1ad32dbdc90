// Walks tags/*.conllu: each `# newdoc id` is a case; after `#=` its names, and its nouns that other words
// hang on, once numbered names and nouns are mended.

#include "parser/extract/mending/noun_tags.hpp"
#include "parser/extract/mending/numbered_names.hpp"
#include "tree_cases.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(Document document) {
  mend_numbered_names(document);
  mend_nouns(document);
  std::string found;
  for (const Sentence& sentence : document.sentences) {
    const auto word = [&](int i) -> const Word& { return sentence.words[static_cast<std::size_t>(i)]; };
    for (const Name& name : sentence.names)
      found += "name " +
               std::string(document.text({word(name.first).span.start, word(name.last - 1).span.end})) + '\n';
    for (const Word& w : sentence.words)
      if (w.head >= 0 && (w.upos == UPos::NOUN || w.upos == UPos::NUM || w.upos == UPos::PROPN))
        found += w.form + ' ' + w.relation + ' ' + word(w.head).form + '\n';
  }
  return found;
}

}  // namespace

TEST_CASE("names end in numbers, and crossings and mines are nouns") {
  check_tree_cases(std::filesystem::path(NEWSGRAPH_TEST_DATA_DIR) / "tags/tags.conllu", mended);
}
