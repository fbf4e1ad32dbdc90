#include "parser/extract/relations/relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/attribution/factuality.hpp"
#include "parser/extract/relations/past_tense.hpp"
#include "parser/extract/relations/phrases.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/attribution/vouching.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::size_t kMostConjuncts = 8;  // of one end: longer lists are tables, not sentences

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_place(EntityType type) { return type == EntityType::Place || type == EntityType::Country; }

bool names_place(std::string_view preposition) {
  return is_one_of(preposition, {"in", "at", "near", "inside", "outside", "within", "across", "throughout"});
}

/// Prepositions that lead no argument of an event.
bool is_no_role(std::string_view preposition) {
  return preposition.empty() ||
         is_one_of(preposition,
                   {"'s",           "+",          "of",     "as",      "like",      "including",  "such as",
                    "according to", "than",       "after",  "before",  "since",     "until",      "during",
                    "by",           "because of", "due to", "despite", "following", "as well as", "except",
                    "unlike",       "besides",    "about",  "amid"});
}

/// The nations of counted groups, units and agencies, whichever of their mentions names it.
std::map<EntityIndex, EntityIndex> nations_of(const Mentions& mentions) {
  std::map<EntityIndex, EntityIndex> nations;
  for (std::size_t i = 0; i < mentions.all.size(); ++i)
    if (mentions.entity_of[i] && mentions.all[i].nation)
      nations.emplace(*mentions.entity_of[i], *mentions.all[i].nation);
  return nations;
}

/// One end of a relation: who it is, and whether the text has words there at all.
struct Side {
  std::vector<End> ends;
  bool named = false;
  int word = -1;
};

struct Candidate {
  Relation relation;
  bool nominal = false;
};

class SentenceRelations {
 public:
  SentenceRelations(const Document& document, std::uint32_t sentence, const Clauses& clauses,
                    const Mentions& mentions, const Attributions& attributions, const Lexicon& lexicon,
                    const std::map<EntityIndex, EntityIndex>& nations,
                    std::optional<CoordinatedSubject>& coordinated, std::vector<Candidate>& found)
      : document_(document),
        sentence_(sentence),
        tree_(document.sentences[sentence]),
        clauses_(clauses),
        mentions_(mentions),
        attributions_(attributions),
        lexicon_(lexicon),
        nations_(nations),
        coordinated_(coordinated),
        found_(found),
        phrases_(tree_, sentence, clauses, mentions, lexicon) {}

  void run() {
    if (coordinated_) phrases_.remember(&*coordinated_);
    for (int i = 0; i < tree_.size(); ++i) {
      const auto index = clauses_.index(sentence_, i);
      if (!index) continue;
      read(*index);
      remember_coordination(clauses_.all[*index]);
    }
  }

 private:
  const Word& word(int i) const { return tree_.word(i); }

  /// "Lima and Quito had refused it, but they …"
  void remember_coordination(const Clause& clause) {
    const ClauseArgument* subject = clause.argument(Role::Subject);
    if (subject == nullptr || subject->inherited || is_pronoun(word(subject->word))) return;
    std::vector<End> ends = phrases_.all_at(subject->word);
    if (ends.size() < 2) {
      if (!ends.empty() && phrases_.type(ends[0]) == EntityType::Group) phrases_.remember(nullptr);
      return;
    }
    coordinated_ = CoordinatedSubject{sentence_, subject->word, std::move(ends)};
    phrases_.remember(&*coordinated_);
  }

  void read(ClauseIndex index) {
    const Clause& clause = clauses_.all[index];
    if (clause.kind == PredicateKind::Existential) return;
    for (const PredicateMatch& match : match_definitions(tree_, clause, lexicon_))
      if (read_defined(index, clause, match)) return;
    if (clause.kind == PredicateKind::Verb) read_plain_verb(index, clause);
  }

  // --- ends ---

  enum class Reach : std::uint8_t { None, Events, Owners };

  Side side(int word, Reach reach) const {
    Side result;
    result.word = word;
    if (word < 0) return result;
    result.named = true;
    result.ends = phrases_.all_at(word);
    if (result.ends.empty() && reach != Reach::None)
      if (const auto end = phrases_.about(word, reach == Reach::Owners)) result.ends.push_back(*end);
    if (result.ends.empty() && reach == Reach::Events) result.ends = told_before(word);
    if (result.ends.size() > kMostConjuncts) result.ends.resize(kMostConjuncts);
    return result;
  }

