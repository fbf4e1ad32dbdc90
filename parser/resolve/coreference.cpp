#include "parser/resolve/coreference.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "parser/language/letters.hpp"
#include "parser/resolve/coreference/headings.hpp"
#include "parser/resolve/coreference/phrases.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

/// "NEW LIMA", "LA PEZ", "N'DORO", unlike "NATO" and "St. Lima"
bool is_in_capitals(std::string_view name) {
  std::size_t letters = 0, longest = 0, words = 1;
  for (const char c : name) {
    if (c != ' ' && c != '\'' && c != '-' && !is_upper_case(c)) return false;
    words += c == ' ';
    letters = is_upper_case(c) ? letters + 1 : 0;
    longest = std::max(longest, letters);
  }
  return longest > (words > 1 ? 2U : 3U) && name.find_first_of("AEIOUY") != name.npos;
}

std::string with_capital_initials(std::string_view name) {
  std::string written;
  for (const char c : name)
    written +=
        written.empty() || is_one_of(written.substr(written.size() - 1), {" ", "'", "-"}) ? c : lower_case(c);
  return written;
}

/// Datelines are set in capitals; their places are written as elsewhere.
bool is_of_dateline(const Chains& chains, const Mention& m) {
  return m.type == EntityType::Place &&
         chains.document.sentences[m.sentence].region == RegionKind::Dateline && is_in_capitals(m.name);
}

/// The best name that the mentions give: the longest proper one, else the description with the most to say.
std::string canonical_name(const Chains& chains, const Chain& chain) {
  if (chain.country) return chains.lexicon.countries()[*chain.country].name;
  const Mention* best = nullptr;
  std::size_t best_words = 0;
  for (const MentionIndex i : chain.mentions) {
    const Mention& m = chains.mention(i);
    if (m.kind == MentionKind::Pronoun || (chain.named && m.kind != MentionKind::Name)) continue;
    std::size_t words = static_cast<std::size_t>(std::count(m.name.begin(), m.name.end(), ' ')) + 1;
    // "400 Norwegian sailors" says more than "400 sailors"; but no descriptions of half a line.
    if (!chain.named && words > 6) words = 1;
    const bool quieter = best != nullptr && is_in_capitals(best->name) && !is_in_capitals(m.name) &&
                         lower_case(best->name) == lower_case(m.name);
    if (!best || words > best_words || quieter) {
      best = &m;
      best_words = words;
    }
  }
  if (best == nullptr) return {};
  return is_of_dateline(chains, *best) ? with_capital_initials(best->name) : best->name;
}

/// Behind a heading's nouns its verbs follow, of which taggers make what they like.
void add_names(Entity& entity, const Chains& chains, const Mention& m, bool in_heading) {
  const auto add = [&](const std::string& alias) {
    if (alias != entity.name &&
        std::find(entity.aliases.begin(), entity.aliases.end(), alias) == entity.aliases.end())
      entity.aliases.push_back(alias);
  };
  add(m.name);
  for (const std::string& phrase : fuller_phrases(chains, m))
    if (!in_heading || phrase.ends_with(m.name)) add(phrase);
}

Entity make_entity(const Chains& chains, const Chain& chain) {
  Entity entity;
  entity.type = chain.type;
  entity.name = canonical_name(chains, chain);
  entity.role = chain.role;
  const bool countable =
      chain.type == EntityType::Group || chain.type == EntityType::Unit || chain.type == EntityType::Weapon;
  if (countable) entity.count = chain.count;
  for (const MentionIndex i : chain.mentions) {
    const Mention& m = chains.mention(i);
    entity.mentions.push_back({m.span, m.kind, std::string(chains.why[i])});
    if (m.kind == MentionKind::Pronoun) continue;
    add_names(entity, chains, m, false);
  }
  return entity;
}

/// Descriptions in headings stand before most others.
void add_description(Entity& entity, const Chains& chains, const Mention& m) {
  const auto at = std::find_if(entity.mentions.begin(), entity.mentions.end(),
                               [&](const EntityMention& other) { return other.span.start > m.span.start; });
  entity.mentions.insert(at, {m.span, m.kind, "a heading's description of the only such thing"});
  add_names(entity, chains, m, true);
}

}  // namespace

Mentions resolve_coreference(const Document& document, const Lexicon& lexicon, FoundMentions found,
                             const AntecedentTable& weights) {
  Chains chains(document, lexicon, std::move(found.all), weights);
  for (const auto sieve :
       {resolve_countries, resolve_names, resolve_appositives, resolve_descriptions, resolve_sites,
        resolve_counted, resolve_pronouns, resolve_roles, resolve_possessives})
    sieve(chains);

  Mentions result;
  std::vector<ChainIndex> order;
  for (ChainIndex k = 0; k < chains.all.size(); ++k) {
    auto& its = chains.all[k].mentions;
    std::sort(its.begin(), its.end());
    if (!its.empty()) order.push_back(k);
  }
  std::sort(order.begin(), order.end(), [&](ChainIndex a, ChainIndex b) {
    return chains.all[a].mentions.front() < chains.all[b].mentions.front();
  });
  std::map<CountryIndex, EntityIndex> countries;
  std::vector<EntityIndex> entity_of_chain(chains.all.size());
  for (const ChainIndex k : order) {
    const auto index = static_cast<EntityIndex>(result.entities.size());
    entity_of_chain[k] = index;
    if (chains.all[k].country) countries.emplace(*chains.all[k].country, index);
    result.entities.push_back(make_entity(chains, chains.all[k]));
  }
  result.entity_of.resize(chains.mentions.size());
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    if (!chains.of[i]) continue;
    result.entity_of[i] = entity_of_chain[*chains.of[i]];
    const Chain& chain = chains.all[*chains.of[i]];
    Mention& m = chains.mentions[i];
    m.type = chain.type;
    if (!chain.country && chain.nation)
      if (const auto nation = countries.find(*chain.nation); nation != countries.end())
        m.nation = nation->second;
  }
  const auto described = described_in_headings(chains, found.described_in_headings);
  for (std::size_t i = 0; i < described.size(); ++i)
    if (described[i])
      add_description(result.entities[entity_of_chain[*described[i]]], chains,
                      found.described_in_headings[i]);
  result.all = std::move(chains.mentions);
  return result;
}

}  // namespace newsgraph::parser
