#include "parser/extract/mentions/noun_phrases.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/extract/compound_nouns.hpp"
#include "parser/extract/numbers/calendar.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// Behind a bracket that is only closed in it, of "fighters of the Lake Party (LP) guerrillas".
std::string behind_bracket(std::string name) {
  const auto close = name.find(')');
  if (close == name.npos || name.rfind('(', close) != name.npos || close + 2 >= name.size()) return name;
  return name.substr(close + 2);
}

}  // namespace

std::string without_marks(std::string name) {
  static constexpr std::array<std::string_view, 3> marks{"“", "”", "\""};
  std::erase_if(name, [](char c) { return c == '[' || c == ']'; });
  name = behind_bracket(std::move(name));
  std::size_t count = 0;
  for (const std::string_view mark : marks)
    for (auto at = name.find(mark); at != name.npos; at = name.find(mark, at + mark.size())) ++count;
  if (count % 2 == 0) return name;
  for (const std::string_view mark : marks)
    for (auto at = name.find(mark); at != name.npos; at = name.find(mark)) name.erase(at, mark.size());
  return name;
}

void take_quantity(Mention& mention, const Quantity* q) {
  if (!q) return;
  mention.batch = q->batch;
  const bool countable = mention.type == EntityType::Group || mention.type == EntityType::Unit ||
                         mention.type == EntityType::Weapon;
  if (!q->vague && countable) mention.count = q->value;
}

std::optional<NounSense> NounPhrases::sense_of(int i) const {
  const std::string lemma = lemma_of(i);
  // "counted 14 deaths"
  if (lemma == "death" && count_of(i)) return NounSense{EntityType::Group, EntityType::Group};
  if (is_of_arms(i)) return NounSense{EntityType::Weapon, EntityType::Weapon};
  // "Chilean waters", "Norway's airspace"
  if (is_one_of(c_.form(i), {"waters", "airspace"}) && nation_of(i))
    return NounSense{EntityType::Place, EntityType::Place};
  if (is_town_market(i)) return NounSense{EntityType::Place, EntityType::Place};
  if (c_.form(i + 1) == "of" && lexicon_.is_no_entity(lemma + " of")) return std::nullopt;  // "in front of"
  if (const int end = noun_end(i); end > i + 1) {
    const std::string rest = end == i + 2 ? std::string(c_.form(i + 1)) : "of " + std::string(c_.form(i + 2));
    return lexicon_.noun_sense(lemma + ' ' + rest);
  }
  const int first = word_before_noun(c_.sentence, i);
  if (first >= 0 && c_.word(first).head == i && c_.word(first).upos != UPos::DET) {
    const std::string before = lower_case(c_.word(first).lemma);
    for (const std::string& pair :
         {before + ' ' + lemma, std::string(c_.form(first)) + ' ' + std::string(c_.form(i))}) {
      if (lexicon_.is_no_entity(pair)) return std::nullopt;
      if (const auto sense = lexicon_.noun_sense(pair)) return sense;
    }
  }
  if (lexicon_.is_no_entity(lemma)) return std::nullopt;
  const bool capitals = c_.word(i).form.size() > 2 && is_upper_case(c_.word(i).form[1]);
  if ((capitals || c_.word(i).xpos != "NNS") && lexicon_.is_no_entity(c_.form(i)))
    return std::nullopt;  // "AIDS" is no aid
  if (const auto sense = lexicon_.noun_sense(lemma)) return sense;
  if (lexicon_.is_no_entity(c_.form(i))) return std::nullopt;
  return lexicon_.noun_sense(c_.form(i));
}

std::optional<NounSense> NounPhrases::sense_of_thing(int i, bool handled) const {
  if (c_.word(i).upos != UPos::NOUN) return std::nullopt;
  const std::string lemma = lemma_of(i);
  const std::string pair =
      i > 0 && c_.word(i - 1).head == i ? lower_case(c_.word(i - 1).lemma) + ' ' + lemma : std::string();
  if (!pair.empty() && lexicon_.is_no_entity(pair)) return std::nullopt;
  // "repealed parts of the law", "held rounds of talks"
  if (c_.form(i + 1) == "of" &&
      (lexicon_.lists(WordList::Shares, lemma) || lexicon_.lists(WordList::Series, lemma)))
    return std::nullopt;
  const auto on = [&](WordList list) {
    return lexicon_.lists(list, lemma) || lexicon_.lists(list, c_.form(i)) ||
           (!pair.empty() && lexicon_.lists(list, pair));
  };
  if (on(WordList::Writings)) return NounSense{EntityType::Agreement, EntityType::Agreement};
  if (on(WordList::Wares) || (handled && on(WordList::Matter)))
    return NounSense{EntityType::Weapon, EntityType::Weapon};
  return std::nullopt;
}

