#include "parser/extract/clauses/sharing/adverbials.hpp"

#include <algorithm>
#include <optional>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/repairs/verb_places.hpp"
#include "parser/extract/clauses/sharing/control.hpp"
#include "parser/extract/clauses/sharing/infinitive_doers.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "donated to a charity backing Omar": the noun right before a participle may be the one meant; else -1.
int noun_before(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  if (clause.marker >= 0 || clause.predicate == 0 || in.tree.word(clause.predicate).xpos != "VBG") return -1;
  for (const ClauseArgument& a : governor.arguments) {
    const bool agent = a.role == Role::Subject && governor.voice == Voice::Passive && !is_sighting(governor);
    const bool oblique = a.role == Role::Oblique && !a.preposition.empty();
    if ((agent || oblique) && a.word > governor.predicate && is_noun(in.tree.word(a.word)) &&
        in.tree.extent(a.word).second == clause.predicate)
      return in.tree.conjuncts(a.word).back();
  }
  return -1;
}

/// The noun that the words of a name, or of several nouns, hang on.
int head_of_name(const SentenceClauses& in, int word) {
  for (int steps = 0; steps < in.tree.size() && in.tree.word(word).head >= 0 &&
                      is_one_of(base_relation(in.tree.word(word)), {"flat", "compound"});
       ++steps)
    word = in.tree.word(word).head;
  return word;
}

/// "spoke about Norway helping them", "with Peru attacking", "in exchange for Peru freeing them": who stands
/// right before a gerund, behind a preposition that puts nothing in a place, does it. But "voted for Ana
/// Berg saying", "came with Omar Diaz hoping". -1: nobody.
int doer_behind_preposition(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  int noun = clause.predicate - 1;
  if (clause.marker >= 0 || noun <= governor.predicate || in.tree.word(clause.predicate).xpos != "VBG" ||
      clause.lemma == "use" ||
      of_class(in, clause, {WordClass::Saying, WordClass::Planning, WordClass::Requesting}))
    return -1;
  noun = head_of_name(in, noun);
  if (in.tree.extent(noun).second != clause.predicate ||
      !is_one_of(preposition(in.tree, noun), {"about", "over", "for", "with", "without", "despite"}))
    return -1;
  const bool acts = is_somebody(in, noun) || in.lexicon.country(in.tree.word(noun).form);
  return acts && !in.lexicon.lists(WordList::Motions, governor.lemma) ? noun : -1;
}

/// "arrested a former mayor, now living in Peru": the mayor lives there. -1: nothing tells so.
int object_with_its_present(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  const int adverb = clause.predicate - 1;
  if (adverb < 2 || in.tree.word(adverb - 1).form != "," ||
      !is_one_of(in.tree.word(adverb).lemma, {"now", "currently", "once", "formerly"}))
    return -1;
  const int object = governor.voice == Voice::Active ? governor.word_of(Role::Object) : -1;
  if (object > governor.predicate && in.tree.extent(object).second == adverb - 1) return object;
  return -1;
}

/// "watched nurses being led away", "filmed police beating them": the object
/// right before the gerund. -1: none.
int object_at_it(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  const int object = governor.voice == Voice::Active ? governor.word_of(Role::Object) : -1;
  if (object <= governor.predicate || clause.marker >= 0 ||
      in.tree.extent(object).second != in.tree.extent(clause.predicate).first)
    return -1;
  // "shot a man threatening a nurse", unlike "emailed nurses asking them"
  const int article = in.tree.child(object, "det");
  const bool told_apart =
      article < 0 ? in.tree.word(object).xpos == "NNS" : is_one_of(in.tree.word(article).lemma, {"a", "an"});
  const bool own = in.tree.word(clause.predicate).xpos == "VBG" && told_apart &&
                   in.tree.extent(object).second == clause.predicate && is_somebody(in, object) &&
                   clause.lemma != "use" &&
                   !of_class(in, clause, {WordClass::Saying, WordClass::Planning, WordClass::Requesting});
  const bool gerund = clause.voice == Voice::Passive
                          ? in.tree.word(in.tree.extent(clause.predicate).first).xpos == "VBG"
                          : own || sees(governor);
  return gerund ? object : -1;
}

