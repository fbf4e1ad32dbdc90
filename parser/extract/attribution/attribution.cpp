#include "parser/extract/attribution/attribution.hpp"

#include <algorithm>
#include <numeric>

#include "parser/extract/attribution/cues.hpp"
#include "parser/extract/attribution/document_sources.hpp"
#include "parser/extract/attribution/learned/learned_cues.hpp"
#include "parser/extract/attribution/quotations.hpp"
#include "parser/extract/factuality/factuality.hpp"

namespace newsgraph::parser {

bool Attribution::says(Span span) const {
  if (!statement.content.contains(span)) return false;
  return std::none_of(excluded.begin(), excluded.end(), [&](Span e) { return e.overlaps(span); });
}

bool Attributions::quoted(Span span) const {
  const auto next = std::upper_bound(quotations.begin(), quotations.end(), span.start,
                                     [](std::uint32_t at, const Quotation& q) { return at < q.span.start; });
  return next != quotations.begin() && span.start < std::prev(next)->span.end;
}

std::vector<std::size_t> Attributions::vouching(std::uint32_t sentence, Span span, bool not_yet_so) const {
  std::vector<std::size_t> found;
  if (sentence >= by_sentence.size()) return found;
  for (const std::uint32_t i : by_sentence[sentence])
    if ((all[i].statement.reported || (not_yet_so && all[i].charge_or_wish)) && all[i].says(span))
      found.push_back(i);
  // The one who says more stands outside; of two who say the same, the one that the other is cited by.
  const auto depth = [&](std::size_t i) {
    std::size_t steps = 0;
    for (auto above = all[i].inside; above && steps < all.size(); above = all[*above].inside) ++steps;
    return steps;
  };
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    const std::size_t left = all[a].statement.content.size(), right = all[b].statement.content.size();
    return left != right ? left > right : depth(a) < depth(b);
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
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      const Quotation& q = quotations[i];
      std::optional<std::size_t> owner = overlapping(q);
      // A quotation of several paragraphs has one speaker, named in any of them.
      for (std::size_t j = i + 1;
           !owner && j < quotations.size() && goes_on(quotations[j - 1], quotations[j]); ++j)
        owner = overlapping(quotations[j]);
      const bool whole = is_whole_sentence(q);
      if (!owner)
        if ((owner = said_right_behind(q))) extend(attributions_[*owner], q);
      if (!owner && whole) owner = announcing(q);
      if (!owner && whole && previous && q.first_sentence <= previous_sentence + 1) owner = previous;
      if (!owner) continue;
      if (whole || attributions_[*owner].statement.content.overlaps(q.span)) extend(attributions_[*owner], q);
      previous = owner;
      previous_sentence = std::max(q.last_sentence, attributions_[*owner].sentence);
    }
  }

 private:
  static bool goes_on(const Quotation& before, const Quotation& q) {
    return before.continues && q.first_sentence <= before.last_sentence + 1;
  }

  std::optional<std::size_t> overlapping(const Quotation& q) const {
    std::optional<std::size_t> best;
    const auto first = std::lower_bound(
        attributions_.begin(), attributions_.end(), q.first_sentence,
        [](const Attribution& a, std::uint32_t sentence) { return a.sentence + 1 < sentence; });
    for (auto a = first; a != attributions_.end() && a->sentence <= q.last_sentence + 1; ++a) {
      if (!a->statement.content.overlaps(q.span) || q.span.contains(a->statement.cue)) continue;
      if (!best || attributions_[*best].statement.content.size() > a->statement.content.size())
        best = static_cast<std::size_t>(a - attributions_.begin());
    }
    return best;
  }

  /// “…,” Berg told a rally: where the statement found of it is another one, it is said, too.
  std::optional<std::size_t> said_right_behind(const Quotation& q) const {
    auto a =
        std::lower_bound(attributions_.begin(), attributions_.end(), q.last_sentence,
                         [](const Attribution& b, std::uint32_t sentence) { return b.sentence < sentence; });
    for (; a != attributions_.end() && a->sentence == q.last_sentence; ++a) {
      const Statement& said = a->statement;
      if (!said.reported || !said.source_span || said.content.start < q.span.end) continue;
      const std::uint32_t start = std::min(said.source_span->start, said.cue.start);
      if (start >= q.span.end && start <= q.span.end + 6)  // the mark and a space
        return static_cast<std::size_t>(a - attributions_.begin());
    }
    return std::nullopt;
  }

  /// Omar said it was a disgrace: “…”: behind a colon the last to speak before it goes on.
  std::optional<std::size_t> announcing(const Quotation& q) const {
    if (q.first_sentence == 0) return std::nullopt;
    const std::uint32_t before = q.first_sentence - 1;
    if (document_.sentences[before].words.back().form != ":") return std::nullopt;
    const auto behind = std::partition_point(attributions_.begin(), attributions_.end(),
                                             [&](const Attribution& a) { return a.sentence <= before; });
    for (auto i = static_cast<std::size_t>(behind - attributions_.begin());
         i-- > 0 && attributions_[i].sentence == before;)
      if (attributions_[i].statement.reported && attributions_[i].statement.source) return i;
    return std::nullopt;
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
    const Span before = content;
    content = {std::min(content.start, q.span.start), std::max(content.end, q.span.end)};
    if (content.contains(a.statement.cue)) a.excluded.push_back(a.statement.cue);
    if (a.statement.source_span && content.contains(*a.statement.source_span))
      a.excluded.push_back(*a.statement.source_span);
    // “…,” the mayor said in a note that she sent. “…”: what stands between the two is the writer's
    if (before.overlaps(q.span)) return;
    const Span between =
        before.end <= q.span.start ? Span{before.end, q.span.start} : Span{q.span.end, before.start};
    if (between.start < between.end) a.excluded.push_back(between);
  }

  const Document& document_;
  std::vector<Attribution>& attributions_;
};

