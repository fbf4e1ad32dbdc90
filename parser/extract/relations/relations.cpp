#include "parser/extract/relations/relations.hpp"

#include <algorithm>

#include "parser/extract/relations/participles.hpp"
#include "parser/extract/relations/past_tense.hpp"
#include "parser/extract/relations/plain_verbs.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/relation_writer.hpp"
#include "parser/extract/relations/senses.hpp"
#include "parser/extract/relations/sides.hpp"
#include "parser/extract/relations/tolls.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// Who can do it. Ships and aircraft do what units do.
EntityTypes actors(const RelationDefinition& definition) {
  EntityTypes types = definition.subject;
  if (types.contains(EntityType::Unit)) types.insert(EntityType::Weapon);
  if (types.contains(EntityType::Group)) types.insert(EntityType::Unit);
  return types;
}

class SentenceRelations {
 public:
  SentenceRelations(const Document& document, std::uint32_t sentence, const Clauses& clauses,
                    const Mentions& mentions, const Attributions& attributions, const Lexicon& lexicon,
                    const Nations& nations, const Parties& parties,
                    std::optional<CoordinatedSubject>& coordinated, std::vector<Candidate>& found)
      : view_(document, sentence, clauses, mentions, attributions, lexicon),
        nations_(nations),
        coordinated_(coordinated),
        found_(found),
        sides_(view_, parties, found),
        writer_(view_, found),
        plain_verbs_(view_, sides_, writer_),
        tolls_(view_, sides_, writer_, found_) {}

  void run() {
    if (coordinated_) view_.phrases.remember(&*coordinated_);
    for (int i = 0; i < view_.size(); ++i) {
      const auto index = view_.clauses.index(view_.index, i);
      if (!index) continue;
      read(*index);
      remember_coordination(view_.clauses.all[*index]);
    }
    read_participles(view_, found_);
  }

 private:
  const Word& word(int i) const { return view_.word(i); }

  /// "Lima and Quito had refused it, but they …"
  void remember_coordination(const Clause& clause) {
    const ClauseArgument* subject = clause.argument(Role::Subject);
    if (subject == nullptr || subject->inherited || is_pronoun(word(subject->word))) return;
    std::vector<End> ends = view_.phrases.all_at(subject->word);
    if (ends.size() < 2) {
      if (!ends.empty() && view_.type(ends[0]) == EntityType::Group) view_.phrases.remember(nullptr);
      return;
    }
    coordinated_ = CoordinatedSubject{view_.index, subject->word, std::move(ends)};
    view_.phrases.remember(&*coordinated_);
  }

  void read(ClauseIndex index) {
    const Clause& clause = view_.clauses.all[index];
    if (clause.kind == PredicateKind::Existential || stands_in_brackets(clause) || is_half_a_word(clause) ||
        stands_behind_number(clause) || tells_of_noun_before(clause) || speaks_of_all_before(view_, clause) ||
        is_part_of_title(clause) || is_figure_of_speech(view_, clause))
      return;
    if (tolls_.read(index, clause) || plain_verbs_.read_share(index, clause)) return;
    const std::vector<PredicateMatch> matches = match_definitions(view_.tree, clause, view_.lexicon);
    // but "holds her responsible", where a definition has the complement's word
    const bool defined = !matches.empty() && matches.front().cue.size() > 1;
    if (clause.kind == PredicateKind::Verb && !defined && plain_verbs_.read_naming(index, clause)) return;
    if (clause.kind == PredicateKind::Verb && !defined && says_it_in_a_complement(view_, clause)) return;
    for (const PredicateMatch& match : matches)
      if (read_defined(index, clause, match) && !leaves_agreement(match)) return;
    if (clause.kind == PredicateKind::Verb) plain_verbs_.read(index, clause);
  }

  /// "signed a pact with Chile": they have agreed with Chile, and it is the pact that they signed.
  bool leaves_agreement(const PredicateMatch& match) const {
    return match.definition->event_class == "agree" &&
           std::any_of(match.cue.begin() + 1, match.cue.end(), [&](int noun) {
             const auto end = view_.phrases.at(noun);
             return end && view_.type(*end) == EntityType::Agreement;
           });
  }

