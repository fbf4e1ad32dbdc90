#pragma once
// Whom "its", "his" and "her" mean before a post or a word for kin, where a wrong antecedent would make a
// wrong fact: coreference's answer where nothing speaks against it, else the only one told of nearby.

#include <optional>

#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

struct ImpliedBody {
  int pronoun = 0;  // the word
  End body;
};

/// Of a post: "Its spokesman, Omar Silva, said": where coreference has no body, the one that the sentence
/// before speaks of, its subject or the only one in it.
std::optional<ImpliedBody> implied_body(const SentenceView& view, int post);

/// Of a word of a phrase: "Ana Berg", "the admiral"; of "his" and "her" whom the sentence is about, or
/// coreference names where it tells more of that person, or the only other person that
/// the sentence and the one before name; nullopt where it is nobody or unsure. The bearer of the tie is left
/// out.
std::optional<End> person_meant(const SentenceView& view, int word, const End& bearer);

/// "whose": the word that its relative clause hangs on; of any other word itself.
int antecedent(const SentenceView& view, int word);

}  // namespace newsgraph::parser