/// “…,” Ana Berg said. “…,” she continued: who is quoted right after somebody goes on, where coreference
/// leaves open who it is.
void let_speakers_go_on(const Document& document, const Mentions& mentions,
                        std::vector<Attribution>& attributions) {
  const auto sentence_at = [&](std::uint32_t position) {
    const auto s =
        std::upper_bound(document.sentences.begin(), document.sentences.end(), position,
                         [](std::uint32_t p, const Sentence& sentence) { return p < sentence.span.start; });
    return s - document.sentences.begin();
  };
  const Attribution* before = nullptr;
  for (Attribution& a : attributions) {
    Statement& said = a.statement;
    if (!said.reported || !said.quoted) continue;
    if (!said.source && said.source_span && before != nullptr && before->statement.source &&
        mentions.entities[*before->statement.source].type == EntityType::Person) {
      const std::string who = lower_case(document.text(*said.source_span));
      const std::uint32_t end = std::max(before->statement.content.end, before->statement.cue.end);
      const std::uint32_t start = std::min(said.content.start, said.cue.start);
      if (is_one_of(who, {"he", "she"}) && sentence_at(start) <= sentence_at(end - 1) + 1)
        said.source = before->statement.source;
    }
    before = &a;
  }
}

std::vector<std::vector<std::uint32_t>> index(const Document& document,
                                              const std::vector<Attribution>& attributions) {
  std::vector<std::vector<std::uint32_t>> by_sentence(document.sentences.size());
  const auto starts_after = [](std::uint32_t end, const Sentence& s) { return end <= s.span.start; };
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Span content = attributions[i].statement.content;
    auto s =
        std::upper_bound(document.sentences.begin(), document.sentences.end(), content.end, starts_after);
    while (s != document.sentences.begin() && (s - 1)->span.end > content.start) {
      --s;
      by_sentence[static_cast<std::size_t>(s - document.sentences.begin())].push_back(i);
    }
  }
  return by_sentence;
}

