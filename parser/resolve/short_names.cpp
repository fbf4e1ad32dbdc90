#include "parser/resolve/short_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {
namespace {

using Words = std::vector<std::string>;

bool is_capital(const std::string& word) { return is_upper_case(word[0]); }
bool is_small(const std::string& word) { return word[0] >= 'a' && word[0] <= 'z'; }
bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string join(const Words& words, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) text += (i > first ? " " : "") + words[i];
  return text;
}

std::string lower_case(std::string word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

/// "Hana binti Salim" is no Salim: that is her father.
std::string own_name_before_father(const Words& words) {
  static constexpr std::array<std::string_view, 4> kChildOf = {"bin", "binti", "bint", "binte"};
  const auto child = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kChildOf.begin(), kChildOf.end(), word) != kChildOf.end();
  });
  if (child == words.end() || child == words.begin()) return {};
  return join(words, 0, static_cast<std::size_t>(child - words.begin()));
}

/// Family names stand first where a given name of two syllables is hyphenated: "Han Mi-sol".
bool has_family_name_first(const Words& words) {
  return std::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
    const auto hyphen = word.find('-');
    return hyphen != std::string::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
           word[hyphen + 1] <= 'z';
  });
}

/// "Ida Maria Holm" → "Holm"; "Ana Mendes Pinto" → "Pinto", "Mendes Pinto". Nothing where the first name may
/// be the family's: three short words, as in "Han Mi Sol".
Words family_names(const std::string& full, const Lexicon& lexicon) {
  const Words words = words_of(full);
  if (words.size() < 2 || words.size() > 5) return {};
  if (!std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return !is_small(word) || lexicon.lists(WordList::Particles, word);
      }))
    return {};
  if (const std::string own = own_name_before_father(words); !own.empty()) return {own};
  if (has_family_name_first(words)) return {words.front()};
  if (words.size() == 3 &&
      std::all_of(words.begin(), words.end(), [](const auto& w) { return w.size() <= 5; }))
    return {};
  Words names;
  if (words.back().size() > 2 && !words.back().ends_with('.')) names.push_back(words.back());
  const std::string& middle = words[words.size() - 2];
  const bool family = words.size() > 2 && middle.size() > 2 && !middle.ends_with('.') &&
                      lexicon.given_name(middle) == Gender::Unknown;
  if (family) names.push_back(join(words, words.size() - 2, words.size()));
  return names;
}

bool is_post_in_state(const std::string& noun, const Lexicon& lexicon) {
  return lexicon.lists(WordList::NationalPosts, noun) || lexicon.usual_word(noun) == "envoy" ||
         noun == "secretary";
}

/// "former goalkeeper" of "former goalkeeper Ida Holm", "goalkeeper" of "goalkeeper Ida Holm".
std::string post_before(const std::string& alias, const std::string& name, const Lexicon& lexicon) {
  if (alias.size() <= name.size() + 1 || !alias.ends_with(name) ||
      alias[alias.size() - name.size() - 1] != ' ')
    return {};
  Words words = words_of(alias.substr(0, alias.size() - name.size() - 1));
  const auto is_honorific = [&](const std::string& word) { return lexicon.is_honorific(lower_case(word)); };
  // "Defence Minister", "Permanent Representative" is a post that serves as a title, too; "Major General" is
  // not.
  const auto is_title_alone = [&](const std::string& word) {
    if (!is_capital(word) || !is_honorific(word)) return false;
    const bool kind_told = words.size() > 1 && is_capital(words[words.size() - 2]) &&
                           !is_honorific(words[words.size() - 2]) &&
                           !lexicon.country(words[words.size() - 2]);
    return !is_post_in_state(lower_case(word), lexicon) && !(kind_told && lexicon.post(lower_case(word)));
  };
  while (!words.empty() && is_title_alone(words.back())) words.pop_back();
  // "Dear Friends Ida Holm", "Norwegian Defence Ida Holm": where headlines run on.
  const bool title = !words.empty() && is_capital(words.back());
  const auto is_post = [&](const std::string& word) {
    const auto sense = lexicon.noun_sense(word);
    return (lexicon.post(word) && (!sense || sense->type == EntityType::Person)) ||
           lexicon.lists(WordList::Kin, word);
  };
  const bool post = !words.empty() && is_post(lower_case(words.back()));
  if (words.empty() || ((title || words.size() == 1) && !post)) return {};
  return words.size() == 1 ? lower_case(words[0]) : join(words, 0, words.size());
}

