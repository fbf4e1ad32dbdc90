#include "parser/extract/mentions/country_mentions.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

constexpr int longest_country = 6;  // words: "Democratic People 's Republic of Korea"

/// "American", "Iraqi", "Dane", and not "Chinese", "British", "French", "Swiss", of whom nobody says "a".
bool may_be_one_person(std::string_view form) {
  static constexpr std::string_view of_many[] = {"ese", "sh", "ch", "ss"};
  return std::none_of(std::begin(of_many), std::end(of_many),
                      [&](std::string_view ending) { return form.ends_with(ending); });
}

}  // namespace

std::optional<CountryHit> CountryMentions::country_at(int first, int limit) const {
  if (c_.word(first).form.empty() || c_.form(first) == "the") return std::nullopt;
  const char initial = c_.word(first).form[0];
  if (initial >= 'a' && initial <= 'z') return std::nullopt;  // names and adjectives have capitals
  for (int last = std::min({limit, c_.size(), first + longest_country}); last > first; --last) {
    const std::string text = c_.text(first, last);
    if (const auto match = lexicon_.country(text))
      return CountryHit{first, last, match->country, match->kind};
    if (text.size() > 3 && text.ends_with('s')) {
      const auto match = lexicon_.country(std::string_view(text).substr(0, text.size() - 1));
      if (match && match->kind == CountryWord::Adjective)
        return CountryHit{first, last, match->country, match->kind, true};
    }
    // "Kingdom of Norway"
    for (const std::string_view form :
         {"Republic of ", "Kingdom of ", "Islamic Republic of ", "Arab Republic of "}) {
      if (!text.starts_with(form)) continue;
      const auto match = lexicon_.country(std::string_view(text).substr(form.size()));
      if (match && match->kind == CountryWord::Name)
        return CountryHit{first, last, match->country, match->kind};
    }
    // "Kyrgyz Republic", "Syrian Arab Republic"; the "Serb Republic" is a part of another state.
    for (const std::string_view form : {" Arab Republic", " Republic"}) {
      if (!text.ends_with(form)) continue;
      const std::string_view whose = std::string_view(text).substr(0, text.size() - form.size());
      const auto match = lexicon_.country(whose);
      if (match && match->kind == CountryWord::Adjective && whose != "Serb" && whose != "Soviet")
        return CountryHit{first, last, match->country, CountryWord::Name};
    }
  }
  return std::nullopt;
}

void CountryMentions::add_country(const CountryHit& hit) {
  if (is_half_of_people(hit)) return;
  const int head = c_.head_of(hit.first, hit.last);
  // Adjectives used as nouns are people: "the North Koreans"; "Danes".
  const bool noun = c_.word(head).upos == UPos::NOUN || c_.word(head).upos == UPos::PROPN;
  if (hit.people || (hit.kind == CountryWord::Adjective && noun && c_.word(head).xpos == "NNPS") ||
      are_so_many(hit, head)) {
    const int first = start_of_compound(hit);
    Mention people = c_.mention(first, hit.last, head, MentionKind::Nominal, EntityType::Group);
    people.name = c_.text(first, hit.last);
    if (first == hit.first) people.country = is_ethnic(hit) ? state_before(hit) : hit.country;
    if (is_ethnic(hit) && people.country) {
      people.first = hit.first - 1;
      people.span = c_.span(people.first, people.last);
      people.name = c_.text(people.first, people.last);
    }
    people.plural = true;
    people.lemma = "people";
    people.definite = c_.form(hit.first - 1) == "the";
    take_count(people);
    c_.push(std::move(people));
    return;
  }
  if (is_one_of_its_people(hit, head)) {
    Mention person = c_.mention(hit.first, hit.last, head, MentionKind::Nominal, EntityType::Person);
    person.name = c_.text(hit.first, hit.last);
    person.country = hit.country;
    person.lemma = "national";
    c_.push(std::move(person));
    return;
  }
  if (hit.kind == CountryWord::Name && is_part_of_society(hit, head)) return use_all(hit);
  const bool building = hit.kind == CountryWord::Seat && is_gone_to(head);
  if (building || (hit.kind == CountryWord::Name && is_place_elsewhere(hit))) {
    c_.push(c_.mention(hit.first, hit.last, head, MentionKind::Name, EntityType::Place));
    c_.mentions.back().name = c_.text(hit.first, hit.last);
    return;
  }
  if (hit.kind == CountryWord::Adjective && (is_ethnic(hit) || is_language(hit))) return use_all(hit);
  if (hit.kind == CountryWord::Capital && is_of_treaty(hit.first, hit.last)) return use_all(hit);
  if (hit.kind == CountryWord::Adjective && is_of_former_part(hit)) return use_all(hit);
  if (is_side_in_talks(hit)) {
    Mention side = c_.mention(hit.first, hit.last + 1, hit.last, MentionKind::Nominal, EntityType::Country);
    side.name = c_.text(hit.first, hit.last);
    side.country = hit.country;
    return c_.push(std::move(side));
  }
  const bool adjective = hit.kind == CountryWord::Adjective;
  Mention country =
      c_.mention(hit.first, hit.last, head, adjective ? MentionKind::Nominal : MentionKind::Name,
                 hit.kind == CountryWord::Capital ? EntityType::Place : EntityType::Country);
  country.name = c_.text(hit.first, hit.last);
  if (hit.kind != CountryWord::Capital || may_be_government(hit.last - 1, head))
    country.country = hit.country;
  c_.push(std::move(country));
}

