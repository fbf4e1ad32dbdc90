#include "parser/extract/attribution.hpp"

#include <algorithm>

#include "parser/extract/cues.hpp"
#include "parser/extract/quotations.hpp"

namespace newsgraph::parser {

bool Attribution::says(Span span) const {
  if (!statement.content.contains(span)) return false;
  return std::none_of(excluded.begin(), excluded.end(), [&](Span e) { return e.overlaps(span); });
}

std::vector<std::size_t> vouching(const std::vector<Attribution>& attributions, Span span) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < attributions.size(); ++i)
    if (attributions[i].says(span)) found.push_back(i);
  // The one who says more stands outside; of two who say the same, the one that the other names as its
  // source.
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    const Span left = attributions[a].statement.content, right = attributions[b].statement.content;
    if (attributions[b].inside == a) return true;
    if (attributions[a].inside == b) return false;
    return left.size() > right.size();
  });
  return found;
}

namespace {

/// Gives quotations to those who said them: to the statement that they overlap, to the verb of saying in
/// their sentence, or, where a whole sentence is quoted, to the speaker before it.
class QuotationSources {
 public:
  QuotationSources(const Document& document, std::vector<Attribution>& attributions)
      : document_(document), attributions_(attributions) {}

  void run(const std::vector<Quotation>& quotations) {
    std::optional<std::size_t> previous;  // who spoke last, in this paragraph or the one before
    std::uint32_t previous_sentence = 0;
    for (const Quotation& q : quotations) {
      std::optional<std::size_t> owner = overlapping(q);
      const bool whole = is_whole_sentence(q);
      if (!owner && whole && previous && q.first_sentence <= previous_sentence + 1) owner = previous;
      if (!owner) continue;
      if (whole || attributions_[*owner].statement.content.overlaps(q.span)) extend(attributions_[*owner], q);
      previous = owner;
      previous_sentence = std::max(q.last_sentence, attributions_[*owner].sentence);
    }
  }

 private:
  std::optional<std::size_t> overlapping(const Quotation& q) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < attributions_.size(); ++i) {
      const Attribution& a = attributions_[i];
      if (a.sentence + 1 < q.first_sentence || a.sentence > q.last_sentence + 1) continue;
      if (!a.statement.content.overlaps(q.span) || q.span.contains(a.statement.cue)) continue;
      if (!best || attributions_[*best].statement.content.size() > a.statement.content.size()) best = i;
    }
    return best;
  }

  bool is_whole_sentence(const Quotation& q) const {
    const Sentence& s = document_.sentences[q.first_sentence];
    const Span span = s.span;
    std::uint32_t words = 0;
    for (const Word& w : s.words)
      if (w.upos != UPos::PUNCT && q.span.contains(w.span)) ++words;
    return words >= 2 && q.span.start <= span.start + 4 && q.span.end + 4 >= span.end;
  }

  /// A quotation is said as a whole, also the sentences of it that stand before and behind the verb's own.
  static void extend(Attribution& a, const Quotation& q) {
    a.statement.quoted = true;
    Span& content = a.statement.content;
    content = {std::min(content.start, q.span.start), std::max(content.end, q.span.end)};
    if (content.contains(a.statement.cue)) a.excluded.push_back(a.statement.cue);
    if (a.statement.source_span && content.contains(*a.statement.source_span))
      a.excluded.push_back(*a.statement.source_span);
  }

  const Document& document_;
  std::vector<Attribution>& attributions_;
};

void nest(std::vector<Attribution>& attributions) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    Attribution& inner = attributions[i];
    if (inner.inside) continue;
    for (std::size_t j = 0; j < attributions.size(); ++j) {
      const Attribution& outer = attributions[j];
      if (i == j || !outer.says(inner.statement.cue) || inner.says(outer.statement.cue)) continue;
      if (!inner.inside ||
          attributions[*inner.inside].statement.content.size() > outer.statement.content.size())
        inner.inside = j;
    }
  }
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const Clauses& clauses,
                                           const Mentions& mentions, const Lexicon& lexicon) {
  const std::vector<Quotation> quotations = find_quotations(document);
  std::vector<Attribution> attributions = find_cues(document, clauses, mentions, lexicon, quotations);
  QuotationSources(document, attributions).run(quotations);
  nest(attributions);
  return attributions;
}

}  // namespace newsgraph::parser
