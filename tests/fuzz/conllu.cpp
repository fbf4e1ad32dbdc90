// CoNLL-U: what is accepted has words within the text and heads within the sentence, and can be written.

#include <sstream>
#include <string>

#include "demand.hpp"
#include "parser/language/conllu.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

void check(const parser::Document& document) {
  for (const auto& sentence : document.sentences) {
    demand(sentence.span.end <= document.article->text.size(), "sentences lie within the text");
    const auto count = static_cast<int>(sentence.words.size());
    for (const auto& word : sentence.words) {
      demand(sentence.span.contains(word.span), "words lie within their sentence");
      demand(word.head >= -1 && word.head < count, "heads lie within their sentence");
    }
    for (const auto& name : sentence.names)
      demand(0 <= name.first && name.first < name.last && name.last <= count,
             "names lie within their sentence");
  }
}

void read_all(std::string_view bytes, parser::ConlluContent content) {
  std::istringstream in{std::string(bytes)};
  parser::ConlluReader reader(in, "trees.conllu", content);
  try {
    while (const auto article = reader.next()) {
      check(article->document);
      std::ostringstream out;
      parser::write_conllu(article->document, out);
    }
  } catch (const parser::ConlluError&) {
  }
}

}  // namespace

void conllu(std::string_view bytes) {
  read_all(bytes, parser::ConlluContent::Tokens);
  read_all(bytes, parser::ConlluContent::Everything);
}

}  // namespace newsgraph::fuzz
