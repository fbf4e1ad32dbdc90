#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

bool is_government(std::string_view lemma) {
  return lemma == "government" || lemma == "administration" || lemma == "regime" || lemma == "side";
}

class Bodies {
 public:
  explicit Bodies(const Described& described) : d_(described) {}

  /// "the road agency" for "Norway's National Road Authority"
  std::optional<ChainIndex> body(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Description& mine = d_.descriptions[i];
    if (is_government(m.lemma) && m.country && mine.modifiers.empty())
      if (const auto its = d_.country_of(*m.country)) return its;
    if (d_.has_possessive_pronoun(m)) return std::nullopt;  // whose it is, only pronouns tell
    if (m.lemma == "government" && m.definite && !m.plural && mine.modifiers.empty())
      if (const auto governed = governed_country(d_, i)) return governed;
    if (const auto outlet = own_outlet(m)) return outlet;
    // First what has all its words, then, for a definite one, what it leaves words out of.
    const auto fits = [&](MentionIndex j, ChainIndex k, bool exact) {
      const Chain& chain = d_.chains.all[k];
      if (chain.type != EntityType::Agency || chain.country || !d_.chains.nations_agree(k, m)) return false;
      const Mention& other = d_.chains.mention(j);
      if (other.kind == MentionKind::Pronoun || other.plural != m.plural) return false;
      if (m.plural && (chain.count != m.count || (!m.country && !d_.plurals_agree(m, other)))) return false;
      const Description& its = d_.descriptions[j];
      if (its.kind != mine.kind || is_a_nations_own(m, other, chain)) return false;
      if (d_.is_long_gone(i, j, k, exact)) return false;
      // "The Chilean army" is not "the army" of an article about Norway, nor any "national army", and
      // "Chilean firms" are not the "trading firms".
      if (m.country && !chain.nation && other.kind == MentionKind::Nominal && !is_new(other) &&
          (!exact || is_another_states(m)))
        return false;
      if (exact) return its.modifiers == mine.modifiers;
      return includes(its.modifiers, mine.modifiers) ||
             (other.kind == MentionKind::Nominal && includes(mine.modifiers, its.modifiers) &&
              !its.modifiers.empty());
    };
    if (const auto same = d_.nearest_before(i, [&](auto j, auto k) { return fits(j, k, true); }))
      if (m.definite || m.plural || !mine.modifiers.empty()) return same;
    if (!m.definite && (!m.country || is_new(m))) return std::nullopt;
    if (const auto near = d_.nearest_before(i, [&](auto j, auto k) { return fits(j, k, false); })) {
      // "The River Company sued the Lake Company. The company …": either, as far as the words go.
      const bool bare = mine.modifiers.empty() && !m.country;
      return bare ? only_one_near(i, *near, [&](auto j, auto k) { return fits(j, k, false); }) : near;
    }
    if (m.definite && mine.kind == "bloc" && !m.plural)
      if (const auto union_of_states = d_.nearest_before(i, [&](auto j, auto k) {
            return d_.chains.all[k].type == EntityType::Agency && d_.chains.all[k].named &&
                   is_union_of_states(j);
          }))
        return union_of_states;
    if (const auto one = only_body_near(i)) return one;
    // A description before its name: "Norway's road agency … the National Road Authority".
    const auto end = std::min<std::size_t>(d_.chains.mentions.size(), std::size_t{i} + longest_memory);
    for (MentionIndex j = i + 1; j < end && !mine.modifiers.empty() && m.definite; ++j)
      if (d_.chains.resolved(j) && d_.chains.mention(j).kind == MentionKind::Name &&
          d_.chains.all[*d_.chains.of[j]].type == EntityType::Agency &&
          d_.chains.nations_agree(*d_.chains.of[j], m) && d_.descriptions[j].kind == mine.kind &&
          includes(d_.descriptions[j].modifiers, mine.modifiers))
        return d_.chains.of[j];
    return std::nullopt;
  }

