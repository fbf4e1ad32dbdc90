#include "parser/extract/relations/standing/belonging.hpp"

#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// A noun and the phrase that says whose it is.
struct Owned {
  int noun;
  End thing;
  int by;  // the owner's word
  End owner;
  bool of;        // "a committee of parliament", not "parliament's"
  bool compound;  // "rebel fighters"
};

bool belongs_to_somebody(EntityType type) {
  return type == EntityType::Unit || type == EntityType::Agency || type == EntityType::Group ||
         type == EntityType::Place || type == EntityType::Weapon || type == EntityType::Person;
}

/// The thing that the noun heads, where it may be somebody's. People with posts are read with their posts.
std::optional<End> owned_thing(const SentenceView& view, int noun) {
  const auto thing = view.phrases.at(noun);
  if (!thing || thing->mention == nullptr || thing->mention->head != noun) return std::nullopt;
  if (!belongs_to_somebody(view.type(*thing))) return std::nullopt;
  const bool people = view.type(*thing) == EntityType::Group || view.type(*thing) == EntityType::Person;
  if (people && post_at(view, noun)) return std::nullopt;
  return thing;
}

/// The child as the noun's owner, where it stands like one.
std::optional<Owned> owned_by(const SentenceView& view, int noun, const End& thing, int by) {
  const Word& w = view.word(by);
  const std::string_view base = base_relation(w);
  const bool possessor = w.relation == "nmod:poss";
  const bool before =
      by < noun && (possessor || base == "amod" || base == "compound" || w.relation == "nmod:desc");
  const bool of = base == "nmod" && !possessor && preposition(view.tree, by) == "of";
  if (!before && !of) return std::nullopt;
  const auto owner = view.phrases.at(antecedent(view, by));
  if (!owner || owner->entity == thing.entity) return std::nullopt;
  return Owned{noun, thing, by, *owner, of, base == "compound"};
}

/// "the Ostrava news agency", "the Unity faction", "the People's Weekly newspaper": the name and what it
/// names are one thing.
bool is_its_name(const SentenceView& view, const Owned& owned) {
  const Word &noun = view.word(owned.noun), &by = view.word(owned.by);
  if (!view.lexicon.lists(WordList::NamedBodies, noun.lemma)) return false;
  const Mention* name = owned.owner.mention;
  const bool right_before = name != nullptr && name->kind == MentionKind::Name && name->last == owned.noun &&
                            name->head != owned.by;
  return right_before || (by.upos == UPos::PROPN && noun.upos == UPos::NOUN && owned.by < owned.noun &&
                          by.relation != "nmod:poss" && noun.xpos == "NN");
}

/// "the firm's parent company", "the party's rival", "its former colonies": not its own.
bool is_counterpart(const SentenceView& view, int noun) {
  if (is_past(view, noun) || view.lexicon.lists(WordList::Counterparts, view.word(noun).lemma)) return true;
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c < noun && view.lexicon.lists(WordList::Related, view.word(c).lemma);
  });
}

/// "Chilean and Norwegian communities": each is of one of them.
bool is_one_of_several(const SentenceView& view, const Owned& owned) {
  const Word& noun = view.word(owned.noun);
  const bool several =
      is_one_of(noun.xpos, {"NNS", "NNPS"}) || is_one_of(noun.lemma, {"aircraft", "personnel"});
  // parsers hang either kind on the noun: "Chilean or foreign ministry clerks"
  const bool joined = owned.by + 1 < owned.noun && view.word(owned.by + 1).upos == UPos::CCONJ;
  return several && (joined || view.tree.conjuncts(owned.by).size() > 1);
}

/// "Chilean-Norwegian talks", "Norwegian-Chileans"
bool is_half_of_a_pair(const SentenceView& view, int by) {
  const auto is_hyphen = [&](int i) { return i >= 0 && i < view.size() && view.word(i).form == "-"; };
  return is_hyphen(by + 1) || is_hyphen(by - 1) ||
         (view.word(by).upos == UPos::ADJ && view.word(by).form.find('-') != std::string::npos);
}

/// "Lumio's New Media division", "the firm's Amaru unit": whose it is stands in front, and the name is its
/// own.
bool is_name_of_part(const SentenceView& view, const Owned& owned) {
  return owned.compound && view.tree.child(owned.noun, "nmod:poss") >= 0 &&
         is_one_of(view.word(owned.noun).lemma, {"unit", "division", "business", "subsidiary", "arm"});
}

