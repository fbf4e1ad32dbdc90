#include "parser/extract/mentions/nominal_mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/extract/mentions/post_bodies.hpp"
#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

template <std::size_t size>
bool among(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of these, the ones that take an unknown share: a count after them is the whole's.
constexpr std::array<std::string_view, 3> sharing{"majority", "bulk", "rest"};

/// Behind a bracket that is only closed in it, of "fighters of the Lake Party (LP) guerrillas".
std::string behind_bracket(std::string name) {
  const auto close = name.find(')');
  if (close == name.npos || name.rfind('(', close) != name.npos || close + 2 >= name.size()) return name;
  return name.substr(close + 2);
}

/// Without square brackets, and without quotation marks that have lost their partners.
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

class Finder {
 public:
  Finder(SentenceContext& context, const Lexicon& lexicon) : c_(context), lexicon_(lexicon) {}

  void find() {
    for (int i = 0; i < c_.size(); ++i)
      if (!c_.used[static_cast<std::size_t>(i)]) measured(i);
    for (int i = 0; i < c_.size(); ++i)
      if (!c_.used[static_cast<std::size_t>(i)] && !body_before_post(i)) described(i);
    for (const Quantity& quantity : c_.quantities) bare_number(quantity);
  }

 private:
  /// What the noun denotes, with its modifier where the lexicon knows the two together ("special forces").
  std::optional<NounSense> sense_of(int i) const {
    const std::string lemma = lemma_of(i);
    if (is_of_arms(i)) return NounSense{EntityType::Weapon, EntityType::Weapon};
    // "Chilean waters", "Norway's airspace"
    if (is_one_of(c_.form(i), {"waters", "airspace"}) && nation_of(i))
      return NounSense{EntityType::Place, EntityType::Place};
    if (c_.form(i + 1) == "of" && lexicon_.is_no_entity(lemma + " of")) return std::nullopt;  // "in front of"
    if (const int end = noun_end(i); end > i + 1) {
      const std::string rest =
          end == i + 2 ? std::string(c_.form(i + 1)) : "of " + std::string(c_.form(i + 2));
      return lexicon_.noun_sense(lemma + ' ' + rest);
    }
    if (i > 0 && c_.word(i - 1).head == i && c_.word(i - 1).upos != UPos::DET) {
      const std::string before = lower_case(c_.word(i - 1).lemma);
      for (const std::string& pair :
           {before + ' ' + lemma, std::string(c_.form(i - 1)) + ' ' + std::string(c_.form(i))}) {
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

  /// "missile parts", "weapons technology", "military supplies": what arms are made of, and what serves them.
  bool is_of_arms(int i) const {
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

  bool is_military(int i) const {
    if (lexicon_.is_military(lemma_of(i)) || lexicon_.is_military(c_.form(i))) return true;
    return i > 0 && c_.word(i - 1).head == i &&
           lexicon_.is_military(lower_case(c_.word(i - 1).lemma) + ' ' + lemma_of(i));
  }

  std::string lemma_of(int i) const {
    // The plural of two nouns; the news has more bases than basics.
    return c_.form(i) == "bases" ? "base" : lower_case(c_.word(i).lemma);
  }

  /// The end of a noun of several words that the lexicon knows: "heads of state", "chargé d'affaires"; else i
  /// + 1.
  int noun_end(int i) const {
    const std::string lemma = lemma_of(i);
    if (i + 1 < c_.size() && (c_.tree.below(i + 1, i) || c_.word(i + 1).head == c_.word(i).head) &&
        lexicon_.noun_sense(lemma + ' ' + std::string(c_.form(i + 1))))
      return i + 2;
    if (c_.form(i + 1) == "of" && i + 2 < c_.size() && c_.tree.below(i + 2, i) &&
        lexicon_.noun_sense(lemma + " of " + std::string(c_.form(i + 2))))
      return i + 3;
    return i + 1;
  }

  /// Behind the noun's own tail, "-in-exile", "-in-law"; 0 where it has none.
  int end_of_tail(int i) const {
    const int last = i + 4;
    if (last >= c_.size() || c_.form(i + 1) != "-" || c_.form(i + 3) != "-" ||
        (c_.form(i + 2) != "in" && c_.form(i + 2) != "at"))
      return 0;
    for (int k = i; k < last; ++k)
      if (c_.word(k).span.end != c_.word(k + 1).span.start) return 0;
    return last + 1;
  }

  bool is_plural(int i) const {
    const Word& w = c_.word(i);
    return w.xpos == "NNS" || w.xpos == "NNPS" || c_.form(i) == "people" || c_.form(i) == "personnel" ||
           c_.form(i) == "police" || c_.form(i) == "troops";
  }

  /// The number nearest before the noun: in "30 of the 640 soldiers" the soldiers are 640.
  const Quantity* count_of(int i) const {
    const Quantity* nearest = nullptr;
    for (const Quantity& q : c_.quantities)
      if (q.counted == i && q.kind == QuantityKind::Count && (!nearest || q.first <= i)) nearest = &q;
    return nearest;
  }

  /// The words before a noun that belong to it, and where its name proper starts among them.
  struct Premodifiers {
    int first, name;
    bool definite = false;
  };
  Premodifiers premodifiers(int head) const {
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
        if (form != "a" && form != "an" && form != "some" && form != "any" && form != "another" &&
            form != "no")
          found.definite = true;
        if (form != "another") found.name = i + 1;
      } else if (form == "'s" || form == "'") {
        // "Norway's agency" is an agency; "the union's leaders" are not just leaders.
        found.definite = true;
        const bool of_country = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const Mention& m) {
          return m.country && m.last == i && m.lemma.empty();
        });
        if (of_country || c_.word(i - 1).upos == UPos::PRON) found.name = i + 1;
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

  /// "+" of "2400+ delegates", "single" of "every single town"
  bool is_sign(int i) const {
    const std::string_view form = c_.form(i);
    if (form == "single") return c_.form(i - 1) == "every" || c_.form(i - 1) == "each";
    return c_.word(i).upos == UPos::SYM || form == "+" || form == "*" || form == "~";
  }

  bool is_time(int i) const {
    static constexpr std::array<std::string_view, 8> words{"week",  "month", "year",      "night",
                                                           "today", "day",   "yesterday", "weekend"};
    const std::string lemma = lower_case(c_.word(i).lemma);
    return among(std::string_view(lemma), words) || weekday_number(c_.form(i)) > 0;
  }

  /// "which" of "which candidates", "where" before "registered voters are …"
  bool is_question_word(int i) const {
    const std::string_view tag = c_.word(i).xpos;
    return tag == "WDT" || tag == "WP" || tag == "WRB";
  }

  /// "so" and "called" of "the so-called rebels"
  bool is_called(int i) const {
    const int so = c_.form(i) == "called" ? i - 2 : i;
    return c_.form(so) == "so" && c_.form(so + 1) == "-" && c_.form(so + 2) == "called";
  }

  /// "quite", "so", "even": no part of what a thing is called, as "newly" of "newly elected" is.
  bool is_degree(int i) const {
    static constexpr std::array<std::string_view, 17> words{
        "so",   "quite",  "very",   "too",    "also",   "even",   "just",   "only", "most",
        "more", "rather", "fairly", "pretty", "really", "mostly", "mainly", "much"};
    return c_.word(i).upos == UPos::ADV && c_.form(i + 1) != "-" && among(c_.form(i), words);
  }

  /// "a total of 90 nurses", "dozens of fighters", "a large number of boats", "30 of the 640
  /// soldiers".
  void measured(int i) {
    const Word& w = c_.word(i);
    const bool number = w.upos == UPos::NUM && number_at(i);
    if (!number && !(w.upos == UPos::NOUN && (lexicon_.lists(WordList::Measures, lemma_of(i)) ||
                                              lexicon_.lists(WordList::Measures, c_.form(i)))))
      return;
    for (const int inner : c_.tree.children(i)) {
      if (inner < i || base_relation(c_.word(inner)) != "nmod" || preposition(c_.tree, inner) != "of")
        continue;
      if (number && c_.word(inner).upos == UPos::PRON && part_of_them(i, inner)) return;
      const Mention* named = c_.headed_by(inner);
      if ((!is_noun(c_.word(inner)) && c_.word(inner).upos != UPos::ADJ) ||
          (named && named->kind == MentionKind::Name))
        return;
      const auto sense = sense_of(inner);
      if (!sense) return;
      const Premodifiers before = premodifiers(i);
      const Premodifiers within = premodifiers(inner);
      const std::string measure = lemma_of(i);
      if (measure == "group" && sense->plural == EntityType::Group && w.xpos == "NNS") return;
      const bool share = among(std::string_view(measure), sharing);
      // "the rest of the party" is no party
      if (share && !is_plural(inner) && sense->type != EntityType::Group) return;
      // "the number of nurses" is no nurses; they are.
      Mention mention =
          c_.mention(before.first, inner + 1, is_figure(i) ? inner : i, MentionKind::Nominal, sense->plural);
      mention.lemma = lemma_of(inner);
      mention.plural = true;
      mention.definite = before.definite;
      const Quantity* q = number ? number_at(i) : share ? nullptr : count_of(inner);
      if (!q) q = number_at(i);
      const bool tallied =
          !q && (measure == "number" || measure == "total") && ((q = reached_by(i)) || (q = reckoned_at(i)));
      int name_start = within.name;
      while (name_start < inner &&
             (is_sign(name_start) || ((number || share) && c_.word(name_start).upos == UPos::NUM)))
        ++name_start;
      mention.name = without_marks(c_.text(name_start, inner + 1));
      if (number) mention.name = c_.text(i, i + 1) + ' ' + mention.name;
      take_quantity(mention, q);
      if ((number || share) && within.definite && mention.batch.empty())
        mention.batch = "part";  // of a whole spoken of apart
      mention.country = nation_of(inner);
      c_.mentions.push_back(std::move(mention));
      // What the measure is taken of is a thing of its own only where it is a definite whole: "two of his
      // men".
      if (!within.definite || tallied) c_.used[static_cast<std::size_t>(inner)] = true;
      c_.used[static_cast<std::size_t>(i)] = true;
      return;
    }
  }

  bool is_figure(int measure) const {
    const int determiner = c_.tree.child(measure, "det");
    return determiner >= 0 && c_.form(determiner) == "the" && lemma_of(measure) == "number";
  }

  /// "shot down nine of them": some of those spoken of before.
  bool part_of_them(int number, int inner) {
    const Quantity* const q = number_at(number);
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

  /// "estimated the garrison at 90", "put the number of nurses at 90": the bare number that a verb of
  /// reckoning gives its object; nullptr where there is none.
  const Quantity* reckoned_at(int object) {
    static constexpr std::array<std::string_view, 4> verbs{"estimate", "put", "reckon", "peg"};
    const int verb = c_.word(object).head;
    if (base_relation(c_.word(object)) != "obj" || verb < 0 ||
        !among(std::string_view(lemma_of(verb)), verbs))
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

  /// "brought the number of nurses to 90", "the number of nurses rose to 90": the bare number that a number
  /// comes to, by way of their verb; nullptr where there is none.
  const Quantity* reached_by(int measure) {
    // "raised its estimate of the number of nurses to 90"
    static constexpr std::array<std::string_view, 4> figures{"estimate", "count", "tally", "figure"};
    const int above = c_.word(measure).head;
    if (above >= 0 && base_relation(c_.word(measure)) == "nmod" && preposition(c_.tree, measure) == "of" &&
        among(std::string_view(lemma_of(above)), figures))
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

  const Quantity* number_at(int i) const {
    for (const Quantity& q : c_.quantities)
      if (q.first <= i && i < q.last && q.kind == QuantityKind::Count) return &q;
    return nullptr;
  }

  static void take_quantity(Mention& mention, const Quantity* q) {
    if (!q) return;
    mention.batch = q->batch;
    const bool countable = mention.type == EntityType::Group || mention.type == EntityType::Unit ||
                           mention.type == EntityType::Weapon;
    if (!q->vague && countable) mention.count = q->value;
  }

  /// The country that the phrase names as its nation: an adjective, a possessor or a compound.
  std::optional<std::uint16_t> nation_of(int head) const {
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

  bool is_nominal_position(const Word& w) const {
    const std::string_view relation = base_relation(w);
    return relation == "nsubj" || relation == "obj" || relation == "iobj" || relation == "obl" ||
           relation == "nmod" || relation == "appos" || relation == "conj" || relation == "root" ||
           relation == "dislocated" || relation == "parataxis" || relation == "xcomp" ||
           relation == "advcl" || relation == "ccomp" || relation == "list" || relation == "orphan" ||
           relation == "acl";
  }

  /// "troop deployment", "drone attacks": what an event noun happens to, as its modifier.
  bool is_event_modifier(int i) const {
    const Word& w = c_.word(i);
    if (w.relation != "compound" || w.head < 0 || w.head <= i) return false;
    return !sense_of(w.head);
  }

  /// "people", "most people": nobody in particular.
  bool is_anybody(int i) const {
    if (count_of(i)) return false;
    return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
      const std::string_view relation = base_relation(c_.word(child));
      return (relation == "amod" && c_.word(child).xpos == "JJ" && c_.form(child) != "many") ||
             relation == "compound" || relation == "nmod" || relation == "acl" || c_.form(child) == "the" ||
             c_.form(child) == "those";
    });
  }

  /// "a guard of 900", "the coffins of ten": how many they are.
  const Quantity* count_behind(int i, EntityType type) const {
    if (type != EntityType::Group && type != EntityType::Unit) return nullptr;
    for (const Quantity& q : c_.quantities) {
      if (q.counted >= 0 || q.kind != QuantityKind::Count || q.first != noun_end(i) + 1) continue;
      const int head = c_.head_of(q.first, q.last);
      if (c_.form(q.first - 1) == "of" && c_.word(head).head == i) return &q;
    }
    return nullptr;
  }

  /// “theatre”: one bare word in quotation marks is what somebody calls something.
  bool is_in_quotation_marks(int i) const {
    if (i < 1 || c_.word(i - 1).xpos != "``" || is_plural(i)) return false;
    // "his “friend”" is called one, "the strike “theatre”" is read as one phrase and is two.
    for (const int child : c_.tree.children(i))
      if (child < i - 1 && !is_noun(c_.word(i - 2)) && !is_punctuation(c_.word(child))) return false;
    int behind = i + 1;
    while (behind < c_.size() && (c_.form(behind) == "," || c_.form(behind) == ".")) ++behind;
    return behind < c_.size() && c_.word(behind).xpos == "''";
  }

  /// "In the hold were 30 rifles": the subject stands behind the verb.
  bool is_inverted_subject(int i) const {
    const int verb = c_.tree.child(i, "cop");
    bool led = false;
    for (const int child : c_.tree.children(i)) {
      const std::string_view relation = base_relation(c_.word(child));
      if (relation == "nsubj" || relation == "csubj" || relation == "expl") return false;
      led = led || (child < verb && (relation == "obl" || relation == "nmod" || relation == "acl"));
    }
    if (!led || verb > i) return false;
    // "…, for which are answerable nurses", "…, but also of Peru, was the winner"
    for (int k = c_.tree.extent(i).first; k < verb; ++k)
      if (c_.word(k).xpos == "WDT" || c_.word(k).xpos == "WP") return false;
    const int det = c_.tree.child(i, "det");
    return is_plural(i) || det < 0 || c_.form(det) != "the";
  }

  /// "took office", "on board", "five years in prison": without a determiner such nouns are no bodies.
  bool is_abstract(int i) const {
    if (!lexicon_.lists(WordList::Bare, lemma_of(i)) || is_plural(i)) return false;
    return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
      const std::string_view relation = base_relation(c_.word(child));
      return child < i &&
             (relation == "det" || relation == "nummod" || c_.word(child).relation == "nmod:poss" ||
              c_.word(child).upos == UPos::PROPN || (relation == "compound" && lemma_of(i) == "movement"));
    });
  }

  /// "forces of globalisation", "swarms of criticism": many of what is nobody.
  bool is_of_nobody(int i) const {
    if (!lexicon_.lists(WordList::Multitudes, lemma_of(i))) return false;
    for (const int child : c_.tree.children(i))
      if (child > i && base_relation(c_.word(child)) == "nmod" && preposition(c_.tree, child) == "of" &&
          c_.word(child).upos == UPos::NOUN && !c_.headed_by(child) && !sense_of(child))
        return true;
    return false;
  }

  /// "their opposition to the plan", "leadership on climate": what somebody does, and no people.
  bool is_attitude(int i) const {
    static constexpr std::array<std::string_view, 4> words{"opposition", "resistance", "leadership",
                                                           "service"};
    if (!among(std::string_view(lemma_of(i)), words)) return false;
    if (c_.form(i + 1) == "to" || c_.form(i + 1) == "against") return true;
    if (c_.form(i) == "services") return c_.form(i + 1) == "of";  // "the services of a nurse"
    if (c_.form(i) == "opposition" && c_.form(i + 1) == "over") return true;
    for (const int child : c_.tree.children(i)) {
      if (child < i || base_relation(c_.word(child)) != "nmod") continue;
      const std::string_view role = preposition(c_.tree, child);
      const Mention* place = c_.headed_by(child);
      if ((role == "on" || role == "in") && !place && !sense_of(child)) return true;
    }
    return false;
  }

  /// "sold its software unit": in business units and divisions are companies.
  bool is_of_business(int i) const {
    const std::string lemma = lemma_of(i);
    if (lemma != "unit" && lemma != "division") return false;
    for (int k = 0; k < c_.size(); ++k)
      if (lexicon_.lists(WordList::Business, c_.form(k))) return true;
    return false;
  }

  /// "the party's convention" is a meeting, "the convention on torture" is none.
  bool is_assembly(int i) const {
    if (lemma_of(i) != "convention") return false;
    return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
      const std::string_view role = preposition(c_.tree, child);
      return child > i && base_relation(c_.word(child)) == "nmod" &&
             (role == "on" || role == "against" || role == "for" || role == "relating to");
    });
  }

  /// "holds its chair", "took the chair": an office, and nobody.
  bool is_chair_held(int i) const {
    static constexpr std::array<std::string_view, 5> verbs{"hold", "take", "assume", "occupy", "rotate"};
    const int verb = c_.word(i).head;
    return lemma_of(i) == "chair" && base_relation(c_.word(i)) == "obj" && verb >= 0 &&
           among(std::string_view(lemma_of(verb)), verbs);
  }

  /// "sent on a mission", "the mission to free them": what somebody sets out to do, and no body.
  bool is_errand(int i) const {
    if (lemma_of(i) != "mission" || is_plural(i)) return false;
    if (preposition(c_.tree, i) == "on") return true;
    return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
      return child > i && base_relation(c_.word(child)) == "acl" && c_.tree.child(child, "mark") >= 0 &&
             c_.form(c_.tree.child(child, "mark")) == "to";
    });
  }

  /// "her arms", "the voters' heads"
  bool is_part_of_body(int i) const {
    const std::string lemma = lemma_of(i);
    const bool arms = lemma == "arm" || lemma == "arms";
    if (!arms && lemma != "head") return false;
    const int owner = c_.tree.child(i, "nmod:poss");
    if (owner < 0) return false;
    static constexpr std::array<std::string_view, 6> bodies{"his", "her", "my", "your", "our", "one"};
    if (c_.word(owner).upos == UPos::PRON)
      return among(c_.form(owner), bodies) || (!arms && c_.form(owner) == "their");
    // "wept into the imam's arms"
    if (arms && preposition(c_.tree, i) != "into" && preposition(c_.tree, i) != "in") return false;
    const Mention* named = c_.headed_by(owner);
    if (named) return named->type == EntityType::Person || named->type == EntityType::Group;
    const auto sense = sense_of(owner);
    return sense && sense->type == EntityType::Person;
  }

  /// "winner" of "winner-take-all", where the lexicon knows no such word: part of a longer one.
  bool is_part_of_compound(int i) const {
    if (i > 3 && end_of_tail(i - 4) == i + 1 && !c_.tree.below(i - 4, i)) return true;
    if (end_of_tail(i) > 0) return false;
    // "six-party" of "a six-party, left-wing coalition"
    if (i > 1 && c_.form(i - 1) == "-" && c_.word(i - 2).upos == UPos::NUM &&
        c_.word(i - 2).span.end == c_.word(i - 1).span.start &&
        c_.word(i - 1).span.end == c_.word(i).span.start)
      return true;
    const int hyphen = i + 1, rest = i + 2;
    if (rest >= c_.size() || c_.form(hyphen) != "-" || c_.word(hyphen).span.start != c_.word(i).span.end ||
        c_.word(rest).span.start != c_.word(hyphen).span.end)
      return false;
    const std::string whole = lemma_of(i) + '-' + std::string(c_.form(rest));
    return !lexicon_.noun_sense(whole) && !lexicon_.post(whole) && noun_end(i) == i + 1;
  }

  /// "special forces personnel"
  bool is_of_military(int i) const {
    return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
      return child < i && base_relation(c_.word(child)) == "compound" && is_military(child);
    });
  }

  /// "24 dead", "left 40 wounded"
  bool is_toll(int i) const {
    const Quantity* const q = count_of(i);
    return q != nullptr && q->last == i && is_one_of(c_.form(i), {"dead", "wounded", "injured", "missing"});
  }

  void described(int i) {
    const Word& w = c_.word(i);
    // Taggers that call "that admiral" an adjective know better by their other tags.
    const bool noun = is_noun(w) || (w.upos == UPos::ADJ && w.xpos.starts_with("NN"));
    // "the wounded", "24 dead"
    const bool people_by_adjective = !noun && (w.upos == UPos::ADJ || w.upos == UPos::VERB) &&
                                     (c_.tree.child(i, "det") >= 0 || is_toll(i)) && is_nominal_position(w) &&
                                     c_.tree.child(i, "cop") < 0 && c_.tree.child(i, "nsubj") < 0 &&
                                     c_.tree.child(i, "aux") < 0;
    if (!noun && !people_by_adjective) return;
    if (people_by_adjective && i > 1 && is_upper_case(w.form[0])) return;  // "The Greatest"
    const bool modifier = !is_nominal_position(w);
    if (modifier && !is_event_modifier(i)) return;
    const auto sense = sense_of(i);
    if (!sense) return;
    // "is a nurse" says what the subject is, and is no thing of its own; "is among the nurses", "in the town"
    if (c_.tree.child(i, "cop") >= 0 && c_.tree.child(i, "case") < 0 && !is_inverted_subject(i)) return;
    if (lemma_of(i) == "people" && is_anybody(i)) return;
    if (is_chair_held(i)) return;
    if (is_abstract(i) || is_attitude(i) || is_of_nobody(i) || is_part_of_body(i) || is_assembly(i) ||
        is_errand(i) || is_part_of_compound(i) || is_in_quotation_marks(i))
      return;
    if (const int det = c_.tree.child(i, "det"); det >= 0 && c_.form(det) == "no") return;
    // "charge d'affaires" is one, whatever its ending.
    const bool fixed_form =
        sense->type == EntityType::Person && i > 0 && c_.word(i - 1).head == i &&
        lexicon_.noun_sense(std::string(c_.form(i - 1)) + ' ' + std::string(c_.form(i))) &&
        !lexicon_.noun_sense(lower_case(c_.word(i - 1).lemma) + ' ' + lemma_of(i));
    const bool plural =
        (is_plural(i) && !fixed_form) || (modifier && sense->type == EntityType::Unit) || people_by_adjective;
    if (modifier && sense->type != EntityType::Unit && sense->type != EntityType::Weapon) return;
    const bool under_arms = lemma_of(i) == "personnel" && is_of_military(i);
    const Premodifiers before = modifier ? Premodifiers{i, i, false} : premodifiers(i);
    // "400 police" are so many officers, and no body.
    const bool heads =
        plural && sense->plural == EntityType::Agency && c_.form(i) == lemma_of(i) && count_of(i);
    const EntityType type = under_arms          ? EntityType::Unit
                            : heads             ? EntityType::Group
                            : is_of_business(i) ? EntityType::Agency
                            : plural            ? sense->plural
                                                : sense->type;
    const Quantity* const behind = count_of(i) ? nullptr : count_behind(i, type);
    const Quantity* const reckoned =
        behind || count_of(i) || (type != EntityType::Group && type != EntityType::Unit) ? nullptr
                                                                                         : reckoned_at(i);
    const int end = behind ? behind->last : std::max(noun_end(i), end_of_tail(i));
    // "elected president", "as author": a role, nobody in particular.
    if (!modifier && !plural && sense->type == EntityType::Person && before.first == i &&
        base_relation(w) != "nsubj" && base_relation(w) != "appos")
      return;
    Mention mention = c_.mention(before.first, end, i, MentionKind::Nominal, type);
    int name_start = before.name;
    if (sense->type == EntityType::Person &&
        !plural)  // of a person the post is enough: "the agency's director"
      for (int k = name_start; k < i; ++k)
        if (c_.form(k) == "'s" || c_.form(k) == "'") name_start = k + 1;
    mention.name = without_marks(c_.text(name_start, end));
    for (int k = i + 1; k < end; ++k) c_.used[static_cast<std::size_t>(k)] = true;
    mention.lemma = lemma_of(i);
    mention.plural = plural;
    mention.definite = before.definite;
    take_quantity(mention, behind ? behind : reckoned ? reckoned : count_of(i));
    mention.country = nation_of(modifier ? w.head : i);
    if (mention.plural && mention.count == 1) mention.count.reset();
    c_.mentions.push_back(std::move(mention));
  }

  /// "the foreign ministry" of "a foreign ministry spokesman"
  bool body_before_post(int i) {
    if (!is_body_of_post(c_, lexicon_, i)) return false;
    // "the Chilean army chief" is Chile's, which says more than an army that nothing else is told of.
    if (nation_of(i) || nation_of(i + 1)) return false;
    const bool adjective = c_.word(i).upos == UPos::ADJ;
    const auto sense =
        adjective ? std::optional(NounSense{EntityType::Agency, EntityType::Agency}) : sense_of(i);
    if (!sense || sense->type == EntityType::Person) return false;
    // Parsers hang "foreign" on the spokesman, too.
    int first = i;
    while (first > 0 && !c_.used[static_cast<std::size_t>(first - 1)] && is_word_of_body(first - 1, i))
      --first;
    Mention mention = c_.mention(first, i + 1, i, MentionKind::Nominal, sense->type);
    mention.name = c_.text(first, i + 1);
    mention.lemma = lemma_of(i);
    // Of two states that an article speaks of, "government lawyers" may be either's.
    mention.definite = mention.lemma != "government";
    if (first == i) mention.country = nation_elsewhere(mention.lemma);
    c_.mentions.push_back(std::move(mention));
    return true;
  }

  /// The nation of the one such body that the article gives a nation: "Chile's army" makes "the army chief"
  /// Chile's.
  std::optional<std::uint16_t> nation_elsewhere(const std::string& lemma) const {
    std::optional<std::uint16_t> nation;
    for (const Sentence& sentence : c_.document.sentences) {
      const auto& words = sentence.words;
      for (int k = 0; k < static_cast<int>(words.size()); ++k) {
        const int noun = words[static_cast<std::size_t>(k)].head;
        if (noun <= k || lower_case(words[static_cast<std::size_t>(noun)].lemma) != lemma) continue;
        const std::string_view relation = base_relation(words[static_cast<std::size_t>(k)]);
        if (relation != "amod" && relation != "compound" && relation != "nmod") continue;
        auto match = k > 0 ? lexicon_.country(words[static_cast<std::size_t>(k - 1)].form + ' ' +
                                              words[static_cast<std::size_t>(k)].form)
                           : std::nullopt;
        if (!match) match = lexicon_.country(words[static_cast<std::size_t>(k)].form);
        if (!match || (match->kind != CountryWord::Adjective && match->kind != CountryWord::Name)) continue;
        if (nation && *nation != match->country) return std::nullopt;
        nation = match->country;
      }
    }
    return nation;
  }

  bool is_word_of_body(int word, int body) const {
    const Word& w = c_.word(word);
    const std::string_view relation = base_relation(w);
    if ((w.upos != UPos::NOUN && w.upos != UPos::ADJ) || (relation != "compound" && relation != "amod"))
      return false;
    if (c_.headed_by(word)) return false;
    static constexpr std::array<std::string_view, 14> kinds{
        "foreign", "interior",  "public",  "national", "central",  "supreme", "federal",
        "high",    "electoral", "general", "northern", "southern", "eastern", "western"};
    if (w.head == body) return true;
    return w.head == c_.word(body).head || w.head == body + 1
               ? w.upos == UPos::NOUN || among(c_.form(word), kinds)
               : false;
  }

  /// "another 1,500", "the 3,000": the noun is left out and comes from the text before.
  void bare_number(const Quantity& q) {
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
    const std::string_view relation = base_relation(w);
    if (relation != "nsubj" && relation != "obj" && relation != "obl" && relation != "conj" &&
        relation != "nmod")
      return;
    const std::string_view before = preposition(c_.tree, head);
    const bool definite = q.first > 0 && (c_.form(q.first - 1) == "the" || c_.form(q.first - 1) == "these" ||
                                          c_.form(q.first - 1) == "those");
    // Without a sign that heads are counted it may be a score, a size or a place in a list.
    const bool people = is_done_to_people(head);
    if (!people && q.batch.empty() && !definite && !(q.bound != QuantityBound::Exact && before.empty()) &&
        !(q.value >= 100 && relation != "obl" && relation != "nmod"))
      return;
    if (relation == "obl" && q.batch.empty() && !definite) return;
    if (people && is_hidden_count(q)) return;
    Mention mention =
        c_.mention(definite ? q.first - 1 : q.first, q.last, head, MentionKind::Nominal, EntityType::Group);
    int start = q.first;
    while (start + 1 < q.last && !numeral(c_.form(start)) && !vague_numeral(c_.form(start)) &&
           q.batch.empty())
      ++start;
    mention.name = c_.text(start, q.last);
    mention.plural = true;
    mention.definite = definite;
    if (people) mention.lemma = "people";
    take_quantity(mention, &q);
    c_.mentions.push_back(std::move(mention));
  }

  /// "killed 17", "17 were wounded", "17 had died": what is done so is done to people.
  bool is_done_to_people(int number) const {
    const Word& w = c_.word(number);
    const std::string_view relation = base_relation(w);
    if (w.head < 0 || (relation != "nsubj" && relation != "obj")) return false;
    const Word& verb = c_.word(w.head);
    if (verb.upos != UPos::VERB || !lexicon_.lists(WordList::DoneToPeople, verb.lemma)) return false;
    const bool suffered = w.relation == "nsubj:pass" || relation == "obj" || verb.lemma == "die" ||
                          verb.lemma == "drown" || verb.lemma == "perish" || verb.lemma == "survive";
    return suffered;
  }

  /// "killed 17 to 20": a range, or a figure of something else behind it
  bool is_hidden_count(const Quantity& q) const {
    return q.low.has_value() || (q.last < c_.size() && (c_.form(q.last) == "%" || c_.form(q.last) == "-"));
  }

  SentenceContext& c_;
  const Lexicon& lexicon_;
};

}  // namespace

