#include "parser/extract/mentions/name_types.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mentions/cut_names.hpp"
#include "parser/extract/mentions/described_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// "www.example.org", "http://…", "@someone", "somebody@example.org", "example.org/page"
bool is_address(std::string_view text) {
  const auto slash = text.find('/');
  return text.starts_with("www.") || text.find('@') != text.npos || text.find("://") != text.npos ||
         (slash != text.npos && text.substr(0, slash).find('.') != text.npos);
}

/// "R-Maine", "D-Ohio": party and seat of somebody, in brackets behind the name.
bool is_party_and_seat(std::string_view text) {
  return text.size() > 3 && text[1] == '-' && is_upper_case(text[2]) &&
         (text[0] == 'R' || text[0] == 'D' || text[0] == 'I');
}

/// "ECB", "AT&T": two to six capitals.
bool is_acronym(std::string_view text) {
  return text.size() > 1 && text.size() < 7 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_upper_case(c) || c == '&'; });
}

class Settlement {
 public:
  Settlement(const Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {
    names_.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences) {
      names_.push_back(joined_names(sentence, lexicon));
      for (Name& name : names_.back()) take_given_name(sentence, name);
      drop_swallowed(names_.back());
      for (const Name& name : names_.back())
        if (const auto type = type_by_description(sentence, name))
          described_.emplace(text_of(sentence, name), *type);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const Sentence& sentence = document.sentences[i];
      for (Name& name : names_[i]) {
        if (const auto type = described_.find(text_of(sentence, name)); type != described_.end())
          name.type = type->second;
        count(sentence, name);
      }
      for (const Word& word : sentence.words)
        if (word.upos == UPos::NOUN && !word.form.empty() && word.form[0] >= 'a' && word.form[0] <= 'z')
          common_nouns_.insert(word.form);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) add_family_names(document.sentences[i], names_[i]);
  }