/// Where the articles call a person by one part of a name alone, that part in another spelling of the whole:
/// "Karov" for "Ilya Karov" gives "Karow" for "Ilia Karow".
Words parts_spelt_otherwise(const Words& full, const Words& called) {
  Words parts;
  for (const std::string& name : called) {
    const Words other = words_of(name);
    if (other.size() != full.size() || other.size() < 2) continue;
    for (std::size_t i = 0; i < other.size(); ++i) {
      if (other[i] == full[i] || other[i][0] != full[i][0]) continue;
      if (std::find(called.begin(), called.end(), other[i]) != called.end()) parts.push_back(full[i]);
    }
  }
  return parts;
}

bool ends_phrase(const std::string& word, const Lexicon& lexicon) {
  static constexpr std::string_view kRelative[] = {"who", "that", "which", "whose", "and", "or", "as"};
  return lexicon.lists(WordList::Prepositions, word) ||
         std::find(std::begin(kRelative), std::end(kRelative), word) != std::end(kRelative);
}

/// "Security Council" of "UN Security Council", "Red Cross" of "Benin Red Cross": two words at least say
/// which.
std::string without_parent(const Words& words, const Lexicon& lexicon) {
  const bool is_name = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return is_capital(word) || ends_phrase(word, lexicon) || word == "the";
  });
  if (!is_name) return {};
  const std::string& parent = words.front();
  if (const std::size_t known = union_words(words, lexicon); known > 0 && words.size() > known + 1)
    return join(words, known, words.size());
  const bool acronym = parent.size() < 6 && std::all_of(parent.begin(), parent.end(), [](char c) {
                         return (c >= 'A' && c <= 'Z') || c == '.';
                       });
  const auto state = lexicon.country(parent);
  const bool of_union = acronym && !state && words.size() > 2;
  const bool of_state = state && state->kind != CountryWord::Short && is_capital(words[1]);
  const auto sense = lexicon.noun_sense(lower_case(words.back()));
  const bool body = sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit);
  return of_union || (of_state && (words.size() > 2 || body)) ? join(words, 1, words.size()) : std::string();
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
  return std::all_of(words.begin(), end, named) ? join(words, 0, size) : std::string();
}

/// "Lake Brigade" of "41st Lake Brigade"; empty where no number begins the name, or but one word is left.
std::string without_ordinal(const Words& words) {
  return words.size() > 2 && has_digit(words[0].substr(0, 1)) && is_capital(words[1])
             ? join(words, 1, words.size())
             : std::string();
}

/// "Amaru" of "Amaru Oil Development Co."
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
      bare.push_back(join(words, 0, words.size() - 1));
    return bare;
  }
  if (!capitals) return {};
  if (node.type == EntityType::Weapon && is_ship_prefix(words.front())) return {join(words, 1, words.size())};
  if (node.type == EntityType::Place && lexicon.lists(WordList::PlacesNamed, lower_case(words.back())))
    return {join(words, 0, words.size() - 1)};
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

bool is_number(const std::string& word, const Lexicon& lexicon) {
  return has_digit(word.substr(0, 1)) || lexicon.lists(WordList::Numerals, word) || numeral(lower_case(word));
}

/// The number right before the word at `first`, "3 million", with nothing but "such" between; empty where
/// none is.
std::string number_before(const Words& words, std::size_t first, const Lexicon& lexicon) {
  std::size_t last = first;
  while (last > 0 && words[last - 1] == "such") --last;
  std::size_t begin = last;
  while (begin > 0 && is_number(words[begin - 1], lexicon)) --begin;
  return join(words, begin, last);
}

bool is_plural(const std::string& noun) {
  return noun.ends_with('s') || noun.ends_with("men") || noun == "people" || noun == "children";
}

/// May a shorter description begin with the word? Not inside a name, "Lankan guards" of "Sri Lankan guards",
/// nor behind a number or a hyphen.
bool may_begin(const Words& words, std::size_t at, const Lexicon& lexicon) {
  const bool inside = is_capital(words[at - 1]) && (is_capital(words[at]) || has_digit(words[at]));
  return !inside && !has_digit(words[at - 1]) && (is_small(words[at]) || is_capital(words[at])) &&
         words[at] != words[at - 1] && !lexicon.lists(WordList::Determiners, words[at]) &&
         !lexicon.lists(WordList::Approximations, words[at]);
}

