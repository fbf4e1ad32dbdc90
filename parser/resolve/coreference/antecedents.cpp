#include "parser/resolve/coreference/antecedents.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::uint32_t reach = 4;  // sentences back
constexpr std::size_t most = 60;    // candidates
constexpr int longest = 400;        // words of a sentence

bool is_reflexive(const Mention& pronoun) { return pronoun.lemma.find("sel") != std::string::npos; }

/// Which of the three questions the pronoun asks.
std::string_view question_of(const Mention& pronoun) {
  if (pronoun.plural) return "they";
  return pronoun.type == EntityType::Person ? "he" : "it";
}

/// A word's part in its clause, in a few classes; of things joined, the first one's.
std::string_view part_of_clause(const Tree& tree, int word) {
  const Word& w = tree.word(word);
  const std::string_view relation = base_relation(w);
  if (w.relation == "nmod:poss") return "poss";
  if (w.relation == "nsubj:pass") return "subject of passive";
  for (const std::string_view same :
       {"nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod", "appos", "conj"})
    if (relation == same) return same;
  return w.head < 0 ? "root" : "other";
}

std::string_view size_class(std::size_t n) {
  constexpr std::array<std::pair<std::size_t, std::string_view>, 5> classes{
      {{1, "1"}, {2, "2"}, {4, "3-4"}, {9, "5-9"}, {static_cast<std::size_t>(-1), "10+"}}};
  return std::find_if(classes.begin(), classes.end(), [&](const auto& c) { return n <= c.first; })->second;
}

/// The child of the ancestor on the way down to the word; -1 where it is not below it.
int step_towards(const Tree& tree, int ancestor, int word) {
  for (int steps = 0; word >= 0 && steps < tree.size(); ++steps, word = tree.word(word).head)
    if (tree.word(word).head == ancestor) return word;
  return -1;
}

}  // namespace

Gender gender_of(const Mention& pronoun) {
  if (pronoun.type != EntityType::Person) return Gender::Unknown;
  return pronoun.lemma[0] == 's' || pronoun.lemma.starts_with("her") ? Gender::Female : Gender::Male;
}

Antecedents::Antecedents(const Chains& chains, bool with_names)
    : c_(chains), speakers_(chains), with_names_(with_names), standing_(chains.all.size()) {
  for (std::size_t k = 0; k < chains.all.size(); ++k) {
    standing_[k].mentions = chains.all[k].mentions.size();
    for (const MentionIndex i : chains.all[k].mentions)
      standing_[k].opening |= chains.mention(i).sentence < 2;
  }
  for (const Tree& tree : chains.trees) headed_.emplace_back(static_cast<std::size_t>(tree.size()));
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    const Mention& m = chains.mention(i);
    auto& mention = headed_[m.sentence][static_cast<std::size_t>(m.head)];
    if (!mention) mention = i;
  }
}

/// One pronoun's.
class Antecedents::Question {
 public:
  Question(const Antecedents& all, MentionIndex i)
      : c_(all.c_),
        speakers_(all.speakers_),
        with_names_(all.with_names_),
        standing_(all.standing_),
        headed_(all.headed_),
        i_(i),
        pronoun_(c_.mention(i)),
        tree_(c_.tree(pronoun_)),
        head_(c_.head(pronoun_)),
        question_(question_of(pronoun_)),
        part_(part_of_clause(tree_, pronoun_.head)),
        speaker_(speakers_.around(i)),
        quoted_(speakers_.is_quoted(pronoun_.sentence, pronoun_.head)),
        others_(certain_others()) {}

  std::vector<Antecedent> answers() {
    all_.push_back({});
    for (std::uint32_t back = 0; back < reach && back <= pronoun_.sentence && all_.size() <= most; ++back)
      collect(pronoun_.sentence - back);
    collect_behind();
    describe_rivals();
    describe_nothing();
    return std::move(all_);
  }

 private:
  // --- who may be meant

  void collect(std::uint32_t sentence) {
    const Tree& tree = c_.trees[sentence];
    int at = sentence == pronoun_.sentence ? pronoun_.head : tree.size();
    const int first = std::max(0, at - longest);
    while (at-- > first && all_.size() <= most) consider(sentence, at);
  }

  std::optional<MentionIndex> headed_by(std::uint32_t sentence, int word) const {
    return headed_[sentence][static_cast<std::size_t>(word)];
  }

  /// "In her speech, Ida Holm …": the subject of a clause that the pronoun's phrase or clause stands before.
  void collect_behind() {
    for (int at = pronoun_.head + 1; at < std::min(tree_.size(), pronoun_.head + longest); ++at)
      if (base_relation(tree_.word(at)) == "nsubj" && tree_.word(at).head >= 0 &&
          tree_.word(at).head > pronoun_.head && tree_.below(pronoun_.head, tree_.word(at).head) &&
          !tree_.below(pronoun_.head, at) && !is_of_source(tree_.word(at).head) && !is_owned_too(at) &&
          !is_new_source(at))
        consider(pronoun_.sentence, at);
  }