bool CountryMentions::is_half_of_people(const CountryHit& hit) const {
  if (hit.kind != CountryWord::Adjective || hit.people || hit.last + 1 >= c_.size()) return false;
  if (c_.form(hit.last) != "-" || c_.word(hit.last - 1).span.end != c_.word(hit.last).span.start ||
      c_.word(hit.last).span.end != c_.word(hit.last + 1).span.start)
    return false;
  const auto other = country_at(hit.last + 1, c_.size());
  return other && other->kind == CountryWord::Adjective && other->people;
}

bool CountryMentions::is_part_of_society(const CountryHit& hit, int head) const {
  static constexpr std::string_view parts[] = {"white",        "black",      "brown",     "middle",
                                               "corporate",    "mainstream", "religious", "evangelical",
                                               "conservative", "liberal",    "secular",   "working-class"};
  const int before = hit.first - 1;
  return before >= 0 && c_.word(before).head == head && base_relation(c_.word(before)) == "amod" &&
         std::find(std::begin(parts), std::end(parts), c_.word(before).form) != std::end(parts);
}

bool CountryMentions::is_gone_to(int head) const {
  const Word& w = c_.word(head);
  if (w.head < 0) return false;
  const std::string_view relation = base_relation(w), role = preposition(c_.tree, head);
  if (relation == "obj") return c_.word(w.head).lemma == "visit" || c_.word(w.head).lemma == "tour";
  if (relation != "obl" || c_.word(w.head).upos != UPos::VERB) return false;
  if (is_one_of(role, {"at", "inside", "outside", "near"})) return true;
  return is_one_of(role, {"to", "into"}) && is_travelled_by(c_.word(w.head).lemma);
}

bool CountryMentions::is_travelled_by(std::string_view verb) const {
  const auto entries = lexicon_.verb(verb);
  return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& entry) {
    return entry.definition->object.contains(EntityType::Place) &&
           !entry.definition->has(RelationTrait::OfOffices);
  });
}

