#include "parser/extract/mentions/described_names.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/compound_nouns.hpp"
#include "parser/extract/mentions/cut_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

class Surroundings {
 public:
  Surroundings(const Sentence& sentence, const Name& name, const Lexicon& lexicon)
      : sentence_(sentence), name_(name), lexicon_(lexicon) {}

  std::optional<NameDescription> description() const {
    if (const auto behind = by_noun_behind()) {
      const bool indefinite = same_word(form(name_.last + 1), "a") || same_word(form(name_.last + 1), "an");
      return NameDescription{*behind, false, !indefinite};
    }
    if (const auto before = by_noun_before()) return NameDescription{*before, true, true, is_behind_a_part()};
    if (const auto place = by_noun_of()) return NameDescription{*place, true, true, true};
    if (is_firm_by_what_it_has()) return NameDescription{EntityType::Agency};
    if (is_craft_by_use()) return NameDescription{EntityType::Weapon, true, true, true};
    return std::nullopt;
  }

 private:
  int size() const { return static_cast<int>(sentence_.words.size()); }
  const Word& word(int i) const { return sentence_.words[static_cast<std::size_t>(i)]; }
  std::string_view form(int i) const {
    return i >= 0 && i < size() ? std::string_view(word(i).form) : std::string_view();
  }
  bool in_name(int i) const { return name_.first <= i && i < name_.last; }

  /// What one such thing is, of a common noun in the singular.
  std::optional<EntityType> kind(int i) const {
    const Word& w = word(i);
    if (w.upos != UPos::NOUN || w.xpos != "NN") return std::nullopt;
    const std::string lemma = lower_case(w.lemma);
    if (lexicon_.lists(WordList::Divisions, lemma)) return EntityType::Agency;
    if (lexicon_.is_no_entity(lemma)) return std::nullopt;
    const auto sense = compound_sense(sentence_, i, lexicon_);  // "a think tank" is no tank
    if (!sense) return std::nullopt;
    if (sense->type == EntityType::Person && name_.type == NameType::Location &&
        lexicon_.lists(WordList::Trades, lemma))
      return EntityType::Agency;
    if (sense->type == EntityType::Person && lexicon_.lists(WordList::PeopleOrBodies, lemma))
      return std::nullopt;
    switch (sense->type) {
      case EntityType::Person:
      case EntityType::Agency:
      case EntityType::Place:
      case EntityType::Weapon:
        return sense->type;
      default:
        return std::nullopt;
    }
  }

  /// Do the words make one phrase up to its noun: an article or a possessor, and what modifies the noun?
  bool is_phrase(int first, int noun) const {
    for (int i = first; i < noun; ++i) {
      const UPos upos = word(i).upos;
      const bool inside = upos == UPos::DET || upos == UPos::ADJ || upos == UPos::NOUN ||
                          upos == UPos::PROPN || upos == UPos::NUM || upos == UPos::PART ||
                          upos == UPos::ADV || word(i).relation == "nmod:poss" || form(i) == "-";
      if (!inside) return false;
    }
    return true;
  }

  bool has_article(int first) const {
    return same_word(form(first), "a") || same_word(form(first), "an") || same_word(form(first), "the");
  }

  /// "Amaru, a shipping firm". People are told of by the tree; what is no person may stand behind a name that
  /// the parser hangs it on no longer: "the owner of Amaru, a shipping firm".
  std::optional<EntityType> by_noun_behind() const {
    const int first = name_.last + 1;
    if (form(name_.last) != "," || first >= size()) return std::nullopt;
    for (int i = first; i < std::min(size(), first + 8); ++i) {
      if (word(i).relation != "appos" || word(i).upos != UPos::NOUN) continue;
      if (!is_phrase(first, i)) return std::nullopt;
      const auto found = kind(i);
      if (!found) return std::nullopt;
      const bool tied = in_name(word(i).head);
      if (*found == EntityType::Person) return tied ? found : std::nullopt;
      const bool indefinite = same_word(form(first), "a") || same_word(form(first), "an");
      return indefinite || (tied && has_article(first)) ? found : std::nullopt;
    }
    return std::nullopt;
  }

