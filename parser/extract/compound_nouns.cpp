#include "parser/extract/compound_nouns.hpp"

#include "parser/language/letters.hpp"

namespace newsgraph::parser {

int word_before_noun(const Sentence& sentence, int noun) {
  const bool hyphen = noun > 1 && sentence.words[static_cast<std::size_t>(noun - 1)].form == "-";
  return hyphen ? noun - 2 : noun - 1;
}

std::optional<NounSense> compound_sense(const Sentence& sentence, int noun, const Lexicon& lexicon) {
  const std::string lemma = lower_case(sentence.words[static_cast<std::size_t>(noun)].lemma);
  if (const int before = word_before_noun(sentence, noun); before >= 0)
    if (const auto both = lexicon.noun_sense(
            lower_case(sentence.words[static_cast<std::size_t>(before)].form) + ' ' + lemma))
      return both;
  return lexicon.noun_sense(lemma);
}

}  // namespace newsgraph::parser
