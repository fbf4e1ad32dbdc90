#pragma once
// Knowledge of the world: relation definitions, classes of words, countries, titles and posts, and what
// common nouns denote. Compiled at build time from parser/lexicon/data/*.lex and WordNet 3.0 into
// lexicon.bin; a user's own *.lex files are laid over it at start (parser/lexicon/README.md gives the
// formats).

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/relation_trait.hpp"

namespace newsgraph::parser {

/// A set of entity types. The empty set of a definition means: any.
struct EntityTypes {
  std::uint16_t bits = 0;
  bool empty() const { return bits == 0; }
  bool contains(EntityType type) const { return (bits >> static_cast<unsigned>(type)) & 1u; }
  bool allows(EntityType type) const { return empty() || contains(type); }
  void insert(EntityType type) {
    bits = static_cast<std::uint16_t>(bits | 1u << static_cast<unsigned>(type));
  }
  bool operator==(const EntityTypes&) const = default;
};

struct ArgumentDefinition {
  std::string role;  // the preposition: "to"
  EntityTypes types;
  bool operator==(const ArgumentDefinition&) const = default;
};

/// What kind of edge a predicate gives.
struct RelationDefinition {
  std::string type;                   // "SENT"
  std::string event_class;            // PLOVER's, e.g. "mobilize"; empty: none
  std::vector<std::string> verbs;     // "send", "carry out", "side with", "take part in"
  std::vector<std::string> passives;  // "come under fire", "receive training from": it happens to the subject
  std::vector<std::string> nouns;     // "deployment"
  RelationTraits traits;
  EntityTypes subject, object;
  std::vector<ArgumentDefinition> arguments;
  bool operator==(const RelationDefinition&) const = default;

  bool has(RelationTrait trait) const { return traits.has(trait); }
  const ArgumentDefinition* argument(std::string_view role) const;  // nullptr where it has none such
};

/// A verb of a definition: the lemma's continuation ("" for "send", "out" for "carry out", "part in" for
/// "take part in").
struct VerbEntry {
  std::string rest;
  const RelationDefinition* definition = nullptr;
  bool passive = false;  // one of the definition's passives
};

/// Classes of predicates and cues; a word may belong to several.
enum class WordClass : std::uint8_t {
  Saying,       // say, tell, add: the complement is a statement
  Thinking,     // believe, estimate, assess: a statement too, of what somebody holds
  Denying,      // deny, dismiss: the complement is denied
  Alleging,     // accuse, allege, suspect: the complement is alleged
  Planning,     // plan, intend, prepare: the complement is planned
  Promising,    // promise, pledge, agree to: planned
  Requesting,   // urge, order, call on: planned, and done by the one asked
  Hedging,      // may, could, likely, appear: the complement is possible
  Negative,     // not, never, fail, refuse, prevent: the complement does not happen
  Transparent,  // begin, continue, manage: the complement's factuality is the verb's own
  Light,        // make, hold, launch: the object noun is the predicate
  Citing,       // cite, quote: names the source of a statement
  Showing       // show, indicate, suggest: evidence for the complement
};
inline constexpr unsigned word_class_count = 13;
std::optional<WordClass> word_class(std::string_view name);  // "saying"
std::string_view name_of(WordClass word_class);

struct Country {
  std::string name;                     // "North Korea"
  std::string code;                     // ISO 3166-1 alpha-2; empty where it has none
  std::vector<std::string> names;       // "DPRK", "Democratic People's Republic of Korea"
  std::vector<std::string> adjectives;  // "North Korean"; the people: the same, "Dane", "Spaniard"
  std::vector<std::string> capitals;    // stand for the government: "Pyongyang"
  std::vector<std::string> seats;       // seats of government: "Kremlin"
  std::vector<std::string> shorts;      // only where the country is named in the article: "North"
  std::string shared;  // a country with a place of the same name: Georgia's is the United States
  bool operator==(const Country&) const = default;
};
using CountryIndex = std::uint16_t;

/// What a country's word is to the country.
enum class CountryWord : std::uint8_t { Name, Adjective, Capital, Seat, Short };
struct CountryMatch {
  CountryIndex country = 0;
  CountryWord kind = CountryWord::Name;
};

/// What a post is to the body it is held in: the type of its standing relation.
enum class PostKind : std::uint8_t { Leads, WorksFor, MemberOf };
std::string_view relation_of(PostKind kind);  // "LEADS", "WORKS_FOR", "MEMBER_OF"

/// What a common noun denotes.
struct NounSense {
  EntityType type = EntityType::Person;   // of one such thing: soldier is a Person, brigade a Unit
  EntityType plural = EntityType::Group;  // of several: soldiers are a Unit, lawmakers a Group
  bool place_of_work = false;             // "embassy", "hospital": an agency that is also a place
  bool operator==(const NounSense&) const = default;
};

enum class Gender : std::uint8_t { Unknown, Female, Male };

enum class WordList : std::uint8_t;  // parser/lexicon/word_list.hpp

/// Where in a phrase a word stands for another.
enum class PhrasePart : std::uint8_t { Anywhere, Head, Modifier };

struct LexiconContent;  // parser/lexicon/content.hpp

class Lexicon {
 public:
  Lexicon();  // empty
  explicit Lexicon(LexiconContent content);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  // Relations. A definition is found by its verb's first word, then by the longest `rest` that the sentence
  // continues with.
  std::span<const RelationDefinition> relations() const;
  std::span<const VerbEntry> verb(std::string_view lemma) const;  // the longest rest first
  /// By its whole phrase, "carry out"; nullptr where no definition has it.
  const RelationDefinition* verb_phrase(std::string_view phrase) const;
  const RelationDefinition* noun(std::string_view lemma) const;     // a nominalisation
  const RelationDefinition* relation(std::string_view type) const;  // "SENT"