  /// "the frigate, Aurora", "its sister ship, the Aurora", "a broker Amina Daud"
  std::optional<EntityType> by_noun_before() const {
    int noun = name_.first - 1;
    if (same_word(form(noun), "the") && form(noun - 1) == ",") --noun;
    if (form(noun) == ",") --noun;
    if (noun < 1 || word(noun).upos != UPos::NOUN) return std::nullopt;
    const bool joined =
        std::any_of(sentence_.words.begin() + name_.first, sentence_.words.begin() + name_.last,
                    [&](const Word& w) { return w.head == noun && w.relation == "appos"; });
    // Nothing but its name stands behind a subsidiary, whatever the analysis hangs it on.
    const bool part =
        is_one_of(word(noun).lemma, {"subsidiary", "affiliate"}) && name_.last - name_.first < 4;
    return joined || part ? kind(noun) : std::nullopt;
  }

  /// "its subsidiary Amaru", "the local branch, Amaru"
  bool is_behind_a_part() const {
    const int noun = form(name_.first - 1) == "," ? name_.first - 2 : name_.first - 1;
    const std::string_view lemma = word(noun).lemma;
    return is_one_of(lemma, {"subsidiary", "affiliate"}) || lexicon_.lists(WordList::Divisions, lemma);
  }

  /// "the port of Callao"
  std::optional<EntityType> by_noun_of() const {
    static constexpr std::array<std::string_view, 14> places{
        "town",   "city",   "village", "port",  "province", "region",    "district",
        "county", "suburb", "island",  "oasis", "hamlet",   "peninsula", "settlement"};
    const int noun = name_.first - 2;
    if (noun < 1 || form(name_.first - 1) != "of" || word(noun).xpos != "NN" ||
        !is_one_of(word(noun).lemma, places))
      return std::nullopt;
    const bool joined =
        std::any_of(sentence_.words.begin() + name_.first, sentence_.words.begin() + name_.last,
                    [&](const Word& w) { return w.head == noun; });
    return joined ? std::optional(EntityType::Place) : std::nullopt;
  }

  /// "Amaru's chief executive", "Amaru's Chilean subsidiary": nobody else has one.
  bool is_firm_by_what_it_has() const {
    if (form(name_.last) != "'s" && form(name_.last) != "’s") return false;
    return std::any_of(sentence_.words.begin() + name_.first, sentence_.words.begin() + name_.last,
                       [&](const Word& w) {
                         return w.relation == "nmod:poss" && w.head > name_.last && is_had_by_firms(w.head);
                       });
  }

  /// "the Peru-flagged Aurora", "aboard the Aurora", "boarded the Aurora", "the Aurora sailed": towns and
  /// people have no article, and only craft sail.
  bool is_craft_by_use() const {
    const int before = name_.first - 1;
    if (form(before) == "flagged" && form(before - 1) == "-") return true;
    if (!same_word(form(before), "the") || before < 1) return false;
    int head = name_.first;
    while (in_name(word(head).head)) head = word(head).head;
    const int above = word(head).head;
    if (above < 0 || is_one_of(word(head).relation, {"compound", "nmod:poss"}) ||
        lexicon_.country(word(name_.first).form))
      return false;
    const bool aboard =
        same_word(form(before - 1), "aboard") || (form(before - 1) == "board" && form(before - 2) == "on");
    if (aboard) return true;
    const Word& verb = word(above);
    if (verb.upos != UPos::VERB) return false;
    return (word(head).relation == "obj" && verb.lemma == "board") ||
           (word(head).relation == "nsubj" && is_one_of(verb.lemma, {"sail", "dock", "capsize"}));
  }

