#include "world.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "parser/lexicon/content.hpp"

namespace newsgraph::tests {

parser::Lexicon world() {
  const std::filesystem::path here = NEWSGRAPH_TEST_DATA_DIR, data = here / "../../../parser/lexicon/data";
  parser::LexiconContent content;
  for (const auto& file : {here / "world.lex", data / "lists.lex", data / "synonyms.lex"}) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    parser::unite(content, parser::parse_lexicon(text.str(), file.string()));
  }
  return parser::Lexicon(std::move(content));
}

}  // namespace newsgraph::tests