  /// "40 promised seats", "fewer promised seats", where the tree has somebody promise them.
  bool stands_behind_number(const Clause& clause) const {
    const int i = clause.predicate, number = view_.tree.child(i, "nummod");
    const bool counted = i > 0 && ((number >= 0 && number == i - 1) ||
                                   is_one_of(word(i - 1).lemma, {"few", "many", "several"}));
    return clause.kind == PredicateKind::Verb && counted && is_one_of(word(i).xpos, {"VBN", "VBD"}) &&
           view_.tree.child(i, "obj") == i + 1 && word(i + 1).upos == UPos::NOUN;
  }

  /// "sought" of "sought-after delegates", "handed" of "empty-handed", "won" of "Kim Jae-won"
  bool is_half_a_word(const Clause& clause) const {
    const int i = clause.predicate;
    if (clause.kind != PredicateKind::Verb) return false;
    const bool of_name = i > 2 && is_joint(i - 1) && word(i - 2).upos == UPos::PROPN &&
                         word(i - 3).upos == UPos::PROPN && (i + 1 == view_.size() || !is_noun(word(i + 1)));
    if (of_name) return true;
    const bool last = i > 1 && word(i).xpos == "VBN" && is_joint(i - 1) &&
                      (word(i - 2).upos == UPos::ADJ || word(i - 2).upos == UPos::ADV);
    return last || is_joint(i + 1);
  }

  /// "cannot leave because of an injury suffered in Lima": a participle right behind a noun is that noun's,
  /// whatever the tree hangs it on.
  bool tells_of_noun_before(const Clause& clause) const {
    const int i = clause.predicate;
    const ClauseArgument* object = clause.argument(Role::Object);
    return clause.voice == Voice::Passive && clause.embedding == Embedding::Adverbial && clause.marker < 0 &&
           i > 0 && word(i).xpos == "VBN" && is_noun(word(i - 1)) && object != nullptr && object->inherited &&
           object->word < i - 1;
  }

  /// "the report Saving Our Coasts", "head of Right to Know": a verb with a capital inside a sentence that
  /// has none for its other words.
  bool is_part_of_title(const Clause& clause) const {
    const int i = clause.predicate;
    if (clause.kind != PredicateKind::Verb || i == 0 || !is_upper_case(word(i).form[0]) ||
        is_punctuation(word(i - 1)) || word(i - 1).upos == UPos::SYM)
      return false;
    int plain = 0;
    for (int w = 0; w < view_.size(); ++w)
      plain += is_one_of(word(w).xpos, {"NN", "NNS", "JJ", "VBD", "VBN", "VBZ", "VBP", "VB", "VBG"}) &&
               !is_upper_case(word(w).form[0]);
    return plain > 2;
  }

  /// A hyphen with no space on either side.
  bool is_joint(int i) const {
    return i > 0 && i + 1 < view_.size() && word(i).form == "-" &&
           word(i - 1).span.end == word(i).span.start && word(i).span.end == word(i + 1).span.start;
  }

  /// "Ana Berg (left)"
  bool stands_in_brackets(const Clause& clause) const {
    const int i = clause.predicate;
    return i > 0 && i + 1 < view_.size() && word(i - 1).form == "(" && word(i + 1).form == ")";
  }

  // --- definitions ---

  /// Has the definition said all there is to say of the clause? Otherwise another may fit.
  bool read_defined(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    if (match.definition->type == "SAID") return true;  // a statement
    if (clause.kind != PredicateKind::Verb && is_noun(word(clause.predicate)) && !match.of_surface)
      return read_noun(index, clause, match);
    return read_verb(index, clause, match);
  }