/// Stands the phrase like an owner, and is none?
bool is_no_owner(const SentenceView& view, const Owned& owned) {
  const bool body = view.type(owned.owner) == EntityType::Agency;
  // "a consortium of companies", "a battalion of 900 soldiers"
  const bool made_of = body || view.type(owned.owner) == EntityType::Unit;
  if (made_of && owned.of && view.word(owned.by).xpos == "NNS") return true;
  // "Omar, publisher of the weekly", "a supplier of the army"
  if (owned.of && view.lexicon.lists(WordList::PeopleOrBodies, view.word(owned.noun).lemma)) return true;
  if (is_counterpart(view, owned.noun) || is_one_of_several(view, owned) || is_half_of_a_pair(view, owned.by))
    return true;
  return body && (is_its_name(view, owned) || is_name_of_part(view, owned));
}

void add(const SentenceView& view, const Owned& owned, std::string_view type, StandingRecord& record) {
  record.add(view, {.type = type,
                    .subject = owned.thing,
                    .object = owned.owner,
                    .lemma = view.word(owned.noun).lemma,
                    .from = owned.noun,
                    .to = owned.by,
                    .cue = owned.noun});
}

/// "Norway's ports", "the valley's villages"; "its border" is no place in it.
bool lies_in(const SentenceView& view, const Owned& owned) {
  const EntityType by = view.type(owned.owner);
  const Word &noun = view.word(owned.noun), &name = view.word(owned.by);
  if (!is_place(by) || is_one_of(noun.lemma, {"border", "boundary", "frontier"})) return false;
  // "its lasting capital": some town, and which one is the question
  if (noun.lemma == "capital" && base_relation(name) != "amod" && !view.phrases.has_name(owned.thing))
    return false;
  if (by == EntityType::Place) {
    if (owned.of && noun.upos == UPos::NOUN) return false;  // "the city of Lima"
    // "the Miraflores district", "the Amaru Coastal region"
    const bool by_name = name.upos == UPos::PROPN || is_one_of(noun.lemma, {"region", "area", "zone"});
    if (!owned.of && name.relation != "nmod:poss" && by_name && view.phrases.has_name(owned.owner) &&
        view.lexicon.lists(WordList::Sites, noun.lemma))
      return false;
  }
  return !owned.compound && (by == EntityType::Country || !view.phrases.stands_for_a_name(owned.thing));
}

/// "a Norwegian nurse": from there; not "Norway's nurse", "a nurse of Norway", a name, or one of whom the
/// text says more.
bool is_of_nationality(const SentenceView& view, const Owned& owned) {
  const Mention& person = *owned.thing.mention;
  return base_relation(view.word(owned.by)) == "amod" && person.kind == MentionKind::Nominal &&
         !person.plural;
}

/// Of what stands before "of Norway" only bodies and units are its own; "the Lima crowd" is a town's.
bool is_of_country(const SentenceView& view, const Owned& owned) {
  const EntityType kind = view.type(owned.thing);
  if (kind == EntityType::Person) return is_of_nationality(view, owned);
  if (is_one_of(view.word(owned.noun).lemma, {"uprising", "rebellion"})) return false;
  if (owned.of) return kind == EntityType::Agency || kind == EntityType::Unit;
  if (kind != EntityType::Group || !owned.compound || owned.owner.mention == nullptr) return true;
  const auto named = view.lexicon.country(owned.owner.mention->name);
  return !named || (named->kind != CountryWord::Capital && named->kind != CountryWord::Seat);
}

/// What a part or a member of a body or a unit is to it; empty: neither. "the Senate committee" is part of
/// the Senate, unlike "the Senate newspaper"; "a Boeing jet" is only made by Boeing.
std::string_view relation_to_body(const SentenceView& view, const Owned& owned) {
  const EntityType kind = view.type(owned.thing), by = view.type(owned.owner);
  if (is_one_of(view.word(owned.noun).lemma, {"uprising", "rebellion"})) return {};
  if (kind == EntityType::Agency && by == EntityType::Agency &&
      (!owned.compound || view.lexicon.lists(WordList::Divisions, view.word(owned.noun).lemma)))
    return "PART_OF";
  if (kind == EntityType::Weapon && (owned.compound || !owned.of))
    return view.lexicon.lists(WordList::Makers, view.word(owned.by).lemma) ? "" : "BELONGS_TO";
  if (kind == EntityType::Unit || (kind == EntityType::Group && owned.compound))
    return by == EntityType::Unit ? "PART_OF" : "BELONGS_TO";
  return {};
}

