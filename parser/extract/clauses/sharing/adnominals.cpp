#include "parser/extract/clauses/sharing/adnominals.hpp"

#include <algorithm>

#include "parser/extract/clauses/sharing/infinitive_doers.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// Whose "of" stands between the noun and what the clause says of it; -1: nobody's.
int behind_of(const SentenceClauses& in, const Clause& clause) {
  for (const int c : in.tree.children(clause.anchor))
    if (base_relation(in.tree.word(c)) == "nmod" && preposition(in.tree, c) == "of" && c < clause.predicate)
      return c;
  return -1;
}

/// "the head of the agency investigating it", "the owner of the ship carrying arms", "families of nurses held
/// by rebels": the agency investigates, the ship carries, the nurses are held. -1: nothing tells so.
int led_right_before(const SentenceClauses& in, const Clause& clause) {
  if (clause.marker >= 0) return -1;
  const Word& leader = in.tree.word(clause.anchor);
  const auto sense = in.lexicon.noun_sense(leader.lemma);
  const bool leads = in.tree.word(clause.predicate).xpos == "VBG" && leader.xpos == "NN" && sense &&
                     sense->type == EntityType::Person;
  const bool kin = clause.voice == Voice::Passive && (in.lexicon.lists(WordList::Kin, leader.lemma) ||
                                                      is_one_of(leader.lemma, {"family", "relative"}));
  if (!leads && !kin) return -1;
  const int led = behind_of(in, clause);
  if (led < 0 || in.tree.extent(led).second != clause.predicate || !is_noun(in.tree.word(led))) return -1;
  const bool told = in.tree.word(led).xpos != "NN" || in.tree.child(led, "det") >= 0;
  return told ? led : -1;
}

/// "lawyers for Omar Diaz, accused of spying", "the wife of a nurse, killed in May": who stands right before
/// the comma is accused. -1: nobody.
int prosecuted_right_before(const SentenceClauses& in, const Clause& clause) {
  const int comma = clause.predicate - 1;
  if (clause.marker >= 0 || clause.voice != Voice::Passive || comma <= clause.anchor ||
      in.tree.word(comma).form != "," ||
      !(in.lexicon.lists(WordList::Prosecuting, clause.lemma) ||
        in.lexicon.lists(WordList::DoneToPeople, clause.lemma)))
    return -1;
  for (const int c : in.tree.children(clause.anchor)) {
    const auto sense = in.lexicon.noun_sense(in.tree.word(c).lemma);
    const bool body = sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
    if (c > clause.anchor && in.tree.extent(c).second == comma && preposition(in.tree, c) == "for" &&
        is_somebody(in, c) && !body)
      return c;
  }
  return -1;
}

/// "signs of soldiers moving north", "a photo of Ana wearing a hat": they move, not the signs.
int participant(const SentenceClauses& in, const Clause& clause) {
  if (in.tree.word(clause.predicate).xpos == "VBG" &&
      in.lexicon.lists(WordList::Works, in.tree.word(clause.anchor).lemma))
    if (const int shown = behind_of(in, clause); shown >= 0) return shown;
  if (const int led = led_right_before(in, clause); led >= 0) return led;
  if (const int accused = prosecuted_right_before(in, clause); accused >= 0) return accused;
  const Clause* noun = in.clauses.at(clause.sentence, clause.anchor);
  if (noun == nullptr || noun->kind == PredicateKind::Verb) return -1;
  // "a ban on nurses entering Chile": they enter.
  if (noun->kind == PredicateKind::Nominal && in.tree.word(clause.predicate).xpos == "VBG")
    for (const ClauseArgument& a : noun->arguments)
      if (a.role == Role::Oblique && a.word > clause.anchor && a.word == clause.predicate - 1) return a.word;
  const bool content = in.lexicon.is(noun->lemma, UPos::NOUN, WordClass::Showing) ||
                       in.lexicon.is(noun->lemma, UPos::NOUN, WordClass::Saying) ||
                       in.lexicon.is(noun->lemma, UPos::NOUN, WordClass::Alleging);
  const int of = content ? noun->oblique("of") : -1;
  return of >= 0 && of < clause.predicate ? of : -1;
}