  /// "the deployment", of which the text has told: what was deployed.
  std::vector<End> told_before(int noun) const {
    const Clause* event = clauses_.at(sentence_, noun);
    if (event == nullptr || event->kind != PredicateKind::Nominal || tree_.child(noun, "det") < 0) return {};
    const RelationDefinition* definition = lexicon_.noun(event->lemma);
    if (definition == nullptr || definition->event_class != "mobilize") return {};
    for (auto earlier = found_.rbegin(); earlier != found_.rend(); ++earlier)
      if (earlier->relation.event_class == definition->event_class && earlier->relation.object)
        return {End{*earlier->relation.object, nullptr}};
    return {};
  }

  /// Of "sent troops to fight" the troops fight; of "sent weapons to help" the sender helps.
  int subject_word(const Clause& clause) const {
    const ClauseArgument* subject = clause.argument(Role::Subject);
    if (clause.other_subject >= 0)
      if (const auto other = phrases_.at(clause.other_subject)) {
        const EntityType type = phrases_.type(*other);
        if (type == EntityType::Unit || type == EntityType::Group || type == EntityType::Person)
          return clause.other_subject;
      }
    return subject == nullptr ? -1 : subject->word;
  }

  static int word_of(const Clause& clause, Role role) {
    const ClauseArgument* found = clause.argument(role);
    return found == nullptr ? -1 : found->word;
  }

  static int oblique(const Clause& clause, std::string_view preposition) {
    for (const ClauseArgument& a : clause.arguments)
      if (a.role == Role::Oblique && a.preposition == preposition) return a.word;
    return -1;
  }

  bool allows(const EntityTypes& types, const Side& side) const {
    return std::any_of(side.ends.begin(), side.ends.end(),
                       [&](const End& e) { return types.allows(phrases_.type(e)); });
  }

  void keep_allowed(const EntityTypes& types, Side& side) const {
    std::erase_if(side.ends, [&](const End& e) { return !types.allows(phrases_.type(e)); });
  }

  // --- definitions ---

  bool read_defined(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
    const RelationDefinition& definition = *match.definition;
    if (definition.type == "SAID") return true;  // a statement
    const bool nominal = clause.kind != PredicateKind::Verb && is_noun(word(clause.predicate));
    Side subject, object;
    if (nominal) {
      nominal_sides(clause, definition, subject, object);
    } else {
      subject = side(subject_word(clause), Reach::Events);
      object = object_side(clause, match);
    }
    if (match.object >= 0 && object.ends.empty())
      return false;  // "died in a crash": the shorter form may fit
    if (!nominal && read_recipient(index, clause, match, subject, object)) return true;
    if (!nominal && !subject.ends.empty() && !allows(definition.subject, subject))
      reattach(clause, definition, subject);
    const bool had_object = !object.ends.empty();
    keep_allowed(definition.subject, subject);
    keep_allowed(definition.object, object);
    if (had_object && object.ends.empty()) return false;  // another sense of the word
    bool inferred = false;
    if (subject.ends.empty() && !subject.named && !object.ends.empty())
      infer_subject(definition, object, subject, inferred);
    if (object.ends.empty() && object.named) return true;
    if (subject.ends.empty() && subject.named) return true;
    if (nominal && !complete_nominal(clause, definition, subject, object)) return true;
    if (subject.ends.empty() && object.ends.empty()) return true;
    if (object.ends.empty() &&
        (!stands_alone(clause) || !is_intransitive(clause, definition) || subject.ends.empty()))
      return read_reciprocal(index, clause, match, subject);
    if (subject.ends.empty() && !nominal && clause.voice != Voice::Passive) return true;
    if (subject.ends.empty() && !nominal && read_destination(index, clause, match.type, object)) return true;
    emit(index, clause, match, subject, object, inferred, nominal);
    return true;
  }

  /// Who supports, attacks or threatens what somebody has does it to the owner; who dismisses his remarks
  /// does not dismiss him.
  static Reach reach_of(const RelationDefinition& definition) {
    const bool owners =
        is_one_of(definition.event_class, {"support", "aid", "assault", "threaten", "coerce", "cooperate"});
    return owners ? Reach::Owners : Reach::Events;
  }

