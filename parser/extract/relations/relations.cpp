#include "parser/extract/relations/relations.hpp"

#include <algorithm>

#include "parser/extract/attribution/factuality.hpp"
#include "parser/extract/attribution/vouching.hpp"
#include "parser/extract/relations/details.hpp"
#include "parser/extract/relations/past_tense.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/restraint.hpp"
#include "parser/extract/relations/senses.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

namespace {

/// Relations that say how things are: without the one who leads or owns they say nothing.
bool is_standing(std::string_view type) {
  return is_one_of(type, {"LEADS", "RAN", "OWNS", "WORKS_FOR", "REPRESENTS", "MEMBER_OF", "PART_OF",
                          "BELONGS_TO", "LOCATED_IN", "CONSISTS_OF", "CONTROLLED", "HELD", "USED", "SHOWED"});
}

class SentenceRelations {
 public:
  SentenceRelations(const Document& document, std::uint32_t sentence, const Clauses& clauses,
                    const Mentions& mentions, const Attributions& attributions, const Lexicon& lexicon,
                    const Nations& nations, std::optional<CoordinatedSubject>& coordinated,
                    std::vector<Candidate>& found)
      : view_(document, sentence, clauses, mentions, attributions, lexicon),
        nations_(nations),
        coordinated_(coordinated),
        found_(found),
        sides_(view_, found),
        dates_(view_) {}

  void run() {
    if (coordinated_) view_.phrases.remember(&*coordinated_);
    for (int i = 0; i < view_.size(); ++i) {
      const auto index = view_.clauses.index(view_.index, i);
      if (!index) continue;
      read(*index);
      remember_coordination(view_.clauses.all[*index]);
    }
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
    if (clause.kind == PredicateKind::Existential || stands_in_brackets(clause)) return;
    if (clause.kind == PredicateKind::Verb && says_it_in_a_complement(view_, clause)) return;
    for (const PredicateMatch& match : match_definitions(view_.tree, clause, view_.lexicon))
      if (read_defined(index, clause, match)) return;
    if (clause.kind == PredicateKind::Verb) read_plain_verb(index, clause);
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
        return emit_each_other(index, clause, match, partners, "noun, each other");
    if ((object.named && object.empty()) || (subject.named && subject.empty())) return true;
    if (may_be_of_words(word(clause.predicate), subject, object)) return true;
    const bool inferred = infer_subject(definition, object, subject);
    if (is_complete(clause, definition, subject, object))
      emit(index, clause, match, subject, object, inferred ? "own nation, noun" : "noun", inferred);
    return true;
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

  /// A noun names an event in passing: it counts where both ends are known, or where it says to whom
  /// something happened.
  static bool is_complete(const Clause& clause, const RelationDefinition& definition, const Side& subject,
                          const Side& object) {
    if (!subject.empty() && !object.empty()) return true;
    if (!subject.empty() || object.empty() || definition.object.empty() || is_standing(definition.type))
      return false;
    const bool leaves_traces =
        is_one_of(definition.event_class, {"assault", "coerce", "mobilize", "retreat", "sanction", "aid"}) ||
        is_one_of(definition.type, {"APPOINTED", "ELECTED", "DISMISSED", "TRANSFERRED", "MOVED"});
    if (!leaves_traces) return false;
    if (object.word == clause.oblique("of")) return true;
    const bool falls_on =
        is_one_of(definition.event_class, {"assault", "sanction"}) && definition.type != "FOUGHT";
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
    if (is_one_of(definition.type, {"WON", "LEFT", "ENTERED", "RETURNED", "REACHED"}))
      if (leave_out_seats(object)) return true;
    if (!subject.empty() && !sides_.allows(definition.subject, subject))
      sides_.reattach(clause, definition, subject);
    const bool had_object = !object.empty();
    sides_.keep_allowed(definition.subject, subject);
    sides_.keep_allowed(definition.object, object);
    if (had_object && object.empty()) return false;  // another sense of the word
    if (definition.type == "ATTACKED" && may_be_of_words(word(match.cue.back()), subject, object))
      return true;
    if (read_provided(index, clause, match, subject, object)) return true;
    const bool inferred = infer_subject(definition, object, subject);
    if (object.named && object.empty()) return false;
    if (subject.named && subject.empty()) return true;
    if (subject.empty() && object.empty()) return true;
    if (object.empty())
      read_without_object(index, clause, match, subject);
    else if (subject.empty())
      read_without_subject(index, clause, match, object);
    else
      emit(index, clause, match, subject, object, inferred ? "own nation" : "verb", inferred);
    return true;
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

  /// "came under attack by rebels", "is under German sanctions": what it says happens to its subject.
  bool read_reversed(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    const RelationDefinition& definition = *match.definition;
    Side object = sides_.surface_subject(clause);
    Side subject = sides_.agent_of_reversed(clause, match);
    if (match.object >= 0 && subject.empty()) return false;
    sides_.keep_allowed(definition.subject, subject);
    sides_.keep_allowed(definition.object, object);
    if (object.empty()) return false;
    PredicateMatch told = match;
    told.object = subject.word;  // no argument besides
    emit(index, clause, told, subject, object, "reversed");
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
    emit(index, clause, told, subject, given, "provided with");
    for (std::size_t i = first; i < found_.size(); ++i) {
      std::vector<Argument>& arguments = found_[i].relation.arguments;
      std::erase_if(arguments, [&](const Argument& a) { return a.entity == found_[i].relation.object; });
      for (const End& end : object.ends) arguments.push_back({"to", end.entity});
    }
    return true;
  }

  void read_without_object(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                           const Side& subject) {
    if (!stands_alone(clause, match)) return;
    if (is_reciprocal(clause) && subject.ends.size() > 1)
      emit_each_other(index, clause, match, subject, "each other");
    else if (is_intransitive(clause, match))
      emit(index, clause, match, subject, {}, "without object");
    else
      read_place(index, clause, match, subject);
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
      return emit(index, clause, there, subject, place, "place");
    }
  }

  void read_without_subject(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                            const Side& object) {
    if (clause.voice != Voice::Passive || is_standing(match.type)) return;
    if (!read_destination(index, clause, match.type, object))
      emit(index, clause, match, {}, object, "passive");
  }

  /// "handed papers to the auditors": where what is given is no entity, the relation is with the one who
  /// gets it.
  bool read_recipient(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                      const Side& subject, const Side& object) {
    if (!object.named || !object.empty() || subject.empty() || clause.voice == Voice::Passive) return false;
    const ArgumentDefinition* to = match.definition->argument("to");
    if (to == nullptr || object.word < clause.predicate || !is_noun(word(object.word))) return false;
    const Side found = sides_.recipient(clause, object);
    if (found.empty() || !sides_.allows(to->types, found)) return false;
    PredicateMatch given = match;
    given.cue.push_back(object.word);
    given.type = type_from_verb(clause.lemma, word(object.word).form + " to");
    emit(index, clause, given, subject, found, "recipient");
    return true;
  }

  /// Does the verb do without an object here: "he resigned", not "he ordered that …"?
  bool stands_alone(const Clause& clause, const PredicateMatch& match) const {
    if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Passive) return false;
    for (const int c : view_.tree.children(clause.predicate)) {
      const bool own = std::find(match.cue.begin(), match.cue.end(), c) != match.cue.end();
      if (!own && is_one_of(base_relation(word(c)), {"obj", "ccomp", "xcomp", "iobj", "csubj"})) return false;
    }
    return true;
  }

