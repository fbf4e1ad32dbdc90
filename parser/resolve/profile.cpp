#include "parser/resolve/profile.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"
#include "parser/resolve/surface_names.hpp"

namespace newsgraph::parser {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_capital(std::string_view text) {
  // A letter beyond ASCII may be one too; names in other alphabets have no small letters to tell.
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xD0; });
}

bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      ++capitals;
    } else if (c != '.' && c != '-' && !(c >= '0' && c <= '9')) {
      return false;
    }
  }
  return capitals >= 2 && capitals <= 7;
}

std::vector<std::string> split_blanks(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string without_possessive(std::string word) {
  for (const std::string_view ending : {"'s", "’s", "ʹs", "'", "’"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

/// A surface name taken apart.
struct Surface {
  std::string rest;    // without determiners, numbers, batch words and nation; in the letters of the text
  std::string nation;  // canonical
  bool additional = false;
};

/// The country that the words from `at` name, up to three of them, and how many they are.
std::pair<std::string, std::size_t> nation_at(const std::vector<std::string>& words, std::size_t at,
                                              const Lexicon& lexicon) {
  for (std::size_t n = std::min<std::size_t>(3, words.size() - at); n > 0; --n) {
    std::vector<std::string> some(words.begin() + static_cast<std::ptrdiff_t>(at),
                                  words.begin() + static_cast<std::ptrdiff_t>(at + n));
    some.back() = without_possessive(some.back());
    const std::string phrase = join(some);
    if (!has_capital(phrase)) continue;
    const auto match = lexicon.country(phrase);
    if (match && match->kind != CountryWord::Short) return {lexicon.countries()[match->country].name, n};
  }
  return {"", 0};
}

bool is_title(std::string_view word, const Lexicon& lexicon) {
  std::string lower;
  for (const char c : word) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lexicon.is_honorific(lower) || lexicon.post(lower)) return true;
  std::erase(lower, '.');
  return lexicon.is_honorific(lower);
}

/// "Georgia" of "Georgia Berg", and not of "Georgia President Berg".
bool is_given_name_at(const std::vector<std::string>& words, std::size_t at, const Lexicon& lexicon) {
  if (at + 1 >= words.size() || lexicon.given_name(words[at]) == Gender::Unknown) return false;
  const auto match = lexicon.country(words[at]);
  return match && match->kind != CountryWord::Adjective && has_capital(words[at + 1]) &&
         !is_title(words[at + 1], lexicon);
}

Surface take_apart(std::string_view name, const Lexicon& lexicon, bool of_person = false) {
  const std::vector<std::string> words = split_blanks(name);
  Surface surface;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < words.size();) {
    const bool given = of_person && is_given_name_at(words, i, lexicon);
    const auto [nation, used] = given ? std::pair<std::string, std::size_t>() : nation_at(words, i, lexicon);
    // The whole of a name may be a country's; "Bank of Japan" keeps what stands behind "of".
    const bool behind_of = i > 0 && (words[i - 1] == "of" || words[i - 1] == "for" || words[i - 1] == "in");
    if (used > 0 && used < words.size() && !behind_of) {
      if (surface.nation.empty()) surface.nation = nation;
      i += used;
      continue;
    }
    // "the battalion in Norland" may be anybody's.
    const bool of = behind_of && words[i - 1] == "of";
    if (used > 0 && (of || (behind_of && has_capital(rest.empty() ? "" : rest.front()))) &&
        surface.nation.empty())
      surface.nation = nation;
    const std::string folded = fold(words[i]);
    const bool compares = folded == "more" && i + 1 < words.size() && words[i + 1] == "than";
    if (lexicon.lists(WordList::Batches, folded) && !compares) {
      surface.additional = true;
    } else if (!compares && !is_number(folded) &&
               !(rest.empty() && (folded.empty() || lexicon.lists(WordList::Determiners, folded)))) {
      rest.push_back(words[i]);
    }
    ++i;
  }
  surface.rest = join(rest);
  // "Defence Ministry of Norland" is Norland's "Defence Ministry".
  const auto of = surface.rest.rfind(" of ");
  if (of != std::string::npos && is_office_name(fold(surface.rest.substr(0, of)), lexicon)) {
    std::string tail = surface.rest.substr(of + 4);
    if (tail.starts_with("the ")) tail.erase(0, 4);
    const auto match = lexicon.country(tail);
    if (match && lexicon.countries()[match->country].name == surface.nation) surface.rest.resize(of);
  }
  return surface;
}

std::string singular(const std::string& word) {
  if (word.size() > 3 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) return word.substr(0, word.size() - 1);
  return word;
}

bool is_plural(const std::string& folded) {
  const std::string last = folded.substr(folded.rfind(' ') + 1);
  return singular(last) != last;
}

/// A nation's soldiers have many names; what is in front of them tells which.
std::string kind_of(const std::string& folded, const Lexicon& lexicon) {
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

/// "De Groot" has no given name; "Van" and "Al" may be one, "Al-" is none but is folded apart.
bool is_family_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kParticles = {"de", "du",  "von", "der", "den",
                                                                 "di", "dos", "el",  "bin"};
  return is_one_of(word, kParticles);
}

/// A name with all that stands in front of it: "Ostravan Defence Minister Ida Holm" has a role, too.
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
  PersonName parts = words_of(fold(join(without_particles(rest, lexicon))));
  if (parts.size() == 2 && is_family_particle(parts[0])) parts.erase(parts.begin());
  if (parts.size() >= 2 && parts.size() <= 6) {
    profile.full_names.push_back(std::move(parts));
  } else if (parts.size() == 1 && parts[0].size() > 1) {
    profile.surnames.push_back(parts[0]);
  }
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

/// `acronyms`: how the article writes some of the entity's names where it does not write all in capitals.
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
  const std::string folded = fold(surface.rest);
  if (folded.empty()) return;
  // Headings write "Bloc" for the bloc; "NATO" is no noun, though a dictionary may have it.
  const auto sense = folded.find(' ') == std::string::npos ? lexicon.noun_sense(folded) : std::nullopt;
  const bool common_noun = sense &&
                           (sense->type == EntityType::Agency || sense->type == EntityType::Group ||
                            sense->type == EntityType::Unit) &&
                           !acronyms.contains(surface.rest) &&
                           !lexicon.lists(WordList::KnownBodies, surface.rest);
  if (is_acronym(surface.rest)) profile.acronyms.push_back(folded);
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

void make_distinct(std::vector<std::string>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

std::string without_brackets(const std::string& name) { return name.substr(0, name.find('(')); }

/// Is it a stretch of the whole's words, and not all of them?
bool is_part_of_name(const std::string& part, const std::string& whole) {
  return part.size() < whole.size() && (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

/// "Lake Union Court" is not the Lake Union, though its article may call it so.
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

/// Headlines shorten "North" and "South".
std::string in_full(const std::string& name) {
  if (name.starts_with("N. ")) return "North " + name.substr(3);
  if (name.starts_with("S. ")) return "South " + name.substr(3);
  return name;
}

/// The nation that a country's entity is.
std::string nation_of_country(const Entity& country, const Lexicon& lexicon) {
  if (const auto match = lexicon.country(in_full(country.name)))
    return lexicon.countries()[match->country].name;
  for (const std::string& alias : country.aliases) {
    const auto match = lexicon.country(in_full(alias));
    if (match && match->kind == CountryWord::Name) return lexicon.countries()[match->country].name;
  }
  return country.name;
}

bool is_standing(std::string_view type) {
  static constexpr std::array<std::string_view, 5> kTypes = {"BELONGS_TO", "PART_OF", "WORKS_FOR", "LEADS",
                                                             "MEMBER_OF"};
  return is_one_of(type, kTypes);
}

/// Nations from the record's standing relations: the unit that belongs to a country, the minister who works
/// for one.
void add_nations(std::vector<Profile>& profiles, const Extraction& record) {
  for (const Relation& relation : record.relations) {
    if (!relation.subject || !relation.object || !is_standing(relation.type)) continue;
    Profile& subject = profiles[*relation.subject];
    const Profile& object = profiles[*relation.object];
    if (object.type == EntityType::Country && subject.type != EntityType::Country && subject.nation.empty()) {
      subject.nation = object.nation;
    }
  }
}

/// A nation sends its own troops: those that nothing else gives a nation have their sender's, if there is one
/// only.
void add_senders(std::vector<Profile>& profiles, const Extraction& record) {
  std::map<EntityIndex, std::set<std::string>> senders;
  for (const Relation& relation : record.relations) {
    static constexpr std::array<std::string_view, 5> taking = {"SHIPPED", "FLEW", "AIRLIFTED", "TRANSFERRED",
                                                               "MOVED"};
    if (!relation.subject || !relation.object ||
        (relation.event_class != "mobilize" && !is_one_of(relation.type, taking)))
      continue;
    const Profile& sender = profiles[*relation.subject];
    const Profile& sent = profiles[*relation.object];
    const bool people = sent.type == EntityType::Unit || sent.type == EntityType::Group;
    if (sender.type == EntityType::Country && people && sent.nation.empty()) {
      senders[*relation.object].insert(sender.nation);
    }
  }
  for (const auto& [sent, nations] : senders) {
    if (nations.size() == 1) profiles[sent].nation = *nations.begin();
  }
}

void add_parties(std::vector<Profile>& profiles, const Extraction& record) {
  const auto add = [&](Profile& agreement, EntityIndex party) {
    if (!profiles[party].nation.empty()) agreement.parties.push_back(profiles[party].nation);
  };
  for (const Relation& relation : record.relations) {
    if (!relation.object || profiles[*relation.object].type != EntityType::Agreement) continue;
    Profile& agreement = profiles[*relation.object];
    if (relation.subject) add(agreement, *relation.subject);
    for (const Argument& argument : relation.arguments) {
      if (argument.role == "with" || argument.role == "between" || argument.role == "and")
        add(agreement, argument.entity);
    }
  }
}

}  // namespace

namespace {

/// The analyser takes a bare country's name for a person's now and then; the lexicon knows better.
EntityType likely_type(const Entity& entity, const Lexicon& lexicon) {
  if (entity.type != EntityType::Person || entity.role || !entity.aliases.empty()) return entity.type;
  const auto match = lexicon.country(in_full(entity.name));
  if (!match) return entity.type;
  if (match->kind == CountryWord::Name) return EntityType::Country;
  return match->kind == CountryWord::Capital ? EntityType::Place : entity.type;
}

/// What the mentions that are no pronouns say, folded.
std::vector<std::string> folded_mentions(const Extraction& record, const Entity& entity) {
  std::vector<std::string> all;
  for (const EntityMention& mention : entity.mentions) {
    const bool inside =
        mention.span.start <= mention.span.end && mention.span.end <= record.article.text.size();
    if (mention.kind == MentionKind::Pronoun || !inside) continue;
    all.push_back(
        folded_name(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
  }
  return all;
}

/// The names in capitals that stand in sentences which are not all in capitals.
std::set<std::string> acronyms_of(const Extraction& record, const Entity& entity) {
  std::set<std::string> acronyms;
  const std::string_view text = record.article.text;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind != MentionKind::Name || mention.span.end > text.size()) continue;
    const std::string_view name = text.substr(mention.span.start, mention.span.size());
    if (!is_acronym(name)) continue;
    for (const Span& sentence : record.sentences) {
      if (sentence.start > mention.span.start || sentence.end < mention.span.end) continue;
      const std::string_view words = text.substr(sentence.start, sentence.size());
      if (std::any_of(words.begin(), words.end(), is_small)) acronyms.emplace(name);
    }
  }
  return acronyms;
}

/// Is it only ever several things of a kind?
bool is_plural(const Extraction& record, const Entity& entity) {
  bool plural = false;
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::Name) return false;
    if (mention.kind == MentionKind::Pronoun || mention.span.end > record.article.text.size()) continue;
    const std::vector<std::string> words =
        words_of(fold(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
    plural = !words.empty() && singular(words.back()) != words.back();
    if (!plural) return false;
  }
  return plural;
}

/// Does none of its mentions begin with "the", "those" or an owner?
bool is_bare(const Extraction& record, const Entity& entity) {
  return std::all_of(entity.mentions.begin(), entity.mentions.end(), [&](const EntityMention& mention) {
    if (mention.kind == MentionKind::Pronoun || mention.span.end > record.article.text.size()) return true;
    return words_of(
               fold(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())))
               .size() == 1;
  });
}

/// Does the article open it with "a", "an" or "one"?
bool is_introduced(const Extraction& record, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const EntityMention& mention) {
    if (mention.kind != MentionKind::Nominal || mention.span.end > record.article.text.size()) return false;
    const std::string_view text =
        std::string_view(record.article.text).substr(mention.span.start, mention.span.size());
    static constexpr std::array<std::string_view, 6> articles = {"a ", "an ", "one ", "A ", "An ", "One "};
    return std::any_of(articles.begin(), articles.end(),
                       [&](std::string_view article) { return text.starts_with(article); });
  });
}

/// Aliases may hold more than the mention: "surgeon at the Harbour Hospital", whose words tell of other
/// things.
bool reaches_beyond(const std::string& alias, const std::vector<std::string>& mentions) {
  const std::string folded = folded_name(alias);
  bool beyond = false;
  for (const std::string& mention : mentions) {
    if (mention.find(folded) != std::string::npos) return false;
    beyond = beyond || (!mention.empty() && is_part_of_name(mention, folded));
  }
  return beyond;
}

/// "Voters" in a heading is a description if the article writes "black voters", too.
void recognise_common_nouns(Profile& profile, const std::vector<std::string_view>& surfaces,
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

/// "The 420-strong battalion": how large one thing is does not tell it from others as a head count does.
bool is_size(const Entity& entity) {
  const auto strong = [](const std::string& name) { return name.find("-strong ") != std::string::npos; };
  return strong(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), strong);
}

/// "Uppland region" and "Uppland" are one place to the news, and so are "Selva Strait" and "Selva Straits".
std::string without_kind_of_place(const std::string& folded) {
  for (const std::string_view kind :
       {" straits", " islands", " hills", " heights", " plains", " mountains", " springs", " gardens"})
    if (folded.ends_with(kind)) return folded.substr(0, folded.size() - 1);
  for (const std::string_view kind :
       {" region", " province", " oblast", " district", " governorate", " area"}) {
    if (folded.ends_with(kind)) return folded.substr(0, folded.size() - kind.size());
  }
  return folded;
}

/// "The Andes" and "Andes River" are one, and neither is the town of Andes.
std::vector<std::string> names_with_article(const Extraction& record, const Entity& entity) {
  std::vector<std::string> names;
  const std::string_view text = record.article.text;
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind != MentionKind::Name || mention.span.end > text.size()) continue;
    const std::string_view written = text.substr(mention.span.start, mention.span.size());
    const std::string_view before = text.substr(0, mention.span.start);
    const std::string name = folded_name(written);
    const auto gap = name.rfind(' ');
    static constexpr std::array<std::string_view, 5> waters = {"river", "sea", "strait", "canal", "desert"};
    if (gap != std::string::npos && is_one_of(std::string_view(name).substr(gap + 1), waters)) {
      names.push_back("the " + name.substr(0, gap));
    } else if (before.ends_with("the ") || before.ends_with("The ") || written.starts_with("the ") ||
               written.starts_with("The ")) {
      names.push_back("the " + name);
    }
  }
  return names;
}

}  // namespace

