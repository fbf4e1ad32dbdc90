#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/description.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

bool includes(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

/// How much likelier than the next one "the country" has to be.
constexpr int country_margin = 8;

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

/// How many mentions back a description may reach; a long article has some two thousand.
constexpr MentionIndex longest_memory = 4000;

/// How many sentences back plurals of no nation are the same ones: of GUM's, four of five that are nearer and
/// every other one that is farther.
constexpr std::uint32_t bare_reach = 3, definite_reach = 9;

bool is_government(std::string_view lemma) {
  return lemma == "government" || lemma == "administration" || lemma == "regime" || lemma == "side";
}

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains), describer_(chains), descriptions_(chains.mentions.size()) {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i)
      if (c_.mention(i).kind != MentionKind::Pronoun) descriptions_[i] = describer_.describe(c_.mention(i));
  }

  void run() {
    count_wholes_apart();
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      const Mention& m = c_.mention(i);
      if (m.kind != MentionKind::Nominal || c_.resolved(i) ||
          (m.type == EntityType::Country && m.lemma.empty()))
        continue;
      if (const auto found = antecedent(i))
        c_.join(i, *found, "a description that fits");
      else if (m.lemma.empty())
        open_number(i);
      else if (stands_alone(m))
        c_.open(i);
    }
  }

 private:
  std::optional<ChainIndex> antecedent(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    switch (m.type) {
      case EntityType::Country:
        return m.plural ? same_description(i) : country(i);
      case EntityType::Agency:
        return body(i);
      case EntityType::Person:
        return person(i);
      case EntityType::Group:
      case EntityType::Unit:
      case EntityType::Weapon:
        if (!m.count) {
          const auto same = same_description(i);
          return same || m.type != EntityType::Group ? same : only_body_near(i);
        }
        if (const auto same = counted(i)) return same;
        // "the 420-strong battalion": how large it is, not how many.
        return m.plural || !m.definite ? std::nullopt : same_description(i);
      case EntityType::Place:
        return place(i);
      case EntityType::Agreement:
        return same_description(i);
    }
    return std::nullopt;
  }

  /// "another 1,500": of what was counted or spoken of in the plural last; nothing where nothing was.
  void open_number(MentionIndex i) {
    const Mention& m = c_.mention(i);
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence + 5 > m.sentence;) {
      const Mention& other = c_.mention(j);
      if (!c_.resolved(j) || other.kind != MentionKind::Nominal || !other.plural || other.lemma.empty())
        continue;
      const EntityType type = c_.all[*c_.of[j]].type;
      if (type != EntityType::Unit && type != EntityType::Group && type != EntityType::Weapon) continue;
      if (type == EntityType::Weapon && base_relation(c_.head(m)) == "nsubj" &&
          c_.head(m).relation == "nsubj")
        continue;  // "the two agreed"
      c_.mentions[i].type = type;
      c_.mentions[i].country = c_.all[*c_.of[j]].nation;
      descriptions_[i].kind = descriptions_[j].kind;
      c_.open(i);
      return;
    }
  }

  /// May the description open an entity of its own?
  static bool stands_alone(const Mention& m) { return m.type != EntityType::Country || m.plural; }

  bool has_possessive_pronoun(const Mention& m) const { return possessive_pronoun(c_.tree(m), m) >= 0; }

  /// "our friends" are not "your friends".
  bool same_possessive_pronoun(const Mention& a, const Mention& b) const {
    const int first = possessive_pronoun(c_.tree(a), a), second = possessive_pronoun(c_.tree(b), b);
    return first >= 0 && second >= 0 &&
           lower_case(c_.tree(a).word(first).form) == lower_case(c_.tree(b).word(second).form);
  }

  /// Do plurals of no nation speak of the same ones? Bare ones do for a few sentences ("Rebels attacked …
  /// rebels fled"), and are never those that had a "the"; "all users" and "thousands of users" are others.
  /// Troops that nothing tells apart are the article's troops.
  bool plurals_agree(const Mention& m, const Mention& other) const {
    if (!m.plural || m.count || m.type == EntityType::Unit || other.type == EntityType::Unit) return true;
    const std::uint32_t back = m.sentence - std::min(m.sentence, other.sentence);
    if (m.definite) return m.type == EntityType::Place || back <= definite_reach;
    if (m.type == EntityType::Place) return false;
    return !other.definite && back >= 1 && back <= bare_reach && !describer_.is_vague(m) &&
           !describer_.is_vague(other);
  }

  template <class Accept>
  std::optional<ChainIndex> nearest_before(MentionIndex i, Accept accept) const {
    const MentionIndex last = i > longest_memory ? i - longest_memory : 0;
    for (MentionIndex j = i; j-- > last;)
      if (c_.resolved(j) && !is_share_of(c_.mention(j), c_.mention(i)) && accept(j, *c_.of[j]))
        return c_.of[j];
    return std::nullopt;
  }

  /// The number of "forty of the miners" is not the miners'.
  void count_wholes_apart() {
    for (MentionIndex i = 1; i < c_.mentions.size(); ++i) {
      Mention& m = c_.mentions[i];
      for (MentionIndex j = i; m.count && j-- > 0 && c_.mention(j).sentence == m.sentence;)
        if (c_.mention(j).count == m.count && is_share_of(c_.mention(j), m)) m.count.reset();
    }
  }

  /// "Forty of the miners" are not the miners.
  static bool is_share_of(const Mention& share, const Mention& m) {
    return share.sentence == m.sentence && share.kind == MentionKind::Nominal && share.count &&
           share.first < m.first && m.last <= share.last;
  }

  /// "the country", "the reclusive state": the country last spoken of by name, a subject rather than another.
  std::optional<ChainIndex> country(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (m.country) return country_of(*m.country);
    if (m.lemma == "state" && (descriptions_[i].modifiers.empty() || has_complement(m)))
      return std::nullopt;  // of a federation, as likely; "the current state of music"
    if (!m.definite || has_possessive_pronoun(m) || c_.tree(m).child(m.head, "nmod:poss") >= 0)
      return std::nullopt;
    // "THE NATION" over a list is a newspaper.
    if (c_.head(m).form.size() > 3 && c_.head(m).form == upper_case(c_.head(m).form)) return std::nullopt;
    std::map<ChainIndex, int> scores;
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence + 3 > m.sentence;) {
      const Mention& other = c_.mention(j);
      if (!c_.resolved(j) || !c_.all[*c_.of[j]].country) continue;
      if (is_subject_over(other, m)) continue;
      if (other.sentence == m.sentence && (c_.head(other).head == m.head || other.last > m.first)) continue;
      int score = 100 - 25 * static_cast<int>(m.sentence - other.sentence);
      if (base_relation(c_.head(other)) == "nsubj") score += 20;
      if (other.kind == MentionKind::Nominal) score -= 15;  // an adjective
      // What the article is about rather than who is just in it.
      score += std::min(30, static_cast<int>(c_.all[*c_.of[j]].mentions.size()));
      score += 6 * mentions_near(*c_.of[j], i);
      int& highest = scores[*c_.of[j]];
      highest = std::max(highest, score);
    }
    // Between two that are about as likely it stays open.
    std::optional<ChainIndex> best;
    int best_score = 0, second = 0;
    for (const auto& [chain, score] : scores) {
      second = std::max(second, std::min(score, best_score));
      if (score > best_score) best = chain;
      best_score = std::max(best_score, score);
    }
    return best_score >= second + country_margin ? best : std::nullopt;
  }

  /// "the government": of the country last spoken of, where the article is about that one as much as about
  /// any; "the government in Oslo" is said whose it is.
  std::optional<ChainIndex> governed_country(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Tree& tree = c_.tree(m);
    for (const int child : tree.children(m.head)) {
      if (child < m.head || base_relation(tree.word(child)) != "nmod") continue;
      const auto seat = c_.headed_by(m.sentence, child);
      if (preposition(tree, child) != "in" || !seat) return std::nullopt;
      const auto match = c_.lexicon.country(c_.mention(*seat).name);
      return match ? country_of(match->country) : std::nullopt;
    }
    const auto found = country(i);
    if (!found) return std::nullopt;
    const auto often = [&](ChainIndex k) { return c_.all[k].mentions.size(); };
    for (ChainIndex k = 0; k < c_.all.size(); ++k)
      if (c_.all[k].country && often(k) > 2 * often(*found)) return std::nullopt;
    return found;
  }

  /// "the states that vote in March", "voting in March"; not ", which vote in March".
  bool has_clause(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const auto below = tree.children(m.head);
    return std::any_of(below.begin(), below.end(), [&](int child) {
      return child > m.head && base_relation(tree.word(child)) == "acl" && m.last < tree.size() &&
             !is_punctuation(tree.word(m.last));
    });
  }

  /// "the movement to free …", "the group that …": says itself which one it is.
  bool is_explained(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const auto below = tree.children(m.head);
    return std::any_of(below.begin(), below.end(), [&](int child) {
      const std::string_view relation = base_relation(tree.word(child));
      return child > m.head && (relation == "acl" || relation == "nmod");
    });
  }

  /// "… of something"
  bool has_complement(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const auto of = tree.children(m.head);
    return std::any_of(of.begin(), of.end(), [&](int child) {
      return child > m.head && base_relation(tree.word(child)) == "nmod" && preposition(tree, child) == "of";
    });
  }

  /// How often the chain is spoken of in the sentence of the mention and the one before, ahead of it.
  int mentions_near(ChainIndex chain, MentionIndex i) const {
    int near = 0;
    const auto& its = c_.all[chain].mentions;
    for (std::size_t k = its.size(); k-- > 0 && k + 50 > its.size();)
      near += its[k] < i && c_.mention(its[k]).sentence + 1 >= c_.mention(i).sentence;
    return near;
  }

  /// Is the first the subject of the clause that the second is in? Nobody warns the country and is it.
  bool is_subject_over(const Mention& subject, const Mention& m) const {
    if (subject.sentence != m.sentence || base_relation(c_.head(subject)) != "nsubj") return false;
    const Tree& tree = c_.tree(m);
    int at = tree.word(m.head).head;
    for (int steps = 0; at >= 0 && steps < tree.size(); ++steps) {
      if (at == c_.head(subject).head) return true;
      const std::string_view relation = base_relation(tree.word(at));
      if (relation != "conj" && relation != "xcomp" && relation != "nmod" && relation != "obl" &&
          relation != "obj")
        return false;
      at = tree.word(at).head;
    }
    return false;
  }

  std::optional<ChainIndex> country_of(CountryIndex country) const {
    for (ChainIndex k = 0; k < c_.all.size(); ++k)
      if (c_.all[k].country == country) return k;
    return std::nullopt;
  }

  /// "the road agency" for "Norway's National Road Authority"
  std::optional<ChainIndex> body(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Description& mine = descriptions_[i];
    if (is_government(m.lemma) && m.country && mine.modifiers.empty())
      if (const auto its = country_of(*m.country)) return its;
    if (has_possessive_pronoun(m) && mine.modifiers.empty()) return std::nullopt;
    if (m.lemma == "government" && m.definite && !m.plural && mine.modifiers.empty())
      if (const auto governed = governed_country(i)) return governed;
    if (const auto outlet = own_outlet(m)) return outlet;
    // First what has all its words, then, for a definite one, what it leaves words out of.
    const auto fits = [&](MentionIndex j, ChainIndex k, bool exact) {
      const Chain& chain = c_.all[k];
      if (chain.type != EntityType::Agency || chain.country || !c_.nations_agree(k, m)) return false;
      const Mention& other = c_.mention(j);
      if (other.kind == MentionKind::Pronoun || other.plural != m.plural) return false;
      if (m.plural && (chain.count != m.count || (!m.country && !plurals_agree(m, other)))) return false;
      const Description& its = descriptions_[j];
      if (its.kind != mine.kind || is_a_nations_own(m, other, chain)) return false;
      if (exact) return its.modifiers == mine.modifiers;
      return includes(its.modifiers, mine.modifiers) ||
             (other.kind == MentionKind::Nominal && includes(mine.modifiers, its.modifiers) &&
              !its.modifiers.empty());
    };
    if (const auto same = nearest_before(i, [&](auto j, auto k) { return fits(j, k, true); }))
      if (m.definite || m.plural || !mine.modifiers.empty()) return same;
    if (!m.definite && !m.country) return std::nullopt;
    if (const auto near = nearest_before(i, [&](auto j, auto k) { return fits(j, k, false); })) {
      // "The River Company sued the Lake Company. The company …": either, as far as the words go.
      const bool bare = mine.modifiers.empty() && !m.country;
      return bare ? only_one_near(i, *near, [&](auto j, auto k) { return fits(j, k, false); }) : near;
    }
    if (m.definite && mine.kind == "bloc" && !m.plural)
      if (const auto union_of_states = nearest_before(i, [&](auto j, auto k) {
            return c_.all[k].type == EntityType::Agency && c_.all[k].named && is_union_of_states(j);
          }))
        return union_of_states;
    if (const auto one = only_body_near(i)) return one;
    // A description before its name: "Norway's road agency … the National Road Authority".
    const auto end = std::min<std::size_t>(c_.mentions.size(), std::size_t{i} + longest_memory);
    for (MentionIndex j = i + 1; j < end && !mine.modifiers.empty() && m.definite; ++j)
      if (c_.resolved(j) && c_.mention(j).kind == MentionKind::Name &&
          c_.all[*c_.of[j]].type == EntityType::Agency && c_.nations_agree(*c_.of[j], m) &&
          descriptions_[j].kind == mine.kind && includes(descriptions_[j].modifiers, mine.modifiers))
        return c_.of[j];
    return std::nullopt;
  }

  /// "The Danish army" is not the "Lake Liberation Army", of which nobody has said that it is Danish: a
  /// nation has an army, and armies of others' making are called so, too.
  static bool is_a_nations_own(const Mention& m, const Mention& other, const Chain& chain) {
    static constexpr std::array<std::string_view, 6> arms{"army",   "navy",  "military",
                                                          "police", "guard", "force"};
    return m.country && !chain.nation && other.kind == MentionKind::Name &&
           std::find(arms.begin(), arms.end(), m.lemma) != arms.end();
  }

  /// "the bloc", "the organisation", "the company": any body will do whose name does not say that it is
  /// something else. The last sentence of the three before that names one must name one only, or one as its
  /// subject.
  std::optional<ChainIndex> only_body_near(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Description& mine = descriptions_[i];
    if (!m.definite || m.plural || !mine.modifiers.empty() || is_explained(m) || has_possessive_pronoun(m) ||
        !c_.lexicon.lists(WordList::Bodies, mine.kind))
      return std::nullopt;
    std::set<ChainIndex> bodies, subjects;
    std::optional<std::uint32_t> sentence;
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence + 3 > m.sentence;) {
      const Mention& other = c_.mention(j);
      if (sentence && other.sentence != *sentence) break;
      if (!c_.resolved(j) || other.kind != MentionKind::Name) continue;
      const Chain& chain = c_.all[*c_.of[j]];
      if (chain.type != EntityType::Agency || chain.country || !c_.nations_agree(*c_.of[j], m) ||
          is_called_otherwise(j, mine.kind))
        continue;
      sentence = other.sentence;
      bodies.insert(*c_.of[j]);
      if (base_relation(c_.head(other)) == "nsubj") subjects.insert(*c_.of[j]);
    }
    if (bodies.size() == 1) return *bodies.begin();
    return subjects.size() == 1 ? std::optional(*subjects.begin()) : std::nullopt;
  }

  /// "Lake Court" is no company.
  bool is_called_otherwise(MentionIndex name, const std::string& kind) const {
    const std::string& its = descriptions_[name].kind;
    if (its == kind) return false;
    const auto sense = c_.lexicon.noun_sense(its);
    const bool of_a_kind = sense && sense->type == EntityType::Agency;
    if (kind == "company") return of_a_kind && !c_.lexicon.lists(WordList::Commercial, its);
    static constexpr std::array<std::string_view, 8> offices{
        "ministry", "court", "police", "department", "office", "government", "senate", "parliament"};
    return std::find(offices.begin(), offices.end(), its) != offices.end();
  }

  /// The chain found, unless its sentence names another that would do and not the chain as its subject.
  template <class Accept>
  std::optional<ChainIndex> only_one_near(MentionIndex i, ChainIndex found, Accept accept) const {
    std::optional<std::uint32_t> sentence;
    bool others = false, is_subject = false;
    for (MentionIndex j = i; j-- > 0 && (!sentence || c_.mention(j).sentence == *sentence);) {
      if (!c_.resolved(j) || !accept(j, *c_.of[j])) continue;
      sentence = c_.mention(j).sentence;
      const bool subject = base_relation(c_.head(c_.mention(j))) == "nsubj";
      if (*c_.of[j] == found)
        is_subject |= subject;
      else
        others = true;
    }
    return others && !is_subject ? std::nullopt : std::optional(found);
  }

  /// "Northern Shore Community", "League of River States": what is called a bloc, whatever its adjectives.
  bool is_union_of_states(MentionIndex i) const {
    if (c_.mention(i).kind != MentionKind::Name) return false;
    const auto words = name_words(c_.mention(i).name);
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& word) { return c_.lexicon.lists(WordList::UnionsOfStates, word); });
  }

  /// "this newspaper": the one that the article stands in, where the article names it.
  std::optional<ChainIndex> own_outlet(const Mention& m) const {
    if (!c_.document.article->outlet || m.plural || m.head <= m.first ||
        !same_word(c_.tree(m).word(m.first).form, "this") || !c_.lexicon.lists(WordList::Outlets, m.lemma))
      return std::nullopt;
    const auto outlet = name_words(without_the(*c_.document.article->outlet));
    for (ChainIndex k = 0; k < c_.all.size(); ++k) {
      if (!c_.all[k].named || c_.all[k].type != EntityType::Agency) continue;
      for (const MentionIndex j : c_.all[k].mentions)
        if (c_.mention(j).kind == MentionKind::Name && name_words(without_the(c_.mention(j).name)) == outlet)
          return k;
    }
    return std::nullopt;
  }

  static std::string_view without_the(std::string_view name) {
    return name.size() > 4 && same_word(name.substr(0, 3), "the") && name[3] == ' ' ? name.substr(4) : name;
  }

  /// "the lawmaker", "the defence minister"
  std::optional<ChainIndex> person(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Description& mine = descriptions_[i];
    const bool possessed = has_possessive_pronoun(m);
    if (const auto later = named_later(i)) return later;
    const auto fits = [&](MentionIndex j, ChainIndex k) {
      const Chain& chain = c_.all[k];
      if (chain.type != EntityType::Person || !c_.nations_agree(k, m) || c_.mention(j).plural) return false;
      // "the Chilean leader" is nobody of whom the article has not said that he is Chilean.
      if (m.country && chain.nation != m.country) return false;
      if (c_.mention(j).kind == MentionKind::Nominal && descriptions_[j].kind == mine.kind)
        return includes(descriptions_[j].modifiers, mine.modifiers);
      if (!chain.role) return false;
      const auto role = name_words(*chain.role);
      // "the president" is not the vice president
      if (role[0] == "vice" &&
          std::find(mine.modifiers.begin(), mine.modifiers.end(), "vice") == mine.modifiers.end())
        return false;
      std::set<std::string> kinds;
      for (const auto& word : role) kinds.insert(describer_.kind_of(word, false));
      return kinds.contains(mine.kind) &&
             std::all_of(mine.modifiers.begin(), mine.modifiers.end(), [&](const auto& word) {
               return kinds.contains(word) || std::find(role.begin(), role.end(), word) != role.end();
             });
    };
    if (m.definite && !possessed && !c_.tree(m).sentence().words.empty()) {
      if (const auto found = nearest_before(i, fits))
        return mine.modifiers.empty() && !m.country ? of_several_the_last(i, *found, fits) : found;
      if (const auto called = epithet(i)) return called;
      // "the source", "the official": somebody unnamed who was introduced shortly before.
      if (m.lemma == "source" || m.lemma == "official" || m.lemma == "man" || m.lemma == "woman")
        return nearest_before(i, [&](auto j, auto k) {
          return c_.mention(j).sentence + 4 > m.sentence && c_.all[k].type == EntityType::Person &&
                 !c_.all[k].named && c_.mention(j).kind == MentionKind::Nominal && !c_.mention(j).plural;
        });
    }
    return std::nullopt;
  }

  /// Somebody with a name, whom the article does not just mention in passing.
  bool is_rival(ChainIndex other, ChainIndex found) const {
    return c_.all[other].named && 3 * c_.all[other].mentions.size() > c_.all[found].mentions.size();
  }

  /// Where several are senators, "the senator" is who was spoken of in this sentence or the one before.
  template <class Accept>
  std::optional<ChainIndex> of_several_the_last(MentionIndex i, ChainIndex found, Accept accept) const {
    std::uint32_t last = 0;
    bool others = false;
    const MentionIndex first = i > longest_memory ? i - longest_memory : 0;
    for (MentionIndex j = first; j < i; ++j) {
      if (!c_.resolved(j)) continue;
      if (*c_.of[j] == found)
        last = c_.mention(j).sentence;
      else
        others |= is_rival(*c_.of[j], found) && accept(j, *c_.of[j]);
    }
    return !others || last + 1 >= c_.mention(i).sentence ? std::optional(found) : std::nullopt;
  }

  /// "A general who changed sides …" in the lead, "Gen. Ida Holm" further on: the only one of that post whom
  /// the article names, and not before.
  std::optional<ChainIndex> named_later(MentionIndex i) const {
    constexpr std::uint32_t lead = 3;  // sentences
    const Mention& m = c_.mention(i);
    if (m.sentence >= lead || c_.document.sentences[m.sentence].region != RegionKind::Prose || m.plural ||
        c_.lexicon.lists(WordList::Coming, lower_case(c_.tree(m).word(m.first + 1).form)) || m.definite ||
        m.count || m.first >= m.head ||
        !(same_word(c_.tree(m).word(m.first).form, "a") || same_word(c_.tree(m).word(m.first).form, "an")))
      return std::nullopt;
    std::optional<ChainIndex> found;
    for (ChainIndex k = 0; k < c_.all.size(); ++k) {
      const Chain& chain = c_.all[k];
      if (chain.type != EntityType::Person || !chain.named || !chain.role || chain.mentions.empty()) continue;
      const auto role = name_words(*chain.role);
      const bool fits = std::any_of(role.begin(), role.end(), [&](const auto& word) {
        return describer_.kind_of(word, false) == descriptions_[i].kind;
      });
      if (!fits) continue;
      if (found || chain.mentions.front() < i || !c_.nations_agree(k, m)) return std::nullopt;
      found = k;
    }
    return found;
  }

  /// "Holm resigned. The former goalkeeper said …": words like these speak of who was the subject just now,
  /// where the sentence before names nobody else.
  std::optional<ChainIndex> epithet(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (m.plural || m.sentence == 0 || base_relation(c_.head(m)) != "nsubj") return std::nullopt;
    bool marked = false;
    for (int k = m.first; k < m.head; ++k) {
      const std::string word = lower_case(c_.tree(m).word(k).form);
      marked |= c_.lexicon.lists(WordList::Epithets, word) || word.ends_with("-year-old");
    }
    if (!marked) return std::nullopt;
    std::optional<ChainIndex> subject;
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence + 1 >= m.sentence;) {
      const Mention& other = c_.mention(j);
      if (!c_.resolved(j) || c_.all[*c_.of[j]].type != EntityType::Person || other.plural) continue;
      const ChainIndex chain = *c_.of[j];
      if (other.sentence == m.sentence || (subject && *subject != chain)) return std::nullopt;
      if (c_.all[chain].named) subject = chain;
    }
    return subject && c_.nations_agree(*subject, m) ? subject : std::nullopt;
  }

  /// Equal count and batch, the same nation as far as known, the same noun or none.
  std::optional<ChainIndex> counted(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Description& mine = descriptions_[i];
    const auto fits = [&](MentionIndex j, ChainIndex k, bool any_batch) {
      const Chain& chain = c_.all[k];
      const Mention& other = c_.mention(j);
      if (chain.count != m.count || !c_.nations_agree(k, m) || other.kind != MentionKind::Nominal)
        return false;
      if (!any_batch && batch_of(chain.batch) != batch_of(m.batch)) return false;
      const Description& its = descriptions_[j];
      const bool kinds =
          mine.kind.empty() || its.kind.empty() || its.kind == mine.kind ||
          (chain.type == EntityType::Unit && (its.kind == "soldiers" || mine.kind == "soldiers"));
      return kinds && (includes(its.modifiers, mine.modifiers) || includes(mine.modifiers, its.modifiers));
    };
    // Small counts recur: "two soldiers" here and there are the same only where the text says so.
    const bool small = *m.count < 20 && !m.definite;
    const auto same = nearest_before(i, [&](auto j, auto k) {
      const Description& its = descriptions_[j];
      const bool alike = its.modifiers == mine.modifiers && (its.kind == mine.kind || mine.kind.empty());
      return fits(j, k, false) && (!small || alike);
    });
    if (same) return same;
    if (!m.definite || !m.batch.empty()) return std::nullopt;
    if (mine.kind.empty()) return std::nullopt;
    return nearest_before(i, [&](auto j, auto k) { return fits(j, k, true); });
  }

  /// "another", "more" and "additional" are one batch; a total is no batch.
  static std::string_view batch_of(std::string_view batch) {
    if (batch == "total") return "";
    if (batch == "other" || batch == "part") return batch;
    return batch.empty() ? "" : "more";
  }

  /// "420 soldiers"; "the 420-strong battalion" is a size.
  bool is_head_count(const Chain& chain) const {
    return chain.count && std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionIndex i) {
             return c_.mention(i).plural && c_.mention(i).count;
           });
  }

  /// Uncounted things of one kind and nation.
  std::optional<ChainIndex> same_description(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Description& mine = descriptions_[i];
    const bool owned = has_possessive_pronoun(m);
    const auto fits = [&](MentionIndex j, ChainIndex k, bool exact) {
      const Chain& chain = c_.all[k];
      const Mention& other = c_.mention(j);
      if (other.kind == MentionKind::Pronoun || chain.country || !c_.nations_agree(k, m)) return false;
      if (is_head_count(chain)) return false;
      const bool groups = (chain.type == EntityType::Group || chain.type == EntityType::Unit) &&
                          (m.type == EntityType::Group || m.type == EntityType::Unit);
      // "the mosque" is a building or a body, and its name one or the other.
      const bool named_so =
          other.kind == MentionKind::Name && m.type == EntityType::Place && chain.type == EntityType::Agency;
      if (chain.type != m.type && !groups && !named_so) return false;
      if (batch_of(chain.batch) != batch_of(m.batch)) return false;
      if (m.name.starts_with("other ") || m.name.starts_with("another ")) return false;
      if (!m.definite && other.name.starts_with("other ")) return false;
      if (!m.country && !plurals_agree(m, other)) return false;
      if (m.plural && !m.definite && m.type == EntityType::Group &&
          (describer_.is_vague(m) || describer_.is_vague(other)))
        return false;
      const Description& its = descriptions_[j];
      if (its.kind != mine.kind) return false;
      if (mine.kind == "people" && chain.nation != m.country) return false;
      if (other.plural != m.plural && m.type != EntityType::Weapon && mine.kind != "junta") return false;
      // "the states that vote in March" says itself which ones.
      if (m.type == EntityType::Group && has_clause(m)) return false;
      if (exact)
        return its.modifiers == mine.modifiers &&
               (m.definite || chain.nation == m.country || !m.country || !chain.nation);
      // Bare "troops" are those just spoken of; bare "users" are users.
      return includes(its.modifiers, mine.modifiers) && (m.definite || !has_complement(m)) &&
             (m.definite || (mine.modifiers.empty() && m.type != EntityType::Group));
    };
    if (owned) {
      // "its soldiers" are not the soldiers of just now.
      return nearest_before(
          i, [&](auto j, auto k) { return fits(j, k, true) && same_possessive_pronoun(c_.mention(j), m); });
    }
    // A single indefinite thing is a new one: "a treaty".
    if (!m.plural && !m.definite && m.type != EntityType::Weapon) return std::nullopt;
    // "its battalion … the battalion", but not "its soldiers … the soldiers".
    const auto unowned = [&](MentionIndex j) {
      return (m.definite && !m.plural) || !has_possessive_pronoun(c_.mention(j));
    };
    if (m.country)
      if (const auto same = nearest_before(
              i, [&](auto j, auto k) { return c_.all[k].nation == m.country && fits(j, k, true); }))
        return same;
    if (const auto same = nearest_before(i, [&](auto j, auto k) { return unowned(j) && fits(j, k, true); }))
      return same;
    return nearest_before(i, [&](auto j, auto k) { return unowned(j) && fits(j, k, false); });
  }

  /// "the town", "the region": the place that was called so, else the last one named.
  std::optional<ChainIndex> place(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (const auto same = same_description(i)) return same;
    if (!m.definite || m.plural || !descriptions_[i].modifiers.empty() || has_possessive_pronoun(m) ||
        !c_.lexicon.lists(WordList::Settlements, m.lemma))
      return std::nullopt;
    return nearest_before(i, [&](auto j, auto k) {
      return c_.all[k].type == EntityType::Place && c_.all[k].named &&
             c_.mention(j).sentence + 4 > m.sentence && may_be_called(m.lemma, c_.mention(j));
    });
  }

  /// A capital is no region, and where the article was written is not what it speaks of.
  bool may_be_called(const std::string& noun, const Mention& place) const {
    if (c_.document.sentences[place.sentence].region == RegionKind::Dateline) return false;
    if (noun == "capital") return is_capital(place);
    return noun == "city" || noun == "town" || !is_capital(place);
  }

  bool is_capital(const Mention& place) const {
    const auto matches = c_.lexicon.country_matches(place.name);
    return std::any_of(matches.begin(), matches.end(),
                       [](const CountryMatch& match) { return match.kind == CountryWord::Capital; });
  }

  Chains& c_;
  Describer describer_;
  std::vector<Description> descriptions_;
};

}  // namespace

void resolve_descriptions(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