  Side object_side(const Clause& clause, const PredicateMatch& match) const {
    const Reach reach = reach_of(*match.definition);
    if (match.object >= 0) return side(match.object, reach);
    const int object = word_of(clause, Role::Object);
    if (object >= 0) return side(object, reach);
    if (lexicon_.is(clause.lemma, UPos::VERB, WordClass::Promising))
      if (const int promised = promised_object(clause); promised >= 0) return side(promised, Reach::None);
    if (const int told = word_of(clause, Role::IndirectObject); told >= 0) return side(told, Reach::None);
    for (const std::string_view preposition : {"against", "alongside", "with", "on"}) {
      if (match.definition->argument(preposition) != nullptr) continue;
      if (const int found = oblique(clause, preposition); found >= 0)
        if (Side reached = side(found, reach); allows(match.definition->object, reached)) return reached;
    }
    return {};
  }

  /// "officers in the east supporting the rebels": a participle behind a place belongs to the noun that can
  /// do such things.
  void reattach(const Clause& clause, const RelationDefinition& definition, Side& subject) const {
    if (clause.embedding != Embedding::Adnominal) return;
    for (int above = word(subject.word).head, steps = 0; above >= 0 && is_noun(word(above)) && steps < 4;
         ++steps) {
      Side found = side(above, Reach::None);
      if (!found.ends.empty() && allows(definition.subject, found)) {
        subject = std::move(found);
        return;
      }
      above = word(above).head;
    }
  }

  /// "passed information to the rebels": where what is given is no entity, the relation is with the one who
  /// gets it.
  bool read_recipient(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                      const Side& subject, const Side& object) {
    if (!object.named || !object.ends.empty() || subject.ends.empty() || clause.voice == Voice::Passive)
      return false;
    const ArgumentDefinition* to = match.definition->argument("to");
    if (to == nullptr || object.word < 0 || !is_noun(word(object.word))) return false;
    int recipient = word_of(clause, Role::IndirectObject);
    if (recipient < 0) recipient = oblique(clause, "to");
    if (recipient < 0)
      for (const int c : tree_.children(object.word))
        if (base_relation(word(c)) == "nmod" && preposition(tree_, c) == "to") recipient = c;
    const Side found = side(recipient, Reach::None);
    if (found.ends.empty() || !allows(to->types, found)) return false;
    PredicateMatch given = match;
    given.cue.push_back(object.word);
    given.type = type_from_verb(clause.lemma, word(object.word).form + " to");
    emit(index, clause, given, subject, found, false, false);
    return true;
  }

  /// "promised to provide troops": what is promised is what is provided.
  int promised_object(const Clause& clause) const {
    for (const int c : tree_.children(clause.predicate)) {
      const Clause* inner = clauses_.at(sentence_, c);
      if (inner != nullptr && inner->embedding == Embedding::OpenComplement)
        return word_of(*inner, Role::Object);
    }
    return -1;
  }

  /// "the delivery of boats to Peru by Norway", "Chile's support for Bolivia", "troop deployment".
  void nominal_sides(const Clause& clause, const RelationDefinition& definition, Side& subject,
                     Side& object) const {
    const auto take = [&](Side& into, int word, const EntityTypes& types) {
      if (!into.ends.empty() || word < 0) return;
      Side found = side(word, Reach::Owners);
      if (!found.ends.empty() && allows(types, found)) into = std::move(found);
    };
    take(subject, word_of(clause, Role::Subject), definition.subject);
    take(subject, oblique(clause, "by"), definition.subject);
    take(object, word_of(clause, Role::Object), definition.object);
    const int owner = oblique(clause, "'s");
    const bool happens_to_owner = [&] {
      if (owner < 0 || !object.ends.empty() || definition.object.empty() || definition.subject.empty())
        return false;
      const Side found = side(owner, Reach::None);
      return !found.ends.empty() && !allows(definition.subject, found) && allows(definition.object, found);
    }();
    if (happens_to_owner)
      take(object, owner, definition.object);
    else
      take(subject, owner, definition.subject);
    const int of = oblique(clause, "of");
    take(object, of, definition.object);
    for (const ClauseArgument& a : clause.arguments) {
      if (a.role != Role::Oblique || a.preposition != "+") continue;
      const auto end = phrases_.at(a.word);
      if (!end) continue;
      const bool country = phrases_.type(*end) == EntityType::Country;
      if (country || object.word >= 0)
        take(subject, a.word, definition.subject);
      else
        take(object, a.word, definition.object);
    }
    for (const std::string_view preposition : {"on", "against", "for", "over", "with", "to", "into"})
      if (definition.argument(preposition) == nullptr)
        take(object, oblique(clause, preposition), definition.object);
    if (subject.ends.empty() && object.word != of) take(subject, of, definition.subject);
    take(subject, oblique(clause, "from"), definition.subject);
    if (subject.word == object.word && !subject.ends.empty()) subject = {};
  }