  // Words by lemma. The part of speech is VERB (AUX counts as VERB), NOUN, ADJ, ADV or ADP.
  bool is(std::string_view lemma, UPos upos, WordClass word_class) const;

  // Countries. The word may be several ("South Korean"), case matters; a leading "the" is ignored.
  std::span<const Country> countries() const;
  std::optional<CountryMatch> country(std::string_view words) const;
  /// All of them: "North" and "Korean" stand for more than one country.
  std::span<const CountryMatch> country_matches(std::string_view words) const;

  // Titles and posts, lower case.
  bool is_honorific(std::string_view word) const;  // "mr.", "lt.", "gen.", "dr", "captain": before a name
  std::optional<PostKind> post(
      std::string_view lemma) const;  // "director", "spokesman", "member", "defence minister"

  // What common nouns denote, by lemma (singular), "rocket launcher" or "launcher"; from WordNet and its
  // corrections.
  std::optional<NounSense> noun_sense(std::string_view lemma) const;
  /// Is it a word for people under arms ("soldier", "troops", "fighter")?
  bool is_military(std::string_view lemma) const;
  /// Never an entity by itself, whatever WordNet says ("number", "way", "part", "time").
  bool is_no_entity(std::string_view lemma) const;
  /// The verb that a lower-case form is of, after WordNet's exceptions and endings: "fled" is of "flee",
  /// "bombed" of "bomb"; nullopt where there is none.
  std::optional<std::string> verb_of(std::string_view form) const;
  /// By WordNet's exceptions alone: "fought"; empty for what endings tell.
  std::string_view irregular_verb_of(std::string_view form) const;
  bool is_verb(std::string_view lemma) const;
  Gender given_name(std::string_view name) const;    // "Maria"
  Gender noun_gender(std::string_view lemma) const;  // "spokeswoman", "father"

  // Words of names and descriptions, folded: lower case, without diacritics.
  bool lists(WordList list, std::string_view word) const;
  /// The news have several words for one thing: the one that stands for all ("agreement" for "pact"), else
  /// the word itself. What holds anywhere holds in each part.
  std::string_view usual_word(std::string_view word, PhrasePart part = PhrasePart::Anywhere) const;
  /// What letters stand for to everybody: "un"; empty where they do not.
  std::string_view spelt_out(std::string_view letters) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// Reads lexicon.bin. Throws std::runtime_error, naming the file, where it is missing, cut short or of
/// another version.
Lexicon load_lexicon(const std::filesystem::path& file);

/// Reads lexicon.bin and lays the *.lex files of a folder (in byte order) over it: a relation definition of a
/// type that exists adds its verbs, nouns and arguments and replaces subject, object and class where it gives
/// them; a verb or noun goes to the last definition that claims it. Throws std::runtime_error with file,
/// line, column and caret.
Lexicon load_lexicon(const std::filesystem::path& file, const std::filesystem::path& user_folder);

}  // namespace newsgraph::parser
