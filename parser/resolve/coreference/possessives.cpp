#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "parser/resolve/coreference/description.hpp"
#include "parser/resolve/coreference/sieves.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {
namespace {

/// A thing by whose it is and what it is.
struct Possession {
  ChainIndex owner;
  std::string kind;
  std::set<std::string> modifiers;  // without the owner's name
  bool plural;
  auto operator<=>(const Possession&) const = default;
};

/// A thing by the words that the text has for it.
struct Said {
  std::string pronoun, kind;
  std::set<std::string> modifiers;
  bool plural;
  auto operator<=>(const Said&) const = default;
};

struct Owned {
  MentionIndex mention;
  bool owner_known;
};

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains), describer_(chains) {}

  void run() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i)
      if (belongs_to_somebody(i)) {
        compare(i);
        recall(i);
      }
  }

 private:
  bool belongs_to_somebody(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (m.kind == MentionKind::Name) return c_.resolved(i) && is_office(m);
    if (m.kind != MentionKind::Nominal || !c_.resolved(i) || m.lemma.empty() || m.count) return false;
    const bool thing = m.type == EntityType::Place || m.type == EntityType::Agreement;
    return m.type != EntityType::Country && (!thing || possessive_pronoun(c_.tree(m), m) >= 0);
  }

  /// "Foreign Ministry": every state has one.
  bool is_office(const Mention& m) const {
    return m.type == EntityType::Agency && is_office_name(fold(m.name), c_.lexicon);
  }

  void compare(MentionIndex i) {
    const auto mine = possession(i);
    if (!mine) return;
    const ChainIndex own = *c_.of[i];
    Chain& chain = c_.all[own];
    const auto& nation = c_.all[mine->owner].country;
    if (nation && !chain.nation && chain.type != EntityType::Person && !chain.named) chain.nation = nation;
    const auto [known, is_new] = first_.try_emplace(*mine, i);
    if (is_new) return;
    const ChainIndex other = *c_.of[known->second];
    if (other == own || !may_merge(other, own)) return;
    c_.merge(other, own, "the same thing of the same owner");
  }

  /// "Their homes … their homes": the same ones where of one of them nobody knows whose they are.
  void recall(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const int pronoun = possessive_pronoun(c_.tree(m), m);
    if (m.type == EntityType::Person || pronoun < 0 || is_a_speakers(c_.tree(m).word(pronoun).form)) return;
    Description description = describer_.describe(m);
    const auto owner = owner_of(m);
    Said said{lower_case(c_.tree(m).word(pronoun).form), std::move(description.kind),
              std::move(description.modifiers), m.plural};
    const auto [last, is_new] = last_.try_emplace(std::move(said), Owned{i, owner.has_value()});
    if (is_new) return;
    const ChainIndex before = *c_.of[last->second.mention], own = *c_.of[i];
    if (before != own && !(last->second.owner_known && owner) && may_merge(before, own))
      c_.merge(before, own, "a description that fits");
    last->second = {i, owner.has_value()};
  }

  bool may_merge(ChainIndex a, ChainIndex b) const {
    const Chain &x = c_.all[a], &y = c_.all[b];
    if (x.named && y.named && !is_office(c_.mention(x.mentions.front()))) return false;
    if (x.country || y.country || x.count || y.count || x.type != y.type) return false;
    return !x.nation || !y.nation || *x.nation == *y.nation;
  }

  /// Whose the mention is, and what; nullopt where nobody's, or where "some of its" leaves open which.
  std::optional<Possession> possession(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const auto owner = owner_of(m);
    if (!owner || *c_.of[*owner] == *c_.of[i] || describer_.is_vague(m)) return std::nullopt;
    if (!m.definite && !m.country && m.kind != MentionKind::Name) return std::nullopt;
    const Description description = m.kind == MentionKind::Name ? office(m) : describer_.describe(m);
    Possession made{*c_.of[*owner], description.kind, {}, m.plural};
    const std::vector<std::string> name = name_words(c_.mention(*owner).name);
    for (const std::string& word : description.modifiers)
      if (!word.starts_with("of ") && std::find(name.begin(), name.end(), word) == name.end())
        made.modifiers.insert(word);
    return made;
  }

  /// "Ministry of Foreign Affairs", "Foreign Ministry"
  Description office(const Mention& m) const {
    const std::vector<std::string> words = with_office_last(name_words(m.name), c_.lexicon);
    Description description;
    description.kind = words.back();
    for (std::size_t k = 0; k + 1 < words.size(); ++k)
      description.modifiers.insert(std::string(c_.lexicon.usual_word(words[k], PhrasePart::Modifier)));
    return description;
  }

  /// "its soldiers", "the army's soldiers", "soldiers of the army", "Norwegian soldiers".
  std::optional<MentionIndex> owner_of(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    for (const int child : tree.children(m.head)) {
      const bool of = child >= m.last && base_relation(tree.word(child)) == "nmod" &&
                      preposition(tree, child) == "of" && m.definite;
      const bool possessor = tree.word(child).relation == "nmod:poss";
      const bool adjective =
          child < m.head && m.country &&
          (base_relation(tree.word(child)) == "amod" || base_relation(tree.word(child)) == "compound");
      if (!of && !possessor && !adjective) continue;
      const auto owner = c_.headed_by(m.sentence, child);
      if (!owner || !c_.resolved(*owner)) continue;
      if (adjective && !c_.all[*c_.of[*owner]].country) continue;
      return owner;
    }
    return std::nullopt;
  }

  Chains& c_;
  Describer describer_;
  std::map<Possession, MentionIndex> first_;
  std::map<Said, Owned> last_;
};

}  // namespace

void resolve_possessives(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
