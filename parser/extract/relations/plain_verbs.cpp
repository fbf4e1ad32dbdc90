#include "parser/extract/relations/plain_verbs.hpp"

#include <algorithm>

#include "parser/extract/relations/past_tense.hpp"
#include "parser/extract/relations/senses.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_percent(const Word& word) { return is_one_of(word.lemma, {"percent", "cent", "%"}); }

/// A gerund whose lemma is the gerund, next to nothing, or a number: no verb has it.
bool is_misread(const Word& verb, std::string_view lemma, const Lexicon& lexicon) {
  if (lemma.size() < 3 && lemma != "go") return true;
  if (lemma.find_first_of("0123456789") != lemma.npos) return true;
  if (same_word(verb.form, "missing")) return true;  // "are missing in Lima"
  return lemma.ends_with("ing") && same_word(verb.form, lemma) &&
         (verb.xpos == "VBG" || !lexicon.is_verb(lemma));
}

/// "used them as punching bags", "the working class": half of a noun. "In keeping with" is a preposition.
bool is_no_verb(const SentenceView& view, const Clause& clause) {
  const Word& w = view.word(clause.predicate);
  if (same_word(w.form, "aged")) return true;  // "aged 50 to 64"
  // "Chile won, followed by Peru": the next of a list
  if (clause.lemma == "follow" && clause.voice == Voice::Passive && clause.predicate > 0 &&
      view.word(clause.predicate - 1).form == "," && view.tree.child(clause.predicate, "aux:pass") < 0)
    return true;
  if (w.xpos != "VBG") return false;
  // "has left following the death of her son"
  if (clause.lemma == "follow" && clause.embedding == Embedding::Adverbial && clause.marker < 0) return true;
  const int next = clause.predicate + 1;
  // "her mourning", "struggling firms", "speaking fees"
  if (clause.word_of(Role::Object) < 0 && view.tree.child(clause.predicate, "nmod:poss") >= 0) return true;
  if (next < view.size() && view.word(next).upos == UPos::NOUN && clause.word_of(Role::Object) == next &&
      is_one_of(clause.lemma, {"speak", "struggle", "rise", "emerge", "exist", "come", "fall", "live"}))
    return true;
  if (next < view.size() && view.word(next).upos == UPos::NOUN &&
      view.lexicon.noun_sense(lower_case(w.form) + " " + view.word(next).lemma))
    return true;
  return clause.lemma == "keep" && clause.marker >= 0 && same_word(view.word(clause.marker).form, "in") &&
         next < view.size() && same_word(view.word(next).form, "with");
}

}  // namespace

bool PlainVerbs::says_little(const Clause& clause) const {
  // "took over the mine" says what "took" does not.
  if (clause.particle.empty() && view_.lexicon.lists(WordList::SayingLittle, clause.lemma)) return true;
  for (const WordClass c : {WordClass::Thinking, WordClass::Hedging})
    if (view_.lexicon.is(clause.lemma, UPos::VERB, c)) return true;
  for (const WordClass c : {WordClass::Planning, WordClass::Negative, WordClass::Transparent})
    if (view_.lexicon.is(clause.lemma, UPos::VERB, c) && has_complement(clause)) return true;
  return false;
}

/// "made", "launched", "filed": its noun says what was done.
bool PlainVerbs::is_light(const Clause& clause) const {
  return view_.lexicon.is(clause.lemma, UPos::VERB, WordClass::Light);
}

/// "launched an attack", "plans a visit", "ended its siege": the attacker, visitor, besieger.
bool PlainVerbs::does_the_noun(const Clause& clause) const {
  for (const WordClass c :
       {WordClass::Light, WordClass::Planning, WordClass::Promising, WordClass::Transparent})
    if (view_.lexicon.is(clause.lemma, UPos::VERB, c)) return true;
  return false;
}

bool PlainVerbs::has_complement(const Clause& clause) const {
  const auto children = view_.tree.children(clause.predicate);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(word(c)), {"xcomp", "ccomp", "csubj"});
  });
}

