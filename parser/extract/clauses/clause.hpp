#pragma once
// Clauses: who does what to whom, read from a dependency tree. One representation for finite verbs,
// infinitives, participles, copular and existential predicates and nouns that stand for an event ("the
// deployment of troops").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

enum class PredicateKind : std::uint8_t {
  Verb,
  Nominal,     // a noun with arguments: "Germany's support for Ukraine"
  Copular,     // "Diaz is a member of the committee": the predicate is the noun or adjective
  Existential  // "there are troops in Russia"
};
enum class Voice : std::uint8_t { Active, Passive };
enum class Tense : std::uint8_t { None, Past, Present, Future };
enum class Modality : std::uint8_t {
  None,
  Conditional,  // "would"
  Necessary,    // "must", "should"
  Possible      // "may", "might", "could"
};

/// How a clause hangs on the one that governs it.
enum class Embedding : std::uint8_t {
  Root,
  Complement,      // ccomp: "said that …"; also a clause that complements a noun ("claims that …")
  OpenComplement,  // xcomp and complements after a preposition: "plans to send", "accused of preparing"
  Adverbial,       // advcl
  Relative,        // acl:relcl
  Adnominal,       // acl: "nurses sent to Peru", "evidence of …"
  Conjunct,
  Parataxis,
  Argument  // a nominal predicate that is an argument of the governing clause: "denied the deployment"
};

/// Of a verb: subject and object are the logical ones, whatever the voice. A nominal predicate has obliques
/// only: its possessor ("'s"), its modifiers ("+": "troop deployment", "North Korean support") and its
/// prepositions.
enum class Role : std::uint8_t { Subject, Object, IndirectObject, Oblique };

struct ClauseArgument {
  Role role = Role::Oblique;
  std::string_view preposition;  // of an oblique, lower case: "to", "next to", "'s", "+"; empty: none
  int word = 0;                  // the head of the phrase
  bool inherited = false;  // shared with a governing clause (control, conjunction) or from a relative's noun
};

using ClauseIndex = std::uint32_t;

/// Views point into the document or at literals.
struct Clause {
  std::uint32_t sentence = 0;
  int predicate = 0;  // word
  PredicateKind kind = PredicateKind::Verb;
  std::string_view lemma;     // of the predicate
  std::string_view particle;  // of a phrasal verb: "carry out"; empty: none
  int particle_word = -1;
  Voice voice = Voice::Active;
  Tense tense = Tense::None;
  bool negated = false;
  bool question = false;
  Modality modality = Modality::None;
  int marker = -1;  // the word that introduces it: "that", "if", "to", "after"
  std::optional<ClauseIndex> governor;
  Embedding embedding = Embedding::Root;
  int anchor = -1;         // of Relative and Adnominal: the noun; otherwise the governing predicate's word
  int other_subject = -1;  // of a purpose ("sent troops to fight") the governor's object, of a participle
                           // ("gave to charities backing Omar") the noun before it: who may be the one meant
  std::vector<ClauseArgument> arguments;  // conjuncts of a phrase are not repeated

  const ClauseArgument* argument(Role role) const;
  /// The word of the first argument of the role; -1: none.
  int word_of(Role role) const;
  /// Of the first argument with the preposition behind the predicate, or else before it ("On Monday she called
  /// on Peru"); -1: none.
  int oblique(std::string_view preposition) const;
};

/// A document's clauses, ascending by sentence; a governor may stand after its dependents.
struct Clauses {
  std::vector<Clause> all;
  std::vector<std::vector<std::int32_t>> by_word;  // [sentence][word]: the clause of that predicate, or -1

  const Clause* at(std::uint32_t sentence, int word) const;
  std::optional<ClauseIndex> index(std::uint32_t sentence, int word) const;
};

/// Which nouns are predicates is the lexicon's to say: those of a definition, and those of saying, planning
/// and the like.
Clauses find_clauses(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
