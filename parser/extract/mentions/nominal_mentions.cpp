#include "parser/extract/mentions/nominal_mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/extract/mentions/counted_mentions.hpp"
#include "parser/extract/mentions/noun_phrases.hpp"
#include "parser/extract/mentions/passing_nouns.hpp"
#include "parser/extract/mentions/post_bodies.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

class Finder {
 public:
  Finder(SentenceContext& context, const Lexicon& lexicon, std::unordered_set<std::string>& things)
      : c_(context),
        lexicon_(lexicon),
        things_(things),
        phrases_(context, lexicon),
        passing_(context, lexicon, phrases_),
        counted_(context, lexicon, phrases_, passing_, things) {}

  void find() {
    for (int i = 0; i < c_.size(); ++i)
      if (!c_.used[static_cast<std::size_t>(i)]) counted_.measured(i);
    for (int i = 0; i < c_.size(); ++i)
      if (!c_.used[static_cast<std::size_t>(i)] && !anyone_who(i) && !body_before_post(i)) described(i);
    for (const Quantity& quantity : c_.quantities) counted_.bare_number(quantity);
  }

 private:
  void described(int i) {
    const Word& w = c_.word(i);
    // Taggers that call "that admiral" an adjective know better by their other tags.
    const bool noun = is_noun(w) || (w.upos == UPos::ADJ && w.xpos.starts_with("NN"));
    // "the wounded", "24 dead"
    const bool people_by_adjective = !noun && (w.upos == UPos::ADJ || w.upos == UPos::VERB) &&
                                     (c_.tree.child(i, "det") >= 0 || passing_.is_toll(i)) &&
                                     passing_.is_nominal_position(w) && c_.tree.child(i, "cop") < 0 &&
                                     c_.tree.child(i, "nsubj") < 0 && c_.tree.child(i, "aux") < 0;
    if (!noun && !people_by_adjective) return;
    if (people_by_adjective && i > 1 && is_upper_case(w.form[0])) return;  // "The Greatest"
    const bool modifier = !passing_.is_nominal_position(w);
    if (modifier && !passing_.is_event_modifier(i)) return;
    auto sense = phrases_.sense_of(i);
    const bool thing = !sense && is_thing(i);
    if (thing) sense = thing_sense(i);
    if (!sense) return;
    // "is a nurse" says what the subject is, and is no thing of its own; "is among the nurses", "in the town"
    if (c_.tree.child(i, "cop") >= 0 && c_.tree.child(i, "case") < 0 && !passing_.is_inverted_subject(i))
      return;
    // so does "became the first nurse to leave"
    if (w.relation == "xcomp" && w.head >= 0 && is_one_of(c_.word(w.head).lemma, {"become", "remain"}) &&
        c_.tree.child(i, "case") < 0)
      return;
    if (phrases_.lemma_of(i) == "people" && passing_.is_anybody(i)) return;
    if (passing_.is_chair_held(i)) return;
    if (passing_.is_abstract(i) || passing_.is_attitude(i) || passing_.is_of_nobody(i) ||
        passing_.is_part_of_body(i) || passing_.is_assembly(i) || passing_.is_errand(i) ||
        passing_.is_part_of_compound(i) || passing_.is_in_quotation_marks(i))
      return;
    const bool none = is_none(i);
    if (none && !passing_.is_acted_on(i) && !is_existential(i)) return;
    // "charge d'affaires" is one, whatever its ending.
    const bool fixed_form =
        sense->type == EntityType::Person && i > 0 && c_.word(i - 1).head == i &&
        lexicon_.noun_sense(std::string(c_.form(i - 1)) + ' ' + std::string(c_.form(i))) &&
        !lexicon_.noun_sense(lower_case(c_.word(i - 1).lemma) + ' ' + phrases_.lemma_of(i));
    const bool plural = (phrases_.is_plural(i) && !fixed_form) ||
                        (modifier && sense->type == EntityType::Unit) || people_by_adjective;
    if (modifier && sense->type != EntityType::Unit && sense->type != EntityType::Weapon) return;
    const bool under_arms = phrases_.lemma_of(i) == "personnel" && phrases_.is_of_military(i);
    const Premodifiers before = modifier ? Premodifiers{i, i, false} : phrases_.premodifiers(i);
    // "400 police" are so many officers, and no body.
    const bool heads = plural && sense->plural == EntityType::Agency && c_.form(i) == phrases_.lemma_of(i) &&
                       phrases_.count_of(i);
    const EntityType type = under_arms                   ? EntityType::Unit
                            : heads                      ? EntityType::Group
                            : passing_.is_of_business(i) ? EntityType::Agency
                            : plural                     ? sense->plural
                                                         : sense->type;
    const Quantity* const behind = phrases_.count_of(i) ? nullptr : phrases_.count_behind(i, type);
    const Quantity* const reckoned =
        behind || phrases_.count_of(i) || (type != EntityType::Group && type != EntityType::Unit)
            ? nullptr
            : counted_.reckoned_at(i);
    const int end = behind ? behind->last : std::max(phrases_.noun_end(i), phrases_.end_of_tail(i));
    // "elected president", "as author": a role, nobody in particular.
    if (!modifier && !plural && sense->type == EntityType::Person && before.first == i &&
        base_relation(w) != "nsubj" && base_relation(w) != "appos")
      return;
    if (!plural && sense->type == EntityType::Person && is_subject_told(i, before.first)) return;
    const int amount = thing ? phrases_.amount_of(i) : -1;
    const int first = amount < 0 ? before.first : phrases_.premodifiers(amount).first;
    Mention mention = c_.mention(first, end, i, MentionKind::Nominal, type);
    int name_start = before.name;
    if (sense->type == EntityType::Person &&
        !plural)  // of a person the post is enough: "the agency's director"
      for (int k = name_start; k < i; ++k)
        if (c_.form(k) == "'s" || c_.form(k) == "'") name_start = k + 1;
    mention.name = without_marks(c_.text(name_start, end));
    if (const int behind_of =
            type == EntityType::Group || type == EntityType::Person || type == EntityType::Agreement
                ? phrases_.end_of_quality(i)
                : 0;
        behind_of > end)
      mention.name += ' ' + c_.text(end, behind_of);
    for (int k = i + 1; k < end; ++k) c_.used[static_cast<std::size_t>(k)] = true;
    mention.lemma = phrases_.lemma_of(i);
    mention.plural = plural;
    mention.definite = before.definite;
    take_quantity(mention, behind ? behind : reckoned ? reckoned : phrases_.count_of(i));
    mention.country = phrases_.nation_of(modifier ? w.head : i);
    mention.thing = thing || none;
    if (none) mention.batch = "none";
    if (thing) things_.insert(mention.lemma);
    if (mention.plural && mention.count == 1) mention.count.reset();
    c_.mentions.push_back(std::move(mention));
  }

