#include "parser/resolve/identity/gathered.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"
#include "parser/resolve/stories.hpp"

namespace newsgraph::parser {
namespace {

/// A name that other articles know as a person's is one here too, whatever the analyser took it for.
void recognise_persons(std::vector<Profile>& profiles) {
  std::set<std::string> persons;
  for (const Profile& p : profiles) {
    if (p.type != EntityType::Person) continue;
    for (const PersonName& name : p.full_names) persons.insert(compact_skeleton(name));
  }
  for (Profile& p : profiles) {
    const bool other = p.type == EntityType::Place || p.type == EntityType::Agency;
    if (!other || !p.named || p.names.size() != 1) continue;
    PersonName name = words_of(p.names[0]);
    if (name.size() < 2 || !persons.contains(compact_skeleton(name))) continue;
    p.type = EntityType::Person;
    p.full_names.push_back(std::move(name));
    p.names.clear();
  }
}

std::vector<Profile> all_profiles(std::span<const Extraction* const> records, const Lexicon& lexicon) {
  std::vector<Profile> profiles;
  for (const Extraction* record : records) {
    for (Profile& profile : profiles_of(*record, lexicon)) profiles.push_back(std::move(profile));
  }
  recognise_persons(profiles);
  return profiles;
}

std::vector<std::uint32_t> first_entities(std::span<const Extraction* const> records) {
  std::vector<std::uint32_t> first{0};
  for (const Extraction* record : records)
    first.push_back(first.back() + static_cast<std::uint32_t>(record->entities.size()));
  return first;
}

std::vector<std::uint32_t> records_of_entities(const std::vector<std::uint32_t>& first) {
  std::vector<std::uint32_t> record_of;
  for (std::uint32_t r = 0; r + 1 < first.size(); ++r)
    record_of.insert(record_of.end(), first[r + 1] - first[r], r);
  return record_of;
}

/// May two bodies' names be one body's?
bool are_akin(const std::string& x, const std::string& y, const Lexicon& lexicon) {
  if (core_of(x) == core_of(y) || usual_name(x, lexicon) == usual_name(y, lexicon) || initials(x) == y ||
      x == initials(y))
    return true;
  const PersonName a = words_of(x), b = words_of(y);
  const PersonName &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    return std::find(longer.begin(), longer.end(), word) != longer.end();
  });
}

}  // namespace

Gathered::Gathered(std::span<const Extraction* const> all_records, const Lexicon& its_lexicon)
    : records(all_records),
      lexicon(its_lexicon),
      profiles(all_profiles(records, lexicon)),
      first(first_entities(records)),
      record_of(records_of_entities(first)),
      clusters(profiles, record_of) {}

void Gathered::find_stories() {
  std::vector<StoryArticle> articles(records.size());
  for (std::uint32_t e = 0; e < count(); ++e) {
    const Profile& p = profiles[e];
    StoryArticle& article = articles[record_of[e]];
    if (p.type == EntityType::Country) article.countries.push_back(clusters.find(e));
    const bool telling = p.type == EntityType::Person ? !p.full_names.empty() : !p.names.empty();
    if (p.type != EntityType::Country && p.named && telling) article.others.push_back(clusters.find(e));
  }
  for (std::uint32_t r = 0; r < records.size(); ++r) {
    articles[r].date = records[r]->article.date;
    for (auto* told : {&articles[r].countries, &articles[r].others}) {
      std::sort(told->begin(), told->end());
      told->erase(std::unique(told->begin(), told->end()), told->end());
    }
  }
  stories = same_stories(articles);
}

bool Gathered::same_story(std::uint32_t a, std::uint32_t b) const {
  const auto& neighbours = stories[record_of[a]];
  return record_of[a] == record_of[b] ||
         std::binary_search(neighbours.begin(), neighbours.end(), record_of[b]);
}

std::vector<std::uint32_t> Gathered::story_of(std::uint32_t e, bool and_own) const {
  std::vector<std::uint32_t> told = stories[record_of[e]];
  if (and_own) told.push_back(record_of[e]);
  return told;
}