/// "this", "one": what they stand for is too unsure for a verb of which nothing is known.
bool PlainVerbs::is_vague(const Side& side) const {
  return side.ends.size() == 1 && side.word >= 0 && is_pronoun(word(side.word)) &&
         is_one_of(word(side.word).lemma, {"this", "that", "which", "one"});
}

/// A past form names itself, whatever the lemma is taken for.
std::string PlainVerbs::type_of(const Clause& clause, std::string_view rest) const {
  const Word& verb = word(clause.predicate);
  if (same_word(verb.form, "bound")) return type_from_past("bound", rest);
  // "driven" is no past form, even if the tagger takes it for one
  const bool participle = past_tense(clause.lemma) != lower_case(verb.form) &&
                          view_.lexicon.irregular_verb_of(lower_case(verb.form)) == clause.lemma;
  const bool past = (verb.xpos == "VBD" && !participle) || (verb.xpos == "VBN" && verb.form.ends_with("ed"));
  return past ? type_from_past(verb.form, rest) : type_from_verb(clause.lemma, rest);
}

/// The verb with its particle and a preposition that a passive has left behind; their words go into `rest`.
PredicateMatch PlainVerbs::match_of(const Clause& clause, std::string& rest) const {
  PredicateMatch match;
  match.cue.push_back(clause.predicate);
  if (clause.particle_word >= 0) match.cue.push_back(clause.particle_word);
  rest = clause.particle;
  const int next = clause.predicate + 1;  // "turned back", "sent home": the adverb is as good as a particle
  if (rest.empty() && next < view_.size() && word(next).head == clause.predicate &&
      base_relation(word(next)) == "advmod" &&
      is_one_of(word(next).lemma, {"back", "away", "off", "out", "down", "aside", "apart", "home"})) {
    rest = word(next).lemma;
    match.cue.push_back(next);
  }
  // "played dumb about it", "set alight two buses"
  if (rest.empty() && next < view_.size() && word(next).head == clause.predicate &&
      base_relation(word(next)) == "xcomp" && word(next).upos == UPos::ADJ &&
      view_.tree.children(next).empty() && word(next).xpos == "JJ") {
    rest = word(next).lemma;
    match.cue.push_back(next);
  }
  // "crashed out of the cup to Peru", "was left off the ballot"
  if (rest.empty() && clause.oblique("out of") > clause.predicate) rest = "out";
  if (rest.empty() && clause.voice == Voice::Passive && clause.oblique("off") > clause.predicate)
    rest = "off";
  if (const int stranded = stranded_preposition(view_, clause); stranded >= 0) {
    match.cue.push_back(stranded);
    if (!rest.empty()) rest += ' ';
    rest += word(stranded).lemma;
  }
  return match;
}

/// Who speaks uses figures of speech, and means somebody by "we" and "this guy": of what is quoted nothing is
/// told by a verb whose sense nobody has defined. The statement keeps the words.
bool PlainVerbs::is_quoted(const Clause& clause) const {
  return view_.attributions.quoted(word(clause.predicate).span);
}