/// "nine Chinese", "several Swiss", which have no plural of their own.
bool CountryMentions::are_so_many(const CountryHit& hit, int head) const {
  if (hit.kind != CountryWord::Adjective || hit.first == 0 || head != hit.last - 1) return false;
  if (!is_one_of(base_relation(c_.word(head)), {"nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos"}) ||
      c_.word(head).relation == "nmod:poss")
    return false;
  const bool last = hit.last >= c_.tree.size();
  if (!last && (is_noun(c_.word(hit.last)) || c_.form(hit.last) == "-")) return false;
  if (is_one_of(c_.form(hit.first - 1), {"several", "many", "most", "some", "few"})) return true;
  if (c_.form(hit.first - 1) == "of" &&
      is_one_of(c_.form(hit.first - 2), {"dozens", "scores", "hundreds", "thousands", "millions"}))
    return true;
  return std::any_of(c_.quantities.begin(), c_.quantities.end(), [&](const Quantity& quantity) {
    return quantity.counted == head && quantity.kind == QuantityKind::Count && quantity.value != 1;
  });
}

void CountryMentions::take_count(Mention& people) const {
  const auto q = std::find_if(c_.quantities.begin(), c_.quantities.end(), [&](const Quantity& quantity) {
    return quantity.counted == people.head && quantity.kind == QuantityKind::Count &&
           quantity.last <= people.first && !c_.used[static_cast<std::size_t>(quantity.first)];
  });
  if (q == c_.quantities.end() || q->vague) return;
  people.definite = c_.form(q->first - 1) == "the";
  int number = q->first;
  while (number + 1 < q->last && !numeral(c_.form(number)) && q->batch.empty()) ++number;
  people.first = q->first;
  people.span = c_.span(people.first, people.last);
  people.name = c_.text(number, people.last);
  people.batch = q->batch;
  people.count = q->value;
}

void CountryMentions::add_region_or_country(const CountryHit& hit) {
  static constexpr std::string_view sides[] = {"eastern",      "western",      "northern",     "southern",
                                               "central",      "northeastern", "northwestern", "southeastern",
                                               "southwestern", "occupied"};
  static constexpr std::string_view points[] = {"north",     "south",     "east",      "west",
                                                "northeast", "northwest", "southeast", "southwest"};
  const int side = hit.first - 1;
  const auto is_one_of = [&](const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  // With a capital, "North Chile", the point may be of a state's name.
  const bool region = hit.kind == CountryWord::Name && side >= 0 &&
                      !c_.used[static_cast<std::size_t>(side)] &&
                      (is_one_of(sides, c_.form(side)) || is_one_of(points, c_.word(side).form));
  if (!region) return add_country(hit);
  Mention place =
      c_.mention(side, hit.last, c_.head_of(hit.first, hit.last), MentionKind::Name, EntityType::Place);
  place.name = c_.text(side, hit.last);
  place.country = hit.country;
  c_.push(std::move(place));
}

void CountryMentions::add_countries_outside_names() {
  for (int i = 0; i < c_.size();) {
    if (c_.used[static_cast<std::size_t>(i)]) {
      ++i;
      continue;
    }
    int limit = i;
    while (limit < c_.size() && !c_.used[static_cast<std::size_t>(limit)]) ++limit;
    const auto hit = country_at(i, limit);
    if (!hit || (hit->kind == CountryWord::Short && c_.form(i - 1) != "the") || is_in_capitals_only(*hit) ||
        is_contested(*hit)) {
      ++i;
      continue;
    }
    add_region_or_country(*hit);
    i = hit->last;
  }
}

bool CountryMentions::is_of_former_part(const CountryHit& hit) const {
  const std::string_view before = c_.form(hit.first - 1);
  return (before == "former" || before == "ex") && hit.last < c_.size() &&
         is_one_of(c_.word(hit.last).lemma, {"republic", "colony", "protectorate", "satellite"});
}

bool CountryMentions::is_side_in_talks(const CountryHit& hit) const {
  return hit.kind == CountryWord::Adjective && c_.form(hit.first - 1) == "the" && hit.last < c_.size() &&
         c_.form(hit.last) == "side" && c_.word(hit.last).upos == UPos::NOUN && c_.form(hit.last + 1) != "of";
}

bool CountryMentions::is_of_treaty(int first, int last) const {
  static constexpr std::array<std::string_view, 10> treaties{
      "accord",  "treaty",      "agreement", "pact",  "protocol",
      "charter", "declaration", "compact",   "truce", "memorandum"};
  const Word& w = c_.word(c_.head_of(first, last));
  return base_relation(w) == "compound" && w.head >= last && w.head < last + 3 &&
         c_.word(w.head).upos == UPos::NOUN &&
         std::find(treaties.begin(), treaties.end(), lower_case(c_.word(w.head).lemma)) != treaties.end();
}

bool CountryMentions::is_one_of_its_people(const CountryHit& hit, int head) const {
  const Word& w = c_.word(head);
  if (hit.kind != CountryWord::Adjective || head != hit.last - 1 || base_relation(w) == "compound")
    return false;
  const bool noun = w.upos == UPos::NOUN || w.upos == UPos::PROPN;
  if (!noun && !is_adjective_for_a_noun(head)) return false;
  const bool one = noun && (w.xpos == "NN" || w.xpos == "NNP") && may_be_one_person(c_.form(head));
  const auto children = c_.tree.children(head);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    const std::string_view base = base_relation(c_.word(child)), form = c_.form(child);
    if (base != "det" && base != "nummod") return false;
    return is_one_of(form, {"a", "an", "one", "another", "every", "each"}) ||
           (one && is_one_of(form, {"the", "this", "that"}));
  });
}

