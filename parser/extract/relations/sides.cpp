#include "parser/extract/relations/sides.hpp"

#include <algorithm>
#include <cstdlib>

#include "parser/extract/relations/standing/counted_among.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::size_t kMostConjuncts = 8;  // of one end: longer lists are tables, not sentences

/// Who supports, attacks or threatens what somebody has does it to the owner; who dismisses his remarks does
/// not dismiss him. Who confirms, denies or watches a deployment of troops speaks of the troops, and not
/// of the minister whose resignation it is; who asks for one, opposes or criticises it does nothing to them.
Reach reach_of(const RelationDefinition& definition) {
  // "destroyed the party's chances", "refused the endorsement of the party"
  if (definition.has(RelationTrait::WholeObject)) return Reach::None;
  // "seized her passport", "killed their hopes"
  if (definition.has(RelationTrait::OwnObject)) return Reach::Events;
  const bool owners =
      is_one_of(definition.event_class, {"aid", "assault", "threaten", "coerce", "cooperate"}) ||
      definition.has(RelationTrait::ToOwner);
  if (owners) return Reach::Owners;
  const bool speaks = is_one_of(definition.event_class, {"consult", "mobilize"}) ||
                      definition.has(RelationTrait::ToldOfEvents);
  return speaks ? Reach::Events : Reach::None;
}

/// Whose nouns name who does it before them ("army shelling"), unlike "troop deployment".
bool is_reflexive(const Word& w) { return w.form.ends_with("self") || w.form.ends_with("selves"); }

/// "her arrest" is one she suffers, unlike "her attack".
bool comes_over_people(const Lexicon& lexicon, std::string_view noun) {
  return lexicon.lists(WordList::Suffered, noun);
}

/// "sent a message about the nurses": the message is sent.
bool sends_word(const Lexicon& lexicon, const RelationDefinition& definition, std::string_view noun) {
  return definition.event_class == "mobilize" && lexicon.is(noun, UPos::NOUN, WordClass::Saying);
}

/// "supports her view", "stands behind his advice": shares what she thinks, and need be no supporter of hers.
bool is_opinion(const Lexicon& lexicon, std::string_view noun) {
  return lexicon.is(noun, UPos::NOUN, WordClass::Thinking) ||
         lexicon.is(noun, UPos::NOUN, WordClass::Saying) ||
         is_one_of(noun, {"advice", "stance", "stand", "position", "opposition", "objection", "platform",
                          "argument", "judgment", "judgement"});
}

bool is_harm(const RelationDefinition& definition) {
  return is_one_of(definition.event_class, {"assault", "coerce", "sanction"});
}

}  // namespace

Nations nations_of(const Mentions& mentions) {
  Nations nations;
  for (std::size_t i = 0; i < mentions.all.size(); ++i)
    if (mentions.entity_of[i] && mentions.all[i].nation)
      nations.emplace(*mentions.entity_of[i], *mentions.all[i].nation);
  return nations;
}

Parties parties_of(std::span<const Relation> standing, const Mentions& mentions) {
  Parties parties;
  for (const Relation& r : standing) {
    if ((r.type != "LEADS" && r.type != "WORKS_FOR") || !r.subject || !r.object) continue;
    const EntityType type = mentions.entities[*r.object].type;
    // A firm's men and a paper's reporters speak for it where they lead it or are its spokesmen.
    const bool speaks = r.type == "LEADS" || type == EntityType::Country || r.lemma.starts_with("spokes");
    if (!speaks) continue;
    if (type == EntityType::Country || type == EntityType::Agency || type == EntityType::Unit ||
        type == EntityType::Group)
      parties.emplace(*r.subject, *r.object);
  }
  return parties;
}

/// Whose words in quotation marks the word stands in.
std::optional<EntityIndex> SideFinder::speaker(int word) const {
  const std::vector<std::size_t> vouching = view_.attributions.vouching(view_.index, view_.word(word).span);
  if (vouching.empty()) return std::nullopt;
  const Statement& statement = view_.attributions.all[vouching.back()].statement;
  return statement.quoted ? statement.source : std::nullopt;
}

