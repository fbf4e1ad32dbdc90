#include "parser/extract/relations/senses.hpp"

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// A clause below the verb, or below its object, that the word opens: "for" + "buying", "to" + "leave".
bool has_clause_with(const SentenceView& view, const Clause& clause, std::string_view marker) {
  for (const int c : view.tree.children(clause.predicate)) {
    if (c < clause.predicate || !is_one_of(base_relation(view.word(c)), {"advcl", "xcomp", "ccomp"}))
      continue;
    for (const int m : view.tree.children(c))
      if (is_one_of(base_relation(view.word(m)), {"mark", "case", "advmod"}) &&
          same_word(view.word(m).form, marker))
        return true;
  }
  return false;
}

/// "confined to the town", as against "to a wheelchair"
bool is_place_named(const SentenceView& view, const Clause& clause, std::string_view preposition) {
  const auto end = view.phrases.at(clause.oblique(preposition));
  return end && is_place(view.type(*end));
}

/// "to Lima", "to another prison", as against "to tears"
bool is_thing_or_somebody(const SentenceView& view, int phrase) {
  const Word& w = view.word(phrase);
  return !is_noun(w) || view.phrases.at(phrase) || view.lexicon.noun_sense(w.lemma).has_value();
}

/// "with her brother", "with Ana Berg", as against "with no money", "with a mix of candidates"
bool is_company(const SentenceView& view, int phrase) {
  const Word& w = view.word(phrase);
  if (w.upos != UPos::NOUN) return view.phrases.at(phrase).has_value();
  const auto sense = view.lexicon.noun_sense(w.lemma);
  return sense && (sense->type == EntityType::Person || sense->type == EntityType::Group ||
                   sense->type == EntityType::Unit);
}

/// Who leaves "with no deal" has left, unlike what "left the party with no money".
bool is_somebody_or_state(const SentenceView& view, int word) {
  const auto end = view.phrases.at(word);
  if (!end) return false;
  const EntityType type = view.type(*end);
  return type == EntityType::Person || type == EntityType::Unit || type == EntityType::Group ||
         type == EntityType::Country;
}

/// "the army took Lima by storm", as against "the singer" and "the song"
bool takes_place_by_force(const SentenceView& view, const Clause& clause) {
  const auto subject = view.phrases.at(clause.word_of(Role::Subject));
  const auto object = view.phrases.at(clause.word_of(Role::Object));
  return subject && object && is_place(view.type(*object)) && view.type(*subject) != EntityType::Person;
}

/// "treated her like a child"
bool is_likened(const SentenceView& view, const Clause& clause) {
  if (clause.oblique("like") > clause.predicate || has_clause_with(view, clause, "like")) return true;
  const int object = clause.word_of(Role::Object);
  const auto children = view.tree.children(object);
  return std::any_of(children.begin(), children.end(),
                     [&](int c) { return c > object && preposition(view.tree, c) == "like"; });
}

/// "left the pact, leaving Peru as its only member", "leaving the agency with a shortfall": what came of it.
bool leaves_behind(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  if (clause.lemma != "leave" || view.word(clause.predicate).xpos != "VBG" || object < clause.predicate ||
      clause.embedding != Embedding::Adverbial || clause.marker >= 0)
    return false;
  const int with = clause.oblique("with");
  return clause.oblique("as") > object || (with > object && !is_company(view, with));
}

/// "took the nurses to a hospital", "to Lima", as against "to task", "to dinner"
bool takes_somewhere(const SentenceView& view, const Clause& clause, const Side& object) {
  const auto subject = view.phrases.at(clause.word_of(Role::Subject));
  // "took the train to Lima"
  if (subject && !object.empty() && view.type(object.ends[0]) == EntityType::Weapon &&
      (view.type(*subject) == EntityType::Person || view.type(*subject) == EntityType::Group))
    return false;
  for (const std::string_view preposition : {"to", "into"}) {
    const int phrase = clause.oblique(preposition);
    const auto end = phrase < clause.predicate ? std::nullopt : view.phrases.at(phrase);
    if (end && (is_place(view.type(*end)) || view.type(*end) == EntityType::Country ||
                view.type(*end) == EntityType::Agency))
      return true;
  }
  return false;
}

