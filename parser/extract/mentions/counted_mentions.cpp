#include "parser/extract/mentions/counted_mentions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

// Of these, the ones that take an unknown share: a count after them is the whole's.
constexpr std::array<std::string_view, 3> sharing{"majority", "bulk", "rest"};

}  // namespace

void CountedMentions::measured(int i) {
  const Word& w = c_.word(i);
  if (c_.form(i) == "one") return one_of(i);
  const bool number = w.upos == UPos::NUM && phrases_.number_at(i);
  if (!number && !(w.upos == UPos::NOUN && (lexicon_.lists(WordList::Measures, phrases_.lemma_of(i)) ||
                                            lexicon_.lists(WordList::Measures, c_.form(i)))))
    return;
  for (const int inner : c_.tree.children(i)) {
    if (inner < i || base_relation(c_.word(inner)) != "nmod" || preposition(c_.tree, inner) != "of") continue;
    if (number && c_.word(inner).upos == UPos::PRON && part_of_them(i, inner)) return;
    const Mention* named = c_.headed_by(inner);
    if ((!is_noun(c_.word(inner)) && c_.word(inner).upos != UPos::ADJ) ||
        (named && named->kind == MentionKind::Name))
      return;
    auto sense = phrases_.sense_of(inner);
    const bool thing = !sense && passing_.is_acted_on(i);
    if (thing) sense = phrases_.sense_of_thing(inner, passing_.is_handled(i));
    if (!sense) return;
    const Premodifiers before = phrases_.premodifiers(i);
    const Premodifiers within = phrases_.premodifiers(inner);
    const std::string measure = phrases_.lemma_of(i);
    if (measure == "group" && sense->plural == EntityType::Group && w.xpos == "NNS") return;
    const bool share = is_one_of(std::string_view(measure), sharing);
    // "the nurses", "some forty nurses" of "two of …"
    const bool whole = within.definite || (number && phrases_.count_of(inner) != nullptr);
    // "the rest of the party" is no party
    if (share && !phrases_.is_plural(inner) && sense->type != EntityType::Group) return;
    // "the number of nurses" is no nurses; they are.
    Mention mention =
        c_.mention(before.first, inner + 1, is_figure(i) ? inner : i, MentionKind::Nominal, sense->plural);
    mention.lemma = phrases_.lemma_of(inner);
    mention.plural = true;
    mention.definite = before.definite;
    const Quantity* q = number ? phrases_.number_at(i) : share ? nullptr : phrases_.count_of(inner);
    if (!q) q = phrases_.number_at(i);
    const bool tallied =
        !q && (measure == "number" || measure == "total") && ((q = reached_by(i)) || (q = reckoned_at(i)));
    int name_start = within.name;
    while (name_start < inner &&
           (phrases_.is_sign(name_start) || ((number || share) && c_.word(name_start).upos == UPos::NUM)))
      ++name_start;
    mention.name = without_marks(c_.text(name_start, inner + 1));
    if (number) mention.name = c_.text(i, i + 1) + ' ' + mention.name;
    take_quantity(mention, q);
    if ((number || share) && whole && mention.batch.empty())
      mention.batch = "part";  // of a whole spoken of apart
    mention.country = phrases_.nation_of(inner);
    mention.thing = thing;
    if (thing) things_.insert(mention.lemma);
    c_.mentions.push_back(std::move(mention));
    // What the measure is taken of is a thing of its own only where it is a definite or counted whole: "two
    // of his men".
    if (!whole || tallied) c_.used[static_cast<std::size_t>(inner)] = true;
    c_.used[static_cast<std::size_t>(i)] = true;
    return;
  }
}

void CountedMentions::one_of(int i) {
  static constexpr std::array<std::string_view, 4> roles{"nsubj", "obj", "obl", "iobj"};
  if (!is_one_of(base_relation(c_.word(i)), roles) || c_.tree.child(i, "cop") >= 0) return;
  for (const int whole : c_.tree.children(i)) {
    if (whole < i || base_relation(c_.word(whole)) != "nmod" || preposition(c_.tree, whole) != "of") continue;
    const Premodifiers within = phrases_.premodifiers(whole);
    if (c_.word(whole).upos != UPos::NOUN || !within.definite || !phrases_.is_plural(whole)) return;
    const auto sense = phrases_.sense_of(whole);
    if (!sense || sense->type == EntityType::Country) return;
    Mention mention = c_.mention(i, whole + 1, i, MentionKind::Nominal, sense->type);
    mention.lemma = phrases_.lemma_of(whole);
    mention.name = "one " + without_marks(c_.text(i + 1, whole + 1));
    mention.batch = "part";
    mention.country = phrases_.nation_of(whole);
    c_.used[static_cast<std::size_t>(i)] = true;
    c_.mentions.push_back(std::move(mention));
    return;
  }
}