  std::vector<std::vector<Name>> all() const {
    std::vector<std::vector<Name>> result;
    result.reserve(document_.sentences.size());
    const Sentence* previous = nullptr;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      result.emplace_back();
      const bool goes_on = previous != nullptr && ends_in_versus(*previous);
      previous = &sentence;
      for (const Name& name : names_[i]) {
        // "Iowa" of "Iowa caucus"
        if (const Name place{name.first, name.last - 1, NameType::Location};
            place.first < place.last && ends_in_an_event(sentence, name) &&
            well_known(text_of(sentence, place)) == NameType::Location)
          result.back().push_back(place);
        if (!names_nothing(sentence, name) && !(goes_on && name.first == 0)) {
          Name settled{name.first, name.last, type_of(sentence, name)};
          if (const int start = start_of_person(sentence, settled); start > settled.first)
            settled = {start, settled.last, NameType::Person};
          result.back().push_back(settled);
        }
      }
    }
    return result;
  }

 private:
  using Votes = std::array<int, 4>;  // by NameType

  static const std::string& form(const Sentence& sentence, int i) {
    return sentence.words[static_cast<std::size_t>(i)].form;
  }

  static std::string text_of(const Sentence& sentence, const Name& name) {
    std::string text = form(sentence, name.first);
    for (int i = name.first + 1; i < name.last; ++i) text += ' ' + form(sentence, i);
    return text;
  }

  /// By what stands beside the name; nullopt where that tells nothing that the tagger does not know better.
  std::optional<NameType> type_by_description(const Sentence& sentence, const Name& name) const {
    const std::string text = text_of(sentence, name);
    if (lexicon_.country(text) || well_known(text) || sentence.region == RegionKind::Dateline)
      return std::nullopt;
    if (name.type == NameType::Person && !is_given(sentence, name) && is_before_which(sentence, name))
      return NameType::Organisation;
    if (is_listed_place(sentence, name)) return NameType::Location;
    const auto told = described(sentence, name, lexicon_);
    if (!told) return std::nullopt;
    const bool single = name.last - name.first == 1;
    switch (told->type) {
      case EntityType::Person:
        if (follows_kind_of_place(sentence, name)) return std::nullopt;
        if (name.type != NameType::Person && (is_acronym(text) || is_no_person(sentence, name)))
          return std::nullopt;
        // "its owner, Lumio Lines": a firm owns and runs things, too.
        if (!single && !is_given(sentence, name) &&
            lexicon_.lists(WordList::CompanyForms, lower_case(form(sentence, name.last - 1))))
          return NameType::Organisation;
        return NameType::Person;
      case EntityType::Agency:
        // "Maria Costa, the court …" is a slip of the parser's more often than a court.
        if (name.type == NameType::Person &&
            (told->definite && !told->sure ? !(single && told->before) : !single && is_given(sentence, name)))
          return std::nullopt;
        return NameType::Organisation;
      case EntityType::Place:
        if (name.type == NameType::Organisation && !told->sure) return std::nullopt;
        return NameType::Location;
      case EntityType::Weapon:
        return NameType::Miscellaneous;
      default:
        return std::nullopt;
    }
  }

  /// "the villages of Lima, Selva and Moreno"
  bool is_listed_place(const Sentence& sentence, const Name& name) const {
    const auto word = [&](int i) -> const Word& { return sentence.words[static_cast<std::size_t>(i)]; };
    int first = name.first;
    for (int step = 0; step < 20 && base_relation(word(first)) == "conj" && word(first).head >= 0; ++step)
      first = word(first).head;
    const int kind = word(first).head;
    return kind >= 0 && kind < first && base_relation(word(first)) == "nmod" && word(kind).xpos == "NNS" &&
           form(sentence, kind + 1) == "of" && lexicon_.lists(WordList::PlacesNamed, word(kind).lemma);
  }

  /// "Lumio, which has moved, said": nobody is a which. Behind an object, "beat Moreno, which worries Peru",
  /// it may stand for what happened.
  static bool is_before_which(const Sentence& sentence, const Name& name) {
    const auto comma = static_cast<std::size_t>(name.last);
    const auto first = sentence.words.begin() + name.first;
    return std::any_of(first, sentence.words.begin() + name.last,
                       [](const Word& w) { return base_relation(w).starts_with("nsubj"); }) &&
           comma + 2 < sentence.words.size() && sentence.words[comma].form == "," &&
           sentence.words[comma + 1].form == "which" && sentence.words[comma + 2].upos != UPos::ADP;
  }

  /// "in the capital Lima, the commander said": Lima is no commander.
  bool follows_kind_of_place(const Sentence& sentence, const Name& name) const {
    if (name.first == 0 || name.type != NameType::Location) return false;
    const Word& before = sentence.words[static_cast<std::size_t>(name.first - 1)];
    const auto sense = before.upos == UPos::NOUN ? lexicon_.noun_sense(before.lemma) : std::nullopt;
    return sense && sense->type == EntityType::Place;
  }

  bool is_given(const Sentence& sentence, const Name& name) const {
    return lexicon_.given_name(form(sentence, name.first)) != Gender::Unknown;
  }

  /// "the Fourth Street Gym", "Lima", if somebody is in it: whatever is said of somebody beside it, it is
  /// nobody.
  bool is_no_person(const Sentence& sentence, const Name& name) const {
    if (name.first > 0 && same_word(form(sentence, name.first - 1), "the")) return true;
    if (const auto tail = lexicon_.noun_sense(lower_case(form(sentence, name.last - 1)));
        tail && tail->type != EntityType::Person)
      return true;
    const std::string text = text_of(sentence, name);
    return std::any_of(document_.sentences.begin(), document_.sentences.end(), [&](const Sentence& other) {
      return std::any_of(other.names.begin(), other.names.end(), [&](const Name& n) {
        return n.type == NameType::Location && n.first > 0 && is_locative(form(other, n.first - 1)) &&
               text_of(other, n) == text;
      });
    });
  }

  /// "Hrafn" of "Hrafn Moreno", of which the tagger has only "Moreno": a word that the lexicon does not know.
  void take_given_name(const Sentence& sentence, Name& name) const {
    if (name.type != NameType::Person || name.last - name.first > 1 || name.first == 0 ||
        sentence.region != RegionKind::Prose)
      return;
    const int at = name.first - 1;
    const Word &given = sentence.words[static_cast<std::size_t>(at)],
               &family = sentence.words[static_cast<std::size_t>(name.first)];
    const std::string_view relation = base_relation(given.head == name.first ? given : family);
    const bool joined = given.head == name.first || family.head == at;
    if (!joined || given.upos != UPos::PROPN || !begins_with_a_capital(given) || given.form.size() < 3 ||
        is_acronym(given.form) || (relation != "flat" && relation != "amod" && relation != "nmod"))
      return;
    const bool others = std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Name& other) {
      return other.first <= at && at < other.last &&
             (other.type != NameType::Miscellaneous || other.last - other.first > 1);
    });
    const std::string word = lower_case(given.form);
    if (others || lexicon_.is_honorific(word) || lexicon_.post(word) || lexicon_.noun_sense(word) ||
        given.xpos == "NNPS" || lexicon_.is_no_entity(word) || lexicon_.country(given.form) ||
        lexicon_.is_verb(word) || well_known(given.form) || given.form.find('-') != std::string::npos ||
        given.form.ends_with('.'))
      return;
    name.first = at;
  }

  /// Of names that overlap now, the longer one stays.
  static void drop_swallowed(std::vector<Name>& names) {
    const std::vector<Name> all = names;
    std::erase_if(names, [&](const Name& name) {
      return std::any_of(all.begin(), all.end(), [&](const Name& other) {
        return other.first <= name.first && name.last <= other.last &&
               other.last - other.first > name.last - name.first;
      });
    });
  }

  void count(const Sentence& sentence, const Name& name) {
    const std::string text = text_of(sentence, name);
    ++votes_[text][static_cast<std::size_t>(name.type)];
    if (name.last - name.first < 2) {
      if (is_titled(sentence, name.first)) titled_.insert(text);
      if (name.first > 0 && form(sentence, name.first - 1) == "the" &&
          base_relation(sentence.words[static_cast<std::size_t>(name.first)]) != "compound")
        articled_.insert(text);
      if (name.type == NameType::Location && name.first > 0 && is_locative(form(sentence, name.first - 1)))
        placed_.insert(text);
      return;
    }
    const std::string& tail = form(sentence, name.last - 1);
    if (name.type == NameType::Person) {
      family_names_.insert(tail);
    } else {
      if (name.type == NameType::Organisation) {
        body_tails_.insert(tail);
        if (names_newspaper(tail)) outlets_.insert(form(sentence, name.first));
        if (is_firm(form(sentence, name.first), tail)) firms_.insert(form(sentence, name.first));
      }
      std::string initials;
      for (int i = name.first; i < name.last; ++i)
        if (is_upper_case(form(sentence, i)[0])) initials += form(sentence, i)[0];
      if (initials.size() > 1) spelt_out_.emplace(std::move(initials), name.type);
    }
  }

  /// States and movements that taggers confuse with each other: "the New Hampshire primary", "in Islamic
  /// State".
  std::optional<NameType> well_known(std::string_view name) const {
    if (lexicon_.lists(WordList::KnownBodies, name)) return NameType::Organisation;
    if (lexicon_.lists(WordList::KnownPlaces, name)) return NameType::Location;
    // "the Ohio House", "the U.S. House"
    static constexpr std::string_view chamber = " House";
    if (!name.ends_with(chamber)) return std::nullopt;
    const std::string_view state = name.substr(0, name.size() - chamber.size());
    if (lexicon_.lists(WordList::KnownPlaces, state) || lexicon_.country(state))
      return NameType::Organisation;
    return std::nullopt;
  }

  bool names_newspaper(std::string_view tail) const {
    return lexicon_.lists(WordList::NewspaperNames, lower_case(tail));
  }

  /// "Fields" by itself, which the tagger has for fields, where the article names "Michelle Fields".
  void add_family_names(const Sentence& sentence, std::vector<Name>& names) {
    const auto size = static_cast<int>(sentence.words.size());
    std::size_t next = 0;
    for (int i = 0; i < size; ++i) {
      while (next < names.size() && names[next].last <= i) ++next;
      if (next < names.size() && names[next].first <= i) continue;
      if (!is_family_name(sentence.words[static_cast<std::size_t>(i)]) ||
          (i > 0 && begins_with_a_capital(sentence.words[static_cast<std::size_t>(i - 1)]) &&
           !is_titled(sentence, i)) ||
          (i + 1 < size && begins_with_a_capital(sentence.words[static_cast<std::size_t>(i + 1)])))
        continue;
      const Name name{i, i + 1, NameType::Person};
      names.insert(names.begin() + static_cast<std::ptrdiff_t>(next), name);
      count(sentence, name);
    }
  }

  bool is_family_name(const Word& word) const {
    return (word.upos == UPos::PROPN || word.upos == UPos::NOUN) && begins_with_a_capital(word) &&
           family_names_.contains(word.form) && !is_acronym(word.form) &&
           !common_nouns_.contains(lower_case(word.form)) && !lexicon_.country(word.form);
  }

  static bool begins_with_a_capital(const Word& word) {
    return !word.form.empty() && is_upper_case(word.form[0]);
  }

  /// "Mr Moreno", "candidate Moreno"
  bool is_titled(const Sentence& sentence, int word) const {
    if (word == 0) return false;
    const Word& title = sentence.words[static_cast<std::size_t>(word - 1)];
    const std::string_view relation = base_relation(title);
    if (title.head != word || (relation != "compound" && relation != "flat")) return false;
    if (lexicon_.is_honorific(lower_case(title.form))) return true;
    const auto sense = lexicon_.noun_sense(lower_case(title.lemma));
    return sense && sense->type == EntityType::Person && title.xpos == "NN";
  }

  static bool is_locative(std::string_view word) {
    return word == "in" || word == "near" || word == "across" || word == "from" || word == "outside";
  }

  bool names_nothing(const Sentence& sentence, const Name& name) const {
    const std::string text = text_of(sentence, name);
    const Span span{sentence.words[static_cast<std::size_t>(name.first)].span.start,
                    sentence.words[static_cast<std::size_t>(name.last - 1)].span.end};
    if (is_address(text) || is_party_and_seat(document_.text(span))) return true;
    if (is_side_of_case(sentence, name) || is_part_of_seat(sentence, name) || is_currency(sentence, name) ||
        is_storm(sentence, name))
      return true;
    // "q", "nec": no name is so short and so small.
    if (text.size() == 1) return true;  // "R", of a party
    if (name.last - name.first == 1 && text.size() < 4 &&
        std::none_of(text.begin(), text.end(), is_upper_case))
      return true;
    if (name.type != NameType::Person && ends_in_an_event(sentence, name)) return true;
    if (name.type != NameType::Person && name.last - name.first == 1 &&
        (text.ends_with("ism") || text.ends_with("phobia")))
      return true;
    if (name.type != NameType::Person && name.last - name.first > 1 &&
        lexicon_.lists(WordList::EventNames, lower_case(form(sentence, name.last - 1))))
      return true;
    if (is_noun_at_start(sentence, name, text)) return true;
    // "IE6": no place that anybody is in
    if (name.type == NameType::Location && name.last - name.first == 1 && !placed_.contains(text) &&
        text.find_first_of("0123456789") != text.npos)
      return true;
    // "Security", "Internet"; but "the Post" where the article names a body that ends so.
    return name.type != NameType::Person && lexicon_.is_no_entity(lower_case(text)) &&
           !body_tails_.contains(text);
  }

  /// "Hurricane Ana", whether or not the tagger has its first word in the name; but "Storm Corps" are troops.
  bool is_storm(const Sentence& sentence, const Name& name) const {
    for (int i = std::max(0, name.first - 1); i + 1 < name.last; ++i) {
      const std::string_view kind = form(sentence, i);
      if (i + 2 != name.last || !is_one_of(kind, {"Hurricane", "Typhoon", "Cyclone", "Storm"})) continue;
      const auto sense = lexicon_.noun_sense(lower_case(form(sentence, i + 1)));
      return !sense || (sense->type != EntityType::Unit && sense->type != EntityType::Group);
    }
    return false;
  }

  /// "Junta chief Ana Moreno": a noun with the sentence's capital, taken for a place that nobody is in.
  bool is_noun_at_start(const Sentence& sentence, const Name& name, const std::string& text) const {
    if (name.first != 0 || name.last - name.first > 1 || name.type != NameType::Location ||
        placed_.contains(text) || sentence.words.size() < 2 || sentence.words[1].upos != UPos::NOUN)
      return false;
    const auto sense = lexicon_.noun_sense(lower_case(text));
    return sense && sense->type != EntityType::Place && !lexicon_.country(text);
  }

  /// "NZ" of "NZ$20"
  bool is_currency(const Sentence& sentence, const Name& name) const {
    return name.last < static_cast<int>(sentence.words.size()) &&
           form(sentence, name.last).starts_with('$') &&
           sentence.words[static_cast<std::size_t>(name.last)].span.start ==
               sentence.words[static_cast<std::size_t>(name.last - 1)].span.end;
  }

  /// "R" and "Ohio" of "(R-Ohio)": party and seat of whoever stands before.
  static bool is_part_of_seat(const Sentence& sentence, const Name& name) {
    const auto is_party = [&](int i) {
      return i > 0 && form(sentence, i - 1) == "(" &&
             (form(sentence, i) == "R" || form(sentence, i) == "D" || form(sentence, i) == "I");
    };
    const int size = static_cast<int>(sentence.words.size());
    const auto is_joint = [&](int i) {
      return i > 0 && i < size && (form(sentence, i) == "-" || form(sentence, i) == "–");
    };
    return (is_party(name.first) && is_joint(name.first + 1)) ||
           (is_joint(name.first - 1) && is_party(name.first - 2));
  }

  /// "Iowa caucus", "Democratic National Convention", "Super" before "Tuesday": what happens, and no body.
  bool ends_in_an_event(const Sentence& sentence, const Name& name) const {
    const std::string tail = lower_case(form(sentence, name.last - 1));
    const bool small = form(sentence, name.last - 1) == tail;
    if (name.last - name.first > 1 && small && tail != "s" && lexicon_.is_no_entity(tail)) return true;
    if (tail == "convention" && name.last - name.first > 1)
      return lexicon_.lists(WordList::Conventions, lower_case(form(sentence, name.last - 2)));
    return name.last < static_cast<int>(sentence.words.size()) &&
           form(sentence, name.last).ends_with("day") && is_upper_case(form(sentence, name.last)[0]) &&
           name.last - name.first == 1 &&
           sentence.words[static_cast<std::size_t>(name.first)].head == name.last;
  }

  /// "Doe v. | Lima": sentences are parted there now and then.
  static bool ends_in_versus(const Sentence& sentence) {
    const int size = static_cast<int>(sentence.words.size());
    return size > 2 && form(sentence, size - 1) == "." && form(sentence, size - 2) == "v";
  }

  /// "Doe v. Lima": a case before a court, and nobody who does anything.
  static bool is_side_of_case(const Sentence& sentence, const Name& name) {
    const auto is_versus = [&](int i) {
      return i > 0 && i + 1 < static_cast<int>(sentence.words.size()) &&
             (form(sentence, i) == "v." || form(sentence, i) == "v");
    };
    if (is_versus(name.first - 1) || is_versus(name.last)) return true;
    for (int i = name.first + 1; i + 1 < name.last; ++i)
      if (is_versus(i)) return true;
    return false;
  }

  NameType type_of(const Sentence& sentence, const Name& name) const {
    const std::string text = text_of(sentence, name);
    if (sentence.region == RegionKind::Dateline && name.type != NameType::Miscellaneous)
      return is_bracketed(sentence, name) || well_known(text) == NameType::Organisation
                 ? NameType::Organisation
                 : NameType::Location;
    const bool single = name.last - name.first == 1;
    if (is_behind_a_rank(sentence, name)) return NameType::Person;
    if (single && document_.article->outlet == text && !placed_.contains(text)) return NameType::Organisation;
    if (const auto told = described_.find(text); told != described_.end()) return told->second;
    if (name.type != NameType::Person || (single && is_acronym(text)))
      if (const auto known = well_known(text)) return *known;
    if (single && is_family_in_capitals(text)) return NameType::Person;
    if (single && is_acronym(text) && !lexicon_.country(text)) {
      if (const auto full = spelt_out_.find(text); full != spelt_out_.end()) return full->second;
      if (name.type == NameType::Person && articled_.contains(text)) return NameType::Organisation;
      if (name.type == NameType::Location &&
          (is_bracketed(sentence, name) || (text.size() > 2 && !placed_.contains(text))))
        return NameType::Organisation;
    }
    if (single && name.type != NameType::Person && !lexicon_.country(text)) {
      if (family_names_.contains(text) && !placed_.contains(text)) return NameType::Person;
      if (is_family(sentence.words[static_cast<std::size_t>(name.first)])) return NameType::Person;
      if (name.type != NameType::Miscellaneous && !placed_.contains(text) && is_among_people(sentence, name))
        return NameType::Person;
    }
    NameType type = majority(text, name.type);
    // "Amaru Lumber", where Amaru is known for a firm
    if (const auto firm = described_.find(form(sentence, name.first));
        type == NameType::Miscellaneous && firm != described_.end() && firm->second == NameType::Organisation)
      return NameType::Organisation;
    if (single && type == NameType::Organisation && is_person_now_and_then(text)) return NameType::Person;
    if (single && type == NameType::Person && !family_names_.contains(text) && !titled_.contains(text) &&
        votes_.at(text)[static_cast<std::size_t>(NameType::Person)] == 1 &&
        is_joined_with_a_place(sentence, name))
      return NameType::Location;
    if (!single && type == NameType::Person)
      if (const auto kind = type_by_kind(form(sentence, name.last - 1), lexicon_)) return *kind;
    if (single && type == NameType::Organisation && titled_.contains(text) && !is_acronym(text) &&
        !articled_.contains(text))
      return NameType::Person;
    if (single && firms_.contains(text) && !placed_.contains(text) && !titled_.contains(text) &&
        !family_names_.contains(text) && !lexicon_.country(text))
      return NameType::Organisation;
    if (single && type == NameType::Person && outlets_.contains(text) && !family_names_.contains(text))
      return NameType::Organisation;
    if (type == NameType::Location && !single && is_named_like_a_person(sentence, name))
      type = NameType::Person;
    if (type == NameType::Person && std::none_of(text.begin(), text.end(), is_upper_case))
      type = NameType::Organisation;  // "al shabaab"
    if (type == NameType::Location && !single && is_body(sentence, name)) return NameType::Organisation;
    return type;
  }

  /// "Ms Moreno", "Col Moreno", "Lt Gen Moreno": nobody else is called so, whatever the tagger thinks; but
  /// "Col du Moreno" is a pass.
  bool is_behind_a_rank(const Sentence& sentence, const Name& name) const {
    const auto is_rank = [&](int i) {
      std::string rank = lower_case(form(sentence, i));
      if (rank.ends_with('.')) rank.pop_back();
      if (is_one_of(rank, {"mr", "mrs", "ms"})) return true;
      if (!lexicon_.is_honorific(rank) || rank.size() > 4) return false;
      const std::string_view usual = lexicon_.usual_word(rank, PhrasePart::Head);
      return usual != rank && usual[0] == rank[0];  // short for it
    };
    int i = name.first;
    while (i < name.last && is_rank(i)) ++i;
    return i > name.first && i < name.last && is_upper_case(form(sentence, i)[0]);
  }

  /// "DJ Ramona Moreno", "Hacker Kola": where the person's name starts in it, by the names of people and the
  /// nouns that the article has elsewhere; its own start where nothing goes before.
  int start_of_person(const Sentence& sentence, const Name& name) const {
    for (int start = name.first + 1; start < name.last; ++start) {
      const Name rest{start, name.last, NameType::Person};
      const auto votes = votes_.find(text_of(sentence, rest));
      if (votes == votes_.end() || votes->second[0] == 0) continue;
      const bool full = name.last - start > 1 && start == name.first + 1 && name.type != NameType::Person &&
                        form(sentence, name.first) != "The";
      // "Bill Moreno" of an article on bills stays whole.
      const bool noun = start == name.first + 1 &&
                        common_nouns_.contains(lower_case(form(sentence, name.first))) &&
                        !(name.type == NameType::Person && is_given(sentence, name));
      if (full || noun) return start;
    }
    return name.first;
  }

  /// "MORENO" in a heading
  bool is_family_in_capitals(const std::string& text) const {
    if (text.size() < 3 || !std::all_of(text.begin(), text.end(), is_upper_case)) return false;
    return family_names_.contains(text[0] + lower_case(std::string_view(text).substr(1)));
  }

  /// "Maria Costa", taken for a place: a given name first, no word for a place last, and nobody is in it.
  bool is_named_like_a_person(const Sentence& sentence, const Name& name) const {
    if (name.last - name.first > 3 || lexicon_.given_name(form(sentence, name.first)) == Gender::Unknown)
      return false;
    if (name.first > 0 &&
        (is_locative(form(sentence, name.first - 1)) || form(sentence, name.first - 1) == "at"))
      return false;
    return !lexicon_.noun_sense(lower_case(form(sentence, name.last - 1)));
  }

  /// "the Morenos"
  bool is_family(const Word& word) const {
    return word.form.ends_with('s') && family_names_.contains(word.form.substr(0, word.form.size() - 1));
  }

  static bool is_bracketed(const Sentence& sentence, const Name& name) {
    return name.first > 0 && form(sentence, name.first - 1) == "(" &&
           name.last < static_cast<int>(sentence.words.size()) && form(sentence, name.last) == ")";
  }

  /// "Lumio Corp.", "Lumio Shipping", whose first word says nothing else, unlike "World Bank".
  bool is_firm(const std::string& first, std::string_view tail) const {
    const std::string word = lower_case(first);
    return lexicon_.lists(WordList::CompanyForms, lower_case(tail)) && !lexicon_.noun_sense(word) &&
           !lexicon_.is_no_entity(word) && !lexicon_.country(first);
  }

  /// Taggers take people who are called like a firm for the firm; no firm is often taken for a person.
  bool is_person_now_and_then(const std::string& text) const {
    const Votes& votes = votes_.at(text);
    const int people = votes[static_cast<std::size_t>(NameType::Person)];
    int all = 0;
    for (const int count : votes) all += count;
    return people > 1 && people * 5 >= all && !is_acronym(text) && !articled_.contains(text) &&
           !well_known(text);
  }

  /// What most occurrences are taken for; this one's own type where there is no majority.
  NameType majority(const std::string& text, NameType own) const {
    const Votes& votes = votes_.at(text);
    NameType best = own;
    for (std::size_t type = 0; type < votes.size(); ++type)
      if (votes[type] > votes[static_cast<std::size_t>(best)]) best = static_cast<NameType>(type);
    return best;
  }

  /// "Diaz, Moreno and Silva": joined with single names of people.
  bool is_among_people(const Sentence& sentence, const Name& name) const {
    const auto person_at = [&](int word) {
      return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Name& other) {
        return other.first == word && other.last == word + 1 && other.type == NameType::Person;
      });
    };
    const Word& w = sentence.words[static_cast<std::size_t>(name.first)];
    if (is_reached(sentence, name)) return false;
    if (base_relation(w) == "conj") return person_at(w.head);
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      if (sentence.words[i].head == name.first && base_relation(sentence.words[i]) == "conj" &&
          person_at(static_cast<int>(i)))
        return true;
    return false;
  }

  /// "were posted to Lima and Callao", of which the second was taken for somebody
  bool is_joined_with_a_place(const Sentence& sentence, const Name& name) const {
    if (!is_reached(sentence, name)) return false;
    const int head = sentence.words[static_cast<std::size_t>(name.first)].head;
    return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Name& other) {
      return other.first <= head && head < other.last && other.type == NameType::Location;
    });
  }

  /// "were posted to Lima and Oslo", "drove towards Oslo": the name, or the first of those that it is joined
  /// with.
  bool is_reached(const Sentence& sentence, const Name& name) const {
    const auto word = [&](int i) -> const Word& { return sentence.words[static_cast<std::size_t>(i)]; };
    int first = name.first;
    for (int step = 0; step < 20 && base_relation(word(first)) == "conj" && word(first).head >= 0; ++step)
      first = word(first).head;
    if (base_relation(word(first)) != "obl" || first < 1 || word(first).head < 0) return false;
    if (form(sentence, first - 1) == "towards" || form(sentence, first - 1) == "toward") return true;
    return form(sentence, first - 1) == "to" &&
           lexicon_.lists(WordList::Motions, word(word(first).head).lemma);
  }

  /// "Lima Gazette", "University of Oslo": the noun that heads the name is a body's.
  bool is_body(const Sentence& sentence, const Name& name) const {
    int head = name.last - 1;
    for (int i = name.first + 1; i + 1 < name.last; ++i)
      if (form(sentence, i) == "of" || form(sentence, i) == "for") {
        head = i - 1;
        break;
      }
    if (names_newspaper(form(sentence, name.last - 1))) return true;
    const auto sense = lexicon_.noun_sense(lower_case(form(sentence, head)));
    return sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  std::vector<std::vector<Name>> names_;                 // by sentence, cut names joined
  std::unordered_map<std::string, NameType> described_;  // by text: what the article says that it is
  std::unordered_map<std::string, Votes> votes_;         // by text
  std::unordered_set<std::string> placed_;               // single words that stand as places: "in Lima"
  std::unordered_set<std::string> outlets_;              // "Andes" of "Andes News"
  std::unordered_set<std::string> firms_;                // "Lumio" of "Lumio Corp."
  std::unordered_set<std::string> titled_;               // single words with a title before them: "Mr Moreno"
  std::unordered_set<std::string> articled_;             // single words with "the" before them
  std::unordered_set<std::string> family_names_, body_tails_, common_nouns_;
  std::unordered_map<std::string, NameType> spelt_out_;  // initials of the longer names
};

}  // namespace

std::optional<NameType> type_by_kind(std::string_view tail, const Lexicon& lexicon) {
  const std::string kind = lower_case(tail);
  if (lexicon.lists(WordList::AgreementNames, kind))
    return NameType::Miscellaneous;  // what it is says its noun
  if (lexicon.lists(WordList::BodyNames, kind)) return NameType::Organisation;
  return std::nullopt;
}

std::vector<std::vector<Name>> settled_names(const Document& document, const Lexicon& lexicon) {
  return Settlement(document, lexicon).all();
}

}  // namespace newsgraph::parser
