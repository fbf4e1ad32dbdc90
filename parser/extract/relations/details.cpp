#include "parser/extract/relations/details.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

bool names_place(std::string_view preposition) {
  return is_one_of(preposition, {"in", "at", "near", "inside", "outside", "within", "across", "throughout"});
}

/// Whence, which way and where to.
bool names_way(std::string_view preposition) {
  return is_one_of(preposition,
                   {"from", "to", "toward", "towards", "into", "onto", "through", "via", "across"});
}

/// Prepositions that lead no argument of an event.
bool is_no_role(std::string_view preposition) {
  return preposition.empty() || adds_ends(preposition) ||
         is_one_of(
             preposition,
             {"'s",     "+",       "of",        "as",     "like",   "including", "such as", "according to",
              "than",   "after",   "before",    "since",  "until",  "during",    "by",      "because of",
              "due to", "despite", "following", "except", "unlike", "besides",   "about",   "amid"});
}

/// "next to" → "next_to": a role is one word.
std::string role_of(std::string_view preposition) {
  std::string role(preposition);
  std::replace(role.begin(), role.end(), ' ', '_');
  return role;
}

void add_end(const SentenceView& view, const std::string& role, const End& end, Relation& r) {
  if (r.subject == end.entity || r.object == end.entity) return;
  if (names_place(role) && is_place(view.type(end)) && !r.place) r.place = end.entity;
  const bool known = std::any_of(r.arguments.begin(), r.arguments.end(),
                                 [&](const Argument& a) { return a.role == role && a.entity == end.entity; });
  if (!known) r.arguments.push_back({role, end.entity});
}

/// "the Callao range", "the crossing at Callao": a site that is no entity of its own stands for the place
/// that its phrase names.
std::vector<End> place_of_site(const SentenceView& view, int phrase) {
  if (!is_noun(view.word(phrase)) || view.clause_at(phrase) != nullptr) return {};
  for (const int c : view.tree.children(phrase)) {
    const std::string_view relation = base_relation(view.word(c));
    const bool named = relation == "compound" || (relation == "nmod" && preposition(view.tree, c) == "of");
    const auto end = named ? view.phrases.at(c) : std::nullopt;
    if (end && end->mention->kind == MentionKind::Name && view.type(*end) == EntityType::Place) return {*end};
  }
  return {};
}

/// "sent troops to Peru in May and to Chile in June", where the tree joins Chile to May: by its own
/// preposition.
std::string role_of_conjunct(const SentenceView& view, const End& end, int phrase, const std::string& role) {
  if (end.mention == nullptr || end.mention->head == phrase) return role;
  const std::string_view own = preposition(view.tree, end.mention->head);
  return own.empty() || own == "'s" || is_no_role(own) ? role : role_of(own);
}

/// "met her in Lima, Peruvian television reported", "sent troops to Peru and ships to Chile", where the tree
/// joins television to Lima, and the ships to Peru.
bool belongs_elsewhere(const SentenceView& view, const End& end, int phrase, const std::string& role) {
  if (end.mention == nullptr || end.mention->head == phrase) return false;
  const auto first = view.phrases.at(phrase);
  if (!first || first->mention == nullptr || first->mention->head != phrase) return false;
  const EntityType type = view.type(end), its = view.type(*first);
  if (names_place(role)) return is_place(its) && !is_place(type);
  return (type == EntityType::Weapon && its != type) || (its == EntityType::Person && is_place(type));
}

void add_argument(const SentenceView& view, std::string_view preposition, int phrase, Relation& r) {
  const std::string role = role_of(preposition);
  std::vector<End> ends = view.phrases.all_at(phrase);
  if (ends.empty() && (names_place(role) || names_way(role))) ends = place_of_site(view, phrase);
  for (const End& end : ends)
    if (!belongs_elsewhere(view, end, phrase, role))
      add_end(view, role_of_conjunct(view, end, phrase, role), end, r);
}

