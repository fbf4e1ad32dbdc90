#include "parser/extract/mending/verb_lemmas.hpp"

#include <algorithm>

#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

/// "taping", "taped", taken for forms of "tap", whose last letter they would have twice.
bool lacks_last_letter(std::string_view form, std::string_view lemma, const Lexicon& lexicon) {
  constexpr std::string_view vowels = "aeiou";
  const std::size_t n = lemma.size();
  if (n < 3 || (form != std::string(lemma) + "ing" && form != std::string(lemma) + "ed")) return false;
  const auto is_vowel = [&](char c) { return vowels.find(c) != vowels.npos; };
  return std::count_if(lemma.begin(), lemma.end(), is_vowel) == 1 && is_vowel(lemma[n - 2]) &&
         !is_one_of(lemma.substr(n - 1), {"w", "x", "y"}) && lexicon.is_verb(std::string(lemma) + "e");
}

void mend(Word& word, const Lexicon& lexicon) {
  const std::string form = lower_case(word.form);
  const bool past = word.xpos == "VBD" || word.xpos == "VBN";
  const bool known = lexicon.is_verb(word.lemma);
  if (past && !(known && form.ends_with("ed")))
    if (const auto verb = lexicon.irregular_verb_of(form); !verb.empty()) {
      word.lemma = verb;
      return;
    }
  // "Rebels raid post", taken for a past of "ray": what ends otherwise is the verb itself.
  if (past && !form.ends_with("ed") && lexicon.is_verb(form)) {
    word.lemma = form;
    return;
  }
  if (known && lacks_last_letter(form, word.lemma, lexicon)) word.lemma += 'e';
  if (known) return;
  if ((word.xpos == "VB" || word.xpos == "VBP") && lexicon.is_verb(form)) {
    word.lemma = form;
    return;
  }
  if (auto verb = lexicon.verb_of(form)) word.lemma = *std::move(verb);
}

/// "The rebels advanced on the town", "the leader plans to resign", taken for an adjective and a noun of a
/// verb's tense: with a subject they are verbs.
bool is_verb_with_subject(const Sentence& sentence, std::size_t i) {
  const Word& word = sentence.words[i];
  return (word.upos == UPos::ADJ || word.upos == UPos::NOUN) && is_one_of(word.xpos, {"VBD", "VBZ", "VBP"}) &&
         std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const Word& w) { return w.head == static_cast<int>(i) && w.relation == "nsubj"; });
}

}  // namespace

void mend_verb_lemmas(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      if (is_verb_with_subject(sentence, i)) sentence.words[i].upos = UPos::VERB;
    for (Word& word : sentence.words)
      // "after meeting them", whose finer tag may be a noun's
      if (word.upos == UPos::VERB && (word.xpos.starts_with("VB") || word.form.ends_with("ing")))
        mend(word, lexicon);
  }
}

}  // namespace newsgraph::parser