/// "was criticised by miners for closing it", where the tree gives the closing to the miners.
bool is_behind_agent(const SentenceClauses& in, const Clause& clause, const Clause& passive) {
  return passive.kind == PredicateKind::Verb && passive.voice == Voice::Passive && clause.marker >= 0 &&
         !same_word(in.tree.word(clause.marker).form, "to") &&
         passive.word_of(Role::Subject) == clause.anchor && passive.predicate < clause.anchor;
}

/// "a speech to miners broadcast by the station", "a statement by rebels released in Lima": the speech was
/// broadcast, the statement released. -1: nothing tells so.
int made_public(const SentenceClauses& in, const Clause& clause) {
  if (clause.voice != Voice::Passive || clause.marker >= 0 ||
      !is_one_of(clause.lemma, {"broadcast", "publish", "air", "televise", "record", "print", "post",
                                "obtain", "host", "issue", "release"}))
    return -1;
  int noun = clause.anchor;
  for (int steps = 0; steps < 3 && noun >= 0 && is_somebody(in, noun); ++steps) {
    if (base_relation(in.tree.word(noun)) != "nmod") return -1;
    noun = in.tree.word(noun).head;
  }
  if (noun < 0 || noun == clause.anchor || in.tree.word(noun).upos != UPos::NOUN) return -1;
  const std::string& lemma = in.tree.word(noun).lemma;
  const auto sense = in.lexicon.noun_sense(lemma);
  const bool text = in.lexicon.is(lemma, UPos::NOUN, WordClass::Saying) ||
                    (sense && sense->type == EntityType::Agreement) ||
                    in.lexicon.lists(WordList::Works, lemma);
  return text || (!sense && clause.lemma != "release") ? noun : -1;
}

/// "her call for Norway to leave", "an appeal to Norway to leave", "a promise from Norway to leave", "a suit
/// against Norway for leaving", "an apology from Norway for leaving": who stands right before it. -1: nobody.
int named_right_before(const SentenceClauses& in, const Clause& clause) {
  if (clause.marker < 0) return -1;
  const bool infinitive = same_word(in.tree.word(clause.marker).form, "to");
  const bool gerund =
      same_word(in.tree.word(clause.marker).form, "for") && in.tree.word(clause.predicate).xpos == "VBG";
  const std::string& noun = in.tree.word(clause.anchor).lemma;
  const auto is = [&](WordClass c) { return in.lexicon.is(noun, UPos::NOUN, c); };
  for (const int c : in.tree.children(clause.anchor)) {
    if (c < clause.anchor || in.tree.extent(c).second != clause.marker ||
        !(is_somebody(in, c) || in.lexicon.country(in.tree.word(c).form)))
      continue;
    const std::string_view before = preposition(in.tree, c);
    const bool asked =
        infinitive && (before == "for" || (is(WordClass::Requesting) && is_one_of(before, {"on", "to"})) ||
                       (is(WordClass::Promising) && before == "from"));
    const bool blamed = gerund && (is_one_of(before, {"against", "at", "to", "of", "on"}) ||
                                   (before == "from" && noun == "apology"));
    if (asked || blamed) return c;
  }
  return -1;
}

/// "the ability of the nurses to leave": they leave. -1: nobody.
int having(const SentenceClauses& in, const Clause& clause) {
  return in.lexicon.lists(WordList::Abilities, in.tree.word(clause.anchor).lemma) ? behind_of(in, clause)
                                                                                  : -1;
}