  /// "He has left, his lawyer said": who is his is not he.
  bool is_owned_too(int at) const {
    const int owner = tree_.child(at, "nmod:poss");
    return owner >= 0 && pronoun_.type == EntityType::Person &&
           same_word(tree_.word(owner).form, gender_of(pronoun_) == Gender::Female ? "her" : "his");
  }

  /// "The police arrested him, a witness said": nobody whom the text has not spoken of yet.
  bool is_new_source(int at) const {
    const int determiner = tree_.child(at, "det");
    return determiner >= 0 && is_one_of(lower_case(tree_.word(determiner).form), {"a", "an"}) &&
           c_.lexicon.is(tree_.word(tree_.word(at).head).lemma, UPos::VERB, WordClass::Saying);
  }

  /// "According to Ida Holm, its spokeswoman, the vessel …": who speaks is not the subject's.
  bool is_of_source(int verb) const {
    const int phrase = step_towards(tree_, verb, pronoun_.head);
    const int before = phrase < 0 ? -1 : tree_.child(phrase, "case");
    return before >= 0 && same_word(tree_.word(before).form, "according");
  }

  void consider(std::uint32_t sentence, int at) {
    const auto j = headed_by(sentence, at);
    if (j && *j == i_) return;
    if (sentence == pronoun_.sentence && (excluded_by_syntax(at) || is_spoken_of(at, j))) return;
    if (is_what_another_is(sentence, at)) return;
    if (pronoun_.plural) consider_joined(sentence, at, j);
    if (j && c_.resolved(*j))
      consider_mention(*j);
    else
      consider_noun(sentence, at, j);
  }

  /// "“He is ill,” he said": nobody says "he" of himself.
  bool is_spoken_of(int at, std::optional<MentionIndex> j) const {
    return j && !quoted_ && pronoun_.type == EntityType::Person &&
           c_.mention(*j).kind == MentionKind::Pronoun && c_.mention(*j).type == EntityType::Person &&
           speakers_.is_quoted(pronoun_.sentence, at) && speakers_.speaks(pronoun_);
  }

  /// "called him a liar", "made her a judge": what is said of one who is named beside.
  bool is_what_another_is(std::uint32_t sentence, int at) const {
    const Tree& tree = c_.trees[sentence];
    const Word& word = tree.word(at);
    return word.relation == "xcomp" && word.upos == UPos::NOUN && word.head >= 0 && word.head < at &&
           tree.child(word.head, "obj") >= 0 && tree.child(at, "cop") < 0;
  }

  void consider_mention(MentionIndex j) {
    const Mention& m = c_.mention(j);
    const ChainIndex chain = *c_.of[j];
    if (others_.contains(chain) || !agrees(chain, m)) return;
    Antecedent answer;
    answer.chain = chain;
    answer.sentence = m.sentence;
    answer.word = m.head;
    const auto nearer =
        std::find_if(all_.begin(), all_.end(), [&](const Antecedent& a) { return a.chain == chain; });
    earlier_ = pronoun_.type == EntityType::Person && nearer != all_.end();
    describe(answer, &m);
    if (earlier_)
      add_earlier(*nearer, answer);
    else
      all_.push_back(std::move(answer));
    earlier_ = false;
  }

  /// What an earlier mention adds to a nearer one of the same person.
  static void add_earlier(Antecedent& answer, const Antecedent& earlier) {
    answer.acts_around |= earlier.acts_around;
    answer.acted_before |= earlier.acted_before;
    answer.earlier.emplace_back(earlier.sentence, earlier.word);
    for (std::size_t k = 0; k < earlier.traits.size(); ++k) {
      if (std::find(answer.traits.begin(), answer.traits.end(), earlier.traits[k]) != answer.traits.end())
        continue;
      answer.traits.push_back(earlier.traits[k]);
      if (!earlier.names.empty()) answer.names.push_back(earlier.names[k]);
    }
  }

  /// A noun that is no entity, or a pronoun left open.
  void consider_noun(std::uint32_t sentence, int at, std::optional<MentionIndex> j) {
    const Word& w = c_.trees[sentence].word(at);
    if (pronoun_.type == EntityType::Person && !is_person(w)) return;
    const bool open = j && c_.mention(*j).kind == MentionKind::Pronoun;
    if (open ? c_.mention(*j).type != pronoun_.type : w.upos != UPos::NOUN || base_relation(w) == "compound")
      return;
    const bool plural = open ? c_.mention(*j).plural : w.xpos == "NNS" || w.xpos == "NNPS";
    if (plural != pronoun_.plural) return;
    if (!open && !j && c_.lexicon.is_no_entity(w.lemma) && is_time(w.lemma)) return;
    Antecedent answer;
    answer.sentence = sentence;
    answer.word = at;
    describe(answer, open ? &c_.mention(*j) : nullptr);
    all_.push_back(std::move(answer));
  }

  /// "a man who sold his coat": somebody, though no entity.
  bool is_person(const Word& w) const {
    const auto sense = w.upos == UPos::NOUN && w.xpos == "NN" ? c_.lexicon.noun_sense(w.lemma) : std::nullopt;
    return sense && sense->type == EntityType::Person && agrees_in_gender(c_.lexicon.noun_gender(w.lemma));
  }

