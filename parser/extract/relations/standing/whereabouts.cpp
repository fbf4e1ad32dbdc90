#include "parser/extract/relations/standing/whereabouts.hpp"

#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_beside(std::string_view preposition) { return is_one_of(preposition, {"near", "off", "outside"}); }

bool is_inside(std::string_view preposition) { return is_one_of(preposition, {"in", "inside", "at", "on"}); }

/// Who is in a seat of government holds an office.
bool is_seat(const SentenceView& view, const End& end) {
  if (end.mention == nullptr) return false;
  const auto named = view.lexicon.country(end.mention->name);
  return named && named->kind == CountryWord::Seat;
}

/// "there are troops in Russia": the last place behind the verb, or else behind the noun.
int place_of_existence(const SentenceView& view, const Clause& clause, int subject) {
  int place = -1;
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && is_inside(a.preposition)) place = a.word;
  if (place >= 0) return place;
  for (const int c : view.tree.children(subject))
    if (base_relation(view.word(c)) == "nmod" && is_inside(preposition(view.tree, c))) place = c;
  return place;
}

/// The word of the place that a clause puts its subject in, or -1.
int place_word(const SentenceView& view, const Clause& clause, int subject) {
  if (clause.kind == PredicateKind::Existential) return place_of_existence(view, clause, subject);
  const bool in = clause.kind == PredicateKind::Copular && is_noun(view.word(clause.predicate)) &&
                  is_inside(preposition(view.tree, clause.predicate));
  return in ? clause.predicate : -1;
}

/// The preposition before the place: "in"
std::string role_of_place(const SentenceView& view, int place) {
  const std::string_view before = preposition(view.tree, place);
  return before.empty() ? "in" : std::string(before);
}

/// "the battalion is part of the force", "the battalion, part of the force"
void read_part(const SentenceView& view, int part, const End& thing, int at, Factuality factuality,
               StandingRecord& record) {
  for (const int c : view.tree.children(part)) {
    if (base_relation(view.word(c)) != "nmod" || preposition(view.tree, c) != "of") continue;
    const auto whole = view.phrases.at(c);
    if (!whole || view.type(*whole) == EntityType::Person || view.type(thing) == EntityType::Person) continue;
    record.add(view, {.type = "PART_OF",
                      .subject = thing,
                      .object = *whole,
                      .lemma = "part",
                      .from = std::min(at, part),
                      .to = c,
                      .cue = part,
                      .factuality = factuality});
  }
}

bool has_place(EntityType type) {
  return type == EntityType::Unit || type == EntityType::Weapon || type == EntityType::Agency ||
         type == EntityType::Place || type == EntityType::Group || type == EntityType::Person;
}

bool are_people(EntityType type) { return type == EntityType::Group || type == EntityType::Person; }

/// Where a town or an office is everybody knows; where troops are somebody says.
bool can_move(EntityType type) { return type != EntityType::Place && type != EntityType::Agency; }

/// "the conference of brokers in Lima", "victories by nurses in Lima", "the debate among nurses in Lima":
/// that is where the conference is.
bool is_part_of_event(const SentenceView& view, int noun) {
  const Word& w = view.word(noun);
  if (w.head < 0 || base_relation(w) != "nmod" || !is_noun(view.word(w.head))) return false;
  if (preposition(view.tree, noun) == "of" && view.lexicon.lists(WordList::Shares, view.word(w.head).lemma))
    return false;  // "the number of nurses in Lima"
  return view.clause_at(w.head) != nullptr ||
         is_one_of(preposition(view.tree, noun), {"of", "by", "among", "between"});
}

/// "the people in Lima", "so many individuals": any who are there.
bool is_whoever_is_there(const SentenceView& view, const Mention& people) {
  if (people.count || people.nation || !is_one_of(people.lemma, {"people", "person", "individual", "folk"}))
    return false;
  const auto children = view.tree.children(people.head);
  return std::none_of(children.begin(), children.end(), [&](int c) {
    const Word& w = view.word(c);
    return c < people.head &&
           (is_noun(w) || (w.upos == UPos::ADJ && !is_one_of(w.lemma, {"many", "more", "most", "other"})));
  });
}

