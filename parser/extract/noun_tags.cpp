#include "parser/extract/noun_tags.hpp"

#include "parser/language/letters.hpp"

namespace newsgraph::parser {

void mend_nouns(Document& document) {
  for (Sentence& sentence : document.sentences)
    for (std::size_t i = 1; i < sentence.words.size(); ++i) {
      Word& word = sentence.words[i];
      if (word.upos != UPos::PRON || !same_word(word.form, "mine")) continue;
      const Word& before = sentence.words[i - 1];
      const bool modified = before.upos == UPos::DET || before.upos == UPos::ADJ ||
                            before.upos == UPos::NOUN || before.xpos == "POS" || before.xpos == "PRP$";
      if (!modified) continue;
      word.upos = UPos::NOUN;
      word.xpos = "NN";
      word.lemma = "mine";
    }
}

}  // namespace newsgraph::parser
