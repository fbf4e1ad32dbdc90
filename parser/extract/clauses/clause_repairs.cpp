#include "parser/extract/clauses/clause_repairs.hpp"

#include <algorithm>

#include "parser/extract/clauses/agreement.hpp"
#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/numbers/calendar.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

class Repairs {
 public:
  Repairs(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
          std::size_t first)
      : document_(document), tree_(tree), lexicon_(lexicon), clauses_(clauses), first_(first) {}

  void run() {
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) {
      Clause& clause = clauses_.all[i];
      if (clause.kind != PredicateKind::Verb) continue;
      part_from_phrase_behind(clause);
      take_from_preposition(clause);
      take_unmarked(clause);
      take_from_apposition(clause);
      take_from_saying(clause);
      take_object_of_saying(clause);
      return_those_told(clause);
      part_from_those_told(clause);
      take_from_participle(clause);
      leave_out_attribute(clause);
      give_back_its_speaker(clause);
      set_apart(clause);
      take_from_reduced_relative(clause);
      leave_out_auxiliary(clause);
      take_distant_agent(clause);
      hang_on_place(clause);
    }
    for (int i = 0; i < tree_.size(); ++i) raise_agent(i);
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) {
      leave_agent_to_object(clauses_.all[i]);
      lend_phrase_to_object(clauses_.all[i]);
    }
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) take_speaker_behind(clauses_.all[i]);
  }

 private:
  static Role subject_role(const Clause& clause) {
    return clause.voice == Voice::Passive ? Role::Object : Role::Subject;
  }

  bool has_subject(const Clause& clause) const {
    return clause.argument(Role::Subject) != nullptr || clause.argument(subject_role(clause)) != nullptr;
  }

  /// The verb with what belongs to it: "had been", "also".
  int verb_begin(const Clause& clause) const {
    int begin = clause.predicate;
    for (const int c : tree_.children(clause.predicate)) {
      const std::string_view base = base_relation(tree_.word(c));
      if (c < begin && (base == "aux" || base == "advmod")) begin = c;
    }
    return begin;
  }

  bool is_finite(const Clause& clause) const { return is_finite_verb(verb_begin(clause)); }

  /// Does the phrase end where the verb begins, but for punctuation?
  bool reaches(int phrase, int verb) const {
    int end = tree_.extent(phrase).second;
    while (end < verb && is_punctuation(tree_.word(end))) ++end;
    return end == verb;
  }

  /// "left after meeting them, the agency reported", where the tree has the agency meet them: behind a comma
  /// stands nobody who does what a gerund or participle inside the sentence says.
  void part_from_phrase_behind(Clause& clause) const {
    const Word& w = tree_.word(clause.predicate);
    if (!is_one_of(w.xpos, {"VBG", "VBN"}) || is_finite(clause) || w.head < 0 || w.head > clause.predicate)
      return;
    std::erase_if(clause.arguments, [&](const ClauseArgument& a) {
      const int begin = tree_.extent(a.word).first;
      return a.role != Role::Oblique && !a.inherited && base_relation(tree_.word(a.word)) == "nsubj" &&
             begin > clause.predicate &&
             (same_word(tree_.word(begin).form, ",") || same_word(tree_.word(begin - 1).form, ","));
    });
  }

  void take_from_preposition(Clause& clause) {
    if (clause.embedding != Embedding::Adverbial || clause.marker >= 0 || !clause.governor ||
        has_subject(clause) || !is_finite(clause))
      return;
    Clause& governor = clauses_.all[*clause.governor];
    const auto found =
        std::find_if(governor.arguments.begin(), governor.arguments.end(), [&](const ClauseArgument& a) {
          const bool conjunction = a.preposition == "after" || a.preposition == "before" ||
                                   a.preposition == "since" || a.preposition == "until" ||
                                   a.preposition == "as" || a.preposition == "than";
          return a.role == Role::Oblique && conjunction && reaches(a.word, verb_begin(clause));
        });
    if (found == governor.arguments.end()) return;
    clause.arguments.push_back({subject_role(clause), {}, found->word, false});
    clause.marker = tree_.child(found->word, "case");
    governor.arguments.erase(found);
  }

  static bool addresses(const Clause& clause) {
    return is_one_of(clause.lemma, {"tell", "inform", "assure", "warn", "remind", "notify", "advise", "ask",
                                    "promise", "brief", "urge", "convince", "persuade"});
  }

  /// "told the nurses she had left", where the tree has her leave the nurses: behind those told stands what
  /// they are told.
  void part_from_those_told(Clause& clause) const {
    if (clause.embedding != Embedding::Relative || clause.marker >= 0 || !clause.governor) return;
    const Clause& telling = clauses_.all[*clause.governor];
    const int subject = tree_.child(clause.predicate, "nsubj");
    if (!addresses(telling) || telling.voice == Voice::Passive || clause.anchor < telling.predicate ||
        tree_.word(clause.anchor).head != telling.predicate || subject < clause.anchor ||
        tree_.extent(subject).first != clause.anchor + 1)
      return;
    const Word& w = tree_.word(subject);
    if (!is_one_of(w.xpos, {"WP", "WDT"}) && !same_word(w.form, "that"))
      clause.embedding = Embedding::Complement;
  }

  /// "acknowledged Berg was late", where the tree has Berg acknowledged: what is acknowledged is the whole.
  void take_object_of_saying(Clause& clause) {
    const auto is = [&](WordClass c) { return belongs_to(clause, document_, lexicon_, c); };
    if (clause.voice == Voice::Passive ||
        (!is(WordClass::Saying) && !is(WordClass::Showing) && !is(WordClass::Thinking)))
      return;
    if (addresses(clause)) return;
    int told = tree_.child(clause.predicate, "ccomp");
    if (told < 0) told = joined_behind_comma(clause.predicate);
    const auto index = told < 0 ? std::nullopt : clauses_.index(clause.sentence, told);
    if (!index || told < clause.predicate) return;
    Clause& complement = clauses_.all[*index];
    if (has_subject(complement) || tree_.child(told, "mark") >= 0) return;
    const int begin = first_verb(complement);
    const auto object =
        std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
          return a.role != Role::Subject && !a.inherited && a.word > clause.predicate &&
                 (tree_.extent(a.word).second == begin || is_behind_aside(a.word, begin));
        });
    // "believes the rebels, tired of war, finance it", where the tagger has an infinitive
    const bool several = object != clause.arguments.end() && tree_.word(begin).xpos == "VB" &&
                         number_of_subject(tree_, object->word, lexicon_) == GrammaticalNumber::Plural;
    if (object == clause.arguments.end() || !(is_finite_verb(begin) || several)) return;
    complement.arguments.push_back({subject_role(complement), {}, object->word, false});
    complement.embedding = Embedding::Complement;
    clause.arguments.erase(object);
  }

  /// The verb that the tree joins to this one with a comma alone; -1 for none.
  int joined_behind_comma(int verb) const {
    const int joined = tree_.child(verb, "conj");
    if (joined <= verb || tree_.child(joined, "cc") >= 0) return -1;
    const int begin = first_verb_of(joined);
    return begin > verb && tree_.word(begin - 1).form == "," ? joined : -1;
  }

  /// "said the rebels, tired of war, left": does a participle between commas stand between the two, or a
  /// clause that hangs on the phrase?
  bool is_behind_aside(int phrase, int verb) const {
    if (verb < 1 || tree_.word(verb - 1).form != ",") return false;
    const int end = phrase_end(phrase);
    if (end + 2 > verb || tree_.word(end).form != ",") return false;
    return is_one_of(tree_.word(end + 1).xpos, {"VBG", "VBN", "IN"});
  }

  /// Where the phrase ends, but for what is set off from it.
  int phrase_end(int phrase) const {
    int end = phrase + 1;
    while (end < tree_.size() && tree_.word(end).form != "," && tree_.below(end, phrase)) ++end;
    return end;
  }

  /// Where the predicate begins: with its copula or auxiliary, or by itself.
  int first_verb(const Clause& clause) const { return first_verb_of(clause.predicate); }

  int first_verb_of(int predicate) const {
    int begin = predicate;
    for (const int c : tree_.children(predicate)) {
      const std::string_view base = base_relation(tree_.word(c));
      if (c < begin && (base == "aux" || base == "cop")) begin = c;
    }
    return begin;
  }

  bool is_finite_verb(int word) const {
    const std::string_view tag = tree_.word(word).xpos;
    return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
  }

  void take_from_apposition(Clause& clause) {
    if (clause.embedding != Embedding::Root || has_subject(clause) || !is_finite(clause)) return;
    const int verb = verb_begin(clause);
    int subject = -1;
    for (int i = 1; i < verb; ++i)
      if (tree_.word(i).relation == "appos" && is_noun(tree_.word(i)) && follows_comma(i) &&
          is_beneath_a_preposition(i, clause.predicate))
        subject = i;
    if (subject < 0 || !only_its_clauses_between(subject, verb)) return;
    clause.arguments.push_back({subject_role(clause), {}, subject, false});
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) {
      Clause& relative = clauses_.all[i];
      if (relative.embedding == Embedding::Relative && relative.predicate > subject &&
          relative.predicate < verb && relative.anchor < subject)
        relative.anchor = subject;
    }
  }

  /// "On Monday Norway sent ships", where the tree has Norway for a time: what stands right before a finite
  /// verb without a subject and right behind a date.
  void take_unmarked(Clause& clause) {
    if (has_subject(clause) || !is_finite(clause)) return;
    const int begin = verb_begin(clause);
    const auto found =
        std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
          return a.role == Role::Oblique && a.preposition.empty() && !a.inherited && a.word < begin &&
                 tree_.word(a.word).upos == UPos::PROPN && tree_.extent(a.word).second == begin &&
                 !is_day(tree_.word(a.word)) && is_behind_date(tree_.extent(a.word).first);
        });
    if (found == clause.arguments.end()) return;
    const int word = found->word;
    clause.arguments.erase(found);
    clause.arguments.push_back({subject_role(clause), {}, word, false});
  }

  bool is_behind_date(int word) const {
    if (word == 0) return false;
    const Word& before = tree_.word(word - 1);
    return is_day(before) || before.upos == UPos::NUM || before.upos == UPos::ADV;
  }

  static bool is_day(const Word& w) { return weekday_number(lower_case(w.form)) > 0; }

  bool follows_comma(int word) const {
    const int begin = tree_.extent(word).first;
    return tree_.word(begin).form == "," || (begin > 0 && tree_.word(begin - 1).form == ",");
  }

  bool is_beneath_a_preposition(int word, int verb) const {
    for (int steps = 0; steps < tree_.size() && word >= 0; ++steps) {
      const Word& w = tree_.word(word);
      if (w.head == verb) return base_relation(w) == "obl";
      word = w.head;
    }
    return false;
  }

  /// Between a subject and its verb: commas, and relative clauses in commas.
  bool only_its_clauses_between(int subject, int verb) const {
    int at = tree_.extent(subject).second;
    if (at == verb) return false;  // "…, Ana left" has no comma behind Ana; the parser rarely fails there
    for (; at < verb; ++at) {
      if (is_punctuation(tree_.word(at))) continue;
      int above = at;
      bool relative = false;
      for (int steps = 0; steps < tree_.size() && above >= 0 && !relative; ++steps) {
        relative = tree_.word(above).relation == "acl:relcl" && above > subject;
        above = tree_.word(above).head;
      }
      if (!relative) return false;
    }
    return true;
  }

  void take_from_saying(Clause& clause) {
    if (clause.embedding != Embedding::Conjunct || !clause.governor || !has_subject(clause)) return;
    Clause& saying = clauses_.all[*clause.governor];
    if (saying.kind != PredicateKind::Verb || saying.predicate > clause.predicate ||
        !belongs_to(saying, document_, lexicon_, WordClass::Saying))
      return;
    const int cc = tree_.child(clause.predicate, "cc");
    const ClauseArgument* own = clause.argument(subject_role(clause));
    if (cc < 0 || own == nullptr || tree_.extent(own->word).first != cc + 1) return;
    const auto told =
        std::find_if(saying.arguments.begin(), saying.arguments.end(), [&](const ClauseArgument& a) {
          return (a.role == Role::Object || a.role == Role::IndirectObject) && reaches(a.word, cc) &&
                 a.word > saying.predicate;
        });
    if (told == saying.arguments.end()) return;
    clause.arguments.push_back({subject_role(clause), {}, told->word, false});
    clause.embedding = Embedding::Complement;
    saying.arguments.erase(told);
  }

  void return_those_told(Clause& clause) {
    if (clause.embedding != Embedding::Complement || clause.marker >= 0 || !clause.governor) return;
    Clause& telling = clauses_.all[*clause.governor];
    const ClauseArgument* subject = clause.argument(Role::Subject);
    if (subject == nullptr || telling.kind != PredicateKind::Verb || telling.voice == Voice::Passive ||
        telling.argument(Role::Object) != nullptr)
      return;
    const int begin = tree_.extent(subject->word).first;
    const auto told =
        std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
          return (a.role == Role::Object || a.role == Role::IndirectObject) && is_noun(tree_.word(a.word)) &&
                 a.word > telling.predicate && tree_.extent(a.word).second == begin &&
                 tree_.extent(a.word).first == telling.predicate + 1;
        });
    if (told == clause.arguments.end()) return;
    telling.arguments.push_back({Role::IndirectObject, {}, told->word, false});
    clause.arguments.erase(told);
  }

  void take_from_participle(Clause& clause) {
    const bool behind_by = clause.embedding == Embedding::Adverbial && clause.marker >= 0 &&
                           same_word(tree_.word(clause.marker).form, "by") &&
                           tree_.word(clause.predicate).xpos == "VBG";
    const ClauseArgument* object = clause.argument(Role::Object);
    if (!behind_by || !clause.governor || object == nullptr || object->word < clause.predicate) return;
    Clause& governor = clauses_.all[*clause.governor];
    if (governor.kind != PredicateKind::Verb || governor.voice != Voice::Passive ||
        governor.argument(Role::Subject) != nullptr || tree_.child(object->word, "det") >= 0 ||
        tree_.extent(object->word).first != clause.predicate + 1 || tree_.word(object->word).xpos != "NNS")
      return;
    governor.arguments.push_back({Role::Subject, {}, object->word, false});
    clause.arguments.clear();
  }

  /// "briefed visiting envoys", "flew in from neighbouring Chile": the participle says what they are.
  void leave_out_attribute(Clause& clause) {
    constexpr std::string_view attributes[] = {"visit",   "neighbour", "neighbor", "invade", "surround",
                                               "oppose",  "war",       "rule",     "ail",    "govern",
                                               "compete", "remain",    "exist",    "report"};
    if (tree_.word(clause.predicate).xpos != "VBG" || clause.predicate == 0 ||
        std::find(std::begin(attributes), std::end(attributes), clause.lemma) == std::end(attributes))
      return;
    const auto object = std::find_if(clause.arguments.begin(), clause.arguments.end(),
                                     [](const ClauseArgument& a) { return a.role == Role::Object; });
    if (object == clause.arguments.end() || tree_.child(object->word, "det") >= 0 ||
        tree_.child(object->word, "nmod:poss") >= 0 ||
        tree_.extent(object->word).first != clause.predicate + 1)
      return;
    const Word& before = tree_.word(clause.predicate - 1);
    const bool behind_verb = clause.governor && before.upos == UPos::VERB &&
                             clauses_.all[*clause.governor].predicate == clause.predicate - 1;
    if (behind_verb) {
      Clause& governor = clauses_.all[*clause.governor];
      const RelationDefinition* definition = lexicon_.verb_phrase(governor.lemma);
      if (definition == nullptr || !definition->object.contains(EntityType::Person) ||
          governor.argument(Role::Object) != nullptr)
        return;
      governor.arguments.push_back({Role::Object, {}, object->word, false});
    } else if (before.upos != UPos::ADP && before.upos != UPos::SCONJ) {
      return;
    }
    clause.arguments.clear();
    clause.embedding = Embedding::Parataxis;
  }

  /// "They would stay, a newspaper reported on Monday": taken for what somebody reported.
  void give_back_its_speaker(Clause& clause) {
    if (clause.embedding != Embedding::Adnominal || clause.anchor + 1 != clause.predicate ||
        tree_.word(clause.predicate).xpos != "VBD" || clause.oblique("by") >= 0 ||
        !belongs_to(clause, document_, lexicon_, WordClass::Saying))
      return;
    std::erase_if(clause.arguments, [&](const ClauseArgument& a) { return a.word == clause.anchor; });
    clause.voice = Voice::Active;
    clause.embedding = Embedding::Parataxis;
    clause.arguments.push_back({Role::Subject, {}, clause.anchor, false});
  }

  /// "Nine people were killed, newspapers reported on Monday", where the tree joins the two by nothing.
  void set_apart(Clause& clause) const {
    if (clause.embedding != Embedding::Conjunct || tree_.child(clause.predicate, "cc") >= 0 ||
        !belongs_to(clause, document_, lexicon_, WordClass::Saying))
      return;
    for (const char* complement : {"obj", "ccomp", "xcomp"})
      if (tree_.child(clause.predicate, complement) >= 0) return;
    const ClauseArgument* speaker = clause.argument(Role::Subject);
    if (speaker == nullptr || speaker->inherited || clause.voice == Voice::Passive) return;
    const int begin = tree_.extent(speaker->word).first;
    if (begin > 0 && tree_.word(begin - 1).form == ",") clause.embedding = Embedding::Parataxis;
  }

  /// "The nurses kidnapped last week in Lima went home", where the tree has the nurses kidnap: a verb that
  /// needs an object, has none, and is followed at once by another that has no subject.
  void take_from_reduced_relative(Clause& clause) {
    if (clause.embedding != Embedding::Adverbial || clause.marker >= 0 || has_subject(clause) ||
        !clause.governor || tree_.word(clause.predicate).xpos != "VBD")
      return;
    Clause& participle = clauses_.all[*clause.governor];
    const Word& verb = tree_.word(participle.predicate);
    const ClauseArgument* subject = participle.argument(Role::Subject);
    if (participle.kind != PredicateKind::Verb || participle.voice == Voice::Passive || verb.xpos != "VBD" ||
        !verb.form.ends_with("ed") || subject == nullptr || subject->inherited ||
        participle.argument(Role::Object) != nullptr || participle.predicate > clause.predicate)
      return;
    const RelationDefinition* definition = lexicon_.verb_phrase(participle.lemma);
    if (definition == nullptr || definition->object.empty()) return;
    if (!stands_right_behind(participle, clause)) return;
    const int noun = subject->word;
    std::erase_if(participle.arguments, [&](const ClauseArgument& a) { return a.word == noun; });
    std::erase_if(participle.arguments,
                  [&](const ClauseArgument& a) { return a.word > clause.predicate && !a.inherited; });
    clause.embedding = participle.embedding;
    clause.governor = participle.governor;
    clause.marker = participle.marker;
    clause.arguments.push_back({subject_role(clause), {}, noun, false});
    participle.voice = Voice::Passive;
    participle.embedding = Embedding::Adnominal;
    participle.anchor = noun;
    participle.marker = -1;
    participle.governor = clauses_.index(clause.sentence, clause.predicate);
    participle.arguments.push_back({Role::Object, {}, noun, true});
  }

  /// "Nine miners killed in a blast", "Mayor jailed for fraud", as headings have it: a verb of what befalls
  /// people, without an object or an auxiliary.
  void leave_out_auxiliary(Clause& clause) const {
    const Word& verb = tree_.word(clause.predicate);
    if (clause.embedding != Embedding::Root || clause.voice == Voice::Passive || clause.particle_word >= 0 ||
        (verb.xpos != "VBN" && verb.xpos != "VBD") || clause.argument(Role::Object) != nullptr)
      return;
    const RelationDefinition* definition = lexicon_.verb_phrase(clause.lemma);
    if (definition == nullptr || !definition->has(RelationTrait::Befalls)) return;
    for (const int c : tree_.children(clause.predicate))
      if (is_one_of(base_relation(tree_.word(c)), {"aux", "ccomp", "xcomp", "cop"})) return;
    const bool told = clause.oblique("in") > clause.predicate || clause.oblique("for") > clause.predicate ||
                      clause.oblique("by") > clause.predicate || clause.oblique("after") > clause.predicate;
    const auto subject = std::find_if(clause.arguments.begin(), clause.arguments.end(),
                                      [](const ClauseArgument& a) { return a.role == Role::Subject; });
    if (!told || subject == clause.arguments.end() || subject->inherited) return;
    clause.voice = Voice::Passive;
    subject->role = Role::Object;
    for (ClauseArgument& a : clause.arguments)
      if (a.role == Role::Oblique && a.preposition == "by" && is_definite(a.word)) a.role = Role::Subject;
  }

  /// "signed in May by the ministers", where the tree has the agent for a phrase like others.
  void take_distant_agent(Clause& clause) const {
    if (clause.voice != Voice::Passive || clause.argument(Role::Subject) != nullptr) return;
    for (ClauseArgument& a : clause.arguments)
      if (a.role == Role::Oblique && a.preposition == "by" && a.word > clause.predicate &&
          is_noun(tree_.word(a.word)) && is_definite(a.word)) {
        a.role = Role::Subject;
        a.preposition = {};
        return;
      }
  }

  /// Nothing but what belongs to the first stands between them.
  bool stands_right_behind(const Clause& first, const Clause& second) const {
    const int begin = verb_begin(second);
    if (begin == first.predicate + 1) return false;
    for (int i = first.predicate + 1; i < begin; ++i)
      if (is_punctuation(tree_.word(i)) || tree_.word(i).upos == UPos::CCONJ ||
          tree_.below(i, second.predicate))
        return false;
    return true;
  }

  /// "was dismissed as head of the agency by the mayor", "the sale of boats to Peru by Chile", where the tree
  /// gives the mayor to the agency, and Chile to Peru: of who does it, what is a person, a body or a thing
  /// has none.
  void raise_agent(int agent) {
    const Word& w = tree_.word(agent);
    if (base_relation(w) != "nmod" || w.relation == "nmod:poss" || !is_noun(w) || w.head < 0 ||
        preposition(tree_, agent) != "by" || !is_definite(agent) || clauses_.index(sentence(), w.head))
      return;
    if (lexicon_.lists(WordList::Works, tree_.word(w.head).lemma)) return;  // "a film by Ana Berg"
    int above = w.head;
    for (int steps = 0; steps < 6 && above >= 0; ++steps) {
      if (const auto found = clauses_.index(sentence(), above))
        return give_agent(clauses_.all[*found], agent);
      above = tree_.word(above).head;
    }
  }

  /// "repelled an attack by rebels", where the tree gives them to the verb.
  void leave_agent_to_object(Clause& clause) const {
    if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Passive) return;
    const int agent = clause.oblique("by"), noun = clause.word_of(Role::Object);
    if (agent < noun || noun < clause.predicate || !is_definite(agent)) return;
    const auto event = clauses_.index(sentence(), noun);
    if (!event || tree_.extent(noun).second != tree_.extent(agent).first ||
        clauses_.all[*event].kind != PredicateKind::Nominal)
      return;
    std::erase_if(clause.arguments, [&](const ClauseArgument& a) { return a.word == agent; });
    give_agent(clauses_.all[*event], agent);
  }

  /// "condemned Peru's attack on the ship", where the tree gives the ship to the verb: what the noun takes
  /// and stands right behind it.
  void lend_phrase_to_object(const Clause& clause) const {
    const int noun = clause.word_of(Role::Object);
    if (clause.kind != PredicateKind::Verb || noun < clause.predicate || clause.lemma == "blame") return;
    const auto event = clauses_.index(sentence(), noun);
    if (!event || clauses_.all[*event].kind != PredicateKind::Nominal) return;
    const RelationDefinition* definition = lexicon_.noun(clauses_.all[*event].lemma);
    if (definition == nullptr) return;
    const std::size_t own = clause.arguments.size();
    for (std::size_t i = 0; i < own; ++i) {
      const ClauseArgument a = clause.arguments[i];
      if (a.role == Role::Oblique && !a.inherited &&
          tree_.extent(a.word).first == tree_.extent(noun).second && takes(*definition, a.preposition) &&
          !is_day(tree_.word(a.word)) && clauses_.all[*event].oblique(a.preposition) < 0)
        clauses_.all[*event].arguments.push_back({a.role, a.preposition, a.word, true});
    }
  }

  /// "attack on", "talks with"
  static bool takes(const RelationDefinition& definition, std::string_view preposition) {
    const std::string_view kind = definition.event_class;
    if (preposition == "on" || preposition == "against") return kind == "assault";
    if (preposition == "with") return kind == "consult" || kind == "cooperate";
    return preposition == "to" && definition.type == "VISITED";
  }

  void give_agent(Clause& clause, int agent) const {
    if (clause.predicate > agent || clause.oblique("by") >= 0) return;
    if (clause.kind == PredicateKind::Nominal) {
      if (clause.oblique("'s") < 0 && lexicon_.noun(clause.lemma) != nullptr)
        clause.arguments.push_back({Role::Oblique, "by", agent, false});
    } else if (clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive &&
               clause.argument(Role::Subject) == nullptr) {
      clause.arguments.push_back({Role::Subject, {}, agent, false});
    }
  }

  /// Somebody, not a means or a time: "by the army", "by Ana Berg", "by rebels"; not "by boat", "by Friday".
  bool is_definite(int word) const {
    const Word& w = tree_.word(word);
    if (is_day(w) || w.upos == UPos::NUM || tree_.child(word, "nummod") > word) return false;
    if (lexicon_.lists(WordList::Moments, w.lemma)) return false;
    return w.upos == UPos::PROPN || w.xpos == "NNS" || tree_.child(word, "det") >= 0;
  }

  std::uint32_t sentence() const { return clauses_.all[first_].sentence; }

  /// "The trail begins in Lima, where she bought a mill", where the tree has the clause tell of the
  /// beginning.
  void hang_on_place(Clause& clause) {
    if (clause.embedding != Embedding::Adverbial) return;
    for (const int c : tree_.children(clause.predicate)) {
      if (c > clause.predicate || c < 2 || !same_word(tree_.word(c).form, "where")) continue;
      const int end = tree_.word(c - 1).form == "," ? c - 1 : c;
      int noun = end - 1;
      if (!is_noun(tree_.word(noun))) return;
      while (tree_.word(noun).head >= 0 && tree_.word(noun).head < end &&
             is_noun(tree_.word(tree_.word(noun).head)))
        noun = tree_.word(noun).head;
      clause.embedding = Embedding::Relative;
      clause.anchor = noun;
      return;
    }
  }

  /// "…, said a diplomat briefed on the talks", where the tree has the diplomat brief: behind what is said
  /// stands who says it.
  void take_speaker_behind(Clause& clause) {
    if (clause.kind != PredicateKind::Verb || has_subject(clause) ||
        !belongs_to(clause, document_, lexicon_, WordClass::Saying))
      return;
    bool said_before = false;
    for (const int c : tree_.children(clause.predicate)) {
      if (base_relation(tree_.word(c)) != "ccomp") continue;
      said_before |= c < clause.predicate;
      const int speaker = tree_.child(c, "nsubj");
      if (!said_before || speaker < 0 || tree_.extent(speaker).first != clause.predicate + 1) continue;
      const auto told = clauses_.index(clause.sentence, c);
      if (!told || !tree_.word(c).form.ends_with("ed") || tree_.child(c, "obj") >= 0) continue;
      Clause& participle = clauses_.all[*told];
      std::erase_if(participle.arguments, [&](const ClauseArgument& a) { return a.word == speaker; });
      participle.voice = Voice::Passive;
      participle.embedding = Embedding::Adnominal;
      participle.anchor = speaker;
      participle.arguments.push_back({Role::Object, {}, speaker, true});
      clause.arguments.push_back({Role::Subject, {}, speaker, false});
      return;
    }
  }

  const Document& document_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clauses& clauses_;
  std::size_t first_;
};

}  // namespace

void mend_clauses(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                  std::size_t first) {
  if (first < clauses.all.size()) Repairs(document, tree, lexicon, clauses, first).run();
}

}  // namespace newsgraph::parser
