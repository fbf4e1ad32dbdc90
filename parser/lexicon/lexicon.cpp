#include "parser/lexicon/lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unordered_map>

#include "parser/language/letters.hpp"
#include "parser/lexicon/content.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::array<std::string_view, word_class_count> word_class_names{
    "saying",  "thinking", "denying",     "alleging", "planning", "promising", "requesting",
    "hedging", "negative", "transparent", "light",    "citing",   "showing"};

std::string_view without_article(std::string_view words) {
  for (const std::string_view article : {"the ", "The "})
    if (words.starts_with(article)) return words.substr(article.size());
  return words;
}

}  // namespace

std::optional<WordClass> word_class(std::string_view name) {
  const auto found = std::find(word_class_names.begin(), word_class_names.end(), name);
  if (found == word_class_names.end()) return std::nullopt;
  return static_cast<WordClass>(found - word_class_names.begin());
}

std::string_view name_of(WordClass word_class) {
  return word_class_names[static_cast<std::size_t>(word_class)];
}

std::string_view relation_of(PostKind kind) {
  switch (kind) {
    case PostKind::Leads:
      return "LEADS";
    case PostKind::WorksFor:
      return "WORKS_FOR";
    case PostKind::MemberOf:
      return "MEMBER_OF";
  }
  return {};
}

const ArgumentDefinition* RelationDefinition::argument(std::string_view role) const {
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [&](const ArgumentDefinition& a) { return a.role == role; });
  return found == arguments.end() ? nullptr : &*found;
}

namespace {

/// Letters beyond ASCII of Latin-1's small ones.
constexpr char latin_1 = '\xC3';

bool has_accents(std::string_view word) { return word.find(latin_1) != std::string_view::npos; }

/// "attache" for "attaché": WordNet writes foreign words without accents.
std::string without_accents(std::string_view word) {
  static constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo/ouuuuypy";  // from U+00E0 on
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0U;
    if (word[i] == latin_1 && next >= 0xA0 && next < 0xA0 + plain.size())
      result += plain[static_cast<std::size_t>(next - 0xA0)], ++i;
    else
      result += word[i];
  }
  return result;
}

}  // namespace

// The content and the indices into it; views point into the content, which does not change any more.
struct Lexicon::Data {
  explicit Data(LexiconContent its_content) : content(std::move(its_content)) {
    for (const auto& relation : content.relations) {
      by_type.emplace(relation.type, &relation);
      for (const auto& verb : relation.verbs) index_verb(verb, relation, false);
      for (const auto& verb : relation.passives) index_verb(verb, relation, true);
      for (const auto& noun : relation.nouns) relation_nouns.insert_or_assign(noun, &relation);
    }
    for (auto& [verb, entries] : verbs) std::reverse(entries.begin(), entries.end());
    for (auto& [verb, entries] : verbs)
      std::stable_sort(entries.begin(), entries.end(), [](const VerbEntry& a, const VerbEntry& b) {
        // What takes only certain objects goes before what takes any.
        if (a.rest.size() != b.rest.size()) return a.rest.size() > b.rest.size();
        return !a.definition->object.empty() && b.definition->object.empty();
      });
    for (std::size_t i = 0; i < content.countries.size(); ++i) index_country(static_cast<CountryIndex>(i));
    words.reserve(content.words.size());
    for (const auto& [key, classes] : content.words) {
      auto& masks = words[key.first];
      masks[part(key.second)] = classes;
    }
    nouns.reserve(content.nouns.size());
    for (const auto& [noun, entry] : content.nouns) nouns.emplace(noun, &entry);
    for (const auto& [word, lists] : content.listed) listed.emplace(word, lists);
    for (const auto& [word, usual] : content.usual_words)
      usual_words[static_cast<std::size_t>(word.second)].emplace(word.first, usual);
  }

  void index_verb(const std::string& verb, const RelationDefinition& relation, bool passive) {
    const auto gap = verb.find(' ');
    verbs[std::string_view(verb).substr(0, gap)].push_back(
        {gap == verb.npos ? std::string() : verb.substr(gap + 1), &relation, passive});
    verb_phrases.insert_or_assign(verb, &relation);
  }