/// "a broker in Lima", not "Ana Berg in Lima", "the oldest woman in Lima", "fewer nurses in Lima" or
/// "leadership in Lima"
bool is_somebody_there(const SentenceView& view, const Mention& people) {
  if (people.kind != MentionKind::Nominal || is_part_of_event(view, people.head)) return false;
  if (is_whoever_is_there(view, people)) return false;
  const auto children = view.tree.children(people.head);
  if (!people.plural && view.tree.child(people.head, "det") < 0) return false;
  return std::none_of(children.begin(), children.end(), [&](int c) {
    return c < people.head && is_one_of(view.word(c).xpos, {"JJS", "RBS", "JJR", "RBR"});
  });
}

/// The thing that the noun heads and that a phrase behind it can put in a place; not in "they are investors
/// in Chile".
std::optional<End> placed_thing(const SentenceView& view, int noun) {
  const auto thing = view.phrases.at(noun);
  if (!thing || !has_place(view.type(*thing))) return std::nullopt;
  if (thing->mention == nullptr || thing->mention->head != noun) return std::nullopt;
  if (are_people(view.type(*thing)) && !thing->mention->count && !is_somebody_there(view, *thing->mention))
    return std::nullopt;
  if (are_people(view.type(*thing)) && is_past(view, noun)) return std::nullopt;  // "a former nurse in Chile"
  const Clause* event = view.clause_at(noun);
  if (event != nullptr && event->kind == PredicateKind::Nominal) return std::nullopt;
  return thing;
}

/// "many towns, particularly in Chile": Chile is an instance, and not where all of them are.
bool is_instance(const SentenceView& view, int phrase) {
  const auto tells = [&](int i) { return view.lexicon.lists(WordList::Instances, view.word(i).lemma); };
  const auto children = view.tree.children(phrase);
  const int before = view.tree.extent(phrase).first - 1;
  return (before >= 0 && tells(before)) ||
         std::any_of(children.begin(), children.end(), [&](int c) { return c < phrase && tells(c); });
}

/// "in the town" or, right beside a place, ", Chad": the lemma under which it is told; empty: neither.
std::string_view leads_to_place(const SentenceView& view, const End& thing, int phrase) {
  const std::string_view base = base_relation(view.word(phrase));
  const std::string_view role = preposition(view.tree, phrase);
  if (is_instance(view, phrase)) return "";
  // but "an interview with the Times outside Lima"
  const bool moves = view.type(thing) == EntityType::Agency && view.phrases.has_name(thing);
  if (base == "nmod" && (is_inside(role) || role == "near" || (is_beside(role) && !moves))) return role;
  return base == "appos" && view.type(thing) == EntityType::Place ? "in" : "";
}

/// People are only taken to be where a place is named, and right behind them: not "the man in the street".
bool is_surely_there(const SentenceView& view, const End& people, const End& place, int phrase) {
  if (people.mention->count || people.mention->nation) return true;
  return place.mention != nullptr && place.mention->kind == MentionKind::Name && !is_seat(view, place) &&
         view.tree.extent(phrase).first == people.mention->head + 1;
}

bool is_inside_of(const SentenceView& view, const End& thing, const End& place, bool beside) {
  if (!is_place(view.type(place))) return false;
  if (view.type(thing) == EntityType::Place && view.type(place) == EntityType::Place &&
      view.phrases.stands_for_a_name(thing))
    return false;
  return !beside || view.type(place) == EntityType::Country;
}

/// "nine instructors, most of them at the base"
int share_of(const SentenceView& view, int noun) {
  for (const int c : view.tree.children(noun))
    if (c > noun && base_relation(view.word(c)) == "appos" && !is_noun(view.word(c)) &&
        is_one_of(view.word(c).lemma, {"most", "many", "some", "all", "half", "several"}))
      return c;
  return -1;
}