std::string NounPhrases::lemma_of(int i) const {
  // The plural of two nouns; the news has more bases than basics. Waters are a place.
  if (c_.form(i) == "waters") return "waters";
  return c_.form(i) == "bases" ? "base" : lower_case(c_.word(i).lemma);
}

int NounPhrases::noun_end(int i) const {
  const std::string lemma = lemma_of(i);
  if (i + 1 < c_.size() && (c_.tree.below(i + 1, i) || c_.word(i + 1).head == c_.word(i).head) &&
      lexicon_.noun_sense(lemma + ' ' + std::string(c_.form(i + 1))))
    return i + 2;
  if (c_.form(i + 1) == "of" && i + 2 < c_.size() && c_.tree.below(i + 2, i) &&
      lexicon_.noun_sense(lemma + " of " + std::string(c_.form(i + 2))))
    return i + 3;
  return i + 1;
}

int NounPhrases::end_of_tail(int i) const {
  const int last = i + 4;
  if (last >= c_.size() || c_.form(i + 1) != "-" || c_.form(i + 3) != "-" ||
      (c_.form(i + 2) != "in" && c_.form(i + 2) != "at"))
    return 0;
  for (int k = i; k < last; ++k)
    if (c_.word(k).span.end != c_.word(k + 1).span.start) return 0;
  return last + 1;
}

int NounPhrases::end_of_quality(int i) const {
  constexpr int longest = 5;
  if (c_.form(i + 1) != "of") return 0;
  for (const int child : c_.tree.children(i)) {
    if (child <= i + 1 || child > i + longest || base_relation(c_.word(child)) != "nmod" ||
        preposition(c_.tree, child) != "of")
      continue;
    if (c_.word(child).upos != UPos::NOUN || c_.headed_by(child) || sense_of(child) ||
        c_.tree.extent(child).first != i + 1)
      return 0;
    for (int k = i + 2; k < child; ++k)
      if (is_punctuation(c_.word(k)) || c_.word(k).upos == UPos::PRON) return 0;
    return child + 1;
  }
  return 0;
}

bool NounPhrases::is_plural(int i) const {
  const Word& w = c_.word(i);
  return w.xpos == "NNS" || w.xpos == "NNPS" || c_.form(i) == "people" || c_.form(i) == "personnel" ||
         c_.form(i) == "police" || c_.form(i) == "troops";
}

const Quantity* NounPhrases::count_of(int i) const {
  const Quantity* nearest = nullptr;
  for (const Quantity& q : c_.quantities)
    if (q.counted == i && q.kind == QuantityKind::Count && (!nearest || q.first <= i)) nearest = &q;
  return nearest;
}

const Quantity* NounPhrases::number_at(int i) const {
  for (const Quantity& q : c_.quantities)
    if (q.first <= i && i < q.last && q.kind == QuantityKind::Count) return &q;
  return nullptr;
}

int NounPhrases::amount_of(int i) const {
  const Word& w = c_.word(i);
  const bool amount = base_relation(w) == "nmod" && w.head >= 0 && w.head < i && is_noun(c_.word(w.head)) &&
                      preposition(c_.tree, i) == "of" && lexicon_.lists(WordList::Shares, lemma_of(w.head));
  return amount ? w.head : -1;
}

const Quantity* NounPhrases::count_behind(int i, EntityType type) const {
  if (type != EntityType::Group && type != EntityType::Unit) return nullptr;
  for (const Quantity& q : c_.quantities) {
    if (q.counted >= 0 || q.kind != QuantityKind::Count || q.first != noun_end(i) + 1) continue;
    const int head = c_.head_of(q.first, q.last);
    if (c_.form(q.first - 1) == "of" && c_.word(head).head == i) return &q;
  }
  return nullptr;
}