bool is_office_name(const std::string& folded, const Lexicon& lexicon) {
  const std::vector<std::string> words = words_of(folded);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return lexicon.lists(WordList::Offices, word); });
}

std::vector<Profile> profiles_of(const Extraction& record, const Lexicon& lexicon) {
  std::vector<Profile> profiles;
  profiles.reserve(record.entities.size());
  for (const Entity& entity : record.entities) {
    Profile profile;
    profile.type = likely_type(entity, lexicon);
    if (!is_size(entity)) profile.count = entity.count;
    profile.named =
        std::any_of(entity.mentions.begin(), entity.mentions.end(),
                    [](const EntityMention& mention) { return mention.kind == MentionKind::Name; });
    profile.introduced = is_introduced(record, entity);
    profile.plural = is_plural(record, entity);
    profile.bare = profile.plural && is_bare(record, entity);
    if (profile.type == EntityType::Country) {
      profile.nation = nation_of_country(entity, lexicon);
    } else {
      std::vector<std::string_view> surfaces{entity.name};
      const std::vector<std::string> mentioned = folded_mentions(record, entity);
      for (const std::string& alias : entity.aliases) {
        if (!reaches_beyond(alias, mentioned)) surfaces.push_back(alias);
      }
      const std::set<std::string> acronyms = acronyms_of(record, entity);
      const std::vector<std::string> written = surface_names(record, entity, lexicon);
      surfaces.insert(surfaces.end(), written.begin(), written.end());
      for (const std::string_view surface : surfaces) {
        if (profile.type == EntityType::Person && profile.named) {
          if (profile.nation.empty()) profile.nation = take_apart(surface, lexicon, true).nation;
          add_person_name(profile, surface, lexicon);
        } else {
          add_other_name(profile, surface, acronyms, lexicon);
        }
      }
      if (profile.type != EntityType::Place) recognise_common_nouns(profile, surfaces, lexicon);
      if (entity.role) {
        const Surface role = take_apart(*entity.role, lexicon);
        if (profile.nation.empty()) profile.nation = role.nation;
        profile.roles.push_back(fold(role.rest));
      }
      const bool thing = entity.type == EntityType::Agency || entity.type == EntityType::Weapon;
      if (entity.role && thing) profile.kinds.push_back(profile.roles.back());
    }
    if (entity.type == EntityType::Agency)
      drop_names_of_wholes(profile, fold(without_brackets(take_apart(entity.name, lexicon).rest)));
    if (profile.type == EntityType::Place) {
      for (std::string& name : profile.names) name = without_kind_of_place(name);
      for (std::string& name : names_with_article(record, entity)) profile.names.push_back(std::move(name));
    }
    make_distinct(profile.names);
    make_distinct(profile.acronyms);
    make_distinct(profile.kinds);
    make_distinct(profile.roles);
    make_distinct(profile.surnames);
    profiles.push_back(std::move(profile));
  }
  add_nations(profiles, record);
  add_senders(profiles, record);
  add_parties(profiles, record);
  for (Profile& profile : profiles) make_distinct(profile.parties);
  return profiles;
}

}  // namespace newsgraph::parser