  /// "the bloc", "the organisation", "the company": any body will do whose name does not say that it is
  /// something else. The last sentence of the three before that names one must name one only, or one as its
  /// subject.
  std::optional<ChainIndex> only_body_near(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Description& mine = d_.descriptions[i];
    if (!m.definite || m.plural || !(mine.modifiers.empty() || goes_on(m, mine)) || d_.is_explained(m) ||
        d_.has_possessive_pronoun(m) || !d_.chains.lexicon.lists(WordList::Bodies, mine.kind))
      return std::nullopt;
    const std::set<ChainIndex> others = d_.across(i);
    std::set<ChainIndex> bodies, subjects;
    std::optional<std::uint32_t> sentence;
    for (MentionIndex j = i; j-- > 0 && d_.chains.mention(j).sentence + 3 > m.sentence;) {
      const Mention& other = d_.chains.mention(j);
      if (sentence && other.sentence != *sentence) break;
      if (!d_.chains.resolved(j) || other.kind != MentionKind::Name) continue;
      const Chain& chain = d_.chains.all[*d_.chains.of[j]];
      if (chain.type != EntityType::Agency || chain.country ||
          !d_.chains.nations_agree(*d_.chains.of[j], m) || is_called_otherwise(j, mine.kind) ||
          others.contains(*d_.chains.of[j]) || is_told(other) || is_imprint(other))
        continue;
      sentence = other.sentence;
      bodies.insert(*d_.chains.of[j]);
      if (base_relation(d_.chains.head(other)) == "nsubj") subjects.insert(*d_.chains.of[j]);
    }
    if (!mine.modifiers.empty() && sentence && *sentence + 1 < m.sentence) return std::nullopt;
    if (bodies.size() == 1 && (mine.modifiers.empty() || !subjects.empty())) return *bodies.begin();
    return subjects.size() == 1 ? std::optional(*subjects.begin()) : std::nullopt;
  }

 private:
  /// "Amaru Aid stays. The medical charity …", "Amaru Ltd leaves. The trading firm's director …": what says
  /// more than a noun and opens the clause. "The armed group" is another than who was spoken of.
  bool goes_on(const Mention& m, const Description& mine) const {
    const Tree& tree = d_.chains.tree(m);
    if (is_one_of(mine.kind, {"group", "movement", "outfit", "organization", "body", "bloc"}) ||
        tree.child(m.head, "nmod:poss") >= 0)
      return false;
    const Word& head = d_.chains.head(m);
    const bool owner = head.relation == "nmod:poss" && head.head >= 0;
    return base_relation(owner ? tree.word(head.head) : head) == "nsubj";
  }

  /// "a British firm"
  bool is_new(const Mention& m) const {
    const Word& first = d_.chains.tree(m).word(m.first);
    return same_word(first.form, "a") || same_word(first.form, "an");
  }

  /// "told Reuters": to whom something is said is seldom what it is about.
  bool is_told(const Mention& m) const {
    const Word& head = d_.chains.head(m);
    return (head.relation == "obj" || head.relation == "iobj") && head.head >= 0 &&
           d_.chains.tree(m).word(head.head).lemma == "tell";
  }

  /// The outlet in "LIMA (DPA)" and "By DPA staff"
  bool is_imprint(const Mention& m) const {
    const RegionKind region = d_.chains.document.sentences[m.sentence].region;
    return region == RegionKind::Dateline || region == RegionKind::Byline || region == RegionKind::Furniture;
  }

  /// "The army" of an article that speaks of Norway more is not the Chilean one, unless the article is from
  /// Chile; a company is no state's.
  bool is_another_states(const Mention& m) const {
    const Chains& c = d_.chains;
    return c.home != m.country && !c.is_foremost(*m.country) && m.lemma != "company" &&
           !c.lexicon.lists(WordList::Commercial, m.lemma);
  }

  /// "The Danish army" is not the "Lake Liberation Army", of which nobody has said that it is Danish: a
  /// nation has an army, and armies of others' making are called so, too.
  static bool is_a_nations_own(const Mention& m, const Mention& other, const Chain& chain) {
    static constexpr std::array<std::string_view, 6> arms{"army",   "navy",  "military",
                                                          "police", "guard", "force"};
    return m.country && !chain.nation && other.kind == MentionKind::Name &&
           std::find(arms.begin(), arms.end(), m.lemma) != arms.end();
  }

