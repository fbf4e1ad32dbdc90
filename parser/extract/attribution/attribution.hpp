#pragma once
// Attribution: who says what. Reported speech, quotations over sentences and paragraphs, "according to",
// claims.

#include <optional>
#include <span>
#include <vector>

#include "parser/extract/attribution/quotations.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/extract/mentions/mention.hpp"

namespace newsgraph::parser {

class AttributionModel;
class Lexicon;

/// A statement with the words it was read from.
struct Attribution {
  Statement statement;
  std::uint32_t sentence = 0;         // of the cue
  int cue = 0;                        // the cue's head word
  std::optional<ClauseIndex> clause;  // of the cue, where it is a predicate
  std::optional<std::size_t> inside;  // the attribution whose content it stands in, innermost
  std::optional<float> doubt;         // where the model takes the cue for none: by how much, in log-odds
  std::vector<Span> excluded;         // stretches of the content that are not said: "…, he added, …"
  bool charge_or_wish = false;        // not reported, but it vouches for what is alleged or asked for in it

  /// Is the stretch part of what is said?
  bool says(Span span) const;
};

/// A document's attributions, in order of their sentences. Nested ones name the one they stand in.
struct Attributions {
  std::vector<Attribution> all;
  std::vector<std::vector<std::uint32_t>> by_sentence;  // those whose content reaches into the sentence
  std::vector<Quotation> quotations;                    // whoever says them, as of find_quotations

  /// Does the stretch begin inside quotation marks?
  bool quoted(Span span) const;

  /// Those that say what stands at the span, outermost first; of what is `not_yet_so`, those who allege it or
  /// ask for it, too.
  std::vector<std::size_t> vouching(std::uint32_t sentence, Span span, bool not_yet_so = false) const;
};

/// By rules, and by the model, which finds further cues and doubts some of the rules'. The empty model adds
/// nothing. `vectors`: of the document's words, one after the other, as long as the model says, or none.
Attributions find_attributions(const Document& document, const Clauses& clauses, const Mentions& mentions,
                               const Lexicon& lexicon, const AttributionModel& model,
                               std::span<const float> vectors = {});

}  // namespace newsgraph::parser