void PlainVerbs::read(ClauseIndex index, const Clause& clause) {
  if (read_moved(index, clause) || is_quoted(clause)) return;
  if (is_misread(word(clause.predicate), clause.lemma, view_.lexicon) || is_no_verb(view_, clause)) return;
  if (says_little(clause)) return read_light(index, clause);
  const bool says =  // but "called out", "shouted down"
      clause.particle.empty() && view_.lexicon.is(clause.lemma, UPos::VERB, WordClass::Saying);
  const Side subject = sides_.at(sides_.subject_word(clause), Reach::None);
  if (says && clause.word_of(Role::Object) < clause.predicate && clause.oblique("to") < clause.predicate)
    return;
  const bool by_nobody = !subject.named || (subject.empty() && is_noun(word(subject.word)));
  if (by_nobody && clause.voice == Voice::Passive) return read_passive(index, clause);
  if (subject.empty() || read_each_other(index, clause, subject)) return;
  Side object = sides_.with_others(clause, sides_.at(clause.word_of(Role::Object), Reach::None));
  if (object.named && object.empty()) return read_through_noun(index, clause, subject);
  if (is_light(clause) && !object.named) return;
  // "wrote a letter"
  const bool written = object.ends.size() == 1 && Phrases::is_thing(object.ends[0]);
  if (says && !written && (object.named || clause.oblique("to") < clause.predicate || has_complement(clause)))
    return;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  const bool behind_preposition = !object.named;
  const bool turns_out =  // but "fell back to Lima"
      rest.empty() && view_.lexicon.lists(WordList::TurningOut, clause.lemma);
  if (behind_preposition && !turns_out) object = object_behind_preposition(clause, rest);
  if (object.empty() || is_vague(subject) || is_vague(object)) return;
  match.type = type_of(clause, rest);
  writer_.write(index, clause, match, subject, object,
                behind_preposition ? "plain verb, preposition" : "plain verb");
}

/// "make up ten percent of the people", "account for half of the votes": they are part of them.
bool PlainVerbs::read_share(ClauseIndex index, const Clause& clause) {
  const bool makes_up = clause.lemma == "make" && clause.particle == "up";
  const bool accounts = clause.lemma == "account";
  if (clause.voice == Voice::Passive ||
      !(makes_up || accounts || is_one_of(clause.lemma, {"represent", "constitute", "comprise", "form"})))
    return false;
  const int share = accounts ? clause.oblique("for") : clause.word_of(Role::Object);
  if (share < clause.predicate ||
      !(is_percent(word(share)) ||
        is_one_of(word(share).lemma, {"half", "third", "quarter", "fifth", "majority", "minority", "fraction",
                                      "share", "portion"})))
    return false;
  const Side subject = sides_.at(sides_.subject_word(clause), Reach::None);
  // "unions that represent a majority of the miners" speak for them
  if (clause.lemma == "represent" && !subject.empty() && view_.type(subject.ends[0]) == EntityType::Agency)
    return false;
  Side whole = sides_.at(share, Reach::None);
  for (const int c : view_.tree.children(share))
    if (whole.empty() && preposition(view_.tree, c) == "of") whole = sides_.at(c, Reach::None);
  if (subject.empty() || whole.empty() || is_vague(subject) || is_vague(whole)) return true;
  PredicateMatch match;
  match.cue.push_back(clause.predicate);
  match.type = "PART_OF";
  writer_.write(index, clause, match, subject, whole, "plain verb, share");
  return true;
}

/// "has 900 workers", "had tanks": forces, weapons and what is counted, and not "has a daughter".
bool PlainVerbs::read_having(ClauseIndex index, const Clause& clause, const Side& subject) {
  if (clause.lemma != "have" || clause.voice == Voice::Passive || is_vague(subject)) return false;
  Side had = sides_.at(clause.word_of(Role::Object), Reach::None);
  if (had.word < clause.predicate) return false;
  std::erase_if(had.ends, [&](const End& e) {
    const EntityType type = view_.type(e);
    const bool counted = e.mention != nullptr && e.mention->count;
    const bool forces = (type == EntityType::Unit || type == EntityType::Weapon) && !Phrases::is_thing(e);
    return !(counted || forces) || (e.mention != nullptr && e.mention->kind != MentionKind::Nominal);
  });
  if (subject.empty() || had.empty()) return false;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  match.type = type_of(clause, rest);
  writer_.write(index, clause, match, subject, had, "plain verb, having");
  return true;
}

/// "had contacts with the rebels", "put pressure on Peru": the noun says what the verb does not.
void PlainVerbs::read_light(ClauseIndex index, const Clause& clause) {
  if (!view_.lexicon.lists(WordList::SayingLittle, clause.lemma) || has_complement(clause)) return;
  const Side subject = sides_.at(sides_.subject_word(clause), Reach::None);
  if (read_having(index, clause, subject)) return;
  const int noun = clause.word_of(Role::Object);
  if (subject.empty() || noun < 0 || clause.word_of(Role::IndirectObject) >= 0 || view_.phrases.at(noun) ||
      view_.lexicon.lists(WordList::Shares, word(noun).lemma))  // "took part", "took a lot of heat"
    return;
  read_through_noun(index, clause, subject);
}