/// "held to strict rules", "brought Peru under military rule", "left the party with no money", which
/// nobody held, brought and left.
bool says_it_behind_preposition(const SentenceView& view, const Clause& clause) {
  const int to = clause.oblique("to"), with = clause.oblique("with");
  if (clause.lemma == "treat") return is_likened(view, clause);
  if (leaves_behind(view, clause)) return true;
  if (clause.lemma == "bring") return clause.oblique("under") > clause.predicate;
  if (clause.lemma == "take") {
    const int by = clause.oblique("by");
    if (by < clause.predicate) return false;
    return view.word(by).lemma == "surprise" ||
           (view.word(by).lemma == "storm" && !takes_place_by_force(view, clause));
  }
  if (clause.lemma == "subject") return to > clause.predicate;
  if (clause.lemma == "hold") return to > clause.predicate && !is_place_named(view, clause, "to");
  if (clause.lemma != "leave" || clause.voice == Voice::Passive ||
      is_somebody_or_state(view, clause.word_of(Role::Subject)))
    return false;
  const int object = clause.word_of(Role::Object);
  const auto left = view.phrases.at(object);
  return left && object > clause.predicate && with > object && !is_place(view.type(*left)) &&
         !is_company(view, with);
}

bool is_post(const SentenceView& view, int word) {
  return word >= 0 && view.lexicon.post(lower_case(view.word(word).lemma));
}

bool has_as(const SentenceView& view, const Clause& clause) {
  return clause.oblique("as") > clause.predicate || has_clause_with(view, clause, "as");
}

/// "the best nurse", "the most honest nurse"
bool is_superlative(const SentenceView& view, int noun) {
  for (int i = view.tree.extent(noun).first; i < noun; ++i)
    if (view.word(i).xpos == "JJS" || view.word(i).xpos == "RBS") return true;
  return false;
}

/// "named her ambassador", "named her to the court"; but "a nurse named Ida Holm" is called so, and who is
/// "named the suspect as Omar Silva" is he.
bool gives_post(const SentenceView& view, const Clause& clause) {
  if (has_as(view, clause)) return is_post(view, clause.oblique("as"));
  const bool passive = clause.voice == Voice::Passive;  // "was named the best nurse of the year"
  for (const int c : view.tree.children(clause.predicate)) {
    const std::string_view base = base_relation(view.word(c));
    if (c > clause.predicate && (base == "xcomp" || (passive && base == "obj")) && is_noun(view.word(c)))
      return is_post(view, c) && !is_superlative(view, c);
  }
  return true;
}

/// An infinitive behind the object: "drove them to leave", "saw him come".
bool has_infinitive(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  if (clause.lemma == "intend" && view.tree.child(object, "acl") > object) return true;
  for (const int c : view.tree.children(clause.predicate)) {
    const Word& w = view.word(c);
    if (c < object || c < clause.predicate) continue;
    const int mark = view.tree.child(c, "mark");
    if (w.xpos != "VB" && (mark < 0 || !same_word(view.word(mark).form, "to"))) continue;
    if (base_relation(w) == "xcomp" || (base_relation(w) == "advcl" && clause.voice == Voice::Active))
      return true;
  }
  return false;
}

/// "found alive", "found clinging to a raft": as they are, and not as somebody thinks of them.
bool is_plain_to_see(const Word& state) {
  return is_one_of(state.lemma,
                   {"alive",    "cling",  "lie",    "sleep",    "wander", "float",   "dead",    "unconscious",
                    "unharmed", "unhurt", "asleep", "empty",    "intact", "wound",   "wounded", "injure",
                    "injured",  "hide",   "desert", "deserted", "bury",   "abandon", "trap",    "tie",
                    "hang",     "shoot",  "kill",   "murder",   "burn",   "strand",  "destroy", "abandoned"});
}

/// "left them stranded", "holds them together"
bool has_state(const SentenceView& view, const Clause& clause) {
  const auto children = view.tree.children(clause.predicate);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    const Word& w = view.word(c);
    if (c < clause.predicate) return false;
    if (base_relation(w) == "xcomp" || (base_relation(w) == "advcl" && view.tree.child(c, "mark") < 0) ||
        (base_relation(w) == "ccomp" && view.tree.child(c, "nsubj") < 0))
      return (w.upos == UPos::ADJ || w.xpos == "VBN" || w.xpos == "VBG") &&
             (clause.lemma != "find" || !is_plain_to_see(w));
    return w.lemma == "together";
  });
}