Premodifiers NounPhrases::premodifiers(int head) const {
  int first = head;
  for (const int child : c_.tree.children(head)) {
    if (child > head) break;
    const std::string_view relation = base_relation(c_.word(child));
    const bool inside = relation == "det" || relation == "amod" || relation == "compound" ||
                        relation == "nummod" || relation == "flat" ||
                        c_.word(child).relation == "nmod:poss" || c_.word(child).relation == "nmod:desc" ||
                        (relation == "advmod" && first < head);
    if (inside) first = std::min(first, std::max(0, c_.tree.extent(child).first));
  }
  first = std::min(head, std::max(first, c_.start));
  // "took the news badly–news that": a dash ends the phrase before it, spaces or none.
  for (int i = first; i < head; ++i)
    if (c_.form(i) == "–" || c_.form(i) == "—") first = i + 1;
  // Quotation marks, brackets and conjunctions at the edge are not part of the phrase.
  while (first < head && (is_punctuation(c_.word(first)) || c_.word(first).upos == UPos::CCONJ ||
                          (c_.form(first) == "so" && c_.word(first).upos == UPos::ADV)))
    ++first;
  // "called the lawsuit “theatre”": what somebody's own words begin with belongs to no phrase before them.
  for (int i = head - 1; i > first && c_.word(i).xpos != "''"; --i)
    if (c_.word(i).xpos == "``" && i > first && is_noun(c_.word(i - 1))) {
      first = i + 1;
      break;
    }
  Premodifiers found{first, first, false};
  for (int i = first; i < head; ++i) {
    const Word& w = c_.word(i);
    const std::string_view form = c_.form(i);
    if (c_.form(i - 1) == "-" && w.upos == UPos::DET) continue;  // "$40-an-hour"
    if (w.upos == UPos::DET || (w.upos == UPos::PRON && w.relation == "nmod:poss")) {
      if (form != "a" && form != "an" && form != "some" && form != "any" && form != "another" && form != "no")
        found.definite = true;
      if (form != "another") found.name = i + 1;
    } else if (form == "'s" || form == "'") {
      // "Norway's agency" is an agency; "the union's leaders" are not just leaders.
      found.definite = true;
      const bool of_country = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const Mention& m) {
        return m.country && m.last == i && m.lemma.empty();
      });
      if (of_country || (i > 0 && c_.word(i - 1).upos == UPos::PRON)) found.name = i + 1;
    }
  }
  if (const Quantity* q = count_of(head); q && q->first >= found.first && q->last <= head + 1) {
    // Approximators are not part of the name, the number and its batch are.
    int start = q->first;
    while (start < head && !numeral(c_.form(start)) && !vague_numeral(c_.form(start)) &&
           c_.form(start) != "another" && c_.form(start) != "additional" && c_.form(start) != "other")
      ++start;
    if (found.name <= q->last) found.name = std::max(found.name, start);
    found.first = std::min(found.first, q->first);
  }
  // "four in ten voters": a share is no part of the name.
  if (c_.form(found.first) != c_.form(head) && c_.word(found.first).upos == UPos::NUM &&
      c_.form(found.first - 1) == "in" && numeral(c_.form(found.first - 2)))
    found.first = found.name = found.first + 1;
  while (found.name < head &&
         (is_punctuation(c_.word(found.name)) || is_sign(found.name) || is_degree(found.name) ||
          c_.form(found.name) == "such" || c_.form(found.name) == "own" || c_.form(found.name) == "same" ||
          is_called(found.name) || is_question_word(found.name) || c_.form(found.name) == "least" ||
          c_.form(found.name) == "only" ||
          (c_.word(found.name).upos == UPos::ADP && c_.form(found.name + 1) != "-")))
    ++found.name;
  for (int i = head - 1; i > found.name; --i)  // "last week's resolution"
    if ((c_.form(i) == "'s" || c_.form(i) == "'") && is_time(i - 1)) found.name = i + 1;
  // "6 in 10 Lima voters"
  if (found.name > 1 && found.name < head && c_.form(found.name - 1) == "in" &&
      numeral(c_.form(found.name - 2)) && numeral(c_.form(found.name)))
    ++found.name;
  return found;
}