/// Of what is moved, the way that the tree gives to the thing is the moving's: "was towing [a trawler toward
/// Lima]", "fired [a missile from Callao]".
bool may_be_moved(const SentenceView& view, const RelationDefinition* definition, int object) {
  if (definition != nullptr &&
      (definition->argument("to") != nullptr || definition->event_class == "mobilize"))
    return true;
  const auto end = view.phrases.at(object);
  return end && view.type(*end) == EntityType::Weapon;
}

/// "lost [the province to the rebels]", as against "the road to Lima"
bool may_gain(EntityType type) {
  return type == EntityType::Group || type == EntityType::Unit || type == EntityType::Agency ||
         type == EntityType::Person;
}

/// A phrase behind the object often hangs on it: "sent [containers of [artillery to Russia]]".
void add_arguments_of_object(const SentenceView& view, const RelationDefinition* definition, int object,
                             Relation& r) {
  if (object < 0) return;
  const bool moved = may_be_moved(view, definition, object);
  const auto first = view.phrases.at(object);
  const bool lost = first && view.type(*first) == EntityType::Place;
  std::vector<int> open{object};
  for (std::size_t next = 0; next < open.size() && next < 8; ++next) {
    for (const int c : view.tree.children(open[next])) {
      if (base_relation(view.word(c)) == "conj") open.push_back(c);
      if (base_relation(view.word(c)) != "nmod") continue;
      const std::string_view role = preposition(view.tree, c);
      const auto end = view.phrases.at(c);
      const ArgumentDefinition* expected = definition == nullptr ? nullptr : definition->argument(role);
      if ((end && expected != nullptr && expected->types.allows(view.type(*end))) ||
          (moved && (names_way(role) || is_one_of(role, {"on", "along", "off"})) &&
           (!end || is_place(view.type(*end)))) ||
          (lost && role == "to" && end && may_gain(view.type(*end))))
        add_argument(view, role, c, r);
      open.push_back(c);
    }
  }
}

/// "shipped them through [the crossing at Callao to Lima]": the way goes on behind its first part.
void add_rest_of_way(const SentenceView& view, const Clause& clause, Relation& r) {
  for (const ClauseArgument& a : clause.arguments) {
    if (a.role != Role::Oblique || a.inherited || !names_way(a.preposition)) continue;
    for (const int c : view.tree.children(a.word)) {
      const std::string_view role = preposition(view.tree, c);
      if (base_relation(view.word(c)) != "nmod" || c < a.word || !names_way(role)) continue;
      const auto end = view.phrases.at(c);
      if (!end || is_place(view.type(*end))) add_argument(view, role, c, r);
    }
  }
}

/// "wrote a letter to Norway", "builds ships for Norway": whom goods and papers go to, come from or are for.
void add_ends_of_thing(const SentenceView& view, int object, Relation& r) {
  const auto thing = object < 0 ? std::nullopt : view.phrases.at(object);
  if (!thing || r.object != thing->entity) return;
  const bool arms = view.type(*thing) == EntityType::Weapon;
  if (!Phrases::is_thing(*thing) && !arms && view.type(*thing) != EntityType::Agreement) return;
  for (const int c : view.tree.children(object)) {
    if (base_relation(view.word(c)) != "nmod") continue;
    const std::string_view role = preposition(view.tree, c);
    if (is_one_of(role, {"to", "from", "for"}) || (role == "with" && !arms)) add_argument(view, role, c, r);
  }
}

/// "dozens of people": one phrase of the people.
bool measures(const SentenceView& view, int measure, int counted) {
  const auto mention = view.mentions.headed_by(view.index, measure);
  return mention && view.mentions.all[*mention].last > counted;
}

/// What is done to somebody in a place happens there: "wounded two men near Lima", where the tree gives the
/// place to the men.
void add_place_of_object(const SentenceView& view, int object, Relation& r) {
  if (object < 0 || (r.object && is_place(view.phrases.type({*r.object, nullptr})))) return;
  for (const int c : view.tree.children(object)) {
    const std::string_view role = preposition(view.tree, c);
    if (base_relation(view.word(c)) != "nmod") continue;
    if (role == "of" && measures(view, object, c)) add_place_of_object(view, c, r);
    if (!names_place(role)) continue;
    const auto end = view.phrases.at(c);
    if (end && is_place(view.type(*end))) add_argument(view, role, c, r);
  }
}