/// "showed her leading", where the tree gives the leading to her
bool is_at_something(const SentenceView& view, int noun) {
  const int doing = view.tree.child(noun, "acl");
  return doing > noun && view.word(doing).xpos == "VBG";
}

/// "pressed her to leave", "pressed her for an answer"; but who is "pressed about it by the panel" is
/// questioned.
bool presses_to_act(const SentenceView& view, const Clause& clause) {
  if (has_infinitive(view, clause) || clause.oblique("for") > clause.predicate) return true;
  return clause.voice == Voice::Active && clause.oblique("about") < clause.predicate &&
         clause.oblique("on") < clause.predicate;
}

/// "ordered the ships built in Peru": bought them, as against "ordered the ships sunk".
bool is_made_to_order(const SentenceView& view, int object, int made) {
  const auto end = view.phrases.at(object);
  const bool goods = (end && view.type(*end) == EntityType::Weapon) ||
                     view.lexicon.lists(WordList::Wares, view.word(object).lemma);
  const std::string_view how = view.word(made).lemma;
  return goods && (view.lexicon.lists(WordList::Making, how) ||
                   is_one_of(how, {"produce", "manufacture", "assemble", "design", "develop", "grow"}));
}

/// "ordered the party banned", "demanded the navy stay away", "ruled her eligible": what it is to be or do.
bool is_to_be(const SentenceView& view, const Clause& clause) {
  const int object = view.tree.child(clause.predicate, "obj");
  if (object < clause.predicate) return false;
  const int told = view.tree.child(object, "acl");  // "ordered the suspects jailed"
  if (clause.lemma == "order" && told > object && view.word(told).xpos == "VBN" &&
      !has_infinitive(view, clause) && !is_made_to_order(view, object, told))
    return true;
  const auto children = view.tree.children(clause.predicate);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    const Word& w = view.word(c);
    return c > object && is_one_of(base_relation(w), {"xcomp", "ccomp"}) &&
           is_one_of(w.xpos, {"VBN", "VBD", "VB", "JJ"}) && view.tree.child(c, "mark") < 0 &&
           view.tree.child(c, "nsubj") < 0;
  });
}

/// "would like to see him leave": nobody has seen it.
bool is_wished(const SentenceView& view, const Clause& clause) {
  if (!clause.governor || clause.embedding != Embedding::OpenComplement) return false;
  const Clause& governor = view.clauses.all[*clause.governor];
  return view.lexicon.lists(WordList::Wishing, governor.lemma);
}

bool is_passive_of(const SentenceView& view, const Clause& clause, std::string_view preposition) {
  return clause.voice == Voice::Passive &&
         (clause.oblique(preposition) > clause.predicate || has_clause_with(view, clause, preposition));
}

/// "hit Ana Berg on taxes": in words.
bool hits_on_an_issue(const SentenceView& view, const Clause& clause) {
  return is_one_of(clause.lemma, {"hit", "attack", "pound", "strike"}) &&
         !is_place_named(view, clause, "on") && clause.oblique("on") > clause.predicate &&
         clause.word_of(Role::Object) >= 0 && clause.word_of(Role::Object) < clause.oblique("on");
}

/// "hit by floods": by what nobody does, unlike "hit by gunfire".
bool is_hit_by_misfortune(const SentenceView& view, const Clause& clause) {
  const int agent = clause.word_of(Role::Subject);
  if (clause.voice != Voice::Passive || !is_one_of(clause.lemma, {"hit", "strike"}) || agent < 0 ||
      view.word(agent).upos != UPos::NOUN || view.phrases.at(agent))
    return false;
  const RelationDefinition* event = view.lexicon.noun(view.word(agent).lemma);
  return (event == nullptr || event->event_class != "assault") &&
         !is_one_of(view.word(agent).lemma, {"blast", "explosion", "fire", "gunfire", "bullet", "shell",
                                             "barrage", "airstrike", "shrapnel"});
}

/// "sees the market rising", "saw the toll revised": what is expected, unlike "saw the nurses leaving".
bool is_expected(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  const auto seen = view.phrases.at(object);
  if (clause.lemma != "see" || object < clause.predicate || (seen && is_somebody_or_state(view, object)))
    return false;
  const int doing = view.tree.child(object, "acl");
  return has_state(view, clause) || is_at_something(view, object) ||
         (doing > object && view.word(doing).xpos == "VBN");
}