/// "I have seen it", she said: she has. "We are sending doctors", the minister said: her country is.
void SideFinder::take_speaker(int word, Side& side) const {
  const Word& w = view_.word(word);
  if (!is_pronoun(w)) return;
  const bool we = same_word(w.form, "we") || same_word(w.form, "us");
  if (!we && !same_word(w.form, "i") && !same_word(w.form, "me")) return;
  const auto said_by = speaker(word);
  if (!said_by) return;
  const bool person = view_.mentions.entities[*said_by].type == EntityType::Person;
  const auto party = parties_.find(*said_by);
  if (we && person && party == parties_.end()) return;
  side.inferred = we && person;
  side.ends.push_back({side.inferred ? party->second : *said_by, nullptr});
}

/// "detained nine nurses, among them Ana Berg": her, too.
void SideFinder::add_named_among(Side& side) const {
  std::vector<End> named;
  for (const End& whole : side.ends)
    for (const End& part : named_among(view_, whole)) named.push_back(part);
  for (const End& part : named)
    if (std::none_of(side.ends.begin(), side.ends.end(),
                     [&](const End& e) { return e.entity == part.entity; }))
      side.ends.push_back(part);
}

/// Who counts where the phrase itself is nobody, or only a paper. Of "the movement of troops", "reports of
/// missiles" it is forces and arms; "the resignation of the minister" is not told of him.
std::optional<End> SideFinder::reached(int word, Reach reach) const {
  if (reach == Reach::None) return std::nullopt;
  const auto found = view_.phrases.about(word, reach == Reach::Owners);
  const bool armed =
      found && (view_.type(*found) == EntityType::Unit || view_.type(*found) == EntityType::Weapon);
  return reach == Reach::Owners || armed ? found : std::nullopt;
}

Side SideFinder::at(int word, Reach reach) const {
  Side result;
  result.word = word;
  if (word < 0) return result;
  result.named = true;
  if (view_.word(word).upos == UPos::PRON && is_reflexive(view_.word(word))) return result;
  result.ends = view_.phrases.all_at(word);
  add_named_among(result);
  if (result.empty()) take_speaker(word, result);
  // Of "dismissed the reports of a raid" it is the raid that counts, and of "burnt the reports" the reports.
  const bool papers = result.ends.size() == 1 && Phrases::is_thing(result.ends[0]) &&
                      view_.type(result.ends[0]) == EntityType::Agreement;
  if (papers || result.empty())
    if (const auto end = reached(word, reach)) result.ends = {*end};
  if (result.empty() && reach == Reach::Events) result.ends = told_before(word);
  if (result.ends.size() > kMostConjuncts) result.ends.resize(kMostConjuncts);
  return result;
}

/// Does "and" stand between the two phrases, and nothing else but what belongs to them?
bool SideFinder::are_joined(int one, int other) const {
  const int last = std::max(one, other), begin = view_.tree.extent(last).first;
  const int end = view_.tree.extent(std::min(one, other)).second;
  for (int i = std::min(end, begin); i < last; ++i)
    if (view_.word(i).upos == UPos::CCONJ) return true;
  return false;
}

bool adds_ends(std::string_view preposition) {
  return is_one_of(preposition, {"along with", "together with", "as well as"});
}

/// "the nurse, along with two drivers", "arrested Ana Berg together with her sons": they, too.
void SideFinder::add_those_along(const Clause& clause, Side& side) const {
  const auto add = [&](int word) {
    for (const End& end : at(word, Reach::None).ends)
      if (std::none_of(side.ends.begin(), side.ends.end(),
                       [&](const End& e) { return e.entity == end.entity; }))
        side.ends.push_back(end);
  };
  for (const int c : view_.tree.children(side.word))
    if (base_relation(view_.word(c)) == "nmod" && adds_ends(preposition(view_.tree, c))) add(c);
  const bool object = side.word == clause.word_of(Role::Object);
  const bool subject = side.word == clause.word_of(Role::Subject);
  const bool has_object = clause.word_of(Role::Object) >= 0;
  for (const ClauseArgument& a : clause.arguments) {
    if (a.role != Role::Oblique || a.inherited || !adds_ends(a.preposition)) continue;
    // "along with her sons, she met Ana"
    const bool in_front = a.word < clause.predicate && clause.voice == Voice::Active;
    if (in_front ? subject : object || (subject && !has_object)) add(a.word);
  }
}