/// "gave her a week to leave": she is to leave, unlike "gave her a promise to leave". The tree may have the
/// week for a time. -1: nobody.
int recipient_of_time(const SentenceClauses& in, const Clause& giving, const Clause& clause) {
  const int object = giving.word_of(Role::Object);
  if (object >= 0 && in.lexicon.is(in.tree.word(object).lemma, UPos::NOUN, WordClass::Promising)) return -1;
  if (const int given_to = giving.word_of(Role::IndirectObject); given_to >= 0) return given_to;
  for (const int c : in.tree.children(giving.predicate))
    if (object >= 0 && c > object && c < clause.predicate &&
        (in.tree.word(c).relation == "obl:unmarked" || is_one_of(preposition(in.tree, c), {"until", "till"})))
      return object;
  return -1;
}

/// "lent Norvik money to buy it", "gave permission to Norvik to buy it": Norvik buys it, unlike "gave a
/// speech to the miners to defend it". -1: nobody.
int recipient_of_means(const SentenceClauses& in, const Clause& giving, const Clause& clause) {
  const int object = giving.word_of(Role::Object);
  if (object < giving.predicate ||
      !is_one_of(giving.lemma,
                 {"give", "lend", "loan", "grant", "award", "donate", "allocate", "offer", "hand", "pay"}) ||
      !(in.tree.word(object).form == "$" || in.tree.child(object, "nummod") >= 0 ||
        is_one_of(
            in.tree.word(object).lemma,
            {"money", "fund", "funds", "funding", "cash", "aid", "loan", "credit", "permission", "power",
             "authority", "right", "mandate", "chance", "opportunity", "time", "weapon", "arms"})))
    return -1;
  if (const int given_to = giving.word_of(Role::IndirectObject); given_to > giving.predicate) return given_to;
  const int to = giving.oblique("to");
  return to > object && to < clause.predicate ? to : -1;
}

/// "will be paid by selling boats": whoever pays sells them, whom nothing names.
bool is_means_of_passive(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  if (governor.voice != Voice::Passive || clause.marker < governor.predicate ||
      !same_word(in.tree.word(clause.marker).form, "by"))
    return false;
  for (int i = governor.predicate; i < clause.marker; ++i)
    if (in.tree.word(i).form == ",") return false;
  return true;
}

/// "used by Ana to open it": she opens it, while who is asked by Ana to open it does so himself.
bool is_used(const Clause& governor) {
  return governor.kind == PredicateKind::Verb && governor.voice == Voice::Passive && governor.lemma == "use";
}

/// "will discuss topics, including selling boats", "issues such as selling boats": what might be done.
bool is_deed_for_example(const SentenceClauses& in, const Clause& clause) {
  if (in.tree.word(clause.predicate).xpos != "VBG" || clause.predicate < 2) return false;
  const std::string& before = in.tree.word(clause.predicate - 1).form;
  return same_word(before, "including") ||
         (same_word(before, "as") && same_word(in.tree.word(clause.predicate - 2).form, "such"));
}

/// "…, blaming the weather"
bool is_set_off(const SentenceClauses& in, const Clause& clause) {
  return clause.marker < 0 && clause.predicate > 0 && clause.lemma != "act" &&
         in.tree.word(clause.predicate).xpos == "VBG" && in.tree.word(clause.predicate - 1).form == ",";
}

/// "has balked at the staff needed to run it, blaming Peru": hung on a verb without a subject, it is the
/// first above that has one who blames.
int subject_above(const SentenceClauses& in, const Clause& clause) {
  const Clause* above = &clause;
  for (int steps = 0; steps < 6 && above->governor; ++steps) {
    if (above->embedding == Embedding::Root || above->embedding == Embedding::Parataxis) break;
    above = &in.clauses.all[*above->governor];
    if (const int subject = surface_subject(*above); subject >= 0) return subject;
  }
  return -1;
}