/// "gave her a chance to leave": she has it, unlike a promise.
int given_to(const SentenceClauses& in, const Clause& nominal, int noun) {
  if (!nominal.governor || of_class(in, nominal, {WordClass::Promising})) return -1;
  const Clause& giving = in.clauses.all[*nominal.governor];
  return giving.word_of(Role::Object) == noun ? giving.word_of(Role::IndirectObject) : -1;
}

}  // namespace

bool is_of_governor(const SentenceClauses& in, const Clause& governor, const Clause* noun) {
  // "limits the chances to leave", "offers opportunities to learn": others'
  const bool chance =
      noun != nullptr && noun->kind == PredicateKind::Nominal && of_class(in, *noun, {WordClass::Hedging});
  if (chance && is_one_of(governor.lemma, {"limit", "reduce", "restrict", "cut", "increase", "improve",
                                           "expand", "offer", "create", "provide", "mean"}))
    return false;
  if (of_class(in, governor, {WordClass::Light, WordClass::Planning}) ||
      is_one_of(governor.lemma, {"abandon", "scrap", "shelve", "drop", "cancel"}))
    return true;
  if (const RelationDefinition* definition = in.lexicon.verb_phrase(governor.lemma); definition != nullptr)
    for (const std::string_view event_class : {"support", "reject", "accuse", "threaten", "coerce"})
      if (definition->event_class == event_class) return false;
  if (noun != nullptr && noun->kind == PredicateKind::Nominal)
    return of_class(in, *noun,
                    {WordClass::Planning, WordClass::Promising, WordClass::Hedging, WordClass::Requesting});
  return !of_class(in, governor, {WordClass::Saying, WordClass::Citing, WordClass::Requesting});
}

/// "vetoed a bill to arm them", "debated a law to free them": others do, if anybody.
bool is_undecided(const SentenceClauses& in, const Clause& governor) {
  return in.lexicon.lists(WordList::Weighing, governor.lemma) ||
         is_one_of(governor.lemma, {"veto", "defeat", "lose", "consider", "postpone", "delay", "vote",
                                    "throw", "turn", "kill", "study", "review", "challenge"});
}

std::optional<int> asked_for(const SentenceClauses& in, const Clause* governor, int noun) {
  const std::string& lemma = in.tree.word(noun).lemma;
  if (lemma == "call" || !in.lexicon.is(lemma, UPos::NOUN, WordClass::Requesting)) return std::nullopt;
  const bool obeys = governor != nullptr && governor->kind == PredicateKind::Verb &&
                     governor->voice == Voice::Active && governor->word_of(Role::Object) == noun &&
                     is_one_of(governor->lemma, {"receive", "get", "have", "accept", "obey", "follow", "heed",
                                                 "honour", "fulfil"});
  return obeys ? surface_subject(*governor) : -1;
}

