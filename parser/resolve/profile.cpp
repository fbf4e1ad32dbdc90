#include "parser/resolve/profile.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/profile_names.hpp"
#include "parser/resolve/profile_relations.hpp"
#include "parser/resolve/surface_form.hpp"
#include "parser/resolve/surface_names.hpp"

namespace newsgraph::parser {
namespace {

void make_distinct(std::vector<std::string>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

std::string without_brackets(const std::string& name) { return name.substr(0, name.find('(')); }

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
bool is_always_plural(const Extraction& record, const Entity& entity) {
  bool plural = false;
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::Name) return false;
    if (mention.kind == MentionKind::Pronoun || mention.span.end > record.article.text.size()) continue;
    const std::vector<std::string> words =
        words_of(fold(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
    plural = !words.empty() && is_plural(words.back());
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

/// "selva air base", "selva base" for "air base at Selva": the name before the site, folded; none where the
/// words are of a town or say more, nor where the site's own names do not have that name: "the airport in
/// London" is one of several.
std::vector<std::string> with_name_first(const std::string& description, const std::vector<std::string>& own,
                                         const Lexicon& lexicon) {
  const std::vector<std::string> words = split_blanks(description);
  const auto of = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return word == "of" || word == "at" || word == "in";
  });
  if (of == words.begin() || of == words.end()) return {};
  const std::vector<std::string> site(words.begin(), of);
  std::vector<std::string> name(std::next(of), words.end());
  if (!name.empty() && name.front() == "the") name.erase(name.begin());
  const auto starts_large = [](const std::string& word) { return is_upper_case(word[0]); };
  const bool named = !name.empty() && name.size() < 4 && std::all_of(name.begin(), name.end(), starts_large);
  if (!named || std::any_of(site.begin(), site.end(), starts_large) ||
      lexicon.lists(WordList::PlacesNamed, site.back()) || lexicon.lists(WordList::Settlements, site.back()))
    return {};
  const std::string folded = fold(join(name));
  if (std::none_of(own.begin(), own.end(), [&](const std::string& called) {
        return called == folded || is_part_of_name(folded, called);
      }))
    return {};
  std::vector<std::string> all{folded + ' ' + fold(join(site))};
  if (site.size() > 1) all.push_back(folded + ' ' + fold(site.back()));
  return all;
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

/// All that the article calls the entity.
std::vector<std::string> surfaces_of(const Extraction& record, const Entity& entity, const Lexicon& lexicon) {
  std::vector<std::string> surfaces{entity.name};
  const std::vector<std::string> mentioned = folded_mentions(record, entity);
  for (const std::string& alias : entity.aliases)
    if (!reaches_beyond(alias, mentioned)) surfaces.push_back(alias);
  for (std::string& written : surface_names(record, entity, lexicon)) surfaces.push_back(std::move(written));
  return surfaces;
}

void add_place_names(Profile& profile, const Extraction& record, const Entity& entity,
                     const std::vector<std::string>& surfaces, const Lexicon& lexicon) {
  for (std::string& name : profile.names) name = without_kind_of_place(name);
  for (std::string& name : names_with_article(record, entity)) profile.names.push_back(std::move(name));
  const std::vector<std::string> own = profile.names;
  for (const std::string& surface : surfaces)
    for (std::string& name : with_name_first(surface, own, lexicon)) profile.names.push_back(std::move(name));
}

void add_names(Profile& profile, const Extraction& record, const Entity& entity, const Lexicon& lexicon) {
  const std::vector<std::string> surfaces = surfaces_of(record, entity, lexicon);
  const std::set<std::string> acronyms = acronyms_of(record, entity);
  for (const std::string& surface : surfaces) {
    if (profile.type == EntityType::Person && profile.named) {
      if (profile.nation.empty()) profile.nation = take_apart(surface, lexicon, true).nation;
      add_person_name(profile, surface, lexicon);
    } else {
      add_other_name(profile, surface, acronyms, lexicon);
    }
  }
  if (profile.type == EntityType::Place)
    add_place_names(profile, record, entity, surfaces, lexicon);
  else
    recognise_common_nouns(profile, surfaces, lexicon);
}

void add_role(Profile& profile, const Entity& entity, const Lexicon& lexicon) {
  const Surface role = take_apart(*entity.role, lexicon);
  if (profile.nation.empty()) profile.nation = role.nation;
  profile.roles.push_back(fold(role.rest));
  if (entity.type == EntityType::Agency || entity.type == EntityType::Weapon)
    profile.kinds.push_back(profile.roles.back());
}

Profile profile_of(const Extraction& record, const Entity& entity, const Lexicon& lexicon) {
  Profile profile;
  profile.type = likely_type(entity, lexicon);
  if (!is_size(entity)) profile.count = entity.count;
  profile.named = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                              [](const EntityMention& mention) { return mention.kind == MentionKind::Name; });
  profile.introduced = is_introduced(record, entity);
  profile.plural = is_always_plural(record, entity);
  profile.bare = profile.plural && is_bare(record, entity);
  if (profile.type == EntityType::Country) {
    profile.nation = nation_of_country(entity, lexicon);
  } else {
    add_names(profile, record, entity, lexicon);
    if (entity.role) add_role(profile, entity, lexicon);
  }
  if (entity.type == EntityType::Agency)
    drop_names_of_wholes(profile, fold(without_brackets(take_apart(entity.name, lexicon).rest)));
  for (auto* all : {&profile.names, &profile.acronyms, &profile.kinds, &profile.roles, &profile.surnames})
    make_distinct(*all);
  return profile;
}

}  // namespace

std::vector<Profile> profiles_of(const Extraction& record, const Lexicon& lexicon) {
  std::vector<Profile> profiles;
  profiles.reserve(record.entities.size());
  for (const Entity& entity : record.entities) profiles.push_back(profile_of(record, entity, lexicon));
  add_what_relations_tell(profiles, record);
  for (Profile& profile : profiles) make_distinct(profile.parties);
  return profiles;
}

}  // namespace newsgraph::parser