  /// "wrote while a student at …", "the union, although a member of the league, …": what the subject is.
  bool is_subject_told(int i, int first) const {
    if (!is_one_of(c_.form(first - 1), {"while", "although", "though"}) ||
        !is_one_of(c_.form(first), {"a", "an"}))
      return false;
    return is_one_of(base_relation(c_.word(i)), {"ccomp", "advcl", "acl"}) ||
           c_.form(c_.tree.extent(i).second) == ",";
  }

  /// "no envoys"
  bool is_none(int i) const {
    const int determiner = c_.tree.child(i, "det");
    return determiner >= 0 && c_.form(determiner) == "no";
  }

  /// "There are no envoys in the town."
  bool is_existential(int i) const {
    const Word& w = c_.word(i);
    return base_relation(w) == "nsubj" && w.head >= 0 && c_.tree.child(w.head, "expl") >= 0;
  }

  /// "anyone who fled", "those who paid": nobody whom the text speaks of elsewhere, but
  /// somebody to whom things are done. "Someone who listens" is nobody yet.
  bool anyone_who(int i) {
    static constexpr std::array<std::string_view, 5> words{"anyone", "anybody", "everyone", "everybody",
                                                           "those"};
    static constexpr std::array<std::string_view, 5> roles{"obj", "obl", "nmod", "iobj", "nsubj"};
    const Word& w = c_.word(i);
    if (!is_one_of(c_.form(i), words) || !is_one_of(base_relation(w), roles) ||
        (base_relation(w) == "nsubj" && w.relation != "nsubj:pass"))
      return false;
    const auto [first, end] = c_.tree.extent(i);
    const int said = i + 1;
    if (said >= end || c_.word(said).form != "who" || end - i > 9) return false;
    int last = said;
    // "those who fled and those who stayed" are two
    while (last < end && !is_punctuation(c_.word(last)) &&
           !(c_.word(last).upos == UPos::CCONJ && is_one_of(c_.form(last + 1), {"those", "the", "anyone"})))
      ++last;
    Mention mention = c_.mention(i, last, i, MentionKind::Nominal, EntityType::Group);
    mention.name = c_.text(i, last);
    mention.lemma = "people";
    mention.plural = true;
    mention.thing = true;
    mention.batch = "none";
    c_.mentions.push_back(std::move(mention));
    return true;
  }