/// "Berg, who led the navy until May, …", "Berg, the officer who led the raid, …": what tells who the noun
/// before is. Participles tell what happens more often than not: "the column, escorted by rebels, …".
bool tells_of_noun_before(const SentenceReading& reading, int i) {
  const Word& w = reading.word(i);
  const int noun = w.head;
  if (noun < 0 || noun >= i) return false;
  const auto [first, last] = reading.tree.extent(i);
  const auto parts = [&](int at) {
    return at >= 0 && is_one_of(reading.word(at).form, {",", "–", "—", "--"});
  };
  if (!(parts(first) || parts(first - 1)) || noun >= first) return false;
  const Clause* clause = reading.clause(i);
  if (clause != nullptr && clause->embedding == Embedding::Relative) return clause->anchor < first;
  return w.relation == "appos" && w.upos == UPos::NOUN && reading.word(noun).upos == UPos::PROPN &&
         last - first > 2;
}

/// “…” after they lost the vote: behind the closing mark it is the writer who goes on.
bool goes_on_behind_quotation(const SentenceReading& reading, int i) {
  const Clause* clause = reading.clause(i);
  if (clause == nullptr || clause->embedding != Embedding::Adverbial || clause->tense == Tense::None ||
      clause->marker < 1)
    return false;
  if (!is_one_of(lower_case(reading.word(clause->marker).form), {"after", "before", "when", "while", "as"}))
    return false;
  const int first = reading.tree.extent(i).first;
  return first == clause->marker && is_closing_mark(reading.word(first - 1).form);
}

/// "Asked by reporters to go, Ana Berg said “…”": what the verb of saying has before it tells when it was
/// said.
bool opens_saying(const SentenceReading& reading, int i, const Attribution& said) {
  const Word& w = reading.word(i);
  return w.relation == "advcl" && w.head > i && (w.xpos == "VBN" || w.xpos == "VBG") &&
         reading.word(w.head).span == said.statement.cue && reading.tree.child(i, "nsubj") < 0 &&
         reading.tree.child(i, "nsubj:pass") < 0;
}

/// What the writer puts in for the reader's sake is not said, unless it is quoted.
void exclude_asides(const std::vector<SentenceReading>& readings, Attributions& attributions) {
  for (const SentenceReading& reading : readings) {
    const std::vector<std::uint32_t>& near = attributions.by_sentence[reading.sentence];
    if (near.empty()) continue;
    for (int i = 0; i < reading.tree.size(); ++i) {
      const bool of_anybody = tells_of_noun_before(reading, i) || goes_on_behind_quotation(reading, i);
      if (!of_anybody && reading.word(i).relation != "advcl") continue;
      const auto [first, last] = reading.tree.extent(i);
      const Span aside = reading.trimmed(first, last);
      if (reading.quoted(aside)) continue;
      for (const std::uint32_t a : near) {
        Attribution& said = attributions.all[a];
        if ((of_anybody || opens_saying(reading, i, said)) && said.says(aside))
          said.excluded.push_back(aside);
      }
    }
  }
}

void nest(Attributions& attributions) {
  for (std::size_t i = 0; i < attributions.all.size(); ++i) {
    Attribution& inner = attributions.all[i];
    if (inner.inside) continue;
    for (const std::uint32_t j : attributions.by_sentence[inner.sentence]) {
      const Attribution& outer = attributions.all[j];
      if (i == j || !outer.says(inner.statement.cue) || inner.says(outer.statement.cue)) continue;
      if (!inner.inside ||
          attributions.all[*inner.inside].statement.content.size() > outer.statement.content.size())
        inner.inside = j;
    }
  }
}