  /// A noun names an event in passing: it counts where both ends are known, or where it says to whom
  /// something happened.
  bool complete_nominal(const Clause& clause, const RelationDefinition& definition, const Side& subject,
                        const Side& object) const {
    if (!subject.ends.empty() && !object.ends.empty()) return true;
    return subject.ends.empty() && !object.ends.empty() && !definition.object.empty() &&
           object.word == oblique(clause, "of");
  }

  /// A nation sends, recruits and withdraws its own troops.
  void infer_subject(const RelationDefinition& definition, const Side& object, Side& subject,
                     bool& inferred) const {
    const bool retreats = definition.event_class == "retreat";
    if (definition.event_class != "mobilize" && !retreats) return;
    for (const End& end : object.ends) {
      if (retreats && phrases_.type(end) != EntityType::Unit) continue;
      const auto nation = nations_.find(end.entity);
      if (nation == nations_.end() || !definition.subject.allows(EntityType::Country)) continue;
      subject.ends = {End{nation->second, nullptr}};
      inferred = true;
      return;
    }
  }

  /// Does the verb do without an object here: "he resigned", not "he ordered that …"?
  bool stands_alone(const Clause& clause) const {
    if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Passive) return false;
    for (const int c : tree_.children(clause.predicate))
      if (is_one_of(base_relation(word(c)), {"obj", "ccomp", "xcomp", "iobj", "csubj"})) return false;
    return true;
  }

  /// Verbs that the definition also has with a preposition ("resign", "resign from") do without an object.
  bool is_intransitive(const Clause& clause, const RelationDefinition& definition) const {
    const std::span<const VerbEntry> entries = lexicon_.verb(clause.lemma);
    return std::any_of(entries.begin(), entries.end(),
                       [&](const VerbEntry& e) { return !e.rest.empty() && e.definition == &definition; });
  }

  /// "Ana and Omar met": each with the other.
  bool read_reciprocal(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                       const Side& subject) {
    if (!stands_alone(clause) || subject.ends.empty()) return true;
    const std::span<const VerbEntry> entries = lexicon_.verb(clause.lemma);
    const bool reciprocal =
        std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) { return e.rest == "with"; });
    if (!reciprocal || subject.ends.size() < 2) return true;
    Side first = subject, others = subject;
    first.ends.resize(1);
    others.ends.erase(others.ends.begin());
    emit(index, clause, match, first, others, false, false);
    return true;
  }

  /// "the nurses were scattered over three wards": nobody is named who did it, but where they are now.
  bool read_destination(ClauseIndex index, const Clause& clause, const std::string& type,
                        const Side& things) {
    if (clause.voice != Voice::Passive || things.ends.empty()) return false;
    for (const ClauseArgument& a : clause.arguments) {
      if (a.role != Role::Oblique || a.word < clause.predicate) continue;
      if (!is_one_of(a.preposition, {"to", "into", "across", "inside", "onto", "throughout", "among"}))
        continue;
      Side place = side(a.word, Reach::None);
      std::erase_if(place.ends, [&](const End& e) { return !is_place(phrases_.type(e)); });
      if (place.ends.empty()) continue;
      PredicateMatch match;
      match.cue.push_back(clause.predicate);
      match.type = type;
      for (const char c : "_" + std::string(a.preposition))
        match.type += c == '_' ? c : static_cast<char>(c - 'a' + 'A');
      emit(index, clause, match, things, place, false, false);
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
      if (lexicon_.is(clause.lemma, UPos::VERB, c)) return true;
    return false;
  }

  void read_plain_verb(ClauseIndex index, const Clause& clause) {
    if (says_little(clause)) return;
    const Side subject = side(subject_word(clause), Reach::None);
    if (!subject.named && clause.voice == Voice::Passive)
      read_destination(index, clause, type_from_verb(clause.lemma, clause.particle),
                       side(word_of(clause, Role::Object), Reach::None));
    if (subject.ends.empty()) return;
    PredicateMatch match;
    match.cue.push_back(clause.predicate);
    if (clause.particle_word >= 0) match.cue.push_back(clause.particle_word);
    std::string rest(clause.particle);
    Side object = side(word_of(clause, Role::Object), Reach::None);
    if (!object.named) {
      for (const ClauseArgument& a : clause.arguments) {
        if (a.role != Role::Oblique ||
            !is_one_of(a.preposition, {"with", "to", "against", "into", "from", "alongside", "on", "for"}))
          continue;
        Side found = side(a.word, Reach::None);
        if (found.ends.empty()) continue;
        object = std::move(found);
        if (!rest.empty()) rest += ' ';
        rest += a.preposition;
        break;
      }
    }
    if (object.ends.empty()) return;
    match.type = type_from_verb(clause.lemma, rest);
    emit(index, clause, match, subject, object, false, false);
  }

  // --- the relation ---

  void emit(ClauseIndex index, const Clause& clause, const PredicateMatch& match, const Side& subject,
            const Side& object, bool inferred, bool nominal) {
    Relation r;
    r.type = match.type;
    r.lemma = std::string(clause.lemma);
    if (match.definition != nullptr && !match.definition->event_class.empty())
      r.event_class = match.definition->event_class;
    r.inferred = inferred;
    r.sentence = sentence_;
    r.factuality = factuality_of(document_, clauses_, index, lexicon_);
    r.cue = cue_span(match.cue);
    r.clause = clause_span(clause);
    vouch(r, attributions_, word(clause.predicate).span);
    r.time = time_of(clause);
    const auto one = [&](const End* s, const End* o) {
      if (s != nullptr && o != nullptr && s->entity == o->entity) return;
      Relation each = r;
      if (s != nullptr) each.subject = s->entity;
      if (o != nullptr) each.object = o->entity;
      each.count = count_of(s, o);
      add_arguments(each, clause, match, subject, object);
      found_.push_back({std::move(each), nominal});
    };
    if (object.ends.empty())
      for (const End& s : subject.ends) one(&s, nullptr);
    else if (subject.ends.empty())
      for (const End& o : object.ends) one(nullptr, &o);
    else
      for (const End& s : subject.ends)
        for (const End& o : object.ends) one(&s, &o);
  }

  static std::optional<std::int64_t> count_of(const End* subject, const End* object) {
    for (const End* end : {object, subject})
      if (end != nullptr && end->mention != nullptr && end->mention->count) return end->mention->count;
    return std::nullopt;
  }

  Span cue_span(const std::vector<int>& words) const {
    Span span = word(words.front()).span;
    for (const int w : words)
      if (w >= words.front() && w - words.front() <= 3) span.end = std::max(span.end, word(w).span.end);
    return span;
  }

  Span clause_span(const Clause& clause) const {
    int first = clause.predicate, last = clause.predicate + 1;
    for (const int c : tree_.children(clause.predicate)) {
      const std::string_view base = base_relation(word(c));
      if (is_one_of(base, {"punct", "parataxis", "conj", "cc", "advcl", "discourse", "mark"})) continue;
      const auto [from, to] = tree_.extent(c);
      first = std::min(first, from);
      last = std::max(last, to);
    }
    for (const ClauseArgument& a : clause.arguments)
      if (!a.inherited) {
        const auto [from, to] = tree_.extent(a.word);
        first = std::min(first, from);
        last = std::max(last, to);
      }
    while (last - 1 > clause.predicate && is_punctuation(word(last - 1))) --last;
    while (first < clause.predicate && is_punctuation(word(first))) ++first;
    return {word(first).span.start, word(last - 1).span.end};
  }

  std::optional<TimeExpression> time_of(const Clause& clause) {
    if (!dates_) dates_ = find_dates(tree_.sentence(), document_);
    for (const DateMention& date : *dates_) {
      int above = date.head;
      for (int steps = 0; steps < tree_.size() && above >= 0; ++steps) {
        above = word(above).head;
        if (above < 0) break;
        if (above == clause.predicate) return date.time;
        if (clauses_.at(sentence_, above) != nullptr) break;
      }
    }
    return std::nullopt;
  }

  void add_arguments(Relation& r, const Clause& clause, const PredicateMatch& match, const Side& subject,
                     const Side& object) const {
    const auto add = [&](std::string_view role, int phrase) {
      for (const End& end : phrases_.all_at(phrase)) {
        if (r.subject == end.entity || r.object == end.entity) continue;
        if (names_place(role) && is_place(phrases_.type(end)) && !r.place) r.place = end.entity;
        const bool known = std::any_of(r.arguments.begin(), r.arguments.end(), [&](const Argument& a) {
          return a.role == role && a.entity == end.entity;
        });
        if (!known) r.arguments.push_back({std::string(role), end.entity});
      }
    };
    for (const ClauseArgument& a : clause.arguments) {
      // Of an object behind a preposition ("withdrew from the town") the preposition is told, too.
      if (a.word == object.word && a.role == Role::Oblique && r.object &&
          clause.kind == PredicateKind::Verb && !is_no_role(a.preposition))
        r.arguments.push_back({std::string(a.preposition), *r.object});
      if (a.word == subject.word || a.word == object.word || a.word == match.object) continue;
      if (a.role == Role::IndirectObject)
        add("to", a.word);
      else if (a.role == Role::Oblique && !is_no_role(a.preposition))
        add(a.preposition, a.word);
    }
    if (match.definition == nullptr) return;
    // A phrase behind the object often hangs on it: "sent [containers of [artillery to Russia]]".
    std::vector<int> open{object.word};
    for (std::size_t next = 0; next < open.size() && next < 8; ++next) {
      if (open[next] < 0) continue;
      for (const int c : tree_.children(open[next])) {
        if (base_relation(word(c)) != "nmod") continue;
        const std::string_view role = preposition(tree_, c);
        if (const ArgumentDefinition* expected = match.definition->argument(role)) {
          const auto end = phrases_.at(c);
          if (end && expected->types.allows(phrases_.type(*end))) add(role, c);
        }
        open.push_back(c);
      }
    }
  }

  const Document& document_;
  std::uint32_t sentence_;
  const Tree tree_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Attributions& attributions_;
  const Lexicon& lexicon_;
  const std::map<EntityIndex, EntityIndex>& nations_;
  std::optional<CoordinatedSubject>& coordinated_;
  std::vector<Candidate>& found_;
  Phrases phrases_;
  std::optional<std::vector<DateMention>> dates_;
};