/// Does the verb say here what somebody calls somebody: "called him a liar", "described him as a liar", "whom
/// they describe as liars"?
bool PlainVerbs::names_somebody(const Clause& clause) const {
  const int object = clause.word_of(Role::Object);
  if (clause.voice != Voice::Active || object < 0) return false;
  const bool describes = view_.lexicon.lists(WordList::Describing, clause.lemma);
  const bool calls = view_.lexicon.lists(WordList::Calling, clause.lemma);
  const bool styles = view_.lexicon.lists(WordList::Styling, clause.lemma);
  if ((describes || calls) && clause.oblique("as") > std::max(object, clause.predicate)) return true;
  if (object < clause.predicate) return false;
  if (describes) {
    const int next = view_.tree.extent(object).second;  // trees may make a clause of what stands behind "as"
    return next < view_.size() && same_word(word(next).form, "as");
  }
  if ((calls || styles) && clause.word_of(Role::IndirectObject) > clause.predicate) return true;
  if (!styles && !calls) return false;
  const int name = view_.tree.child(clause.predicate, "xcomp");
  return name > object && view_.tree.child(name, "mark") < 0 && word(name).upos != UPos::VERB;
}

/// "was called a liar by Ana Berg", "a surgeon branded a liar by her", which trees may have in the active
/// voice: who does it, and who is so called; neither where nobody is.
bool PlainVerbs::is_named_by(const Clause& clause, int& namer, int& named) const {
  const bool passive = clause.voice == Voice::Passive;
  const bool describes = passive && view_.lexicon.lists(WordList::Describing, clause.lemma);
  if (!describes && !view_.lexicon.lists(WordList::Calling, clause.lemma)) return false;
  const int complement = view_.tree.child(clause.predicate, "xcomp");
  int name = view_.tree.child(clause.predicate, "obj");
  if (complement > clause.predicate && word(complement).upos != UPos::VERB) name = complement;
  if (const int as = clause.oblique("as"); as > clause.predicate) name = as;
  if (name < clause.predicate) return false;
  const int first = clause.word_of(passive ? Role::IndirectObject : Role::Subject);
  named = passive && first < 0 ? clause.word_of(Role::Object) : first;
  namer = passive ? clause.word_of(Role::Subject) : clause.oblique("by");
  for (const int c : view_.tree.children(name))
    if (namer < 0 && c > name && preposition(view_.tree, c) == "by") namer = c;
  return namer > name && named >= 0 && named != name && !sides_.at(namer, Reach::None).empty();
}

bool PlainVerbs::read_naming(ClauseIndex index, const Clause& clause) {
  int namer = -1, named = -1;
  if (names_somebody(clause)) {
    const int styled = clause.word_of(Role::IndirectObject);  // "declared her the winner"
    namer = sides_.subject_word(clause);
    named = styled >= 0 ? styled : clause.word_of(Role::Object);
  } else if (!is_named_by(clause, namer, named)) {
    return false;
  }
  const Side subject = sides_.at(namer, Reach::None);
  Side object = sides_.at(named, Reach::None);
  std::erase_if(object.ends, [&](const End& e) {
    const EntityType type = view_.type(e);
    return type == EntityType::Place || type == EntityType::Weapon;
  });
  if (subject.empty() || object.empty() || is_vague(subject) || is_vague(object)) return true;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  // Who calls her a liar describes her: "called" alone would say that she was phoned.
  match.type = clause.lemma == "call" ? type_from_verb("describe", rest) : type_of(clause, rest);
  writer_.write(index, clause, match, subject, object, "plain verb, naming");
  return true;
}

