#pragma once
// Mentions: the noun phrases and pronouns of a document that speak of an entity.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

using MentionIndex = std::uint32_t;

struct Mention {
  std::uint32_t sentence = 0;
  int first = 0, last = 0;  // words of the sentence, end exclusive
  int head = 0;             // the phrase's head word
  Span span;
  MentionKind kind = MentionKind::Name;
  EntityType type = EntityType::Person;
  std::string name;                   // what it is called, without determiner and possessive
  std::optional<std::string> role;    // from a title, an appositive or a possessive: "lawmaker"
  std::optional<std::int64_t> count;  // "some 3,000 …"
  std::string batch;  // tells equal counts apart: "another", "additional", "more", "total", and "none" of
                      // what is nobody in particular ("no envoys"); else empty
  std::optional<EntityIndex> nation;  // of a group, unit, agency or post, once resolved: the country's entity
  std::optional<std::uint16_t>
      country;        // index into Lexicon::countries(): which country it is, else of which nation it is
  std::string lemma;  // the head's, lower case; empty for names
  bool plural = false;
  bool definite = false;  // "the", "this", "those", a possessive
  bool thing = false;     // goods, papers, nobody in particular: an entity only where a relation is with it
};

/// A document's mentions, ascending by sentence and first word, and the entities they resolve to.
struct Mentions {
  std::vector<Mention> all;
  std::vector<Entity> entities;
  std::vector<std::optional<EntityIndex>> entity_of;  // by MentionIndex; nullopt for a pronoun left open

  /// The largest mention headed by the word, or nullopt.
  std::optional<MentionIndex> headed_by(std::uint32_t sentence, int word) const;
};

}  // namespace newsgraph::parser
