#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/sieves.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {
namespace {

using Words = std::vector<std::string>;

// Offices that sit in the capital of their own state.
constexpr std::array<std::string_view, 5> seated{"ministry", "parliament", "senate", "congress", "treasury"};

std::string joined(const Words& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// All words of the shorter in the longer.
bool part_of(const Words& shorter, const Words& longer) {
  return shorter.size() < longer.size() &&
         std::all_of(shorter.begin(), shorter.end(), [&](const auto& w) { return contains(longer, w); });
}

/// Equal but for one long word, misspelt or transliterated otherwise: "Yanukovich" and "Yanukovych", not
/// "Jong Un" and "Jong Il".
bool misspelt(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const std::size_t length = std::min(a[i].size(), b[i].size());
    if (++different > 1 || length < 5 || a[i][0] != b[i][0]) return false;
    if (edit_distance(a[i], b[i], 2) > (length > 6 || a.size() > 2 ? 2 : 1)) return false;
  }
  return true;
}

/// "Selva Strait" and "Selva Straits"
bool is_plural_of(const Words& a, const Words& b) {
  return a.size() == b.size() && a.size() > 1 && std::equal(a.begin(), a.end() - 1, b.begin()) &&
         (a.back() + 's' == b.back() || b.back() + 's' == a.back());
}

/// "un" for {"united", "nations"}; small words count or not.
std::string initials_of(const Words& words, bool small_too) {
  std::string letters;
  for (const auto& word : words)
    if (small_too ||
        (word != "of" && word != "the" && word != "and" && word != "for" && word != "on" && word != "in"))
      letters += word[0];
  return letters;
}

bool abbreviates(const std::string& letters, const Words& words) {
  return letters.size() > 1 && words.size() > 1 &&
         (letters == initials_of(words, true) || letters == initials_of(words, false));
}

/// People's without an article: "Burhan" is "Omar al-Burhan" the second time; "Third Fleet" as "3rd Fleet".
Words words_to_compare(const Mention& m) {
  if (m.type != EntityType::Person) {
    Words words = name_words(m.name);
    if (words.size() > 1)
      for (std::string& word : words) word = with_ordinal_in_digits(std::move(word));
    return words;
  }
  if (m.name.find('-') == m.name.npos) return name_words(m.name);
  std::string name;
  for (std::string_view rest = m.name; !rest.empty();) {
    const std::size_t gap = rest.find(' ');
    name += (name.empty() ? "" : " ") + std::string(without_arabic_article(rest.substr(0, gap)));
    rest = gap == rest.npos ? std::string_view() : rest.substr(gap + 1);
  }
  return name_words(name);
}

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains), words_(chains.mentions.size()) {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (c_.mention(i).kind == MentionKind::Name) words_[i] = words_to_compare(c_.mention(i));
      for (std::string& key : keys(i)) {
        auto& those = by_key_[std::move(key)];
        if (those.empty() || those.back() != i) those.push_back(i);
      }
    }
  }

  void run() {
    recognise_outlet();
    recognise_nations();
    // Headings leave words out and join names to what follows, so they come after the prose; so do the
    // longest names.
    for (const bool prose : {true, false}) {
      people(2, 3, prose);
      people(4, static_cast<std::size_t>(-1), prose);
      people(1, 1, prose);
    }
    for (const bool full : {true, false}) things(full);
  }

 private:
  /// The paper that the article stands in is a body, whatever its name sounds like.
  void recognise_outlet() {
    if (!c_.document.article->outlet) return;
    outlet_ = name_words(*c_.document.article->outlet);
    if (!outlet_.empty() && outlet_.front() == "the") outlet_.erase(outlet_.begin());
    if (outlet_.size() < 2) return outlet_.clear();
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!open_name(i)) continue;
      const bool called_the = c_.mention(i).type == EntityType::Place && is_last_of_outlet(words_[i]) &&
                              has_article(c_.mention(i));
      if (words_[i] == outlet_ || called_the) c_.mentions[i].type = EntityType::Agency;
    }
  }

  /// "Norway's Foreign Ministry" is Norway's, and no other state's that the article names in full.
  void recognise_nations() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      Mention& m = c_.mentions[i];
      if (m.country || !open_name(i) || !is_body(m)) continue;
      m.country = nation_in_name(m.name);
      if (m.country || !is_office_name(fold(m.name), c_.lexicon)) continue;
      m.country = seat_told(m);
      if (m.country) continue;
      const int possessor = c_.tree(m).child(m.head, "nmod:poss");
      const auto owner = possessor < 0 ? nation_right_before(i) : c_.headed_by(m.sentence, possessor);
      if (owner && c_.mention(*owner).type == EntityType::Country) m.country = c_.mention(*owner).country;
    }
  }

  /// "Norwegian Coast Guard", "South Korean Navy"
  std::optional<CountryIndex> nation_in_name(std::string_view name) const {
    for (auto gap = name.find(' '); gap != std::string_view::npos; gap = name.find(' ', gap + 1))
      if (const auto match = c_.lexicon.country(name.substr(0, gap)))
        return match->kind == CountryWord::Adjective ? std::optional(match->country) : std::nullopt;
    return std::nullopt;
  }

  /// "Norwegian" of "Norwegian Foreign Ministry spokesman", whichever word it hangs on.
  std::optional<MentionIndex> nation_right_before(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (i == 0) return std::nullopt;
    const Mention& before = c_.mention(i - 1);
    const bool beside = before.sentence == m.sentence && before.last == m.first;
    return beside ? std::optional(i - 1) : std::nullopt;
  }

  /// "the Foreign Ministry in Oslo"; embassies, police and courts in Oslo are anybody's.
  std::optional<CountryIndex> seat_told(const Mention& m) const {
    const auto words = name_words(m.name);
    if (std::none_of(words.begin(), words.end(),
                     [](const auto& word) { return is_one_of(std::string_view(word), seated); }))
      return std::nullopt;
    const Tree& tree = c_.tree(m);
    const int place = tree.child(m.head, "nmod");
    if (place < 0 || preposition(tree, place) != "in") return std::nullopt;
    const auto match = c_.lexicon.country(tree.word(place).form);
    return match && match->kind == CountryWord::Capital ? std::optional(match->country) : std::nullopt;
  }

  static bool is_body(const Mention& m) {
    return m.type == EntityType::Agency || m.type == EntityType::Unit || m.type == EntityType::Group;
  }

  /// "the Herald", of "The Uppland Herald"
  bool is_last_of_outlet(const Words& words) const {
    return words.size() < outlet_.size() && std::equal(words.rbegin(), words.rend(), outlet_.rbegin()) &&
           !c_.lexicon.lists(WordList::KindsOfBody, words.back()) &&
           !c_.lexicon.lists(WordList::Offices, words.back());
  }

  /// "told Andes", of "Andes Press", where Andes is no place.
  bool is_first_of_outlet(const Words& words) const {
    return words.size() < outlet_.size() && std::equal(words.begin(), words.end(), outlet_.begin());
  }

  bool has_article(const Mention& m) const {
    return m.first > 0 && same_word(c_.tree(m).word(m.first - 1).form, "the");
  }

  bool open_name(MentionIndex i) const {
    return c_.mention(i).kind == MentionKind::Name && c_.mention(i).type != EntityType::Country &&
           !c_.resolved(i) && !words_[i].empty();
  }

  void people(std::size_t fewest, std::size_t most, bool prose) {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!open_name(i) || c_.mention(i).type != EntityType::Person || in_prose(i) != prose) continue;
      if (words_[i].size() < fewest || words_[i].size() > most) continue;
      if (runs_on(i)) continue;
      if (const auto same = find(i, &Sieve::same_person))
        c_.join(i, *c_.of[*same], likeness(i, *same));
      else
        c_.open(i);
    }
  }

  bool in_prose(MentionIndex i) const {
    const RegionKind region = c_.document.sentences[c_.mention(i).sentence].region;
    return region == RegionKind::Prose || region == RegionKind::Caption;
  }

  /// "Jane Doe Beats John Roe": two people's names, or in a heading much more than a name that the prose has.
  bool runs_on(MentionIndex i) const {
    std::optional<ChainIndex> first;
    for (const MentionIndex j : alike(i)) {
      if (!c_.resolved(j) || words_[j].size() < 2 || words_[i].size() < words_[j].size() + 2 ||
          !part_of(words_[j], words_[i]))
        continue;
      if (!in_prose(i) || (first && first != c_.of[j])) return true;
      first = c_.of[j];
    }
    return false;
  }

  void things(bool full) {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!open_name(i) || c_.mention(i).type == EntityType::Person || (words_[i].size() > 1) != full)
        continue;
      if (const auto same = find(i, &Sieve::same_thing))
        c_.join(i, *c_.of[*same], likeness(i, *same));
      else if (const auto person = misread_person(i))
        c_.join(i, *person, "a person's family name");
      else
        c_.open(i);
    }
  }

  using Same = bool (Sieve::*)(MentionIndex, MentionIndex) const;

  /// What makes two names one, in words.
  std::string_view likeness(MentionIndex i, MentionIndex j) const {
    const Words &a = words_[i], &b = words_[j];
    if (joined(a) == joined(b)) return "the same name";
    if (part_of(a, b) || part_of(b, a)) return "a part of the name";
    return a.size() == b.size() ? "the name, written otherwise" : "an acronym or a short form of the name";
  }

  /// The nearest mention of the same name, an equal one rather than a like one, one before rather than after.
  std::optional<MentionIndex> find(MentionIndex i, Same same) const {
    std::optional<MentionIndex> best;
    bool best_equal = false;
    const std::vector<MentionIndex> others = alike(i);
    const auto may_be = [&](MentionIndex j) { return j != i && c_.resolved(j) && (this->*same)(i, j); };
    // "Ana Berg left her husband, Omar Berg. Berg said …": she did.
    const bool not_kin =
        words_[i].size() == 1 && std::any_of(others.begin(), others.end(), [&](MentionIndex j) {
          return may_be(j) && words_[j].size() > 1 && !is_named_as_kin(j);
        });
    for (const MentionIndex j : others) {
      if (!may_be(j) || (not_kin && is_named_as_kin(j))) continue;
      const bool equal = words_[i] == words_[j];
      const bool nearer = !best || (j < i ? (*best > i || j > *best) : *best > i && j < *best);
      if (!best || (equal && !best_equal) || (equal == best_equal && nearer)) {
        best = j;
        best_equal = equal;
      }
    }
    return best;
  }

  /// "his wife, Ana Berg"
  bool is_named_as_kin(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Tree& tree = c_.tree(m);
    int before = m.first - 1;
    if (before > 0 && tree.word(before).form == ",") --before;
    return before >= 0 && c_.lexicon.lists(WordList::Kin, tree.word(before).lemma);
  }

  /// Names that share a word with the given one, are written together or abbreviate one another; of each sort
  /// the nearest.
  std::vector<MentionIndex> alike(MentionIndex i) const {
    constexpr std::ptrdiff_t most = 100;  // each way, so that a book is no slower than its chapters
    std::vector<MentionIndex> found;
    for (const std::string& key : keys(i)) {
      const auto& all = by_key_.at(key);
      const auto here = std::lower_bound(all.begin(), all.end(), i);
      const auto first = here - std::min(most, here - all.begin()),
                 last = here + std::min(most, all.end() - here);
      found.insert(found.end(), first, last);
    }
    if (i > 0) found.push_back(i - 1);
    if (i + 1 < c_.mentions.size()) found.push_back(i + 1);
    std::erase_if(found, [&](MentionIndex j) { return words_[j].empty(); });
    return found;
  }

  /// What a name is looked up by.
  std::vector<std::string> keys(MentionIndex i) const {
    std::vector<std::string> keys = words_[i];
    if (keys.size() > 1) {
      keys.push_back(joined(words_[i]));
      if (words_[i].size() > 2) keys.push_back(words_[i][words_[i].size() - 2] + words_[i].back());
      keys.push_back(initials_of(words_[i], true));
      keys.push_back(initials_of(words_[i], false));
    } else if (keys.size() == 1) {
      if (const std::string_view full = c_.lexicon.spelt_out(keys[0]); !full.empty())
        keys.push_back(joined(words_of(full)));
    }
    return keys;
  }

  bool same_person(MentionIndex i, MentionIndex j) const {
    if (c_.all[*c_.of[j]].type != EntityType::Person) return false;
    const Words &a = words_[i], &b = words_[j];
    if (joined(a) == joined(b)) return true;
    // "Omar Silva Sr." is so called as there is another Omar Silva.
    if (a.size() > 1 && b.size() > 1 && (a.back() == "sr") != (b.back() == "sr")) return false;
    if (a.size() == 1)
      return b.size() > 1 && !is_crowned_otherwise(i, j) && !c_.lexicon.lists(WordList::Particles, a[0]) &&
             (a[0] == b.back() || a[0] == b.front() || last_words(a[0], b) || with_particle(a[0], b));
    if (b.size() == 1) return false;
    return (part_of(a, b) && b.size() < 6) || (part_of(b, a) && a.size() < 6) || misspelt(a, b) ||
           (a.back() == b.back() && initials(a, b));
  }

  /// "King Olaf" is no "Olaf Berg": who reigns goes by the given name alone.
  bool is_crowned_otherwise(MentionIndex i, MentionIndex j) const {
    static constexpr std::array<std::string_view, 8> crowns{"king", "queen",   "emir",    "sultan",
                                                            "pope", "emperor", "empress", "tsar"};
    const auto crown_of = [&](MentionIndex k) -> std::string {
      const std::string role = lower_case(c_.mention(k).role.value_or(""));
      const bool crowned = std::find(crowns.begin(), crowns.end(), role) != crowns.end();
      return crowned ? role : std::string();
    };
    return !crown_of(i).empty() && crown_of(i) != crown_of(j);
  }

  /// "Ndong" for "Ndong Mba": the family name is not always the last word.
  static bool last_words(const std::string& word, const Words& name) {
    return name.size() > 2 && contains(name, word) && word.size() > 2;
  }

  /// "Al-Rashid" for "Hamid al Rashid"
  bool with_particle(const std::string& word, const Words& name) const {
    if (name.size() < 3) return false;
    const std::string& particle = name[name.size() - 2];
    return c_.lexicon.lists(WordList::Particles, particle) && word == particle + name.back();
  }

  /// "J. Smith" and "John Smith"
  static bool initials(const Words& a, const Words& b) {
    return a.size() == b.size() && a.size() == 2 && a[0][0] == b[0][0] &&
           (a[0].size() == 1 || b[0].size() == 1);
  }

  bool same_thing(MentionIndex i, MentionIndex j) const {
    const Mention &m = c_.mention(i), &other = c_.mention(j);
    const Chain& chain = c_.all[*c_.of[j]];
    if (chain.type == EntityType::Person || chain.country) return false;
    if (!c_.nations_agree(*c_.of[j], m) || is_office_of_another(i, j)) return false;
    const Words &a = words_[i], &b = words_[j];
    if (joined(a) == joined(b))
      return m.type == other.type || m.type == EntityType::Agency || other.type == EntityType::Agency;
    if (is_craft_of(a, other) && (m.type == EntityType::Weapon || a.size() > 1)) return true;
    // "The paramilitary Quick Lake Forces" are a unit, "the QLF" a body.
    if (m.type == other.type || (is_body(m) && is_body(other)))
      if (is_acronym_of(i, j) || is_acronym_of(j, i)) return true;
    if (m.type != other.type) return false;
    if (is_craft_of(b, m)) return true;
    if (b == outlet_ && m.type == EntityType::Agency && (is_last_of_outlet(a) || is_first_of_outlet(a)))
      return true;
    if (introduces_acronym(j, i) || introduces_acronym(i, j)) return true;
    if (m.type == EntityType::Agency && is_office_in_another_order(a, b)) return true;
    const Words &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
    if (m.type == EntityType::Agency &&
        (is_first_word_of(shorter, longer) || is_last_word_of(shorter, longer)))
      return true;
    if (shorter.size() == longer.size())
      return m.type == EntityType::Place ? is_plural_of(a, b) : misspelt(a, b);
    if (m.type == EntityType::Place) return false;
    // "Andover" and "HMS Andover"
    const std::string& written = a.size() < b.size() ? other.name : m.name;
    if (m.type == EntityType::Weapon && longer.size() == shorter.size() + 1 &&
        is_ship_prefix(std::string_view(written).substr(0, written.find(' '))) &&
        std::equal(shorter.begin(), shorter.end(), longer.begin() + 1))
      return true;
    // "Security Council" and "United Nations Security Council"; "Varyag" and "Varyag Group"
    const std::string& before = longer[longer.size() - shorter.size() - 1];
    const bool inside = before == "of" || before == "for" || before == "in" || before == "and";
    // "State Labour Party", "Young Labour Party": a branch, where the article speaks of the whole, too.
    if (c_.lexicon.lists(WordList::Branches, before)) return false;
    if (shorter.size() > 1 && !inside && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin()))
      return true;
    // "Holm Foundation" and "Holm Foundation for the Visual Arts"
    if (shorter.size() > 1 && longer[shorter.size()] == "for" &&
        std::equal(shorter.begin(), shorter.end(), longer.begin()))
      return true;
    return std::equal(shorter.begin(), shorter.end(), longer.begin()) &&
           std::all_of(longer.begin() + static_cast<std::ptrdiff_t>(shorter.size()), longer.end(),
                       [&](const auto& word) { return c_.lexicon.lists(WordList::KindsOfBody, word); });
  }

  /// "The Foreign Ministry" of an article about Norway is not the "Chilean Foreign Ministry" named further
  /// on.
  bool is_office_of_another(MentionIndex i, MentionIndex j) const {
    const Mention& m = c_.mention(i);
    const auto& nation = c_.all[*c_.of[j]].nation;
    const bool told_later = m.country ? !nation && j < i : nation && i < j;
    if (!told_later || m.type != EntityType::Agency || !is_office_name(fold(m.name), c_.lexicon))
      return false;
    const CountryIndex told = m.country ? *m.country : *nation;
    if (c_.home == told) return false;
    return c_.home || !c_.is_foremost(told);
  }

  /// "Norwegian Department of Justice" and "Justice Department"
  bool is_office_in_another_order(const Words& a, const Words& b) const {
    const Words x = with_office_last(a, c_.lexicon), y = with_office_last(b, c_.lexicon);
    if (x == a && y == b) return false;
    const Words &shorter = x.size() < y.size() ? x : y, &longer = x.size() < y.size() ? y : x;
    return shorter.size() > 1 && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
  }

  /// "Andex" for "Andex Trading", where the article has no "Andex Motors"; not "Senate" for "Senate
  /// Committee" nor "Oslo" for "Oslo School".
  bool is_first_word_of(const Words& word, const Words& name) const {
    if (word.size() != 1 || name.size() < 2 || name.size() > 4 || name.front() != word[0] ||
        word[0].size() < 4 || c_.lexicon.lists(WordList::Offices, word[0]) || is_plain_word(word[0]) ||
        contains(name, "and") || contains(name, "for") || contains(name, "of") || has_digits(name) ||
        c_.lexicon.noun(name.back()))
      return false;
    const auto sense = c_.lexicon.noun_sense(name.back());
    const bool commercial = c_.lexicon.lists(WordList::KindsOfBody, name.back()) ||
                            c_.lexicon.lists(WordList::Commercial, name.back());
    if (sense && !commercial && (sense->type == EntityType::Agency || sense->type == EntityType::Place))
      return false;
    const auto& those = by_key_.at(word[0]);
    return std::all_of(those.begin(), those.end(), [&](MentionIndex i) {
      const Words& other = words_[i];
      return other.size() < 2 || other.front() != word[0] || part_of(other, name) || part_of(name, other) ||
             other == name;
    });
  }

  /// "the Council" for "Lake Council", where the article has no other council by name; not "Congress" for
  /// "Peruvian Congress" nor "Selva" for "Church of Selva".
  bool is_last_word_of(const Words& word, const Words& name) const {
    if (word.size() != 1 || name.size() < 2 || name.back() != word[0] || contains(name, "of") ||
        contains(name, "for") || is_one_of(std::string_view(word[0]), seated))
      return false;
    const auto sense = c_.lexicon.noun_sense(word[0]);
    if (!sense || sense->type != EntityType::Agency) return false;
    const auto [known, is_new] = only_ending_.try_emplace(joined(name), false);
    if (is_new) known->second = is_only_ending(word[0], name);
    return known->second;
  }

  /// "Andes Flight AN804" is a flight.
  static bool has_digits(const Words& name) {
    return std::any_of(name.begin(), name.end(), [](const std::string& word) {
      return word.find_first_of("0123456789") != std::string::npos;
    });
  }

  bool is_plain_word(const std::string& word) const {
    return c_.lexicon.noun_sense(word) || c_.lexicon.is_no_entity(word) || c_.lexicon.is_verb(word);
  }

  /// "Aurora" for "HMS Aurora"; what has two words may have been taken for something else.
  static bool is_craft_of(const Words& name, const Mention& craft) {
    if (craft.type != EntityType::Weapon) return false;
    const auto gap = craft.name.find(' ');
    if (gap == std::string::npos || !is_ship_prefix(std::string_view(craft.name).substr(0, gap)))
      return false;
    const Words bare = name_words(std::string_view(craft.name).substr(gap + 1));
    return name.size() <= bare.size() && std::equal(name.rbegin(), name.rend(), bare.rbegin());
  }

  static bool is_capitals(std::string_view name) {
    return std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
  }

  /// Do all names of the article that end in the word belong to the one name?
  bool is_only_ending(const std::string& word, const Words& name) const {
    const auto& those = by_key_.at(word);
    return std::all_of(those.begin(), those.end(), [&](MentionIndex i) {
      const Words& other = words_[i];
      return other.size() < 2 || other.back() != word || other == name || part_of(other, name) ||
             part_of(name, other);
    });
  }

  bool is_acronym_of(MentionIndex brief, MentionIndex full) const {
    if (words_[brief].size() != 1 || words_[full].size() < 2 || !is_capitals(c_.mention(brief).name))
      return false;
    return abbreviates(words_[brief][0], words_[full]) ||
           c_.lexicon.spelt_out(words_[brief][0]) == fold(c_.mention(full).name);
  }

  /// "National Road Authority (NRA)", or the other way round.
  bool introduces_acronym(MentionIndex name, MentionIndex acronym) const {
    const Mention &full = c_.mention(name), &brief = c_.mention(acronym);
    if (full.sentence != brief.sentence || brief.last - brief.first != 1) return false;
    if (brief.first > full.last + 1)
      return is_capitals(brief.name) && words_[name].size() > 1 && is_known_by(full, brief);
    if (brief.first != full.last + 1) return false;
    const auto& words = c_.document.sentences[full.sentence].words;
    return words[static_cast<std::size_t>(full.last)].form == "(" && is_capitals(brief.name) &&
           words_[name].size() > 1;
  }

  /// "the National Road Authority, known by its Danish initials NVA", "better known as the NVA"
  bool is_known_by(const Mention& full, const Mention& brief) const {
    const auto& words = c_.document.sentences[full.sentence].words;
    bool known = false, by = false;
    for (int i = full.last; i < brief.first; ++i) {
      const Word& word = words[static_cast<std::size_t>(i)];
      const std::string form = lower_case(word.form);
      if (!known && form == "known")
        known = true;
      else if (known && is_one_of(form, {"as", "by", "under"}))
        by = true;
      else if (!(by ? is_noun(word) || word.upos == UPos::DET || word.upos == UPos::PRON ||
                          word.upos == UPos::ADJ
                    : form == "," || word.upos == UPos::ADV || is_one_of(form, {"or", "which", "is"})))
        return false;
      if (by && is_noun(word) && !is_one_of(word.lemma, {"acronym", "initial", "initials", "abbreviation"}))
        return false;
    }
    return by;
  }

  /// "Austin told reporters": a place of a person's name that acts.
  std::optional<ChainIndex> misread_person(MentionIndex i) const {
    if (words_[i].size() > 1 || (is_capitals(c_.mention(i).name) && words_[i][0].size() < 4))
      return std::nullopt;
    const Mention& m = c_.mention(i);
    const std::string_view before = preposition(c_.tree(m), m.head);
    const bool acts = base_relation(c_.head(m)) == "nsubj" || c_.head(m).relation == "nmod:poss" ||
                      before == "by" || before == "with" || before == "against";
    if (!acts && m.type != EntityType::Agency) return std::nullopt;
    for (const MentionIndex j : alike(i))
      if (c_.resolved(j) && c_.all[*c_.of[j]].type == EntityType::Person && is_family_name(words_[i][0], j))
        return c_.of[j];
    return std::nullopt;
  }

  /// The last word of a full name, or the first one if it is nobody's given name ("Han Mi-sol").
  bool is_family_name(const std::string& word, MentionIndex full) const {
    const Words& name = words_[full];
    if (name.size() < 2) return false;
    const std::string& written = c_.mention(full).name;
    return name.back() == word ||
           (name.front() == word &&
            c_.lexicon.given_name(std::string_view(written).substr(0, written.find(' '))) == Gender::Unknown);
  }

  Chains& c_;
  std::vector<Words> words_;  // by mention; empty where it is no name
  Words outlet_;              // the article's own, without an article; empty where unknown or one word
  std::unordered_map<std::string, std::vector<MentionIndex>> by_key_;
  mutable std::unordered_map<std::string, bool> only_ending_;  // by name; asked once for each
};

}  // namespace

void resolve_names(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
