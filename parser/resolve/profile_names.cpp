#include "parser/resolve/profile_names.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"
#include "parser/resolve/surface_form.hpp"

namespace newsgraph::parser {
namespace {

std::string singular(const std::string& word) {
  if (word.size() > 3 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) return word.substr(0, word.size() - 1);
  return word;
}

bool starts_small(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

/// Where a person's name begins: behind the last title, nation or small word that still has words behind it.
/// The number of words where none does: what follows a preposition names another thing ("head of the Quiet
/// Bureau").
std::size_t name_start(const std::vector<std::string>& words, const Lexicon& lexicon) {
  std::size_t start = 0;
  bool names_another = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool small = starts_small(words[i]) && !lexicon.lists(WordList::Particles, words[i]) &&
                       words[i].find('-') == std::string::npos;
    // "Mary King Holm": a title word behind a given name is a name.
    const bool title =
        is_title(words[i], lexicon) && (i == 0 || lexicon.given_name(words[i - 1]) == Gender::Unknown);
    const bool own = i != start || is_given_name_at(words, i, lexicon);
    const std::size_t nation = own ? 0 : nation_at(words, i, lexicon).second;
    if (title) names_another = false;
    if (lexicon.lists(WordList::Prepositions, words[i])) names_another = true;
    if (small || title) start = i + 1;
    if (nation > 0 && i + nation < words.size()) start = i + nation;
  }
  return names_another ? words.size() : start;
}

/// "Amina binti Daud" and "Amina Daud" are one; "Abu Daud" keeps what would leave one word.
std::vector<std::string> without_particles(std::span<const std::string> words, const Lexicon& lexicon) {
  std::vector<std::string> rest;
  for (const std::string& word : words)
    if (!starts_small(word) || !lexicon.lists(WordList::Particles, word)) rest.push_back(word);
  return rest.size() > 1 ? rest : std::vector<std::string>(words.begin(), words.end());
}

std::vector<std::string> without_articles(std::vector<std::string> words) {
  for (std::string& word : words) word = without_arabic_article(word);
  return words;
}

/// "Abdel Karim", "Abd al-Karim" and "Abdulkarim" are one given name.
void join_servants_names(PersonName& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    static constexpr std::array<std::string_view, 4> kServants = {"abdul", "abdel", "abdal", "abd"};
    for (const std::string_view servant : kServants) {
      if (parts[i] == servant && i + 1 < parts.size() && parts.size() > 2) {
        parts[i + 1] = "abd" + parts[i + 1];
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
      if (parts[i].starts_with(servant) && parts[i].size() > servant.size() + 3) {
        parts[i] = "abd" + parts[i].substr(servant.size());
        break;
      }
    }
  }
}

/// "De Groot" has no given name; "Van" and "Al" may be one, "Al-" is none but is folded apart.
bool is_family_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kParticles = {"de", "du",  "von", "der", "den",
                                                                 "di", "dos", "el",  "bin"};
  return is_one_of(word, kParticles);
}

/// "HMS Aurora" is the next article's "Aurora".
std::string without_ship_prefix(const std::string& name) {
  const auto gap = name.find(' ');
  return gap != std::string::npos && is_ship_prefix(std::string_view(name).substr(0, gap))
             ? name.substr(gap + 1)
             : name;
}

/// The country whose people are called so, many or one; empty where it is none's.
std::string nation_of_people(std::string_view words, const Lexicon& lexicon) {
  for (const std::string_view word : {words, words.substr(0, words.size() - words.ends_with('s'))}) {
    const auto match = lexicon.country(word);
    if (match && match->kind == CountryWord::Adjective) return lexicon.countries()[match->country].name;
  }
  return {};
}

/// "Taiga-3" of "new Taiga-3s" and "Taiga-3 missiles", and not of "engine of a Taiga-3"; empty where there is
/// no make.
std::string make_in(const std::string& phrase, const Lexicon& lexicon) {
  for (std::string word : words_of(phrase)) {
    if (lexicon.lists(WordList::Prepositions, word)) break;
    const auto hyphen = word.find('-');
    if (hyphen == std::string::npos || !is_upper_case(word[0])) continue;
    if (word.ends_with('s')) word.pop_back();
    const std::string_view number = std::string_view(word).substr(hyphen + 1);
    if (!number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos) return word;
  }
  return {};
}

/// "united nations lake council" of "U.N. Lake Council", folded; empty where the first word is no letters
/// that everybody knows.
std::string with_letters_spelt_out(const std::string& name, const Lexicon& lexicon) {
  const auto gap = name.find(' ');
  if (gap == std::string::npos || !is_acronym(std::string_view(name).substr(0, gap))) return {};
  const std::string_view full = lexicon.spelt_out(fold(name.substr(0, gap)));
  return full.empty() ? std::string() : std::string(full) + ' ' + fold(name.substr(gap + 1));
}

/// A nation's soldiers have many names; what is in front of them tells which.
std::string kind_of(const std::string& folded, const Lexicon& lexicon) {
  if (const std::string_view usual = lexicon.usual_word(folded);
      usual.find(' ') != usual.npos && usual != folded)
    return std::string(usual);  // "top diplomat"
  std::vector<std::string> words = words_of(folded);
  std::erase_if(words, [&](const std::string& word) {
    return lexicon.lists(WordList::Numerals, word) || lexicon.lists(WordList::Emphasis, word);
  });
  if (words.size() > 2 && words[0] == "number" && words[1] == "of")
    words.erase(words.begin(), words.begin() + 2);
  // Who rules by arms has many names, too.
  if (words.size() == 2 && words[0] == "military" && lexicon.lists(WordList::Rulers, words[1]))
    return "junta";
  bool military = false;
  if (words.size() > 1 && words.back() == "personnel") words.pop_back();
  while (!words.empty() && lexicon.lists(WordList::Soldiers, words.back())) {
    words.pop_back();
    military = true;
  }
  if (military) {
    words.emplace_back("troops");
  } else if (!words.empty()) {
    words.back() = singular(words.back());
  }
  for (std::string& word : words) word = lexicon.usual_word(word);
  if (!words.empty()) words.back() = lexicon.usual_word(words.back(), PhrasePart::Head);
  // An embassy's head by either title.
  const std::size_t size = words.size();
  if (size > 1 && words[size - 2] == "charge" && words[size - 1] == "daffaire") {
    words.pop_back();
    words.back() = lexicon.usual_word("ambassador");
  }
  return join(words);
}

}  // namespace