/// "the senator and the nurses exchanged insults"
bool PlainVerbs::read_each_other(ClauseIndex index, const Clause& clause, const Side& subject) {
  const int noun = clause.word_of(Role::Object);
  if (!view_.lexicon.lists(WordList::Mutual, clause.lemma) || subject.ends.size() < 2 || noun < 0 ||
      view_.phrases.at(noun))
    return false;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  match.type = type_of(clause, word(noun).form);
  match.cue.push_back(noun);
  writer_.write_each_other(index, clause, match, subject, "plain verb, each other");
  return true;
}

/// "were evacuated on Friday"
bool PlainVerbs::is_date(int phrase) const {
  const auto& dates = view_.dates();
  return std::any_of(dates.begin(), dates.end(),
                     [&](const DateMention& date) { return date.first <= phrase && phrase < date.last; });
}

/// "is divided", "can be divided", unlike "is being divided" and "should be divided".
bool PlainVerbs::tells_how_it_is(const Clause& clause) const {
  if (clause.tense != Tense::Present) return false;
  if (clause.modality == Modality::Conditional || clause.modality == Modality::Necessary) return false;
  if (clause.argument(Role::Subject) != nullptr) return false;  // "is angered by the law"
  const auto children = view_.tree.children(clause.predicate);
  return std::none_of(children.begin(), children.end(), [&](int c) {
    return base_relation(word(c)) == "aux" && same_word(word(c).form, "being");
  });
}

/// "was closed on Monday", "will be closed", unlike "has been closed" and "is to be closed".
bool PlainVerbs::is_closed(const Clause& clause) const {
  if (clause.lemma != "close") return false;
  const auto children = view_.tree.children(clause.predicate);
  return std::none_of(children.begin(), children.end(), [&](int c) {
    return base_relation(word(c)) == "mark" || same_word(word(c).form, "being") ||
           (base_relation(word(c)) == "aux" && word(c).lemma == "have");
  });
}

/// "was embroiled in the scandal", "is poised": how somebody is, not what is done to them.
bool PlainVerbs::is_state(const Clause& clause) const {
  if (view_.tree.child(clause.predicate, "aux:pass") < 0 || tells_how_it_is(clause)) return true;
  if (is_at_price(view_, clause) || is_quality(view_, clause) || is_closed(clause)) return true;
  if (view_.lexicon.lists(WordList::States, clause.lemma)) return true;
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
    if (a.role != Role::Oblique || a.word < clause.predicate || is_date(a.word)) return false;
    if (is_one_of(a.preposition, {"as", "of", "to", "with"})) return true;
    return is_one_of(a.preposition, {"in", "on", "from"}) && !view_.phrases.at(a.word);
  });
}

/// "she was announced the champion": what somebody is said to be, and nobody to whom something is done.
bool PlainVerbs::is_what_it_becomes(int named, const Side& things) const {
  const Side first = sides_.at(named, Reach::None);
  return !first.empty() && view_.type(first.ends[0]) == EntityType::Person &&
         view_.type(things.ends[0]) == EntityType::Person;
}

/// "the trawler was impounded", by nobody named.
void PlainVerbs::read_passive(ClauseIndex index, const Clause& clause) {
  // "was crowned queen", "was declared the winner": she, and not the queen.
  const int named = clause.word_of(Role::IndirectObject);
  const bool naming = named >= 0 && view_.lexicon.lists(WordList::Styling, clause.lemma);
  const Side things =
      sides_.with_others(clause, sides_.at(naming ? named : clause.word_of(Role::Object), Reach::None));
  if (things.empty() || is_vague(things) || is_light(clause) || has_complement(clause) || is_state(clause))
    return;
  if (!naming && is_what_it_becomes(named, things)) return;
  if (stranded_preposition(view_, clause) >= 0 || is_done_by_notion(view_, clause))
    return;  // "as they were trained to"
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  match.type = type_of(clause, rest);
  writer_.write(index, clause, match, {}, things, "plain verb, passive");
}