/// "…, calling them heroes", "…, citing a witness": what one says to what was told before.
bool is_remark(const SentenceClauses& in, const Clause& clause) {
  return is_set_off(in, clause) &&
         (of_class(in, clause,
                   {WordClass::Saying, WordClass::Alleging, WordClass::Citing, WordClass::Requesting}) ||
          in.lexicon.lists(WordList::Calling, clause.lemma) ||
          in.lexicon.lists(WordList::Describing, clause.lemma));
}

/// "said guards had beaten nurses, citing a witness", "praised nurses who helped them, calling them heroes":
/// who says and praises it cites and calls, and not who is spoken of. -1: nobody.
int sayer_above(const SentenceClauses& in, const Clause& clause, const Clause& told) {
  if (!told.governor || !is_remark(in, clause)) return -1;
  const Clause& above = in.clauses.all[*told.governor];
  const bool of_noun = (told.embedding == Embedding::Relative || told.embedding == Embedding::Adnominal) &&
                       above.predicate < told.anchor && above.kind == PredicateKind::Verb;
  const bool said = told.embedding == Embedding::Complement && above.predicate < told.predicate &&
                    of_class(in, above, {WordClass::Saying, WordClass::Alleging});
  return of_noun || said ? subject_above(in, told) : -1;
}

/// "seek a leader to end it", as against "seek votes to end it", "need 70 delegates to win".
bool wants_somebody(const SentenceClauses& in, const Clause& governor) {
  const int object = governor.word_of(Role::Object);
  if (object < governor.predicate || !in.lexicon.lists(WordList::Seeking, governor.lemma)) return false;
  const auto sense = in.lexicon.noun_sense(in.tree.word(object).lemma);
  return sense && sense->type == EntityType::Person && in.tree.child(object, "nummod") < 0;
}

/// "sent troops to fight", "hired guards to watch it", as against "won votes to lead".
bool moves_its_object(const SentenceClauses& in, const Clause& governor) {
  if (wants_somebody(in, governor)) return true;
  const RelationDefinition* definition = in.lexicon.verb_phrase(governor.lemma);
  if (definition == nullptr) return false;
  if (definition->event_class == "mobilize") return true;
  return definition->has(RelationTrait::SendsToAct);
}

/// "hired a plane to fly above it", "named her side to face Peru": the plane flies, the side faces Peru.
bool puts_to_work(const SentenceClauses& in, const Clause& governor) {
  const int object = governor.word_of(Role::Object);
  if (object < 0) return false;
  // "named a street to honour Omar"
  const auto sense = in.lexicon.noun_sense(in.tree.word(object).lemma);
  return object > governor.predicate && !(sense && sense->type == EntityType::Place) &&
         is_one_of(governor.lemma,
                   {"hire", "name", "appoint", "designate", "choose", "pick", "select", "elect"});
}

/// A passive participle that may be said of the noun before it, whatever the tree has it for.
bool may_be_of_noun(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  return clause.marker < 0 && clause.voice == Voice::Passive && clause.predicate > governor.predicate &&
         in.tree.word(clause.predicate).xpos == "VBN" &&
         !is_one_of(clause.lemma,
                    {"accompany", "flank",  "escort",   "join",     "arm",      "dress", "follow", "lead",
                     "trail",     "clothe", "disguise", "handcuff", "surround", "wound", "injure", "force",
                     "determine", "intend", "wrap",     "cover",    "drape",    "use"});
}

/// "the truce agreed in May", "the seat in the House now held by Ana": a participle right behind a noun is
/// said of it, or of one before it; but "went to Lima accompanied by Ana".
bool is_of_noun_before(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  if (!may_be_of_noun(in, clause, governor)) return false;
  int before = clause.predicate - 1;
  while (before > governor.predicate && in.tree.word(before).upos == UPos::ADV) --before;
  return before > governor.predicate && is_noun(in.tree.word(before));
}

