#include "parser/resolve/short_names/bodies.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"
#include "parser/resolve/short_names/descriptions.hpp"

namespace newsgraph::parser::short_names {

namespace {

/// "Security Council" of "UN Security Council", "Red Cross" of "Tonga Red Cross": two words at least say
/// which.
std::string without_parent(const Words& words, const Lexicon& lexicon) {
  const bool is_name = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return is_capital(word) || ends_phrase(word, lexicon) || word == "the";
  });
  if (!is_name) return {};
  const std::string& parent = words.front();
  if (const std::size_t known = union_words(words, lexicon); known > 0 && words.size() > known + 1)
    return part(words, known, words.size());
  const bool acronym = parent.size() < 6 && std::all_of(parent.begin(), parent.end(), [](char c) {
                         return (c >= 'A' && c <= 'Z') || c == '.';
                       });
  const auto state = lexicon.country(parent);
  const bool of_union = acronym && !state && words.size() > 2;
  const bool of_state = state && state->kind != CountryWord::Short && is_capital(words[1]);
  const auto sense = lexicon.noun_sense(lower_case(words.back()));
  const bool body = sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  return of_union || (of_state && (words.size() > 2 || body)) ? part(words, 1, words.size()) : std::string();
}

/// Of which a state has more than one.
bool has_several(const std::string& body) {
  static constexpr std::array<std::string_view, 10> kSeveral = {
      "ministry", "department", "court", "office",     "committee",
      "council",  "forces",     "staff", "commission", "assembly"};
  return std::find(kSeveral.begin(), kSeveral.end(), body) != kSeveral.end();
}

/// "Harp Institute" of "Harp Institute for Peace", "Northern Bank" of "Northern Bank of Lima"; not "Norwegian
/// Ministry" of "Norwegian Ministry of Culture".
std::string without_purpose(const Words& words) {
  const auto end = std::find_if(words.begin(), words.end(),
                                [](const std::string& word) { return word == "for" || word == "of"; });
  const auto size = static_cast<std::size_t>(end - words.begin());
  const std::size_t fewest = words[0] == "The" ? 3 : 2;
  if (end == words.end() || size < fewest || has_several(lower_case(*std::prev(end)))) return {};
  const auto named = [](const std::string& word) { return is_capital(word) || has_digit(word); };
  return std::all_of(words.begin(), end, named) ? part(words, 0, size) : std::string();
}

/// "Lake Brigade" of "41st Lake Brigade"; empty where no number begins the name, or but one word is left.
std::string without_ordinal(const Words& words) {
  return words.size() > 2 && has_digit(words[0].substr(0, 1)) && is_capital(words[1])
             ? part(words, 1, words.size())
             : std::string();
}

/// "Amaru" of "Amaru Timber Trading Co."
std::string first_word_of_firm(const Words& words, const Lexicon& lexicon) {
  if (words.size() < 2 || !lexicon.lists(WordList::CompanyForms, fold(words.back()))) return {};
  const std::string first = lower_case(words.front());
  const bool plain = lexicon.noun_sense(first) || lexicon.noun(first) || lexicon.is_verb(first) ||
                     lexicon.is_no_entity(first);
  return plain || first.size() < 4 || lexicon.country(words.front()) ? std::string() : words.front();
}

/// "Harp" of "Harp Island", "Aurora" of "HMS Aurora", "Blue Lake" of "Blue Lake Foundation".
Words bare_names(const EntityNode& node, const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  if (words.size() < 2) return {};
  const bool capitals = std::all_of(words.begin(), words.end(), is_capital);
  if (node.type == EntityType::Agency || node.type == EntityType::Unit) {
    const std::string purpose = without_purpose(words);
    Words bare{without_parent(words, lexicon), purpose, without_ordinal(words),
               without_ordinal(words_of(purpose))};
    if (!capitals || node.type == EntityType::Unit) return bare;
    bare.push_back(first_word_of_firm(words, lexicon));
    if (words.size() > 2 && union_words(words, lexicon) == 0 &&
        (lexicon.lists(WordList::KindsOfBody, lower_case(words.back())) ||
         lexicon.lists(WordList::CompanyForms, fold(words.back()))))
      bare.push_back(part(words, 0, words.size() - 1));
    return bare;
  }
  if (!capitals) return {};
  if (node.type == EntityType::Weapon && is_ship_prefix(words.front())) return {part(words, 1, words.size())};
  if (node.type == EntityType::Place && lexicon.lists(WordList::PlacesNamed, lower_case(words.back())))
    return {part(words, 0, words.size() - 1)};
  return {};
}

