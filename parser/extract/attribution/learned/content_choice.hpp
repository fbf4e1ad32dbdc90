#pragma once
// Which stretch is what a cue attributes: the candidates and the properties that the choice is learned from.

#include <string>
#include <vector>

#include "parser/extract/attribution/learned/cue_choice.hpp"

namespace newsgraph::parser {

struct ContentCandidate {
  Span span;
  std::vector<Span> excluded;
  std::string kind;     // how it hangs on the cue: "obj", "obj+xcomp", "quotation behind"
  bool stated = false;  // a clause or a quotation: somebody says it, and it is not only spoken of
};

/// Complements, objects and phrases of the cue by themselves and in runs, what hangs on its object,
/// quotations nearby, what stands around it, the noun that it modifies, and what the rules chose. `source` is
/// a word or -1.
std::vector<ContentCandidate> content_candidates(const SentenceReading& reading, int cue, int source,
                                                 const NearAttributions& near);

Features content_features(const SentenceReading& reading, int cue, int source,
                          const ContentCandidate& candidate, const NearAttributions& near);

}  // namespace newsgraph::parser