/// All phrases of the role: "said [nine nurses] and [two drivers] had left", which no tree joins.
Side SideFinder::with_others(const Clause& clause, Side side) const {
  // Of "Lima, founded in 1535, and Quito" only Lima was founded then.
  if (side.word == clause.anchor &&
      (clause.embedding == Embedding::Relative || clause.embedding == Embedding::Adnominal))
    std::erase_if(side.ends, [&](const End& e) {
      return e.mention != nullptr && e.mention->sentence == view_.index && e.mention->head > clause.predicate;
    });
  for (const ClauseArgument& first : clause.arguments) {
    if (first.word != side.word || first.role == Role::Oblique) continue;
    for (const ClauseArgument& other : clause.arguments)
      if (other.role == first.role && other.word != first.word && !other.inherited &&
          are_joined(first.word, other.word))
        for (const End& end : at(other.word, Reach::None).ends) side.ends.push_back(end);
    break;
  }
  if (!side.empty()) add_those_along(clause, side);
  return side;
}

bool SideFinder::allows(const EntityTypes& types, const Side& side) const {
  return std::any_of(side.ends.begin(), side.ends.end(),
                     [&](const End& e) { return types.allows(view_.type(e)); });
}

void SideFinder::keep_allowed(const EntityTypes& types, Side& side) const {
  std::erase_if(side.ends, [&](const End& e) { return !types.allows(view_.type(e)); });
}

/// "the deployment", of which the text has told: what was deployed.
std::vector<End> SideFinder::told_before(int noun) const {
  const Clause* event = view_.clause_at(noun);
  if (event == nullptr || event->kind != PredicateKind::Nominal || view_.tree.child(noun, "det") < 0)
    return {};
  const RelationDefinition* definition = view_.lexicon.noun(event->lemma);
  if (definition == nullptr || definition->event_class != "mobilize") return {};
  for (auto earlier = found_.rbegin(); earlier != found_.rend(); ++earlier) {
    if (earlier->relation.event_class != definition->event_class || !earlier->relation.object) continue;
    const End moved{*earlier->relation.object, nullptr};
    if (view_.type(moved) == EntityType::Unit || view_.type(moved) == EntityType::Weapon) return {moved};
  }
  return {};
}

/// The definition of an event that does harm, where the word is one: "attack", "arrest"; else nullptr.
const RelationDefinition* SideFinder::harm(int word) const {
  const Clause* event = view_.clause_at(word);
  if (event == nullptr || event->kind != PredicateKind::Nominal) return nullptr;
  // "Chile's civil war" is not waged by Chile, unlike its war on Peru
  if (is_one_of(event->lemma, {"war", "fighting"}) && event->oblique("on") < 0 &&
      event->oblique("against") < 0)
    return nullptr;
  const RelationDefinition* definition = view_.lexicon.noun(event->lemma);
  return definition != nullptr && is_harm(*definition) ? definition : nullptr;
}

/// "who" stands for people, "which" for none: a relative clause whose pronoun does not suit the noun that the
/// tree gives it to has another, or a whole clause, for its own. Of "which was a breach" nobody is the doer.
bool SideFinder::suits_relativizer(const Clause& clause, const End& end) const {
  if (clause.embedding != Embedding::Relative || end.mention == nullptr || end.mention->head != clause.anchor)
    return true;
  const bool event = clause.kind != PredicateKind::Verb && view_.lexicon.noun(clause.lemma) != nullptr;
  for (const int c : view_.tree.children(clause.predicate)) {
    if (!is_one_of(base_relation(view_.word(c)), {"nsubj", "obj"})) continue;
    const EntityType type = view_.type(end);
    if (same_word(view_.word(c).form, "which"))
      return type != EntityType::Person && !(event && c > 0 && is_punctuation(view_.word(c - 1)));
    if (same_word(view_.word(c).form, "who"))
      return type != EntityType::Place && type != EntityType::Weapon && type != EntityType::Agreement;
  }
  return true;
}