std::vector<std::uint32_t> Gathered::of_the_story(std::uint32_t e,
                                                  const std::vector<std::uint32_t>& block) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t record : stories[record_of[e]]) {
    const auto other = std::lower_bound(block.begin(), block.end(), first[record]);
    if (other != block.end() && *other < first[record + 1]) found.push_back(*other);
  }
  return found;
}

std::vector<std::uint32_t> Gathered::all_of_the_story(std::uint32_t e,
                                                      const std::vector<std::uint32_t>& block) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t record : stories[record_of[e]]) {
    const auto from = std::lower_bound(block.begin(), block.end(), first[record]);
    found.insert(found.end(), from, std::lower_bound(from, block.end(), first[record + 1]));
  }
  return found;
}

bool Gathered::is_one_story(std::uint32_t a, std::uint32_t b) const {
  std::size_t near = 0, all = 0;
  for (const std::uint32_t x : clusters.unnamed_records(a)) {
    for (const std::uint32_t y : clusters.unnamed_records(b)) {
      ++all;
      near += x == y || std::binary_search(stories[x].begin(), stories[x].end(), y);
    }
  }
  return 2 * near >= all;
}

bool Gathered::told_in_one_story(std::uint32_t a, std::uint32_t b) const {
  std::vector<std::uint32_t> of_a, of_b;
  for (std::uint32_t e = 0; e < count(); ++e) {
    if (clusters.find(e) == clusters.find(a)) of_a.push_back(e);
    if (clusters.find(e) == clusters.find(b)) of_b.push_back(e);
  }
  bool near = false;
  for (const std::uint32_t x : of_a) {
    for (const std::uint32_t y : of_b) {
      if (record_of[x] == record_of[y]) return false;
      near = near || same_story(x, y);
    }
  }
  return near;
}

bool Gathered::are_named_apart(std::uint32_t a, std::uint32_t b) const {
  const auto &names = clusters.body_names(a), &others = clusters.body_names(b);
  if (names.empty() || others.empty()) return false;
  return std::none_of(names.begin(), names.end(), [&](const std::string& x) {
    return std::any_of(others.begin(), others.end(),
                       [&](const std::string& y) { return are_akin(x, y, lexicon); });
  });
}

std::vector<std::string> Gathered::foremost_nations(std::uint32_t record) const {
  std::vector<std::string> found;
  std::size_t most = 0;
  for (std::uint32_t e = first[record]; e < first[record + 1]; ++e) {
    if (profiles[e].type != EntityType::Country) continue;
    const std::size_t often = records[record]->entities[e - first[record]].mentions.size();
    if (often > most) found.clear();
    if (often >= most) found.push_back(profiles[e].nation);
    most = std::max(most, often);
  }
  return found;
}

bool Gathered::is_foremost_nation(std::uint32_t a, std::uint32_t b) const {
  const auto &nations = clusters.nations(a), &others = clusters.nations(b);
  if (nations.empty() == others.empty()) return true;
  const auto foremost = foremost_nations(record_of[nations.empty() ? a : b]);
  const auto& known = nations.empty() ? others : nations;
  return foremost.empty() || std::any_of(foremost.begin(), foremost.end(), [&](const std::string& nation) {
           return std::find(known.begin(), known.end(), nation) != known.end();
         });
}

void Gathered::join_only_one(std::uint32_t e, bool overrule, const std::string& reason,
                             const std::function<bool(std::uint32_t)>& fits) {
  std::map<std::uint32_t, std::uint32_t> found;  // a member by cluster
  for (const std::uint32_t record : story_of(e, overrule)) {
    for (std::uint32_t other = first[record]; other < first[record + 1]; ++other) {
      if (other == e || !fits(other)) continue;
      if (clusters.find(other) == clusters.find(e)) {
        if (overrule) continue;
        return;
      }
      found.emplace(clusters.find(other), other);
    }
  }
  if (found.size() == 1) clusters.join(found.begin()->second, e, reason, overrule);
}

}  // namespace newsgraph::parser
