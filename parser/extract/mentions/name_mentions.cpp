#include "parser/extract/mentions/name_mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/extract/mentions/name_candidates.hpp"
#include "parser/extract/mentions/name_types.hpp"
#include "parser/extract/mentions/post_bodies.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// "E.F. (Fritz) Berg", cut behind the first bracket, leaves "Fritz) Berg".
std::string without_half_brackets(std::string name) {
  if (name.find('(') == name.npos) std::erase(name, ')');
  if (name.find(')') == name.npos) std::erase(name, '(');
  return name;
}

class Finder {
 public:
  Finder(SentenceContext& context, const Lexicon& lexicon, const std::unordered_set<std::string>& ethnic,
         const std::unordered_set<std::string>& craft)
      : c_(context),
        lexicon_(lexicon),
        craft_(craft),
        titles_(context, lexicon),
        countries_(context, lexicon, ethnic),
        candidates_(context, lexicon, titles_, countries_) {}

  void find() {
    leave_out_titles_of_works();
    for (const Name& name : c_.names) {
      if (c_.used[static_cast<std::size_t>(name.first)]) continue;  // the tail of a hyphenated one
      for (const NameCandidate& part :
           candidates_.parts(candidates_.completed(candidates_.trimmed({name.first, name.last, name.type}))))
        if (part.first < part.last) add_name(part);
    }
    countries_.add_countries_outside_names();
    std::sort(c_.mentions.begin(), c_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.first < b.first; });
  }

 private:
  /// “Norway and Peru”: names, and what joins names in no title.
  bool are_names(int first, int last) const {
    for (int i = first; i < last; ++i)
      if (std::none_of(c_.names.begin(), c_.names.end(),
                       [i](const Name& n) { return n.first <= i && i < n.last; }) &&
          !is_one_of(c_.word(i).form, {"and", "or", "of", "in", "for"}))
        return false;
    return true;
  }

  /// The title between the quotation mark at a word and its partner: "“Lima is the New Oslo”"; empty: none.
  std::pair<int, int> title_behind(int mark) const {
    constexpr int longest_title = 8;
    int end = mark + 1;
    while (end < c_.size() && end < mark + longest_title + 2 && c_.word(end).xpos != "''") ++end;
    if (end >= c_.size() || c_.word(end).xpos != "''") return {};
    while (end > mark + 1 && is_punctuation(c_.word(end - 1))) --end;
    const auto is_capital = [&](int i) { return is_upper_case(c_.word(i).form[0]); };
    if (end - mark < 4 || !is_capital(mark + 1) || !is_capital(end - 1)) return {};
    bool small = false;
    for (int i = mark + 1; i < end; ++i) {
      const UPos part = c_.word(i).upos;
      if (is_capital(i)) continue;
      if (part == UPos::NOUN || part == UPos::VERB || part == UPos::ADJ || part == UPos::PRON ||
          part == UPos::ADV || is_punctuation(c_.word(i)))
        return {};
      small = true;
    }
    return small && !are_names(mark + 1, end) ? std::pair{mark + 1, end} : std::pair{0, 0};
  }

  /// What a show or a work is called names nobody but who is named in full: “Norway with Ana Berg”. A title
  /// that is one name stays.
  void leave_out_titles_of_works() {
    for (int i = 0; i < c_.size(); ++i) {
      if (c_.word(i).xpos != "``") continue;
      const auto [first, last] = title_behind(i);
      const auto is_whole = [first, last](const Name& n) { return n.first <= first && n.last >= last; };
      if (first == last || std::any_of(c_.names.begin(), c_.names.end(), is_whole)) continue;
      for (int k = first; k < last; ++k)
        if (std::none_of(c_.names.begin(), c_.names.end(), [k](const Name& n) {
              return n.type == NameType::Person && n.last - n.first > 1 && n.first <= k && k < n.last;
            }))
          c_.use(k);
    }
  }

  /// "the Morenos"
  bool is_family(const NameCandidate& name) const {
    return name.type == NameType::Person && name.last - name.first == 1 &&
           c_.form(name.first).ends_with('s') && c_.form(name.first - 1) == "the" &&
           base_relation(c_.word(name.first)) != "compound";
  }

  /// "Chad", "Jordan", "Lisbon": a country or its capital, unless a title stands before it or the article
  /// names somebody of that name in full.
  bool is_country_taken_for_a_person(const NameCandidate& name) const {
    if (name.type != NameType::Person || name.last - name.first != 1 ||
        titles_.find_title_start(name) < name.first)
      return false;
    const std::string& form = c_.word(name.first).form;
    const auto match = lexicon_.country(form);
    if (!match || match->kind == CountryWord::Adjective || match->kind == CountryWord::Short) return false;
    for (const Sentence& sentence : c_.document.sentences)
      for (const Name& other : sentence.names)
        for (int i = other.first;
             other.type == NameType::Person && other.last - other.first > 1 && i < other.last; ++i)
          if (sentence.words[static_cast<std::size_t>(i)].form == form) return false;
    return true;
  }

  /// "HMS Andes", and "the Andes" where the article has named the ship in full.
  bool is_craft(const NameCandidate& name) const {
    const std::string text = c_.text(name.first, name.last);
    return craft_.contains(text) || (c_.form(name.first - 1) == "the" && craft_.contains("the " + text));
  }

  void add_name(NameCandidate name) {
    if (name.last < c_.size() && name.first > 0 && is_ship_prefix(c_.word(name.first - 1).form) &&
        craft_.contains(c_.text(name.first - 1, name.last)))
      --name.first;
    // "Andes-3" of "twelve Andes-3 drones"
    if (is_make_of_weapon(c_.sentence, {name.first, name.last, name.type}, lexicon_)) {
      for (int i = name.first; i < name.last; ++i) c_.use(i);
      return;
    }
    if (is_craft(name)) name.type = NameType::Miscellaneous;
    if (is_country_taken_for_a_person(name)) name.type = NameType::Location;
    // A country, alone or leading a longer name: "Norway 's National Road Authority".
    if (name.type != NameType::Person) {
      if (const auto hit = countries_.country_at(name.first, name.last)) {
        if (hit->last == name.last) return countries_.add_region_or_country(*hit);
        if (c_.form(hit->last) == "'s" || c_.form(hit->last) == "'") {
          countries_.add_region_or_country(*hit);
          return add_name(candidates_.trimmed({hit->last + 1, name.last, name.type}));
        }
        if (hit->last < name.last && is_body(name.last - 1)) countries_.add_country(*hit);
      }
    }
    if (name.first >= name.last) return;
    name = candidates_.with_article(name);
    if (name.last - name.first == 1 && lexicon_.is_honorific(c_.form(name.first)) &&
        (c_.form(name.first).ends_with('.') || (name.last < c_.size() && titles_.is_title_word(name.last))))
      return;
    const int title_in =
        name.type == NameType::Person ? titles_.title_end(name.first, name.last) : name.first;
    int title_start = titles_.find_title_start(name);
    // "lawmaker Diaz", "outlet The Grain Post": what stands before says more than the tagger knows.
    if (title_start < name.first && name.type == NameType::Location)
      name.type = titles_.is_title_word(name.first - 1) && !titles_.is_before_person(name) ? NameType::Person
                  : is_body(name.first - 1) ? NameType::Organisation
                                            : name.type;
    if (name.type == NameType::Location && title_start < name.first && titles_.is_title_word(name.first - 1))
      title_start = name.first;  // the title is of the person behind
    auto type = entity_type_of(name, title_start);
    if (!type) {
      // What a show or a work is called names no country: "Good Morning Chile".
      const auto country = countries_.country_at(name.first, name.last);
      const bool after_country = country && country->kind == CountryWord::Name;  // "Chile Open"
      if (after_country || (name.last - name.first > 2 && !country))
        for (int i = name.first; i < name.last; ++i) c_.use(i);
      return;
    }
    if (type == EntityType::Place && title_start == name.first &&
        countries_.is_of_treaty(name.first, name.last)) {
      for (int i = name.first; i < name.last; ++i) c_.use(i);
      return;
    }
    if (is_family(name)) type = EntityType::Group;
    const int first = title_in;
    int last = name.last;
    const int head = c_.head_of(std::min(title_start, first), extended_end(name));
    Mention mention = c_.mention(first, last, head, MentionKind::Name, *type);
    mention.name = without_half_brackets(c_.text(first, last));
    mention.plural = c_.word(last - 1).xpos == "NNPS" && *type == EntityType::Group;
    if (title_start < first) read_title(mention, title_start, first);
    take_country_from(mention, title_start, last);
    for (int i = first; i < extended_end(name); ++i) c_.use(i);
    c_.push(std::move(mention));
  }

  bool is_body(int i) const {
    const auto sense = lexicon_.noun_sense(lower_case(c_.word(i).lemma));
    return sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  }

  /// "Kursk region", "the Andina news agency", "the FARC group": the noun after a name that says what it is
  /// heads the phrase.
  int extended_end(const NameCandidate& name) const {
    if (name.last >= c_.size()) return name.last;
    if (name.type == NameType::Organisation) return end_of_kind(name);
    if (name.type != NameType::Location) return name.last;
    const Word& next = c_.word(name.last);
    const int head = c_.head_of(name.first, name.last);
    if (next.upos != UPos::NOUN || c_.word(head).head != name.last ||
        base_relation(c_.word(head)) != "compound" ||
        c_.form(name.last + 1) == "of")  // "the Oslo suburb of X"
      return name.last;
    static constexpr std::string_view areas[] = {"region", "province",  "oblast", "district",
                                                 "city",   "area",      "county", "state",
                                                 "island", "peninsula", "valley", "airport"};
    return std::find(std::begin(areas), std::end(areas), next.lemma) != std::end(areas) ? name.last + 1
                                                                                        : name.last;
  }

  /// Behind the noun that says what kind of body the name is of.
  int end_of_kind(const NameCandidate& name) const {
    static constexpr std::string_view kinds[] = {"group",   "faction",   "party",     "movement", "militia",
                                                 "company", "newspaper", "airline",   "daily",    "magazine",
                                                 "weekly",  "cartel",    "insurgency"};
    int end = name.last;
    if (c_.form(end) == "news" || c_.form(end) == "rebel" || c_.form(end) == "militant" ||
        c_.form(end) == "guerrilla" || c_.form(end) == "opposition")
      ++end;
    if (end >= c_.size()) return name.last;
    const Word& noun = c_.word(end);
    const bool kind = std::find(std::begin(kinds), std::end(kinds), c_.form(end)) != std::end(kinds) ||
                      (c_.form(end) == "agency" && c_.form(end - 1) == "news");
    const Word& head = c_.word(c_.head_of(name.first, name.last));
    const bool joined =
        (base_relation(head) == "compound" || base_relation(head) == "amod") && head.head == end;
    // "FARC group leader" is a leader: the noun must head the phrase itself.
    return kind && joined && noun.upos == UPos::NOUN && base_relation(noun) != "compound" ? end + 1
                                                                                          : name.last;
  }

  void read_title(Mention& mention, int start, int end) {
    int role_start = start;
    // "U.S. Health Secretary", "Democratic Party Rep.": countries and bodies before the post are entities of
    // their own.
    for (int i = start; i < end; ++i) {
      if (const auto hit = countries_.country_at(i, end);
          hit && hit->kind != CountryWord::Short && !countries_.is_contested(*hit)) {
        if (!c_.used[static_cast<std::size_t>(i)]) countries_.add_country(*hit);
        i = hit->last - 1;
        if (hit->first == role_start && c_.form(hit->last) != "-") role_start = hit->last;
      }
    }
    if (role_start >= end) return;
    const bool abbreviated = c_.form(end - 1).ends_with('.') || c_.form(end - 1).size() < 4;
    int lead = role_start;
    if (abbreviated)
      for (const Name& name : c_.names)
        if (name.first >= role_start && name.last < end && name.type == NameType::Organisation)
          lead = name.last;
    mention.role = c_.text(lead, end);
    for (int i = lead; i < end; ++i) {
      if (i > lead && c_.word(i).upos == UPos::DET) break;  // "director of the mint": the mint is one
      const bool named = std::any_of(c_.names.begin(), c_.names.end(), [&](const Name& n) {
        return n.first <= i && i < n.last && n.type == NameType::Organisation;
      });
      if (!named && !is_in_body_of_post(i, end)) c_.use(i);
    }
  }

  /// "foreign ministry" of "foreign ministry spokesman Ana Duarte"
  bool is_in_body_of_post(int i, int end) const {
    for (int k = i; k + 1 < end; ++k)
      if (is_body_of_post(c_, lexicon_, k))  // parsers hang the body's words on the post, too
        return k == i || c_.word(i).head == k || (c_.word(i).head == k + 1 && c_.form(k + 1) != "-");
    return false;
  }

  /// The nation that a name or its title starts with.
  void take_country_from(Mention& mention, int start, int end) const {
    for (const Mention& other : c_.mentions)
      if (other.type == EntityType::Country && other.country && other.first >= start && other.last <= end)
        mention.country = other.country;
  }

  /// What the word denotes; Person where the lexicon does not know.
  NounSense sense(int i) const {
    return lexicon_.noun_sense(lower_case(c_.word(i).lemma)).value_or(NounSense{});
  }

  /// "1st Armoured Division", not "Pensions Division".
  bool is_under_arms(const NameCandidate& name) const {
    const std::string tail = lower_case(c_.word(name.last - 1).lemma);
    if (!lexicon_.is_military(tail)) return false;
    if (tail != "division" && tail != "unit") return true;
    for (int i = name.first; i + 1 < name.last; ++i)
      if (c_.form(i).find_first_of("0123456789") != std::string_view::npos ||
          lexicon_.lists(WordList::Arms, c_.form(i)))
        return true;
    return false;
  }

  bool is_company(std::string_view tail) const { return lexicon_.lists(WordList::CompanyForms, tail); }

  std::optional<EntityType> entity_type_of(const NameCandidate& name, int title_start) const {
    const bool titled = title_start < name.first;
    const NounSense title_sense = titled ? sense(name.first - 1) : NounSense{};
    const NounSense own_sense = sense(name.last - 1);  // Person where the word has none
    if (is_craft(name)) return EntityType::Weapon;
    // "the ferry Aurora": what stands right before says what it is.
    if (titled && title_sense.type == EntityType::Weapon && name.type != NameType::Person)
      return EntityType::Weapon;
    switch (name.type) {
      case NameType::Person:
        return EntityType::Person;
      case NameType::Location:
        return EntityType::Place;
      case NameType::Organisation:
        // "its Peruvian unit Andes Ltd" is a company.
        if (is_company(c_.form(name.last - 1))) return EntityType::Agency;
        if (titled && title_sense.type == EntityType::Unit) return EntityType::Unit;
        if (own_sense.type == EntityType::Unit && is_under_arms(name)) return EntityType::Unit;
        if (own_sense.type == EntityType::Agreement && name.last - name.first > 1)
          return EntityType::Agreement;
        return EntityType::Agency;
      case NameType::Miscellaneous:
        break;
    }
    if (titled && title_sense.type != EntityType::Person) return title_sense.type;
    if (name.last - name.first > 1) {
      switch (own_sense.type) {
        case EntityType::Agreement:
        case EntityType::Weapon:
        case EntityType::Unit:
        case EntityType::Agency:
          return own_sense.type;
        default:
          break;
      }
    }
    // "F-16", "T-72": letters, a hyphen and digits are a make of weapon or craft.
    const std::string text = c_.text(name.first, name.last);
    const bool model = text.size() < 12 && text[0] >= 'A' && text[0] <= 'Z' &&
                       text.find_first_of("0123456789") != text.npos && text.find('-') != text.npos;
    if (model && text.find("20") == text.npos) return EntityType::Weapon;
    // What speaks is somebody.
    const int head = c_.head_of(name.first, name.last);
    const Word& governor = c_.word(head).head >= 0 ? c_.word(c_.word(head).head) : c_.word(head);
    if (base_relation(c_.word(head)) == "nsubj" && lexicon_.is(governor.lemma, UPos::VERB, WordClass::Saying))
      return EntityType::Agency;
    return std::nullopt;
  }

  SentenceContext& c_;
  const Lexicon& lexicon_;
  const std::unordered_set<std::string>& craft_;
  NameTitles titles_;
  CountryMentions countries_;
  NameCandidates candidates_;
};

}  // namespace

void find_name_mentions(SentenceContext& context, const Lexicon& lexicon,
                        const std::unordered_set<std::string>& ethnic,
                        const std::unordered_set<std::string>& craft) {
  Finder(context, lexicon, ethnic, craft).find();
}

}  // namespace newsgraph::parser