  bool read_noun(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    const RelationDefinition& definition = *match.definition;
    Side subject, object;
    sides_.of_noun(clause, definition, subject, object);
    const bool had_object = !object.empty();
    sides_.keep_allowed(definition.subject, subject);
    sides_.keep_allowed(definition.object, object);
    if (had_object && object.empty()) return false;
    if (object.empty())
      if (const Side partners = sides_.partners(clause, definition); !partners.empty())
        return writer_.write_each_other(index, clause, match, partners, "noun, each other"), true;
    // "Ana and Omar held talks"
    if (!object.named && subject.ends.size() > 1 && subject.word == clause.word_of(Role::Subject) &&
        is_one_of(word(clause.predicate).lemma, {"talk", "talks", "meeting", "negotiation", "discussion"}))
      return writer_.write_each_other(index, clause, match, subject, "noun, each other"), true;
    if ((object.named && object.empty()) || (subject.named && subject.empty())) return true;
    if (may_be_of_words(word(clause.predicate), subject, object)) return true;
    if (definition.type == "CLAIMED" && !object.empty() && object.word == clause.oblique("against"))
      return read_accusation(index, clause, match, subject, object), true;
    if (definition.type == "JAILED" && is_kidnapping(clause)) return true;
    if (definition.type == "CONVICTED" && is_belief(clause)) return true;
    const bool inferred = infer_subject(definition, object, subject);
    if (is_complete(clause, definition, subject, object))
      writer_.write(index, clause, match, subject, object, inferred ? "own nation, noun" : "noun", inferred);
    return true;
  }

  /// "made allegations against her": accused her; "a claim against the bank" is for money.
  void read_accusation(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                       const Side& subject, const Side& object) {
    PredicateMatch told = match;
    told.definition = view_.lexicon.verb_phrase("accuse");
    if (clause.lemma != "allegation" || subject.empty() || told.definition == nullptr) return;
    told.type = told.definition->type;
    writer_.write(index, clause, told, subject, object, "noun");
  }