std::optional<std::uint16_t> NounPhrases::nation_of(int head) const {
  std::optional<std::uint16_t> nation;
  for (const int child : c_.tree.children(head)) {
    if (child > head) break;
    const std::string_view relation = base_relation(c_.word(child));
    if (relation != "amod" && relation != "compound" && relation != "nmod") continue;
    for (const Mention& m : c_.mentions) {
      const bool country = m.country && (m.type == EntityType::Country || m.type == EntityType::Place);
      if (!country || m.last > head || m.head != child) continue;
      if (nation && *nation != *m.country) return std::nullopt;
      nation = m.country;
    }
    // "the South Korean and Japanese governments" has no single nation.
    if (c_.tree.child(child, "conj") >= 0 && nation) return std::nullopt;
  }
  return nation;
}

bool NounPhrases::is_military(int i) const {
  if (lexicon_.is_military(lemma_of(i)) || lexicon_.is_military(c_.form(i))) return true;
  return i > 0 && c_.word(i - 1).head == i &&
         lexicon_.is_military(lower_case(c_.word(i - 1).lemma) + ' ' + lemma_of(i));
}

bool NounPhrases::is_of_military(int i) const {
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    return child < i && base_relation(c_.word(child)) == "compound" && is_military(child);
  });
}

bool NounPhrases::is_sign(int i) const {
  const std::string_view form = c_.form(i);
  if (form == "single") return c_.form(i - 1) == "every" || c_.form(i - 1) == "each";
  return c_.word(i).upos == UPos::SYM || form == "+" || form == "*" || form == "~";
}

bool NounPhrases::is_of_arms(int i) const {
  if (!is_noun(c_.word(i)) || !lexicon_.lists(WordList::GoodsOfArms, lemma_of(i))) return false;
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const std::string_view relation = base_relation(c_.word(child));
    if (child > i || (relation != "compound" && relation != "amod")) return false;
    if (c_.form(child) == "military") return true;
    const std::string lemma = lower_case(c_.word(child).lemma);
    const auto sense = c_.word(child).upos == UPos::NOUN && !lexicon_.is_no_entity(lemma)
                           ? lexicon_.noun_sense(lemma)
                           : std::nullopt;
    return sense && sense->type == EntityType::Weapon;
  });
}

bool NounPhrases::is_town_market(int i) const {
  if (!is_one_of(lemma_of(i), {"market", "marketplace"}) || c_.word(i).upos != UPos::NOUN) return false;
  const std::string_view role = preposition(c_.tree, i);
  if (role == "at") return true;
  // "bombed a market", "the market was burned"
  const int verb = c_.word(i).head;
  const RelationDefinition* const done = verb >= 0 && is_one_of(c_.word(i).relation, {"obj", "nsubj:pass"})
                                             ? lexicon_.verb_phrase(lower_case(c_.word(verb).lemma))
                                             : nullptr;
  if (done != nullptr && done->event_class == "assault") return true;
  const int det = c_.tree.child(i, "det");
  const bool one = det >= 0 && is_one_of(c_.form(det), {"a", "an"});
  if (one && is_one_of(role, {"in", "near", "outside", "inside"})) return c_.form(i + 2) != "which";
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const Mention* const town =
        child > i && preposition(c_.tree, child) == "in" ? c_.headed_by(child) : nullptr;
    return town && town->kind == MentionKind::Name && town->type == EntityType::Place;
  });
}

bool NounPhrases::is_time(int i) const {
  static constexpr std::array<std::string_view, 8> words{"week",  "month", "year",      "night",
                                                         "today", "day",   "yesterday", "weekend"};
  const std::string lemma = lower_case(c_.word(i).lemma);
  return is_one_of(std::string_view(lemma), words) || weekday_number(c_.form(i)) > 0;
}

bool NounPhrases::is_question_word(int i) const {
  const std::string_view tag = c_.word(i).xpos;
  return tag == "WDT" || tag == "WP" || tag == "WRB";
}

bool NounPhrases::is_called(int i) const {
  const int so = c_.form(i) == "called" ? i - 2 : i;
  return c_.form(so) == "so" && c_.form(so + 1) == "-" && c_.form(so + 2) == "called";
}

bool NounPhrases::is_degree(int i) const {
  static constexpr std::array<std::string_view, 17> words{
      "so",   "quite",  "very",   "too",    "also",   "even",   "just",   "only", "most",
      "more", "rather", "fairly", "pretty", "really", "mostly", "mainly", "much"};
  return c_.word(i).upos == UPos::ADV && c_.form(i + 1) != "-" && is_one_of(c_.form(i), words);
}

}  // namespace newsgraph::parser
