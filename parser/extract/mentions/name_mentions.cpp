#include "parser/extract/mentions/name_mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/extract/mentions/name_types.hpp"
#include "parser/extract/mentions/post_bodies.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

constexpr int longest_country = 6;  // words: "Democratic People 's Republic of Korea"

/// A name on its way to a mention.
struct Candidate {
  int first, last;
  NameType type;
};

/// A country's words, first … last - 1.
struct CountryHit {
  int first, last;
  CountryIndex country;
  CountryWord kind;
  bool people = false;  // "North Koreans"
};

class Finder {
 public:
  Finder(SentenceContext& context, const Lexicon& lexicon, const std::unordered_set<std::string>& ethnic,
         const std::unordered_set<std::string>& craft)
      : c_(context), lexicon_(lexicon), ethnic_(ethnic), craft_(craft) {}

  void find() {
    for (const Name& name : c_.names) {
      if (c_.used[static_cast<std::size_t>(name.first)]) continue;  // the tail of a hyphenated one
      for (const Candidate& part : parts(completed(trimmed({name.first, name.last, name.type}))))
        if (part.first < part.last) add_name(part);
    }
    add_countries_outside_names();
    std::sort(c_.mentions.begin(), c_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.first < b.first; });
  }

 private:
  // --- countries ---

  /// The longest country phrase that starts at the word.
  std::optional<CountryHit> country_at(int first, int limit) const {
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
    }
    return std::nullopt;
  }

  void add_country(const CountryHit& hit) {
    const int head = c_.head_of(hit.first, hit.last);
    // Adjectives used as nouns are people: "the North Koreans"; "Danes".
    const bool noun = c_.word(head).upos == UPos::NOUN || c_.word(head).upos == UPos::PROPN;
    if (hit.people || (hit.kind == CountryWord::Adjective && noun && c_.word(head).xpos == "NNPS")) {
      Mention people = c_.mention(hit.first, hit.last, head, MentionKind::Nominal, EntityType::Group);
      people.name = c_.text(hit.first, hit.last);
      people.country = is_ethnic(hit) ? state_before(hit) : hit.country;
      if (is_ethnic(hit) && people.country) {
        people.first = hit.first - 1;
        people.span = c_.span(people.first, people.last);
        people.name = c_.text(people.first, people.last);
      }
      people.plural = true;
      people.lemma = "people";
      people.definite = c_.form(hit.first - 1) == "the";
      push(std::move(people));
      return;
    }
    if (is_one_of_its_people(hit, head)) {
      Mention person = c_.mention(hit.first, hit.last, head, MentionKind::Nominal, EntityType::Person);
      person.name = c_.text(hit.first, hit.last);
      person.country = hit.country;
      person.lemma = "national";
      push(std::move(person));
      return;
    }
    if (hit.kind == CountryWord::Name && is_place_elsewhere(hit)) {
      push(c_.mention(hit.first, hit.last, head, MentionKind::Name, EntityType::Place));
      c_.mentions.back().name = c_.text(hit.first, hit.last);
      return;
    }
    if (hit.kind == CountryWord::Adjective && (is_ethnic(hit) || is_language(hit))) return use_all(hit);
    if (hit.kind == CountryWord::Capital && is_of_treaty(hit.first, hit.last)) return use_all(hit);
    const bool adjective = hit.kind == CountryWord::Adjective;
    Mention country =
        c_.mention(hit.first, hit.last, head, adjective ? MentionKind::Nominal : MentionKind::Name,
                   hit.kind == CountryWord::Capital ? EntityType::Place : EntityType::Country);
    country.name = c_.text(hit.first, hit.last);
    if (hit.kind != CountryWord::Capital || may_be_government(hit.last - 1, head))
      country.country = hit.country;
    push(std::move(country));
  }

  // --- peoples ---

  /// "a Dane", "another young Chilean"
  bool is_one_of_its_people(const CountryHit& hit, int head) const {
    const Word& w = c_.word(head);
    if (hit.kind != CountryWord::Adjective || head != hit.last - 1 || base_relation(w) == "compound")
      return false;
    if (w.upos != UPos::NOUN && w.upos != UPos::PROPN && !is_adjective_for_a_noun(head)) return false;
    const auto children = c_.tree.children(head);
    return std::any_of(children.begin(), children.end(), [&](int child) {
      static constexpr std::string_view one[] = {"a", "an", "one", "another", "every", "each"};
      const std::string_view base = base_relation(c_.word(child));
      return (base == "det" || base == "nummod") &&
             std::find(std::begin(one), std::end(one), c_.form(child)) != std::end(one);
    });
  }

  /// "a Chilean" where the parser sees an adjective: it stands where nouns do, and no noun follows.
  bool is_adjective_for_a_noun(int i) const {
    const Word& w = c_.word(i);
    const std::string_view relation = base_relation(w);
    const bool nominal = relation == "nsubj" || relation == "obj" || relation == "iobj" ||
                         relation == "obl" || relation == "nmod" || relation == "appos" ||
                         (relation == "conj" && w.head >= 0 && is_noun(c_.word(w.head)));
    if (w.upos != UPos::ADJ || !nominal) return false;
    if (i + 1 >= c_.size()) return true;
    const Word& next = c_.word(i + 1);
    return !is_noun(next) && next.upos != UPos::ADJ && next.upos != UPos::NUM && c_.form(i + 1) != "-";
  }

  /// Is a people meant, and not a state: "Bosnian Serb", "ethnic Russian", "the Armenian minority"?
  bool is_ethnic(const CountryHit& hit) const {
    if (hit.last - hit.first > 1 || hit.kind != CountryWord::Adjective) return false;
    if (c_.form(hit.first - 1) == "ethnic" || ethnic_.contains(c_.word(hit.first).form)) return true;
    static constexpr std::string_view peoples[] = {"community", "minority", "diaspora", "exclave",
                                                   "enclave",   "descent",  "heritage", "ancestry",
                                                   "origin",    "speaker",  "ethnicity"};
    const Word& w = c_.word(hit.first);
    return w.head > hit.first && base_relation(w) == "amod" && c_.form(hit.first - 1) != "-" &&
           std::find(std::begin(peoples), std::end(peoples), c_.word(w.head).lemma) != std::end(peoples);
  }

  /// "speaks Spanish", "wrote it in Arabic": an adjective for a noun, and not for its people ("the French").
  bool is_language(const CountryHit& hit) const {
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

  /// "Bosnian" before "Serbs": the state that the people live in.
  std::optional<std::uint16_t> state_before(const CountryHit& hit) const {
    if (hit.first == 0) return std::nullopt;
    const auto match = lexicon_.country(c_.word(hit.first - 1).form);
    const bool state = match && match->kind == CountryWord::Adjective && match->country != hit.country &&
                       !ethnic_.contains(c_.word(hit.first - 1).form);
    return state ? std::optional(match->country) : std::nullopt;
  }

  void use_all(const CountryHit& hit) {
    for (int i = hit.first; i < hit.last; ++i) use(i);
  }

  // --- treaties ---

  /// "the Lima accords", "the Oslo peace treaty": the town tells which one it is and has no other part in it.
  /// What a state signs or makes is its own ("the Chile agreement", "a Texas law").
  bool is_of_treaty(int first, int last) const {
    static constexpr std::array<std::string_view, 10> treaties{
        "accord",  "treaty",      "agreement", "pact",  "protocol",
        "charter", "declaration", "compact",   "truce", "memorandum"};
    const Word& w = c_.word(c_.head_of(first, last));
    return base_relation(w) == "compound" && w.head >= last && w.head < last + 3 &&
           c_.word(w.head).upos == UPos::NOUN &&
           std::find(treaties.begin(), treaties.end(), lower_case(c_.word(w.head).lemma)) != treaties.end();
  }

  // --- capitals ---

  /// May the capital stand for its government here? Not where it is something's town ("the mayor of Lima",
  /// "Lima's cathedral", "the Lima bombers") or is done what is done to towns ("linked Lima with Callao").
  bool may_be_government(int last, int head) const {
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

  /// "accused Lima", not "linked Lima": a definition takes countries for its object, and no places.
  bool acts_on_governments(std::string_view verb) const {
    const auto entries = lexicon_.verb(verb);
    return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& entry) {
      const EntityTypes& object = entry.definition->object;
      return object.allows(EntityType::Country) && (object.empty() || !object.contains(EntityType::Place));
    });
  }

  /// What belongs to a town rather than to a government.
  bool is_local(int noun, bool of) const {
    static constexpr std::string_view local[] = {
        "mayor",     "governor",  "archbishop",  "bishop",   "patriarch", "patriarchate", "imam",
        "rabbi",     "cathedral", "diocese",     "attacker", "bomber",    "attack",       "bombing",
        "suburb",    "street",    "resident",    "airport",  "bourse",    "derby",        "marathon",
        "metro",     "subway",    "underground", "stock",    "shooting",  "siege",        "massacre",
        "newsroom",  "bureau",    "exchange",    "dealer",   "trader",    "company",      "firm",
        "newspaper", "daily",     "club",        "court",    "lawyer",    "businessman",  "merchant"};
    const std::string lemma = lower_case(c_.word(noun).lemma);
    if (std::find(std::begin(local), std::end(local), lemma) != std::end(local)) return true;
    // "London's newly elected mayor Jane Doe"
    for (const int child : c_.tree.children(noun)) {
      const std::string title = lower_case(c_.word(child).lemma);
      if (child < noun && std::find(std::begin(local), std::end(local), title) != std::end(local))
        return true;
    }
    const auto sense = lexicon_.noun_sense(lemma);
    if (!sense) return false;
    const bool of_state = lemma == "embassy" || lemma == "consulate" || lemma == "ministry" ||
                          lemma == "parliament" || lemma == "mission";
    if ((sense->place_of_work && !of_state) || sense->type == EntityType::Place) return true;
    return of && (sense->type == EntityType::Agency || sense->type == EntityType::Group) &&
           lemma != "government" && lemma != "regime" && lemma != "authority";
  }

  /// "Georgia" in an article that speaks of the United States and of no Georgians.
  bool is_place_elsewhere(const CountryHit& hit) const {
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

  /// "eastern Ukraine" is a place.
  void add_region_or_country(const CountryHit& hit) {
    static constexpr std::string_view sides[] = {
        "eastern",      "western",      "northern",     "southern",     "central",
        "northeastern", "northwestern", "southeastern", "southwestern", "occupied"};
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
    push(std::move(place));
  }

  /// Taggers miss some; the lexicon's words need no tagger.
  void add_countries_outside_names() {
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

  /// "the Chilean Open", "the Peru Cup"
  bool is_contested(const CountryHit& hit) const {
    if (hit.last >= c_.size() || c_.word(hit.last).upos != UPos::PROPN) return false;
    static constexpr std::string_view contests[] = {"open",          "cup",      "masters", "championship",
                                                    "championships", "marathon", "derby",   "olympics"};
    return std::find(std::begin(contests), std::end(contests), c_.form(hit.last)) != std::end(contests);
  }

  /// "US" in a line of capitals may be the pronoun.
  bool is_in_capitals_only(const CountryHit& hit) const {
    return hit.last - hit.first == 1 && c_.word(hit.first).upos == UPos::PRON;
  }

  // --- names ---

  /// Without determiners, quotes and possessives at the ends.
  Candidate trimmed(Candidate name) const {
    const auto loose = [&](int i) {
      const Word& w = c_.word(i);
      return is_punctuation(w) || w.upos == UPos::DET || c_.form(i) == "the" || c_.form(i) == "'s" ||
             c_.form(i) == "'";
    };
    while (name.first < name.last && loose(name.first)) ++name.first;
    while (name.first < name.last && loose(name.last - 1) && !c_.form(name.last - 1).ends_with('.'))
      --name.last;
    return name;
  }

  /// "Democratic Party Rep. Jane Doe", taken for one body's name, is a body and a person.
  std::vector<Candidate> parts(const Candidate& name) const {
    if (name.type == NameType::Person) return {name};
    for (int i = name.first + 1; i + 1 < name.last; ++i)
      if (c_.form(i).ends_with('.') && c_.form(i).size() > 2 && lexicon_.is_honorific(c_.form(i)))
        return {{name.first, i, name.type}, {i + 1, name.last, NameType::Person}};
    return {name};
  }

  /// With the rest of a hyphenated name, "Moon Jae" and "-in"; without "in New York" after a body's name.
  Candidate completed(Candidate name) const {
    while (is_hyphenated_on(name)) name.last = end_of_name_at(name.last + 1);
    if (is_hyphenated_before(name)) name.first -= 4;
    if (is_second_half(name)) name.first -= 2;
    // "Supreme Court Justice" before a person's name is a court and a title.
    while (name.type != NameType::Person && name.last - name.first > 1 && is_title_word(name.last - 1) &&
           is_person_at(name.last))
      --name.last;
    if (is_person_by_hyphen(name)) name.type = NameType::Person;
    if (name.type == NameType::Person && name.last - name.first > 2)
      name.type = type_by_kind(c_.form(name.last - 1), lexicon_).value_or(name.type);
    if (is_group(name)) name.type = NameType::Organisation;
    if (is_numbered(name)) name = {name.first, name.last + 1, NameType::Organisation};
    if (name.type == NameType::Organisation)
      for (int i = name.first + 1; i < name.last; ++i)
        if (c_.form(i) == "in" || c_.form(i) == "at") name.last = i;
    return name;
  }

  /// "Canal 13"
  bool is_numbered(const Candidate& name) const {
    if (name.type != NameType::Organisation || name.last - name.first != 1 || name.last >= c_.size())
      return false;
    const std::string_view number = c_.form(name.last);
    return number.size() < 3 && c_.word(name.last).head == name.first &&
           number.find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// "the Sendero group", taken for a place: groups and movements are not called after what they are.
  bool is_group(const Candidate& name) const {
    if (name.type != NameType::Location || name.last >= c_.size() || country_at(name.first, name.last))
      return false;
    const std::string_view kind = c_.form(name.last);
    const Word& head = c_.word(c_.head_of(name.first, name.last));
    return (kind == "group" || kind == "faction" || kind == "movement") && head.head == name.last &&
           base_relation(head) == "compound" && c_.word(name.last).upos == UPos::NOUN;
  }

  /// Behind the name that holds the word, "Kerim Diop" of "Abdel-Kerim Diop"; else behind the word.
  int end_of_name_at(int word) const {
    for (const Name& other : c_.names)
      if (other.first <= word && word < other.last) return other.last;
    return word + 1;
  }

  static bool is_compounding(std::string_view word) {
    static constexpr std::string_view words[] = {"led",   "era",    "run",   "held",    "owned", "based",
                                                 "born",  "backed", "made",  "style",   "like",  "wide",
                                                 "bound", "area",   "esque", "time",    "built", "type",
                                                 "class", "linked", "ruled", "trained", "funded"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  }

  /// A given name of two syllables, "Ki-moon", after a family name: a person, whatever the tagger made of its
  /// half.
  bool is_person_by_hyphen(const Candidate& name) const {
    if (name.type == NameType::Miscellaneous || name.last - name.first < 4 || c_.form(name.last - 2) != "-")
      return false;
    const char initial = c_.word(name.last - 1).form[0];
    return initial >= 'a' && initial <= 'z';
  }

  /// "the Morenos"
  bool is_family(const Candidate& name) const {
    return name.type == NameType::Person && name.last - name.first == 1 &&
           c_.form(name.first).ends_with('s') && c_.form(name.first - 1) == "the" &&
           base_relation(c_.word(name.first)) != "compound";
  }

  /// "candidate Idaho Senator Jane Doe": the place belongs to the next title.
  bool is_before_person(const Candidate& name) const {
    return is_person_at(name.last) || (name.last < c_.size() && is_title_word(name.last));
  }

  bool is_person_at(int first) const {
    return std::any_of(c_.names.begin(), c_.names.end(),
                       [&](const Name& n) { return n.first == first && n.type == NameType::Person; });
  }

  /// "Alto-Paraná" of which only "Paraná" was found: a place's.
  bool is_second_half(const Candidate& name) const {
    const int start = name.first - 2;
    if (name.type != NameType::Location || start < 0 || c_.form(start + 1) != "-" ||
        c_.used[static_cast<std::size_t>(start)] || c_.word(start).upos != UPos::PROPN ||
        c_.word(start).span.end != c_.word(start + 1).span.start ||
        c_.word(start + 1).span.end != c_.word(name.first).span.start)
      return false;
    const bool named = std::any_of(c_.names.begin(), c_.names.end(),
                                   [&](const Name& n) { return n.first <= start && start < n.last; });
    return !named && !lexicon_.country(c_.word(start).form) && !lexicon_.country(c_.word(name.first).form);
  }

  /// "Costa-de-Oro" of which only "Oro" was found.
  bool is_hyphenated_before(const Candidate& name) const {
    const int start = name.first - 4;
    if (start < 0 || c_.form(start + 1) != "-" || c_.form(start + 3) != "-" || c_.form(start + 2).size() > 4)
      return false;
    for (int i = start; i < name.first; ++i)
      if (c_.word(i).span.end != c_.word(i + 1).span.start) return false;
    const char first = c_.word(start).form[0], middle = c_.word(start + 2).form[0];
    return first >= 'A' && first <= 'Z' && middle >= 'a' && middle <= 'z';
  }

  bool is_hyphenated_on(const Candidate& name) const {
    const int hyphen = name.last, rest = name.last + 1;
    if (rest >= c_.size() || c_.form(hyphen) != "-" || name.type == NameType::Miscellaneous) return false;
    if (c_.word(hyphen).span.start != c_.word(hyphen - 1).span.end ||
        c_.word(rest).span.start != c_.word(hyphen).span.end)
      return false;
    const bool other = std::any_of(c_.names.begin(), c_.names.end(),
                                   [&](const Name& n) { return n.first <= rest && rest < n.last; });
    const char initial = c_.word(rest).form[0];
    const bool capital = initial >= 'A' && initial <= 'Z';
    // "Trump-era" and "Macron-led" are no names; "Ban Ki-moon" is.
    if (!capital)
      return name.last - name.first > 1 && c_.word(rest).form.size() <= 6 && !is_compounding(c_.form(rest));
    return capital && (!other || name.type == NameType::Person) && c_.word(rest).upos == UPos::PROPN;
  }

  /// "Chad", "Jordan", "Lisbon": a country or its capital, unless a title stands before it or the article
  /// names somebody of that name in full.
  bool is_country_taken_for_a_person(const Candidate& name) const {
    if (name.type != NameType::Person || name.last - name.first != 1 || find_title_start(name) < name.first)
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

  /// "The Grain Post", "The Hague": an article with a capital in the middle of a sentence is part of the
  /// name.
  Candidate with_article(Candidate name) const {
    const int before = name.first - 1;
    if (before > 0 && c_.word(before).form == "The" && !is_punctuation(c_.word(before - 1)))
      name.first = before;
    return name;
  }

  /// "HMS Andes", and "the Andes" where the article has named the ship in full.
  bool is_craft(const Candidate& name) const {
    const std::string text = c_.text(name.first, name.last);
    return craft_.contains(text) || (c_.form(name.first - 1) == "the" && craft_.contains("the " + text));
  }

  /// "Andes-3"
  bool is_make(const Candidate& name) const {
    if (name.last - name.first > 1 || name.last + 1 >= c_.size() || c_.form(name.last) != "-" ||
        c_.word(name.last).span.start != c_.word(name.first).span.end ||
        c_.word(name.last).span.end != c_.word(name.last + 1).span.start)
      return false;
    const std::string_view number = c_.form(name.last + 1);
    return number.size() < 4 && number.find_first_not_of("0123456789") == std::string_view::npos;
  }

  void add_name(Candidate name) {
    if (name.last < c_.size() && name.first > 0 && is_ship_prefix(c_.word(name.first - 1).form) &&
        craft_.contains(c_.text(name.first - 1, name.last)))
      --name.first;
    if (is_craft(name)) {
      name.type = NameType::Miscellaneous;
    } else if (is_make(name) && base_relation(c_.word(name.first)) == "compound" &&
               c_.word(name.first).head > name.last &&
               sense(c_.word(name.first).head).type == EntityType::Weapon) {
      for (int i = name.first; i < name.last + 2; ++i) use(i);
      return;
    }
    if (is_country_taken_for_a_person(name)) name.type = NameType::Location;
    // A country, alone or leading a longer name: "Norway 's National Road Authority".
    if (name.type != NameType::Person) {
      if (const auto hit = country_at(name.first, name.last)) {
        if (hit->last == name.last) return add_region_or_country(*hit);
        if (c_.form(hit->last) == "'s" || c_.form(hit->last) == "'") {
          add_region_or_country(*hit);
          return add_name(trimmed({hit->last + 1, name.last, name.type}));
        }
        if (hit->last < name.last && is_body(name.last - 1)) add_country(*hit);
      }
    }
    if (name.first >= name.last) return;
    name = with_article(name);
    if (name.last - name.first == 1 && lexicon_.is_honorific(c_.form(name.first)) &&
        (c_.form(name.first).ends_with('.') ||
         (name.last < c_.size() && name.type != NameType::Person && is_title_word(name.last))))
      return;
    const int title_in = name.type == NameType::Person ? title_end(name.first, name.last) : name.first;
    int title_start = find_title_start(name);
    // "lawmaker Diaz", "outlet The Grain Post": what stands before says more than the tagger knows.
    if (title_start < name.first && name.type == NameType::Location)
      name.type = is_title_word(name.first - 1) && !is_before_person(name) ? NameType::Person
                  : is_body(name.first - 1)                                ? NameType::Organisation
                                                                           : name.type;
    if (name.type == NameType::Location && title_start < name.first && is_title_word(name.first - 1))
      title_start = name.first;  // the title is of the person behind
    auto type = entity_type_of(name, title_start);
    if (!type) {
      // What a show or a work is called names no country: "Good Morning Chile".
      const auto country = country_at(name.first, name.last);
      const bool after_country = country && country->kind == CountryWord::Name;  // "Chile Open"
      if (after_country || (name.last - name.first > 2 && !country))
        for (int i = name.first; i < name.last; ++i) use(i);
      return;
    }
    if (type == EntityType::Place && title_start == name.first && is_of_treaty(name.first, name.last)) {
      for (int i = name.first; i < name.last; ++i) use(i);
      return;
    }
    if (is_family(name)) type = EntityType::Group;
    const int first = title_in;
    int last = name.last;
    const int head = c_.head_of(std::min(title_start, first), extended_end(name));
    Mention mention = c_.mention(first, last, head, MentionKind::Name, *type);
    mention.name = c_.text(first, last);
    mention.plural = c_.word(last - 1).xpos == "NNPS" && *type == EntityType::Group;
    if (title_start < first) read_title(mention, title_start, first);
    take_country_from(mention, title_start, last);
    for (int i = first; i < extended_end(name); ++i) use(i);
    push(std::move(mention));
  }

  void use(int i) { c_.used[static_cast<std::size_t>(i)] = true; }
  void push(Mention mention) {
    for (int i = mention.first; i < mention.last; ++i) use(i);
    c_.mentions.push_back(std::move(mention));
  }

  bool is_body(int i) const {
    const auto sense = lexicon_.noun_sense(lower_case(c_.word(i).lemma));
    return sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  }

  /// Title words at the start of a name that the tagger took along: "President Emmanuel Macron".
  int title_end(int first, int last) const {
    int end = first;
    while (end + 1 < last && (is_title_word(end))) ++end;
    return end;
  }

  bool is_title_word(int i) const {
    const std::string_view form = c_.form(i);
    return lexicon_.is_honorific(form) || lexicon_.post(form).has_value();
  }

  /// Where the title before the name starts; the name's own start where there is none. A title is a run of
  /// nouns and adjectives that ends in a word for a person (of a person) or for the thing itself ("news
  /// outlet The Grain Post").
  int find_title_start(const Candidate& name) const {
    int start = name.first;
    int last_title = start - 1;
    if (c_.form(last_title) == "the" || c_.form(last_title) == "\"") return start;
    if (last_title > 0 && c_.form(last_title) == "-" && is_title_word(last_title - 1) && is_title_word(start))
      return last_title - 1;  // "Maj-Gen"
    if (name.type == NameType::Person)
      if (const int post = post_with_of(last_title); post >= 0) return post;
    if (last_title < 0 || c_.used[static_cast<std::size_t>(last_title)] || !introduces(last_title, name.type))
      return name.first;
    for (start = last_title; start > 0; --start) {
      const Word& before = c_.word(start - 1);
      const bool part = before.upos == UPos::PROPN || before.upos == UPos::NOUN ||
                        (before.upos == UPos::ADJ && base_relation(before) == "amod") ||
                        (c_.form(start - 1) == "-" && start > 1);
      if (!part || is_subject_of_other(start - 1, name)) break;
    }
    if (start > 0 && c_.form(start) == "-") --start;  // "front-runner"
    return start;
  }

  /// "Secretary of State", "chief of staff": where such a post starts that ends at the word, or -1.
  int post_with_of(int last) const {
    int of = last;
    while (of > 0 && of > last - 3 && c_.form(of) != "of" && is_noun(c_.word(of))) --of;
    if (of <= 0 || of == last || c_.form(of) != "of") return -1;
    int start = of - 1;
    if (!lexicon_.post(c_.form(start)) || is_other_names_word(start)) return -1;
    while (start > 0 && c_.word(start - 1).upos == UPos::PROPN && c_.word(start - 1).head == of - 1) --start;
    return start;
  }

  /// May the word stand right before such a name, telling what it is?
  bool introduces(int i, NameType type) const {
    const Word& w = c_.word(i);
    if (w.upos != UPos::NOUN && w.upos != UPos::PROPN && w.upos != UPos::ADJ) return false;
    if (is_other_names_word(i)) return false;
    if (type == NameType::Person && is_title_word(i)) return true;
    if (w.xpos == "NNS" || w.xpos == "NNPS") return false;
    const auto sense = lexicon_.noun_sense(lower_case(w.lemma));
    if (!sense) return false;
    switch (type) {
      case NameType::Person:
        return sense->type == EntityType::Person;
      case NameType::Location:
        return sense->type == EntityType::Place || sense->type == EntityType::Weapon ||
               sense->type == EntityType::Agency ||
               (sense->type == EntityType::Person && lexicon_.post(lower_case(w.lemma)));
      case NameType::Organisation:
        return sense->type == EntityType::Agency || sense->type == EntityType::Unit ||
               sense->type == EntityType::Weapon;
      case NameType::Miscellaneous:
        return sense->type != EntityType::Person && sense->type != EntityType::Country &&
               sense->type != EntityType::Place;
    }
    return false;
  }

  bool is_other_names_word(int i) const {
    return std::any_of(c_.names.begin(), c_.names.end(), [&](const Name& n) {
      return n.first <= i && i < n.last && n.type == NameType::Person;
    });
  }

  /// In "officials the minister met" the noun before belongs elsewhere: it must hang inside the phrase.
  bool is_subject_of_other(int i, const Candidate& name) const {
    const std::string_view relation = base_relation(c_.word(i));
    if ((relation != "nsubj" && relation != "obj" && relation != "obl") || c_.tree.below(name.first, i) ||
        c_.word(i).head == name.first)
      return false;
    // "met militia leader General Ali Daud": title behind title, both hung on the verb
    const Word& own = c_.word(c_.head_of(name.first, name.last));
    const auto noun = lexicon_.noun_sense(lower_case(c_.word(i).lemma));
    return !(name.type == NameType::Person && own.head == c_.word(i).head &&
             own.relation == c_.word(i).relation && c_.word(i).xpos == "NN" && c_.tree.child(i, "det") < 0 &&
             c_.tree.child(i, "nmod:poss") < 0 && i + 2 == name.first && is_title_word(i + 1) && noun &&
             noun->type == EntityType::Person);
  }

  /// "Kursk region", "the Andina news agency", "the FARC group": the noun after a name that says what it is
  /// heads the phrase.
  int extended_end(const Candidate& name) const {
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
  int end_of_kind(const Candidate& name) const {
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
      if (const auto hit = country_at(i, end); hit && hit->kind != CountryWord::Short) {
        if (!c_.used[static_cast<std::size_t>(i)]) add_country(*hit);
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
      const bool named = std::any_of(c_.names.begin(), c_.names.end(), [&](const Name& n) {
        return n.first <= i && i < n.last && n.type == NameType::Organisation;
      });
      if (!named && !is_in_body_of_post(i, end)) use(i);
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
  bool is_under_arms(const Candidate& name) const {
    const std::string tail = lower_case(c_.word(name.last - 1).lemma);
    if (!lexicon_.is_military(tail)) return false;
    if (tail != "division" && tail != "unit") return true;
    static constexpr std::string_view arms[] = {
        "infantry", "armoured",  "armored",   "airborne",   "tank",      "guards",
        "mountain", "cavalry",   "rifle",     "marine",     "combat",    "assault",
        "panzer",   "motorised", "motorized", "mechanised", "mechanized"};
    for (int i = name.first; i + 1 < name.last; ++i)
      if (c_.form(i).find_first_of("0123456789") != std::string_view::npos ||
          std::find(std::begin(arms), std::end(arms), c_.form(i)) != std::end(arms))
        return true;
    return false;
  }

  static bool is_company(std::string_view tail) {
    static constexpr std::string_view forms[] = {
        "inc",  "inc.", "ltd", "ltd.", "plc",   "corp",     "corp.",   "co",          "co.",     "llc", "ag",
        "gmbh", "sa",   "nv",  "spa",  "group", "holdings", "limited", "corporation", "company", "bank"};
    return std::find(std::begin(forms), std::end(forms), tail) != std::end(forms);
  }

  std::optional<EntityType> entity_type_of(const Candidate& name, int title_start) const {
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
  const std::unordered_set<std::string>& ethnic_;
  const std::unordered_set<std::string>& craft_;
};

}  // namespace

void find_name_mentions(SentenceContext& context, const Lexicon& lexicon,
                        const std::unordered_set<std::string>& ethnic,
                        const std::unordered_set<std::string>& craft) {
  Finder(context, lexicon, ethnic, craft).find();
}

}  // namespace newsgraph::parser