  bool agrees_in_gender(Gender gender) const {
    return gender == Gender::Unknown || gender == gender_of(pronoun_);
  }

  static bool is_time(std::string_view lemma) {
    constexpr std::array<std::string_view, 8> times{"day",  "week",   "month", "year",
                                                    "hour", "minute", "time",  "moment"};
    return std::find(times.begin(), times.end(), lemma) != times.end();
  }

  /// "Chile and Peru": they are both, which no one entity is.
  void consider_joined(std::uint32_t sentence, int at, std::optional<MentionIndex> j) {
    const Tree& tree = c_.trees[sentence];
    const Word& w = tree.word(at);
    if (!is_noun(w) && !j) return;
    const int second = tree.child(at, "conj");
    if (second < 0 || !(is_noun(tree.word(second)) || headed_by(sentence, second))) return;
    if (sentence == pronoun_.sentence && second >= pronoun_.head) return;
    Antecedent answer;
    answer.sentence = sentence;
    answer.word = at;
    answer.partner = second;
    describe(answer, j && c_.resolved(*j) ? &c_.mention(*j) : nullptr);
    all_.push_back(std::move(answer));
  }

  /// What the pronoun is a part of, and, but for "himself", another argument of its verb.
  bool excluded_by_syntax(int at) const {
    if (tree_.below(pronoun_.head, at)) return !is_in_clause_about(at);
    const Word& w = tree_.word(at);
    return part_ != "poss" && !is_reflexive(pronoun_) && w.head == head_.head && w.head >= 0;
  }

  /// "a man who sold his coat", "a town known for its castle": below the man, and yet his; but not "a man
  /// whom he met".
  bool is_in_clause_about(int noun) const {
    const int clause = step_towards(tree_, noun, pronoun_.head);
    return clause > noun && base_relation(tree_.word(clause)) == "acl" && head_.head != clause &&
           (tree_.word(clause).relation == "acl:relcl" || part_ == "poss");
  }

  bool agrees(ChainIndex k, const Mention& m) const {
    const Chain& chain = c_.all[k];
    if (pronoun_.type == EntityType::Person)
      return chain.type == EntityType::Person && !m.plural && agrees_in_gender(chain.gender);
    if (!pronoun_.plural) return chain.type != EntityType::Person && !m.plural && may_do_so(chain.type);
    if (m.plural) return may_do_so(chain.type);
    if (is_punished()) return false;
    return chain.type == EntityType::Country || chain.type == EntityType::Agency ||
           chain.type == EntityType::Unit || chain.type == EntityType::Group;
  }

  /// "It denied the report": no place, weapon or paper does what only somebody does.
  bool may_do_so(EntityType type) const {
    const bool thing =
        type == EntityType::Place || type == EntityType::Weapon || type == EntityType::Agreement;
    if (!thing || head_.relation != "nsubj" || head_.head < 0) return true;
    const Word& verb = tree_.word(head_.head);
    if (verb.upos != UPos::VERB) return true;
    const auto entries = c_.lexicon.verb(verb.lemma);
    return entries.empty() || std::any_of(entries.begin(), entries.end(), [&](const VerbEntry& e) {
             return e.definition->subject.empty() || e.definition->subject.contains(type);
           });
  }

  /// "They were charged with", "they were wounded": so many people, and no body.
  bool is_punished() const {
    if (head_.relation != "nsubj:pass" || head_.head < 0) return false;
    static constexpr std::array<std::string_view, 22> verbs{
        "charge",      "convict",     "sentence", "arrest",    "detain",   "jail",  "imprison", "release",
        "free",        "indict",      "deport",   "extradite", "execute",  "kill",  "wound",    "injure",
        "hospitalise", "hospitalize", "bury",     "behead",    "evacuate", "rescue"};
    return std::find(verbs.begin(), verbs.end(), tree_.word(head_.head).lemma) != verbs.end();
  }

  /// Who the pronoun is not, wherever else they are spoken of.
  std::set<ChainIndex> certain_others() const {
    std::set<ChainIndex> others;
    if (speaker_ && pronoun_.type == EntityType::Person) others.insert(*speaker_);
    if (pronoun_.type == EntityType::Person && !pronoun_.plural && speakers_.speaks(pronoun_))
      add_those_spoken_of(others);
    const bool subject = base_relation(head_) == "nsubj";
    const int verb = subject ? head_.head : clause_of(head_.head);
    if (verb < 0 || part_ == "poss" || is_reflexive(pronoun_)) return others;
    // "Norland replaced it": another argument of the verb, or the one that its subject is left out for.
    for (const int word : {verb, head_.head})
      for (const int child : tree_.children(word)) {
        const std::string_view relation = base_relation(tree_.word(child));
        if (child == pronoun_.head || tree_.below(pronoun_.head, child)) continue;
        if (relation == "nsubj" || (word == head_.head && (relation == "obj" || relation == "iobj")))
          exclude(child, others);
      }
    if (!subject) exclude(doer(verb), others);
    if (subject) add_names_in_own_words(others);
    return others;
  }

