#pragma once
// What the analyser makes of a word beyond its tags, in numbers.

#include <functional>
#include <span>

namespace newsgraph::parser {

/// Takes the words of a document one after the other, in order. Each comes as the encoder's state, which
/// knows its neighbours, and behind it the vector of its lemma; Analyser::word_vector_size() numbers in all,
/// which are gone after the call.
using WordVectorReader = std::function<void(std::span<const float>)>;

}  // namespace newsgraph::parser
