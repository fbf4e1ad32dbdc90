#pragma once
// What a description says of a thing, made comparable: "the secret service's officers" and "officers of the
// intelligence agency".

#include <set>
#include <string>

#include "parser/resolve/coreference/chains.hpp"

namespace newsgraph::parser {

/// The class of a mention's noun and its other words of content.
struct Description {
  std::string kind;
  std::set<std::string> modifiers;
};

/// Borrows the chains.
class Describer {
 public:
  explicit Describer(const Chains& chains) : c_(chains) {}

  Description describe(const Mention& m) const;
  /// "several users", "thousands of users", "any users": some of them, and never those of before.
  bool is_vague(const Mention& m) const;
  /// Of nouns that speak of the same kind of thing the usual one; of soldiers only where they are some.
  std::string kind_of(const std::string& lemma, bool military) const;
  /// The usual one of the modifiers that say the same of a body.
  std::string modifier(const std::string& word) const;

 private:
  Description describe_name(const Mention& m) const;
  Description describe_noun(const Mention& m) const;
  bool has_country_inside(const Mention& m) const;
  void add_owner(const Mention& m, Description& description) const;
  bool names_nation(const Mention& m, int word) const;

  const Chains& c_;
};

/// Its possessive pronoun's word, "its" of "its soldiers"; -1 where it has none.
int possessive_pronoun(const Tree& tree, const Mention& m);
/// "my", "our", "your": nobody else whom the text speaks of.
bool is_a_speakers(std::string_view pronoun);

}  // namespace newsgraph::parser
