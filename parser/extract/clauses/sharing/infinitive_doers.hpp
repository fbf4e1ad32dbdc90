#pragma once
// Who does what an infinitive behind a phrase says, where the tree hangs it on the verb: "waited for the
// nurses to leave".

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

struct InfinitiveDoer {
  bool told = false;  // do the words before the infinitive say whose it is?
  int word = -1;      // -1: nobody named
};

/// By the words right before it: "waited for the nurses to leave", "backs Peru's bid to join", "foiled an
/// attempt by the miners to leave", "prevented the use of the road to bring arms".
InfinitiveDoer doer_before(const SentenceClauses& in, const Clause& governor, const Clause& infinitive);

/// "the nurses", "them", "Ana Berg", as against "president", "a week".
bool is_somebody(const SentenceClauses& in, int word);

}  // namespace newsgraph::parser