void find_nominal_mentions(SentenceContext& context, const Lexicon& lexicon) {
  Finder(context, lexicon).find();
}

void find_pronouns(SentenceContext& context) {
  struct Pronoun {
    std::string_view form;
    EntityType type;
    bool plural;
  };
  static constexpr std::array<Pronoun, 17> pronouns{{{"he", EntityType::Person, false},
                                                     {"him", EntityType::Person, false},
                                                     {"his", EntityType::Person, false},
                                                     {"himself", EntityType::Person, false},
                                                     {"she", EntityType::Person, false},
                                                     {"her", EntityType::Person, false},
                                                     {"hers", EntityType::Person, false},
                                                     {"herself", EntityType::Person, false},
                                                     {"it", EntityType::Agency, false},
                                                     {"its", EntityType::Agency, false},
                                                     {"itself", EntityType::Agency, false},
                                                     {"they", EntityType::Group, true},
                                                     {"them", EntityType::Group, true},
                                                     {"their", EntityType::Group, true},
                                                     {"theirs", EntityType::Group, true},
                                                     {"themselves", EntityType::Group, true},
                                                     {"themself", EntityType::Person, false}}};
  for (int i = 0; i < context.size(); ++i) {
    const Word& w = context.word(i);
    if (w.upos != UPos::PRON || context.used[static_cast<std::size_t>(i)] || base_relation(w) == "expl")
      continue;
    const auto found = std::find_if(pronouns.begin(), pronouns.end(),
                                    [&](const Pronoun& p) { return p.form == context.form(i); });
    if (found == pronouns.end()) continue;
    Mention mention = context.mention(i, i + 1, i, MentionKind::Pronoun, found->type);
    mention.name = w.form;
    mention.lemma = std::string(found->form);
    mention.plural = found->plural;
    mention.definite = true;
    context.mentions.push_back(std::move(mention));
  }
}

}  // namespace newsgraph::parser
