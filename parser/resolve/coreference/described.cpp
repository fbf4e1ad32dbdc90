#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {
namespace {

/// How many sentences back plurals of no nation are the same ones: of GUM's, four of five that are nearer and
/// every other one that is farther.
constexpr std::uint32_t bare_reach = 3, definite_reach = 9;

}  // namespace

Described::Described(Chains& all) : chains(all), describer(all), descriptions(all.mentions.size()) {
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i)
    if (chains.mention(i).kind != MentionKind::Pronoun)
      descriptions[i] = describer.describe(chains.mention(i));
}

bool Described::is_nobody(const Mention& m) const {
  if (m.batch == "none") return true;
  static constexpr std::array<std::string_view, 5> whichever{"any", "every", "each", "either", "neither"};
  return m.kind == MentionKind::Nominal && !m.plural && m.head > m.first &&
         is_one_of(lower_case(chains.tree(m).word(m.first).form), whichever);
}

bool Described::has_possessive_pronoun(const Mention& m) const {
  return possessive_pronoun(chains.tree(m), m) >= 0;
}

bool Described::same_possessive_pronoun(const Mention& a, const Mention& b) const {
  const int first = possessive_pronoun(chains.tree(a), a), second = possessive_pronoun(chains.tree(b), b);
  return first >= 0 && second >= 0 &&
         lower_case(chains.tree(a).word(first).form) == lower_case(chains.tree(b).word(second).form);
}

bool Described::plurals_agree(const Mention& m, const Mention& other) const {
  if (!m.plural || m.count || m.type == EntityType::Unit || other.type == EntityType::Unit) return true;
  const std::uint32_t back = m.sentence - std::min(m.sentence, other.sentence);
  if (m.definite) return m.type == EntityType::Place || back <= definite_reach;
  if (m.type == EntityType::Place) return false;
  return !other.definite && back >= 1 && back <= bare_reach && !describer.is_vague(m) &&
         !describer.is_vague(other);
}

bool Described::is_long_gone(MentionIndex i, MentionIndex j, ChainIndex k, bool exact) const {
  constexpr std::uint32_t furthest = 20;  // sentences
  const Mention& m = chains.mention(i);
  const Mention& other = chains.mention(j);
  if (!m.definite || m.plural || m.country || (other.definite && exact) ||
      other.kind != MentionKind::Nominal || chains.all[k].named)
    return false;
  const auto& its = chains.all[k].mentions;  // mostly in order: the nearest are the last
  return std::none_of(its.rbegin(), its.rend(), [&](MentionIndex at) {
    return at < i && chains.mention(at).sentence + furthest >= m.sentence;
  });
}

bool Described::is_share_of(const Mention& share, const Mention& m) {
  return share.sentence == m.sentence && share.kind == MentionKind::Nominal && share.count &&
         share.first < m.first && m.last <= share.last;
}

bool Described::has_clause(const Mention& m) const {
  const Tree& tree = chains.tree(m);
  const auto below = tree.children(m.head);
  return std::any_of(below.begin(), below.end(), [&](int child) {
    return child > m.head && base_relation(tree.word(child)) == "acl" && m.last < tree.size() &&
           !is_punctuation(tree.word(m.last));
  });
}

bool Described::is_explained(const Mention& m) const {
  const Tree& tree = chains.tree(m);
  const auto below = tree.children(m.head);
  return std::any_of(below.begin(), below.end(), [&](int child) {
    const std::string_view relation = base_relation(tree.word(child));
    return child > m.head && (relation == "acl" || relation == "nmod");
  });
}

bool Described::has_complement(const Mention& m) const {
  const Tree& tree = chains.tree(m);
  const auto of = tree.children(m.head);
  return std::any_of(of.begin(), of.end(), [&](int child) {
    return child > m.head && base_relation(tree.word(child)) == "nmod" && preposition(tree, child) == "of";
  });
}

bool Described::are_elsewhere(const Mention& m, const Mention& other) const {
  const Tree& tree = chains.tree(m);
  const Tree& its = chains.tree(other);
  const auto tells_of = [](const Tree& in, const Mention& of, int child) {
    return child >= of.last && base_relation(in.word(child)) == "nmod";
  };
  for (const int mine : tree.children(m.head)) {
    if (!tells_of(tree, m, mine)) continue;
    for (const int child : its.children(other.head))
      if (tells_of(its, other, child) && preposition(its, child) == preposition(tree, mine) &&
          its.word(child).lemma != tree.word(mine).lemma)
        return true;
  }
  return false;
}

namespace {

bool is_adverse(std::string_view preposition) {
  return is_one_of(preposition, {"against", "on", "with", "at", "toward", "towards"});
}

/// The noun whose complement the word stands in: "threats" of "threats against the country's ports".
int noun_against(const Tree& tree, int word) {
  for (int steps = 0; word >= 0 && steps < 4; ++steps) {
    const Word& w = tree.word(word);
    if (base_relation(w) != "nmod") return -1;
    if (w.relation != "nmod:poss" && is_adverse(preposition(tree, word))) return w.head;
    word = w.head;
  }
  return -1;
}

}  // namespace

std::set<ChainIndex> Described::across(MentionIndex i) const {
  std::set<ChainIndex> found;
  const Mention& m = chains.mention(i);
  const Word& head = chains.head(m);
  const bool done_to = head.relation == "obj" || head.relation == "iobj";
  const int noun = noun_against(chains.tree(m), m.head);
  if (!done_to && noun < 0) return found;
  for (MentionIndex j = chains.in_sentence(m.sentence).first; j < i; ++j) {
    if (!chains.resolved(j)) continue;
    const Word& other = chains.head(chains.mention(j));
    if ((done_to && other.relation == "nsubj" && other.head == head.head) ||
        (noun >= 0 && other.relation == "nmod:poss" && other.head == noun))
      found.insert(*chains.of[j]);
  }
  return found;
}

std::optional<ChainIndex> Described::country_of(CountryIndex country) const {
  for (ChainIndex k = 0; k < chains.all.size(); ++k)
    if (chains.all[k].country == country) return k;
  return std::nullopt;
}

bool includes(const std::set<std::string>& all, const std::set<std::string>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace newsgraph::parser
