#include <algorithm>
#include <string_view>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains) {}

  void run() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      const Mention& m = c_.mention(i);
      if (m.kind != MentionKind::Nominal || m.type != EntityType::Person || m.plural || m.count ||
          !c_.resolved(i) || c_.all[*c_.of[i]].mentions.size() > 1)
        continue;
      const int holder = who_is_it(m);
      if (const auto who = holder < 0 ? std::nullopt : c_.headed_by(m.sentence, holder);
          who && may_be(*who, i))
        c_.merge(*c_.of[*who], *c_.of[i], "what one is");
    }
  }

 private:
  bool may_be(MentionIndex who, MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Mention& other = c_.mention(who);
    if (!c_.resolved(who) || other.plural || *c_.of[who] == *c_.of[i]) return false;
    const Chain& chain = c_.all[*c_.of[who]];
    const Gender gender = c_.lexicon.noun_gender(m.lemma);
    if (chain.type == EntityType::Person)
      return c_.nations_agree(*c_.of[who], m) &&
             (gender == Gender::Unknown || chain.gender == Gender::Unknown || gender == chain.gender);
    return chain.type == EntityType::Agency &&
           (m.lemma == "member" || c_.lexicon.lists(WordList::PeopleOrBodies, m.lemma));
  }

  /// Who is the nurse of "worked as a nurse", "her years as a nurse" or "although a nurse"; -1: the tree does
  /// not tell.
  int who_is_it(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const Word& word = c_.head(m);
    if (word.head < 0) return -1;
    const std::string_view relation = base_relation(word);
    const bool as = preposition(tree, m.head) == "as";
    if (relation == "nmod" && as) return tree.child(word.head, "nmod:poss");
    if (!(relation == "obl" && as) && !is_told_beside(tree, m.head)) return -1;
    if (tree.word(word.head).upos != UPos::VERB || is_none(tree, word.head)) return -1;
    if (as && m.head > word.head && may_be_anothers(m)) return -1;
    const int passive = tree.child(word.head, "nsubj:pass");
    const int subject = passive >= 0 ? passive : tree.child(word.head, "nsubj");
    const bool relative = subject >= 0 && tree.word(subject).xpos.starts_with('W') &&
                          tree.word(word.head).relation == "acl:relcl";
    return relative ? tree.word(word.head).head : subject;
  }

  /// "resigned as a judge", "never worked as a judge", "could be seen as a judge", "posed as a judge"
  bool is_none(const Tree& tree, int verb) const {
    const std::string& lemma = tree.word(verb).lemma;
    const RelationDefinition* leaves = c_.lexicon.verb_phrase(lemma + " as");
    if (leaves != nullptr && leaves->type == "RESIGNED") return true;
    const auto below = tree.children(verb);
    return is_one_of(lemma, {"pose", "masquerade", "reject"}) ||
           std::any_of(below.begin(), below.end(), [&](int child) {
             return tree.word(child).xpos == "MD" ||
                    is_one_of(tree.word(child).lemma, {"not", "never", "no"});
           });
  }

  /// "met Silva as a nurse", "referred to Silva as a nurse"
  bool may_be_anothers(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const int verb = c_.head(m).head;
    if (tree.child(verb, "obj") >= 0) return true;
    for (const int child : tree.children(verb)) {
      const auto other =
          child < m.head && base_relation(tree.word(child)) == "obl" && preposition(tree, child) != "by"
              ? c_.headed_by(m.sentence, child)
              : std::nullopt;
      if (other && c_.mention(*other).type == EntityType::Person) return true;
    }
    return false;
  }

  /// "although a nurse", unlike "although a nurse slept"
  static bool is_told_beside(const Tree& tree, int noun) {
    const int mark = tree.child(noun, "mark");
    return is_one_of(base_relation(tree.word(noun)), {"advcl", "obl"}) && mark >= 0 &&
           tree.child(noun, "nsubj") < 0 && tree.child(noun, "cop") < 0 &&
           is_one_of(tree.word(mark).lemma, {"although", "though", "while", "once", "as", "when"});
  }

  Chains& c_;
};

}  // namespace

void resolve_roles(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