/// "Ana Berg of the University of Lima, who left": no body is a who where it is said of somebody.
bool SideFinder::is_who_of_body(const Clause& clause, const Side& subject) const {
  if (clause.embedding != Embedding::Relative || subject.ends.size() != 1 ||
      view_.word(clause.anchor).upos != UPos::PROPN || base_relation(view_.word(clause.anchor)) != "nmod")
    return false;
  const EntityType type = view_.type(subject.ends[0]);
  if (type != EntityType::Agency && type != EntityType::Country) return false;
  const int who = view_.tree.child(clause.predicate, "nsubj");
  return who >= 0 && same_word(view_.word(who).form, "who");
}

/// "Ana Berg, a nurse from Lima, who left": whoever comes from the place.
Side SideFinder::above_place(int place) const {
  Side found;
  found.word = place;
  found.named = true;
  for (int steps = 0, above = view_.word(place).head; above >= 0 && steps < 3; ++steps) {
    if (!is_noun(view_.word(above)) && view_.word(above).upos != UPos::ADJ) break;
    if (const auto end = view_.phrases.at(above); end && view_.type(*end) == EntityType::Person) {
      found.ends.push_back(*end);
      break;
    }
    above = view_.word(above).head;
  }
  return found;
}

Side SideFinder::subject_of_verb(const Clause& clause) const {
  const int word = subject_word(clause);
  Side found = with_others(clause, at(word, Reach::None));
  if (std::erase_if(found.ends, [&](const End& e) { return !suits_relativizer(clause, e); }) > 0 &&
      found.empty())
    return above_place(word);
  if (is_who_of_body(clause, found))
    if (Side person = above_place(word); !person.empty()) return person;
  if (word < 0 || !found.empty()) return found;
  if (const RelationDefinition* event = harm(word)) {
    Side subject, object;
    of_noun(*view_.clause_at(word), *event, subject, object);
    found.ends = std::move(subject.ends);
  } else if (const auto end = view_.phrases.about(word, false)) {
    found.ends.push_back(*end);
  }
  return found;
}

Side SideFinder::judged(int word, Reach reach) const {
  Side named = at(word, Reach::None);
  if (!named.empty()) return named;
  const Clause* event = view_.clause_at(word);
  const RelationDefinition* definition =
      event != nullptr && event->kind == PredicateKind::Nominal ? view_.lexicon.noun(event->lemma) : nullptr;
  if (definition == nullptr) return at(word, reach);
  Side subject, object;
  of_noun(*event, *definition, subject, object);
  if (subject.empty()) return at(word, reach);
  named.ends = std::move(subject.ends);
  return named;
}

/// What can be promised: things and units, not those to whom something is to be done.
Side SideFinder::things(Side side) const {
  std::erase_if(side.ends, [&](const End& e) {
    const EntityType type = view_.type(e);
    return type != EntityType::Unit && type != EntityType::Weapon && type != EntityType::Agreement;
  });
  return side;
}

/// "head of the agency", "the agency's head": the agency.
Side SideFinder::body_of_post(int post, const EntityTypes& types) const {
  for (const int c : view_.tree.children(post)) {
    const std::string_view base = base_relation(view_.word(c));
    if (!is_one_of(base, {"nmod", "compound", "amod"})) continue;
    if (Side found = at(c, Reach::None); allows(types, found)) return found;
  }
  return {};
}

Side SideFinder::surface_subject(const Clause& clause) const {
  const bool passive = clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive;
  int word = passive ? clause.word_of(Role::IndirectObject) : -1;
  if (word < 0) word = clause.word_of(passive ? Role::Object : Role::Subject);
  return with_others(clause, at(word, Reach::None));
}

Side SideFinder::agent_of_reversed(const Clause& clause, const PredicateMatch& match) const {
  if (match.object >= 0) return at(match.object, Reach::None);
  for (const std::string_view preposition : {"by", "from"})
    if (Side found = at(clause.oblique(preposition), Reach::None); !found.empty()) return found;
  for (const int noun : match.cue) {
    if (!is_noun(view_.word(noun))) continue;
    for (const int c : view_.tree.children(noun)) {
      const std::string_view base = base_relation(view_.word(c));
      const bool modifies = base == "compound" || base == "amod" || view_.word(c).relation == "nmod:poss";
      const bool agent = base == "nmod" && is_one_of(preposition(view_.tree, c), {"by", "from"});
      if (!modifies && !agent) continue;
      if (Side found = at(c, Reach::None); allows(match.definition->subject, found)) return found;
    }
  }
  return {};
}