/// "about 300 armed guards" → "armed guards", "guards"; "UN refugee agency from the north" → "refugee agency
/// from the north"; the bare noun only where nothing follows it.
Words shorter_descriptions(const std::string& description, bool has_complement, const Lexicon& lexicon) {
  const Words words = words_of(description);
  if (words.empty()) return {};
  std::size_t first = 0;
  const auto is_in_front = [&](const std::string& written) {
    const std::string word = lower_case(written);
    return is_number(word, lexicon) || lexicon.lists(WordList::Determiners, word) ||
           lexicon.lists(WordList::Batches, word);
  };
  const auto ends = [&](const std::string& word) { return ends_phrase(word, lexicon); };
  while (first < words.size() && is_in_front(words[first])) ++first;
  Words shorter;
  // "one of its guards" is as short as it is.
  if (first > 0 && first < words.size() && words[first] == "of") return {};
  if (first > 0 && first < words.size()) shorter.push_back(join(words, first, words.size()));
  // "a guard of 1,500"
  if (words.size() > first + 2 && has_digit(words.back()) && words[words.size() - 2] == "of")
    shorter.push_back(join(words, first, words.size() - 2));
  std::size_t small = first;
  while (small < words.size() && is_capital(words[small])) ++small;
  const bool described = small < words.size() && is_small(words[small]) && !ends(words[small]);
  const bool plain = std::none_of(words.begin(), words.end(), ends);
  // With its number: "four wounded guards" → "four guards".
  const std::string number = number_before(words, first, lexicon);
  const auto add = [&](std::size_t from) {
    shorter.push_back(join(words, from, words.size()));
    if (!number.empty() && is_plural(words.back())) shorter.push_back(number + ' ' + shorter.back());
  };
  if (small > first && described) add(small);
  // "Harwich night police officer" → "night police officer", "police officer", "officer"
  if (plain && !has_complement && is_small(words.back()))
    for (std::size_t from = first + 1; from < words.size(); ++from)
      if (may_begin(words, from, lexicon)) add(from);
  return shorter;
}

/// "400 guards" of "roughly 400 guards"; empty where nothing makes a number vague.
std::string without_approximation(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  std::size_t first = 0;
  while (first < words.size() && lexicon.lists(WordList::Approximations, lower_case(words[first]))) ++first;
  const bool two =
      words.size() > 2 && lexicon.lists(WordList::Approximations, lower_case(words[0] + ' ' + words[1]));
  if (two) first = 2;
  return first > 0 && first < words.size() && is_number(words[first], lexicon)
             ? join(words, first, words.size())
             : std::string();
}

/// "safety chief" of "former safety chief"; empty where the description is of now.
std::string without_past(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  return words.size() > 1 && lexicon.lists(WordList::Past, words[0]) && is_small(words.back())
             ? join(words, 1, words.size())
             : std::string();
}

/// "Sixteen guards" as "16 guards"; empty where no number in letters begins it.
std::string in_digits(const std::string& description) {
  const Words words = words_of(description);
  if (words.size() < 2 || has_digit(words[0])) return {};
  const auto number = numeral(lower_case(words[0]));
  const auto noun = std::find_if(words.begin() + 1, words.end(), is_plural);
  if (!number || number->magnitude || number->value < 2 || noun == words.end()) return {};
  return std::to_string(static_cast<std::int64_t>(number->value)) + ' ' + join(words, 1, words.size());
}

/// "standing commission" of "the council's standing commission"; empty where nobody owns it.
std::string without_owner(const std::string& description) {
  const Words words = words_of(description);
  const auto is_owner = [](const std::string& word) {
    if (word.starts_with("who") || word.starts_with("that")) return false;  // "who's"
    return word.ends_with("'s") || word.ends_with("’s") || word.ends_with("s'") || word.ends_with("s’");
  };
  const auto owner = std::find_if(words.rbegin(), words.rend(), is_owner);
  const auto rest = static_cast<std::size_t>(owner.base() - words.begin());
  // "guards who held the miners' wives"
  const auto goes_on = [](const std::string& word) {
    return is_one_of(word,
                     {"who", "that", "which", "of", "in", "at", "for", "from", "with", "by", "to", "on"});
  };
  if (std::any_of(words.begin(), owner.base(), goes_on)) return {};
  return owner == words.rend() || rest >= words.size() || has_digit(words[rest])
             ? std::string()
             : join(words, rest, words.size());
}

