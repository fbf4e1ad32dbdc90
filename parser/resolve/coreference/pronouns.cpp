#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::uint32_t reach = 3;  // sentences

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains), quoted_(quoted_words(chains)) {
    for (Chain& chain : c_.all) learn_gender(chain);
  }

  void run() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i)
      if (c_.mention(i).kind == MentionKind::Pronoun) resolve(i);
  }

 private:
  void learn_gender(Chain& chain) const {
    if (chain.type != EntityType::Person) return;
    for (const MentionIndex i : chain.mentions) {
      if (chain.gender != Gender::Unknown) return;
      const Mention& m = c_.mention(i);
      if (m.kind == MentionKind::Name)
        chain.gender = c_.lexicon.given_name(std::string_view(m.name).substr(0, m.name.find(' ')));
      else
        chain.gender = c_.lexicon.noun_gender(m.lemma);
      if (chain.gender == Gender::Unknown && m.role) chain.gender = gender_of_role(*m.role);
    }
  }

  Gender gender_of_role(std::string_view role) const {
    const auto words = name_words(role);
    if (words.empty()) return Gender::Unknown;
    if (words.back() == "mr" || words.back() == "sir" || words.back() == "lord") return Gender::Male;
    if (words.back() == "mrs" || words.back() == "ms" || words.back() == "dame") return Gender::Female;
    return c_.lexicon.noun_gender(words.back());
  }

  static Gender gender_of(const Mention& pronoun) {
    if (pronoun.type != EntityType::Person) return Gender::Unknown;
    return pronoun.lemma[0] == 's' || pronoun.lemma.starts_with("her") ? Gender::Female : Gender::Male;
  }

  void resolve(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (is_expletive(m) || is_content(m)) return;
    std::optional<ChainIndex> best;
    int best_score = 0;
    const std::set<ChainIndex> others = certain_others(i);
    for (MentionIndex j = i; j-- > 0;) {
      if (c_.mention(j).sentence + reach < m.sentence) break;
      if (!c_.resolved(j) || others.contains(*c_.of[j])) continue;
      const int points = score(m, j);
      if (points > best_score) {
        best_score = points;
        best = c_.of[j];
      }
    }
    if (best && !m.plural && m.type == EntityType::Agency && rival_score(m) > best_score) return;
    if (best && m.plural && (rival_score(m) > best_score + 10 || joint_score(i) > best_score)) return;
    // A possessive may stand before its owner: "In his speech, Austin …".
    if (!best && m.type == EntityType::Person && c_.head(m).relation == "nmod:poss")
      for (MentionIndex j = i + 1; j < c_.mentions.size() && c_.mention(j).sentence == m.sentence && !best;
           ++j)
        if (c_.resolved(j) && !others.contains(*c_.of[j]) && agrees(m, *c_.of[j]) &&
            base_relation(c_.head(c_.mention(j))) == "nsubj")
          best = c_.of[j];
    if (!best) return;
    c_.join(i, *best);
    Chain& chain = c_.all[*best];
    if (chain.type == EntityType::Person && chain.gender == Gender::Unknown) chain.gender = gender_of(m);
  }

  /// "Norland denied it": what was said or thought.
  bool is_content(const Mention& m) const {
    if (m.lemma != "it" || base_relation(c_.head(m)) != "obj" || c_.head(m).head < 0) return false;
    const std::string& verb = c_.tree(m).word(c_.head(m).head).lemma;
    return c_.lexicon.is(verb, UPos::VERB, WordClass::Saying) ||
           c_.lexicon.is(verb, UPos::VERB, WordClass::Thinking) ||
           c_.lexicon.is(verb, UPos::VERB, WordClass::Denying);
  }

  /// "It appears that", "it would be serious if", "it is likely to rain"
  bool is_expletive(const Mention& m) const {
    if (m.lemma != "it" || base_relation(c_.head(m)) != "nsubj" || c_.head(m).head < 0) return false;
    const Tree& tree = c_.tree(m);
    const int predicate = c_.head(m).head;
    static constexpr std::array<std::string_view, 8> seeming{"appear", "seem",   "remain", "turn",
                                                             "happen", "emerge", "rain",   "snow"};
    if (std::find(seeming.begin(), seeming.end(), tree.word(predicate).lemma) != seeming.end()) return true;
    if (tree.word(predicate).upos == UPos::VERB) return false;
    for (const int child : tree.children(predicate)) {
      const std::string_view relation = base_relation(tree.word(child));
      if (child > predicate &&
          (relation == "ccomp" || relation == "csubj" || relation == "xcomp" || relation == "advcl"))
        return true;
    }
    return tree.word(predicate).upos == UPos::ADJ && tree.child(predicate, "cop") >= 0;
  }

  /// The best score of a noun that is no entity: "The plan failed because it was late." Then the pronoun is
  /// none either.
  int rival_score(const Mention& pronoun) const {
    int best = 0;
    for (std::uint32_t back = 0; back < 2 && back <= pronoun.sentence; ++back) {
      const std::uint32_t sentence = pronoun.sentence - back;
      const Tree& tree = c_.trees[sentence];
      const int end = back == 0 ? pronoun.head : tree.size();
      for (int i = 0; i < end; ++i) {
        const Word& w = tree.word(i);
        if (w.upos != UPos::NOUN || (w.xpos == "NNS") != pronoun.plural) continue;
        const std::string_view relation = base_relation(w);
        if (relation != "nsubj" && relation != "obj") continue;
        if (c_.headed_by(sentence, i) || (back == 0 && tree.below(pronoun.head, i))) continue;
        int points = 100 - 30 * static_cast<int>(back) + (relation == "nsubj" ? 18 : 4);
        if (back == 0) {
          if (c_.head(pronoun).relation != "nmod:poss" && w.head == c_.head(pronoun).head) continue;
          points -= std::min(20, (pronoun.head - i) / 2);
          if (relation == "nsubj" && w.head >= 0 && tree.below(pronoun.head, w.head)) points += 15;
        }
        if (relation == "nsubj" && base_relation(c_.head(pronoun)) == "nsubj") points += 8;
        best = std::max(best, points);
      }
    }
    return best;
  }

  /// The best score of two things joined, "Chile and Peru": "they" are both, which no one entity is.
  int joint_score(MentionIndex i) const {
    const Mention& pronoun = c_.mention(i);
    int best = 0;
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence + 1 >= pronoun.sentence;) {
      const Mention& m = c_.mention(j);
      if (!c_.resolved(j) || m.plural || m.kind != MentionKind::Name || base_relation(c_.head(m)) != "nsubj")
        continue;
      const Tree& tree = c_.tree(m);
      const int other = tree.child(m.head, "conj");
      if (other < 0 || !c_.headed_by(m.sentence, other)) continue;
      int points = 100 - 30 * static_cast<int>(pronoun.sentence - m.sentence) + 18 + 6;
      if (base_relation(c_.head(pronoun)) == "nsubj") points += 8;
      if (m.sentence == pronoun.sentence) {
        if (tree.below(pronoun.head, c_.head(m).head)) points += 15;
        points -= std::min(20, (pronoun.head - m.head) / 2);
      }
      best = std::max(best, points);
    }
    return best;
  }

  /// "fined Peru over its sale of …": blame, praise and punishment are for what their object did.
  bool is_reason_for(const Mention& object, const Mention& pronoun) const {
    const Tree& tree = c_.tree(pronoun);
    const int verb = c_.head(object).head;
    int at = pronoun.head;
    for (int steps = 0; at >= 0 && steps < tree.size() && tree.word(at).head != verb; ++steps)
      at = tree.word(at).head;
    if (at < 0 || verb < 0 || base_relation(tree.word(at)) != "obl") return false;
    const std::string_view before = preposition(tree, at);
    return before == "over" || before == "for" || before == "of";
  }

  /// Who the pronoun is not, wherever else they are spoken of.
  std::set<ChainIndex> certain_others(MentionIndex i) const {
    std::set<ChainIndex> others;
    const Mention& pronoun = c_.mention(i);
    if (const auto speaker = speaker_around(i)) others.insert(*speaker);
    const Tree& tree = c_.tree(pronoun);
    const int verb = c_.head(pronoun).head;
    const bool argument = verb >= 0 && c_.head(pronoun).relation != "nmod:poss" &&
                          pronoun.lemma.find("sel") == std::string::npos;
    if (!argument) return others;
    // "Norland replaced it": another argument of the verb, or the one that its subject is left out for.
    const bool subject = base_relation(c_.head(pronoun)) == "nsubj";
    for (const int word : {verb, subject ? -1 : controller(tree, verb)}) {
      if (word < 0) continue;
      for (const int child : tree.children(word)) {
        const std::string_view relation = base_relation(tree.word(child));
        if (child == pronoun.head || (relation != "nsubj" && relation != "obj" && relation != "iobj"))
          continue;
        if (word != verb && relation != "nsubj") continue;
        const auto other = c_.headed_by(pronoun.sentence, child);
        if (other && c_.resolved(*other)) others.insert(*c_.of[*other]);
      }
    }
    if (subject) add_names_in_own_words(pronoun, others);
    return others;
  }

  /// The verb whose subject is that of the given infinitive, "wants to support it"; -1 where an object comes
  /// between, "told them to support it", or nothing governs it.
  static int controller(const Tree& tree, int verb) {
    const Word& word = tree.word(verb);
    if (word.head < 0 || base_relation(word) != "xcomp") return -1;
    if (tree.child(word.head, "obj") >= 0 || tree.child(word.head, "iobj") >= 0) return -1;
    return word.head;
  }

  /// "He said Ida Holm was a legend": nobody speaks of themselves by name.
  void add_names_in_own_words(const Mention& pronoun, std::set<ChainIndex>& others) const {
    const Tree& tree = c_.tree(pronoun);
    const int verb = c_.head(pronoun).head;
    if (!c_.lexicon.is(tree.word(verb).lemma, UPos::VERB, WordClass::Saying)) return;
    for (const int child : tree.children(verb)) {
      const std::string_view relation = base_relation(tree.word(child));
      if (relation != "ccomp" && relation != "parataxis") continue;
      auto at = std::lower_bound(c_.mentions.begin(), c_.mentions.end(), pronoun.sentence,
                                 [](const Mention& m, std::uint32_t wanted) { return m.sentence < wanted; });
      for (; at != c_.mentions.end() && at->sentence == pronoun.sentence; ++at) {
        const auto& of = c_.of[static_cast<std::size_t>(at - c_.mentions.begin())];
        if (at->kind == MentionKind::Name && at->type == EntityType::Person && of &&
            tree.below(at->head, child))
          others.insert(*of);
      }
    }
  }

  /// Which words stand in quotation marks, by sentence: an odd number of marks before them in their
  /// paragraph.
  static std::vector<std::vector<bool>> quoted_words(const Chains& chains) {
    std::vector<std::vector<bool>> quoted;
    bool open = false;
    std::uint32_t paragraph = 0;
    for (const Tree& tree : chains.trees) {
      if (tree.sentence().paragraph != paragraph) open = false;
      paragraph = tree.sentence().paragraph;
      std::vector<bool>& words = quoted.emplace_back();
      for (int i = 0; i < tree.size(); ++i) {
        words.push_back(open);
        if (tree.word(i).upos == UPos::PUNCT && is_quote(tree.word(i))) open = !open;
      }
    }
    return quoted;
  }

  bool is_quoted(std::uint32_t sentence, int word) const {
    return quoted_[sentence][static_cast<std::size_t>(word)];
  }

  /// Is the mention the subject of a verb of saying outside quotation marks?
  bool speaks(const Mention& m) const {
    const Word& head = c_.head(m);
    return base_relation(head) == "nsubj" && head.head >= 0 &&
           c_.lexicon.is(c_.tree(m).word(head.head).lemma, UPos::VERB, WordClass::Saying) &&
           !is_quoted(m.sentence, m.head);
  }

  /// Whose words in quotation marks the pronoun stands in: the speaker outside is not "he" but "I". In the
  /// sentence, else the last one before or the first one behind in the paragraph.
  std::optional<ChainIndex> speaker_around(MentionIndex i) const {
    const Mention& pronoun = c_.mention(i);
    if (!is_quoted(pronoun.sentence, pronoun.head)) return std::nullopt;
    const auto paragraph = [&](MentionIndex j) {
      return c_.document.sentences[c_.mention(j).sentence].paragraph;
    };
    std::optional<ChainIndex> before;
    constexpr MentionIndex most = 200;  // each way; a paragraph may be a book
    MentionIndex first = i;
    while (first > 0 && i - first < most && paragraph(first - 1) == paragraph(i)) --first;
    for (MentionIndex j = first; j < c_.mentions.size() && j < i + most && paragraph(j) == paragraph(i);
         ++j) {
      if (c_.mention(j).sentence > pronoun.sentence && before) return before;
      if (!c_.resolved(j) || !speaks(c_.mention(j))) continue;
      if (c_.mention(j).sentence >= pronoun.sentence) return c_.of[j];
      before = c_.of[j];
    }
    return before;
  }

  static bool is_quote(const Word& word) {
    return word.lemma == "\"" || word.form == "\"" || word.form == "\u201C" || word.form == "\u201D";
  }

  bool agrees(const Mention& pronoun, ChainIndex k) const {
    const Chain& chain = c_.all[k];
    switch (pronoun.type) {
      case EntityType::Person:
        return chain.type == EntityType::Person &&
               (chain.gender == Gender::Unknown || chain.gender == gender_of(pronoun));
      case EntityType::Group:
        return chain.type != EntityType::Person && chain.type != EntityType::Place;
      default:
        return chain.type != EntityType::Person && chain.type != EntityType::Group;
    }
  }

  int score(const Mention& pronoun, MentionIndex j) const {
    const Mention& m = c_.mention(j);
    const ChainIndex k = *c_.of[j];
    if (!agrees(pronoun, k)) return 0;
    const Tree& tree = c_.tree(pronoun);
    const Word& head = c_.head(m);
    const std::string_view relation = base_relation(head);
    const bool possessive = c_.head(pronoun).relation == "nmod:poss";
    const bool reflexive = pronoun.lemma.find("sel") != std::string::npos;
    int points = 100 - 30 * static_cast<int>(pronoun.sentence - m.sentence);
    if (m.sentence == pronoun.sentence) {
      // Not what it is a part of, nor another argument of the same verb.
      if (tree.below(pronoun.head, m.head)) return 0;
      const int verb = c_.head(pronoun).head;
      if (!possessive && !reflexive && head.head == verb && head.head >= 0) return 0;
      if (reflexive && head.head == verb && relation == "nsubj") points += 40;
      points -= std::min(20, (pronoun.head - m.head) / 2);
      // Commands it: the subject of a clause that the pronoun's clause hangs on.
      if (relation == "nsubj" && head.head >= 0 && tree.below(pronoun.head, head.head)) points += 15;
    }
    if (relation == "nsubj") points += 18;
    if (relation == "obj") points += m.sentence == pronoun.sentence && is_reason_for(m, pronoun) ? 40 : 4;
    if (head.relation == "nmod:poss") points -= 4;
    if (relation == "compound" || (m.type == EntityType::Country && m.kind == MentionKind::Nominal))
      points -= 30;
    if (relation == "nsubj" && base_relation(c_.head(pronoun)) == "nsubj") points += 8;
    if (m.kind == MentionKind::Name) points += 3;
    // Who the article is about.
    points += std::min<int>(pronoun.type == EntityType::Person ? 12 : 6,
                            static_cast<int>(c_.all[k].mentions.size()));
    const Chain& chain = c_.all[k];
    if (pronoun.plural) {
      if (chain.type == EntityType::Country || chain.type == EntityType::Agency) points -= 25;
      if (!m.plural && chain.type != EntityType::Country && chain.type != EntityType::Agency &&
          chain.type != EntityType::Unit)
        return 0;
      if (chain.type == EntityType::Weapon || chain.type == EntityType::Agreement) points -= 15;
      // Two things joined are neither of them.
      if (relation == "conj" || tree_of(m).child(m.head, "conj") >= 0) points -= 30;
    } else if (pronoun.type == EntityType::Agency) {
      if (m.plural) return 0;
      if (chain.type == EntityType::Place) points -= 25;
      if (chain.type == EntityType::Weapon || chain.type == EntityType::Agreement) points -= 8;
    }
    return points;
  }

  const Tree& tree_of(const Mention& m) const { return c_.tree(m); }

  Chains& c_;
  std::vector<std::vector<bool>> quoted_;  // by sentence and word
};

}  // namespace

void resolve_pronouns(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
