#include <optional>

#include "parser/resolve/coreference/described.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

class Sieve {
 public:
  explicit Sieve(Chains& chains) : d_(chains) {}

  void run() {
    count_wholes_apart();
    for (MentionIndex i = 0; i < d_.chains.mentions.size(); ++i) {
      const Mention& m = d_.chains.mention(i);
      if (m.kind != MentionKind::Nominal || d_.chains.resolved(i) ||
          (m.type == EntityType::Country && m.lemma.empty()))
        continue;
      if (d_.is_nobody(m))
        d_.chains.open(i);
      else if (const auto found = antecedent(i))
        d_.chains.join(i, *found, "a description that fits");
      else if (m.lemma.empty())
        open_number(i);
      else if (stands_alone(m))
        d_.chains.open(i);
    }
  }

 private:
  std::optional<ChainIndex> antecedent(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    switch (m.type) {
      case EntityType::Country:
        return m.plural ? same_description(d_, i) : described_country(d_, i);
      case EntityType::Agency:
        return described_body(d_, i);
      case EntityType::Person:
        return described_person(d_, i);
      case EntityType::Group:
      case EntityType::Unit:
      case EntityType::Weapon:
        if (!m.count) {
          const auto same = same_description(d_, i);
          return same || m.type != EntityType::Group ? same : only_body_near(d_, i);
        }
        if (const auto same = same_number(d_, i)) return same;
        // "the 420-strong battalion": how large it is, not how many.
        return m.plural || !m.definite ? std::nullopt : same_description(d_, i);
      case EntityType::Place:
        return described_place(d_, i);
      case EntityType::Agreement:
        return same_description(d_, i);
    }
    return std::nullopt;
  }

  /// "another 1,500": of what was counted or spoken of in the plural last; nothing where nothing was.
  void open_number(MentionIndex i) {
    const Mention& m = d_.chains.mention(i);
    for (MentionIndex j = i; j-- > 0 && d_.chains.mention(j).sentence + 5 > m.sentence;) {
      const Mention& other = d_.chains.mention(j);
      if (!d_.chains.resolved(j) || other.kind != MentionKind::Nominal || !other.plural ||
          other.lemma.empty())
        continue;
      const EntityType type = d_.chains.all[*d_.chains.of[j]].type;
      if (type != EntityType::Unit && type != EntityType::Group && type != EntityType::Weapon) continue;
      if (type == EntityType::Weapon && base_relation(d_.chains.head(m)) == "nsubj" &&
          d_.chains.head(m).relation == "nsubj")
        continue;  // "the two agreed"
      d_.chains.mentions[i].type = type;
      d_.chains.mentions[i].country = d_.chains.all[*d_.chains.of[j]].nation;
      d_.descriptions[i].kind = d_.descriptions[j].kind;
      d_.chains.open(i);
      return;
    }
  }

  /// May the description open an entity of its own?
  static bool stands_alone(const Mention& m) { return m.type != EntityType::Country || m.plural; }

  /// The number of "forty of the miners" is not the miners'.
  void count_wholes_apart() {
    for (MentionIndex i = 1; i < d_.chains.mentions.size(); ++i) {
      Mention& m = d_.chains.mentions[i];
      for (MentionIndex j = i; m.count && j-- > 0 && d_.chains.mention(j).sentence == m.sentence;)
        if (d_.chains.mention(j).count == m.count && d_.is_share_of(d_.chains.mention(j), m)) m.count.reset();
    }
  }

  Described d_;
};

}  // namespace

void resolve_descriptions(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
