#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

// Verbs that go to a city, not to its government.
constexpr std::array<std::string_view, 22> motion{
    "visit", "travel", "arrive", "fly",  "return", "go",   "leave", "reach", "land", "drive", "enter",
    "come",  "head",   "march",  "tour", "flee",   "live", "base",  "move",  "stay", "hold",  "depart"};
constexpr std::array<std::string_view, 12> places{"in",      "at",         "near",   "around",
                                                  "outside", "inside",     "across", "through",
                                                  "via",     "throughout", "over",   "within"};

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains) {}

  void run() {
    for (const Mention& m : c_.mentions)
      if (m.kind == MentionKind::Name && m.type == EntityType::Person &&
          m.name.find(' ') != std::string::npos)
        family_names_.insert(m.name.substr(m.name.rfind(' ') + 1));
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i)
      if (is_country_word(i) && !is_shared(i) && kind(i) != CountryWord::Short &&
          kind(i) != CountryWord::Capital)
        ++named_[*c_.mention(i).country];
    tell_shared_words_apart();
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i)
      if (is_country_word(i)) resolve(i);
    c_.home = dateline();
  }

 private:
  /// "OSLO, May 3": Norway.
  std::optional<CountryIndex> dateline() const {
    for (const Mention& m : c_.mentions) {
      if (m.sentence > 3) break;
      if (m.kind != MentionKind::Name ||
          c_.document.sentences[m.sentence].region != RegionKind::Dateline)
        continue;
      std::string name;
      for (const char c : m.name) {
        const bool start = name.empty() || name.back() == ' ' || name.back() == '-';
        name += !start && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      }
      const auto match = c_.lexicon.country(name);
      if (match && match->kind == CountryWord::Capital) return match->country;
    }
    return std::nullopt;
  }

  /// Names and adjectives of countries, their capitals and seats; not what merely belongs to a nation.
  bool is_country_word(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (!m.country || m.lemma == "people") return false;
    return (m.type == EntityType::Country && m.lemma.empty()) ||
           (m.type == EntityType::Place && !c_.lexicon.country_matches(m.name).empty());
  }

  CountryWord kind(MentionIndex i) const {
    const auto match = c_.lexicon.country(c_.mention(i).name);
    return match ? match->kind : CountryWord::Name;
  }

  /// "Congolese": a word of several countries.
  bool is_shared(MentionIndex i) const {
    return c_.lexicon.country_matches(c_.mention(i).name).size() > 1;
  }

  /// The one of them that the article names; else whose capital it speaks of; else the one that is meant most.
  void tell_shared_words_apart() {
    std::map<CountryIndex, CountryIndex> meant;  // by the one that is meant most
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!is_country_word(i) || !is_shared(i) || kind(i) == CountryWord::Short) continue;
      const CountryIndex usual = *c_.mention(i).country;
      if (!meant.contains(usual)) meant[usual] = likeliest(i);
      c_.mentions[i].country = meant[usual];
    }
    // And those whose nation the word tells: "Congolese troops"; not Kinshasa's.
    for (Mention& m : c_.mentions)
      if (m.country && !named_.contains(*m.country) && has_shared_word(m))
        if (const auto found = meant.find(*m.country); found != meant.end()) m.country = found->second;
    for (const auto& [usual, country] : meant) ++named_[country];
  }

  bool has_shared_word(const Mention& m) const {
    const auto is_shared_word = [&](int word) {
      return c_.lexicon.country_matches(c_.tree(m).word(word).form).size() > 1;
    };
    for (int word = m.first; word < m.last; ++word)
      if (is_shared_word(word)) return true;
    const int possessor = c_.tree(m).child(m.head, "nmod:poss");
    return possessor >= 0 && is_shared_word(possessor);
  }

  CountryIndex likeliest(MentionIndex i) const {
    CountryIndex best = *c_.mention(i).country;
    int best_score = 0;
    for (const CountryMatch& match : c_.lexicon.country_matches(c_.mention(i).name)) {
      const auto named = named_.find(match.country);
      int score = named == named_.end() ? 0 : 2 * named->second;
      if (score == 0) score = speaks_of_capital(match.country);
      if (score > best_score) best = match.country;
      best_score = std::max(best_score, score);
    }
    return best;
  }

  bool speaks_of_capital(CountryIndex country) const {
    return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const Mention& m) {
      const auto match = m.country == country ? c_.lexicon.country(m.name) : std::nullopt;
      return match && match->kind == CountryWord::Capital;
    });
  }

  void resolve(MentionIndex i) {
    Mention& m = c_.mentions[i];
    // "Paris said" in an article about Jane Paris: the next sieve's.
    if (m.kind == MentionKind::Name && family_names_.contains(m.name) &&
        preposition(c_.tree(m), m.head).empty()) {
      m.type = EntityType::Person;
      m.country.reset();
      return;
    }
    // "the North": of several countries the one that the article names.
    const auto matches = c_.lexicon.country_matches(m.name);
    for (const CountryMatch& match : matches)
      if (matches.size() > 1 && !named_.contains(*m.country) && named_.contains(match.country))
        m.country = match.country;
    switch (kind(i)) {
      case CountryWord::Short:
        if (named_.contains(*m.country)) add(i);
        return;
      case CountryWord::Capital:
        m.type = acts(m) ? EntityType::Country : EntityType::Place;
        if (m.type == EntityType::Place) m.country.reset();  // a town; names are the next sieve's
        break;
      default:
        break;
    }
    if (m.type == EntityType::Country) add(i);
  }

  void add(MentionIndex i) {
    const auto [known, is_new] = chains_.try_emplace(*c_.mention(i).country, 0);
    if (is_new)
      known->second = c_.open(i);
    else
      c_.join(i, known->second, "a word for the country");
  }

  /// Does the capital stand for the government here?
  bool acts(const Mention& m) const {
    const Sentence& sentence = c_.document.sentences[m.sentence];
    if (sentence.region == RegionKind::Dateline) return false;
    const Tree& tree = c_.tree(m);
    const int first = tree.first_conjunct(m.head);  // "between Moscow and Pyongyang": by the first
    const Word& head = tree.word(first);
    const std::string_view relation = base_relation(head);
    const std::string_view before = preposition(tree, first);
    const Word* governor = head.head >= 0 ? &tree.word(head.head) : nullptr;
    // "Kim for his plans, and Lima for the delay": joined with who acts, it acts.
    if (first != m.head && before.empty()) {
      const auto with = c_.headed_by(m.sentence, first);
      if (with &&
          (c_.mention(*with).type == EntityType::Person || c_.mention(*with).type == EntityType::Agency))
        return named_.contains(*m.country);
    }
    if (relation == "appos") return false;
    if (is_one_of(before, places)) return false;
    const bool moves = governor && is_one_of(std::string_view(governor->lemma), motion);
    if (relation == "nsubj")
      return !governor || tree.child(head.head, "cop") < 0 || named_.contains(*m.country);
    if (head.relation == "nmod:poss") return is_office(governor) || has_deeds(governor);
    if (relation == "compound") return is_office(governor) || is_intention(governor);
    if (moves) return false;
    if (relation == "obj" || relation == "iobj")
      return named_.contains(*m.country) && governor && is_done_to_states(governor->lemma);
    if (before == "by" || before == "with" || before == "between" || before == "against")
      return named_.contains(*m.country) || before == "between";
    if (before == "from" && relation == "obl" && !(governor && gets(governor->lemma))) return false;
    if (before == "to" || before == "from" || before == "for" || before == "on" || before == "of")
      return named_.contains(*m.country) && relation != "obl:tmod" && governor && governor->upos != UPos::ADV;
    // Where words are left out: "Peru for its mines, and Lima for the delay."
    return before.empty() && named_.contains(*m.country) &&
           (relation == "parataxis" || relation == "orphan" || relation == "conj" || relation == "ccomp");
  }

  /// "Lima plans to", "the Oslo statement": what governments have.
  bool is_intention(const Word* word) const {
    return word && (c_.lexicon.is(word->lemma, UPos::NOUN, WordClass::Planning) ||
                    c_.lexicon.is(word->lemma, UPos::NOUN, WordClass::Promising) ||
                    c_.lexicon.is(word->lemma, UPos::NOUN, WordClass::Saying));
  }

  static bool gets(std::string_view verb) {
    static constexpr std::array<std::string_view, 9> verbs{"receive", "get",  "obtain", "buy",   "acquire",
                                                           "demand",  "seek", "hear",   "import"};
    return is_one_of(verb, verbs);
  }

  /// "Oslo's support for …": what governments do and have, and towns do not.
  bool has_deeds(const Word* word) const {
    return word && word->upos == UPos::NOUN &&
           (is_intention(word) || (c_.lexicon.noun(word->lemma) && !c_.lexicon.noun_sense(word->lemma)));
  }

  /// "urged Oslo", "supports Oslo", and not "links Oslo", "shelled Oslo".
  bool is_done_to_states(const std::string& verb) const {
    for (const WordClass c : {WordClass::Saying, WordClass::Requesting, WordClass::Alleging})
      if (c_.lexicon.is(verb, UPos::VERB, c)) return true;
    const auto entries = c_.lexicon.verb(verb);
    return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) {
      const EntityTypes& types = e.definition->object;
      return e.rest.empty() && types.contains(EntityType::Country) && !types.contains(EntityType::Place);
    });
  }

  /// A word for a body or for troops: "Lima authorities", "Oslo's coast guard"; its mayor and its museums are
  /// the town's.
  bool is_office(const Word* word) const {
    if (!word) return false;
    if (word->upos == UPos::PROPN) return true;
    static constexpr std::array<std::string_view, 5> servants{"official", "diplomat", "envoy", "ambassador",
                                                              "minister"};
    if (is_one_of(std::string_view(word->lemma), servants)) return true;
    const auto sense = c_.lexicon.noun_sense(word->lemma);
    if (!sense || sense->place_of_work) return false;
    const EntityType type = word->xpos == "NNS" ? sense->plural : sense->type;
    return type == EntityType::Agency || type == EntityType::Unit;
  }

  Chains& c_;
  std::set<std::string> family_names_;
  std::map<CountryIndex, int> named_;  // how often by name or adjective
  std::map<CountryIndex, ChainIndex> chains_;
};

}  // namespace

void resolve_countries(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
