#pragma once
// What the words beside a name say that it names.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// "Amaru, a shipping firm", "Amina Daud, the ministry's spokeswoman", "the frigate, Aurora", "the port of
/// Callao"; nullopt where nothing beside the name tells. Nouns that bodies are called by as well as people
/// ("rival", "supplier") make nobody a person; trades make a body of what the tagger took for a place.
struct NameDescription {
  EntityType type = EntityType::Person;
  bool before = false;    // the noun stands before the name
  bool definite = false;  // "the frigate", and not "a frigate"
  bool sure = false;      // whatever the tagger took it for: "the port of Callao", "its subsidiary Amaru"
};
std::optional<NameDescription> described(const Sentence& sentence, const Name& name, const Lexicon& lexicon);

/// Is the word put before the names of ships: "HMS", "USS", "MV"?
bool is_ship_prefix(std::string_view form);

/// "Taiga-3" of "a Taiga-3 missile"
bool is_make_of_weapon(const Sentence& sentence, const Name& name, const Lexicon& lexicon);

/// The document's names of ships and other craft, by their prefix or by what is said beside them, and of
/// makes of weapon ("a Taiga-3 missile"), as written. Of "HMS Andes", as it is called later, also "the
/// Andes": the bare name may be a town's, too.
std::unordered_set<std::string> craft_names(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