void CountedMentions::bare_number(const Quantity& q) {
  // "26 others", "two more"
  const bool of_others = q.counted >= 0 && q.counted < q.last;
  if ((q.counted >= 0 && !of_others) || q.kind != QuantityKind::Count || q.value < 2) return;
  const int head = c_.head_of(q.first, q.last);
  const Word& w = c_.word(head);
  if (c_.used[static_cast<std::size_t>(head)] || c_.headed_by(head) || w.upos == UPos::PROPN) return;
  // Millions of heads are written with commas or words; longer strings of digits are numbers of something
  // else.
  if (w.form.size() > 4 && w.form.find_first_not_of("0123456789") == std::string::npos) return;
  if (w.form.find_first_of("-.–") != std::string::npos) return;  // "3-1", "2,002.9"
  if (c_.form(q.first - 1) == "aged") return;
  const std::string_view relation = base_relation(w);
  if (relation != "nsubj" && relation != "obj" && relation != "obl" && relation != "conj" &&
      relation != "nmod")
    return;
  const std::string_view before = preposition(c_.tree, head);
  const bool definite = q.first > 0 && (c_.form(q.first - 1) == "the" || c_.form(q.first - 1) == "these" ||
                                        c_.form(q.first - 1) == "those");
  // Without a sign that heads are counted it may be a score, a size or a place in a list.
  const bool toll = is_toll(head), before_people = is_before_people(head);
  const bool people = is_done_to_people(head) || (of_others && is_beside_person(head)) || toll ||
                      before_people || is_crowd(head, q);
  if (!people && q.batch.empty() && !definite && !(q.bound != QuantityBound::Exact && before.empty()) &&
      !(q.value >= 100 && relation != "obl" && relation != "nmod"))
    return;
  if (relation == "obl" && q.batch.empty() && !definite && !toll) return;
  if (people && is_hidden_count(q)) return;
  const bool tells_no_noun =
      people || definite || of_others || q.batch == "another" || q.batch == "additional";
  const int noun = tells_no_noun ? -1 : left_out_noun(q);
  if (noun < 0 && !people && !definite && (q.batch.empty() || q.batch == "total") && is_had(head)) return;
  Mention mention =
      c_.mention(definite ? q.first - 1 : q.first, q.last, head, MentionKind::Nominal, EntityType::Group);
  int start = q.first;
  while (start + 1 < q.last && !numeral(c_.form(start)) && !vague_numeral(c_.form(start)) &&
         (!lexicon_.lists(WordList::Batches, c_.form(start)) || c_.form(start + 1) == "than"))
    ++start;
  mention.name = c_.text(start, before_people ? q.last + 1 : q.last);
  if (people && !before_people && !definite && q.batch.empty())
    mention.name += q.vague ? " of people" : " people";
  if (noun >= 0) mention.name += ' ' + c_.text(noun, noun + 1);
  mention.plural = true;
  mention.definite = definite;
  if (people) mention.lemma = "people";
  if (noun >= 0) mention.lemma = phrases_.lemma_of(noun);
  take_quantity(mention, &q);
  c_.mentions.push_back(std::move(mention));
}

int CountedMentions::left_out_noun(const Quantity& q) const {
  if (is_hidden_count(q)) return -1;
  // "the town, which has 300 nurses, had 40 murders": what only tells of the subject is not it.
  const int above = c_.word(c_.head_of(q.first, q.last)).head;
  const bool verb = above >= 0 && c_.word(above).upos == UPos::VERB;
  int noun = -1;
  for (const Quantity& other : c_.quantities) {
    if (other.last > q.first || other.kind != QuantityKind::Count || other.counted < other.last - 1 ||
        other.counted >= q.first)
      continue;
    if (!verb || c_.word(other.counted).head == above || !c_.tree.below(other.counted, above))
      noun = other.counted;
  }
  if (noun < 0 || c_.word(noun).xpos != "NNS") return -1;
  const auto sense = phrases_.sense_of(noun);
  return sense && sense->plural == EntityType::Group ? noun : -1;
}

bool CountedMentions::is_had(int number) const {
  static constexpr std::array<std::string_view, 9> verbs{"have",  "win",  "get",  "receive", "gain",
                                                         "score", "need", "lose", "earn"};
  const int verb = c_.word(number).head;
  return base_relation(c_.word(number)) == "obj" && verb >= 0 &&
         is_one_of(std::string_view(phrases_.lemma_of(verb)), verbs);
}

const Quantity* CountedMentions::reckoned_at(int object) {
  static constexpr std::array<std::string_view, 4> verbs{"estimate", "put", "reckon", "peg"};
  const int verb = c_.word(object).head;
  if (base_relation(c_.word(object)) != "obj" || verb < 0 ||
      !is_one_of(std::string_view(phrases_.lemma_of(verb)), verbs))
    return nullptr;
  for (const Quantity& q : c_.quantities) {
    if (q.counted >= 0 || q.kind != QuantityKind::Count || q.first < object) continue;
    const int head = c_.head_of(q.first, q.last);
    if (preposition(c_.tree, head) != "at" || (c_.word(head).head != verb && !c_.tree.below(head, object)))
      continue;
    for (int i = q.first; i < q.last; ++i) c_.used[static_cast<std::size_t>(i)] = true;
    return &q;
  }
  return nullptr;
}

bool CountedMentions::is_figure(int measure) const {
  const int determiner = c_.tree.child(measure, "det");
  return determiner >= 0 && c_.form(determiner) == "the" && phrases_.lemma_of(measure) == "number";
}