  void index_country(CountryIndex index) {
    const Country& country = content.countries[index];
    countries[country.name].push_back({index, CountryWord::Name});
    const auto add = [&](const std::vector<std::string>& list, CountryWord kind) {
      for (const auto& word : list) countries[word].push_back({index, kind});
    };
    add(country.names, CountryWord::Name);
    add(country.adjectives, CountryWord::Adjective);
    add(country.capitals, CountryWord::Capital);
    add(country.seats, CountryWord::Seat);
    add(country.shorts, CountryWord::Short);
  }

  static std::size_t part(UPos upos) {
    switch (upos) {
      case UPos::NOUN:
      case UPos::PROPN:
        return 1;
      case UPos::ADJ:
        return 2;
      case UPos::ADV:
      case UPos::PART:
        return 3;
      case UPos::ADP:
      case UPos::SCONJ:
        return 4;
      default:
        return 0;
    }
  }

  const NounEntry* noun(std::string_view lemma) const {
    auto found = nouns.find(lemma);
    if (found == nouns.end() && has_accents(lemma)) found = nouns.find(without_accents(lemma));
    return found == nouns.end() ? nullptr : found->second;
  }

  LexiconContent content;
  std::unordered_map<std::string_view, const RelationDefinition*> by_type, verb_phrases, relation_nouns;
  std::unordered_map<std::string_view, std::vector<VerbEntry>> verbs;
  std::unordered_map<std::string_view, std::vector<CountryMatch>> countries;
  std::unordered_map<std::string_view, std::array<WordClasses, 5>> words;
  std::unordered_map<std::string_view, const NounEntry*> nouns;
  std::unordered_map<std::string_view, WordLists> listed;
  std::array<std::unordered_map<std::string_view, std::string_view>, 3> usual_words;  // by PhrasePart
};

namespace {
template <class Map>
auto look_up(const Map& map, std::string_view key) -> typename Map::mapped_type {
  const auto found = map.find(key);
  return found == map.end() ? typename Map::mapped_type{} : found->second;
}
}  // namespace

Lexicon::Lexicon() : Lexicon(LexiconContent{}) {}
Lexicon::Lexicon(LexiconContent content) : data_(std::make_unique<Data>(std::move(content))) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::span<const RelationDefinition> Lexicon::relations() const { return data_->content.relations; }

std::span<const VerbEntry> Lexicon::verb(std::string_view lemma) const {
  const auto found = data_->verbs.find(lemma);
  if (found == data_->verbs.end()) return {};
  return found->second;
}

const RelationDefinition* Lexicon::verb_phrase(std::string_view phrase) const {
  return look_up(data_->verb_phrases, phrase);
}
const RelationDefinition* Lexicon::noun(std::string_view lemma) const {
  return look_up(data_->relation_nouns, lemma);
}
const RelationDefinition* Lexicon::relation(std::string_view type) const {
  return look_up(data_->by_type, type);
}

bool Lexicon::is(std::string_view lemma, UPos upos, WordClass word_class) const {
  const auto found = data_->words.find(lemma);
  if (found == data_->words.end()) return false;
  return (found->second[Data::part(upos)] >> static_cast<unsigned>(word_class)) & 1u;
}

std::span<const Country> Lexicon::countries() const { return data_->content.countries; }

std::span<const CountryMatch> Lexicon::country_matches(std::string_view words) const {
  auto found = data_->countries.find(words);
  if (found == data_->countries.end()) found = data_->countries.find(without_article(words));
  if (found == data_->countries.end()) return {};
  return found->second;
}

std::optional<CountryMatch> Lexicon::country(std::string_view words) const {
  const auto matches = country_matches(words);
  if (matches.empty()) return std::nullopt;
  return matches.front();
}

bool Lexicon::is_honorific(std::string_view word) const {
  if (word.ends_with('.')) word.remove_suffix(1);
  return data_->content.honorifics.contains(lower_case(word));
}

std::optional<PostKind> Lexicon::post(std::string_view lemma) const {
  const auto found = data_->content.posts.find(lower_case(lemma));
  if (found == data_->content.posts.end()) return std::nullopt;
  return found->second;
}