/// "told her the facts: of nine nurses …"
bool PlainVerbs::starts_anew(int noun, int phrase) const {
  for (int i = noun + 1; i < phrase; ++i)
    if (is_one_of(word(i).form, {":", ";"})) return true;
  return false;
}

/// "missed the most lessons of any teacher": no lessons of theirs.
bool PlainVerbs::is_compared(int noun) const {
  const auto children = view_.tree.children(noun);
  return std::any_of(children.begin(), children.end(),
                     [&](int c) { return c < noun && word(c).xpos == "JJS"; });
}

/// "with Omar losing the lead", "renewed his appeal for Omar to leave": what happens, or is to happen, and
/// nobody to whom or with whom it is done.
bool PlainVerbs::does_what_follows(int phrase) const {
  const int next = view_.tree.extent(phrase).second;
  if (preposition(view_.tree, phrase) == "for")
    return next + 1 < view_.size() && word(next).upos == UPos::PART && word(next + 1).upos == UPos::VERB;
  return preposition(view_.tree, phrase) == "with" && next < view_.size() && word(next).xpos == "VBG" &&
         base_relation(word(next)) == "advcl" && view_.tree.child(next, "mark") < 0;
}

/// "the cold state of Ohio": the place's name.
bool PlainVerbs::is_name_of_place(int noun, int phrase) const {
  if (word(noun).lemma != "state" && !view_.lexicon.lists(WordList::PlacesNamed, word(noun).lemma))
    return false;
  const auto end = view_.phrases.at(phrase);
  return end && is_place(view_.type(*end)) && word(phrase).upos == UPos::PROPN &&
         preposition(view_.tree, phrase) == "of" && word(noun).xpos == "NN";
}

/// The phrase that a preposition joins to the noun or, behind it, to the verb: "filed a complaint against
/// Peru"; -1: none.
int PlainVerbs::behind(int noun, const Clause& clause) const {
  const auto joins = [&](int c) {
    // "on Monday", "limited the levy to 2 percent of the miners"
    if (c > noun && (starts_anew(noun, c) || is_date(c) || does_what_follows(c) || is_percent(word(c))))
      return false;
    if (same_word(word(c).form, "side")) return false;     // "joined the fight on the Norwegian side"
    if (c > noun && preposition(view_.tree, c) == "at") {  // "threw stones at the police"
      const auto end = view_.phrases.at(c);
      return end && !is_place(view_.type(*end));
    }
    return c > noun && is_one_of(preposition(view_.tree, c), {"to", "with", "on", "upon", "against", "into",
                                                              "before", "over", "for", "from", "about"});
  };
  for (const int c : view_.tree.children(noun))
    if (base_relation(word(c)) == "nmod" && joins(c)) return c;
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && joins(a.word)) return a.word;
  // "set the number of nurses", "met the commander of the guards"
  if (view_.lexicon.lists(WordList::Shares, word(noun).lemma) || view_.lexicon.post(word(noun).lemma))
    return -1;
  if (is_compared(noun)) return -1;
  for (const int c : view_.tree.children(noun))  // "published the names of the nurses"
    if (!starts_anew(noun, c) && c > noun && base_relation(word(c)) == "nmod" &&
        preposition(view_.tree, c) == "of")
      return c;
  return -1;
}

/// "suspended $9 million in aid to Peru": the aid, and not the sum, is what was suspended.
int PlainVerbs::paid_for(int sum, const Clause& clause) const {
  if (!is_sum(view_, sum)) return behind_share(view_, sum);
  const auto is_paid_for = [&](int c) {
    // but "kept money in its coffers": where it lies
    const bool told_which = view_.tree.child(c, "det") >= 0 || view_.tree.child(c, "nmod:poss") >= 0;
    if (told_which && preposition(view_.tree, c) == "in") return false;
    // but "raised $9 million in support of Peru"
    return c > sum && is_one_of(preposition(view_.tree, c), {"in", "of"}) && word(c).upos == UPos::NOUN &&
           !is_one_of(word(c).lemma, {"support", "favor", "favour", "excess", "return", "exchange"});
  };
  for (const int c : view_.tree.children(sum))
    if (base_relation(word(c)) == "nmod" && is_paid_for(c)) return c;
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && is_paid_for(a.word)) return a.word;
  return sum;
}