  std::optional<NounSense> thing_sense(int i) const {
    const bool known = things_.contains(phrases_.lemma_of(i));
    return phrases_.sense_of_thing(i, known || passing_.is_handled(i));
  }

  /// Goods and papers to which something is done, and then "the letter" wherever it stands, unless it speaks.
  bool is_thing(int i) const {
    const auto sense = thing_sense(i);
    if (!sense || (sense->type == EntityType::Agreement && passing_.has_content(i))) return false;
    if (passing_.is_acted_on(i)) return true;
    if (!things_.contains(phrases_.lemma_of(i)) || !phrases_.premodifiers(i).definite) return false;
    const Word& w = c_.word(i);
    const bool speaks = w.head >= 0 && (lexicon_.is(c_.word(w.head).lemma, UPos::VERB, WordClass::Saying) ||
                                        lexicon_.is(c_.word(w.head).lemma, UPos::VERB, WordClass::Showing));
    return !speaks && preposition(c_.tree, i) != "according to";
  }

  /// "the foreign ministry" of "a foreign ministry spokesman"
  bool body_before_post(int i) {
    if (!is_body_of_post(c_, lexicon_, i)) return false;
    const auto own = phrases_.nation_of(i), of_post = phrases_.nation_of(i + 1);
    const bool adjective = c_.word(i).upos == UPos::ADJ;
    const auto sense =
        adjective ? std::optional(NounSense{EntityType::Agency, EntityType::Agency}) : phrases_.sense_of(i);
    if (!sense || sense->type == EntityType::Person) return false;
    // Parsers hang "foreign" on the spokesman, too.
    int first = i;
    while (first > 0 && !c_.used[static_cast<std::size_t>(first - 1)] && is_word_of_body(first - 1, i))
      --first;
    Mention mention = c_.mention(first, i + 1, i, MentionKind::Nominal, sense->type);
    mention.name = c_.text(first, i + 1);
    mention.lemma = phrases_.lemma_of(i);
    // Of two states that an article speaks of, "government lawyers" may be either's.
    mention.definite = mention.lemma != "government";
    mention.country = own ? own : of_post;
    if (first == i && !mention.country) mention.country = nation_elsewhere(mention.lemma);
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
    // "foreign" of "foreign affairs ministry"
    if (w.head == body || (w.head > word && w.head < body)) return true;
    return w.head == c_.word(body).head || w.head == body + 1
               ? w.upos == UPos::NOUN || is_one_of(c_.form(word), kinds)
               : false;
  }

  SentenceContext& c_;
  const Lexicon& lexicon_;
  std::unordered_set<std::string>& things_;
  NounPhrases phrases_;
  PassingNouns passing_;
  CountedMentions counted_;
};

}  // namespace

void find_nominal_mentions(SentenceContext& context, const Lexicon& lexicon,
                           std::unordered_set<std::string>& things) {
  Finder(context, lexicon, things).find();
}

}  // namespace newsgraph::parser
