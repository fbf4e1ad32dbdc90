#include "parser/extract/mending/mend_analysis.hpp"

#include <algorithm>
#include <vector>

#include "parser/extract/mending/accused_of.hpp"
#include "parser/extract/mending/appositions.hpp"
#include "parser/extract/mending/attributes.hpp"
#include "parser/extract/mending/finite_subjects.hpp"
#include "parser/extract/mending/infinitives.hpp"
#include "parser/extract/mending/noun_tags.hpp"
#include "parser/extract/mending/number_objects.hpp"
#include "parser/extract/mending/numbered_names.hpp"
#include "parser/extract/mending/place_modifiers.hpp"
#include "parser/extract/mending/relative_nouns.hpp"
#include "parser/extract/mending/said_subjects.hpp"
#include "parser/extract/mending/shared_nouns.hpp"
#include "parser/extract/mending/taken_people.hpp"
#include "parser/extract/mending/time_openings.hpp"
#include "parser/extract/mending/verb_lemmas.hpp"
#include "parser/extract/mending/verb_objects.hpp"
#include "parser/extract/mending/verdicts.hpp"

namespace newsgraph::parser {

namespace {

/// Words that go round in a circle hang on the sentence's root; without one the first of them is it.
void break_circles(Sentence& sentence) {
  auto& words = sentence.words;
  const auto at = std::find_if(words.begin(), words.end(), [](const Word& w) { return w.head < 0; });
  int root = at == words.end() ? -1 : static_cast<int>(at - words.begin());
  std::vector<std::size_t> reached_from(words.size(), 0);  // the walk that came by first, from 1 on
  for (std::size_t start = 0; start < words.size(); ++start) {
    std::size_t i = start;
    while (reached_from[i] == 0 && words[i].head >= 0) {
      reached_from[i] = start + 1;
      i = static_cast<std::size_t>(words[i].head);
    }
    if (words[i].head < 0 || reached_from[i] != start + 1) continue;
    words[i].head = root;
    words[i].relation = root < 0 ? "root" : "dep";
    if (root < 0) root = static_cast<int>(i);
  }
}

}  // namespace

void mend_analysis(Document& document, const Lexicon& lexicon) {
  mend_verb_lemmas(document, lexicon);
  mend_numbered_names(document);
  mend_nouns(document);
  mend_infinitives(document, lexicon);
  mend_time_openings(document);
  mend_place_modifiers(document);
  mend_appositions(document, lexicon);
  mend_attributes(document, lexicon);
  mend_verdicts(document);
  mend_number_objects(document, lexicon);
  mend_taken_people(document, lexicon);
  mend_verb_objects(document, lexicon);
  mend_shared_nouns(document, lexicon);
  mend_relative_nouns(document, lexicon);
  mend_said_subjects(document, lexicon);
  mend_finite_subjects(document, lexicon);
  mend_charges(document, lexicon);
  for (Sentence& sentence : document.sentences) break_circles(sentence);
}

}  // namespace newsgraph::parser