bool CountryMentions::is_adjective_for_a_noun(int i) const {
  const Word& w = c_.word(i);
  const std::string_view relation = base_relation(w);
  const bool nominal = relation == "nsubj" || relation == "obj" || relation == "iobj" || relation == "obl" ||
                       relation == "nmod" || relation == "appos" ||
                       (relation == "conj" && w.head >= 0 && is_noun(c_.word(w.head)));
  if (w.upos != UPos::ADJ || !nominal) return false;
  if (i + 1 >= c_.size()) return true;
  const Word& next = c_.word(i + 1);
  return !is_noun(next) && next.upos != UPos::ADJ && next.upos != UPos::NUM && c_.form(i + 1) != "-";
}

bool CountryMentions::is_ethnic(const CountryHit& hit) const {
  if (hit.last - hit.first > 1 || hit.kind != CountryWord::Adjective) return false;
  if (c_.form(hit.first - 1) == "ethnic" || ethnic_.contains(c_.word(hit.first).form)) return true;
  static constexpr std::string_view peoples[] = {"community", "minority", "diaspora", "exclave",
                                                 "enclave",   "descent",  "heritage", "ancestry",
                                                 "origin",    "speaker",  "ethnicity"};
  const Word& w = c_.word(hit.first);
  return w.head > hit.first && base_relation(w) == "amod" && c_.form(hit.first - 1) != "-" &&
         std::find(std::begin(peoples), std::end(peoples), c_.word(w.head).lemma) != std::end(peoples);
}

int CountryMentions::start_of_compound(const CountryHit& hit) const {
  const int hyphen = hit.first - 1, before = hit.first - 2;
  if (before < 0 || hit.kind != CountryWord::Adjective || c_.form(hyphen) != "-" ||
      c_.word(before).span.end != c_.word(hyphen).span.start ||
      c_.word(hyphen).span.end != c_.word(hit.first).span.start)
    return hit.first;
  const Word& w = c_.word(before);
  const bool people = is_upper_case(w.form[0]) && (w.upos == UPos::ADJ || w.upos == UPos::PROPN);
  const auto country = lexicon_.country(w.form);
  const bool other_state = country && !(hit.people && country->kind == CountryWord::Adjective);
  return people && !other_state && !c_.used[static_cast<std::size_t>(before)] ? before : hit.first;
}

