#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/antecedent_weights.hpp"
#include "parser/resolve/coreference/antecedents.hpp"
#include "parser/resolve/coreference/sieves.hpp"
#include "parser/resolve/coreference/speakers.hpp"

namespace newsgraph::parser {
namespace {

/// How likely the best candidate has to be: a wrong node is worse than none.
double least_certainty(const Mention& pronoun) {
  if (pronoun.type == EntityType::Person) return 0.35;
  return pronoun.plural ? 0.35 : 0.3;
}

/// The subject of a verb, of its own or shared: "The ministry denied it, warning that …".
int subject_of(const Tree& tree, int verb) {
  for (int steps = 0; verb >= 0 && steps < 4; ++steps) {
    for (const int child : tree.children(verb)) {
      const Word& w = tree.word(child);
      if (w.relation == "nsubj") return child;
      if (base_relation(w) == "nsubj" || base_relation(w) == "csubj") return -1;
    }
    const std::string_view relation = base_relation(tree.word(verb));
    if (relation != "conj" && relation != "advcl" && relation != "xcomp") return -1;
    verb = tree.word(verb).head;
  }
  return -1;
}

/// "The ministry said it would …": who speaks or thinks is whom the clause begins with, where nobody else was
/// named in between but where it was said.
std::optional<ChainIndex> who_says_so(const Chains& chains, const Mention& pronoun) {
  const Tree& tree = chains.tree(pronoun);
  const bool owner = chains.head(pronoun).relation == "nmod:poss";
  const int subject_word = owner ? chains.head(pronoun).head : pronoun.head;
  if (pronoun.type == EntityType::Person || subject_word < 0) return std::nullopt;
  const Word& head = tree.word(subject_word);
  if (base_relation(head) != "nsubj" || head.head < 0) return std::nullopt;
  const int clause = tree.first_conjunct(head.head);
  if (clause != head.head && tree.child(clause, "nsubj") >= 0) return std::nullopt;
  const Word& said = tree.word(clause);
  if (base_relation(said) != "ccomp" || said.head < 0 || said.head > pronoun.head) return std::nullopt;
  const std::string& verb = tree.word(said.head).lemma;
  const auto is = [&](WordClass c) { return chains.lexicon.is(verb, UPos::VERB, c); };
  if (!is(WordClass::Saying) && !is(WordClass::Thinking) && !is(WordClass::Denying)) return std::nullopt;
  const int subject = subject_of(tree, said.head);
  const auto speaker = subject < 0 ? std::nullopt : chains.headed_by(pronoun.sentence, subject);
  if (!speaker || !chains.resolved(*speaker) || chains.mention(*speaker).plural != pronoun.plural)
    return std::nullopt;
  const EntityType type = chains.all[*chains.of[*speaker]].type;
  if (type == EntityType::Person || type == EntityType::Place || type == EntityType::Agreement)
    return std::nullopt;
  const auto tells_where = [&](int word) {
    return base_relation(tree.word(word)) == "obl" && tree.word(word).head == said.head &&
           is_one_of(preposition(tree, word), {"in", "on", "at", "from", "after"});
  };
  for (int i = said.head + 1; i < pronoun.head; ++i)
    if (const auto other = chains.headed_by(pronoun.sentence, i);
        other && !tells_where(i) && chains.resolved(*other) &&
        chains.mention(*other).plural == pronoun.plural)
      return std::nullopt;
  return chains.of[*speaker];
}

/// "A spokesman for Diallo said he would …": who is spoken for, not who speaks.
std::optional<ChainIndex> who_is_spoken_for(const Chains& chains, const Mention& pronoun) {
  const Word& head = chains.head(pronoun);
  if (pronoun.type != EntityType::Person || base_relation(head) != "nsubj" || head.head < 0)
    return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const Word& clause = tree.word(head.head);
  if (base_relation(clause) != "ccomp" || clause.head < 0) return std::nullopt;
  const int speaker = tree.child(clause.head, "nsubj");
  static constexpr std::array<std::string_view, 5> speakers{"spokesman", "spokeswoman", "spokesperson",
                                                            "lawyer", "attorney"};
  if (speaker < 0 || std::find(speakers.begin(), speakers.end(), tree.word(speaker).lemma) == speakers.end())
    return std::nullopt;
  for (const int child : tree.children(speaker)) {
    const auto other = chains.headed_by(pronoun.sentence, child);
    if (base_relation(tree.word(child)) != "nmod" || !other || !chains.resolved(*other)) continue;
    const Chain& chain = chains.all[*chains.of[*other]];
    if (chain.type == EntityType::Person && !chains.mention(*other).plural &&
        (chain.gender == Gender::Unknown || chain.gender == gender_of(pronoun)))
      return chains.of[*other];
  }
  return std::nullopt;
}

/// "fined Peru over its sale of …": blame, praise and punishment are for what their object did.
std::optional<ChainIndex> who_is_blamed(const Chains& chains, const Mention& pronoun) {
  if (chains.head(pronoun).relation != "nmod:poss" || pronoun.type == EntityType::Person) return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const int deed = chains.head(pronoun).head;
  if (deed < 0 || base_relation(tree.word(deed)) != "obl" || tree.word(deed).head < 0) return std::nullopt;
  const std::string_view before = preposition(tree, deed);
  const int object = tree.child(tree.word(deed).head, "obj");
  if (object < 0 || object > deed || (before != "over" && before != "for" && before != "of"))
    return std::nullopt;
  const auto blamed = chains.headed_by(pronoun.sentence, object);
  if (!blamed || !chains.resolved(*blamed) || chains.mention(*blamed).plural != pronoun.plural)
    return std::nullopt;
  const EntityType type = chains.all[*chains.of[*blamed]].type;
  return type == EntityType::Country || type == EntityType::Agency ? chains.of[*blamed] : std::nullopt;
}

/// May the pronoun stand for the chain, by number, gender and what it is?
bool suits(const Chains& chains, const Mention& pronoun, const Mention& other, const Chain& chain) {
  if (pronoun.type == EntityType::Person)
    return chain.type == EntityType::Person && !other.plural &&
           (chain.gender == Gender::Unknown || chain.gender == gender_of(pronoun));
  if (pronoun.plural != other.plural) return false;
  return chain.type == EntityType::Agency || chain.type == EntityType::Country ||
         (chain.type == EntityType::Group && pronoun.plural) || chains.head(other).upos == UPos::PRON;
}

/// The list's member that a possessed noun is, or that it is counted or named in: "two of its managers"; -1:
/// none.
int member_of_list(const Tree& tree, int owned) {
  for (int steps = 0; owned >= 0 && steps < 3; ++steps) {
    const Word& w = tree.word(owned);
    const std::string_view relation = base_relation(w);
    if (relation == "conj") return owned;
    const bool counted = relation == "nmod" && w.head >= 0 && !is_noun(tree.word(w.head));
    if (relation != "appos" && !counted) return -1;
    owned = w.head;
  }
  return -1;
}

/// "Norvik and its director", "the nurses and their families": of whom the list names before.
std::optional<ChainIndex> who_is_listed_before(const Chains& chains, const Mention& pronoun) {
  if (chains.head(pronoun).relation != "nmod:poss") return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const int member = member_of_list(tree, chains.head(pronoun).head);
  const int first = member < 0 ? -1 : tree.word(member).head;
  if (first < 0 || !is_noun(tree.word(first))) return std::nullopt;
  // "apologised to Ana Berg and to his voters": his whose clause it is
  if (pronoun.type == EntityType::Person && !preposition(tree, member).empty()) return std::nullopt;
  std::vector<int> listed = tree.conjuncts(first);
  std::sort(listed.rbegin(), listed.rend());
  for (const int other : listed) {
    if (other >= pronoun.head) continue;
    const auto before = chains.headed_by(pronoun.sentence, other);
    if (!before || !chains.resolved(*before)) continue;
    const Chain& chain = chains.all[*chains.of[*before]];
    const bool thing =
        chain.type == EntityType::Weapon || chain.type == EntityType::Unit || chain.type == EntityType::Place;
    const bool fits =
        suits(chains, pronoun, chains.mention(*before), chain) ||
        (thing && pronoun.type != EntityType::Person && pronoun.plural == chains.mention(*before).plural);
    if (fits) return chains.of[*before];
  }
  return std::nullopt;
}

/// "…, the ministry said. Nobody was hurt, it added": who goes on speaking is who spoke last.
std::optional<ChainIndex> who_spoke_last(const Chains& chains, const Speakers& speakers, MentionIndex i) {
  constexpr std::uint32_t furthest = 3;  // sentences
  const Mention& pronoun = chains.mention(i);
  if (!speakers.speaks(pronoun)) return std::nullopt;
  for (MentionIndex j = i; j-- > 0;) {
    const Mention& other = chains.mention(j);
    if (other.sentence + furthest < pronoun.sentence) return std::nullopt;
    if (!chains.resolved(j) || !speakers.speaks(other)) continue;
    const Chain& chain = chains.all[*chains.of[j]];
    return suits(chains, pronoun, other, chain) ? chains.of[j] : std::nullopt;
  }
  return std::nullopt;
}

/// "The ministry will move, it said": who will, where nobody spoke before.
std::optional<ChainIndex> who_tells_of_itself(const Chains& chains, const Mention& pronoun) {
  const Word& head = chains.head(pronoun);
  if (pronoun.type == EntityType::Person || base_relation(head) != "nsubj" || head.head < 0)
    return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  if (!chains.lexicon.is(tree.word(head.head).lemma, UPos::VERB, WordClass::Saying)) return std::nullopt;
  int told = tree.word(head.head).relation == "parataxis" ? tree.word(head.head).head : -1;
  for (const int child : tree.children(head.head))
    if (child < pronoun.head && tree.word(child).relation == "ccomp") told = child;
  const int subject = told < 0 || told > pronoun.head ? -1 : tree.child(told, "nsubj");
  const auto teller = subject < 0 ? std::nullopt : chains.headed_by(pronoun.sentence, subject);
  if (!teller || !chains.resolved(*teller)) return std::nullopt;
  const ChainIndex chain = *chains.of[*teller];
  return suits(chains, pronoun, chains.mention(*teller), chains.all[chain]) ? std::optional(chain)
                                                                            : std::nullopt;
}

/// "Peru left after its army …": what only states have is of the state whose clause it stands in; nobody,
/// where a body's clause is nearer.
std::optional<ChainIndex> whose_state(const Chains& chains, const Mention& pronoun) {
  if (chains.head(pronoun).relation != "nmod:poss" || pronoun.lemma != "its") return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const int owned = chains.head(pronoun).head;
  static constexpr std::array<std::string_view, 22> organs{
      "minister", "ministry",   "parliament",   "army",         "navy",      "military",
      "embassy",  "ambassador", "premier",      "president",    "territory", "soil",
      "airspace", "citizen",    "sovereignty",  "intelligence", "consulate", "diplomat",
      "border",   "capital",    "constitution", "independence"};
  static constexpr std::array<std::string_view, 5> secret{"intelligence", "security", "counter-intelligence",
                                                          "counterintelligence", "secret"};
  if (owned < 0) return std::nullopt;
  const auto is_secret = [&](int child) {
    return std::find(secret.begin(), secret.end(), tree.word(child).lemma) != secret.end();
  };
  const auto modifiers = tree.children(owned);
  const bool service =
      tree.word(owned).lemma == "service" && std::any_of(modifiers.begin(), modifiers.end(), is_secret);
  if (!service && std::find(organs.begin(), organs.end(), tree.word(owned).lemma) == organs.end())
    return std::nullopt;
  for (int verb = tree.word(owned).head, steps = 0; verb >= 0 && steps < 6;
       verb = tree.word(verb).head, ++steps) {
    for (const int child : tree.children(verb)) {
      if (base_relation(tree.word(child)) != "nsubj" || child >= pronoun.head ||
          tree.below(pronoun.head, child))
        continue;
      const auto subject = chains.headed_by(pronoun.sentence, child);
      if (!subject || !chains.resolved(*subject) || chains.mention(*subject).plural) return std::nullopt;
      const Chain& chain = chains.all[*chains.of[*subject]];
      if (chain.type != EntityType::Country) return std::nullopt;
      return chains.of[*subject];
    }
  }
  return std::nullopt;
}

/// "Its spokesman", where the sentence has named no body yet: of the body that the sentence before is about.
std::optional<ChainIndex> who_has_a_spokesman(const Chains& chains, const Mention& pronoun) {
  if (pronoun.lemma != "its" || chains.head(pronoun).relation != "nmod:poss" || pronoun.sentence == 0)
    return std::nullopt;
  const int owned = chains.head(pronoun).head;
  if (owned < 0 || !chains.tree(pronoun).word(owned).lemma.starts_with("spokes")) return std::nullopt;
  const auto is_body = [&](std::uint32_t sentence, int word) {
    const auto m = chains.headed_by(sentence, word);
    if (!m || !chains.resolved(*m) || chains.mention(*m).plural) return false;
    const EntityType type = chains.all[*chains.of[*m]].type;
    return type == EntityType::Agency || type == EntityType::Group || type == EntityType::Unit ||
           type == EntityType::Country;
  };
  for (int i = 0; i < pronoun.head; ++i)
    if (is_body(pronoun.sentence, i)) return std::nullopt;
  const std::uint32_t before = pronoun.sentence - 1;
  const Tree& tree = chains.trees[before];
  for (int root = 0; root < tree.size(); ++root) {
    if (tree.word(root).head >= 0) continue;
    const int subject = tree.child(root, "nsubj");
    if (subject < 0 || !is_body(before, subject)) continue;
    const ChainIndex chain = *chains.of[*chains.headed_by(before, subject)];
    if (chains.all[chain].type != EntityType::Country) return chain;
  }
  return std::nullopt;
}

/// "Moreno denied it", "the ministry confirmed it", "Berg called it a mistake", "go it alone": what was said
/// or happened, and no thing.
bool is_of_a_claim(const Chains& chains, const Mention& m) {
  if (m.lemma != "it" || base_relation(chains.head(m)) != "obj" || chains.head(m).head < 0) return false;
  return chains.lexicon.lists(WordList::SayingIt, chains.tree(m).word(chains.head(m).head).lemma);
}

/// "It appears that", "it rained"
bool is_of_weather(const Chains& chains, const Mention& m) {
  if (m.lemma != "it" || base_relation(chains.head(m)) != "nsubj" || chains.head(m).head < 0) return false;
  static constexpr std::array<std::string_view, 8> seeming{"appear", "seem",   "remain", "turn",
                                                           "happen", "emerge", "rain",   "snow"};
  const std::string& verb = chains.tree(m).word(chains.head(m).head).lemma;
  return std::find(seeming.begin(), seeming.end(), verb) != seeming.end();
}

bool is_of_one_person(const Mention& pronoun) {
  return pronoun.type == EntityType::Person && !pronoun.plural;
}

/// Where the pronoun's own sentence speaks of the candidate.
std::vector<int> words_beside(const Mention& pronoun, const Antecedent& a) {
  std::vector<int> words;
  if (a.word >= 0 && a.sentence == pronoun.sentence) words.push_back(a.word);
  for (const auto& [sentence, word] : a.earlier)
    if (sentence == pronoun.sentence) words.push_back(word);
  return words;
}

/// "Lund met Omar Silva and thanked him", "praised Silva, calling him …": of the verb joined to another,
/// without a subject of its own, who was the only one of that kind in what the other says.
std::optional<ChainIndex> who_was_it_done_to(const Chains& chains, const Mention& pronoun,
                                             const std::vector<Antecedent>& answers) {
  const Word& head = chains.head(pronoun);
  if (head.head < 0 || !is_of_one_person(pronoun) || pronoun.lemma.find("sel") != std::string::npos ||
      !is_one_of(base_relation(head), {"obj", "iobj", "obl"}))
    return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const Word& verb = tree.word(head.head);
  const bool joined = base_relation(verb) == "conj" && tree.child(head.head, "cc") >= 0;
  const bool beside =
      base_relation(verb) == "advcl" && verb.xpos == "VBG" && tree.child(head.head, "mark") < 0;
  if (!(joined || beside) || verb.head < 0 || verb.head > head.head || tree.child(head.head, "nsubj") >= 0)
    return std::nullopt;
  std::optional<ChainIndex> found;
  for (const Antecedent& a : answers) {
    const auto words = words_beside(pronoun, a);
    if (std::none_of(words.begin(), words.end(), [&](int w) { return w > verb.head && w < head.head; }))
      continue;
    if (!a.chain || found) return std::nullopt;
    found = a.chain;
  }
  return found;
}

/// "stripped Silva of his seat", unlike "assured Silva of his support"
std::optional<ChainIndex> of_what_is_theirs(const Chains& chains, const Mention& pronoun) {
  if (chains.head(pronoun).relation != "nmod:poss" || !is_of_one_person(pronoun)) return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const int owned = chains.head(pronoun).head;
  if (base_relation(tree.word(owned)) != "obl" || tree.word(owned).head < 0 ||
      preposition(tree, owned) != "of" ||
      !chains.lexicon.lists(WordList::Ridding, tree.word(tree.word(owned).head).lemma))
    return std::nullopt;
  const int object = tree.child(tree.word(owned).head, "obj");
  const auto other = object < 0 || object > owned ? std::nullopt : chains.headed_by(pronoun.sentence, object);
  if (!other || !chains.resolved(*other)) return std::nullopt;
  return suits(chains, pronoun, chains.mention(*other), chains.all[*chains.of[*other]]) ? chains.of[*other]
                                                                                        : std::nullopt;
}

/// "Since Silva backs him, he …": the same man.
std::optional<ChainIndex> whom_it_is_done_to(const Chains& chains, const Mention& pronoun, int verb) {
  const int object = chains.tree(pronoun).child(verb, "obj");
  const auto known = object < 0 ? std::nullopt : chains.headed_by(pronoun.sentence, object);
  if (!known || !chains.resolved(*known)) return std::nullopt;
  const Mention& m = chains.mention(*known);
  const bool same =
      m.kind == MentionKind::Pronoun && is_of_one_person(m) && gender_of(m) == gender_of(pronoun);
  return same ? chains.of[*known] : std::nullopt;
}

/// "When Berg asked Silva to resign, he refused": the clause has another who may be meant, as an object or
/// behind a preposition.
bool has_another_in(const Chains& chains, const Mention& pronoun, const std::vector<Antecedent>& answers,
                    int verb, int subject) {
  const Tree& tree = chains.tree(pronoun);
  const auto is_beside = [&](int word) {
    int argument = word;
    while (argument >= 0 && argument != verb && tree.word(argument).head != verb)
      argument = tree.word(argument).head;
    return argument >= 0 && argument != verb && argument != subject &&
           is_one_of(base_relation(tree.word(argument)), {"obj", "iobj", "obl", "xcomp"});
  };
  return std::any_of(answers.begin(), answers.end(), [&](const Antecedent& a) {
    const auto words = words_beside(pronoun, a);
    return a.chain && std::find(words.begin(), words.end(), subject) == words.end() &&
           std::any_of(words.begin(), words.end(), is_beside);
  });
}

/// "Silva said that when Lund called, he slept": who speaks may be meant as well. What is said of an "if" is
/// about whom it names.
bool may_be_the_speaker(const Chains& chains, const Mention& pronoun, const std::vector<Antecedent>& answers,
                        int verb) {
  const Tree& tree = chains.tree(pronoun);
  const int mark = tree.child(verb, "mark");
  return !(mark >= 0 && is_one_of(tree.word(mark).lemma, {"if", "unless"})) &&
         std::any_of(answers.begin(), answers.end(), [](const Antecedent& a) { return a.acts_around; });
}

/// "The chairman predicts that if Silva runs, he will lose": who acts in the clause that says when or if,
/// before the pronoun's own, where that names nobody else; or whom "he" means there already.
std::optional<ChainIndex> who_acts_just_before(const Chains& chains, const Mention& pronoun,
                                               const std::vector<Antecedent>& answers) {
  const Word& head = chains.head(pronoun);
  if (!is_of_one_person(pronoun) || base_relation(head) != "nsubj" || head.head < 0) return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  if (chains.lexicon.is(tree.word(head.head).lemma, UPos::VERB, WordClass::Saying)) return std::nullopt;
  for (const int child : tree.children(head.head)) {
    const int subject = base_relation(tree.word(child)) == "advcl" ? tree.child(child, "nsubj") : -1;
    if (subject < 0 || child > pronoun.head) continue;
    if (const auto same = whom_it_is_done_to(chains, pronoun, child)) return same;
    if (has_another_in(chains, pronoun, answers, child, subject) ||
        may_be_the_speaker(chains, pronoun, answers, child))
      continue;
    for (const Antecedent& a : answers)
      if (const auto words = words_beside(pronoun, a);
          a.chain && std::find(words.begin(), words.end(), subject) != words.end())
        return a.chain;
  }
  return std::nullopt;
}

/// "Silva's campaign sued in Lima, where he lost", "Silva's health failed as his …": whose body acts in the
/// clause around, where no person does.
std::optional<ChainIndex> whose_body_acts(const Chains& chains, const Mention& pronoun,
                                          const std::vector<Antecedent>& answers) {
  const Word& head = chains.head(pronoun);
  if (!is_of_one_person(pronoun) || (base_relation(head) != "nsubj" && head.relation != "nmod:poss"))
    return std::nullopt;
  const Tree& tree = chains.tree(pronoun);
  const auto owns_subject = [&](int word) {
    const Word& owner = tree.word(word);
    if (owner.relation != "nmod:poss" || owner.head < 0 || owner.head > pronoun.head) return false;
    const Word& owned = tree.word(owner.head);
    return base_relation(owned) == "nsubj" && owned.head >= 0 && tree.below(pronoun.head, owned.head) &&
           !tree.below(pronoun.head, owner.head);
  };
  std::optional<ChainIndex> found;
  for (const Antecedent& a : answers) {
    const auto words = words_beside(pronoun, a);
    if (a.chain && std::any_of(words.begin(), words.end(), owns_subject)) {
      if (found) return std::nullopt;
      found = a.chain;
    } else if (head.relation == "nmod:poss" && a.chain && !words.empty() && !found) {
      return std::nullopt;  // somebody nearer may own it
    }
  }
  return found;
}

/// "Ana Berg insists that she …", "Berg left when his …": whoever acts in the nearest clause around and fits,
/// known for a man or a woman or not.
std::optional<ChainIndex> who_acts_around(const Chains& chains, const Mention& pronoun,
                                          const std::vector<Antecedent>& answers) {
  if (pronoun.type != EntityType::Person || pronoun.plural) return std::nullopt;
  const auto found =
      std::find_if(answers.begin(), answers.end(), [](const Antecedent& a) { return a.acts_around; });
  if (found == answers.end() || !found->chain) return std::nullopt;
  const Chain& chain = chains.all[*found->chain];
  const bool known = chain.named || chain.gender != Gender::Unknown;
  // "The doctor praised Ana Berg for her work": most whose nouns do not tell are "he" in the news.
  const bool rival = !known && gender_of(pronoun) == Gender::Female &&
                     std::any_of(answers.begin(), answers.end(), [&](const Antecedent& a) {
                       return a.chain && a.sentence == pronoun.sentence && a.word < pronoun.head &&
                              chains.all[*a.chain].gender == Gender::Female;
                     });
  return rival ? std::nullopt : found->chain;
}

/// "The agency, which owns the bank, lost its director": whose clause it is, where states and bodies act.
std::optional<ChainIndex> who_acts_on_its_own(const Chains& chains, const Mention& pronoun,
                                              const std::vector<Antecedent>& answers) {
  if (pronoun.lemma != "its") return std::nullopt;
  for (const Antecedent& a : answers) {
    if (!a.acts_here || !a.chain) continue;
    const EntityType type = chains.all[*a.chain].type;
    const bool acts = type == EntityType::Country || type == EntityType::Agency || type == EntityType::Unit;
    return acts ? a.chain : std::nullopt;
  }
  return std::nullopt;
}

/// "Ana Berg has left. She said …": who acted before goes on, where her own sentence has named nobody yet.
std::optional<ChainIndex> who_acted_before(const Mention& pronoun, const std::vector<Antecedent>& answers) {
  if (pronoun.type != EntityType::Person || pronoun.plural) return std::nullopt;
  for (const Antecedent& a : answers) {
    if (a.chain && a.sentence == pronoun.sentence) return std::nullopt;
    if (a.acted_before) return a.chain;
  }
  return std::nullopt;
}

/// The entity that the pronoun most likely means, where it is likely enough.
std::optional<ChainIndex> likeliest(const AntecedentTable& weights, const Mention& pronoun,
                                    const std::vector<Antecedent>& answers) {
  std::vector<double> scores;
  for (const Antecedent& a : answers) scores.push_back(weights.score(a.traits));
  const double highest = *std::max_element(scores.begin(), scores.end());
  std::map<ChainIndex, double> by_chain;
  double all = 0;
  for (std::size_t k = 0; k < answers.size(); ++k) {
    const double likely = std::exp(scores[k] - highest);
    all += likely;
    if (answers[k].chain && answers[k].partner < 0) by_chain[*answers[k].chain] += likely;
  }
  const auto best = std::max_element(by_chain.begin(), by_chain.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == by_chain.end() || best->second < least_certainty(pronoun) * all) return std::nullopt;
  return best->first;
}

/// In their order; but "he" of "he said" comes before "he" of what he said there, who is another.
std::vector<MentionIndex> pronouns_of(const Chains& chains, const Speakers& speakers) {
  std::vector<MentionIndex> pronouns;
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i)
    if (chains.mention(i).kind == MentionKind::Pronoun) pronouns.push_back(i);
  const auto is_quoted_there = [&](MentionIndex i, std::uint32_t sentence) {
    return chains.mention(i).sentence == sentence && speakers.is_quoted(sentence, chains.mention(i).head);
  };
  for (std::size_t k = 1; k < pronouns.size(); ++k) {
    if (!speakers.speaks(chains.mention(pronouns[k]))) continue;
    const std::uint32_t sentence = chains.mention(pronouns[k]).sentence;
    for (std::size_t to = k; to > 0 && is_quoted_there(pronouns[to - 1], sentence); --to)
      std::swap(pronouns[to], pronouns[to - 1]);
  }
  return pronouns;
}

}  // namespace