Side SideFinder::partners(const Clause& clause, const RelationDefinition& definition) const {
  if (!is_one_of(definition.event_class, {"consult", "cooperate", "agree"}) &&
      !definition.has(RelationTrait::Mutual))
    return {};
  for (const std::string_view role : {"between", "'s", "among", "of"}) {
    Side found = at(clause.oblique(role), Reach::None);
    keep_allowed(definition.subject, found);
    if (found.ends.size() > 1) return found;
  }
  return {};
}

int SideFinder::subject_word(const Clause& clause) const {
  if (clause.other_subject >= 0)
    if (const auto other = view_.phrases.at(clause.other_subject)) {
      const EntityType type = view_.type(*other);
      const bool of_participle = view_.word(clause.predicate).xpos == "VBG";
      if (type == EntityType::Unit || type == EntityType::Group || type == EntityType::Person ||
          (of_participle && (type == EntityType::Agency ||
                             (is_place(type) && view_.word(clause.other_subject).upos == UPos::NOUN))))
        return clause.other_subject;
    }
  return clause.word_of(Role::Subject);
}

/// "blamed the delay on Peru", on whichever of the two the tree hangs Peru; -1 where nobody stands there.
int SideFinder::blamed_behind_on(const Clause& clause, int object) const {
  if (const int on = clause.oblique("on"); on > clause.predicate) return on;
  if (object < 0 || !at(object, Reach::None).empty()) return -1;
  for (const int c : view_.tree.children(object))
    if (base_relation(view_.word(c)) == "nmod" && preposition(view_.tree, c) == "on") return c;
  return -1;
}

Side SideFinder::object_of_verb(const Clause& clause, const PredicateMatch& match) const {
  const int object = clause.word_of(Role::Object);
  const bool word_sent =
      object >= 0 && sends_word(view_.lexicon, *match.definition, view_.word(object).lemma);
  const int whole = match.object >= 0 ? match.object : object;
  const bool shared = match.definition->event_class == "support" && whole >= 0 &&
                      is_opinion(view_.lexicon, view_.word(whole).lemma);
  const Reach reach = word_sent ? Reach::None : shared ? Reach::Events : reach_of(*match.definition);
  if (match.object >= 0) {
    Side found = at(match.object, reach);
    if (const int figure = view_.word(match.object).head; found.empty() && figure > clause.predicate)
      if (const auto counted = view_.phrases.counted(figure)) found.ends.push_back(*counted);
    return found;
  }
  if (clause.lemma == "blame")
    if (Side blamed = at(blamed_behind_on(clause, object), Reach::None);
        allows(match.definition->object, blamed))
      return blamed;
  const bool in_cue = std::find(match.cue.begin(), match.cue.end(), object) != match.cue.end();
  const int given_to = clause.word_of(Role::IndirectObject);
  // "was paid a fee", "was elected president"
  const bool of_thing =
      clause.voice == Voice::Passive &&
      (match.definition->has(RelationTrait::NamesPost) ||
       (is_one_of(clause.lemma, {"pay", "fine", "deny", "refuse"}) && at(object, reach).empty()));
  if (given_to >= 0 && of_thing && !in_cue) return at(given_to, reach);
  if (object >= 0 && !in_cue)
    return match.definition->has(RelationTrait::Judging) ? judged(object, reach)
                                                         : with_others(clause, at(object, reach));
  if (match.role >= 0) return body_of_post(match.role, match.definition->object);
  if (view_.lexicon.is(clause.lemma, UPos::VERB, WordClass::Promising))
    if (const int promised = promised_object(clause); promised >= 0) return things(at(promised, Reach::None));
  if (const int told = clause.word_of(Role::IndirectObject); told >= 0) return at(told, Reach::None);
  if (view_.tree.child(clause.predicate, "ccomp") >= 0) return {};
  for (const std::string_view preposition : {"against", "alongside"}) {
    if (match.definition->argument(preposition) != nullptr) continue;
    if (const int found = clause.oblique(preposition); found > clause.predicate)
      if (Side reached = at(found, reach); allows(match.definition->object, reached)) return reached;
  }
  return {};
}