/// "arrested her at her home in Lima", "put aboard a boat off Callao": where the place is.
void add_place_of_place(const SentenceView& view, const Clause& clause, Relation& r) {
  for (const ClauseArgument& a : clause.arguments) {
    if (a.role != Role::Oblique || a.inherited ||
        !is_one_of(a.preposition, {"at", "in", "inside", "outside", "near", "on", "aboard"}) ||
        !view.phrases.at(a.word))
      continue;
    for (const int c : view.tree.children(a.word)) {
      const std::string_view role = preposition(view.tree, c);
      if (base_relation(view.word(c)) != "nmod" || c < a.word || (!names_place(role) && role != "off"))
        continue;
      const auto end = view.phrases.at(c);
      if (end && is_place(view.type(*end))) add_argument(view, role, c, r);
    }
  }
}

/// "discussed it with Ana Berg in Lima": there they did.
void add_place_of_partner(const SentenceView& view, const Clause& clause, Relation& r) {
  for (const ClauseArgument& a : clause.arguments) {
    if (r.place || a.role != Role::Oblique || a.inherited || !is_one_of(a.preposition, {"with", "to"}))
      continue;
    const auto end = view.phrases.at(a.word);
    if (end && (view.type(*end) == EntityType::Person || view.type(*end) == EntityType::Group))
      add_place_of_object(view, a.word, r);
  }
}

/// "Police in Lima arrested her": who is told by where they are acts there.
void add_place_of_subject(const SentenceView& view, int subject, Relation& r) {
  if (subject < 0 || r.place || !r.object || !is_noun(view.word(subject)) ||
      view.word(subject).upos == UPos::PROPN)
    return;
  for (const int c : view.tree.children(subject)) {
    const std::string_view role = preposition(view.tree, c);
    if (base_relation(view.word(c)) != "nmod" || c < subject ||
        !is_one_of(role, {"in", "at", "near", "outside"}))
      continue;
    const auto end = view.phrases.at(c);
    if (end && is_place(view.type(*end)) && view.phrases.has_name(*end)) add_argument(view, role, c, r);
  }
}

/// "were killed when a bomb went off in Lima": where what killed them happened.
void add_place_of_cause(const SentenceView& view, const Clause& clause, Relation& r) {
  if (r.place || (r.type != "DIED" && r.event_class != "assault")) return;
  for (const int c : view.tree.children(clause.predicate)) {
    const Clause* cause = base_relation(view.word(c)) == "advcl" ? view.clause_at(c) : nullptr;
    if (cause == nullptr || cause->marker < 0 || !same_word(view.word(cause->marker).form, "when")) continue;
    for (const ClauseArgument& a : cause->arguments) {
      if (a.role != Role::Oblique || r.place) continue;
      const auto end = view.phrases.at(a.word);
      if (end && is_place(view.type(*end)) && names_place(a.preposition))
        add_argument(view, a.preposition, a.word, r);
      else if (!end)
        add_place_of_object(view, a.word, r);  // "came under fire near Lima"
    }
  }
}

/// "killed nine in a raid on Lima": there.
void add_place_attacked(const SentenceView& view, int event, Relation& r) {
  const RelationDefinition* definition = view.lexicon.noun(view.word(event).lemma);
  if (r.place || definition == nullptr || definition->event_class != "assault") return;
  for (const int c : view.tree.children(event)) {
    if (base_relation(view.word(c)) != "nmod" || preposition(view.tree, c) != "on") continue;
    const auto end = view.phrases.at(c);
    if (end && view.type(*end) == EntityType::Place && view.phrases.has_name(*end))
      add_argument(view, "in", c, r);
  }
}

