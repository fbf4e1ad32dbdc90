#include <algorithm>
#include <optional>
#include <string_view>

#include "parser/resolve/coreference/description.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

/// How many sentences back those are counted of whom the text then just says "the miners".
constexpr std::uint32_t reach = 9;

bool is_people(EntityType type) { return type == EntityType::Group || type == EntityType::Unit; }

bool is_countable(EntityType type) { return is_people(type) || type == EntityType::Weapon; }

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains), describer_(chains) {}

  void run() {
    for (Chain& chain : c_.all) std::sort(chain.mentions.begin(), chain.mentions.end());
    for (ChainIndex k = 0; k < c_.all.size(); ++k) {
      if (!is_recalled(k)) continue;
      if (const auto counted = only_counted(k)) c_.merge(*counted, k, "the only ones counted");
    }
  }

 private:
  const Mention& first(ChainIndex k) const { return c_.mention(c_.all[k].mentions.front()); }

  /// Has it no name, and is it opened by a description in the plural?
  bool is_described(ChainIndex k) const {
    const Chain& chain = c_.all[k];
    return !chain.mentions.empty() && !chain.country && !chain.named && chain.batch.empty() &&
           is_countable(chain.type) && first(k).kind == MentionKind::Nominal && first(k).plural;
  }

  /// "The miners", "those miners"; not "their miners", "the other ones", "the remaining ones", "the ones who
  /// …".
  bool is_recalled(ChainIndex k) const {
    if (!is_described(k) || c_.all[k].count) return false;
    const Mention& m = first(k);
    const Tree& tree = c_.tree(m);
    const std::string article = lower_case(tree.word(m.first).form);
    if (article != "the" && article != "those" && article != "these") return false;
    const auto below = tree.children(m.head);
    const bool explained = std::any_of(below.begin(), below.end(), [&](int child) {
      const Word& word = tree.word(child);
      const std::string_view relation = base_relation(word);
      return word.xpos == "VBN" || word.xpos == "VBG" || relation == "acl" || word.relation == "nmod:poss" ||
             (relation == "nmod" && child > m.head);
    });
    return !explained && m.lemma != "people" && !m.name.starts_with("other ");
  }

  /// Of the kind; nullopt where none or several are counted.
  std::optional<ChainIndex> only_counted(ChainIndex k) const {
    const Chain& chain = c_.all[k];
    const Mention& m = first(k);
    const Description mine = describer_.describe(m);
    std::optional<ChainIndex> found;
    for (ChainIndex other = 0; other < c_.all.size(); ++other) {
      const Chain& its = c_.all[other];
      if (!is_described(other) || !its.count || !c_.nations_agree(other, m) ||
          (its.type != chain.type && !(is_people(its.type) && is_people(chain.type))))
        continue;
      const Mention& counted = first(other);
      if (counted.sentence > m.sentence || counted.sentence + reach < m.sentence) continue;
      const Description theirs = describer_.describe(counted);
      if (theirs.kind != mine.kind || !std::includes(theirs.modifiers.begin(), theirs.modifiers.end(),
                                                     mine.modifiers.begin(), mine.modifiers.end()))
        continue;
      if (found) return std::nullopt;
      found = other;
    }
    return found;
  }

  Chains& c_;
  Describer describer_;
};

}  // namespace

void resolve_counted(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
