#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// How many sentences back somebody unnamed is still "the man": farther off eight of nine that were read were
/// others.
constexpr std::uint32_t unnamed_reach = 9;

class Persons {
 public:
  explicit Persons(const Described& described) : d_(described) {}

  /// "the lawmaker", "the defence minister"
  std::optional<ChainIndex> person(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Description& mine = d_.descriptions[i];
    const bool possessed = d_.has_possessive_pronoun(m);
    if (const auto later = named_later(i)) return later;
    const auto describes = [&](MentionIndex j, ChainIndex k) {
      const Chain& chain = d_.chains.all[k];
      if (chain.type != EntityType::Person || !d_.chains.nations_agree(k, m) || d_.chains.mention(j).plural)
        return false;
      // "the man" is nobody unnamed of long before
      if (!chain.named && mine.modifiers.empty() && !m.country &&
          d_.chains.mention(j).sentence + unnamed_reach < m.sentence)
        return false;
      // "the Chilean leader" is nobody of whom the article has not said that he is Chilean.
      if (m.country && chain.nation != m.country) return false;
      if (d_.chains.mention(j).kind == MentionKind::Nominal && d_.descriptions[j].kind == mine.kind)
        return includes(d_.descriptions[j].modifiers, mine.modifiers);
      if (!chain.role) return false;
      const auto role = name_words(*chain.role);
      // "the president" is not the vice president
      if (role[0] == "vice" &&
          std::find(mine.modifiers.begin(), mine.modifiers.end(), "vice") == mine.modifiers.end())
        return false;
      if (is_past(role) && !is_past(mine.modifiers)) return false;  // "the governor" is no former one
      std::set<std::string> kinds;
      for (const auto& word : role) kinds.insert(d_.describer.kind_of(word, false));
      return kinds.contains(mine.kind) &&
             std::all_of(mine.modifiers.begin(), mine.modifiers.end(), [&](const auto& word) {
               return kinds.contains(word) || std::find(role.begin(), role.end(), word) != role.end();
             });
    };
    // Last, as it asks all that the article calls them.
    const auto fits = [&](MentionIndex j, ChainIndex k) {
      return describes(j, k) && may_be(m, d_.chains.all[k]);
    };
    if (m.definite && !possessed && !d_.chains.tree(m).sentence().words.empty()) {
      const auto found = d_.nearest_before(i, fits);
      if (!found || !was_introduced_so(i, *found))
        if (const auto same = subject_described(i)) return same;
      if (found) return mine.modifiers.empty() && !m.country ? of_several_the_last(i, *found, fits) : found;
      if (const auto called = epithet(i)) return called;
      if (const auto same = one_of_a_place(i)) return same;
      // "the source", "the official": somebody unnamed who was introduced shortly before.
      if (m.lemma == "source" || m.lemma == "official" || m.lemma == "man" || m.lemma == "woman")
        return d_.nearest_before(i, [&](auto j, auto k) {
          return d_.chains.mention(j).sentence + 4 > m.sentence && !d_.chains.all[k].named &&
                 d_.chains.mention(j).kind == MentionKind::Nominal && !d_.chains.mention(j).plural &&
                 may_be(m, d_.chains.all[k]);
        });
    }
    return std::nullopt;
  }

 private:
  /// A person, and neither a man where the other is a woman.
  bool may_be(const Mention& m, const Chain& chain) const {
    if (chain.type != EntityType::Person) return false;
    const Gender mine = told_gender(d_.chains, m), its = told_gender(d_.chains, chain);
    return mine == Gender::Unknown || its == Gender::Unknown || mine == its;
  }