  bool is_had_by_firms(int noun) const {
    const std::string_view lemma = word(noun).lemma;
    return is_one_of(lemma, {"subsidiary", "shareholder", "ceo"}) ||
           (lemma == "executive" && form(noun - 1) == "chief");
  }

  const Sentence& sentence_;
  const Name& name_;
  const Lexicon& lexicon_;
};

std::string text_of(const Sentence& sentence, int first, int last) {
  std::string text;
  for (int i = first; i < last; ++i) {
    const Word& word = sentence.words[static_cast<std::size_t>(i)];
    if (i > first && word.span.start > sentence.words[static_cast<std::size_t>(i - 1)].span.end) text += ' ';
    text += word.form;
  }
  return text;
}

/// "Taiga-3"
bool is_numbered(const Sentence& sentence, const Name& name) {
  if (name.last - name.first < 3) return false;
  const Word& hyphen = sentence.words[static_cast<std::size_t>(name.last - 2)];
  const Word& number = sentence.words[static_cast<std::size_t>(name.last - 1)];
  return hyphen.form == "-" && hyphen.span.end == number.span.start && number.form[0] >= '0' &&
         number.form[0] <= '9';
}

}  // namespace

bool is_make_of_weapon(const Sentence& sentence, const Name& name, const Lexicon& lexicon) {
  if (!is_numbered(sentence, name)) return false;
  const int noun = sentence.words[static_cast<std::size_t>(name.first)].head;
  if (noun < name.last || sentence.words[static_cast<std::size_t>(name.first)].relation != "compound")
    return false;
  const auto sense = lexicon.noun_sense(lower_case(sentence.words[static_cast<std::size_t>(noun)].lemma));
  return sense && sense->type == EntityType::Weapon;
}

std::optional<NameDescription> described(const Sentence& sentence, const Name& name, const Lexicon& lexicon) {
  return Surroundings(sentence, name, lexicon).description();
}

bool is_ship_prefix(std::string_view form) {
  // Of the navies and coast guards of the world, and of merchant ships; without those that are words or known
  // as other things ("MS", "SS", "SAS").
  static constexpr std::array<std::string_view, 28> prefixes{
      "HMS",   "USS", "USNS", "USCGC", "HMAS", "HMCS", "HMNZS", "HNoMS", "HNLMS", "HDMS",
      "HSwMS", "BRP", "KD",   "KRI",   "INS",  "ICGS", "PNS",   "BNS",   "SLNS",  "HTMS",
      "ROKS",  "JDS", "RFS",  "TCG",   "ORP",  "BAP",  "MV",    "M/V"};
  return is_one_of(form, prefixes);
}

std::unordered_set<std::string> craft_names(const Document& document, const Lexicon& lexicon) {
  std::unordered_set<std::string> found;
  for (const Sentence& sentence : document.sentences)
    for (const Name& name : joined_names(sentence, lexicon)) {
      const std::string& first = sentence.words[static_cast<std::size_t>(name.first)].form;
      const std::string before =
          name.first > 0 ? sentence.words[static_cast<std::size_t>(name.first - 1)].form : std::string();
      const int start = is_ship_prefix(first) ? name.first + 1 : name.first;
      const bool prefixed = start > name.first || is_ship_prefix(before);
      // "INS Commissioner", "ARC officials": a body of these letters
      const bool titled =
          start < name.last && prefixed &&
          lexicon.noun_sense(lower_case(sentence.words[static_cast<std::size_t>(start)].form));
      if (prefixed && start < name.last && !titled) {
        found.insert("the " + text_of(sentence, start, name.last));
        found.insert((start > name.first ? first : before) + ' ' + text_of(sentence, start, name.last));
      } else if (const auto told = described(sentence, name, lexicon);
                 is_make_of_weapon(sentence, name, lexicon) || (told && told->type == EntityType::Weapon)) {
        found.insert(text_of(sentence, name.first, name.last));
      }
    }
  return found;
}

}  // namespace newsgraph::parser