bool is_plural(const std::string& folded) {
  const std::string last = folded.substr(folded.rfind(' ') + 1);
  return singular(last) != last;
}

void add_person_name(Profile& profile, std::string_view name, const Lexicon& lexicon) {
  if (!has_capital(name)) return;
  const std::vector<std::string> words = split_blanks(name);
  const std::size_t start = name_start(words, lexicon);
  const std::span<const std::string> rest = std::span(words).subspan(start);
  // What ends in a post is a description ("Defence Minister") unless a given name begins it.
  const bool described =
      rest.empty() || (is_title(rest.back(), lexicon) && lexicon.given_name(rest[0]) == Gender::Unknown);
  const std::string title =
      fold(join(described ? std::span<const std::string>(words) : std::span(words).first(start)));
  if (!title.empty()) profile.roles.push_back(title);
  if (described) return;
  PersonName parts = words_of(fold(join(without_articles(without_particles(rest, lexicon)))));
  join_servants_names(parts);
  if (parts.size() == 2 && is_family_particle(parts[0])) parts.erase(parts.begin());
  if (parts.size() >= 2 && parts.size() <= 6) {
    profile.full_names.push_back(std::move(parts));
  } else if (parts.size() == 1 && parts[0].size() > 1) {
    profile.surnames.push_back(parts[0]);
  }
}