/// Those of the list that the order names, in that order; what stood inside one that is left out stands
/// inside the next one outwards.
std::vector<Attribution> chosen(std::vector<Attribution>&& all, const std::vector<std::size_t>& order) {
  std::vector<std::optional<std::size_t>> place(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Attribution> result;
  result.reserve(order.size());
  for (const std::size_t i : order) {
    std::optional<std::size_t> outer = all[i].inside;
    for (std::size_t steps = 0; outer && !place[*outer]; ++steps)
      outer = steps < all.size() ? all[*outer].inside : std::nullopt;
    result.push_back(all[i]);
    result.back().inside = outer ? place[*outer] : std::nullopt;
  }
  return result;
}

std::vector<Attribution> in_order(std::vector<Attribution>&& all) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(all[a].sentence, all[a].statement.cue.start) <
           std::pair(all[b].sentence, all[b].statement.cue.start);
  });
  return chosen(std::move(all), order);
}

// From this doubt on a rule is not believed. Within a statement the model doubts more than it should: the
// corpus that it learns from cannot mark one there.
constexpr float much_doubt = 1, much_doubt_within = 3;

/// Leaves out much doubted statements, and doubted ones within a statement that add no voice: "Berg said he
/// believed …".
std::vector<Attribution> without_doubtful(std::vector<Attribution>&& all) {
  const auto adds_voice = [&](const Attribution& a) {
    if (!a.statement.source) return false;
    std::size_t steps = 0;
    for (auto outer = a.inside; outer && steps < all.size(); outer = all[*outer].inside, ++steps)
      if (all[*outer].statement.source == a.statement.source) return false;
    return true;
  };
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!all[i].doubt || (all[i].inside ? adds_voice(all[i]) && *all[i].doubt < much_doubt_within
                                        : *all[i].doubt < much_doubt))
      kept.push_back(i);
  return chosen(std::move(all), kept);
}

/// "would say only that …", "would later tell them"
bool is_said_after_all(const Document& document, const Clause& clause) {
  const auto& words = document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.end(), [&](const Word& w) {
    return w.head == clause.predicate && is_one_of(w.lemma, {"only", "later", "eventually", "subsequently"});
  });
}

/// "would show voters that …", "if she had said that …", "could ask them to leave": nobody has said it.
void leave_unsaid(const Document& document, const Clauses& clauses, const Lexicon& lexicon,
                  std::vector<Attribution>& attributions) {
  for (Attribution& a : attributions) {
    if (!a.clause || a.statement.quoted || clauses.all[*a.clause].kind != PredicateKind::Verb) continue;
    const std::optional<Span>& who = a.statement.source_span;
    if (who && is_one_of(lower_case(document.text(*who)), {"i", "we"})) continue;  // "I would say that …"
    if (!is_said_after_all(document, clauses.all[*a.clause]) &&
        factuality_of(document, clauses, *a.clause, lexicon) == Factuality::Possible)
      a.statement.reported = a.charge_or_wish = false;
  }
}

}  // namespace

Attributions find_attributions(const Document& document, const Clauses& clauses, const Mentions& mentions,
                               const Lexicon& lexicon, const AttributionModel& model,
                               std::span<const float> vectors) {
  Attributions attributions;
  attributions.quotations = find_quotations(document);
  const std::vector<Quotation>& quotations = attributions.quotations;
  std::vector<SentenceReading> readings;
  std::vector<Attribution> by_rule;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (document.sentences[s].region != RegionKind::Prose &&
        document.sentences[s].region != RegionKind::Headline)
      continue;
    readings.emplace_back(document, s, clauses, mentions, lexicon, quotations);
    const std::size_t first = by_rule.size();
    for (Attribution& a : find_cues(readings.back())) {
      if (a.inside) *a.inside += first;
      by_rule.push_back(std::move(a));
    }
  }
  attributions.all = in_order(with_learned(readings, std::move(by_rule), model, vectors));
  QuotationSources(document, attributions.all).run(quotations);
  let_speakers_go_on(document, mentions, attributions.all);
  attributions.by_sentence = index(document, attributions.all);
  exclude_asides(readings, attributions);
  nest(attributions);
  attributions.all = without_doubtful(std::move(attributions.all));
  leave_unsaid(document, clauses, lexicon, attributions.all);
  find_document_sources(document, attributions.all);
  attributions.by_sentence = index(document, attributions.all);
  return attributions;
}

}  // namespace newsgraph::parser