  void exclude(int word, std::set<ChainIndex>& others) const {
    if (word < 0) return;
    const auto other = c_.headed_by(pronoun_.sentence, word);
    if (other && *other != i_ && c_.resolved(*other)) others.insert(*c_.of[*other]);
  }

  /// The predicate whose clause the word is in: "launched a campaign against it".
  int clause_of(int word) const {
    for (int steps = 0; word >= 0 && steps < tree_.size(); ++steps, word = tree_.word(word).head)
      if (!is_noun(tree_.word(word)) || tree_.child(word, "cop") >= 0 || tree_.child(word, "nsubj") >= 0)
        break;
    return word;
  }

  /// Who does what the verb says: its subject, for "who" the noun that its clause is about, or who its
  /// subject is left out for; -1 where nothing tells.
  int doer(int verb) const {
    for (int steps = 0; verb >= 0 && steps < 6; ++steps) {
      const Word& word = tree_.word(verb);
      const std::string_view relation = base_relation(word);
      if (const int subject = subject_of(verb); subject >= 0)
        return is_relative(subject) ? word.head : subject;
      if (word.head < 0) return -1;
      if (relation == "acl") return word.relation == "acl:relcl" || word.xpos == "VB" ? -1 : word.head;
      const bool joined = relation == "conj" && tree_.child(verb, "cc") >= 0;
      if (relation != "xcomp" && relation != "advcl" && !joined) return -1;
      if (relation == "advcl" && is_done_by_event(verb)) return -1;
      if (const int agent = agent_of(word.head); relation == "advcl" && agent >= 0 && agent < verb)
        return agent;
      if (const int object = controlling_object(verb); object >= 0) return object;
      verb = word.head;
    }
    return -1;
  }

  /// "Silva was sued by Lund, accusing him": Lund does both; -1: the verb is no passive or names none.
  int agent_of(int verb) const {
    if (tree_.child(verb, "nsubj:pass") < 0) return -1;
    for (const int child : tree_.children(verb))
      if (base_relation(tree_.word(child)) == "obl" && preposition(tree_, child) == "by") return child;
    return -1;
  }

  int subject_of(int verb) const {
    for (const int child : tree_.children(verb))
      if (base_relation(tree_.word(child)) == "nsubj") return child;
    return -1;
  }

  /// "the miner who …", "the firm that …"
  bool is_relative(int subject) const {
    return tree_.word(tree_.word(subject).head).relation == "acl:relcl" &&
           is_one_of(tree_.word(subject).lemma, {"who", "which", "that"});
  }

  /// The object of "told them to support it", "accused Lima of attacking it" and "praised Ana Berg for
  /// helping her", who does it; -1: none.
  int controlling_object(int verb) const {
    const Word& word = tree_.word(verb);
    const std::string_view relation = base_relation(word);
    const int object = tree_.child(word.head, "obj"), mark = tree_.child(verb, "mark");
    const std::string_view before = mark >= 0 ? std::string_view(tree_.word(mark).form) : std::string_view();
    const bool of_object = relation == "xcomp" ||
                           (relation == "advcl" && is_one_of(before, {"of", "from", "into"})) ||
                           (relation == "advcl" && before == "as" && word.xpos == "VBG") ||
                           (relation == "advcl" && before == "for" && pronoun_.type == EntityType::Person);
    return of_object && object < verb ? object : -1;
  }

  /// "Ana Berg won most districts, giving her a lead": what was done gives it, not Berg; unless it was done
  /// to somebody, "beat Ida Holm, forcing her to quit".
  bool is_done_by_event(int verb) const {
    const Word& word = tree_.word(verb);
    const bool tells_outcome = word.xpos == "VBG" && verb > word.head && tree_.child(verb, "mark") < 0 &&
                               c_.lexicon.lists(WordList::Outcomes, word.lemma);
    if (!tells_outcome) return false;
    const auto [first, last] = c_.in_sentence(pronoun_.sentence);
    for (MentionIndex j = first; j < last; ++j) {
      const Mention& m = c_.mention(j);
      if (m.head > word.head && m.head < verb && c_.resolved(j) && agrees(*c_.of[j], m)) return false;
    }
    return true;
  }

  /// "He said Ida Holm was a legend", "A new leader should be found, he said": nobody speaks of themselves by
  /// name, and whom only those words tell of does not speak them; nor does anybody do something to themselves
  /// by name, "he lost to Ida Holm".
  void add_names_in_own_words(std::set<ChainIndex>& others) const {
    const int verb = head_.head;
    if (pronoun_.type == EntityType::Person) add_names_behind(verb, others);
    if (!c_.lexicon.is(tree_.word(verb).lemma, UPos::VERB, WordClass::Saying)) return;
    for (const int child : tree_.children(verb)) {
      const std::string_view relation = base_relation(tree_.word(child));
      if (relation == "ccomp" || relation == "parataxis") add_those_told_of(child, -1, others);
    }
    if (tree_.word(verb).relation == "parataxis" && tree_.word(verb).head < verb)
      add_those_told_of(tree_.word(verb).head, verb, others);
  }

