#include "parser/extract/attribution/according_to.hpp"

#include <algorithm>

namespace newsgraph::parser {

void find_according_to(const SentenceReading& reading, int i, std::vector<Attribution>& found) {
  const std::string_view base = base_relation(reading.word(i));
  if (base != "obl" && base != "nmod" && base != "advcl" && base != "advmod") return;
  if (preposition(reading.tree, i) != "according to") return;
  int said = reading.word(i).head;
  while (said >= 0 && !reading.clause(said) && reading.word(said).head >= 0) said = reading.word(said).head;
  while (said >= 0 && reading.clause(said) && reading.clause(said)->kind == PredicateKind::Nominal &&
         reading.word(said).head >= 0)
    said = reading.word(said).head;
  if (said < 0) return;
  auto [own_first, own_last] = reading.tree.extent(i);
  while (own_first < i && is_punctuation(reading.word(own_first))) ++own_first;
  auto [first, last] = reading.tree.extent(said);
  // At the end of a sentence, behind a comma, or at its beginning the phrase vouches for all of it.
  int end = reading.tree.size();
  while (end > own_last && is_punctuation(reading.word(end - 1))) --end;
  if (own_last == end && own_first > 0 && reading.word(own_first - 1).form == ",")
    first = 0, last = own_first;
  if (own_first == 0) last = reading.tree.size();
  if (own_first <= first + 1) first = own_last;
  if (own_last >= last) last = own_first;
  if (first >= last) return;
  int cue_first = own_first;
  while (cue_first < i && !same_word(reading.word(cue_first).form, "according")) ++cue_first;
  Attribution a;
  a.sentence = reading.sentence;
  a.cue = i;
  a.statement.cue = {reading.word(cue_first).span.start, reading.word(std::min(cue_first + 1, i)).span.end};
  a.statement.cue_lemma = "according to";
  a.statement.source = reading.source(i);
  a.statement.source_span = reading.source_span(i);
  a.statement.content = reading.trimmed(first, last);
  if (own_first > first && own_last < last)
    a.excluded.push_back({reading.word(own_first).span.start, reading.word(own_last - 1).span.end});
  found.push_back(std::move(a));
}

}  // namespace newsgraph::parser