  /// "Lake Court" is no company, nor is the "LC" that stands for it.
  bool is_called_otherwise(MentionIndex name, const std::string& kind) const {
    MentionIndex fullest = name;
    for (const MentionIndex j : d_.chains.all[*d_.chains.of[name]].mentions)
      if (d_.chains.mention(j).kind == MentionKind::Name &&
          d_.chains.mention(j).name.size() > d_.chains.mention(fullest).name.size())
        fullest = j;
    return is_named_otherwise(name, kind) || is_named_otherwise(fullest, kind);
  }

  /// "Amaru Corp"
  bool ends_like_a_company(MentionIndex name) const {
    const auto words = name_words(d_.chains.mention(name).name);
    return !words.empty() && d_.chains.lexicon.lists(WordList::CompanyForms, words.back());
  }

  bool is_named_otherwise(MentionIndex name, const std::string& kind) const {
    const std::string& its = d_.descriptions[name].kind;
    if (its == kind) return false;
    if (kind == "company" && ends_like_a_company(name)) return false;
    if (is_one_of(its, {"exchange", "building"})) return true;
    const auto sense = d_.chains.lexicon.noun_sense(its);
    const bool of_a_kind = sense && sense->type == EntityType::Agency;
    if (kind == "company") return of_a_kind && !d_.chains.lexicon.lists(WordList::Commercial, its);
    static constexpr std::array<std::string_view, 8> offices{
        "ministry", "court", "police", "department", "office", "government", "senate", "parliament"};
    return std::find(offices.begin(), offices.end(), its) != offices.end();
  }

  /// The chain found, unless its sentence names another that would do and not the chain as its subject.
  template <class Accept>
  std::optional<ChainIndex> only_one_near(MentionIndex i, ChainIndex found, Accept accept) const {
    std::optional<std::uint32_t> sentence;
    bool others = false, is_subject = false;
    for (MentionIndex j = i; j-- > 0 && (!sentence || d_.chains.mention(j).sentence == *sentence);) {
      if (!d_.chains.resolved(j) || !accept(j, *d_.chains.of[j])) continue;
      sentence = d_.chains.mention(j).sentence;
      const bool subject = base_relation(d_.chains.head(d_.chains.mention(j))) == "nsubj";
      if (*d_.chains.of[j] == found)
        is_subject |= subject;
      else
        others = true;
    }
    return others && !is_subject ? std::nullopt : std::optional(found);
  }

  /// "Northern Shore Community", "League of River States": what is called a bloc, whatever its adjectives.
  bool is_union_of_states(MentionIndex i) const {
    if (d_.chains.mention(i).kind != MentionKind::Name) return false;
    const auto words = name_words(d_.chains.mention(i).name);
    return std::any_of(words.begin(), words.end(), [&](const auto& word) {
      return d_.chains.lexicon.lists(WordList::UnionsOfStates, word);
    });
  }

  /// "this newspaper": the one that the article stands in, where the article names it.
  std::optional<ChainIndex> own_outlet(const Mention& m) const {
    if (!d_.chains.document.article->outlet || m.plural || m.head <= m.first ||
        !same_word(d_.chains.tree(m).word(m.first).form, "this") ||
        !d_.chains.lexicon.lists(WordList::Outlets, m.lemma))
      return std::nullopt;
    const auto outlet = name_words(without_the(*d_.chains.document.article->outlet));
    for (ChainIndex k = 0; k < d_.chains.all.size(); ++k) {
      if (!d_.chains.all[k].named || d_.chains.all[k].type != EntityType::Agency) continue;
      for (const MentionIndex j : d_.chains.all[k].mentions)
        if (d_.chains.mention(j).kind == MentionKind::Name &&
            name_words(without_the(d_.chains.mention(j).name)) == outlet)
          return k;
    }
    return std::nullopt;
  }

  static std::string_view without_the(std::string_view name) {
    return name.size() > 4 && same_word(name.substr(0, 3), "the") && name[3] == ' ' ? name.substr(4) : name;
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> described_body(const Described& d, MentionIndex i) { return Bodies(d).body(i); }

std::optional<ChainIndex> only_body_near(const Described& d, MentionIndex i) {
  return Bodies(d).only_body_near(i);
}

}  // namespace newsgraph::parser