/// "Taiga-3", "Taiga-3 drones" of "12 Taiga-3 attack drones": what a make is called.
Words make(const EntityNode& node, const std::string& name) {
  if (node.type != EntityType::Weapon) return {};
  const Words words = words_of(name);
  const auto found = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return is_capital(word) && word.find('-') != std::string::npos && has_digit(word.substr(word.find('-')));
  });
  if (found == words.end()) return {};
  Words names{*found};
  if (std::next(found) != words.end() && is_small(words.back())) names.push_back(*found + ' ' + words.back());
  return names;
}

/// "Norwegian" for "Norway"; empty where the lexicon has no word.
std::string nationality(const std::string& country, const Lexicon& lexicon) {
  const auto match = lexicon.country(country);
  if (!match) return {};
  const auto& adjectives = lexicon.countries()[match->country].adjectives;
  return adjectives.empty() ? std::string() : adjectives.front();
}

/// "Norwegian navy" for Norway's "navy", "Norwegian foreign minister" for its "foreign minister"; empty where
/// the words say whose it is, or that it is a relation of somebody's.
std::string with_nation(const EntityNode& node, const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  if (node.nation.empty() || node.count || node.type == EntityType::Group || words.empty() ||
      words.size() > 3)
    return {};
  const auto plain = [&](const std::string& word) {
    return word.find_first_of("'’,") == std::string::npos && !has_digit(word) &&
           !ends_phrase(word, lexicon) && !lexicon.lists(WordList::Determiners, lower_case(word)) &&
           !lexicon.country(word);
  };
  if (!std::all_of(words.begin(), words.end(), plain)) return {};
  const std::string noun = lower_case(words.back());
  // A state has many ministers, and one foreign minister.
  const bool of_many = noun == "minister" || noun == "secretary";
  const bool post = is_post_in_state(noun, lexicon) && (!of_many || words.size() > 1);
  const bool body = lexicon.lists(WordList::Offices, noun) && (words.size() > 1 || !has_several(noun));
  const bool office = node.type == EntityType::Person ? post : body;
  const std::string adjective = nationality(node.nation, lexicon);
  return office && name.find(adjective) == std::string::npos ? adjective + ' ' + name : std::string();
}

/// "EU ministers" of "European Union ministers"; empty where no letters that everybody knows stand for the
/// first words.
std::string with_letters(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  const std::size_t known = union_words(words, lexicon);
  if (known == 0) return {};
  std::string letters = initials(fold(part(words, 0, known)));
  for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
  return letters + ' ' + part(words, known, words.size());
}

/// What stands before a body's or a ship's name, "Norwegian mining company", and in fewer words, these with
/// the name behind them, too.
Words kinds_before(const std::string& alias, const std::string& name, const Lexicon& lexicon) {
  if (alias.size() <= name.size() + 1 || !alias.ends_with(' ' + name)) return {};
  const std::string kind = alias.substr(0, alias.size() - name.size() - 1);
  const Words words = words_of(kind);
  if (words.empty() || words.size() > 4 || !is_small(words.back()) || !lexicon.noun_sense(words.back()) ||
      std::any_of(words.begin(), words.end(), [&](const auto& word) { return ends_phrase(word, lexicon); }))
    return {};
  Words kinds = shorter_descriptions(kind, false, lexicon);
  const std::size_t shorter = kinds.size();
  for (std::size_t i = 0; i < shorter; ++i) kinds.push_back(kinds[i] + ' ' + name);
  kinds.push_back(kind);
  return kinds;
}

}  // namespace

Words from_body_name(const EntityNode& node, bool named, const Words& called, const std::string& name,
                     const Lexicon& lexicon) {
  Words names{with_letters(name, lexicon), with_nation(node, name, lexicon)};
  const auto add = [&](const Words& more) { names.insert(names.end(), more.begin(), more.end()); };
  if (named) add(bare_names(node, name, lexicon));
  if (!node.count) add(make(node, name));
  if (named && (node.type == EntityType::Agency || node.type == EntityType::Weapon)) {
    for (const std::string& whole : called)
      if (is_capital(whole)) add(kinds_before(name, whole, lexicon));
  }
  return names;
}

}  // namespace newsgraph::parser::short_names