void SideFinder::reattach(const Clause& clause, const RelationDefinition& definition, Side& subject) const {
  if (clause.embedding != Embedding::Adnominal) return;
  int above = view_.word(subject.word).head;
  for (int steps = 0; above >= 0 && is_noun(view_.word(above)) && steps < 4; ++steps) {
    Side found = at(above, Reach::None);
    if (!found.empty() && allows(definition.subject, found)) {
      subject = std::move(found);
      return;
    }
    above = view_.word(above).head;
  }
}

/// "handed a note from the rebels to Ana": whatever noun behind the given the tree hangs "to Ana" on.
Side SideFinder::recipient(const Clause& clause, const Side& given) const {
  int word = clause.word_of(Role::IndirectObject);
  if (word < 0) word = clause.oblique("to");
  std::vector<int> open{given.word};
  for (std::size_t next = 0; word < 0 && next < open.size() && next < 6; ++next)
    for (const int c : view_.tree.children(open[next])) {
      if (base_relation(view_.word(c)) != "nmod" || c < given.word) continue;
      if (preposition(view_.tree, c) == "to" && word < 0) word = c;
      open.push_back(c);
    }
  return at(word, Reach::None);
}

/// "promised to provide troops", and not "to end the talks", "not to send troops": what is promised is what
/// is given.
int SideFinder::promised_object(const Clause& clause) const {
  const auto gives = [](const VerbEntry& entry) {
    return is_one_of(entry.definition->event_class, {"aid", "mobilize"}) ||
           entry.definition->has(RelationTrait::Giving);
  };
  for (const int c : view_.tree.children(clause.predicate)) {
    const Clause* inner = view_.clause_at(c);
    if (inner == nullptr || inner->embedding != Embedding::OpenComplement) continue;
    const auto entries = view_.lexicon.verb(inner->lemma);
    if (inner->negated || std::none_of(entries.begin(), entries.end(), gives)) return -1;
    return inner->word_of(Role::Object);
  }
  return -1;
}

void SideFinder::take(Side& into, int word, const EntityTypes& types, Reach reach) const {
  if (!into.empty() || word < 0) return;
  Side found = at(word, reach);
  if (!found.empty() && allows(types, found)) into = std::move(found);
}

/// "the minister's arrest": who cannot be the one who does it is the one it is done to.
bool SideFinder::happens_to_owner(const Clause& clause, const RelationDefinition& definition,
                                  const Side& object) const {
  const int owner = clause.oblique("'s");
  if (owner < 0 || !object.empty() || definition.object.empty() || definition.subject.empty()) return false;
  const Side found = at(owner, Reach::None);
  if (comes_over_people(view_.lexicon, clause.lemma) && clause.oblique("of") < 0 && !found.empty() &&
      (view_.type(found.ends[0]) == EntityType::Person || view_.type(found.ends[0]) == EntityType::Group))
    return allows(definition.object, found);
  return !found.empty() && !allows(definition.subject, found) && allows(definition.object, found);
}

/// "troop deployment", "Norwegian troop deployment".
void SideFinder::take_modifiers(const Clause& clause, const RelationDefinition& definition, Side& subject,
                                Side& object) const {
  const Reach reach = reach_of(definition);
  for (const ClauseArgument& a : clause.arguments) {
    if (a.role != Role::Oblique || a.preposition != "+") continue;
    const auto end = view_.phrases.at(a.word);
    if (!end) continue;
    // "the party's committee meeting" is a meeting of the committee, with nobody
    if (definition.event_class == "consult" && view_.type(*end) != EntityType::Country &&
        view_.type(*end) != EntityType::Person)
      continue;
    if (view_.type(*end) == EntityType::Country || object.word >= 0 || is_harm(definition))
      take(subject, a.word, definition.subject, reach);
    else
      take(object, a.word, definition.object, reach);
  }
}

/// "at the invitation of the king", "on the orders of the court", "with the help of nurses": it is theirs.
bool SideFinder::happens_at_wish(const Clause& clause) const {
  if (is_given(clause) && preposition(view_.tree, clause.predicate) == "with") return true;
  const bool on_order = clause.lemma != "order" || view_.word(clause.predicate).xpos == "NNS" ||
                        preposition(view_.tree, clause.predicate) == "by";
  return on_order && view_.lexicon.lists(WordList::Wills, clause.lemma) &&
         is_one_of(preposition(view_.tree, clause.predicate), {"at", "on", "upon", "under", "by"});
}