  /// Those named in the verb's objects and complements, but for adverbial clauses.
  void add_names_behind(int verb, std::set<ChainIndex>& others) const {
    const auto [first, last] = c_.in_sentence(pronoun_.sentence);
    for (MentionIndex j = first; j < last; ++j) {
      const Mention& m = c_.mention(j);
      if (m.head <= verb || m.kind != MentionKind::Name || !c_.resolved(j)) continue;
      int child = m.head;
      for (int steps = 0;
           steps < tree_.size() && tree_.word(child).head >= 0 && tree_.word(child).head != verb &&
           !is_one_of(base_relation(tree_.word(child)), {"acl", "advcl", "parataxis"});
           ++steps)
        child = tree_.word(child).head;
      if (tree_.word(child).head == verb &&
          is_one_of(base_relation(tree_.word(child)), {"obj", "iobj", "obl", "xcomp", "ccomp"}))
        others.insert(*c_.of[j]);
    }
  }

  /// "“Silva is ill. Help him,” he said": all whom the quotation names, from its beginning on.
  void add_those_spoken_of(std::set<ChainIndex>& others) const {
    const std::size_t paragraph = c_.document.sentences[pronoun_.sentence].paragraph;
    for (MentionIndex j = i_; j-- > 0;) {
      const Mention& m = c_.mention(j);
      if (c_.document.sentences[m.sentence].paragraph != paragraph) return;
      const bool quoted = speakers_.is_quoted(m.sentence, m.head);
      if (!quoted && m.sentence < pronoun_.sentence) return;
      if (quoted && m.type == EntityType::Person && m.kind == MentionKind::Name && c_.resolved(j))
        others.insert(*c_.of[j]);
    }
  }

  /// Those in the words below `content`, but for what is below `outside`.
  void add_those_told_of(int content, int outside, std::set<ChainIndex>& others) const {
    auto at = std::lower_bound(c_.mentions.begin(), c_.mentions.end(), pronoun_.sentence,
                               [](const Mention& m, std::uint32_t wanted) { return m.sentence < wanted; });
    for (; at != c_.mentions.end() && at->sentence == pronoun_.sentence; ++at) {
      const auto& of = c_.of[static_cast<std::size_t>(at - c_.mentions.begin())];
      if (!of || !tree_.below(at->head, content)) continue;
      if (outside >= 0 && tree_.below(at->head, outside)) continue;
      if (at->kind == MentionKind::Name || is_only_in_sentence(c_.all[*of])) others.insert(*of);
    }
  }

  bool is_only_in_sentence(const Chain& chain) const {
    return std::all_of(chain.mentions.begin(), chain.mentions.end(),
                       [&](MentionIndex i) { return c_.mention(i).sentence == pronoun_.sentence; });
  }

  // --- what speaks for and against

  using Parts = std::initializer_list<std::string_view>;

  void add(Antecedent& answer, Parts parts) const {
    std::array<std::string_view, 7> named{question_, "earlier"};
    std::size_t n = earlier_ ? 2 : 1;
    for (const std::string_view part : parts) named[n++] = part;
    Trait hash = trait({named[0]});
    for (std::size_t k = 1; k < n; ++k) hash = both(hash, trait({named[k]}));
    answer.traits.push_back(hash);
    if (!with_names_) return;
    std::string name;
    for (std::size_t k = 0; k < n; ++k) (k ? name += '|' : name) += named[k];
    answer.names.push_back(std::move(name));
  }

  std::string_view distance(const Antecedent& answer) const {
    const std::uint32_t back = pronoun_.sentence - answer.sentence;
    if (back == 0) return answer.word > pronoun_.head ? "behind" : "same sentence";
    return back == 1 ? "sentence before" : back == 2 ? "two before" : "three before";
  }

  static std::string_view kind(const Mention* m) {
    if (!m) return "noun";
    if (m->kind == MentionKind::Name) return "name";
    if (m->kind == MentionKind::Pronoun) return "pronoun";
    if (m->type == EntityType::Country && m->lemma.empty()) return "adjective";
    return m->definite ? "definite" : "indefinite";
  }

  std::string_view type(const Antecedent& answer) const {
    if (answer.partner >= 0) return "two";
    return answer.chain ? name_of(c_.all[*answer.chain].type) : std::string_view("no entity");
  }

  void describe(Antecedent& answer, const Mention* m) {
    const Tree& tree = c_.trees[answer.sentence];
    const std::string_view far = distance(answer), what = type(answer), how = kind(m);
    int at = answer.word;
    std::string_view part = part_of_clause(tree, at);
    const bool second = part == "conj";
    if (second) part = part_of_clause(tree, tree.first_conjunct(at));
    add(answer, {"far", far});
    add(answer, {"part", part, far});
    add(answer, {"parts", part, part_});
    add(answer, {"type", what, m && m->plural ? "several" : "one"});
    add(answer, {"type", what, part_});
    add(answer, {"kind", how});
    add(answer, {"kind", how, what});
    add(answer, {"kind", how, far});
    add(answer, {"far", far, part_});
    if (second)
      add(answer, {"second of two"});
    else if (answer.partner < 0 && tree.child(at, "conj") >= 0)
      add(answer, {"first of two", what});
    describe_rank(answer, part);
    describe_clause(answer, tree, part, what);
    describe_quotes(answer, m);
    describe_chain(answer, how, far);
    describe_fit(answer, what);
  }