/// "asked Peru to free Omar Diaz, jailed for spying": people right before the comma are meant; but "fled with
/// his wife, chased by police", "was found by his wife, wounded in the blast". -1: nobody.
int prosecuted_before_comma(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  int noun = clause.predicate - 2;
  if (noun <= governor.predicate || in.tree.word(noun + 1).form != "," || clause.marker >= 0 ||
      governor.voice == Voice::Passive || in.lexicon.lists(WordList::Motions, governor.lemma) ||
      governor.lemma == "leave" || clause.voice != Voice::Passive ||
      in.tree.word(clause.predicate).xpos != "VBN" ||
      !(in.lexicon.lists(WordList::Prosecuting, clause.lemma) ||
        in.lexicon.lists(WordList::DoneToPeople, clause.lemma)))
    return -1;
  noun = head_of_name(in, noun);
  const auto sense = in.lexicon.noun_sense(in.tree.word(noun).lemma);
  const bool body = sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  return is_somebody(in, noun) && !body && in.tree.extent(noun).second == clause.predicate - 1 ? noun : -1;
}

/// "fought guards from Norvik, headed by Ana", "wants Arica, taken by Peru": the noun before the comma is
/// what the participle is said of, if it alone is the phrase; but "fell in the street, hit by guards", "left
/// Lima, chased by guards", "beat Omar, helped by Ana". -1 where it may be another, nothing where it is the
/// subject.
std::optional<int> noun_before_comma(const SentenceClauses& in, const Clause& clause,
                                     const Clause& governor) {
  const int noun = clause.predicate - 2;
  if (noun <= governor.predicate || in.tree.word(noun + 1).form != "," || !is_noun(in.tree.word(noun)) ||
      !may_be_of_noun(in, clause, governor) || is_day(in.tree.word(noun)) ||
      in.lexicon.lists(WordList::Moments, in.tree.word(noun).lemma))
    return std::nullopt;
  const int object = governor.word_of(Role::Object);
  if (governor.voice == Voice::Passive || object < governor.predicate || object > noun) return std::nullopt;
  if (in.lexicon.lists(WordList::Motions, governor.lemma) ||
      is_one_of(governor.lemma, {"leave", "enter", "reach", "visit", "beat", "defeat"}) ||
      is_one_of(clause.lemma, {"help", "aid", "assist", "support", "back", "watch", "cheer", "boo", "chase"}))
    return std::nullopt;
  // "spent nine years in prison, jailed by Norway": only somebody is.
  if (in.tree.word(noun).upos == UPos::NOUN && !is_somebody(in, noun) &&
      (in.lexicon.lists(WordList::Prosecuting, clause.lemma) ||
       in.lexicon.lists(WordList::DoneToPeople, clause.lemma)))
    return std::nullopt;
  int head = noun;
  while (is_one_of(base_relation(in.tree.word(head)), {"flat", "compound"}) && in.tree.word(head).head >= 0)
    head = in.tree.word(head).head;
  return in.tree.word(head).head == governor.predicate ? head : -1;
}

/// "opposes the meeting due to be held": the noun before "due"; -1: none.
int noun_due(const SentenceClauses& in, const Clause& clause) {
  if (clause.marker < 1 || in.tree.word(clause.marker).lemma != "due") return -1;
  int noun = clause.marker - 1;
  if (!is_noun(in.tree.word(noun))) return -1;
  while (in.tree.word(noun).head >= 0 && is_noun(in.tree.word(in.tree.word(noun).head)) &&
         in.tree.extent(in.tree.word(noun).head).second <= clause.marker)
    noun = in.tree.word(noun).head;
  return noun;
}