/// "the support of the nurses", "had the endorsement of the party": what they give, not what they get.
bool SideFinder::is_given(const Clause& clause) const {
  return view_.lexicon.lists(WordList::Gifts, clause.lemma);
}

/// "was jailed at the request of Peru": whoever jailed her was asked, and not she.
bool SideFinder::is_done_to(const Clause& clause) const {
  return clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive;
}

void SideFinder::of_noun(const Clause& clause, const RelationDefinition& definition, Side& subject,
                         Side& object) const {
  const Reach reach = reach_of(definition);
  const int of = clause.oblique("of");
  if (happens_at_wish(clause)) {
    take(subject, of, definition.subject, reach);
    take(subject, clause.oblique("'s"), definition.subject, reach);
    take(subject, clause.oblique("from"), definition.subject, reach);
    if (clause.governor && !is_done_to(view_.clauses.all[*clause.governor]))
      object = surface_subject(view_.clauses.all[*clause.governor]);
    return;
  }
  if (is_given(clause) && clause.oblique("'s") < 0 && clause.oblique("by") < 0) {
    take(subject, of, definition.subject, reach);
    if (!subject.empty()) return take(object, clause.word_of(Role::Subject), definition.object, reach);
  }
  take(subject, clause.word_of(Role::Subject), definition.subject, reach);
  std::erase_if(subject.ends, [&](const End& e) { return !suits_relativizer(clause, e); });
  take(subject, clause.oblique("by"), definition.subject, reach);
  take(object, clause.word_of(Role::Object), definition.object, reach);
  if (happens_to_owner(clause, definition, object))
    take(object, clause.oblique("'s"), definition.object, reach);
  else
    take(subject, clause.oblique("'s"), definition.subject, reach);
  take(object, of, definition.object, reach);
  take_modifiers(clause, definition, subject, object);
  // "cooperation on missiles", "talks over Lima", "a fight with Ana over the mine": with whom is told
  // otherwise.
  const bool with_each_other = is_one_of(definition.event_class, {"consult", "cooperate", "agree"}) ||
                               (definition.type == "FOUGHT" && clause.oblique("on") < 0);
  for (const std::string_view preposition : {"on", "against", "for", "over", "with", "to", "into"})
    if (definition.argument(preposition) == nullptr &&
        !(with_each_other && is_one_of(preposition, {"on", "over", "for"})))
      take(object, clause.oblique(preposition), definition.object, reach);
  if (subject.empty() && object.word != of) take(subject, of, definition.subject, reach);
  take(subject, clause.oblique("from"), definition.subject, reach);
  // "the deployment of [troops from Norway]"
  if (subject.empty() && object.word >= 0 && definition.event_class == "mobilize")
    for (const int c : view_.tree.children(object.word))
      if (base_relation(view_.word(c)) == "nmod" && preposition(view_.tree, c) == "from")
        take(subject, c, definition.subject, reach);
  // "the Berg-Silva endorsement": of one name that is cut in two neither half does anything to the other
  const bool cut = subject.word >= 0 && object.word >= 0 && std::abs(subject.word - object.word) == 2 &&
                   view_.word(std::min(subject.word, object.word) + 1).form == "-";
  if (cut && !with_each_other) subject = object = {};
  if (subject.word == object.word && !subject.empty()) subject = {};
  if (!subject.empty() && !object.empty() && subject.ends[0].entity == object.ends[0].entity)
    subject = object = {};  // "make use of their education"
}

Side own_nation(const SentenceView& view, const Nations& nations, const RelationDefinition& definition,
                const Side& object) {
  const bool retreats = definition.event_class == "retreat";
  if (definition.event_class != "mobilize" && !retreats) return {};
  for (const End& end : object.ends) {
    if (view.type(end) == EntityType::Person || (retreats && view.type(end) != EntityType::Unit)) continue;
    const auto nation = nations.find(end.entity);
    if (nation == nations.end() || !definition.subject.allows(EntityType::Country)) continue;
    Side found;
    found.ends = {End{nation->second, nullptr}};
    return found;
  }
  return {};
}

}  // namespace newsgraph::parser