/// "arrested them in raids in Lima": where the raids were, where nothing says it more directly.
void add_place_of_event(const SentenceView& view, const Clause& clause, Relation& r) {
  for (const ClauseArgument& a : clause.arguments) {
    if (r.place || a.role != Role::Oblique || !is_one_of(a.preposition, {"in", "during", "at"}) ||
        !is_noun(view.word(a.word)) || view.phrases.at(a.word))
      continue;
    add_place_of_object(view, a.word, r);
    add_place_attacked(view, a.word, r);
  }
}

/// "called in the envoy": nobody is in somebody, so that it is the verb's own word.
bool tells_role(const SentenceView& view, std::string_view preposition, EntityIndex object) {
  return !is_no_role(preposition) &&
         !(preposition == "in" && view.phrases.type({object, nullptr}) == EntityType::Person);
}

/// Of an object behind a preposition ("withdrew from the town", "hid the leak from Chile") the preposition is
/// told, too.
void add_role_of_object(const SentenceView& view, const Clause& clause, const Side& object, Relation& r) {
  if (!r.object || object.word < 0 || clause.kind != PredicateKind::Verb) return;
  for (const ClauseArgument& a : clause.arguments)
    if (a.word == object.word && a.role == Role::Oblique) {
      if (tells_role(view, a.preposition, *r.object))
        r.arguments.push_back({role_of(a.preposition), *r.object});
      return;
    }
  const int first = view.tree.first_conjunct(object.word);
  const std::string_view relation = base_relation(view.word(first));
  const std::string_view role = preposition(view.tree, first);
  if (is_one_of(relation, {"obl", "nmod"}) && tells_role(view, role, *r.object) &&
      view.tree.below(first, clause.predicate))
    r.arguments.push_back({role_of(role), *r.object});
}

/// "said on Friday they had met this week": a time right behind the verb of saying is the saying's, wherever
/// the tree puts it.
bool is_of_saying(const SentenceView& view, const Clause& clause, const DateMention& date) {
  if (clause.embedding != Embedding::Complement || !clause.governor) return false;
  const Clause& governor = view.clauses.all[*clause.governor];
  const int subject = clause.word_of(Role::Subject);
  return governor.predicate < date.first && date.first - governor.predicate <= 2 && subject > date.last - 1 &&
         date.last <= clause.predicate;
}

/// "has blamed them for the riots last week": what has been done is not dated; the riots are.
bool is_of_noun_before(const SentenceView& view, const Clause& clause, const DateMention& date) {
  if (clause.kind != PredicateKind::Verb || date.first <= clause.predicate + 1) return false;
  const auto children = view.tree.children(clause.predicate);
  const bool perfect = std::any_of(children.begin(), children.end(), [&](int c) {
    const Word& w = view.word(c);
    return w.lemma == "have" && (w.xpos == "VBZ" || w.xpos == "VBP") && base_relation(w) == "aux";
  });
  const std::string_view text = date.time.text;
  return perfect && is_noun(view.word(date.first - 1)) &&
         (text.starts_with("last ") || text == "yesterday" || text.ends_with(" ago"));
}

/// "Lima, where nine people died"
bool is_place_before(const Clause& clause, const ClauseArgument& a) {
  return a.inherited && a.role == Role::Oblique && a.preposition == "in" && a.word == clause.anchor &&
         clause.embedding == Embedding::Relative;
}

/// The place that the clause tells of, or the one named right before it: "nine people in Lima, where they …".
std::optional<End> place_before(const SentenceView& view, const Clause& clause) {
  if (const auto end = view.phrases.at(clause.anchor); end && is_place(view.type(*end))) return end;
  int last = view.tree.extent(clause.predicate).first - 1;
  if (last >= 0 && view.word(last + 1).form != "," && view.word(last).form == ",") --last;
  for (int word = last, steps = 0; word > clause.anchor && steps < 2; ++steps) {
    const auto end = is_noun(view.word(word)) ? view.phrases.at(word) : std::nullopt;
    if (end && is_place(view.type(*end))) return end;
    word = view.word(word).head;
  }
  const std::vector<End> site = place_of_site(view, clause.anchor);
  return site.empty() ? std::nullopt : std::optional(site.front());
}