/// "grateful to Norway for helping", "angry with the mayor for leaving": whom the adjective is about. But
/// "responsible to her for running it". -1: nobody.
int felt_towards(const SentenceClauses& in, const Clause& clause) {
  if (clause.anchor < 0 || clause.marker < 1 || !same_word(in.tree.word(clause.marker).form, "for") ||
      in.tree.word(clause.anchor).upos != UPos::ADJ || in.tree.word(clause.predicate).xpos != "VBG" ||
      is_one_of(in.tree.word(clause.anchor).lemma,
                {"responsible", "accountable", "liable", "known", "famous"}))
    return -1;
  for (const int c : in.tree.children(clause.anchor))
    if (c > clause.anchor && in.tree.extent(c).second == clause.marker &&
        is_one_of(preposition(in.tree, c), {"at", "with", "to", "of"}))
      return c;
  return -1;
}

/// "served nine years for it", "won a prize for it", "faces trial for it": what one gets for a deed of one's
/// own.
bool is_deserved(const SentenceClauses& in, int noun) {
  return is_one_of(in.tree.word(noun).lemma,
                   {"year", "month", "time", "trial", "sentence", "term", "fine", "prize", "award", "medal",
                    "praise", "criticism", "flak", "fire", "applause", "credit", "blame"});
}

/// "the arrest of Omar Diaz", "her extradition": who suffers it; else the noun.
int suffering(const SentenceClauses& in, int noun) {
  if (const int owner = possessor(in, noun); owner >= 0) return owner;
  for (const int c : in.tree.children(noun))
    if (c > noun && preposition(in.tree, c) == "of") return c;
  return noun;
}

/// "praised her for leaving", "praised her for her courage in leaving", "accused her of leaving", "charged
/// her with leaving", "thanked Norway for helping": of whom it is said. -1: nobody.
int blamed_for_it(const SentenceClauses& in, const Clause& governor, const Clause& clause,
                  std::string_view marker) {
  const bool for_something = same_word(marker, "for") || same_word(marker, "over") ||
                             (same_word(marker, "in") &&
                              (governor.oblique("for") > governor.predicate ||
                               is_one_of(governor.lemma, {"support", "back", "assist", "aid", "encourage"})));
  const bool accusation = (same_word(marker, "of") || same_word(marker, "with")) &&
                          (in.lexicon.lists(WordList::Prosecuting, governor.lemma) ||
                           is_one_of(governor.lemma, {"credit", "task", "entrust"}));
  if (!(for_something || accusation) || in.tree.word(clause.predicate).xpos != "VBG") return -1;
  int blamed = governor.word_of(Role::Object);
  const bool deserved = blamed >= 0 && is_deserved(in, blamed);
  if (const int given_to = governor.word_of(Role::IndirectObject); given_to >= 0 && (deserved || blamed < 0))
    blamed = given_to;
  else if (deserved && !is_one_of(governor.lemma, {"give", "award", "hand", "grant", "sentence"}))
    blamed = surface_subject(governor);
  if (blamed >= 0 && is_one_of(in.tree.word(blamed).lemma, {"arrest", "extradition"}))
    blamed = suffering(in, blamed);
  return blamed < clause.predicate ? blamed : -1;
}

/// "ordered the party to leave", "allowed them to leave", where the tree has a purpose
void share_order(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  const int told = governor.word_of(Role::IndirectObject);
  const int object = told >= 0 ? told : governor.word_of(Role::Object);
  if (object < governor.predicate || object > clause.marker) return;
  if (belongs_to(governor, in.document, in.lexicon, WordClass::Requesting)) give_subject(in, clause, object);
  const bool got = governor.lemma == "get" && is_somebody(in, object);  // but "got money to leave"
  if (!got && !in.lexicon.lists(WordList::ToldToAct, governor.lemma)) return;
  give_subject(in, clause, object);
  clause.embedding = Embedding::OpenComplement;
}

/// "was forced by Norway to leave", where the tree has a purpose
bool is_told_to_act(const SentenceClauses& in, const Clause& governor) {
  return governor.kind == PredicateKind::Verb && governor.voice == Voice::Passive &&
         in.lexicon.lists(WordList::ToldToAct, governor.lemma);
}