bool CountedMentions::part_of_them(int number, int inner) {
  const Quantity* const q = phrases_.number_at(number);
  if (!q || q->vague || q->value < 2 || (q->counted >= 0 && q->counted != inner)) return false;
  if (c_.form(inner) != "them" && c_.form(inner) != "these" && c_.form(inner) != "those") return false;
  if (c_.tree.child(inner, "acl") >= 0 || c_.tree.child(inner, "acl:relcl") >= 0) return false;
  Mention mention = c_.mention(q->first, inner + 1, number, MentionKind::Nominal, EntityType::Group);
  mention.name = c_.text(q->first, q->last);
  mention.plural = true;
  if (is_done_to_people(number)) mention.lemma = "people";
  take_quantity(mention, q);
  mention.batch = "part";
  c_.used[static_cast<std::size_t>(number)] = c_.used[static_cast<std::size_t>(inner)] = true;
  c_.mentions.push_back(std::move(mention));
  return true;
}

const Quantity* CountedMentions::reached_by(int measure) {
  // "raised its estimate of the number of nurses to 90"
  static constexpr std::array<std::string_view, 4> figures{"estimate", "count", "tally", "figure"};
  const int above = c_.word(measure).head;
  if (above >= 0 && base_relation(c_.word(measure)) == "nmod" && preposition(c_.tree, measure) == "of" &&
      is_one_of(std::string_view(phrases_.lemma_of(above)), figures))
    measure = above;
  const std::string_view relation = base_relation(c_.word(measure));
  if (relation != "obj" && relation != "nsubj") return nullptr;
  const int verb = c_.word(measure).head;
  for (const Quantity& q : c_.quantities) {
    if (q.counted >= 0 || q.kind != QuantityKind::Count || q.first < verb) continue;
    const int head = c_.head_of(q.first, q.last);
    if (c_.word(head).head != verb || preposition(c_.tree, head) != "to") continue;
    for (int i = q.first; i < q.last; ++i) c_.used[static_cast<std::size_t>(i)] = true;
    return &q;
  }
  return nullptr;
}

bool CountedMentions::is_beside_person(int number) const {
  const Word& w = c_.word(number);
  const Mention* const one = base_relation(w) == "conj" ? c_.headed_by(w.head) : nullptr;
  return one != nullptr && one->type == EntityType::Person;
}

bool CountedMentions::is_done_to_people(int number) const {
  const Word& w = c_.word(number);
  const std::string_view relation = base_relation(w);
  if (w.head < 0 || (relation != "nsubj" && relation != "obj")) return false;
  const Word& verb = c_.word(w.head);
  // "took three hostage"
  const int taken = relation == "obj" ? c_.tree.child(w.head, "xcomp") : -1;
  if (taken > number && lexicon_.lists(WordList::Captives, c_.form(taken))) return true;
  if (verb.upos != UPos::VERB || !lexicon_.lists(WordList::DoneToPeople, verb.lemma)) return false;
  const bool suffered = w.relation == "nsubj:pass" || relation == "obj" || verb.lemma == "die" ||
                        verb.lemma == "drown" || verb.lemma == "perish" || verb.lemma == "survive";
  return suffered;
}

bool CountedMentions::is_crowd(int number, const Quantity& q) const {
  const Word& w = c_.word(number);
  if (!q.vague || q.last != number + 1 || w.relation != "nsubj" || w.head < number) return false;
  return c_.word(w.head).upos == UPos::VERB &&
         is_one_of(c_.form(number), {"dozens", "scores", "hundreds", "thousands"}) &&
         c_.tree.child(number, "nmod") < 0;
}

bool CountedMentions::is_toll(int number) const {
  static constexpr std::array<std::string_view, 3> before{"at", "to", "of"};
  const int above = c_.word(number).head;
  if (above < 0 || !is_one_of(preposition(c_.tree, number), before)) return false;
  const auto is_count = [&](int noun) {
    return phrases_.lemma_of(noun) == "toll" || c_.form(noun) == "losses";
  };
  if (is_count(above)) return true;
  if (c_.word(above).upos != UPos::VERB) return false;
  return std::any_of(c_.tree.children(above).begin(), c_.tree.children(above).end(), [&](int child) {
    const std::string_view relation = base_relation(c_.word(child));
    return (relation == "obj" || relation == "nsubj") && is_count(child);
  });
}

bool CountedMentions::is_before_people(int number) const {
  if (number + 1 >= c_.size() || !is_one_of(c_.form(number + 1), {"dead", "wounded", "injured", "missing"}))
    return false;
  const Word& behind = c_.word(number + 1);
  if (behind.head == number) return true;
  const std::string_view relation = base_relation(c_.word(number));
  return relation == "conj" ? base_relation(behind) == "conj"
                            : relation == "obj" && behind.head == c_.word(number).head;
}

bool CountedMentions::is_hidden_count(const Quantity& q) const {
  return q.low.has_value() || (q.last < c_.size() && (c_.form(q.last) == "%" || c_.form(q.last) == "-"));
}

}  // namespace newsgraph::parser