/// "called for all nurses to explain themselves": for what they are to do, and not for them.
bool calls_for_a_deed(const SentenceView& view, const Clause& clause, int called_for) {
  if (called_for < clause.predicate) return false;
  const int deed = view.tree.child(called_for, "acl");
  const int mark = deed > called_for ? view.tree.child(deed, "mark") : -1;
  return (mark >= 0 && same_word(view.word(mark).form, "to")) || has_infinitive(view, clause);
}

/// "launched the Norvik telescope", "its second mission", as against "launched a charity"
bool is_thing_launched(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  if (object < 0) return false;
  int last = object;  // of a name
  while (last + 1 < view.size() && view.word(last + 1).upos == UPos::PROPN &&
         view.word(last + 1).head == object)
    ++last;
  const std::string thing = lower_case(view.word(last).lemma);
  if (is_one_of(thing, {"mission", "flight", "spaceflight", "campaign"})) return true;
  if (view.lexicon.lists(WordList::Wares, thing) || view.lexicon.lists(WordList::Writings, thing))
    return true;
  const auto sense = view.lexicon.noun_sense(thing);
  return sense && (sense->type == EntityType::Weapon || sense->type == EntityType::Agreement);
}

/// "was ousted from Chile", "from its offices", as against "from power"
bool drives_out(const SentenceView& view, const Clause& clause) {
  const int from = clause.oblique("from");
  return clause.lemma == "oust" && from > clause.predicate && view.phrases.at(from);
}

bool is_vessel(const SentenceView& view, const Clause& clause) {
  const auto subject = view.phrases.at(clause.word_of(Role::Subject));
  return !subject || view.type(*subject) == EntityType::Weapon || view.type(*subject) == EntityType::Unit;
}

/// "dismissed the plan", "shrugged off the ban", as against "the claims" and "the report"
bool brushes_aside(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  if (object < 0 || !view.phrases.at(object)) return false;
  const std::string_view thing = view.word(object).lemma;
  for (const WordClass c : {WordClass::Saying, WordClass::Alleging, WordClass::Thinking, WordClass::Showing})
    if (view.lexicon.is(thing, UPos::NOUN, c)) return false;
  return true;
}

/// "stood behind her on the stage", "standing by her side": where somebody was.
bool stands_there(const SentenceView& view, const Clause& clause, int object) {
  if (clause.lemma != "stand" || object < 0) return false;
  if (view.word(object).lemma == "side") return true;
  const auto is_person = [&](int word) {
    const auto end = word < 0 ? std::nullopt : view.phrases.at(word);
    return end && view.type(*end) == EntityType::Person;
  };
  return preposition(view.tree, object) == "behind" &&
         is_one_of(view.word(clause.predicate).xpos, {"VBD", "VBG"}) && is_person(object) &&
         is_person(clause.word_of(Role::Subject));
}

/// "gave the nurses until Friday", "the look that they gave her": those given something, and not what is
/// given; who is given days "to leave" is told to.
bool is_giver_to(const SentenceView& view, const Clause& clause, const Side& object) {
  if (!is_one_of(clause.lemma, {"give", "grant", "offer"}) || object.empty() || clause.oblique("to") >= 0 ||
      clause.argument(Role::IndirectObject) != nullptr || has_infinitive(view, clause))
    return false;
  const EntityType type = view.type(object.ends[0]);
  return type != EntityType::Weapon && type != EntityType::Agreement && type != EntityType::Unit;
}

}  // namespace

bool speaks_of_all_before(const SentenceView& view, const Clause& clause) {
  if (clause.embedding != Embedding::Relative || clause.lemma != "deny") return false;
  const int which = view.tree.child(clause.predicate, "obj");
  return which > 0 && same_word(view.word(which).form, "which") && is_punctuation(view.word(which - 1));
}

