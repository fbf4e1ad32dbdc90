#pragma once
// Which word names the source of a cue: the candidates and the properties that the choice is learned from.

#include <string>
#include <vector>

#include "parser/extract/attribution/learned/cue_choice.hpp"

namespace newsgraph::parser {

struct SourceCandidate {
  int word = -1;
  std::string path;  // from the cue, by the labels of the tree: "<nsubj", ">xcomp<nsubj"
};

/// Nouns, names and pronouns within three steps of the tree, the clause's subject, and the phrases beside the
/// cue; ascending, each word once.
std::vector<SourceCandidate> source_candidates(const SentenceReading& reading, int cue);

Features source_features(const SentenceReading& reading, int cue, const SourceCandidate& candidate,
                         const NearAttributions& near);

}  // namespace newsgraph::parser