/// "About 200" of "About 200 of the miners"; empty where the words are of no whole.
std::string number_of_share(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  const auto of = std::find(words.begin(), words.end(), "of");
  if (of == words.begin() || of == words.end() || std::next(of) == words.end() ||
      !lexicon.lists(WordList::Determiners, *std::next(of)) ||
      !is_number(lower_case(*std::prev(of)), lexicon))
    return {};
  return join(words, 0, static_cast<std::size_t>(of - words.begin()));
}

/// Is the last word before any complement a common noun?
bool is_description(const Words& words, const Lexicon& lexicon) {
  const auto end = std::find_if(words.begin(), words.end(),
                                [&](const std::string& word) { return ends_phrase(word, lexicon); });
  return end != words.begin() && is_small(*std::prev(end));
}

bool begins_with(const std::string& text, const std::string& words) {
  return text.size() > words.size() && text.starts_with(words) && text[words.size()] == ' ';
}

/// Is the name another one with something behind it?
bool is_longer_than_another(const std::string& name, const Words& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& other) { return begins_with(name, other); });
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

/// "foreign minister Ida Holm", "brother Ida Holm" of whom an article says so; in each spelling of the name.
Words with_role(const EntityNode& node, const Words& called, const Lexicon& lexicon) {
  const Words role = words_of(node.role), own = words_of(node.name);
  if (role.empty() || own.empty() || role.size() > 3 || !std::all_of(role.begin(), role.end(), is_small) ||
      !(lexicon.post(role.back()) || lexicon.lists(WordList::Kin, role.back()) ||
        lexicon.lists(WordList::PrivatePosts, role.back())))
    return {};
  Words names;
  for (const std::string& name : called) {
    const Words words = words_of(name);
    if (words.size() > 1 && words.size() < 5 && fold(words.front()) == fold(own.front()))
      names.push_back(node.role + ' ' + name);
  }
  return names;
}

/// "Minister of Culture" of "Norwegian Minister of Culture", "Norway's Minister of Culture" and of who is
/// called so with a name behind it; empty where no post follows a nation.
std::string post_without_nation(const std::string& name, const Lexicon& lexicon) {
  Words words = words_of(name);
  for (std::size_t nation = 1; nation < std::min<std::size_t>(words.size(), 3); ++nation) {
    std::string first = join(words, 0, nation);
    bool possessive = false;
    for (const std::string_view ending : {"'s", "’s"}) {
      if (!first.ends_with(ending)) continue;
      first.resize(first.size() - ending.size());
      possessive = true;
    }
    const auto match = lexicon.country(first);
    if (!match || (!possessive && match->kind != CountryWord::Adjective)) continue;
    const bool post = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(nation), words.end(),
                                  [&](const std::string& word) { return lexicon.post(lower_case(word)); });
    return post ? join(words, nation, words.size()) : std::string();
  }
  return {};
}

/// "EU ministers" of "European Union ministers"; empty where no letters that everybody knows stand for the
/// first words.
std::string with_letters(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  const std::size_t known = union_words(words, lexicon);
  if (known == 0) return {};
  std::string letters = initials(fold(join(words, 0, known)));
  for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
  return letters + ' ' + join(words, known, words.size());
}

/// What an article says that it is, where that is no mere title: "permanent representative", "lake junta".
Words roles(const EntityNode& node, const Lexicon& lexicon) {
  const Words role = words_of(node.role);
  const bool plain = std::none_of(role.begin(), role.end(), [](const std::string& word) {
    return has_digit(word) || word == "-" || word.ends_with(',');
  });
  if (role.empty() || role.size() > 6 || !plain) return {};
  const std::string noun = lower_case(role.back());
  if (!lexicon.noun_sense(noun) && !lexicon.post(noun)) return {};
  if (lexicon.is_honorific(noun) && !is_post_in_state(noun, lexicon)) return {};
  Words names{node.role};
  if (is_small(role.back()))
    for (std::string& shorter : shorter_descriptions(node.role, false, lexicon)) names.push_back(shorter);
  return names;
}