void learn_genders(Chains& chains) {
  for (Chain& chain : chains.all)
    if (chain.type == EntityType::Person && chain.gender == Gender::Unknown)
      chain.gender = told_gender(chains, chain);
}

void resolve_pronouns(Chains& chains) {
  learn_genders(chains);
  const Antecedents antecedents(chains);
  const Speakers speakers(chains);
  for (const MentionIndex i : pronouns_of(chains, speakers)) {
    const Mention& m = chains.mention(i);
    if (is_of_weather(chains, m) || is_of_a_claim(chains, m)) continue;
    auto chosen = who_says_so(chains, m);
    if (!chosen) chosen = who_is_spoken_for(chains, m);
    if (!chosen) chosen = who_is_blamed(chains, m);
    if (!chosen) chosen = who_is_listed_before(chains, m);
    if (!chosen) chosen = whose_state(chains, m);
    if (!chosen) chosen = who_has_a_spokesman(chains, m);
    std::string_view why = chosen ? "the pronoun's clause" : "the likeliest for the pronoun";
    if (!chosen) {
      const std::vector<Antecedent> answers = antecedents.of(i);
      chosen = who_was_it_done_to(chains, m, answers);
      if (!chosen) chosen = of_what_is_theirs(chains, m);
      if (!chosen) chosen = who_acts_just_before(chains, m, answers);
      if (!chosen) chosen = who_acts_around(chains, m, answers);
      if (!chosen) chosen = whose_body_acts(chains, m, answers);
      if (!chosen) chosen = who_acts_on_its_own(chains, m, answers);
      if (!chosen) chosen = who_acted_before(m, answers);
      if (!chosen) chosen = likeliest(chains.weights, m, answers);
    }
    if (!chosen) {
      chosen = who_spoke_last(chains, speakers, i);
      why = "who spoke last";
    }
    if (!chosen) {
      chosen = who_tells_of_itself(chains, m);
      why = "who tells of itself";
    }
    if (!chosen) continue;
    chains.join(i, *chosen, why);
    Chain& chain = chains.all[*chosen];
    if (chain.type == EntityType::Person && chain.gender == Gender::Unknown) chain.gender = gender_of(m);
  }
}

}  // namespace newsgraph::parser