  template <class Words>
  bool is_past(const Words& words) const {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return d_.chains.lexicon.lists(WordList::Past, word);
    });
  }

  /// Somebody with a name, whom the article does not just mention in passing.
  bool is_rival(ChainIndex other, ChainIndex found) const {
    return d_.chains.all[other].named &&
           3 * d_.chains.all[other].mentions.size() > d_.chains.all[found].mentions.size();
  }

  /// Where several are senators, "the senator" is who was spoken of in this sentence or the one before.
  template <class Accept>
  std::optional<ChainIndex> of_several_the_last(MentionIndex i, ChainIndex found, Accept accept) const {
    std::uint32_t last = 0;
    bool others = false;
    const MentionIndex first = i > longest_memory ? i - longest_memory : 0;
    for (MentionIndex j = first; j < i; ++j) {
      if (!d_.chains.resolved(j)) continue;
      if (*d_.chains.of[j] == found)
        last = d_.chains.mention(j).sentence;
      else
        others |= is_rival(*d_.chains.of[j], found) && accept(j, *d_.chains.of[j]);
    }
    return !others || last + 1 >= d_.chains.mention(i).sentence ? std::optional(found) : std::nullopt;
  }

  /// Are fewer than three sentences of prose before it? Headlines and bylines do not count.
  bool is_in_lead(std::uint32_t sentence) const {
    int before = 0;
    for (std::uint32_t s = 0; s < sentence && before < 3; ++s)
      before += d_.chains.document.sentences[s].region == RegionKind::Prose;
    return before < 3;
  }

  /// "A general who changed sides …" in the lead, "Gen. Ida Holm" further on: the only one of that post whom
  /// the article names, and not before.
  std::optional<ChainIndex> named_later(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (!is_in_lead(m.sentence) || d_.chains.document.sentences[m.sentence].region != RegionKind::Prose ||
        m.plural || m.definite || m.count || m.first >= m.head ||
        d_.chains.lexicon.lists(WordList::Coming, lower_case(d_.chains.tree(m).word(m.first + 1).form)) ||
        !(same_word(d_.chains.tree(m).word(m.first).form, "a") ||
          same_word(d_.chains.tree(m).word(m.first).form, "an")))
      return std::nullopt;
    std::optional<ChainIndex> found;
    for (ChainIndex k = 0; k < d_.chains.all.size(); ++k) {
      const Chain& chain = d_.chains.all[k];
      if (!may_be(m, chain) || !chain.named || !chain.role || chain.mentions.empty()) continue;
      const auto role = name_words(*chain.role);
      const bool kind = std::any_of(role.begin(), role.end(), [&](const auto& word) {
        return d_.describer.kind_of(word, false) == d_.descriptions[i].kind;
      });
      if (!kind || tells_otherwise(i, role)) continue;
      if (found || chain.mentions.front() < i || !d_.chains.nations_agree(k, m)) return std::nullopt;
      found = k;
    }
    return found;
  }

  /// "A church leader" is no "rebel leader Ana Berg"; a retired general may be "Gen. Berg". An age tells
  /// nothing.
  bool tells_otherwise(MentionIndex i, const std::vector<std::string>& role) const {
    const Description& mine = d_.descriptions[i];
    const auto adds = [&](const std::string& word) {
      return d_.describer.kind_of(word, false) != mine.kind && (word[0] < '0' || word[0] > '9');
    };
    return std::any_of(role.begin(), role.end(), adds) &&
           std::any_of(mine.modifiers.begin(), mine.modifiers.end(), [&](const std::string& modifier) {
             return std::none_of(role.begin(), role.end(),
                                 [&](const auto& word) { return d_.describer.modifier(word) == modifier; });
           });
  }

  /// "The Lima lawyer won the case", and "said the lawyer" whatever else tells who it is: nobody whom the
  /// text gives an owner.
  bool goes_on(const Mention& m, const Description& mine) const {
    const Tree& tree = d_.chains.tree(m);
    const int verb = d_.chains.head(m).head;
    if (verb < 0 || (tree.word(verb).relation != "root" && tree.word(verb).relation != "parataxis") ||
        d_.is_explained(m) || tree.child(m.head, "nmod:poss") >= 0)
      return false;
    return !mine.modifiers.empty() || m.country ||
           d_.chains.lexicon.is(tree.word(verb).lemma, UPos::VERB, WordClass::Saying);
  }

  /// Is the person called the same of another kind: "an Ohio judge", "the Texas judge"?
  bool is_told_apart(ChainIndex person, const Description& mine) const {
    const auto& mentions = d_.chains.all[person].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](MentionIndex j) {
      return d_.chains.mention(j).kind == MentionKind::Nominal && d_.descriptions[j].kind == mine.kind;
    });
  }

  /// "Holm resigned. The former goalkeeper said …": words like these speak of who was the subject just now,
  /// where the sentence before names nobody else.
  std::optional<ChainIndex> epithet(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (m.plural || m.sentence == 0 || base_relation(d_.chains.head(m)) != "nsubj") return std::nullopt;
    bool marked = false;
    for (int k = m.first; k < m.head; ++k) {
      const std::string word = lower_case(d_.chains.tree(m).word(k).form);
      marked |= d_.chains.lexicon.lists(WordList::Epithets, word) || word.ends_with("-year-old");
    }
    marked |= goes_on(m, d_.descriptions[i]);
    if (!marked) return std::nullopt;
    std::optional<ChainIndex> subject;
    for (MentionIndex j = i; j-- > 0 && d_.chains.mention(j).sentence + 1 >= m.sentence;) {
      const Mention& other = d_.chains.mention(j);
      if (is_unknown_subject(other) && other.sentence < m.sentence) return std::nullopt;
      if (!d_.chains.resolved(j) || d_.chains.all[*d_.chains.of[j]].type != EntityType::Person ||
          other.plural)
        continue;
      const ChainIndex chain = *d_.chains.of[j];
      if (other.sentence == m.sentence || (subject && *subject != chain)) return std::nullopt;
      if (d_.chains.all[chain].named) subject = chain;
    }
    const bool agrees = subject && may_be(m, d_.chains.all[*subject]) &&
                        d_.chains.nations_agree(*subject, m) &&
                        (!m.country || d_.chains.all[*subject].nation == m.country);
    return agrees && !is_told_apart(*subject, d_.descriptions[i]) ? subject : std::nullopt;
  }

  /// "“Silva is ill,” he said": a pronoun that is the main subject, and of whom nobody knows yet who is
  /// meant.
  bool is_unknown_subject(const Mention& m) const {
    const Word& head = d_.chains.head(m);
    return m.kind == MentionKind::Pronoun && m.type == EntityType::Person && !m.plural &&
           base_relation(head) == "nsubj" && head.head >= 0 && d_.chains.tree(m).word(head.head).head < 0;
  }

  /// Is the description a main clause's subject, or the owner of that: "The Lima senator's answer was …"?
  bool opens_a_clause(const Tree& tree, int word) const {
    if (tree.word(word).relation == "nmod:poss") word = tree.word(word).head;
    const int verb = word < 0 || tree.word(word).relation != "nsubj" ? -1 : tree.word(word).head;
    return verb >= 0 && (tree.word(verb).head < 0 || tree.word(tree.first_conjunct(verb)).head < 0);
  }

  /// The named person who is the subject of the sentence's main clause, before the word.
  std::optional<MentionIndex> main_subject(std::uint32_t sentence, int before) const {
    const Tree& tree = d_.chains.trees[sentence];
    for (int root = 0; root < tree.size(); ++root) {
      if (tree.word(root).head >= 0) continue;
      const int subject = tree.child(root, "nsubj");
      const auto m = subject < 0 || subject >= before ? std::nullopt : d_.chains.headed_by(sentence, subject);
      if (!m || !d_.chains.resolved(*m) || d_.chains.mention(*m).plural) return std::nullopt;
      const Chain& chain = d_.chains.all[*d_.chains.of[*m]];
      return chain.type == EntityType::Person && chain.named ? m : std::nullopt;
    }
    return std::nullopt;
  }

  /// "Berg spoke to Lund. The Lima senator …", "Berg won, and the Lima senator …": who comes from there goes
  /// on from before; unless the article knows another post or place of theirs, or another who has this one,
  /// or somebody was met, beaten or accused, who may be the senator as well.
  std::optional<ChainIndex> one_of_a_place(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Tree& tree = d_.chains.tree(m);
    const auto is_place = [&](int word) {
      const auto place = d_.chains.headed_by(m.sentence, word);
      return place && d_.chains.mention(*place).kind == MentionKind::Name &&
             d_.chains.mention(*place).type == EntityType::Place && tree.word(word).relation != "nmod:poss";
    };
    int place = -1;
    for (int k = m.first; k < m.head; ++k)
      if (is_place(k)) place = k;
    if (!(place >= 0 || m.country) || m.plural || m.sentence == 0 || d_.is_explained(m) ||
        !opens_a_clause(tree, m.head) || !is_office(d_.descriptions[i].kind))
      return std::nullopt;
    auto before = main_subject(m.sentence, m.first);
    if (!before) before = main_subject(m.sentence - 1, d_.chains.trees[m.sentence - 1].size());
    if (!before) return std::nullopt;
    const ChainIndex chain = *d_.chains.of[*before];
    const bool agrees = may_be(m, d_.chains.all[chain]) && d_.chains.nations_agree(chain, m) &&
                        (!m.country || d_.chains.all[chain].nation == m.country);
    return agrees && !is_told_apart(chain, d_.descriptions[i]) && !has_other_office(chain, i) &&
                   !names_an_object(d_.chains.mention(*before), chain) && !another_has(chain, i) &&
                   (place < 0 || !is_placed_otherwise(chain, i, place))
               ? std::optional(chain)
               : std::nullopt;
  }

  /// "A Bergen surveyor said … The surveyor": who was brought in by the same words.
  bool was_introduced_so(MentionIndex i, ChainIndex k) const {
    const Description& mine = d_.descriptions[i];
    const auto& its = d_.chains.all[k].mentions;
    return std::any_of(its.begin(), its.end(), [&](MentionIndex j) {
      return !d_.chains.mention(j).definite && d_.descriptions[j].kind == mine.kind &&
             includes(d_.descriptions[j].modifiers, mine.modifiers);
    });
  }

  /// "Silva opposes Lund's plan. The bald lawyer …": what opens the main clause and says more than a noun
  /// speaks of who was the subject before, unless somebody else acted or was acted on there, too.
  std::optional<ChainIndex> subject_described(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Tree& tree = d_.chains.tree(m);
    if (m.plural || m.sentence == 0 || d_.descriptions[i].modifiers.empty() || d_.is_explained(m) ||
        tree.child(m.head, "nmod:poss") >= 0 || d_.chains.head(m).relation != "nsubj" ||
        !opens_a_clause(tree, m.head))
      return std::nullopt;
    const auto [first, last] = d_.chains.in_sentence(m.sentence);
    for (MentionIndex j = first; j < last; ++j)
      if (j != i && d_.chains.mention(j).type == EntityType::Person && d_.chains.mention(j).head < m.head)
        return std::nullopt;
    const auto before = main_subject(m.sentence - 1, d_.chains.trees[m.sentence - 1].size());
    if (!before) return std::nullopt;
    const ChainIndex chain = *d_.chains.of[*before];
    const bool agrees = may_be(m, d_.chains.all[chain]) && d_.chains.nations_agree(chain, m) &&
                        (!m.country || d_.chains.all[chain].nation == m.country);
    return agrees && !is_told_apart(chain, d_.descriptions[i]) && !has_other_office(chain, i) &&
                   !tells_of_another(m.sentence - 1, chain)
               ? std::optional(chain)
               : std::nullopt;
  }

  /// Is another person a subject or an object in the sentence?
  bool tells_of_another(std::uint32_t sentence, ChainIndex person) const {
    const auto [first, last] = d_.chains.in_sentence(sentence);
    for (MentionIndex j = first; j < last; ++j)
      if (is_another_person(j, person) && !d_.chains.mention(j).plural &&
          is_one_of(base_relation(d_.chains.head(d_.chains.mention(j))), {"obj", "iobj", "nsubj"}))
        return true;
    return false;
  }

  bool is_another_person(const std::optional<MentionIndex>& m, ChainIndex person) const {
    return m && d_.chains.resolved(*m) && *d_.chains.of[*m] != person &&
           d_.chains.all[*d_.chains.of[*m]].type == EntityType::Person;
  }

  /// "Silva sued Lund": does the clause of which somebody is the subject have another person for its object?
  bool names_an_object(const Mention& subject, ChainIndex person) const {
    const Tree& tree = d_.chains.tree(subject);
    const int verb = d_.chains.head(subject).head;
    if (verb < 0) return false;
    const auto& children = tree.children(verb);
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return is_one_of(base_relation(tree.word(child)), {"obj", "iobj"}) &&
             is_another_person(d_.chains.headed_by(subject.sentence, child), person);
    });
  }

  /// "Lund, a senator": is somebody else of the description's kind?
  bool another_has(ChainIndex person, MentionIndex i) const {
    for (MentionIndex j = 0; j < i; ++j) {
      if (!is_another_person(j, person)) continue;
      if (d_.chains.mention(j).kind == MentionKind::Nominal &&
          d_.descriptions[j].kind == d_.descriptions[i].kind)
        return true;
      const auto& role = d_.chains.all[*d_.chains.of[j]].role;
      const auto words = role ? name_words(*role) : std::vector<std::string>();
      if (!words.empty() && d_.describer.kind_of(words.back(), false) == d_.descriptions[i].kind) return true;
    }
    return false;
  }

  /// Who comes from the place that the word names: "Lund of Bergen", "Bergen mayor Lund".
  std::optional<MentionIndex> who_is_from(std::uint32_t sentence, int word) const {
    const Tree& tree = d_.chains.trees[sentence];
    for (int steps = 0; steps < 3 && word >= 0; ++steps) {
      if (!is_one_of(base_relation(tree.word(word)), {"nmod", "compound", "appos", "flat"}))
        return std::nullopt;
      word = tree.word(word).head;
      const auto who = word < 0 ? std::nullopt : d_.chains.headed_by(sentence, word);
      if (who && d_.chains.resolved(*who) && d_.chains.all[*d_.chains.of[*who]].type == EntityType::Person &&
          !d_.chains.mention(*who).plural)
        return who;
    }
    return std::nullopt;
  }

  /// "Silva of Lima met Lund of Bergen. The Bergen senator …": does the text before give the person another
  /// place, or the place to another person?
  bool is_placed_otherwise(ChainIndex person, MentionIndex i, int place) const {
    const std::string& name = d_.chains.tree(d_.chains.mention(i)).word(place).form;
    for (MentionIndex j = 0; j < i; ++j) {
      const Mention& m = d_.chains.mention(j);
      if (m.type != EntityType::Place || m.kind != MentionKind::Name ||
          m.sentence == d_.chains.mention(i).sentence)
        continue;
      const auto who = who_is_from(m.sentence, m.head);
      if (who && (*d_.chains.of[*who] == person) != (d_.chains.head(m).form == name)) return true;
    }
    return false;
  }

  bool is_office(std::string_view noun) const {
    const Lexicon& lexicon = d_.chains.lexicon;
    return lexicon.lists(WordList::GoverningPosts, noun) || lexicon.lists(WordList::RulingPosts, noun) ||
           lexicon.lists(WordList::NationalPosts, noun) ||
           is_one_of(noun, {"senator", "congressman", "lawmaker"});
  }

  /// "The Lima senator" is neither the Oslo senator nor the governor.
  bool has_other_office(ChainIndex person, MentionIndex i) const {
    const auto& role = d_.chains.all[person].role;
    const auto words = role ? name_words(*role) : std::vector<std::string>();
    if (words.empty()) return false;
    const std::string kind = d_.describer.kind_of(words.back(), false);
    if (kind == d_.descriptions[i].kind) return words.size() > 1;
    return is_office(kind) && is_office(d_.descriptions[i].kind);
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> described_person(const Described& d, MentionIndex i) {
  return Persons(d).person(i);
}

}  // namespace newsgraph::parser
