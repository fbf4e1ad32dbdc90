#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {
namespace {

/// How much likelier than the next one "the country" has to be.
constexpr int country_margin = 8;

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

class Countries {
 public:
  explicit Countries(const Described& described) : d_(described) {}

  /// "the country", "the reclusive state": the country last spoken of by name, a subject rather than another.
  std::optional<ChainIndex> country(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (m.country) return d_.country_of(*m.country);
    if (m.lemma == "state" && (d_.descriptions[i].modifiers.empty() || d_.has_complement(m)))
      return std::nullopt;  // of a federation, as likely; "the current state of music"
    if (!m.definite || d_.has_possessive_pronoun(m) || d_.chains.tree(m).child(m.head, "nmod:poss") >= 0)
      return std::nullopt;
    // "THE NATION" over a list is a newspaper.
    if (d_.chains.head(m).form.size() > 3 && d_.chains.head(m).form == upper_case(d_.chains.head(m).form))
      return std::nullopt;
    std::map<ChainIndex, int> scores;
    std::set<ChainIndex> named;  // and not just "the Peruvian soldiers"
    const std::set<ChainIndex> others = d_.across(i);
    for (MentionIndex j = i; j-- > 0 && d_.chains.mention(j).sentence + 3 > m.sentence;) {
      const Mention& other = d_.chains.mention(j);
      if (!d_.chains.resolved(j) || !d_.chains.all[*d_.chains.of[j]].country) continue;
      if (is_subject_over(other, m) || others.contains(*d_.chains.of[j])) continue;
      if (other.sentence == m.sentence && (d_.chains.head(other).head == m.head || other.last > m.first))
        continue;
      int score = 100 - 25 * static_cast<int>(m.sentence - other.sentence);
      if (base_relation(d_.chains.head(other)) == "nsubj") score += 20;
      if (other.kind == MentionKind::Nominal) score -= 15;  // an adjective
      // What the article is about rather than who is just in it.
      score += std::min(30, static_cast<int>(d_.chains.all[*d_.chains.of[j]].mentions.size()));
      score += 6 * mentions_near(*d_.chains.of[j], i);
      if (other.kind == MentionKind::Name &&
          !is_one_of(base_relation(d_.chains.head(other)), {"compound", "amod"}))
        named.insert(*d_.chains.of[j]);
      int& highest = scores[*d_.chains.of[j]];
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
    if (best_score < second + country_margin) return std::nullopt;
    if (best && !named.contains(*best))
      if (const auto main = spoken_of_most(*best)) return main;
    return best;
  }

  /// "the government": of the country last spoken of, where the article is about that one as much as about
  /// any; "the government in Oslo" is said whose it is.
  std::optional<ChainIndex> governed_country(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Tree& tree = d_.chains.tree(m);
    for (const int child : tree.children(m.head)) {
      if (child < m.head || base_relation(tree.word(child)) != "nmod") continue;
      const auto seat = d_.chains.headed_by(m.sentence, child);
      if (preposition(tree, child) != "in" || !seat) return std::nullopt;
      const auto match = d_.chains.lexicon.country(d_.chains.mention(*seat).name);
      return match ? d_.country_of(match->country) : std::nullopt;
    }
    const auto found = country(i);
    if (!found) return std::nullopt;
    const auto often = [&](ChainIndex k) { return d_.chains.all[k].mentions.size(); };
    for (ChainIndex k = 0; k < d_.chains.all.size(); ++k)
      if (d_.chains.all[k].country && often(k) > 2 * often(*found)) return std::nullopt;
    return found;
  }

 private:
  /// The country that the article speaks of three times as often as of the other, and more often than of any.
  std::optional<ChainIndex> spoken_of_most(ChainIndex other) const {
    const auto often = [&](ChainIndex k) { return d_.chains.all[k].mentions.size(); };
    std::optional<ChainIndex> most;
    for (ChainIndex k = 0; k < d_.chains.all.size(); ++k)
      if (d_.chains.all[k].country && often(k) >= 3 * often(other) && (!most || often(k) > often(*most)))
        most = k;
    return most;
  }

  /// How often the chain is spoken of in the sentence of the mention and the one before, ahead of it.
  int mentions_near(ChainIndex chain, MentionIndex i) const {
    int near = 0;
    const auto& its = d_.chains.all[chain].mentions;
    for (std::size_t k = its.size(); k-- > 0 && k + 50 > its.size();)
      near += its[k] < i && d_.chains.mention(its[k]).sentence + 1 >= d_.chains.mention(i).sentence;
    return near;
  }

  /// Is the first the subject of the clause that the second is in? Nobody warns the country and is it.
  bool is_subject_over(const Mention& subject, const Mention& m) const {
    if (subject.sentence != m.sentence || base_relation(d_.chains.head(subject)) != "nsubj") return false;
    const Tree& tree = d_.chains.tree(m);
    int at = tree.word(m.head).head;
    for (int steps = 0; at >= 0 && steps < tree.size(); ++steps) {
      if (at == d_.chains.head(subject).head) return true;
      const std::string_view relation = base_relation(tree.word(at));
      if (relation != "conj" && relation != "xcomp" && relation != "nmod" && relation != "obl" &&
          relation != "obj")
        return false;
      at = tree.word(at).head;
    }
    return false;
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> described_country(const Described& d, MentionIndex i) {
  return Countries(d).country(i);
}

std::optional<ChainIndex> governed_country(const Described& d, MentionIndex i) {
  return Countries(d).governed_country(i);
}

}  // namespace newsgraph::parser