std::optional<NounSense> Lexicon::noun_sense(std::string_view lemma) const {
  const NounEntry* entry = data_->noun(lemma);
  if (!entry || entry->no_entity) return std::nullopt;
  return entry->sense;
}

bool Lexicon::is_military(std::string_view lemma) const {
  const NounEntry* entry = data_->noun(lemma);
  return entry && entry->military;
}

bool Lexicon::is_no_entity(std::string_view lemma) const {
  const NounEntry* entry = data_->noun(lemma);
  return entry && entry->no_entity;
}

std::string_view Lexicon::irregular_verb_of(std::string_view form) const {
  const auto found = data_->content.irregular.find(form);
  return found == data_->content.irregular.end() ? std::string_view() : std::string_view(found->second);
}

bool Lexicon::is_verb(std::string_view lemma) const { return data_->content.verbs.contains(lemma); }

std::optional<std::string> Lexicon::verb_of(std::string_view form) const {
  if (const auto irregular = irregular_verb_of(form); !irregular.empty()) return std::string(irregular);
  if (is_verb(form)) return std::string(form);
  // WordNet's own rules of detachment (morphy), in its order.
  static constexpr std::pair<std::string_view, std::string_view> endings[] = {
      {"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}};
  for (const auto& [ending, instead] : endings) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 2) continue;
    std::string verb(form.substr(0, form.size() - ending.size()));
    verb += instead;
    if (is_verb(verb)) return verb;
  }
  return std::nullopt;
}

Gender Lexicon::given_name(std::string_view name) const {
  const auto found = data_->content.given_names.find(name);
  return found == data_->content.given_names.end() ? Gender::Unknown : found->second;
}

Gender Lexicon::noun_gender(std::string_view lemma) const {
  const auto ends_with_one_of = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return lemma.ends_with(word); });
  };
  const auto is = [&](const auto& words) {
    return std::find(words.begin(), words.end(), lemma) != words.end();
  };
  // "spokeswoman", "stepmother", "half-sister", "ex-wife"
  static constexpr std::array female_ends{"woman",  "girl", "mother",    "daughter",
                                          "sister", "wife", "girlfriend"};
  static constexpr std::array female{"widow",   "queen", "actress", "aunt", "princess", "niece",
                                     "heroine", "lady",  "mom",     "mum",  "bride",    "nun"};
  if (ends_with_one_of(female_ends) || is(female)) return Gender::Female;
  static constexpr std::array male_ends{"man", "boy", "father", "brother", "husband", "boyfriend"};
  static constexpr std::array male{"son",   "grandson", "stepson", "widower", "king", "actor",
                                   "uncle", "prince",   "nephew",  "guy",     "dad"};
  static constexpr std::array either{"human", "german", "roman", "ottoman"};
  return (ends_with_one_of(male_ends) && !is(either)) || is(male) ? Gender::Male : Gender::Unknown;
}

bool Lexicon::lists(WordList list, std::string_view word) const {
  const auto found = data_->listed.find(word);
  return found != data_->listed.end() && found->second.has(list);
}

std::string_view Lexicon::usual_word(std::string_view word, PhrasePart part) const {
  for (const PhrasePart p : {part, PhrasePart::Anywhere}) {
    const auto& usual = data_->usual_words[static_cast<std::size_t>(p)];
    if (const auto found = usual.find(word); found != usual.end()) return found->second;
  }
  return word;
}

std::string_view Lexicon::spelt_out(std::string_view letters) const {
  const auto found = data_->content.spelt_out.find(letters);
  return found == data_->content.spelt_out.end() ? std::string_view() : std::string_view(found->second);
}

namespace {
LexiconContent read_compiled(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be opened", file.string()));
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  try {
    return from_compiled(bytes);
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what()));
  }
}
}  // namespace

Lexicon load_lexicon(const std::filesystem::path& file) { return Lexicon(read_compiled(file)); }

Lexicon load_lexicon(const std::filesystem::path& file, const std::filesystem::path& user_folder) {
  LexiconContent content = read_compiled(file);
  lay_over(content, parse_lexicon_folder(user_folder));
  return Lexicon(std::move(content));
}

}  // namespace newsgraph::parser
