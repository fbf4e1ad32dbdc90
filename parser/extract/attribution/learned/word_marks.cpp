#include "parser/extract/attribution/learned/word_marks.hpp"

#include <algorithm>

namespace newsgraph::parser {

std::vector<WordMarks> word_marks(const Document& document, const std::vector<NearAttributions>& near,
                                  const std::vector<Quotation>& quotations) {
  std::vector<WordMarks> result;
  auto quotation = quotations.begin();  // the first that ends behind the word
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const std::size_t first = result.size();
    for (const Word& word : sentence.words) {
      WordMarks w;
      const auto set = [&](Mark mark, bool holds) { w.marks[static_cast<std::size_t>(mark)] |= holds; };
      for (const Attribution* a : near[s]) {
        const Statement& statement = a->statement;
        const bool said = a->says(word.span);
        set(Mark::Cue, statement.cue.overlaps(word.span));
        set(Mark::Source, statement.source_span && statement.source_span->overlaps(word.span));
        set(Mark::Said, said);
        set(Mark::Cited, said && statement.quoted);
      }
      while (quotation != quotations.end() && quotation->span.end <= word.span.start) ++quotation;
      set(Mark::Quoted, quotation != quotations.end() && quotation->span.contains(word.span));
      set(Mark::Prose, sentence.region == RegionKind::Prose);
      set(Mark::Heading, sentence.region == RegionKind::Headline);
      set(Mark::First, result.size() == first);
      w.head = word.head < 0 ? result.size() : first + static_cast<std::size_t>(word.head);
      result.push_back(w);
    }
  }
  return result;
}

}  // namespace newsgraph::parser
