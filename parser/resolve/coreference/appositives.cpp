#include <algorithm>
#include <optional>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains) {}

  void run() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      apposed(i);
      naming_phrase(i);
      copula(i);
    }
  }

 private:
  static bool compatible(EntityType a, EntityType b) {
    const auto body = [](EntityType t) {
      return t == EntityType::Agency || t == EntityType::Group || t == EntityType::Unit;
    };
    return a == b || (body(a) && body(b));
  }

  /// "Ana Duarte, a member of …"; "the museum's director, Omar Diallo"
  void apposed(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const Word& head = c_.head(m);
    if (base_relation(head) != "appos" || head.head < 0 || m.kind == MentionKind::Pronoun) return;
    // "a nurse at the hospital, Ana Duarte": parsers hang the name on the nearest noun.
    const Tree& tree = c_.tree(m);
    int at = head.head;
    for (int steps = 0; steps < 3 && at >= 0; ++steps) {
      const auto other = around(m.sentence, nearest_conjunct(tree, at, m.head));
      if (other && *other != i && is_apposed_to(c_.mention(*other), m)) {
        const bool name_first = c_.mention(*other).kind == MentionKind::Name;
        return link(name_first ? *other : i, name_first ? i : *other);
      }
      // "an office of the Andean League (AL)": the brackets say what the name before them is.
      const bool in_brackets = m.first > 0 && tree.word(m.first - 1).form == "(";
      if (in_brackets && other && *other != i && c_.mention(*other).kind == MentionKind::Name) return;
      if (m.kind != MentionKind::Name || base_relation(tree.word(at)) != "nmod") break;
      at = tree.word(at).head;
    }
    behind_a_name(i);
  }

  /// "Ana Duarte, the owner of Amaru, a shipping firm, …", "his sister, Ana Duarte, a clerk, …": hung on the
  /// owner or the sister, and said of what stands before it.
  void behind_a_name(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.definite || m.first < 2) return;
    if (m.type != EntityType::Agency && m.type != EntityType::Person) return;
    const auto& words = c_.document.sentences[m.sentence].words;
    if (words[static_cast<std::size_t>(m.first - 1)].form != ",") return;
    const auto other = around(m.sentence, m.first - 2);
    if (other && c_.mention(*other).kind == MentionKind::Name && c_.mention(*other).last == m.first - 1 &&
        c_.mention(*other).type == m.type && !m.plural)
      link(*other, i);
  }

  /// "Ana Duarte and Per Lund, head of the bank": of things joined, the one right before the apposition.
  static int nearest_conjunct(const Tree& tree, int word, int apposed) {
    int nearest = word;
    for (const int conjunct : tree.conjuncts(word))
      if (conjunct < apposed) nearest = std::max(nearest, conjunct);
    return nearest;
  }

  static bool is_apposed_to(const Mention& first, const Mention& m) {
    const bool one_nominal = (m.kind == MentionKind::Nominal) != (first.kind == MentionKind::Nominal);
    if (!one_nominal || first.kind == MentionKind::Pronoun || m.plural != first.plural) return false;
    // A name that nobody knows may have been taken for a place's.
    const bool taken_for_place = first.kind == MentionKind::Name && first.type == EntityType::Place &&
                                 m.type == EntityType::Agency && !first.country;
    return compatible(m.type, first.type) || taken_for_place;
  }

  /// The mention that the word heads, else the name that it is part of: parsers hang appositives on any word
  /// of a name.
  std::optional<MentionIndex> around(std::uint32_t sentence, int word) const {
    if (const auto headed = c_.headed_by(sentence, word)) return headed;
    auto at = std::lower_bound(c_.mentions.begin(), c_.mentions.end(), sentence,
                               [](const Mention& m, std::uint32_t wanted) { return m.sentence < wanted; });
    for (; at != c_.mentions.end() && at->sentence == sentence; ++at)
      if (at->kind == MentionKind::Name && at->first <= word && word < at->last)
        return static_cast<MentionIndex>(at - c_.mentions.begin());
    return std::nullopt;
  }

  /// "the northern town of Tromso": the noun says what the name is.
  void naming_phrase(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.type != EntityType::Place || m.plural) return;
    for (const int child : c_.tree(m).children(m.head)) {
      if (child < m.head || base_relation(c_.tree(m).word(child)) != "nmod" ||
          preposition(c_.tree(m), child) != "of")
        continue;
      if (!c_.lexicon.lists(WordList::PlacesNamed, m.lemma)) return;
      const auto name = c_.headed_by(m.sentence, child);
      if (name && c_.mention(*name).kind == MentionKind::Name && c_.mention(*name).type == EntityType::Place)
        link(*name, i);
      return;
    }
  }

  /// "Duarte is a lawmaker": a role, no thing of its own.
  void copula(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const Word& head = c_.head(m);
    if (m.kind != MentionKind::Name || m.type != EntityType::Person || !c_.resolved(i) ||
        head.relation != "nsubj" || head.head < 0)
      return;
    const Tree& tree = c_.tree(m);
    const Word& predicate = tree.word(head.head);
    if (predicate.upos != UPos::NOUN || tree.child(head.head, "cop") < 0) return;
    const auto sense = c_.lexicon.noun_sense(predicate.lemma);
    Chain& chain = c_.all[*c_.of[i]];
    if (sense && sense->type == EntityType::Person && predicate.xpos == "NN" && !chain.role)
      chain.role = predicate.lemma;
  }

  /// The nominal joins the name's chain and tells its role.
  void link(MentionIndex name, MentionIndex nominal) {
    if (!c_.resolved(name) || (c_.resolved(nominal) && c_.of[nominal] == c_.of[name])) return;
    const ChainIndex chain = *c_.of[name];
    if (!c_.nations_agree(chain, c_.mention(nominal))) return;
    if (c_.resolved(nominal))
      c_.merge(chain, *c_.of[nominal], "apposition");
    else
      c_.join(nominal, chain, "apposition");
    const Mention& m = c_.mention(nominal);
    Chain& made = c_.all[chain];
    if (m.type == EntityType::Person && !made.role) made.role = role_text(m);
    if (made.type == EntityType::Place && m.type == EntityType::Agency) made.type = EntityType::Agency;
    if (made.gender == Gender::Unknown) made.gender = c_.lexicon.noun_gender(m.lemma);
  }

  /// "member of a council budget committee"
  std::string role_text(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    for (const int child : tree.children(m.head)) {
      if (child < m.last || base_relation(tree.word(child)) != "nmod" || preposition(tree, child) != "of")
        continue;
      const int end = tree.extent(child).second;
      if (end - m.head > 10) break;
      const auto& words = c_.document.sentences[m.sentence].words;
      const Span of{words[static_cast<std::size_t>(m.head) + 1].span.start,
                    words[static_cast<std::size_t>(end) - 1].span.end};
      if (of.start < of.end) return m.name + ' ' + std::string(c_.document.text(of));
    }
    return m.name;
  }

  Chains& c_;
};

}  // namespace

void resolve_appositives(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