  /// How many that would do stand between.
  void describe_rank(Antecedent& answer, std::string_view part) {
    std::set<std::pair<bool, std::uint64_t>> between;
    for (std::size_t k = 1; k < all_.size(); ++k) {
      const Antecedent& other = all_[k];
      if (other.partner >= 0) continue;
      if (other.chain && answer.chain && *other.chain == *answer.chain) continue;
      between.insert(other.chain ? std::pair<bool, std::uint64_t>{true, *other.chain}
                                 : std::pair<bool, std::uint64_t>{false, k});
    }
    const std::string_view rank = between.empty() ? "nearest" : size_class(between.size());
    add(answer, {"between", rank});
    add(answer, {"between", rank, part});
    add(answer, {"between", rank, part_});
  }

  void describe_clause(Antecedent& answer, const Tree& tree, std::string_view part, std::string_view what) {
    const Word& w = tree.word(answer.word);
    const bool is_subject = base_relation(w) == "nsubj" && w.head >= 0;
    if (is_subject && tree.word(w.head).head < 0) add(answer, {"main subject", distance(answer)});
    if (answer.sentence == pronoun_.sentence) {
      const int between = pronoun_.head - answer.word;
      add(answer, {"words", between < 0    ? "behind"
                            : between < 5  ? "<5"
                            : between < 10 ? "<10"
                            : between < 20 ? "<20"
                                           : "20+"});
      if (is_subject && tree.below(pronoun_.head, w.head)) {
        const int step = step_towards(tree, w.head, pronoun_.head);
        const std::string_view way = step < 0 ? std::string_view("itself") : base_relation(tree.word(step));
        const bool says = c_.lexicon.is(tree.word(w.head).lemma, UPos::VERB, WordClass::Saying) ||
                          c_.lexicon.is(tree.word(w.head).lemma, UPos::VERB, WordClass::Thinking);
        const int own = step_of_its_own(tree, w.head);
        answer.acts_around = own >= 0 && base_relation(tree.word(own)) != "conj" &&
                             speakers_.is_quoted(answer.sentence, answer.word) == quoted_;
        answer.acts_here = answer.acts_around && (way == "obj" || way == "obl" || way == "iobj");
        add(answer, {"governs", what});
        add(answer, {"governs", way, part_});
        add(answer, {"governs", way, says ? "says" : "does"});
      } else if (tree.below(pronoun_.head, answer.word)) {
        add(answer, {"governs", "its noun", part_});
        const std::string_view way = way_into_clause_about(answer.word);
        answer.acts_around = !way.empty() && speakers_.is_quoted(answer.sentence, answer.word) == quoted_;
        answer.acts_here = answer.acts_around && is_one_of(way, {"obj", "obl", "iobj"});
      } else if (w.head >= 0 && tree.below(pronoun_.head, w.head)) {
        add(answer, {"beside", part, part_});
        const int step = step_towards(tree, w.head, pronoun_.head);
        const std::string_view before = step < 0 ? std::string_view() : preposition(tree, step);
        if (part == "obj" && !before.empty()) add(answer, {"beside", part, "for", before});
        answer.acts_around = step >= 0 && (acts_as_object(answer.word, step) || is_asked(answer.word, step) ||
                                           is_judged(answer.word, step));
      }
    } else if (is_subject && part_ == "poss") {
      answer.acted_before = goes_on_before(answer, tree) && is_owner_of_main_subject();
    } else if (is_subject && base_relation(head_) == "nsubj") {
      const int verb = w.head, own = head_.head;
      if (own >= 0 && tree.word(verb).lemma == tree_.word(own).lemma) add(answer, {"same verb"});
      if (own >= 0 && tree_.word(own).head < 0 && tree.word(verb).head < 0) {
        answer.acted_before =
            goes_on_before(answer, tree) && !is_one_of(tree_.word(own).lemma, {"reply", "answer", "respond"});
        add(answer, {"both main subjects"});
      }
    }
  }

  /// Is the candidate the main subject of the sentence before?
  bool goes_on_before(const Antecedent& answer, const Tree& tree) const {
    return answer.sentence + 1 == pronoun_.sentence && tree.word(tree.word(answer.word).head).head < 0 &&
           speakers_.is_quoted(answer.sentence, answer.word) == quoted_;
  }

  /// "Her father left": whose the main subject is.
  bool is_owner_of_main_subject() const {
    const Word& owned = tree_.word(head_.head);
    return base_relation(owned) == "nsubj" && owned.head >= 0 && tree_.word(owned.head).head < 0;
  }