  /// Verbs that the definition also has with a preposition ("resign", "resign from") do without an object,
  /// and so do those that bring a noun of their own ("lay down arms").
  bool is_intransitive(const Clause& clause, const PredicateMatch& match) const {
    if (match.cue.size() > 1 && match.object < 0 && is_noun(word(match.cue.back()))) return true;
    const RelationDefinition& definition = *match.definition;
    const bool tells = is_one_of(definition.event_class, {"retreat", "concede", "protest"}) ||
                       is_one_of(definition.type, {"DIED", "ARRIVED", "RETURNED", "FLEW", "DEFECTED",
                                                   "VOTED_FOR", "VOTED_AGAINST"});
    if (!tells) return false;
    bool found = false;
    if (clause.oblique("for") > clause.predicate && match.definition->argument("for") == nullptr)
      return false;
    for (const VerbEntry& e : view_.lexicon.verb(clause.lemma)) {
      if (e.definition != match.definition) continue;
      const std::string_view last = std::string_view(e.rest).substr(e.rest.rfind(' ') + 1);
      if (!is_one_of(last, {"from", "to", "in", "at", "as", "for", "against", "of", "on"})) continue;
      if (clause.oblique(last) > clause.predicate) return false;  // "returned to his old ways"
      found = true;
    }
    return found;
  }