/// "northern Chile" lies in Chile.
void read_region(const SentenceView& view, int noun, const End& thing, StandingRecord& record) {
  const Mention& place = *thing.mention;
  if (view.type(thing) != EntityType::Place || place.kind != MentionKind::Name || !place.nation) return;
  if (!place.country) return;
  record.add(view, {.type = "LOCATED_IN",
                    .subject = thing,
                    .object = End{*place.nation, nullptr},
                    .lemma = "in",
                    .from = place.first,
                    .to = place.last - 1,
                    .cue = noun});
}

/// "near downtown Lima" is in Lima.
bool is_in_its_middle(const SentenceView& view, int place) {
  const auto children = view.tree.children(place);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c < place && is_one_of(lower_case(view.word(c).lemma), {"downtown", "central"});
  });
}

/// "the shore of Lake Amaru", "the heart of Lima": what lies there lies by the lake and in Lima.
bool is_edge(std::string_view noun) { return is_one_of(noun, {"shore", "bank", "foot", "slope"}); }

bool is_rim_or_middle(std::string_view noun) {
  return is_edge(noun) || is_one_of(noun, {"coast", "outskirt", "outskirts", "edge", "heart", "centre",
                                           "center", "middle", "tip"});
}

/// The place that a phrase puts things in, which of shores and outskirts stands behind "of".
int place_meant(const SentenceView& view, int phrase) {
  if (!is_rim_or_middle(view.word(phrase).lemma)) return phrase;
  for (const int c : view.tree.children(phrase))
    if (c > phrase && preposition(view.tree, c) == "of")
      if (const auto end = view.phrases.at(c); end && is_place(view.type(*end)) && view.phrases.has_name(*end))
        return c;
  return phrase;
}

void read_places_below(const SentenceView& view, int noun, int above, const End& thing,
                       StandingRecord& record) {
  for (const int c : view.tree.children(above)) {
    const std::string_view lemma = c > above ? leads_to_place(view, thing, c) : "";
    if (lemma.empty()) continue;
    const bool beside = base_relation(view.word(c)) == "appos";
    const int meant = place_meant(view, c);
    const auto place = view.phrases.at(meant);
    if (!place || !is_inside_of(view, thing, *place, beside)) continue;
    if (are_people(view.type(thing)) && (is_beside(lemma) || !is_surely_there(view, thing, *place, c)))
      continue;
    const bool edge = meant != c && is_edge(view.word(c).lemma);
    const bool near = edge || (is_beside(lemma) && !is_in_its_middle(view, c));
    record.add(view, {.type = near ? "LOCATED_NEAR" : "LOCATED_IN",
                      .subject = thing,
                      .object = *place,
                      .lemma = lemma,
                      .from = noun,
                      .to = meant,
                      .cue = noun,
                      .has_sources = can_move(view.type(thing)),
                      .arguments = {{std::string(lemma), place->entity}}});
  }
}

/// "drawn up by relatives in Lima", "met brokers in Lima": a phrase right behind people that the tree gives
/// to the verb says where they are as well, where they act there or are met there.
void read_place_of_verb(const SentenceView& view, int noun, const End& people, StandingRecord& record) {
  const Word& w = view.word(noun);
  if (w.head < 0 || !are_people(view.type(people)) || !is_somebody_there(view, *people.mention)) return;
  const bool met = w.relation == "obj" && is_one_of(view.word(w.head).lemma, {"meet", "visit", "interview"});
  if (w.relation != "obl:agent" && !met) return;
  for (const int c : view.tree.children(w.head)) {
    if (c < noun || base_relation(view.word(c)) != "obl" || !is_inside(preposition(view.tree, c))) continue;
    const auto place = view.phrases.at(c);
    if (!place || !is_place(view.type(*place)) || !view.phrases.has_name(*place) || is_seat(view, *place))
      continue;
    if (view.tree.extent(c).first != noun + 1) continue;
    record.add(view, {.type = "LOCATED_IN",
                      .subject = people,
                      .object = *place,
                      .lemma = preposition(view.tree, c),
                      .from = noun,
                      .to = c,
                      .cue = noun,
                      .has_sources = true,
                      .arguments = {{std::string(preposition(view.tree, c)), place->entity}}});
  }
}