  /// The step towards the pronoun from the verb or one joined to it that has no subject of its own: "Silva
  /// sued and said he …".
  int step_of_its_own(const Tree& tree, int verb) const {
    int step = step_towards(tree, verb, pronoun_.head);
    while (step >= 0 && base_relation(tree.word(step)) == "conj" && tree.child(step, "cc") >= 0 &&
           subject_of(step) < 0)
      step = step_towards(tree, step, pronoun_.head);
    return step;
  }

  /// "Lund met Silva, who said he …", "…, who has lost his seat": the relation to it by which the pronoun's
  /// part of a clause about somebody hangs on what he does there; empty: he does nothing, or it stands
  /// beside.
  std::string_view way_into_clause_about(int noun) const {
    const int clause = step_towards(tree_, noun, pronoun_.head);
    if (clause < 0 || tree_.word(clause).relation != "acl:relcl" || head_.head == clause) return {};
    const int subject = subject_of(clause);
    const int own = subject >= 0 && is_relative(subject) ? step_of_its_own(tree_, clause) : -1;
    return own < 0 || base_relation(tree_.word(own)) == "conj" ? std::string_view()
                                                               : base_relation(tree_.word(own));
  }

  /// "kept Silva from winning if he …": the object does what the clause says that the pronoun's clause hangs
  /// on.
  bool acts_as_object(int object, int clause) const {
    return (base_relation(head_) == "nsubj" || part_ == "poss") && head_.head != clause &&
           base_relation(tree_.word(object)) == "obj" &&
           tree_.word(object).lemma.find("sel") == std::string::npos && subject_of(clause) < 0 &&
           controlling_object(clause) == object && !acts_between(clause);
  }

  /// "… as saying that Silva hoped he …", "… as naming the town that he …": the pronoun's words hang on what
  /// somebody else does, or on a noun.
  bool acts_between(int clause) const {
    int word = tree_.word(head_.head).head;
    for (int steps = 0; word > clause && steps < tree_.size(); ++steps, word = tree_.word(word).head) {
      const int subject = subject_of(word);
      if (base_relation(tree_.word(word)) == "acl" || (subject >= 0 && !tree_.below(pronoun_.head, subject)))
        return true;
    }
    return false;
  }

  /// "Berg praised Silva, saying he …", "jailed Silva, saying his friends …": what is said is about who is
  /// judged.
  bool is_judged(int object, int clause) const {
    const Word& word = tree_.word(object);
    const Word& said = tree_.word(clause);
    if ((base_relation(head_) != "nsubj" && part_ != "poss") || head_.head == clause ||
        base_relation(word) != "obj" || word.lemma.find("sel") != std::string::npos || object > clause ||
        said.relation != "advcl" || said.xpos != "VBG" || tree_.child(clause, "mark") >= 0 ||
        !c_.lexicon.is(said.lemma, UPos::VERB, WordClass::Saying))
      return false;
    const RelationDefinition* judges = c_.lexicon.verb_phrase(tree_.word(word.head).lemma);
    return judges != nullptr &&
           is_one_of(judges->type, {"PRAISED", "CRITICIZED", "ENDORSED", "CONDEMNED", "JAILED", "SENTENCED",
                                    "CONVICTED", "FINED", "DISMISSED", "SUED", "CHARGED", "EXPELLED"});
  }

  /// "Berg asked Silva why he …", "…, whether his health …": about themselves.
  bool is_asked(int object, int clause) const {
    const Word& word = tree_.word(object);
    if ((base_relation(head_) != "nsubj" && part_ != "poss") ||
        !is_one_of(base_relation(word), {"obj", "iobj"}) || word.lemma.find("sel") != std::string::npos ||
        !is_one_of(tree_.word(word.head).lemma, {"ask", "question", "press", "quiz"}))
      return false;
    int first = object + 1;
    while (first < pronoun_.head && !tree_.below(first, clause)) ++first;
    return first < pronoun_.head &&
           is_one_of(tree_.word(first).lemma,
                     {"whether", "if", "what", "which", "who", "why", "how", "when", "where"});
  }

  void describe_quotes(Antecedent& answer, const Mention* m) {
    const bool its = speakers_.is_quoted(answer.sentence, answer.word);
    add(answer, {quoted_ ? "quoted" : "not quoted", its ? "in quote" : "outside"});
    if (answer.chain && speaker_ && *answer.chain == *speaker_) add(answer, {"speaker"});
    if (m && speakers_.speaks(pronoun_))
      add(answer, {"speaks", speakers_.speaks(*m) ? "too" : "only itself"});
    if (c_.document.sentences[answer.sentence].paragraph !=
        c_.document.sentences[pronoun_.sentence].paragraph)
      add(answer, {"paragraph before", quoted_ ? "quoted" : "not quoted"});
    if (c_.document.sentences[answer.sentence].region != RegionKind::Prose) add(answer, {"no prose"});
  }

  /// How much the article speaks of it.
  void describe_chain(Antecedent& answer, std::string_view how, std::string_view far) {
    if (!answer.chain || answer.partner >= 0) return;
    const Chain& chain = c_.all[*answer.chain];
    const Standing& standing = standing_[*answer.chain];
    add(answer, {"spoken of", size_class(standing.mentions)});
    add(answer, {"spoken of", size_class(standing.mentions), far});
    if (standing.opening) add(answer, {"in the opening"});
    if (chain.named && how != "name") add(answer, {"named elsewhere"});
    if (chain.type == EntityType::Person && chain.gender != Gender::Unknown) add(answer, {"gender known"});
  }