  /// "Ana and Omar met": each the other.
  bool is_reciprocal(const Clause& clause) const {
    const std::span<const VerbEntry> entries = view_.lexicon.verb(clause.lemma);
    return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) { return e.rest == "with"; });
  }

  bool emit_each_other(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                       const Side& partners, std::string_view rule) {
    Side first = partners, others = partners;
    first.ends.resize(1);
    others.ends.erase(others.ends.begin());
    emit(index, clause, match, first, others, rule);
    return true;
  }

  /// "the nurses were scattered over three wards": nobody is named who did it, but where they are now.
  bool read_destination(ClauseIndex index, const Clause& clause, const std::string& type,
                        const Side& things) {
    if (clause.voice != Voice::Passive || things.empty()) return false;
    for (const ClauseArgument& a : clause.arguments) {
      if (a.role != Role::Oblique || a.word < clause.predicate) continue;
      if (!is_one_of(a.preposition, {"to", "into", "across", "inside", "onto", "throughout", "among"}))
        continue;
      Side place = sides_.at(a.word, Reach::None);
      std::erase_if(place.ends, [&](const End& e) { return !is_place(view_.type(e)); });
      if (place.empty()) continue;
      PredicateMatch match;
      match.cue.push_back(clause.predicate);
      match.type = type;
      for (const char c : "_" + std::string(a.preposition))
        match.type += c == '_' ? c : static_cast<char>(c - 'a' + 'A');
      emit(index, clause, match, things, place, "destination");
      return true;
    }
    return false;
  }

  // --- verbs without a definition ---

  bool says_little(const Clause& clause) const {
    if (is_one_of(clause.lemma,
                  {"be", "have", "do", "include", "mean", "need", "involve", "contain", "become", "lack",
                   "regard", "concern", "represent", "remain", "like", "love", "hate"}))
      return true;
    for (const WordClass c :
         {WordClass::Thinking, WordClass::Transparent, WordClass::Light, WordClass::Hedging,
          WordClass::Planning, WordClass::Negative, WordClass::Saying})
      if (view_.lexicon.is(clause.lemma, UPos::VERB, c)) return true;
    return false;
  }

  /// A gerund whose lemma is the gerund, or next to nothing: no verb has it.
  bool is_misread(const Clause& clause) const {
    const Word& verb = word(clause.predicate);
    if (clause.lemma.size() < 3 && clause.lemma != "go") return true;
    return verb.xpos == "VBG" && clause.lemma.ends_with("ing") && same_word(verb.form, clause.lemma);
  }

  /// With a preposition and no object these tell how things are or turn out.
  static bool says_little_with_preposition(const Clause& clause) {
    return is_one_of(clause.lemma,
                     {"fall",   "differ", "rest",  "range", "vary",    "stem",   "date",    "erupt",
                      "end",    "result", "stand", "perch", "compare", "center", "centre",  "lie",
                      "amount", "lead",   "add",   "vie",   "boil",    "derive", "proceed", "belong"});
  }

  void read_plain_verb(ClauseIndex index, const Clause& clause) {
    if (says_little(clause) || is_misread(clause)) return;
    const Side subject = sides_.at(sides_.subject_word(clause), Reach::None);
    if (!subject.named && clause.voice == Voice::Passive)
      read_destination(index, clause, type_from_verb(clause.lemma, clause.particle),
                       sides_.at(clause.word_of(Role::Object), Reach::None));
    if (subject.empty()) return;
    PredicateMatch match;
    match.cue.push_back(clause.predicate);
    if (clause.particle_word >= 0) match.cue.push_back(clause.particle_word);
    std::string rest(clause.particle);
    if (const int stranded = stranded_preposition(view_, clause); stranded >= 0) {
      match.cue.push_back(stranded);
      if (!rest.empty()) rest += ' ';
      rest += word(stranded).lemma;
    }
    Side object = sides_.at(clause.word_of(Role::Object), Reach::None);
    const bool behind_preposition = !object.named;
    if (behind_preposition && !says_little_with_preposition(clause))
      object = object_behind_preposition(clause, rest);
    if (object.empty() || is_vague(subject) || is_vague(object)) return;
    match.type = type_of_plain(clause, rest);
    emit(index, clause, match, subject, object,
         behind_preposition ? "plain verb, preposition" : "plain verb");
  }

  /// "it", "they", "them": what they stand for is too unsure for a verb of which nothing is known.
  bool is_vague(const Side& side) const {
    return side.ends.size() == 1 && side.word >= 0 && is_pronoun(word(side.word)) &&
           is_one_of(word(side.word).lemma, {"it", "they", "them", "its", "this", "that", "which", "one"});
  }

  /// A past form names itself, whatever the lemma is taken for.
  std::string type_of_plain(const Clause& clause, std::string_view rest) const {
    const Word& verb = word(clause.predicate);
    const bool past = verb.xpos == "VBD" || (verb.xpos == "VBN" && verb.form.ends_with("ed"));
    return past ? type_from_past(verb.form, rest) : type_from_verb(clause.lemma, rest);
  }

  /// The first such behind the verb, and its preposition added to the verb's rest; behind a particle only
  /// where it follows at once ("moved out of", not "spoke over boos from").
  Side object_behind_preposition(const Clause& clause, std::string& rest) const {
    for (const ClauseArgument& a : clause.arguments) {
      if (a.role != Role::Oblique ||
          !is_one_of(a.preposition, {"with", "to", "against", "into", "from", "alongside", "on", "for",
                                     "next to", "beside", "in", "at"}) ||
          a.word < clause.predicate)
        continue;
      if (clause.particle_word >= 0 && view_.tree.extent(a.word).first != clause.particle_word + 1) continue;
      Side found = sides_.at(a.word, Reach::None);
      if (is_one_of(a.preposition, {"in", "at"}))
        std::erase_if(found.ends, [&](const End& e) { return !is_place(view_.type(e)); });
      if (found.empty()) continue;
      if (!rest.empty()) rest += ' ';
      rest += a.preposition;
      return found;
    }
    return {};
  }

  // --- the relation ---

  Relation without_ends(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    Relation r;
    r.type = match.type;
    r.lemma = std::string(clause.lemma);
    if (match.definition != nullptr && !match.definition->event_class.empty())
      r.event_class = match.definition->event_class;
    r.sentence = view_.index;
    r.factuality = factuality_of(view_.document, view_.clauses, index, view_.lexicon);
    r.cue = cue_span(view_, match.cue);
    r.clause = clause_span(view_, clause);
    vouch(r, view_.attributions, word(clause.predicate).span);
    r.time = dates_.of(clause);
    return r;
  }

  void emit(ClauseIndex index, const Clause& clause, const PredicateMatch& match, const Side& subject,
            const Side& object, std::string_view rule, bool inferred = false) {
    const Relation common = without_ends(index, clause, match);
    const bool nominal = clause.kind != PredicateKind::Verb && is_noun(word(clause.predicate));
    const auto one = [&](const End* s, const End* o) {
      if (s != nullptr && o != nullptr && s->entity == o->entity) return;
      Relation r = common;
      r.inferred = inferred;
      if (s != nullptr) r.subject = s->entity;
      if (o != nullptr) r.object = o->entity;
      r.count = count_of(view_, clause, s, o);
      add_arguments(view_, clause, match, subject, object, r);
      if (is_too_unsure(view_, clause, match, o, r)) return;
      found_.push_back({std::move(r), nominal, rule});
    };
    if (object.empty())
      for (const End& s : subject.ends) one(&s, nullptr);
    else if (subject.empty())
      for (const End& o : object.ends) one(nullptr, &o);
    else
      for (const End& s : subject.ends)
        for (const End& o : object.ends) one(&s, &o);
  }

  SentenceView view_;
  const Nations& nations_;
  std::optional<CoordinatedSubject>& coordinated_;
  std::vector<Candidate>& found_;
  SideFinder sides_;
  SentenceDates dates_;
};

bool is_read(RegionKind region) {
  return region == RegionKind::Prose || region == RegionKind::Headline || region == RegionKind::Caption;
}

}  // namespace

std::vector<Candidate> read_relations(const Document& document, const Clauses& clauses,
                                      const Mentions& mentions, const Attributions& attributions,
                                      const Lexicon& lexicon) {
  const Nations nations = nations_of(mentions);
  std::vector<Candidate> found;
  std::optional<CoordinatedSubject> coordinated;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (is_read(document.sentences[s].region))
      SentenceRelations(document, s, clauses, mentions, attributions, lexicon, nations, coordinated, found)
          .run();
  return without_repetitions(document, std::move(found));
}

std::vector<Relation> find_relations(const Document& document, const Clauses& clauses,
                                     const Mentions& mentions, const Attributions& attributions,
                                     const Lexicon& lexicon) {
  std::vector<Relation> relations;
  for (Candidate& c : read_relations(document, clauses, mentions, attributions, lexicon))
    relations.push_back(std::move(c.relation));
  return relations;
}

}  // namespace newsgraph::parser