/// "flew to Callao in Peru", "from a base at Arica, in Chile", where the tree gives both places to the verb:
/// the first lies in the second, which follows it at once.
void read_place_beside(const SentenceView& view, int noun, const End& thing, StandingRecord& record) {
  const Word& w = view.word(noun);
  if (w.head < 0 || base_relation(w) != "obl" || view.type(thing) != EntityType::Place ||
      preposition(view.tree, noun).empty())
    return;
  int behind = view.tree.extent(noun).second;
  if (behind < view.size() && view.word(behind).form == ",") ++behind;
  for (const int c : view.tree.children(w.head)) {
    if (base_relation(view.word(c)) != "obl" || preposition(view.tree, c) != "in" ||
        view.tree.extent(c).first != behind)
      continue;
    const auto place = view.phrases.at(c);
    if (!place || !is_inside_of(view, thing, *place, false) || !view.phrases.has_name(*place)) continue;
    record.add(view, {.type = "LOCATED_IN",
                      .subject = thing,
                      .object = *place,
                      .lemma = "in",
                      .from = noun,
                      .to = c,
                      .cue = noun,
                      .arguments = {{"in", place->entity}}});
  }
}

}  // namespace

void read_being(const SentenceView& view, ClauseIndex index, StandingRecord& record) {
  const Clause& clause = view.clauses.all[index];
  const int subject = clause.word_of(Role::Subject);
  if (subject < 0) return;
  if (clause.kind == PredicateKind::Copular && clause.lemma == "part") {
    const auto thing = view.phrases.at(subject);
    const Factuality factuality = factuality_of(view.document, view.clauses, index, view.lexicon);
    if (thing) read_part(view, clause.predicate, *thing, subject, factuality, record);
    return;
  }
  const int place_at = place_word(view, clause, subject);
  if (place_at < 0) return;
  const auto place = view.phrases.at(place_at);
  if (!place || !is_place(view.type(*place)) || is_seat(view, *place)) return;
  // "Peru and Chile are in disagreement": one of those told about, and no place
  if (place->mention != nullptr && place->mention->head < place_at && subject <= place->mention->head) return;
  const Factuality factuality = factuality_of(view.document, view.clauses, index, view.lexicon);
  for (const End& thing : view.phrases.all_at(subject))
    if (view.type(thing) != EntityType::Country)
      record.add(view, {.type = "LOCATED_IN",
                        .subject = thing,
                        .object = *place,
                        .lemma = "be",
                        .from = subject,
                        .to = place_at,
                        .cue = clause.predicate,
                        .has_sources = true,
                        .factuality = factuality,
                        .arguments = {{role_of_place(view, place_at), place->entity}}});
}

void read_place(const SentenceView& view, int noun, StandingRecord& record) {
  const auto thing = placed_thing(view, noun);
  if (!thing) return;
  read_region(view, noun, *thing, record);
  read_places_below(view, noun, noun, *thing, record);
  read_place_of_verb(view, noun, *thing, record);
  read_place_beside(view, noun, *thing, record);
  if (const int share = share_of(view, noun); share >= 0)
    read_places_below(view, noun, share, *thing, record);
  for (const int c : view.tree.children(noun))
    if (c > noun && base_relation(view.word(c)) == "appos" && view.word(c).lemma == "part")
      read_part(view, c, *thing, noun, Factuality::Actual, record);
}

}  // namespace newsgraph::parser