/// Who does what the infinitive under an active verb says. Is it told, be it that nobody is named?
bool share_purpose(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  if (const int given_to = recipient_of_time(in, governor, clause); governor.lemma == "give")
    give_subject(in, clause, given_to);
  give_subject(in, clause, recipient_of_means(in, governor, clause));
  // "summoned the envoy to protest": who summons protests, while who is summoned explains.
  if (governor.lemma == "summon" && is_one_of(clause.lemma, {"protest", "complain", "condemn", "denounce",
                                                             "demand", "express", "convey", "object"})) {
    give_subject(in, clause, surface_subject(governor));
    return true;
  }
  share_order(in, clause, governor);
  if (puts_to_work(in, governor)) give_subject(in, clause, governor.word_of(Role::Object));
  give_subject(in, clause, asked_behind_preposition(in, governor, clause));
  if (surface_subject(clause) >= 0) return false;
  const InfinitiveDoer doer = doer_before(in, governor, clause);
  if (doer.told) give_subject(in, clause, doer.word);
  return doer.told;
}

}  // namespace

void share_adverbial(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  if (surface_subject(clause) >= 0) return;
  // "after riots in the town were put down": what has a finite auxiliary has a subject of its own, found or
  // not.
  if (governor.kind == PredicateKind::Nominal || has_finite_auxiliary(in.tree, clause.predicate)) return;
  const bool active = governor.kind == PredicateKind::Verb && governor.voice == Voice::Active;
  const std::string_view marker =
      clause.marker < 0 ? std::string_view{} : std::string_view(in.tree.word(clause.marker).form);
  // "as reported by the press": what the whole says
  if (clause.voice == Voice::Passive && same_word(marker, "as")) return;
  if (judges_a_deed(in, governor, clause) || is_means_of_passive(in, governor, clause) ||
      is_deed_for_example(in, clause))
    return;
  if (is_of_noun_before(in, clause, governor)) return;
  if (const int towards = felt_towards(in, clause); towards >= 0) return give_subject(in, clause, towards);
  // "nurses interested in leaving": they are to leave.
  if (const int noun = clause.marker >= 0 ? noun_of_adjective(in, clause) : -1; noun >= 0)
    return give_subject(in, clause, noun);
  if (const int noun = prosecuted_before_comma(in, clause, governor); noun >= 0)
    return give_subject(in, clause, noun);
  if (const auto noun = noun_before_comma(in, clause, governor)) return give_subject(in, clause, *noun);
  if (const int noun = noun_due(in, clause); noun >= 0) return give_subject(in, clause, noun);
  if (same_word(marker, "to") && is_used(governor)) give_subject(in, clause, governor.word_of(Role::Subject));
  if (same_word(marker, "to") && is_told_to_act(in, governor)) clause.embedding = Embedding::OpenComplement;
  if (active) {
    give_subject(in, clause, blamed_for_it(in, governor, clause, marker));
    // "gave her a shot at winning": she wins.
    if (const int given_to = governor.word_of(Role::IndirectObject);
        same_word(marker, "at") && given_to > governor.predicate && given_to < clause.predicate)
      give_subject(in, clause, given_to);
    if (same_word(marker, "to") && share_purpose(in, clause, governor)) return;
  }
  give_subject(in, clause, object_with_its_present(in, governor, clause));
  give_subject(in, clause, object_at_it(in, governor, clause));
  give_subject(in, clause, doer_behind_preposition(in, governor, clause));
  give_subject(in, clause, sayer_above(in, clause, governor));
  give_subject(in, clause, surface_subject(governor));
  if (is_set_off(in, clause)) give_subject(in, clause, subject_above(in, governor));
  if (active && same_word(marker, "to") && moves_its_object(in, governor))
    clause.other_subject = governor.word_of(Role::Object);
  if (const int noun = noun_before(in, clause, governor); noun >= 0) clause.other_subject = noun;
}

}  // namespace newsgraph::parser
