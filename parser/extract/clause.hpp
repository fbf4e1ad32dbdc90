#pragma once
// Clauses: who does what to whom, read from a dependency tree. One representation for finite verbs, infinitives,
// participles, copular and existential predicates and nouns that stand for an event ("the deployment of troops").

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

enum class PredicateKind : std::uint8_t {
  Verb,
  Nominal,      // a noun with arguments: "Germany's support for Ukraine"
  Copular,      // "Park is a member of the committee": the predicate is the noun or adjective
  Existential   // "there are troops in Russia"
};
enum class Voice : std::uint8_t { Active, Passive };
enum class Tense : std::uint8_t { None, Past, Present, Future };
enum class Modality : std::uint8_t { None, Possible, Necessary };  // "may, could, would"; "must, should, has to"

/// How a clause hangs on the one that governs it.
enum class Embedding : std::uint8_t {
  Root,
  Complement,      // ccomp: "said that …"; also a clause that complements a noun ("claims that …")
  OpenComplement,  // xcomp and complements after a preposition: "plans to send", "accused of preparing"
  Adverbial,       // advcl
  Relative,        // acl:relcl
  Adnominal,       // acl: "soldiers sent to Russia", "evidence of …"
  Conjunct,
  Parataxis,
  Argument         // a nominal predicate that is an argument of the governing clause: "denied the deployment"
};

enum class Role : std::uint8_t { Subject, Object, IndirectObject, Oblique };

struct ClauseArgument {
  Role role = Role::Oblique;
  std::string_view preposition;  // of an oblique, lower case: "to", "next to"; empty: none. Points into the document
  int word = 0;                  // the head of the phrase
  bool inherited = false;        // shared with a governing clause (control, conjunction) or from a relative's noun
};

using ClauseIndex = std::uint32_t;

struct Clause {
  std::uint32_t sentence = 0;
  int predicate = 0;             // word
  PredicateKind kind = PredicateKind::Verb;
  std::string_view lemma;        // of the predicate, lower case; points into the document
  std::string_view particle;     // of a phrasal verb: "carry out"; empty: none
  int particle_word = -1;
  Voice voice = Voice::Active;
  Tense tense = Tense::None;
  bool negated = false;
  bool question = false;
  Modality modality = Modality::None;
  int marker = -1;               // the word that introduces it: "that", "if", "to", "after"
  std::optional<ClauseIndex> governor;
  Embedding embedding = Embedding::Root;
  int anchor = -1;               // of Relative and Adnominal: the noun; otherwise the governing predicate's word
  std::vector<ClauseArgument> arguments;  // in order of role, then of words; conjuncts of a phrase are not repeated

  const ClauseArgument* argument(Role role) const;
};

/// A document's clauses, ascending by sentence; a governor may stand after its dependents.
struct Clauses {
  std::vector<Clause> all;
  std::vector<std::vector<std::int32_t>> by_word;  // [sentence][word]: the clause of that predicate, or -1

  const Clause* at(std::uint32_t sentence, int word) const;
};

}  // namespace newsgraph::parser