bool CountryMentions::is_language(const CountryHit& hit) const {
  const Word& w = c_.word(hit.last - 1);
  const std::string_view relation = base_relation(w);
  if (w.head < 0 || c_.form(hit.first - 1) == "the" || hit.last - hit.first > 1) return false;
  static constexpr std::string_view verbs[] = {"speak", "learn",      "teach", "write",   "read",
                                               "sing",  "understand", "study", "publish", "translate"};
  const std::string& verb = c_.word(w.head).lemma;
  const bool of_words = std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
  const std::string_view before = preposition(c_.tree, hit.last - 1);
  if (relation == "obj") return of_words;
  return (relation == "obl" || relation == "nmod") && (before == "in" || before == "into");
}

std::optional<std::uint16_t> CountryMentions::state_before(const CountryHit& hit) const {
  if (hit.first == 0) return std::nullopt;
  const auto match = lexicon_.country(c_.word(hit.first - 1).form);
  const bool state = match && match->kind == CountryWord::Adjective && match->country != hit.country &&
                     !ethnic_.contains(c_.word(hit.first - 1).form);
  return state ? std::optional(match->country) : std::nullopt;
}

void CountryMentions::use_all(const CountryHit& hit) {
  for (int i = hit.first; i < hit.last; ++i) c_.use(i);
}

bool CountryMentions::may_be_government(int last, int head) const {
  const Word& w = c_.word(head);
  if (w.head < 0) return true;
  const Word& governor = c_.word(w.head);
  const std::string_view relation = base_relation(w);
  if (relation == "obj") return acts_on_governments(governor.lemma);
  const bool owner = w.relation == "nmod:poss" || relation == "compound";
  const bool of = relation == "nmod" && preposition(c_.tree, head) == "of";
  if (!owner && !of) return true;
  return last < w.head || of ? !is_local(w.head, of) : true;
}

bool CountryMentions::acts_on_governments(std::string_view verb) const {
  const auto entries = lexicon_.verb(verb);
  return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& entry) {
    const EntityTypes& object = entry.definition->object;
    return object.allows(EntityType::Country) && (object.empty() || !object.contains(EntityType::Place));
  });
}

bool CountryMentions::is_local(int noun, bool of) const {
  const std::string lemma = lower_case(c_.word(noun).lemma);
  if (lexicon_.lists(WordList::Local, lemma)) return true;
  // "London's newly elected mayor Jane Doe"
  for (const int child : c_.tree.children(noun)) {
    const std::string title = lower_case(c_.word(child).lemma);
    if (child < noun && lexicon_.lists(WordList::Local, title)) return true;
  }
  const auto sense = lexicon_.noun_sense(lemma);
  if (!sense) return false;
  const bool of_state = lemma == "embassy" || lemma == "consulate" || lemma == "ministry" ||
                        lemma == "parliament" || lemma == "mission";
  if ((sense->place_of_work && !of_state) || sense->type == EntityType::Place) return true;
  return of && (sense->type == EntityType::Agency || sense->type == EntityType::Group) &&
         lemma != "government" && lemma != "regime" && lemma != "authority";
}

bool CountryMentions::is_place_elsewhere(const CountryHit& hit) const {
  const Country& country = lexicon_.countries()[hit.country];
  if (country.shared.empty() || c_.text(hit.first, hit.last) != country.name) return false;
  const std::string& text = c_.document.article->text;
  const auto speaks_of = [&](const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != text.npos; });
  };
  if (speaks_of(country.adjectives) || speaks_of(country.capitals)) return false;
  const auto other = std::find_if(lexicon_.countries().begin(), lexicon_.countries().end(),
                                  [&](const Country& c) { return c.name == country.shared; });
  return other != lexicon_.countries().end() &&
         (text.find(other->name) != text.npos || speaks_of(other->names) || speaks_of(other->adjectives));
}

bool CountryMentions::is_contested(const CountryHit& hit) const {
  if (hit.last >= c_.size() || !is_upper_case(c_.word(hit.last).form[0])) return false;
  return lexicon_.lists(WordList::Contests, c_.form(hit.last));
}

bool CountryMentions::is_in_capitals_only(const CountryHit& hit) const {
  return hit.last - hit.first == 1 && c_.word(hit.first).upos == UPos::PRON;
}

}  // namespace newsgraph::parser