  /// "the religious convictions of the bakers": no court's.
  bool is_belief(const Clause& clause) const {
    const auto children = view_.tree.children(clause.predicate);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return is_one_of(word(c).lemma, {"religious", "moral", "political", "personal", "ideological",
                                       "ethical", "deep", "strong", "firm", "sincere", "own", "inner"});
    });
  }

  /// "the illegal imprisonment of nine cooks": no court's.
  bool is_kidnapping(const Clause& clause) const {
    const auto children = view_.tree.children(clause.predicate);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return is_one_of(word(c).lemma, {"illegal", "unlawful", "false"});
    });
  }

  /// "an attack on the senator": by people or by nobody named, more often than not in words.
  bool may_be_of_words(const Word& noun, const Side& subject, const Side& object) const {
    if (!is_noun(noun) || object.empty() ||
        !is_one_of(noun.lemma, {"attack", "assault", "fire", "strike", "ambush"}))
      return false;
    const auto is_one = [&](const Side& side, std::initializer_list<EntityType> types) {
      return std::find(types.begin(), types.end(), view_.type(side.ends[0])) != types.end();
    };
    const bool by_person = !subject.empty() && is_one(subject, {EntityType::Person});
    return is_one(object, {EntityType::Person, EntityType::Group, EntityType::Agency}) &&
           (by_person || (subject.empty() && !is_one(object, {EntityType::Agency})));
  }

  /// "her death", "the death of the king", not "the tax return".
  static bool is_whole(const Clause& clause, const Side& subject) {
    return clause.oblique("+") < 0 &&
           (clause.oblique("'s") == subject.word || clause.oblique("of") == subject.word);
  }

  /// A noun names an event in passing: it counts where both ends are known, or where it says to whom
  /// something happened.
  bool is_goods(const End& end) const { return view_.type(end) == EntityType::Weapon; }

  bool is_complete(const Clause& clause, const RelationDefinition& definition, const Side& subject,
                   const Side& object) const {
    if (!subject.empty() && !object.empty()) return true;
    if (!subject.empty() && !object.named && definition.has(RelationTrait::Alone))
      return is_whole(clause, subject);
    if (!subject.empty() || object.empty() || definition.has(RelationTrait::State)) return false;
    const bool leaves_traces =
        is_one_of(definition.event_class, {"assault", "coerce", "mobilize", "retreat", "sanction", "aid"}) ||
        definition.has(RelationTrait::ObjectAlone);
    const bool trade = definition.has(RelationTrait::Trade) && is_goods(object.ends[0]);
    if (!trade && (!leaves_traces || definition.object.empty())) return false;
    if (object.word == clause.oblique("of") || object.word == clause.oblique("'s")) return true;
    const bool falls_on =
        is_one_of(definition.event_class, {"assault", "sanction"}) && !definition.has(RelationTrait::Mutual);
    return falls_on && (object.word == clause.oblique("on") || object.word == clause.oblique("against"));
  }

  bool infer_subject(const RelationDefinition& definition, const Side& object, Side& subject) const {
    if (!subject.empty() || subject.named || object.empty()) return false;
    Side nation = own_nation(view_, nations_, definition, object);
    if (nation.empty()) return false;
    subject = std::move(nation);
    return true;
  }

  bool read_verb(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    const RelationDefinition& definition = *match.definition;
    if (match.reversed) return read_reversed(index, clause, match);
    Side subject = match.of_surface ? sides_.surface_subject(clause) : sides_.subject_of_verb(clause);
    Side object =
        match.of_surface ? sides_.at(match.object, Reach::None) : sides_.object_of_verb(clause, match);
    if (!has_sense(view_, clause, match, object)) return false;
    if (match.object >= 0 && has_clause_of_its_own(clause, match.object)) return true;
    if (match.object >= 0 && object.empty()) return false;  // "died in a crash": the shorter form may fit
    if (read_recipient(index, clause, match, subject, object)) return true;
    if (definition.has(RelationTrait::OfOffices))
      if (leave_out_seats(object)) return true;
    if (!subject.empty() && !sides_.allows(actors(definition), subject))
      sides_.reattach(clause, definition, subject);
    const bool had_subject = !subject.empty(), had_object = !object.empty();
    keep_actors(definition, subject);
    keep_allowed_object(match, object);
    if (had_object && object.empty()) return false;  // another sense of the word
    if (definition.has(RelationTrait::Attack) && may_be_of_words(word(match.cue.back()), subject, object))
      return true;
    if (fires_back_in_words(clause, subject)) return false;
    if (read_provided(index, clause, match, subject, object)) return true;
    if (had_subject && subject.empty() && !object.named) return false;  // "a bomb ripped through the boat"
    const bool inferred = infer_subject(definition, object, subject);
    if (object.named && object.empty() && clause.lemma == "flee" && !subject.empty() &&
        object.word > clause.predicate && is_noun(word(object.word)))  // "fled the fighting"
      return writer_.write(index, clause, match, subject, {}, "without object"), true;
    if (object.named && object.empty()) return false;
    if (subject.named && subject.empty()) {
      // "was angered by the decision": what does it is nobody
      if (!had_subject && clause.voice == Voice::Passive && !object.empty() && is_noun(word(subject.word)))
        return clause.negated || done_by_notion(clause, definition) ||  // "not harmed by it", though harmed
               (read_without_subject(index, clause, match, object), true);
      if (!is_done_by_event(clause, definition, subject)) return true;
    }
    if (subject.empty() && object.empty()) return true;
    if (object.empty()) return read_without_object(index, clause, match, subject);
    if (subject.named && subject.empty())
      writer_.write(index, clause, match, {}, object, "by an event");
    else if (subject.empty())
      read_without_subject(index, clause, match, object);
    else
      writer_.write(index, clause, match, subject, object, inferred ? "own nation" : "verb", inferred);
    return true;
  }

  /// "fired back at her": by forces, or with words.
  bool fires_back_in_words(const Clause& clause, const Side& subject) const {
    const int next = clause.predicate + 1;
    return clause.lemma == "fire" && next < view_.size() && same_word(word(next).form, "back") &&
           !subject.empty() && view_.type(subject.ends[0]) != EntityType::Unit &&
           view_.type(subject.ends[0]) != EntityType::Weapon;
  }

  /// "was helped by the opening": only those whom violence, an arrest or words befall suffer it all the same.
  bool done_by_notion(const Clause& clause, const RelationDefinition& definition) const {
    return !is_one_of(definition.event_class, {"assault", "coerce", "consult", "accuse", "request"}) &&
           is_done_by_notion(view_, clause);
  }

  /// A name that does what bodies do is a body's, or stands for one: "Geneva denied it".
  void keep_actors(const RelationDefinition& definition, Side& subject) const {
    const EntityTypes types = actors(definition);
    std::erase_if(subject.ends, [&](const End& e) {
      if (types.allows(view_.type(e))) return false;
      return !(types.contains(EntityType::Agency) && view_.type(e) == EntityType::Place &&
               e.mention != nullptr && e.mention->kind == MentionKind::Name &&
               e.mention->head == subject.word);
    });
  }

  /// Of "imposed sanctions on Norvik" there is one sense, and the name's type was a guess; what is sued or
  /// thanked is no place, though its name be taken for one's. Who "spoke at the airport" spoke to others.
  void keep_allowed_object(const PredicateMatch& match, Side& object) const {
    const RelationDefinition& definition = *match.definition;
    EntityTypes types = definition.object;  // soldiers are people, too
    if (types.contains(EntityType::Group)) types.insert(EntityType::Unit);
    if (sides_.allows(types, object)) return sides_.keep_allowed(types, object);
    const bool one_sense =
        std::any_of(match.cue.begin() + 1, match.cue.end(), [&](int c) { return is_noun(word(c)); });
    const bool of_bodies = !definition.event_class.empty() &&
                           definition.object.contains(EntityType::Agency) &&
                           definition.object.contains(EntityType::Person);
    std::erase_if(object.ends, [&](const End& e) {
      if (e.mention == nullptr || e.mention->kind != MentionKind::Name) return true;
      const EntityType type = view_.type(e);
      if (type == EntityType::Place)
        return !one_sense && (!of_bodies || preposition(view_.tree, e.mention->head) == "at");
      return !one_sense || (type != EntityType::Agency && type != EntityType::Person);
    });
  }

  /// "blast", "rockets", as against measures and criticism.
  bool is_violent(int noun) const {
    const RelationDefinition* event = view_.lexicon.noun(word(noun).lemma);
    if (event != nullptr && event->event_class == "assault") return true;
    const auto sense = view_.lexicon.noun_sense(word(noun).lemma);
    return (sense && sense->type == EntityType::Weapon) ||
           view_.lexicon.lists(WordList::Violent, word(noun).lemma);
  }

  /// "an air strike killed nine", "the crash injured a nurse": by nobody named. A dispute surrounds nobody.
  bool is_done_by_event(const Clause& clause, const RelationDefinition& definition,
                        const Side& subject) const {
    const bool uproots = definition.has(RelationTrait::ByEvents);
    if ((definition.event_class != "assault" && !uproots) || clause.voice != Voice::Active ||
        subject.word < 0 || (word(subject.word).upos != UPos::NOUN && !is_called_storm(subject.word)))
      return false;
    const bool of_forces = definition.has(RelationTrait::Attack) || definition.has(RelationTrait::ByForces);
    return !of_forces || is_violent(subject.word);
  }

  /// "Hurricane Ana": both words are a name.
  bool is_called_storm(int name) const {
    const auto is_kind = [&](int i) {
      return i >= 0 && word(i).upos == UPos::PROPN &&
             view_.lexicon.lists(WordList::Misfortunes, lower_case(word(i).form));
    };
    return is_kind(name) || (word(name).upos == UPos::PROPN && is_kind(name - 1));
  }

  /// Who wins or leaves a seat of government wins or leaves an office, not the country. Is nothing left?
  bool leave_out_seats(Side& side) const {
    const std::size_t left_out = std::erase_if(side.ends, [&](const End& e) {
      if (e.mention == nullptr || view_.type(e) != EntityType::Country) return false;
      const auto named = view_.lexicon.country(e.mention->name);
      return named && (named->kind == CountryWord::Seat || named->kind == CountryWord::Capital);
    });
    return left_out > 0 && side.empty();
  }

  /// "called for the guards to leave": what is called for is that they leave.
  bool has_clause_of_its_own(const Clause& clause, int object) const {
    if (preposition(view_.tree, object) != "for") return false;
    for (const int c : view_.tree.children(clause.predicate)) {
      const int mark = view_.tree.child(c, "mark");
      if (c > object && mark > object && same_word(word(mark).form, "to")) return true;
    }
    return false;
  }

  /// "for its laws", "over the plan", "for closing the mine", as against "for hours"
  bool has_reason(const Clause& clause) const {
    for (const std::string_view role : {"for", "over", "about"}) {
      const int reason = clause.oblique(role);
      if (reason < clause.predicate || view_.lexicon.lists(WordList::Moments, word(reason).lemma)) continue;
      const auto place = view_.phrases.at(reason);  // "over the sea"
      if (!place || !is_place(view_.type(*place))) return true;
    }
    const auto children = view_.tree.children(clause.predicate);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      const int mark = view_.tree.child(c, "mark");
      return base_relation(word(c)) == "advcl" && mark >= 0 && same_word(word(mark).form, "for");
    });
  }

  /// "the minister came under fire", "Peru came under attack for its laws"
  bool befalls_in_words(const Clause& clause, const PredicateMatch& match, const Side& subject,
                        const Side& object) const {
    const Word& noun = word(match.cue.back());
    if (may_be_of_words(noun, subject, object)) return true;
    if (match.definition->event_class != "assault" || object.empty()) return false;
    return has_reason(clause) ||
           (subject.empty() && noun.lemma == "fire" && view_.type(object.ends[0]) == EntityType::Country);
  }

  /// "went to the jail", "went to prison to meet miners", whom nobody jailed; but "went to prison to serve
  /// nine years".
  bool visits_prison(const Clause& clause, const PredicateMatch& match) const {
    if (match.definition->type != "JAILED" || !is_one_of(clause.lemma, {"go", "be", "prison", "jail"}))
      return false;
    const auto has_article = [&](int cue) { return is_noun(word(cue)) && view_.tree.child(cue, "det") >= 0; };
    if (std::any_of(match.cue.begin(), match.cue.end(), has_article)) return true;
    const auto children = view_.tree.children(clause.predicate);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      const int mark = view_.tree.child(c, "mark");
      return base_relation(word(c)) == "advcl" && mark >= 0 && same_word(word(mark).form, "to") &&
             !is_one_of(word(c).lemma, {"serve", "begin", "start", "await"});
    });
  }

  /// "came under attack by rebels", "is under German sanctions": what it says happens to its subject.
  bool read_reversed(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    const RelationDefinition& definition = *match.definition;
    if (visits_prison(clause, match)) return false;
    Side object = sides_.surface_subject(clause);
    Side subject = sides_.agent_of_reversed(clause, match);
    if (befalls_in_words(clause, match, subject, object)) return true;
    if (match.object >= 0 && subject.empty()) return false;
    sides_.keep_allowed(definition.subject, subject);
    sides_.keep_allowed(definition.object, object);
    // "fell to the rebels", as against "fell back to Lima"
    if (object.empty() || (match.object >= 0 && subject.empty())) return false;
    PredicateMatch told = match;
    told.object = subject.word;  // no argument besides
    writer_.write(index, clause, told, subject, object, "reversed");
    return true;
  }

  /// "provided the town with tents" is the same as "provided tents to the town".
  bool read_provided(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                     const Side& subject, const Side& object) {
    const ArgumentDefinition* with = match.definition->argument("with");
    if (with == nullptr || match.definition->argument("to") == nullptr || object.empty()) return false;
    const Side given = sides_.at(clause.oblique("with"), Reach::None);
    if (given.empty() || !sides_.allows(with->types, given)) return false;
    const std::size_t first = found_.size();
    PredicateMatch told = match;
    told.object = object.word;
    writer_.write(index, clause, told, subject, given, "provided with");
    for (std::size_t i = first; i < found_.size(); ++i) {
      std::vector<Argument>& arguments = found_[i].relation.arguments;
      std::erase_if(arguments, [&](const Argument& a) { return a.entity == found_[i].relation.object; });
      for (const End& end : object.ends) arguments.push_back({"to", end.entity});
    }
    return true;
  }

  /// False where the definition has nothing to say of a verb with a preposition: "searched for the miners".
  bool read_without_object(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                           const Side& subject) {
    if (!stands_alone(clause, match)) return true;
    const std::size_t before = found_.size();
    if (is_reciprocal(clause) && subject.ends.size() > 1)
      writer_.write_each_other(index, clause, match, subject, "each other");
    else if (is_intransitive(clause, match))
      writer_.write(index, clause, match, subject, {}, "without object");
    else
      read_place(index, clause, match, subject);
    return found_.size() > before || match.cue.size() > 1 || !has_aim(clause);
  }

  /// "for the miners", "about them", of a verb that no noun before it can be the object of.
  static bool has_aim(const Clause& clause) {
    const bool has_noun_before =
        clause.embedding == Embedding::Relative || clause.embedding == Embedding::Adnominal;
    if (has_noun_before && clause.word_of(Role::Subject) != clause.anchor) return false;
    for (const std::string_view preposition :
         {"for", "about", "through", "against", "into", "toward", "towards", "with", "at"})
      if (clause.oblique(preposition) > clause.predicate) return true;
    return false;
  }

  /// "the leaders met in Vienna"
  void read_place(ClauseIndex index, const Clause& clause, const PredicateMatch& match, const Side& subject) {
    if (!is_one_of(match.definition->event_class, {"consult", "cooperate", "assault", "agree"})) return;
    for (const std::string_view preposition : {"in", "at"}) {
      Side place = sides_.at(clause.oblique(preposition), Reach::None);
      std::erase_if(place.ends, [&](const End& e) { return !is_place(view_.type(e)); });
      if (place.empty()) continue;
      PredicateMatch there = match;
      there.type += preposition == "in" ? "_IN" : "_AT";
      return writer_.write(index, clause, there, subject, place, "place");
    }
  }

  void read_without_subject(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                            const Side& object) {
    if (clause.voice != Voice::Passive ||
        (match.definition->has(RelationTrait::State) && !happens_to(*match.definition, object)))
      return;
    // "the talks held with the rebels", by nobody named
    const bool of_noun = match.object >= 0 && clause.embedding == Embedding::Adnominal;
    if (of_noun && is_one_of(match.definition->event_class, {"consult", "cooperate"})) return;
    if (match.definition->has(RelationTrait::State) || !plain_verbs_.read_going(index, clause, object))
      writer_.write(index, clause, match, {}, object, "passive");
  }

  /// "the nurses are held in Lima", "the drones were used": something happens to them.
  bool happens_to(const RelationDefinition& state, const Side& object) const {
    const EntityType kind = view_.type(object.ends[0]);
    if (kind == EntityType::Weapon) return state.has(RelationTrait::DoneToWeapons);
    return state.has(RelationTrait::DoneToPeople) &&
           (kind == EntityType::Person || kind == EntityType::Group || kind == EntityType::Unit);
  }

  /// Verbs whose object is what is given: of "sent him a note" he is not what was sent, while of "refused him
  /// bail" he is refused.
  static bool gives_things(const RelationDefinition& definition) {
    return is_one_of(definition.event_class, {"", "aid", "mobilize"});
  }

  /// "48 hours": says no more of what is given.
  bool is_measure(int noun) const { return view_.tree.child(noun, "nummod") >= 0; }

  /// "handed papers to the auditors": where what is given is no entity, the relation is with the one who
  /// gets it.
  bool read_recipient(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                      const Side& subject, const Side& object) {
    if (!object.named || !object.empty()) return false;
    // "was granted asylum", by nobody named
    const bool passive = clause.voice == Voice::Passive && clause.word_of(Role::IndirectObject) >= 0;
    if (!passive && (subject.empty() || clause.voice == Voice::Passive)) return false;
    const ArgumentDefinition* to = match.definition->argument("to");
    if (to == nullptr || object.word < clause.predicate) return false;
    const bool sum = is_sum(view_, object.word);
    if (!sum && !is_noun(word(object.word))) return false;
    const Side found = sides_.recipient(clause, object);
    if (found.empty() || !sides_.allows(to->types, found)) return false;
    PredicateMatch given = match;
    given.cue.push_back(object.word);
    // "paid $9 million to the nurses": they are paid
    const bool is_paid = sum && !match.definition->object.empty() &&
                         sides_.allows(match.definition->object, found) && !passive;
    const bool is_object = !passive && found.word == clause.word_of(Role::IndirectObject) &&
                           (!gives_things(*match.definition) || is_measure(object.word));
    given.type = is_object || is_paid
                     ? match.type
                     : type_from_verb(clause.lemma,
                                      (sum ? "money" : word(behind_share(view_, object.word)).form) + " to");
    writer_.write(index, clause, given, subject, found, "recipient");
    return true;
  }

  /// Does the verb do without an object here: "he resigned", not "he ordered that …", "escaped being shot"?
  bool stands_alone(const Clause& clause, const PredicateMatch& match) const {
    if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Passive) return false;
    for (const int c : view_.tree.children(clause.predicate)) {
      const bool own = std::find(match.cue.begin(), match.cue.end(), c) != match.cue.end();
      if (!own && is_one_of(base_relation(word(c)), {"obj", "ccomp", "xcomp", "iobj", "csubj"})) return false;
    }
    const int next = clause.predicate + 1;
    return next >= view_.size() || !same_word(word(next).form, "being");
  }

  /// Verbs that the definition also has with a preposition ("resign", "resign from") do without an object,
  /// and so do those that bring a noun of their own ("lay down arms").
  bool is_intransitive(const Clause& clause, const PredicateMatch& match) const {
    if (match.cue.size() > 1 && match.object < 0 && is_noun(word(match.cue.back()))) return true;
    const RelationDefinition& definition = *match.definition;
    if (definition.has(RelationTrait::NoObject)) return true;
    const bool tells = is_one_of(definition.event_class, {"retreat", "concede", "protest"}) ||
                       definition.has(RelationTrait::MayLackObject);
    if (!tells) return false;
    bool found = false;
    if (clause.oblique("for") > clause.predicate && match.definition->argument("for") == nullptr)
      return false;
    for (const VerbEntry& e : view_.lexicon.verb(clause.lemma)) {
      if (e.definition != match.definition) continue;
      const std::string_view last = std::string_view(e.rest).substr(e.rest.rfind(' ') + 1);
      if (!is_one_of(last, {"from", "to", "in", "at", "as", "for", "against", "of", "on"})) continue;
      const int behind = clause.oblique(last);
      const bool post = last == "as" && behind >= 0 && view_.lexicon.post(word(behind).lemma);
      if (behind > clause.predicate && !post) return false;  // "returned to his old ways"
      found = true;
    }
    return found;
  }

  /// "Ana and Omar met": each the other.
  bool is_reciprocal(const Clause& clause) const {
    const std::span<const VerbEntry> entries = view_.lexicon.verb(clause.lemma);
    return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) { return e.rest == "with"; });
  }

  SentenceView view_;
  const Nations& nations_;
  std::optional<CoordinatedSubject>& coordinated_;
  std::vector<Candidate>& found_;
  SideFinder sides_;
  RelationWriter writer_;
  PlainVerbs plain_verbs_;
  Tolls tolls_;
};

bool is_read(RegionKind region) {
  return region == RegionKind::Prose || region == RegionKind::Headline || region == RegionKind::Caption;
}

}  // namespace

std::vector<Candidate> read_relations(const Document& document, const Clauses& clauses,
                                      const Mentions& mentions, const Attributions& attributions,
                                      const Lexicon& lexicon, std::span<const Relation> standing) {
  const Parties parties = parties_of(standing, mentions);
  const Nations nations = nations_of(mentions);
  std::vector<Candidate> found;
  std::optional<CoordinatedSubject> coordinated;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (is_read(document.sentences[s].region))
      SentenceRelations(document, s, clauses, mentions, attributions, lexicon, nations, parties, coordinated,
                        found)
          .run();
  return without_repetitions(document, std::move(found));
}

std::vector<Relation> find_relations(const Document& document, const Clauses& clauses,
                                     const Mentions& mentions, const Attributions& attributions,
                                     const Lexicon& lexicon, std::span<const Relation> standing) {
  std::vector<Relation> relations;
  for (Candidate& c : read_relations(document, clauses, mentions, attributions, lexicon, standing))
    relations.push_back(std::move(c.relation));
  return relations;
}

}  // namespace newsgraph::parser