/// Stands the owner's name whole and in small letters: not "a UNESCO office", "Doctors Without Borders
/// nurses"?
bool is_name_of_town(const SentenceView& view, const Owned& owned) {
  const Mention* town = owned.owner.mention;
  if (town == nullptr || town->kind != MentionKind::Name) return false;
  const std::string& name = view.word(town->last - 1).form;
  // "Wall Street companies": of a trade, wherever they are
  if (view.lexicon.lists(WordList::SeatsOfTrade, town->name)) return false;
  if (name.size() > 1 && is_upper_case(name[1])) return false;
  if (is_hyphenated(view, *town)) return false;
  return town->first < 2 || !is_upper_case(view.word(town->first - 1).form.front());
}

/// "the Lima hospital", unlike "the Lumio firm"
bool stays_there(const SentenceView& view, const Word& body) {
  return body.upos == UPos::NOUN && view.lexicon.lists(WordList::StayingBodies, body.lemma);
}

bool is_named_once(const SentenceView& view, const End& end) {
  return view.mentions.entities[end.entity].mentions.size() < 2;
}

/// "a Lima company", not "a Doctors Without Borders hospital", "the Lumio firm", "a UNESCO office"
bool is_body_of_town(const SentenceView& view, const Owned& owned) {
  const Mention* town = owned.owner.mention;
  if (view.type(owned.thing) != EntityType::Agency || !owned.compound || town == nullptr ||
      town->kind != MentionKind::Name)
    return false;
  const int determiner = view.tree.child(owned.noun, "det");
  const bool indefinite = determiner >= 0 && is_one_of(view.word(determiner).lemma, {"a", "an"});
  if (!indefinite && view.phrases.has_name(owned.thing)) return false;
  // "in Miraflores prison", where nothing else speaks of a town of that name
  if (determiner < 0 && view.word(owned.noun).xpos == "NN" && is_named_once(view, owned.owner)) return false;
  const bool definite = town->first > 0 && same_word(view.word(town->first - 1).form, "the");
  if (definite && !stays_there(view, view.word(owned.noun))) return false;
  return is_name_of_town(view, owned) &&
         view.lexicon.lists(WordList::TownBodies, view.word(owned.noun).lemma);
}

/// "the town's hospital", "New York experts", as against the town's own name or an office by one.
bool is_there(const SentenceView& view, const Owned& owned) {
  const EntityType kind = view.type(owned.thing);
  if (kind != EntityType::Agency && kind != EntityType::Group) return false;
  if (view.word(owned.noun).upos != UPos::NOUN) return false;
  if (view.word(owned.noun).lemma == "delegation") return false;  // comes from there
  if (view.word(owned.by).relation == "nmod:poss") return true;
  return owned.compound && kind == EntityType::Group && is_name_of_town(view, owned);
}

/// "a Norwegian air base" is Norway's, wherever it lies.
bool is_outpost(const SentenceView& view, const Owned& owned) {
  return view.type(owned.thing) == EntityType::Place && view.type(owned.owner) == EntityType::Country &&
         base_relation(view.word(owned.by)) == "amod" &&
         is_one_of(view.word(owned.noun).lemma, {"base", "airbase", "garrison", "outpost"});
}

/// "the firm's mine", "the brigade's base", unlike "the party's base"
bool is_site_of_body(const SentenceView& view, const Owned& owned) {
  const EntityType by = view.type(owned.owner);
  return view.word(owned.by).relation == "nmod:poss" &&
         (by == EntityType::Unit || (by == EntityType::Agency && view.word(owned.noun).lemma != "base"));
}

/// What the thing is to its owner; empty: nothing that stands.
std::string_view relation_to_owner(const SentenceView& view, const Owned& owned) {
  if (is_outpost(view, owned)) return "BELONGS_TO";
  if (view.type(owned.thing) == EntityType::Place)
    return lies_in(view, owned) ? "LOCATED_IN" : is_site_of_body(view, owned) ? "BELONGS_TO" : "";
  switch (view.type(owned.owner)) {
    case EntityType::Country:
      return is_of_country(view, owned) ? "BELONGS_TO" : "";
    case EntityType::Place:
      return is_body_of_town(view, owned) || is_there(view, owned) ? "LOCATED_IN" : "";
    case EntityType::Agency:
    case EntityType::Unit:
      return relation_to_body(view, owned);
    default:
      return {};
  }
}

}  // namespace

void read_owners(const SentenceView& view, int noun, StandingRecord& record) {
  const auto thing = owned_thing(view, noun);
  if (!thing) return;
  for (const int c : view.tree.children(noun)) {
    const auto owned = owned_by(view, noun, *thing, c);
    if (!owned || is_no_owner(view, *owned)) continue;
    if (const std::string_view type = relation_to_owner(view, *owned); !type.empty())
      add(view, *owned, type, record);
  }
}

}  // namespace newsgraph::parser