bool is_figure_of_speech(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  if (clause.kind != PredicateKind::Verb) return false;
  // "went to the police", "threw him under the bus"
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && a.word > clause.predicate &&
        view.lexicon.lists(WordList::Figures, std::string(clause.lemma) + ' ' + std::string(a.preposition) +
                                                  ' ' + lower_case(view.word(a.word).lemma)))
      return true;
  if (object < 0) return false;
  const auto end = view.phrases.at(object);  // "beat Bush", "hit Mark Olsen"
  if (end && view.type(*end) == EntityType::Person) return false;
  std::string words(clause.lemma);
  if (!clause.particle.empty()) words.append(" ").append(clause.particle);
  words += ' ';
  return view.lexicon.lists(WordList::Figures, words + lower_case(view.word(object).lemma)) ||
         view.lexicon.lists(WordList::Figures, words + lower_case(view.word(object).form));
}

bool says_it_in_a_complement(const SentenceView& view, const Clause& clause) {
  if (clause.argument(Role::Object) == nullptr) return false;
  if (view.lexicon.lists(WordList::SeenAs, clause.lemma) && has_as(view, clause)) return true;
  if (is_one_of(clause.lemma, {"see", "watch"}) && is_wished(view, clause)) return true;
  if (is_expected(view, clause)) return true;
  if (clause.lemma == "show" && view.tree.child(clause.predicate, "ccomp") > clause.predicate) return true;
  if (is_one_of(clause.lemma, {"leave", "keep", "render", "hold", "show", "turn", "find"}) &&
      has_state(view, clause))
    return true;
  if (says_it_behind_preposition(view, clause)) return true;
  if (is_one_of(clause.lemma, {"show", "envision", "envisage", "imagine", "picture", "foresee"}) &&
      (has_state(view, clause) || is_at_something(view, clause.word_of(Role::Object))))
    return true;
  if (is_one_of(clause.lemma,
                {"order", "demand", "suggest", "propose", "recommend", "rule", "deem", "judge"}) &&
      is_to_be(view, clause))
    return true;
  return view.lexicon.lists(WordList::MadeTo, clause.lemma) && has_infinitive(view, clause);
}

int stranded_preposition(const SentenceView& view, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb || clause.voice != Voice::Passive) return -1;
  const int next = clause.predicate + 1;
  if (next >= view.size() || view.word(next).head != clause.predicate || next == clause.particle_word)
    return -1;
  const Word& w = view.word(next);
  const bool alone = view.tree.children(next).empty();
  const bool preposition =
      is_one_of(w.lemma, {"for", "on", "upon", "with", "to", "at", "into", "about", "of", "from", "against"});
  return alone && preposition && is_one_of(base_relation(w), {"obl", "advmod", "nmod"}) ? next : -1;
}

bool is_done_by_notion(const SentenceView& view, const Clause& clause) {
  const int agent = clause.word_of(Role::Subject);
  if (clause.voice != Voice::Passive || agent < 0 || view.word(agent).upos != UPos::NOUN ||
      view.phrases.at(agent) || is_one_of(clause.lemma, {"hit", "strike"}))
    return false;
  bool bare = view.word(agent).xpos == "NN";  // "by mistake", "by road": how, and not by what
  for (const int c : view.tree.children(agent)) {
    const std::string_view base = base_relation(view.word(c));
    if (is_one_of(base, {"det", "amod", "compound", "nmod"})) bare = false;
    if (c > agent && view.word(c).upos == UPos::PROPN && base != "nmod") return false;  // "by host Ana Berg"
  }
  const std::string_view noun = view.word(agent).lemma;
  const RelationDefinition* event = view.lexicon.noun(noun);
  if (bare || view.lexicon.lists(WordList::Moments, noun) || view.lexicon.lists(WordList::Means, noun))
    return false;  // "by the end of the year", "by a show of hands"
  return (event == nullptr || event->event_class != "assault") && !view.lexicon.noun_sense(noun) &&
         !view.lexicon.lists(WordList::Misfortunes, noun) && !view.lexicon.lists(WordList::Violent, noun);
}

bool is_quality(const SentenceView& view, const Clause& clause) {
  const int before = clause.predicate - 1;
  return clause.voice == Voice::Passive && clause.argument(Role::Subject) == nullptr && before >= 0 &&
         view.word(before).head == clause.predicate && same_word(view.word(before).form, "well");
}

bool is_sum(const SentenceView& view, int word) {
  const Word& w = view.word(word);
  return w.xpos == "$" || w.upos == UPos::SYM || view.lexicon.lists(WordList::Monies, w.lemma);
}