/// "told a rally of miners": the miners.
bool PlainVerbs::is_gathering_told(const Clause& clause, int noun, int phrase) const {
  return view_.lexicon.lists(WordList::Addressing, clause.lemma) && word(phrase).head == noun &&
         is_one_of(preposition(view_.tree, phrase), {"of", "with"}) &&
         is_one_of(word(noun).lemma, {"rally", "meeting", "conference", "gathering", "convention", "summit",
                                      "hearing", "forum", "seminar", "session", "dinner", "reception"});
}

/// "fought the war with tanks": by what means, not with whom.
bool PlainVerbs::is_means(const Clause& clause, int phrase, const Side& object) const {
  if (preposition(view_.tree, phrase) != "with" || word(phrase).head != clause.predicate) return false;
  const EntityType type = view_.type(object.ends[0]);
  return type == EntityType::Unit || type == EntityType::Weapon;
}

/// "lodged a complaint with the court", "offered the nurses a way out": what is done is a noun, and the
/// relation is with the one it is done to.
void PlainVerbs::read_through_noun(ClauseIndex index, const Clause& clause, const Side& subject) {
  const int named = clause.word_of(Role::Object);
  if (clause.voice == Voice::Passive || named < clause.predicate || is_vague(subject)) return;
  const int noun = paid_for(named, clause);
  if (clause.lemma == "follow" && word(clause.predicate).xpos == "VBG") return;  // "following the death of"
  const bool sum = noun == named && is_sum(view_, noun);
  if (!sum && (word(noun).upos != UPos::NOUN || word(noun).form.size() < 3)) return;  // "call-up"
  const bool through_share = noun != named && !is_sum(view_, named);
  if (view_.lexicon.noun(word(noun).lemma) != nullptr && (does_the_noun(clause) || through_share))
    return;  // its own relation
  const int given_to = clause.word_of(Role::IndirectObject);
  const int other = given_to >= 0 ? given_to : behind(noun, clause);
  const Side object = sides_.at(other, Reach::None);
  if (object.empty() || is_vague(object) || is_means(clause, other, object)) return;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  // "refused him bail": he is an object of the verb as much as bail is, unlike "sent him a present"
  const RelationDefinition* definition = view_.lexicon.verb_phrase(clause.lemma);
  const bool sent = definition != nullptr && definition->event_class == "mobilize";
  const std::string joint = given_to >= 0 ? "to" : std::string(preposition(view_.tree, other));
  if ((given_to >= 0 && !sent) || (given_to < 0 && is_name_of_place(noun, other)) ||
      is_gathering_told(clause, noun, other))
    match.type = type_of(clause, rest);
  else
    match.type =
        type_of(clause, (rest.empty() ? "" : rest + " ") + (sum ? "money" : word(noun).form) + " " + joint);
  match.cue.push_back(noun);
  writer_.write(index, clause, match, subject, object, "plain verb, through noun");
}

/// What "into Lima", "to the ship", "for Norway" behind a passive bring the things into; goods go to bodies,
/// too.
Side PlainVerbs::destination(const Clause& clause, const ClauseArgument& a, const Side& things) const {
  if (a.role != Role::Oblique || (a.word < clause.predicate && !a.inherited)) return {};
  Side found = sides_.at(a.word, Reach::None);
  const bool goods = std::all_of(things.ends.begin(), things.ends.end(), [&](const End& e) {
    return view_.type(e) == EntityType::Weapon || Phrases::is_thing(e);
  });
  if ((goods || is_destined(clause)) && a.preposition == "to") return found;
  if (is_destined(clause) && a.preposition == "for") return found;
  if (!is_one_of(a.preposition, {"to", "into", "across", "inside", "onto", "throughout", "among"})) return {};
  std::erase_if(found.ends, [&](const End& e) { return !is_place(view_.type(e)); });
  return found;
}

