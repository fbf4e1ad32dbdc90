#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

class Places {
 public:
  explicit Places(const Described& described) : d_(described) {}

  /// "the town", "the region": the place that was called so, else the last one named.
  std::optional<ChainIndex> place(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (const auto same = same_description(d_, i); same && !is_another_states_capital(m, *same)) return same;
    if (!m.definite || m.plural || !d_.descriptions[i].modifiers.empty() || d_.has_possessive_pronoun(m) ||
        !d_.chains.lexicon.lists(WordList::Settlements, m.lemma))
      return std::nullopt;
    return d_.nearest_before(i, [&](auto j, auto k) {
      return d_.chains.all[k].type == EntityType::Place && d_.chains.all[k].named &&
             d_.chains.mention(j).sentence + 4 > m.sentence && d_.chains.nations_agree(k, m) &&
             may_be_called(m, j, k);
    });
  }

 private:
  /// "Falun, the capital of Uppland, … the Peruvian capital": another town.
  bool is_another_states_capital(const Mention& m, ChainIndex k) const {
    const Chain& chain = d_.chains.all[k];
    return m.lemma == "capital" && m.country && chain.named && chain.nation != m.country &&
           std::none_of(chain.mentions.begin(), chain.mentions.end(),
                        [&](MentionIndex j) { return is_capital(d_.chains.mention(j), m.country); });
  }

  /// A capital is no region, and where the article was written is not what it speaks of.
  bool may_be_called(const Mention& m, MentionIndex j, ChainIndex k) const {
    const Mention& place = d_.chains.mention(j);
    if (d_.chains.document.sentences[place.sentence].region == RegionKind::Dateline) return false;
    if (m.lemma == "capital") return is_capital(place, m.country);
    if (m.lemma == "region" || m.lemma == "province")
      return is_region(place, d_.chains.all[k]) && !d_.is_explained(m);
    return m.lemma == "city" || !is_capital(place, std::nullopt);
  }

  /// Of that country, where one is given.
  bool is_capital(const Mention& place, std::optional<CountryIndex> country) const {
    const auto matches = d_.chains.lexicon.country_matches(place.name);
    return std::any_of(matches.begin(), matches.end(), [&](const CountryMatch& match) {
      return match.kind == CountryWord::Capital && (!country || match.country == *country);
    });
  }

  /// A name that may as well be a town's is not taken for a region's: "southern Peru", "Ohio".
  bool is_region(const Mention& place, const Chain& chain) const {
    const bool called_so = std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionIndex i) {
      return d_.chains.mention(i).kind == MentionKind::Nominal && d_.descriptions[i].kind == "region";
    });
    if (called_so) return true;
    if (d_.chains.lexicon.lists(WordList::KnownPlaces, place.name)) return true;
    const auto words = name_words(place.name);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
      static constexpr std::array<std::string_view, 4> sides{"north", "south", "east", "west"};
      const bool side = word.ends_with("ern") && std::any_of(sides.begin(), sides.end(), [&](auto start) {
                          return word.starts_with(start);
                        });
      return side || is_one_of(word, {"region", "province", "valley"});
    });
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> described_place(const Described& d, MentionIndex i) { return Places(d).place(i); }

}  // namespace newsgraph::parser
