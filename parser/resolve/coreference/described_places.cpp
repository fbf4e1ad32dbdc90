#include "parser/resolve/coreference/described.hpp"

#include <algorithm>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

class Places {
 public:
  explicit Places(const Described& described) : d_(described) {}

  /// "the town", "the region": the place that was called so, else the last one named.
  std::optional<ChainIndex> place(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (const auto same = same_description(d_, i)) return same;
    if (!m.definite || m.plural || !d_.descriptions[i].modifiers.empty() || d_.has_possessive_pronoun(m) ||
        !d_.chains.lexicon.lists(WordList::Settlements, m.lemma))
      return std::nullopt;
    return d_.nearest_before(i, [&](auto j, auto k) {
      return d_.chains.all[k].type == EntityType::Place && d_.chains.all[k].named &&
             d_.chains.mention(j).sentence + 4 > m.sentence && may_be_called(m.lemma, d_.chains.mention(j));
    });
  }

 private:
  /// A capital is no region, and where the article was written is not what it speaks of.
  bool may_be_called(const std::string& noun, const Mention& place) const {
    if (d_.chains.document.sentences[place.sentence].region == RegionKind::Dateline) return false;
    if (noun == "capital") return is_capital(place);
    return noun == "city" || noun == "town" || !is_capital(place);
  }

  bool is_capital(const Mention& place) const {
    const auto matches = d_.chains.lexicon.country_matches(place.name);
    return std::any_of(matches.begin(), matches.end(),
                       [](const CountryMatch& match) { return match.kind == CountryWord::Capital; });
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> described_place(const Described& d, MentionIndex i) { return Places(d).place(i); }

}  // namespace newsgraph::parser