void share_adnominal(const SentenceClauses& in, Clause& clause, const Clause* governor) {
  if (clause.kind != PredicateKind::Verb || surface_subject(clause) >= 0) return;
  const Word& noun = in.tree.word(clause.anchor);
  const std::string_view marker =
      clause.marker < 0 ? std::string_view{} : std::string_view(in.tree.word(clause.marker).form);
  // "told reporters after meeting Omar": who told them met him.
  if (is_one_of(lower_case(marker), {"after", "before", "since", "while", "when", "without", "despite"}) &&
      governor != nullptr && governor->kind == PredicateKind::Verb && governor->predicate < clause.anchor)
    return give_subject(in, clause, surface_subject(*governor));
  if (const int text = made_public(in, clause); text >= 0) return give_subject(in, clause, text);
  // "was criticised by miners for closing it": who is criticised closed it.
  if (const Clause* passive = in.clauses.at(clause.sentence, in.tree.word(clause.anchor).head);
      passive != nullptr && is_behind_agent(in, clause, *passive))
    return give_subject(in, clause, surface_subject(*passive));
  if (const int named = named_right_before(in, clause); named >= 0) return give_subject(in, clause, named);
  // "is under fire from miners for closing it"
  if (governor != nullptr && same_word(marker, "for") && in.tree.word(clause.predicate).xpos == "VBG" &&
      preposition(in.tree, clause.anchor) == "from" && is_somebody(in, clause.anchor))
    return give_subject(in, clause, surface_subject(*governor));
  const bool of_content = same_word(marker, "to") || same_word(marker, "of") || same_word(marker, "for") ||
                          same_word(marker, "at");
  if (const int actor = participant(in, clause); !of_content && actor >= 0)
    return give_subject(in, clause, actor);
  if (ClauseArgument* preposition = same_word(marker, "to") ? left_behind(in, clause) : nullptr) {
    *preposition = {Role::Oblique, in.tree.word(preposition->word).lemma, clause.anchor, true};
    return;
  }
  if (governor != nullptr && governor->kind == PredicateKind::Verb && is_sighting(*governor) &&
      governor->word_of(Role::Subject) == clause.anchor && in.tree.word(clause.predicate).xpos == "VBG")
    return give_subject(in, clause, surface_subject(*governor));
  const auto sense = in.lexicon.noun_sense(noun.lemma);
  const bool pact = sense && sense->type == EntityType::Agreement;  // "won a contract to supply boats"
  // "checked offices in the provinces to arrest smugglers": who checked them
  if (same_word(marker, "to") && sense && sense->type == EntityType::Place && governor != nullptr &&
      governor->kind == PredicateKind::Verb && governor->voice == Voice::Active &&
      governor->word_of(Role::Object) != in.tree.first_conjunct(clause.anchor))
    return give_subject(in, clause, surface_subject(*governor));
  // "has the authority to send"
  const bool ability = same_word(marker, "to") && in.lexicon.lists(WordList::Abilities, noun.lemma);
  if (!of_content || noun.upos == UPos::PROPN || (sense && !ability && !(pact && same_word(marker, "to")))) {
    if (is_noun(noun) || is_pronoun(noun) || noun.upos == UPos::NUM) give_subject(in, clause, clause.anchor);
    return;
  }
  const Clause* own = in.clauses.at(clause.sentence, clause.anchor);
  if (own == governor && governor != nullptr && governor->governor)
    governor = &in.clauses.all[*governor->governor];
  if (same_word(marker, "to"))
    if (const auto asked = asked_for(in, governor, clause.anchor)) return give_subject(in, clause, *asked);
  int found = own != nullptr ? holder(in, *own, clause.anchor) : possessor(in, clause.anchor);
  if (found < 0) found = having(in, clause);
  if (found < 0 && governor != nullptr && governor->word_of(Role::Object) == clause.anchor)
    found = governor->word_of(Role::IndirectObject);
  // "has a plan to send", "made the decision to leave"; but "backs a plan to send", "says the way to leave"
  if (found < 0 && governor != nullptr && governor->word_of(Role::Object) == clause.anchor &&
      !(pact && is_undecided(in, *governor)) && is_of_governor(in, *governor, own))
    found = governor->voice == Voice::Active ? surface_subject(*governor) : -1;
  give_subject(in, clause, found);
}

int holder(const SentenceClauses& in, const Clause& nominal, int noun) {
  if (const int found = given_to(in, nominal, noun); found >= 0) return found;
  if (const int found = possessor(in, noun); found >= 0) return found;
  if (const int found = nominal.word_of(Role::Subject); found >= 0) return found;
  if (const int found = nominal.oblique("by"); found >= 0) return found;
  for (const ClauseArgument& a : nominal.arguments)
    if (a.preposition == "+" && in.lexicon.country(in.tree.word(a.word).form)) return a.word;
  if (nominal.governor) {
    const Clause& governor = in.clauses.all[*nominal.governor];
    if (governor.word_of(Role::Object) == noun && governor.voice == Voice::Active &&
        governor.kind == PredicateKind::Verb && is_of_governor(in, governor, &nominal))
      return surface_subject(governor);
  }
  return -1;
}

}  // namespace newsgraph::parser