void add_other_name(Profile& profile, std::string_view name, const std::set<std::string>& acronyms,
                    const Lexicon& lexicon) {
  Surface surface = take_apart(name, lexicon);
  const bool people = profile.type == EntityType::Group || profile.type == EntityType::Unit;
  if (people) {
    const std::string nation = nation_of_people(surface.rest, lexicon);  // "the Norlanders"
    if (!nation.empty()) surface = {"people", nation, surface.additional};
  }
  if (profile.nation.empty()) profile.nation = surface.nation;
  profile.additional = profile.additional || surface.additional;
  // "National Something Service (NSS)": the brackets hold a second name.
  if (const auto open = surface.rest.find('('); open != std::string::npos && surface.rest.ends_with(')')) {
    const std::string inner = surface.rest.substr(open + 1, surface.rest.size() - open - 2);
    if (is_acronym(inner)) profile.acronyms.push_back(fold(inner));
    surface.rest.resize(open);
  }
  if (profile.type == EntityType::Weapon) {
    surface.rest = without_ship_prefix(surface.rest);
    if (const std::string make = make_in(surface.rest, lexicon); !make.empty() && !profile.count)
      profile.names.push_back(fold(make));
  }
  std::string folded;
  for (std::string& word : words_of(fold(surface.rest)))
    folded += (folded.empty() ? "" : " ") + with_ordinal_in_digits(std::move(word));
  if (folded.empty()) return;
  // Headings write "Bloc" for the bloc; "NATO" is no noun, though a dictionary may have it.
  const auto sense = folded.find(' ') == std::string::npos ? lexicon.noun_sense(folded) : std::nullopt;
  const bool common_noun = sense &&
                           (sense->type == EntityType::Agency || sense->type == EntityType::Group ||
                            sense->type == EntityType::Unit) &&
                           !acronyms.contains(surface.rest) &&
                           !lexicon.lists(WordList::KnownBodies, surface.rest);
  if (is_acronym(surface.rest)) {
    profile.acronyms.push_back(folded);
    // "ASEAN", which not all of its name's initials spell
    if (const std::string_view full = lexicon.spelt_out(folded); full.find(' ') != full.npos)
      profile.names.emplace_back(full);
  }
  if (has_capital(surface.rest) && !common_noun) {
    profile.names.push_back(folded);
    if (const std::string full = with_letters_spelt_out(surface.rest, lexicon); !full.empty())
      profile.names.push_back(full);
    if (profile.type == EntityType::Agency)
      profile.names.push_back(join(with_office_last(words_of(folded), lexicon)));
  } else {
    profile.kinds.push_back(kind_of(folded, lexicon));
    // "their warships" are not the warship.
    if (profile.type == EntityType::Weapon && is_plural(folded)) profile.kinds.back() += 's';
  }
}

void recognise_common_nouns(Profile& profile, const std::vector<std::string>& surfaces,
                            const Lexicon& lexicon) {
  const auto is_written_small = [&](const std::string& name) {
    return std::any_of(surfaces.begin(), surfaces.end(), [&](std::string_view surface) {
      const std::vector<std::string> words = split_blanks(surface);
      return std::any_of(words.begin(), words.end(),
                         [&](const std::string& word) { return starts_small(word) && fold(word) == name; });
    });
  };
  std::erase_if(profile.names, [&](const std::string& name) {
    const bool common = name.find(' ') == std::string::npos && is_written_small(name);
    if (common) profile.kinds.push_back(kind_of(name, lexicon));
    return common;
  });
}

bool is_part_of_name(const std::string& part, const std::string& whole) {
  return part.size() < whole.size() && (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

void drop_names_of_wholes(Profile& profile, const std::string& own_name) {
  std::vector<std::string> dropped;
  std::erase_if(profile.names, [&](const std::string& name) {
    const bool drop = name.find(' ') != std::string::npos && is_part_of_name(name, own_name);
    if (drop) dropped.push_back(initials(name));
    return drop;
  });
  std::erase_if(profile.acronyms, [&](const std::string& acronym) {
    return std::find(dropped.begin(), dropped.end(), acronym) != dropped.end();
  });
  std::erase_if(profile.names, [&](const std::string& name) {
    return std::find(dropped.begin(), dropped.end(), name) != dropped.end();
  });
}

}  // namespace newsgraph::parser
