#include "parser/extract/clauses/clause_sharing.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// Verbs whose infinitive belongs to their subject although they have an object: "promised them to leave",
/// "quit the party to lead another".
bool has_subject_control(std::string_view lemma) {
  constexpr std::string_view verbs[] = {"promise", "pledge", "vow",  "threaten", "swear", "offer",
                                        "use",     "agree",  "quit", "leave",    "join",  "enter",
                                        "visit",   "cross",  "meet", "abandon"};
  return std::find(std::begin(verbs), std::end(verbs), lemma) != std::end(verbs);
}

bool is_relativizer(const Word& w) {
  return is_pronoun(w) &&
         (same_word(w.form, "who") || same_word(w.form, "which") || same_word(w.form, "that") ||
          same_word(w.form, "whom") || same_word(w.form, "whose")) &&
         (w.xpos == "WDT" || w.xpos == "WP" || w.xpos == "WP$" || same_word(w.form, "that"));
}

class Sharing {
 public:
  Sharing(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
          std::size_t first)
      : document_(document), tree_(tree), lexicon_(lexicon), clauses_(clauses), first_(first) {}

  void run() {
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) replace_relativizers(clauses_.all[i]);
    for (std::size_t i = first_; i < clauses_.all.size(); ++i) part_subjects(clauses_.all[i]);
    for (const ClauseIndex i : from_the_top()) share(clauses_.all[i]);
  }

 private:
  /// Governors before what they govern, so that shared arguments travel down.
  std::vector<ClauseIndex> from_the_top() const {
    std::vector<ClauseIndex> order;
    std::vector<int> words;
    for (int i = 0; i < tree_.size(); ++i)
      if (tree_.word(i).head < 0 || tree_.word(i).head >= tree_.size()) words.push_back(i);
    for (std::size_t next = 0; next < words.size(); ++next) {
      for (const int c : tree_.children(words[next])) words.push_back(c);
      if (const auto clause = clauses_.index(sentence(), words[next])) order.push_back(*clause);
    }
    return order;
  }

  std::uint32_t sentence() const { return clauses_.all[first_].sentence; }

  static bool has(const Clause& clause, Role role) { return clause.argument(role) != nullptr; }

  /// The grammatical subject: of a passive, its logical object.
  static int surface_subject(const Clause& clause) {
    if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Active)
      return clause.word_of(Role::Subject);
    const int given_to = clause.word_of(Role::IndirectObject);
    return given_to >= 0 ? given_to : clause.word_of(Role::Object);
  }

  void give_subject(Clause& clause, int word) const {
    if (word < 0 || word == clause.predicate) return;
    Role role = Role::Subject;
    if (clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive)
      role = tree_.child(clause.predicate, "obj") >= 0 ? Role::IndirectObject : Role::Object;
    if (!has(clause, role)) clause.arguments.push_back({role, {}, word, true});
  }

  /// "who", "which" and "that" stand for the noun that their clause hangs on.
  void replace_relativizers(Clause& clause) {
    for (ClauseArgument& a : clause.arguments) {
      const Word& w = tree_.word(a.word);
      if (!is_relativizer(w)) continue;
      const int noun = relative_noun(clause);
      if (noun < 0) continue;
      a.word = noun;
      a.inherited = true;
    }
  }

  /// "The troops, she said, have left", "said a man had left": of two subjects of the verb of saying, the
  /// one that does not stand beside it on its usual side is its complement's.
  void part_subjects(Clause& clause) const {
    if (clause.embedding != Embedding::Complement || !clause.governor || surface_subject(clause) >= 0) return;
    Clause& governor = clauses_.all[*clause.governor];
    const auto is_subject = [](const ClauseArgument& a) { return a.role == Role::Subject && !a.inherited; };
    const auto first = std::find_if(governor.arguments.begin(), governor.arguments.end(), is_subject);
    if (first == governor.arguments.end()) return;
    const auto second = std::find_if(first + 1, governor.arguments.end(), is_subject);
    if (second == governor.arguments.end()) return;
    const bool between = second->word > governor.predicate && second->word < clause.predicate;
    const auto own = between ? second : first;
    if (own->word > clause.predicate) return;
    const int word = own->word;
    governor.arguments.erase(own);
    give_subject(clause, word);
  }

  int relative_noun(const Clause& clause) const {
    const Clause* inner = &clause;
    for (std::size_t steps = 0; steps <= clauses_.all.size(); ++steps) {
      if (inner->embedding == Embedding::Relative) {
        const int anchor = thing_before(*inner, nearest_conjunct(*inner));
        const Word& noun = tree_.word(anchor);
        return is_noun(noun) || is_pronoun(noun) || noun.upos == UPos::NUM ? anchor : -1;
      }
      if (!inner->governor) return -1;
      inner = &clauses_.all[*inner->governor];
    }
    return -1;
  }

  /// "the captain of the ferry, which is due": the ferry is, as "which" stands for no people.
  int thing_before(const Clause& relative, int anchor) const {
    const auto sense = lexicon_.noun_sense(tree_.word(anchor).lemma);
    if (!sense || sense->type != EntityType::Person) return anchor;
    const auto children = tree_.children(relative.predicate);
    const auto which = std::find_if(children.begin(), children.end(), [&](int c) {
      return same_word(tree_.word(c).form, "which") && base_relation(tree_.word(c)) == "nsubj";
    });
    if (which == children.end()) return anchor;
    for (const int c : tree_.children(anchor)) {
      int end = tree_.extent(c).second;
      while (end < *which && is_punctuation(tree_.word(end))) ++end;
      if (base_relation(tree_.word(c)) == "nmod" && end == *which) return c;
    }
    return anchor;
  }

  /// "between Ana and Omar, who is a judge": he is, whichever of them the tree gives the clause to.
  int nearest_conjunct(const Clause& relative) const {
    const int last = tree_.conjuncts(relative.anchor).back();
    if (last == relative.anchor || last > relative.predicate) return relative.anchor;
    const auto is_singular = [&](int w) {
      return tree_.word(w).xpos == "VBZ" || same_word(tree_.word(w).form, "was");
    };
    const auto children = tree_.children(relative.predicate);
    const bool one =
        is_singular(relative.predicate) || std::any_of(children.begin(), children.end(), is_singular);
    return one ? last : relative.anchor;
  }

  void share(Clause& clause) {
    if (!clause.governor) {
      if (clause.embedding == Embedding::Adnominal) share_adnominal(clause, nullptr);
      if (clause.embedding == Embedding::Relative) share_relative(clause);
      return;
    }
    const Clause& governor = clauses_.all[*clause.governor];
    switch (clause.embedding) {
      case Embedding::OpenComplement:
        take_relative_object(clause, governor);
        give_subject(clause, controller(governor, clause));
        break;
      case Embedding::Complement:  // "denied having met them"
        if (governor.kind == PredicateKind::Verb && governor.voice == Voice::Active &&
            (is_gerund(clause.predicate) || is_infinitive(clause.predicate)) && surface_subject(clause) < 0)
          give_subject(clause, surface_subject(governor));
        break;
      case Embedding::Adverbial:
        share_adverbial(clause, governor);
        break;
      case Embedding::Conjunct:
        share_conjunct(clause, governor);
        break;
      case Embedding::Relative:
        share_relative(clause);
        break;
      case Embedding::Adnominal:
        share_adnominal(clause, &governor);
        break;
      case Embedding::Argument:
        share_nominal(clause, governor);
        break;
      default:
        break;
    }
  }

  bool is_gerund(int verb) const {
    const auto children = tree_.children(verb);
    return tree_.word(verb).xpos == "VBG" || std::any_of(children.begin(), children.end(), [&](int c) {
             return base_relation(tree_.word(c)) == "aux" && same_word(tree_.word(c).form, "having");
           });
  }

  /// "considers whether to leave"
  bool is_infinitive(int verb) const {
    return verb > 0 && tree_.word(verb).xpos == "VB" && same_word(tree_.word(verb - 1).form, "to");
  }

  /// "the staff that Chile has to pay": the staff is what is paid, not what Chile has.
  void take_relative_object(Clause& clause, const Clause& governor) {
    if (governor.voice == Voice::Passive) return;
    if (governor.lemma != "have" && !of_class(governor, {WordClass::Planning, WordClass::Promising})) return;
    const auto mark = tree_.child(clause.predicate, "mark");
    if (mark < 0 || !same_word(tree_.word(mark).form, "to") || has(clause, Role::Object)) return;
    Clause& having = clauses_.all[*clause.governor];
    const auto found =
        std::find_if(having.arguments.begin(), having.arguments.end(), [&](const ClauseArgument& a) {
          return a.role == Role::Object && a.inherited && a.word < having.predicate;
        });
    if (found == having.arguments.end()) return;
    clause.arguments.push_back(*found);
    having.arguments.erase(found);
  }

  int controller(const Clause& governor, const Clause& clause) const {
    if (governor.kind == PredicateKind::Nominal) return holder(governor, governor.predicate);
    if (governor.kind != PredicateKind::Verb) return surface_subject(governor);
    if (governor.voice == Voice::Passive || has_subject_control(governor.lemma))
      return surface_subject(governor);
    for (const ClauseArgument& a : governor.arguments)
      if ((a.role == Role::Object || a.role == Role::IndirectObject) && a.word < clause.predicate)
        return a.word;
    if (const int asked = asked_behind_preposition(governor, clause); asked >= 0) return asked;
    return surface_subject(governor);
  }

  /// "called on allies to respond", "appealed to them to leave", "called for the guards to leave"; -1:
  /// nobody.
  int asked_behind_preposition(const Clause& governor, const Clause& clause) const {
    for (const std::string_view preposition : {"on", "upon", "to", "for"})
      if (const int asked = governor.oblique(preposition);
          asked > governor.predicate && asked < clause.predicate &&
          belongs_to(governor, document_, lexicon_, WordClass::Requesting))
        return asked;
    return -1;
  }

  /// "after riots in the town were put down": what has a finite auxiliary has a subject of its own, found or
  /// not.
  bool is_finite(const Clause& clause) const {
    const auto children = tree_.children(clause.predicate);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      const Word& w = tree_.word(c);
      return base_relation(w) == "aux" &&
             (w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || w.xpos == "MD");
    });
  }

  /// "donated to a charity backing Omar": the noun right before a participle may be the one meant; else -1.
  int noun_before(const Clause& clause, const Clause& governor) const {
    if (clause.marker >= 0 || clause.predicate == 0 || tree_.word(clause.predicate).xpos != "VBG") return -1;
    for (const ClauseArgument& a : governor.arguments) {
      const bool agent = a.role == Role::Subject && governor.voice == Voice::Passive;
      const bool oblique = a.role == Role::Oblique && !a.preposition.empty();
      if ((agent || oblique) && a.word > governor.predicate && is_noun(tree_.word(a.word)) &&
          tree_.extent(a.word).second == clause.predicate)
        return tree_.conjuncts(a.word).back();
    }
    return -1;
  }

  /// "gave her a week to leave": she is to leave. The tree may have the week for a time. -1: nobody.
  int recipient_of_time(const Clause& giving, const Clause& clause) const {
    if (const int given_to = giving.word_of(Role::IndirectObject); given_to >= 0) return given_to;
    const int object = giving.word_of(Role::Object);
    for (const int c : tree_.children(giving.predicate))
      if (tree_.word(c).relation == "obl:unmarked" && object >= 0 && c > object && c < clause.predicate)
        return object;
    return -1;
  }

  void share_adverbial(Clause& clause, const Clause& governor) const {
    if (surface_subject(clause) >= 0) return;
    if (governor.kind == PredicateKind::Nominal || is_finite(clause)) return;
    const bool active = governor.kind == PredicateKind::Verb && governor.voice == Voice::Active;
    const std::string_view marker =
        clause.marker < 0 ? std::string_view{} : std::string_view(tree_.word(clause.marker).form);
    // "as reported by the press": what the whole says
    if (clause.voice == Voice::Passive && same_word(marker, "as")) return;
    // "praised her for leaving", "praised her for her courage in leaving": she left.
    const bool for_something =
        same_word(marker, "for") || (same_word(marker, "in") && governor.oblique("for") > governor.predicate);
    const bool reason = active && for_something && tree_.word(clause.predicate).xpos == "VBG";
    if (const int object = governor.word_of(Role::Object); reason && object >= 0 && object < clause.predicate)
      give_subject(clause, object);
    // "gave her a shot at winning": she wins.
    if (const int given_to = governor.word_of(Role::IndirectObject);
        active && same_word(marker, "at") && given_to > governor.predicate && given_to < clause.predicate)
      give_subject(clause, given_to);
    if (const int given_to = recipient_of_time(governor, clause);
        active && same_word(marker, "to") && governor.lemma == "give" && given_to >= 0)
      give_subject(clause, given_to);
    // "ordered the party to leave", "allowed them to leave", where the tree has a purpose
    if (const int object = governor.word_of(Role::Object);
        active && same_word(marker, "to") && object > governor.predicate && object < clause.marker) {
      if (belongs_to(governor, document_, lexicon_, WordClass::Requesting)) give_subject(clause, object);
      if (lexicon_.lists(WordList::ToldToAct, governor.lemma)) {
        give_subject(clause, object);
        clause.embedding = Embedding::OpenComplement;
      }
    }
    if (active && same_word(marker, "to")) give_subject(clause, asked_behind_preposition(governor, clause));
    if (active && same_word(marker, "to")) give_subject(clause, owner_of_plan(governor, clause));
    give_subject(clause, surface_subject(governor));
    if (is_set_off(clause)) give_subject(clause, subject_above(governor));
    if (active && same_word(marker, "to") && moves_its_object(governor))
      clause.other_subject = governor.word_of(Role::Object);
    if (const int noun = noun_before(clause, governor); noun >= 0) clause.other_subject = noun;
  }

  /// "…, blaming the weather"
  bool is_set_off(const Clause& clause) const {
    return clause.marker < 0 && clause.predicate > 0 && clause.lemma != "act" &&
           tree_.word(clause.predicate).xpos == "VBG" && tree_.word(clause.predicate - 1).form == ",";
  }

  /// "has balked at the staff needed to run it, blaming Peru": hung on a verb without a subject, it is the
  /// first above that has one who blames.
  int subject_above(const Clause& clause) const {
    const Clause* above = &clause;
    for (int steps = 0; steps < 6 && above->governor; ++steps) {
      if (above->embedding == Embedding::Root || above->embedding == Embedding::Parataxis) break;
      above = &clauses_.all[*above->governor];
      if (const int subject = surface_subject(*above); subject >= 0) return subject;
    }
    return -1;
  }

  /// "backs Peru's bid to join", where the tree has a purpose: Peru is to join. -1: nobody.
  int owner_of_plan(const Clause& governor, const Clause& clause) const {
    const int noun = governor.word_of(Role::Object);
    if (noun < governor.predicate || tree_.extent(noun).second != clause.marker) return -1;
    for (const WordClass c : {WordClass::Planning, WordClass::Promising, WordClass::Requesting})
      if (lexicon_.is(tree_.word(noun).lemma, UPos::NOUN, c)) return possessor(noun);
    return -1;
  }

  /// "sent troops to fight", "hired guards to watch it", as against "won votes to lead".
  bool moves_its_object(const Clause& governor) const {
    const RelationDefinition* definition = lexicon_.verb_phrase(governor.lemma);
    if (definition == nullptr) return false;
    if (definition->event_class == "mobilize") return true;
    constexpr std::string_view types[] = {"HIRED",   "INVITED",   "TRAINED",     "PAID",    "BROUGHT",
                                          "ELECTED", "APPOINTED", "TRANSFERRED", "ORDERED", "USED",
                                          "MOVED",   "PREPARED",  "SUMMONED",    "ARMED",   "FLEW"};
    return std::find(std::begin(types), std::end(types), definition->type) != std::end(types);
  }

  void share_conjunct(Clause& clause, const Clause& governor) const {
    if (clause.kind == PredicateKind::Nominal || governor.kind == PredicateKind::Nominal) return;
    const Word& w = tree_.word(clause.predicate);
    const bool own_subject =
        surface_subject(clause) >= 0 && !clause.arguments.empty() && !inherits_only(clause);
    const bool own_auxiliary = std::any_of(
        tree_.children(clause.predicate).begin(), tree_.children(clause.predicate).end(), [&](int c) {
          return base_relation(tree_.word(c)) == "aux" || base_relation(tree_.word(c)) == "cop";
        });
    if (!own_subject && !own_auxiliary && clause.kind == PredicateKind::Verb) {
      if (w.xpos == "VBN" && governor.voice == Voice::Passive &&
          (!has(clause, Role::Object) || is_bare(clause.word_of(Role::Object))))
        clause.voice = Voice::Passive;
      if (w.xpos == "VB" || w.xpos == "VBN" || w.xpos == "VBG") {
        clause.modality = governor.modality;
        clause.tense = governor.tense;
        clause.negated = clause.negated || (governor.negated && joined_by_or(clause));
      }
    }
    if (!own_subject) give_subject(clause, surface_subject(governor));
    if (clause.kind != PredicateKind::Verb || governor.kind != PredicateKind::Verb) return;
    lend_object(clause, *clause.governor);
    lend_agent(clause, *clause.governor);
    // What stands behind the last verb belongs to all of them: "finding and repairing those boats".
    const bool bare =
        std::none_of(clause.arguments.begin(), clause.arguments.end(),
                     [&](const ClauseArgument& a) { return a.word > clause.predicate && !a.inherited; });
    if (!bare) return;
    for (const ClauseArgument& a : governor.arguments) {
      if (a.word < clause.predicate || a.inherited || a.role == Role::Subject) continue;
      if (a.role == Role::Object && has(clause, Role::Object)) continue;
      clause.arguments.push_back({a.role, a.preposition, a.word, true});
    }
  }

  /// "were wounded and taken hostage": nothing that is theirs.
  bool is_bare(int object) const { return tree_.word(object).xpos == "NN" && tree_.children(object).empty(); }

  /// "finding and repairing those boats", where the tree gives the boats to the second verb alone.
  void lend_object(const Clause& clause, ClauseIndex to) const {
    Clause& governor = clauses_.all[to];
    const ClauseArgument* object = clause.argument(Role::Object);
    if (object == nullptr || object->inherited || object->word < clause.predicate) return;
    if (clause.voice == Voice::Passive || governor.predicate > clause.predicate ||
        !are_close(governor.predicate, clause.predicate))
      return;
    lend(governor, object->word);
    for (const int c : tree_.children(governor.predicate))  // "captured, beaten and killed"
      if (const auto between = clauses_.index(clause.sentence, c);
          between && c > governor.predicate && c < clause.predicate &&
          clauses_.all[*between].embedding == Embedding::Conjunct)
        lend(clauses_.all[*between], object->word);
  }

  /// Three words at most, or nothing but verbs, adverbs and conjunctions between them.
  bool are_close(int first, int second) const {
    if (second - first <= 3) return true;
    for (int i = first + 1; i < second; ++i) {
      const UPos tag = tree_.word(i).upos;
      if (tag != UPos::VERB && tag != UPos::ADV && tag != UPos::CCONJ && tag != UPos::PUNCT) return false;
    }
    return true;
  }

  void lend(Clause& to, int object) const {
    if (to.kind != PredicateKind::Verb || to.voice == Voice::Passive || has(to, Role::Object)) return;
    const bool bare = std::none_of(to.arguments.begin(), to.arguments.end(),
                                   [&](const ClauseArgument& a) { return a.word > to.predicate; });
    const RelationDefinition* definition = lexicon_.verb_phrase(to.lemma);
    const bool transitive = definition != nullptr && !definition->object.empty() &&
                            !definition->object.contains(EntityType::Place);
    if (bare && transitive) to.arguments.push_back({Role::Object, {}, object, true});
  }

  /// "was kidnapped and later killed by gunmen": they did both.
  void lend_agent(const Clause& clause, ClauseIndex to) const {
    Clause& governor = clauses_.all[to];
    const ClauseArgument* agent = clause.argument(Role::Subject);
    if (agent == nullptr || agent->inherited || agent->word < clause.predicate) return;
    if (governor.voice != Voice::Passive || clause.voice != Voice::Passive || has(governor, Role::Subject) ||
        clause.predicate - governor.predicate > 4)
      return;
    const bool bare = std::none_of(governor.arguments.begin(), governor.arguments.end(),
                                   [&](const ClauseArgument& a) { return a.word > governor.predicate; });
    if (bare) governor.arguments.push_back({Role::Subject, {}, agent->word, true});
  }

  static bool inherits_only(const Clause& clause) {
    return std::all_of(clause.arguments.begin(), clause.arguments.end(),
                       [](const ClauseArgument& a) { return a.inherited; });
  }

  bool joined_by_or(const Clause& clause) const {
    const int cc = tree_.child(clause.predicate, "cc");
    return cc >= 0 && (same_word(tree_.word(cc).form, "or") || same_word(tree_.word(cc).form, "nor"));
  }

  /// "the troops Russia sent", "the troops Russia plans to send": the noun is the object of the innermost
  /// verb without one.
  void share_relative(Clause& clause) const {
    if (clause.kind != PredicateKind::Verb || relative_noun(clause) < 0) return;
    if (has_relativizer_below(clause)) return;
    if (clause.voice == Voice::Passive) return give_subject(clause, clause.anchor);
    if (Clause* said = complement_without_subject(clause)) return give_subject(*said, clause.anchor);
    Clause* inner = &clause;
    for (bool descends = true; descends;) {
      descends = false;
      for (const int c : tree_.children(inner->predicate)) {
        const auto next = clauses_.index(clause.sentence, c);
        if (!next || clauses_.all[*next].embedding != Embedding::OpenComplement || has(*inner, Role::Object))
          continue;
        inner = &clauses_.all[*next];
        descends = true;
        break;
      }
    }
    if (inner->kind != PredicateKind::Verb || inner->voice == Voice::Passive || has(*inner, Role::Object))
      return;
    if (!has(clause, Role::Subject)) return;
    inner->arguments.push_back({Role::Object, {}, clause.anchor, true});
  }

  /// "the nurses the agency said had left": the noun is the subject of what is said; else nullptr.
  Clause* complement_without_subject(const Clause& clause) const {
    if (!has(clause, Role::Subject)) return nullptr;
    for (const int c : tree_.children(clause.predicate)) {
      const auto next = clauses_.index(clause.sentence, c);
      if (!next || c < clause.predicate || clauses_.all[*next].embedding != Embedding::Complement) continue;
      Clause& said = clauses_.all[*next];
      const bool finite = said.tense != Tense::None || said.modality != Modality::None;
      if (said.kind == PredicateKind::Verb && said.marker < 0 && finite && surface_subject(said) < 0)
        return &said;
    }
    return nullptr;
  }

  /// Any of who, which, that, where, when in the clause before its verb, or an argument that stood for one.
  bool has_relativizer_below(const Clause& clause) const {
    for (const ClauseArgument& a : clause.arguments)
      if (a.word == clause.anchor) return true;
    for (int i = clause.anchor + 1; i < clause.predicate; ++i) {
      const Word& w = tree_.word(i);
      if (w.xpos == "WDT" || w.xpos == "WP" || w.xpos == "WP$" || w.xpos == "WRB" ||
          (is_pronoun(w) && same_word(w.form, "that")))
        return true;
    }
    return false;
  }

  void share_adnominal(Clause& clause, const Clause* governor) const {
    if (clause.kind != PredicateKind::Verb || surface_subject(clause) >= 0) return;
    const Word& noun = tree_.word(clause.anchor);
    const std::string_view marker =
        clause.marker < 0 ? std::string_view{} : std::string_view(tree_.word(clause.marker).form);
    const bool of_content = same_word(marker, "to") || same_word(marker, "of") || same_word(marker, "for") ||
                            same_word(marker, "at");
    if (const int actor = participant(clause); !of_content && actor >= 0) return give_subject(clause, actor);
    const auto sense = lexicon_.noun_sense(noun.lemma);
    const bool pact = sense && sense->type == EntityType::Agreement;  // "won a contract to supply boats"
    if (!of_content || noun.upos == UPos::PROPN || (sense && !(pact && same_word(marker, "to")))) {
      if (is_noun(noun) || is_pronoun(noun) || noun.upos == UPos::NUM) give_subject(clause, clause.anchor);
      return;
    }
    const Clause* own = clauses_.at(clause.sentence, clause.anchor);
    if (own == governor && governor != nullptr && governor->governor)
      governor = &clauses_.all[*governor->governor];
    int found = own != nullptr ? holder(*own, clause.anchor) : possessor(clause.anchor);
    if (found < 0) found = having(clause);
    if (found < 0 && governor != nullptr && governor->word_of(Role::Object) == clause.anchor)
      found = governor->word_of(Role::IndirectObject);
    // "has a plan to send", "made the decision to leave"; but "backs a plan to send", "says the way to leave"
    if (found < 0 && governor != nullptr && governor->word_of(Role::Object) == clause.anchor &&
        is_of_governor(*governor, own))
      found = governor->voice == Voice::Active ? surface_subject(*governor) : -1;
    give_subject(clause, found);
  }

  /// Has, makes or announces somebody what the noun names, rather than judge it or speak of it?
  bool is_of_governor(const Clause& governor, const Clause* noun) const {
    if (of_class(governor, {WordClass::Light, WordClass::Planning})) return true;
    if (const RelationDefinition* definition = lexicon_.verb_phrase(governor.lemma); definition != nullptr)
      for (const std::string_view event_class : {"support", "reject", "accuse", "threaten", "coerce"})
        if (definition->event_class == event_class) return false;
    if (noun != nullptr && noun->kind == PredicateKind::Nominal)
      return of_class(*noun,
                      {WordClass::Planning, WordClass::Promising, WordClass::Hedging, WordClass::Requesting});
    return !of_class(governor, {WordClass::Saying, WordClass::Citing, WordClass::Requesting});
  }

  /// "signs of soldiers moving north": they move, not the signs.
  int participant(const Clause& clause) const {
    const Clause* noun = clauses_.at(clause.sentence, clause.anchor);
    if (noun == nullptr || noun->kind == PredicateKind::Verb) return -1;
    // "a ban on nurses entering Chile": they enter.
    if (noun->kind == PredicateKind::Nominal && tree_.word(clause.predicate).xpos == "VBG")
      for (const ClauseArgument& a : noun->arguments)
        if (a.role == Role::Oblique && a.word > clause.anchor && a.word == clause.predicate - 1)
          return a.word;
    const bool content = lexicon_.is(noun->lemma, UPos::NOUN, WordClass::Showing) ||
                         lexicon_.is(noun->lemma, UPos::NOUN, WordClass::Saying) ||
                         lexicon_.is(noun->lemma, UPos::NOUN, WordClass::Alleging);
    const int of = content ? noun->oblique("of") : -1;
    return of >= 0 && of < clause.predicate ? of : -1;
  }

  /// "the ability of the nurses to leave": they leave. -1: nobody.
  int having(const Clause& clause) const {
    constexpr std::string_view nouns[] = {"ability",   "right",     "power",    "duty",      "willingness",
                                          "authority", "freedom",   "capacity", "readiness", "desire",
                                          "efforts",   "effort",    "attempt",  "refusal",   "failure",
                                          "inability", "obligation"};
    if (std::find(std::begin(nouns), std::end(nouns), tree_.word(clause.anchor).lemma) == std::end(nouns))
      return -1;
    for (const int c : tree_.children(clause.anchor))
      if (base_relation(tree_.word(c)) == "nmod" && preposition(tree_, c) == "of" && c < clause.predicate)
        return c;
    return -1;
  }

  int possessor(int noun) const { return tree_.child(noun, "nmod:poss"); }

  /// "gave her a chance to leave": she has it.
  int given_to(const Clause& nominal, int noun) const {
    if (!nominal.governor) return -1;
    const Clause& giving = clauses_.all[*nominal.governor];
    return giving.word_of(Role::Object) == noun ? giving.word_of(Role::IndirectObject) : -1;
  }

  /// Who has the plan, makes the claim: the possessor, an agent, or a modifier of nationality.
  int holder(const Clause& nominal, int noun) const {
    if (const int found = given_to(nominal, noun); found >= 0) return found;
    if (const int found = possessor(noun); found >= 0) return found;
    if (const int found = nominal.word_of(Role::Subject); found >= 0) return found;
    if (const int found = nominal.oblique("by"); found >= 0) return found;
    for (const ClauseArgument& a : nominal.arguments)
      if (a.preposition == "+" && lexicon_.country(tree_.word(a.word).form)) return a.word;
    if (nominal.governor) {
      const Clause& governor = clauses_.all[*nominal.governor];
      if (governor.word_of(Role::Object) == noun && governor.voice == Voice::Active &&
          governor.kind == PredicateKind::Verb && is_of_governor(governor, &nominal))
        return surface_subject(governor);
    }
    return -1;
  }

  bool of_class(const Clause& clause, std::initializer_list<WordClass> classes) const {
    return std::any_of(classes.begin(), classes.end(),
                       [&](WordClass c) { return belongs_to(clause, document_, lexicon_, c); });
  }

  /// Who wants something need not be the one to do it.
  static bool is_wish(const Clause& clause) {
    constexpr std::string_view verbs[] = {"want", "hope", "expect", "wish", "desire", "mean"};
    return std::find(std::begin(verbs), std::end(verbs), clause.lemma) != std::end(verbs);
  }

  /// "seeks her extradition", "demands their release": who is asked does it.
  bool is_for_another(const Clause& governor, const Clause& noun) const {
    const RelationDefinition* definition = lexicon_.noun(noun.lemma);
    return definition != nullptr && governor.lemma == "seek" &&
           (definition->event_class == "coerce" || definition->event_class == "concede");
  }

  /// "a series of attacks": the series; else the noun.
  int counted_by(int noun) const {
    const int head = tree_.word(noun).head;
    const bool counts = head >= 0 && base_relation(tree_.word(noun)) == "nmod" &&
                        preposition(tree_, noun) == "of" &&
                        lexicon_.lists(WordList::Series, tree_.word(head).lemma);
    return counts ? head : noun;
  }

  /// Of "is responsible for the attack", "the rebels responsible for the attack" the word "responsible": who
  /// is; else -1.
  int responsible(int word) const {
    const Word& w = tree_.word(word);
    if (w.lemma != "responsible") return -1;
    if (const Clause* copular = clauses_.at(sentence(), word); copular != nullptr)
      return copular->word_of(Role::Subject);
    const bool of_noun = base_relation(w) == "amod" || base_relation(w) == "acl";
    return of_noun && w.head >= 0 && w.head < word && is_noun(tree_.word(w.head)) ? w.head : -1;
  }

  /// "claimed responsibility for the attack"
  bool takes_responsibility(const Clause& governor) const {
    constexpr std::string_view verbs[] = {"claim", "admit", "accept", "take", "assume", "acknowledge"};
    const int object = governor.word_of(Role::Object);
    return governor.voice == Voice::Active && object >= 0 && tree_.word(object).lemma == "responsibility" &&
           std::find(std::begin(verbs), std::end(verbs), governor.lemma) != std::end(verbs);
  }

  /// "said after a meeting with Ana", "was arrested during a visit to Lima", "claimed responsibility for the
  /// attack": the one who acts was there. -1: nobody.
  int who_attends(const Clause& clause, const Clause& governor) const {
    const int noun = clause.predicate;
    const std::string_view before = preposition(tree_, noun);
    const RelationDefinition* definition = lexicon_.noun(clause.lemma);
    if (definition == nullptr || clause.oblique("'s") >= 0 || clause.oblique("by") >= 0 || clause.negated)
      return -1;
    if (before == "for" && takes_responsibility(governor)) return surface_subject(governor);
    // "Ana Berg, on a visit to Peru, said"
    if (before == "on" && base_relation(tree_.word(noun)) == "nmod" && tree_.word(noun).head >= 0 &&
        tree_.word(tree_.word(noun).head).upos == UPos::PROPN &&
        (definition->type == "VISITED" || definition->type == "TRAVELED_TO"))
      return tree_.word(noun).head;
    if (before == "for" && tree_.word(noun).head >= 0)
      if (const int culprit = responsible(tree_.word(noun).head); culprit >= 0) return culprit;
    if (governor.kind != PredicateKind::Verb || tree_.word(noun).head != governor.predicate ||
        base_relation(tree_.word(noun)) != "obl" || clause.oblique("between") >= 0 ||
        clause.oblique("of") >= 0)
      return -1;
    const int article = tree_.child(noun, "det");
    const bool one = article >= 0 && tree_.word(article).lemma == "a";  // "briefed on the visit"
    const bool there = before == "in" || before == "at" || before == "during" || before == "after" ||
                       (before == "on" && one) || before == "following" ||
                       (before == "for" && governor.word_of(Role::Object) < 0);
    const bool meets = definition->event_class == "consult" || definition->type == "TRAVELED_TO";
    return there && meets ? surface_subject(governor) : -1;
  }

  /// "held a meeting with them", "launched an attack on the town"; "denied weapons transfers", "plans a
  /// visit", "ended its siege".
  void share_nominal(Clause& clause, const Clause& governor) const {
    if (clause.kind != PredicateKind::Nominal || has(clause, Role::Subject)) return;
    if (const int own = who_attends(clause, governor); own >= 0) {
      clause.arguments.push_back({Role::Subject, {}, own, true});
      // "arrived for talks"
      if (preposition(tree_, clause.predicate) == "for" && governor.kind == PredicateKind::Verb &&
          !takes_responsibility(governor) && responsible(tree_.word(clause.predicate).head) < 0)
        clause.tense = Tense::Future;
    }
    if (governor.kind != PredicateKind::Verb ||
        governor.word_of(Role::Object) != counted_by(clause.predicate))
      return;
    const bool light = of_class(governor, {WordClass::Light});
    // "denied weapons transfers" is about one's own; "dismissed the deployment" may be about another's.
    const bool denies = governor.lemma == "deny" && tree_.child(clause.predicate, "det") < 0;
    if (!light && !denies &&
        (is_wish(governor) || is_for_another(governor, clause) ||
         !of_class(governor, {WordClass::Planning, WordClass::Promising, WordClass::Transparent})))
      return;
    if (possessor(clause.predicate) >= 0) return;
    if (const int subject = governor.word_of(Role::Subject); subject >= 0)
      clause.arguments.push_back({Role::Subject, {}, subject, true});
    if (!light) return;
    for (const ClauseArgument& a : governor.arguments)
      if (a.role == Role::Oblique && clause.oblique(a.preposition) < 0)
        clause.arguments.push_back({Role::Oblique, a.preposition, a.word, true});
    if (governor.negated) clause.negated = true;
    clause.modality = std::max(clause.modality, governor.modality);
    clause.tense = governor.tense;
  }

  const Document& document_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clauses& clauses_;
  std::size_t first_;
};

}  // namespace

void share_arguments(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                     std::size_t first) {
  if (first < clauses.all.size()) Sharing(document, tree, lexicon, clauses, first).run();
}

}  // namespace newsgraph::parser