/// "Mendes Pinto" of "Aurora Mendes Pinto", where the articles say "Mendes" for short.
std::string family_names_from(const Words& full, const Words& called) {
  for (std::size_t i = 1; i + 1 < full.size(); ++i)
    if (std::find(called.begin(), called.end(), full[i]) != called.end()) return join(full, i, full.size());
  return {};
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

std::set<std::string> short_names_of(const EntityNode& node, bool named, const Lexicon& lexicon) {
  std::set<std::string> names;
  const auto add = [&](const Words& all) {
    for (const std::string& name : all) {
      if (name.size() > 2) names.insert(name);
    }
  };
  Words called = node.aliases;
  called.push_back(node.name);
  const bool person = node.type == EntityType::Person && named;
  if (person) add(with_role(node, called, lexicon));
  if (named) add(roles(node, lexicon));
  for (const std::string& name : called) {
    // "Ana Berg, the mayor" is as long as it is.
    if (words_of(name).empty() || name.find(", ") != std::string::npos) continue;
    add({without_approximation(name, lexicon), without_past(name, lexicon), with_letters(name, lexicon)});
    const bool description = is_description(words_of(name), lexicon) || has_digit(name.substr(0, 1));
    if (description) {
      const bool has_complement = is_longer_than_another(name, called);
      add(shorter_descriptions(name, has_complement, lexicon));
      if (const std::string digits = in_digits(name); !digits.empty()) {
        add({digits});
        add(shorter_descriptions(digits, has_complement, lexicon));
      }
    } else if (node.count && !named) {
      add({in_digits(name)});
    }
    if (const std::string bare = without_owner(name);
        !bare.empty() && is_description(words_of(bare), lexicon) && !is_longer_than_another(name, called)) {
      add({bare});
      add(shorter_descriptions(bare, false, lexicon));
    }
    if (node.count && !named) add({number_of_share(name, lexicon)});
    if (named) add(bare_names(node, name, lexicon));
    if (!node.count) add(make(node, name));
    add({with_nation(node, name, lexicon)});
    if (named && (node.type == EntityType::Agency || node.type == EntityType::Weapon)) {
      for (const std::string& whole : called)
        if (is_capital(whole)) add(kinds_before(name, whole, lexicon));
    }
    if (!person) continue;
    add({post_without_nation(name, lexicon)});
    const Words full = words_of(name), own = words_of(node.name);
    for (const std::string& whole : called) {
      const Words words = words_of(whole);
      const bool spelling = words.size() > 1 && !own.empty() && fold(words.front()) == fold(own.front()) &&
                            std::all_of(words.begin(), words.end(), is_capital);
      if (!spelling && whole != node.name) continue;
      const std::string post = post_before(name, whole, lexicon);
      add({post});
      add(shorter_descriptions(post, false, lexicon));
    }
    add(parts_spelt_otherwise(full, called));
    // Every spelling of the whole name, but where the articles use a part of it alone.
    if (full.size() < 2 || full.size() > 5 || own.empty()) continue;
    const bool initial = full[0].size() == 2 && full[0][1] == '.' && full[0][0] == own[0][0];
    if (!initial && consonants(fold(full[0])) != consonants(fold(own[0]))) continue;
    const bool known = std::any_of(called.begin(), called.end(), [&](const std::string& alias) {
      return std::find(full.begin(), full.end(), alias) != full.end();
    });
    if (!known) add(family_names(name, lexicon));
    add({family_names_from(full, called)});
  }
  return names;
}

/// The shortest one that goes on after the name; empty where none does.
std::string fuller_name(const std::string& name, const std::set<std::string>& aliases) {
  std::string shortest;
  for (const std::string& alias : aliases)
    if (begins_with(alias, name) && (shortest.empty() || alias.size() < shortest.size())) shortest = alias;
  return shortest;
}

}  // namespace

void add_short_names(std::vector<EntityNode>& nodes, const std::vector<bool>& named, const Lexicon& lexicon) {
  std::vector<std::set<std::string>> candidates;
  std::map<std::string, std::set<std::size_t>> bearers;  // nodes by folded name
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    candidates.push_back(short_names_of(nodes[i], named[i], lexicon));
    for (const std::string& name : candidates[i]) bearers[fold(name)].insert(i);
    for (const std::string& name : nodes[i].aliases) bearers[fold(name)].insert(i);
    bearers[fold(nodes[i].name)].insert(i);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    std::set<std::string> all(nodes[i].aliases.begin(), nodes[i].aliases.end());
    for (const std::string& name : candidates[i]) {
      if (bearers[fold(name)].size() == 1) all.insert(name);
    }
    all.erase(nodes[i].name);
    // Where several are "spokesman", one is the "spokesman for the embassy".
    const bool ambiguous =
        nodes[i].type == EntityType::Person && !named[i] && bearers[fold(nodes[i].name)].size() > 1;
    if (ambiguous) {
      if (const std::string fuller = fuller_name(nodes[i].name, all); !fuller.empty()) {
        nodes[i].name = fuller;
        all.erase(fuller);
      }
    }
    nodes[i].aliases.assign(all.begin(), all.end());
  }
}

}  // namespace newsgraph::parser