  /// Would it do what the pronoun does?
  void describe_fit(Antecedent& answer, std::string_view what) {
    if (head_.head < 0) return;
    const Word& verb = tree_.word(head_.head);
    if (verb.upos != UPos::VERB) return;
    const std::string_view relation = base_relation(head_);
    if (relation == "nsubj") {
      for (const WordClass c :
           {WordClass::Saying, WordClass::Thinking, WordClass::Planning, WordClass::Denying})
        if (c_.lexicon.is(verb.lemma, UPos::VERB, c)) add(answer, {"subject of", name_of(c), what});
    }
    if (relation != "nsubj" && relation != "obj") return;
    const auto entries = c_.lexicon.verb(verb.lemma);
    const auto plain =
        std::find_if(entries.begin(), entries.end(), [](const VerbEntry& e) { return e.rest.empty(); });
    if (plain == entries.end()) return;
    const bool acts = relation == "nsubj" && head_.relation != "nsubj:pass";
    const EntityTypes& types = acts ? plain->definition->subject : plain->definition->object;
    if (types.empty()) return;
    const bool fits = answer.chain && types.contains(c_.all[*answer.chain].type);
    add(answer, {acts ? "does" : "is done to", fits ? "fits" : answer.chain ? "does not fit" : "no entity"});
  }

  /// One entity alone would do.
  void describe_rivals() {
    std::set<ChainIndex> chains;
    bool nouns = false;
    for (const Antecedent& answer : all_) {
      if (answer.chain && answer.partner < 0) chains.insert(*answer.chain);
      nouns |= !answer.chain && answer.word >= 0;
    }
    if (chains.size() != 1) return;
    const bool known = c_.all[*chains.begin()].gender != Gender::Unknown;
    for (Antecedent& answer : all_)
      if (answer.chain)
        add(answer, {"the only one", nouns ? "but for nouns" : known ? "gender known" : "gender unknown"});
  }

  // --- that nothing is meant

  void describe_nothing() {
    Antecedent& answer = all_.front();
    add(answer, {"nothing"});
    add(answer, {"nothing", part_});
    add(answer, {"nothing", quoted_ ? "quoted" : "not quoted"});
    add(answer, {"nothing", "form", pronoun_.lemma});
    if (head_.head < 0) return;
    const Word& governor = tree_.word(head_.head);
    const bool copula = tree_.child(head_.head, "cop") >= 0;
    add(answer, {"nothing", "governor", name_of(governor.upos), part_});
    if (copula) add(answer, {"nothing", "is", name_of(governor.upos)});
    for (const int child : tree_.children(head_.head)) {
      const std::string_view relation = base_relation(tree_.word(child));
      if (child > head_.head &&
          (relation == "ccomp" || relation == "csubj" || relation == "xcomp" || relation == "advcl"))
        add(answer, {"nothing", "with", relation, copula ? "is" : "does"});
    }
    if (governor.upos == UPos::VERB)
      for (const WordClass c :
           {WordClass::Saying, WordClass::Thinking, WordClass::Denying, WordClass::Planning})
        if (c_.lexicon.is(governor.lemma, UPos::VERB, c)) add(answer, {"nothing", part_, name_of(c)});
    const auto& words = tree_.sentence().words;
    if (std::any_of(words.begin(), words.end(), [](const Word& w) { return w.form == "?"; }))
      add(answer, {"nothing", "asked"});
    if (is_conversation()) add(answer, {"nothing", "in conversation"});
  }

  /// People talk of anything and of themselves: "I", "you" or "we" near by.
  bool is_conversation() const {
    for (std::uint32_t s = pronoun_.sentence; s + 1 >= pronoun_.sentence && s < c_.trees.size(); --s) {
      for (const Word& w : c_.trees[s].sentence().words)
        if (w.upos == UPos::PRON && (w.lemma == "I" || w.lemma == "you" || w.lemma == "we" ||
                                     w.lemma == "my" || w.lemma == "our" || w.lemma == "your"))
          return true;
      if (s == 0) break;
    }
    return false;
  }

  const Chains& c_;
  const Speakers& speakers_;
  bool with_names_;
  const std::vector<Standing>& standing_;
  const std::vector<std::vector<std::optional<MentionIndex>>>& headed_;
  MentionIndex i_;
  const Mention& pronoun_;
  const Tree& tree_;
  const Word& head_;
  std::string_view question_, part_;
  std::optional<ChainIndex> speaker_;
  bool quoted_;
  bool earlier_ = false;  // is an earlier mention of a candidate being described?
  std::set<ChainIndex> others_;
  std::vector<Antecedent> all_;
};

std::vector<Antecedent> Antecedents::of(MentionIndex pronoun) const {
  return Question(*this, pronoun).answers();
}

}  // namespace newsgraph::parser