using Fact = std::tuple<std::string, std::optional<EntityIndex>, std::optional<EntityIndex>>;

Fact fact_of(const Relation& r) { return {r.type, r.subject, r.object}; }

/// Headlines only where the body does not repeat them; nouns only where no verb states the same.
std::vector<Relation> without_repetitions(const Document& document, std::vector<Candidate> candidates) {
  const auto in_headline = [&](const Candidate& c) {
    return document.sentences[c.relation.sentence].region != RegionKind::Prose;
  };
  std::set<Fact> in_body;
  std::set<std::pair<Fact, Factuality>> by_verb;
  for (const Candidate& c : candidates) {
    if (!in_headline(c)) in_body.insert(fact_of(c.relation));
    if (!c.nominal) by_verb.emplace(fact_of(c.relation), c.relation.factuality);
  }
  std::vector<Relation> kept;
  for (Candidate& c : candidates) {
    if (in_headline(c) && in_body.contains(fact_of(c.relation))) continue;
    if (c.nominal && !by_verb.emplace(fact_of(c.relation), c.relation.factuality).second) continue;
    kept.push_back(std::move(c.relation));
  }
  return kept;
}

bool is_read(RegionKind region) {
  return region == RegionKind::Prose || region == RegionKind::Headline || region == RegionKind::Caption;
}

}  // namespace

std::vector<Relation> find_relations(const Document& document, const Clauses& clauses,
                                     const Mentions& mentions, const Attributions& attributions,
                                     const Lexicon& lexicon) {
  const auto nations = nations_of(mentions);
  std::vector<Candidate> found;
  std::optional<CoordinatedSubject> coordinated;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (is_read(document.sentences[s].region))
      SentenceRelations(document, s, clauses, mentions, attributions, lexicon, nations, coordinated, found)
          .run();
  return without_repetitions(document, std::move(found));
}

}  // namespace newsgraph::parser
