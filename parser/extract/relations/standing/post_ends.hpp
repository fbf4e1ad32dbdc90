#pragma once
// Who holds a post, and in which body.

#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// The word of the one who holds the post that a noun names: the name that it stands before or beside, the
/// subject that it is said of, or the noun itself; -1: nobody.
int holder_of(const SentenceView& view, int post);

/// The word of a body and how it stands.
struct BodyWord {
  int word = -1;          // none: no body is named
  bool modifier = false;  // before the post, and no possessor: "agency head"
};

/// The body, by how surely it is meant: "head of the agency", "the agency's head", "agency head", "South
/// Korean head".
BodyWord body_of(const SentenceView& view, PostKind kind, int post, int holder);

}  // namespace newsgraph::parser