bool PlainVerbs::is_destined(const Clause& clause) const {
  return view_.lexicon.lists(WordList::Destining, clause.lemma);
}

/// "transported inside Chile" tells where they are, unlike "brought to Chile" and "attacked inside Chile".
bool PlainVerbs::are_inside(const Clause& clause, std::string_view preposition) const {
  const RelationDefinition* definition = view_.lexicon.verb_phrase(clause.lemma);
  const bool harms = definition != nullptr && is_one_of(definition->event_class, {"assault", "coerce"});
  return !harms && is_one_of(preposition, {"across", "inside", "throughout", "among"});
}

bool PlainVerbs::read_going(ClauseIndex index, const Clause& clause, const Side& things) {
  if (clause.voice != Voice::Passive || things.empty()) return false;
  for (const ClauseArgument& a : clause.arguments) {
    if (!is_destined(clause) && !are_inside(clause, a.preposition)) continue;
    const Side place = destination(clause, a, things);
    if (place.empty()) continue;
    std::string rest;
    PredicateMatch match = match_of(clause, rest);
    match.type = type_of(clause, a.preposition);
    writer_.write(index, clause, match, things, place, "plain verb, going");
    return true;
  }
  return false;
}

/// "the nurses were brought to Lima", by nobody named.
bool PlainVerbs::read_moved(ClauseIndex index, const Clause& clause) {
  if (clause.voice != Voice::Passive || clause.argument(Role::Subject) != nullptr) return false;
  const Side things = sides_.at(clause.word_of(Role::Object), Reach::None);
  if (read_going(index, clause, things)) return true;
  if (things.empty() || view_.lexicon.lists(WordList::States, clause.lemma) ||
      std::none_of(clause.arguments.begin(), clause.arguments.end(),
                   [&](const auto& a) { return !destination(clause, a, things).empty(); }))
    return false;
  std::string rest;
  PredicateMatch match = match_of(clause, rest);
  match.type = type_of(clause, rest);
  writer_.write(index, clause, match, {}, things, "plain verb, moved");
  return true;
}

/// "touched down on Friday at Callao": nothing but a time between the particle and the phrase.
bool PlainVerbs::follows_at_once(int phrase, int particle) const {
  const int first = view_.tree.extent(phrase).first;
  if (first == particle + 1) return true;
  const auto& dates = view_.dates();
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
    return date.first <= particle + 2 && date.first > particle && date.last >= first - 1 &&
           date.last <= first;
  });
}

/// The first such behind the verb, and its preposition added to the verb's rest; behind a particle only
/// where it follows at once ("moved out of", not "spoke over boos from").
Side PlainVerbs::object_behind_preposition(const Clause& clause, std::string& rest) const {
  for (const ClauseArgument& a : clause.arguments) {
    // also "the town to which they fled"
    if (a.role != Role::Oblique || (a.word < clause.predicate && !a.inherited) ||
        !is_one_of(a.preposition, {"with",    "to",      "against", "into", "from",    "alongside", "on",
                                   "for",     "next to", "beside",  "in",   "at",      "near",      "about",
                                   "through", "across",  "outside", "off",  "towards", "toward",    "around",
                                   "past",    "behind",  "aboard",  "onto", "over",    "inside",    "along"}))
      continue;
    // "the anger they feel about it"
    if (a.preposition == "about" && clause.embedding == Embedding::Relative && !a.inherited) continue;
    if (a.preposition == "on" && same_word(word(a.word).form, "side"))
      continue;  // "fights on the Norwegian side"
    if (clause.particle_word >= 0 && !follows_at_once(a.word, clause.particle_word)) continue;
    Side found = sides_.at(a.word, Reach::None);
    if (a.preposition == "in")
      std::erase_if(found.ends, [&](const End& e) { return !is_place(view_.type(e)); });
    if (found.empty()) continue;
    if (!rest.empty()) rest += ' ';
    rest += a.preposition;
    return found;
  }
  return {};
}

}  // namespace newsgraph::parser