/// Where nothing in the clause says it more directly.
void add_place_before(const SentenceView& view, const Clause& clause, Relation& r) {
  for (const ClauseArgument& a : clause.arguments) {
    if (r.place || !is_place_before(clause, a)) continue;
    if (const auto end = place_before(view, clause)) add_end(view, "in", *end, r);
  }
}

}  // namespace

Span cue_span(const SentenceView& view, const std::vector<int>& words) {
  Span span = view.word(words.front()).span;
  for (const int w : words)
    if (w >= words.front() && w - words.front() <= 3) span.end = std::max(span.end, view.word(w).span.end);
  return span;
}

Span clause_span(const SentenceView& view, const Clause& clause) {
  int first = clause.predicate, last = clause.predicate + 1;
  const auto include = [&](int word) {
    const auto [from, to] = view.tree.extent(word);
    first = std::min(first, from);
    last = std::max(last, to);
  };
  for (const int c : view.tree.children(clause.predicate))
    if (!is_one_of(base_relation(view.word(c)),
                   {"punct", "parataxis", "conj", "cc", "advcl", "discourse", "mark"}))
      include(c);
  for (const ClauseArgument& a : clause.arguments)
    if (!a.inherited) include(a.word);
  while (last - 1 > clause.predicate && is_punctuation(view.word(last - 1))) --last;
  while (first < clause.predicate && is_punctuation(view.word(first))) ++first;
  return {view.word(first).span.start, view.word(last - 1).span.end};
}

void add_arguments(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const Side& subject, const Side& object, Relation& r) {
  add_role_of_object(view, clause, object, r);
  for (const ClauseArgument& a : clause.arguments) {
    if (a.word == subject.word || a.word == object.word || a.word == match.object) continue;
    // "suspended $9 million in aid to Peru": the aid is in the relation's name
    const bool named = match.definition == nullptr &&
                       std::find(match.cue.begin(), match.cue.end(), a.word) != match.cue.end();
    if (named) continue;
    if (is_place_before(clause, a)) continue;
    if (a.role == Role::IndirectObject)
      add_argument(view, "to", a.word, r);
    else if (a.role == Role::Oblique && !is_no_role(a.preposition))
      add_argument(view, a.preposition, a.word, r);
  }
  if (match.definition != nullptr || clause.kind == PredicateKind::Verb)
    add_arguments_of_object(view, match.definition, object.word, r);
  if (clause.kind != PredicateKind::Verb) return;
  add_rest_of_way(view, clause, r);
  add_ends_of_thing(view, object.word, r);
  add_place_of_object(view, object.word, r);
  // "saw evidence of troops in Lima"
  for (const End& end : object.ends)
    if (r.object == end.entity && end.mention != nullptr && end.mention->sentence == view.index &&
        end.mention->head != object.word && view.tree.below(end.mention->head, object.word))
      add_place_of_object(view, end.mention->head, r);
  add_place_of_event(view, clause, r);
  add_place_of_place(view, clause, r);
  add_place_of_partner(view, clause, r);
  add_place_of_cause(view, clause, r);
  add_place_of_subject(view, subject.word, r);
  add_place_before(view, clause, r);
}

std::optional<TimeExpression> date_of(const SentenceView& view, const Clause& clause) {
  for (const DateMention& date : view.dates()) {
    int above = date.head;
    for (int steps = 0; steps < view.size() && above >= 0; ++steps) {
      above = view.word(above).head;
      if (above < 0) break;
      if (above == clause.predicate) {
        if (is_of_saying(view, clause, date) || is_of_noun_before(view, clause, date)) break;
        return date.time;
      }
      if (view.clause_at(above) != nullptr) break;
    }
  }
  return std::nullopt;
}

}  // namespace newsgraph::parser