int behind_share(const SentenceView& view, int noun) {
  if (!view.lexicon.lists(WordList::Shares, view.word(noun).lemma)) return noun;
  for (const int c : view.tree.children(noun))
    if (c > noun && preposition(view.tree, c) == "of" && view.word(c).upos == UPos::NOUN) return c;
  return noun;
}

bool is_at_price(const SentenceView& view, const Clause& clause) {
  const int at = clause.oblique("at");
  if (at < clause.predicate) return false;
  const int first = view.tree.extent(at).first;
  return is_sum(view, at) || (first + 1 < view.size() && is_sum(view, first + 1));
}

/// "led police to the grave", as against "led the team to victory"
bool shows_the_way(const SentenceView& view, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  return object >= 0 && clause.oblique("to") > clause.predicate &&
         is_one_of(view.word(object).lemma, {"police", "policeman", "officer", "detective", "investigator",
                                             "agent", "reporter", "rescuer", "searcher"});
}

namespace {

/// The senses of has_sense, in its order; nothing where the words tell none. Here what stands around the
/// verb, and where the definition says too much.
std::optional<bool> told_around(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                                const Side& object) {
  const RelationDefinition& definition = *match.definition;
  const bool passive = clause.voice == Voice::Passive;
  if (is_quality(view, clause)) return false;
  // "was not called on" in the hall, as against "was called on to leave"
  if (definition.type == "URGED" && clause.lemma == "call" && passive && !has_clause_with(view, clause, "to"))
    return false;
  if (const int stranded = stranded_preposition(view, clause); stranded >= 0)
    return std::find(match.cue.begin(), match.cue.end(), stranded) != match.cue.end();
  // "After Peru, he goes to Chile", as against "goes after Peru"
  if (clause.lemma == "go" && match.object >= 0 && match.object < clause.predicate &&
      clause.embedding != Embedding::Relative)
    return false;
  if (clause.lemma == "marry" && passive && !match.of_surface) return false;  // "was married for nine years"
  if (definition.type == "ADMITTED" ||
      (definition.type == "TRANSPORTED" && is_one_of(clause.lemma, {"take", "rush"})))
    return takes_somewhere(view, clause, object);
  if (definition.type == "SET_UP" && clause.lemma == "launch" && is_thing_launched(view, clause))
    return false;
  if (definition.type == "OVERTHREW" && drives_out(view, clause)) return false;
  if (definition.type == "SUPPORTED" && stands_there(view, clause, match.object)) return false;
  if (definition.type == "CALLED_FOR" && calls_for_a_deed(view, clause, match.object)) return false;
  // "pulled out her papers"
  if (definition.type == "WITHDREW" && clause.lemma == "pull" && !object.empty() && match.object < 0 &&
      view.type(object.ends[0]) == EntityType::Agreement)
    return false;
  return std::nullopt;
}

/// By the definition's traits.
std::optional<bool> told_by_traits(const SentenceView& view, const Clause& clause,
                                   const PredicateMatch& match, const Side& object) {
  const RelationDefinition& definition = *match.definition;
  const bool passive = clause.voice == Voice::Passive;
  if (clause.lemma == "assure") return !is_passive_of(view, clause, "of");
  if (clause.lemma == "appeal" || clause.lemma == "plead")
    return has_clause_with(view, clause, "to") || clause.oblique("for") > clause.predicate ||
           has_clause_with(view, clause, "for");
  if (is_giver_to(view, clause, object)) return false;
  if (definition.has(RelationTrait::Attack))
    return !is_hit_by_misfortune(view, clause) && !has_clause_with(view, clause, "for") &&
           !hits_on_an_issue(view, clause);
  if (passive && definition.has(RelationTrait::Active)) return false;  // "followed by Chile with 9 points"
  // "was reported as saying"; "as she has often claimed", read as a passive
  if (passive && definition.has(RelationTrait::NeedsAgent)) return clause.argument(Role::Subject) != nullptr;
  return std::nullopt;
}

/// Verbs that need their surroundings.
std::optional<bool> told_by_verb(const SentenceView& view, const Clause& clause,
                                 const PredicateMatch& match) {
  const RelationDefinition& definition = *match.definition;
  const bool passive = clause.voice == Voice::Passive;
  // Laws and prices hurt without wounding, and so does what somebody does: "was hurt by staying away".
  if (clause.lemma == "hurt" && (!passive || has_clause_with(view, clause, "by"))) return false;
  // "was met with applause", "by darkness"
  if (clause.lemma == "meet" && passive)
    return clause.oblique("with") < clause.predicate &&
           (clause.argument(Role::Subject) == nullptr || view.phrases.at(clause.word_of(Role::Subject)));
  // "miners, estimated at 350,000"
  if (definition.type == "ESTIMATED" && passive && clause.argument(Role::Subject) == nullptr) return false;
  // "Peru sinks into chaos", as against the boat
  if (clause.lemma == "sink" && clause.word_of(Role::Object) < 0) return is_vessel(view, clause);
  // "all are opposed to it"
  if (clause.lemma == "oppose" && passive && clause.argument(Role::Subject) == nullptr)
    return match.of_surface;
  if (is_one_of(definition.type, {"OFFERED", "ASSESSED", "ESTIMATED", "QUOTED"}) && passive)
    return !is_at_price(view, clause);
  // "was announced the champion"
  if (definition.type == "ANNOUNCED" && passive && clause.word_of(Role::IndirectObject) >= 0) return false;
  if (definition.type == "WANTED") return passive;  // "wanted by the police", as against "wants a boat"
  if (clause.lemma == "name") return gives_post(view, clause);
  if (clause.lemma == "lead") return !shows_the_way(view, clause);
  if (clause.lemma == "press" && match.object < 0) return presses_to_act(view, clause);
  if (clause.lemma == "promote") return passive || clause.oblique("to") > clause.predicate;
  if (clause.lemma == "confine")
    return clause.oblique("to") < clause.predicate || is_place_named(view, clause, "to");
  // "was moved to tears", as against "to Lima", "to another prison"
  if (clause.lemma == "move" && passive)
    return clause.oblique("to") < clause.predicate || is_thing_or_somebody(view, clause.oblique("to"));
  return std::nullopt;
}

/// Of the passive, what stands behind "to"; verbs of leaving, denial and others.
bool told_by_complement(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                        const Side& object) {
  const RelationDefinition& definition = *match.definition;
  const bool passive = clause.voice == Voice::Passive;
  // "were prepared to leave", "is reported to have left"
  if (passive && view.lexicon.lists(WordList::SaidTo, clause.lemma) &&
      view.tree.child(clause.predicate, "xcomp") > clause.predicate)
    return false;
  // a court has witnesses deposed
  if (clause.lemma == "depose" && passive && clause.governor)
    return view.clauses.all[*clause.governor].lemma != "order";
  // "exposed to the cold", "left exposed": to what may harm
  if (clause.lemma == "expose")
    return clause.oblique("to") < clause.predicate && (!passive || clause.argument(Role::Subject) != nullptr);
  // "spoke at a service for the dead", "left off the ballot"
  if (clause.lemma == "speak" && match.object >= 0)
    return !is_one_of(preposition(view.tree, match.object), {"for"}) ||
           view.tree.extent(match.object).first == clause.predicate + 1;
  if (clause.lemma == "leave" && clause.oblique("off") > clause.predicate) return false;
  // "crashed out of the cup", "left out of the squad"
  if (clause.lemma == "crash" || (clause.lemma == "leave" && passive))
    return clause.oblique("out of") < clause.predicate;
  if (clause.lemma == "win") return match.object < 0 || clause.oblique("over") != match.object;
  if (definition.type == "DISMISSED" && clause.lemma == "dismiss" && !passive)
    return !has_as(view, clause) || is_post(view, clause.oblique("as"));
  if (is_one_of(clause.lemma, {"dismiss", "brush", "shrug"})) {
    if (definition.type == "DENIED" && brushes_aside(view, clause)) return false;
    if (definition.type == "REJECTED" && !brushes_aside(view, clause)) return false;
  }
  // "dismissed her as a liar"
  if (definition.type == "DENIED" && clause.lemma == "dismiss" && has_as(view, clause))
    return object.empty() || view.type(object.ends[0]) != EntityType::Person;
  return true;
}

}  // namespace

bool has_sense(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
               const Side& object) {
  if (const auto told = told_around(view, clause, match, object)) return *told;
  if (const auto told = told_by_traits(view, clause, match, object)) return *told;
  if (const auto told = told_by_verb(view, clause, match)) return *told;
  return told_by_complement(view, clause, match, object);
}

}  // namespace newsgraph::parser
