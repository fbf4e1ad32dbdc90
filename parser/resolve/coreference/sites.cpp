#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains) {}

  void run() {
    std::map<ChainIndex, std::set<ChainIndex>> sites;  // by the chain of the name
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!is_site(i)) continue;
      if (const auto name = name_of(c_.mention(i)); name && *c_.of[*name] != *c_.of[i])
        sites[*c_.of[*name]].insert(*c_.of[i]);
    }
    for (const auto& [name, of_name] : sites) {
      const Chain& chain = c_.all[name];
      if (chain.country || !all_one_kind(of_name) ||
          !std::all_of(chain.mentions.begin(), chain.mentions.end(),
                       [&](MentionIndex i) { return names_site_alone(i, of_name); }))
        continue;
      for (const ChainIndex site : of_name) c_.merge(name, site, "a site called by where it is");
      c_.all[name].type = EntityType::Place;
    }
  }

 private:
  bool is_site(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    return m.kind == MentionKind::Nominal && m.type == EntityType::Place && !m.plural && m.definite &&
           c_.resolved(i) && !c_.all[*c_.of[i]].named && c_.lexicon.lists(WordList::SmallSites, m.lemma);
  }

  /// "Selva" of "the Selva outpost", "the border post of Selva".
  std::optional<MentionIndex> name_of(const Mention& site) const {
    const Tree& tree = c_.tree(site);
    for (const int child : tree.children(site.head)) {
      const std::string_view relation = base_relation(tree.word(child));
      const bool before = child < site.head && relation == "compound";
      const std::string_view role = relation == "nmod" && child >= site.last ? preposition(tree, child) : "";
      if (!before && role != "of") continue;  // "a post at Selva" may be one of several there
      const auto name = c_.headed_by(site.sentence, child);
      if (name && c_.resolved(*name) && c_.mention(*name).kind == MentionKind::Name && may_be_there(*name))
        return name;
    }
    return std::nullopt;
  }

  /// A place, or what nobody knows and was taken for a body: not "the NATO base".
  bool may_be_there(MentionIndex i) const {
    const Mention& name = c_.mention(i);
    if (name.type == EntityType::Place) return true;
    const bool letters =
        std::none_of(name.name.begin(), name.name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return name.type == EntityType::Agency && !letters && !c_.lexicon.lists(WordList::KnownBodies, name.name);
  }

  /// Two posts of one name, a camp and a mine: neither has it to itself.
  bool all_one_kind(const std::set<ChainIndex>& sites) const {
    std::set<std::string> kinds;
    for (const ChainIndex site : sites)
      for (const MentionIndex i : c_.all[site].mentions)
        if (c_.mention(i).kind == MentionKind::Nominal) kinds.insert(c_.mention(i).lemma);
    return kinds.size() == 1;
  }

  /// Does the article use the name for nothing but the site?
  bool names_site_alone(MentionIndex i, const std::set<ChainIndex>& sites) const {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Name) return false;
    const auto [first, last] = c_.in_sentence(m.sentence);
    for (MentionIndex j = first; j < last; ++j)
      if (is_site(j) && sites.contains(*c_.of[j]) && name_of(c_.mention(j)) == i) return true;
    return false;
  }

  Chains& c_;
};

}  // namespace

void resolve_sites(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
