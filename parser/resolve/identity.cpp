#include "parser/resolve/identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/clusters.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/stories.hpp"
#include "parser/resolve/surface_names.hpp"

namespace newsgraph::parser {
namespace {

/// "front lines" and "frontlines" agree.
std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// A body's name without "Group" or "Corps" behind it, and as transliterations agree.
std::string core_of(const std::string& folded) {
  static constexpr std::array<std::string_view, 8> kKinds = {
      "group", "corps", "company", "movement", "network", "organisation", "alliance", "organization"};
  PersonName words = words_of(folded);
  if (words.size() > 1 && std::find(kKinds.begin(), kKinds.end(), words.back()) != kKinds.end())
    words.pop_back();
  return compact_skeleton(words);
}

/// A body's name in the usual words for what it is: "federal foreign office" is a "foreign ministry".
std::string usual_name(const std::string& folded, const Lexicon& lexicon) {
  std::string usual;
  std::string last;
  for (std::string word : words_of(folded)) {
    if (word == "federal") continue;
    word = last == "foreign" && word == "office" ? "ministry" : std::string(lexicon.usual_word(word));
    usual += (usual.empty() ? "" : " ") + word;
    last = std::move(word);
  }
  return usual;
}

bool is_body(EntityType type) {
  return type == EntityType::Agency || type == EntityType::Group || type == EntityType::Unit;
}

/// Letters for classes of types within which a name means one thing.
char class_of(EntityType type) {
  return is_body(type) ? 'b' : static_cast<char>('A' + static_cast<int>(type));
}

class Resolver {
 public:
  Resolver(std::span<const Extraction* const> records, const Lexicon& lexicon,
           std::span<const IdentityRule> rules)
      : records_(records), lexicon_(lexicon) {
    for (std::uint32_t r = 0; r < records.size(); ++r) {
      first_.push_back(static_cast<std::uint32_t>(profiles_.size()));
      for (Profile& profile : profiles_of(*records[r], lexicon)) {
        profiles_.push_back(std::move(profile));
        record_of_.push_back(r);
      }
    }
    first_.push_back(static_cast<std::uint32_t>(profiles_.size()));
    recognise_persons();
    clusters_.emplace(profiles_, record_of_);
    obey(rules);
  }

  Identity run() {
    join_by_strong_keys();
    join_namesakes_of_unknown_nation();
    join_acronyms();
    join_misspelt_persons();
    join_incomplete_persons();
    find_stories();
    join_misspelt_within_stories();
    join_surnames();
    join_within_stories();
    join_shortened_descriptions();
    join_bare_counts();
    join_by_leaders();
    join_leaders_of_one_body();
    join_holders_of_one_post();
    join_by_only_noun();
    return result();
  }

 private:
  using Block = std::map<std::string, std::vector<std::uint32_t>>;  // entities by a key, both ascending

  /// A name that other articles know as a person's is one here too, whatever the analyser took it for.
  void recognise_persons() {
    std::set<std::string> persons;
    for (const Profile& p : profiles_) {
      if (p.type != EntityType::Person) continue;
      for (const PersonName& name : p.full_names) persons.insert(compact_skeleton(name));
    }
    for (Profile& p : profiles_) {
      const bool other = p.type == EntityType::Place || p.type == EntityType::Agency;
      if (!other || !p.named || p.names.size() != 1) continue;
      PersonName name = words_of(p.names[0]);
      if (name.size() < 2 || !persons.contains(compact_skeleton(name))) continue;
      p.type = EntityType::Person;
      p.full_names.push_back(std::move(name));
      p.names.clear();
    }
  }

  /// What the user says comes first: pairs to keep apart, then things to join.
  void obey(std::span<const IdentityRule> rules) {
    if (rules.empty()) return;
    const Block called = entities_by_name();
    const auto meant = [&](const IdentityRule& rule, const NamedThing& thing) {
      std::vector<std::uint32_t> entities;
      const auto found = called.find(thing.name);
      if (found == called.end()) return entities;
      for (const std::uint32_t e : found->second) {
        const bool here = thing.article.empty() || records_[record_of_[e]]->article.id == thing.article;
        const EntityType type = records_[record_of_[e]]->entities[ref(e).entity].type;
        if (here && (!rule.type || type == *rule.type)) entities.push_back(e);
      }
      return entities;
    };
    for (std::uint32_t pair = 0; pair < rules.size(); ++pair) {
      if (rules[pair].same) continue;
      for (const std::uint32_t e : meant(rules[pair], rules[pair].a)) clusters_->keep_apart(e, pair, true);
      for (const std::uint32_t e : meant(rules[pair], rules[pair].b)) clusters_->keep_apart(e, pair, false);
    }
    for (const IdentityRule& rule : rules) {
      if (!rule.same) continue;
      std::vector<std::uint32_t> all = meant(rule, rule.a), others = meant(rule, rule.b);
      if (all.empty() || others.empty()) continue;
      all.insert(all.end(), others.begin(), others.end());
      const std::uint32_t first = *std::min_element(all.begin(), all.end());
      for (const std::uint32_t e : all) clusters_->force(first, e, "your rule: " + rule.text);
    }
  }

  /// By folded name, alias and title with name.
  Block entities_by_name() const {
    std::map<std::string, std::set<std::uint32_t>> sets;
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Extraction& record = *records_[record_of_[e]];
      const Entity& entity = record.entities[ref(e).entity];
      sets[folded_name(entity.name)].insert(e);
      for (const std::string& alias : entity.aliases) sets[folded_name(alias)].insert(e);
      for (const std::string& name : surface_names(record, entity, lexicon_))
        sets[folded_name(name)].insert(e);
    }
    Block block;
    for (const auto& [name, entities] : sets) block[name].assign(entities.begin(), entities.end());
    return block;
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(profiles_.size()); }

  /// What makes a strong key strong, in words.
  static std::string meaning_of(const std::string& key) {
    if (key[0] == class_of(EntityType::Country)) return "names of one country";
    if (key[0] == class_of(EntityType::Person) || key[0] == class_of(EntityType::Place))
      return "the same name";
    return key.find(',') == std::string::npos ? "the same name" : "the same nation and name or description";
  }

  void join_all(const Block& block) {
    for (const auto& [key, entities] : block) {
      const std::string reason = meaning_of(key);
      for (std::size_t i = 1; i < entities.size(); ++i) {
        // Not every pair of a block fits: an entity joins the first one that it can join.
        for (std::size_t j = 0; j < i && j < 8; ++j) {
          const bool bodies = is_body(profiles_[entities[i]].type);
          if (bodies && (are_named_apart(entities[j], entities[i]) ||
                         one_and_several(profiles_[entities[j]], profiles_[entities[i]])))
            continue;
          if (clusters_->join(entities[j], entities[i], reason, true)) break;
        }
      }
    }
  }

  /// What alone makes two entities one, by class: names of persons and places, nation and name or kind of
  /// bodies.
  std::vector<std::string> strong_keys(const Profile& p) const {
    std::vector<std::string> keys;
    const std::string prefix = {class_of(p.type), '|'};
    switch (p.type) {
      case EntityType::Country:
        keys.push_back(prefix + fold(p.nation));
        break;
      case EntityType::Person:
        for (const PersonName& name : p.full_names) keys.push_back(prefix + compact_skeleton(name));
        break;
      case EntityType::Place:
        for (const std::string& name : p.names) {
          if (p.named) keys.push_back(prefix + compact_skeleton(words_of(name)));
        }
        break;
      case EntityType::Agency:
      case EntityType::Group:
      case EntityType::Unit:
      case EntityType::Weapon:
      case EntityType::Agreement: {
        const std::string nation = p.nation.empty() ? "" : fold(p.nation) + ", ";
        const std::string size = p.count ? std::to_string(*p.count) + (p.additional ? " more " : " ") : "";
        for (const std::string& name : p.names) {
          if (!nation.empty() || !is_office_name(name, lexicon_))
            keys.push_back(prefix + nation + size + without_blanks(name));
        }
        // "A Norwegian company" is one of many.
        if (nation.empty() || (p.introduced && !p.named)) break;
        for (const std::string& kind : p.kinds) keys.push_back(prefix + nation + size + without_blanks(kind));
        // "1,500 North Koreans", "the North Koreans"
        if (p.names.empty() && p.kinds.empty()) keys.push_back(prefix + nation + size + "people");
        break;
      }
    }
    return keys;
  }

  void join_by_strong_keys() {
    Block block;
    for (std::uint32_t e = 0; e < count(); ++e) {
      for (const std::string& key : strong_keys(profiles_[e])) block[key].push_back(e);
    }
    join_all(block);
  }

  /// "National Something Service" without a nation is the one that the set knows, if it knows one only.
  void join_namesakes_of_unknown_nation() {
    Block block;
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (!is_body(p.type) || !p.named) continue;
      for (const std::string& name : p.names) {
        if (!is_office_name(name, lexicon_)) block[std::string{class_of(p.type), '|'} + name].push_back(e);
      }
    }
    for (const auto& [key, entities] : block) {
      std::set<std::string> nations;
      for (const std::uint32_t e : entities) {
        nations.insert(clusters_->nations(e).begin(), clusters_->nations(e).end());
      }
      if (nations.size() > 1) continue;
      for (const std::uint32_t e : entities)
        clusters_->join(entities[0], e, "the same name, and only one body known by it");
    }
  }

  void join_acronyms() {
    std::map<std::string, std::set<std::uint32_t>> short_names, long_names;  // clusters by the letters
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (!is_body(p.type)) continue;
      for (const std::string& acronym : p.acronyms) short_names[acronym].insert(e);
      for (const std::string& name : p.names) {
        if (words_of(name).size() >= 2) long_names[initials(name)].insert(e);
      }
    }
    for (const auto& [letters, carriers] : short_names) {
      // The long names that the letters may stand for: spelt out by initials, or given beside them in an
      // article. Two letters are the initials of too many things.
      std::set<std::uint32_t> long_clusters;
      if (const auto found = long_names.find(letters); found != long_names.end()) {
        for (const std::uint32_t e : found->second) {
          const auto& names = profiles_[e].names;
          const bool known =
              std::find(names.begin(), names.end(), lexicon_.spelt_out(letters)) != names.end();
          if (letters.size() > 2 || known) long_clusters.insert(clusters_->find(e));
        }
      }
      for (const std::uint32_t e : carriers) {
        const auto& names = profiles_[e].names;
        const auto is_long = [](const std::string& name) { return name.find(' ') != std::string::npos; };
        if (std::any_of(names.begin(), names.end(), is_long)) long_clusters.insert(clusters_->find(e));
      }
      for (const std::uint32_t e : carriers) {
        std::set<std::uint32_t> possible;
        for (const std::uint32_t cluster : long_clusters) {
          if (clusters_->can_join(e, cluster)) possible.insert(clusters_->find(cluster));
        }
        if (possible.size() == 1)
          clusters_->join(*possible.begin(), e, "initials or an acronym in brackets: " + letters);
      }
    }
  }

  /// Clusters of persons with a full name, by a part of it: who shares no part at all is never compared.
  Block persons_by_part() const {
    Block block;
    for (std::uint32_t e = 0; e < count(); ++e) {
      if (profiles_[e].type != EntityType::Person || clusters_->find(e) != e) continue;
      std::set<std::string> parts;
      for (const PersonName& name : clusters_->full_names(e)) {
        for (const std::string& part : name) {
          if (part.size() > 1) parts.insert(skeleton(part));
        }
      }
      for (const std::string& part : parts) block[part].push_back(e);
    }
    return block;
  }

  bool roles_agree(std::uint32_t a, std::uint32_t b) const {
    std::set<std::string> words;
    for (const std::string& role : clusters_->roles(a)) {
      for (std::string& word : words_of(role)) words.insert(std::move(word));
    }
    for (const std::string& role : clusters_->roles(b)) {
      for (const std::string& word : words_of(role)) {
        if (word.size() > 2 && words.contains(word)) return true;
      }
    }
    return false;
  }

  /// Of the names with so many parts at least.
  NameLikeness best_likeness(std::uint32_t a, std::uint32_t b, std::size_t parts = 0) const {
    NameLikeness best = NameLikeness::Different;
    for (const PersonName& x : clusters_->full_names(a)) {
      for (const PersonName& y : clusters_->full_names(b)) {
        if (x.size() >= parts && y.size() >= parts) best = std::max(best, compare(x, y));
      }
    }
    return best;
  }

  std::string shown_name(std::uint32_t e) const { return joined(clusters_->full_names(e).front()); }

  void join_misspelt_persons() {
    for (const auto& [part, entities] : persons_by_part()) {
      for (std::size_t i = 0; i < entities.size(); ++i) {
        for (std::size_t j = i + 1; j < entities.size(); ++j) {
          const std::uint32_t a = entities[i], b = entities[j];
          if (clusters_->find(a) == clusters_->find(b) || !roles_agree(a, b)) continue;
          if (best_likeness(a, b) == NameLikeness::Typo) {
            clusters_->join(a, b,
                            "a name misspelt, with the same role: " + shown_name(a) + " / " + shown_name(b));
          }
        }
      }
    }
  }

  /// Of three parts or more, two right and one misspelt, in one story: a role is not needed.
  void join_misspelt_within_stories() {
    for (const auto& [part, entities] : persons_by_part()) {
      for (std::size_t i = 0; i < entities.size(); ++i) {
        for (std::size_t j = i + 1; j < entities.size(); ++j) {
          const std::uint32_t a = entities[i], b = entities[j];
          if (clusters_->find(a) == clusters_->find(b) || !same_story(a, b)) continue;
          if (best_likeness(a, b, 3) == NameLikeness::Typo) {
            clusters_->join(a, b,
                            "a name of three parts, one misspelt, in one story: " + shown_name(a) + " / " +
                                shown_name(b));
          } else if (are_written_alike(a, b) && told_in_one_story(a, b)) {
            clusters_->force(
                a, b, "a name written otherwise, in one story: " + shown_name(a) + " / " + shown_name(b));
          }
        }
      }
    }
  }

  bool are_written_alike(std::uint32_t a, std::uint32_t b) const {
    for (const PersonName& x : clusters_->full_names(a)) {
      for (const PersonName& y : clusters_->full_names(b)) {
        if (sound_alike(x, y)) return true;
      }
    }
    return false;
  }

  /// Have the clusters articles of one story, and no article with both?
  bool told_in_one_story(std::uint32_t a, std::uint32_t b) const {
    std::vector<std::uint32_t> of_a, of_b;
    for (std::uint32_t e = 0; e < count(); ++e) {
      if (clusters_->find(e) == clusters_->find(a)) of_a.push_back(e);
      if (clusters_->find(e) == clusters_->find(b)) of_b.push_back(e);
    }
    bool near = false;
    for (const std::uint32_t x : of_a) {
      for (const std::uint32_t y : of_b) {
        if (record_of_[x] == record_of_[y]) return false;
        near = near || same_story(x, y);
      }
    }
    return near;
  }

  /// A name of a's that is one of b's with parts left out or shortened to initials, and that one of b's.
  std::optional<std::pair<PersonName, PersonName>> incomplete(std::uint32_t a, std::uint32_t b) const {
    const auto letters = [](const PersonName& name) {
      std::size_t count = 0;
      for (const std::string& part : name) count += part.size();
      return count;
    };
    for (const PersonName& x : clusters_->full_names(a)) {
      for (const PersonName& y : clusters_->full_names(b)) {
        if (letters(x) < letters(y) && compare(x, y) == NameLikeness::Partial) return {{x, y}};
      }
    }
    return std::nullopt;
  }

  /// A name that lacks parts is the longer one's if only one person fits.
  void join_incomplete_persons() {
    for (const auto& [part, entities] : persons_by_part()) {
      for (const std::uint32_t a : entities) {
        std::map<std::uint32_t, std::uint32_t> fitting;  // a member by cluster
        for (const std::uint32_t b : entities) {
          if (clusters_->find(a) == clusters_->find(b)) continue;
          if (incomplete(a, b)) fitting.emplace(clusters_->find(b), b);
        }
        if (fitting.size() != 1) continue;
        const std::uint32_t b = fitting.begin()->second;
        const auto [shorter, longer] = *incomplete(a, b);
        clusters_->join(a, b,
                        "a name that lacks parts, and one person who has them: " + joined(shorter) + " / " +
                            joined(longer));
      }
    }
  }

  void find_stories() {
    std::vector<StoryArticle> articles(records_.size());
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      StoryArticle& article = articles[record_of_[e]];
      if (p.type == EntityType::Country) article.countries.push_back(clusters_->find(e));
      const bool telling = p.type == EntityType::Person ? !p.full_names.empty() : !p.names.empty();
      if (p.type != EntityType::Country && p.named && telling) article.others.push_back(clusters_->find(e));
    }
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      articles[r].date = records_[r]->article.date;
      for (auto* clusters : {&articles[r].countries, &articles[r].others}) {
        std::sort(clusters->begin(), clusters->end());
        clusters->erase(std::unique(clusters->begin(), clusters->end()), clusters->end());
      }
    }
    stories_ = same_stories(articles);
  }

  bool same_story(std::uint32_t a, std::uint32_t b) const {
    const auto& neighbours = stories_[record_of_[a]];
    return record_of_[a] == record_of_[b] ||
           std::binary_search(neighbours.begin(), neighbours.end(), record_of_[b]);
  }

  /// A surname alone is the one person's of that name: in the same story, or known by role or by a rare
  /// enough name.
  void join_surnames() {
    Block by_end;  // full names by their first and last part
    for (std::uint32_t e = 0; e < count(); ++e) {
      if (profiles_[e].type != EntityType::Person) continue;
      std::set<std::string> ends;
      for (const PersonName& name : profiles_[e].full_names) {
        ends.insert(skeleton(name.front()));
        ends.insert(skeleton(name.back()));
      }
      for (const std::string& end : ends) by_end[end].push_back(e);
    }
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (p.type != EntityType::Person || !p.full_names.empty() || p.surnames.empty()) continue;
      const auto found = by_end.find(skeleton(p.surnames.front()));
      if (found == by_end.end()) continue;
      std::map<std::uint32_t, std::vector<std::uint32_t>> bearers;
      for (const std::uint32_t other : found->second) {
        if (record_of_[other] != record_of_[e]) bearers[clusters_->find(other)].push_back(other);
      }
      std::map<std::uint32_t, std::uint32_t> likely;
      for (const auto& [cluster, members] : bearers) {
        const bool near =
            std::any_of(members.begin(), members.end(), [&](std::uint32_t m) { return same_story(e, m); });
        if (near || roles_agree(e, cluster)) likely.emplace(cluster, members.front());
      }
      const char* why = "a family name that one person of the story or of this role has: ";
      if (likely.empty() && bearers.size() == 1 && p.surnames.front().size() >= 6) {
        likely.emplace(bearers.begin()->first, bearers.begin()->second.front());
        why = "a long family name that one person has: ";
      }
      if (likely.size() != 1) continue;
      clusters_->join(likely.begin()->second, e, why + p.surnames.front());
    }
  }

  /// "The town" and "people" are others in each article.
  bool tells_in_a_story(const Profile& p, const std::string& kind) const {
    if (p.type == EntityType::Place)
      return !lexicon_.lists(WordList::Settlements, kind) && !lexicon_.lists(WordList::PlacesNamed, kind);
    // "Reporters" and "officials" are others each time.
    const bool bare = p.type == EntityType::Group && p.bare &&
                      (kind == "official" || kind == lexicon_.usual_word("journalist"));
    return (kind != "people" && !bare) || p.count || !p.nation.empty();
  }

  /// What tells things apart within one story: a name, a description, a number.
  std::vector<std::string> story_keys(const Profile& p) const {
    std::vector<std::string> keys;
    const std::string prefix = {class_of(p.type), '|'};
    const std::string size = p.count ? std::to_string(*p.count) + (p.additional ? " more " : " ") : "";
    for (const std::string& name : p.names) keys.push_back(prefix + size + without_blanks(name));
    for (const std::string& kind : p.kinds) {
      if (tells_in_a_story(p, kind)) keys.push_back(prefix + size + without_blanks(kind));
    }
    if (is_body(p.type) && p.named) {
      for (const std::string& name : p.names) {
        keys.push_back(prefix + "called " + core_of(name));
        keys.push_back(prefix + size + without_blanks(usual_name(name, lexicon_)));
      }
    }
    if (p.type == EntityType::Person && p.full_names.empty()) {
      for (const std::string& surname : p.surnames) keys.push_back(prefix + skeleton(surname));
    }
    if (p.parties.size() >= 2) {
      std::string key = prefix + "between";
      for (const std::string& party : p.parties) key += ' ' + party;
      keys.push_back(std::move(key));
    }
    return keys;
  }

  void join_within_stories() {
    Block block;
    for (std::uint32_t e = 0; e < count(); ++e) {
      for (const std::string& key : story_keys(profiles_[e])) block[key].push_back(e);
    }
    for (const auto& [key, entities] : block) {
      for (const std::uint32_t e : entities) {
        if (is_ambiguous(e, all_of_the_story(e, entities))) continue;
        for (const std::uint32_t other : of_the_story(e, entities)) {
          // An agreement's two descriptions in the same words are one in an article, too.
          const bool overrule = key.find("|between ") == 1 && share_a_kind(e, other);
          if (one_and_several(profiles_[e], profiles_[other]) ||
              are_told_apart(profiles_[e], profiles_[other]) ||
              is_ambiguous(other, all_of_the_story(other, entities)))
            continue;
          if (is_one_story(e, other) && !are_named_apart(e, other))
            clusters_->join(e, other, story_meaning(key), overrule);
        }
      }
    }
  }

  bool share_a_kind(std::uint32_t a, std::uint32_t b) const {
    const auto &kinds = profiles_[a].kinds, &others = profiles_[b].kinds;
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
      return kind.find(' ') != std::string::npos &&
             std::find(others.begin(), others.end(), kind) != others.end();
    });
  }

  /// "Military prosecutors" and "Norwegian prosecutors", whom their articles call "the prosecutors" as well.
  static bool are_told_apart(const Profile& a, const Profile& b) {
    if (a.named || b.named || a.nation == b.nation) return false;
    const auto further = [](const Profile& p) {
      std::set<std::string> kinds;
      for (const std::string& kind : p.kinds)
        if (kind.find(' ') != std::string::npos) kinds.insert(kind);
      return kinds;
    };
    const auto x = further(a), y = further(b);
    const bool share =
        std::any_of(x.begin(), x.end(), [&](const std::string& kind) { return y.contains(kind); });
    return !share && (!x.empty() || !a.nation.empty()) && (!y.empty() || !b.nation.empty());
  }

  /// "The party" and "major parties".
  static bool one_and_several(const Profile& a, const Profile& b) {
    const bool bodies = a.type == EntityType::Agency && b.type == EntityType::Agency;
    return bodies && !a.kinds.empty() && !b.kinds.empty() && a.plural != b.plural;
  }

  /// "The intelligence committee" of one article is the next one's "parliamentary intelligence committee", if
  /// the story knows one only.
  void join_shortened_descriptions() {
    for (std::uint32_t e = 0; e < count(); ++e) {
      for (const PersonName& words : descriptions(profiles_[e])) {
        if (words.size() < 2) continue;
        std::map<std::uint32_t, std::uint32_t> longer;  // a member by cluster
        for (const std::uint32_t record : stories_[record_of_[e]]) {
          for (std::uint32_t other = first_[record]; other < first_[record + 1]; ++other) {
            if (clusters_->find(other) != clusters_->find(e) &&
                is_shortened(words, profiles_[e], profiles_[other]))
              longer.emplace(clusters_->find(other), other);
          }
        }
        if (longer.size() == 1 && is_one_story(longer.begin()->second, e)) {
          clusters_->join(longer.begin()->second, e,
                          "one description in another, in one story: " + joined(words));
        }
      }
    }
  }

  /// The records of e's story, its own among them where wanted.
  std::vector<std::uint32_t> story_of(std::uint32_t e, bool and_own) const {
    std::vector<std::uint32_t> records = stories_[record_of_[e]];
    if (and_own) records.push_back(record_of_[e]);
    return records;
  }

  /// Joins e to the only cluster of the story whose members fit; to none where several do. `overrule`: even
  /// one that the article has, too, under another description.
  template <class Fits>
  void join_only_one(std::uint32_t e, bool overrule, const std::string& reason, Fits fits) {
    std::map<std::uint32_t, std::uint32_t> found;  // a member by cluster
    for (const std::uint32_t record : story_of(e, overrule)) {
      for (std::uint32_t other = first_[record]; other < first_[record + 1]; ++other) {
        if (other == e || !fits(other)) continue;
        if (clusters_->find(other) == clusters_->find(e)) {
          if (overrule) continue;
          return;
        }
        found.emplace(clusters_->find(other), other);
      }
    }
    if (found.size() == 1) clusters_->join(found.begin()->second, e, reason, overrule);
  }

  /// "The 1,500" whose noun the article leaves out: the story's only 1,500.
  void join_bare_counts() {
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (!p.count || *p.count < 20 || !p.names.empty() || !p.kinds.empty()) continue;
      join_only_one(e, false, "the story's only " + std::to_string(*p.count), [&](std::uint32_t other) {
        const Profile& o = profiles_[other];
        return o.count == p.count && o.additional == p.additional && (is_body(o.type) || o.type == p.type);
      });
    }
  }

  /// Who leads or speaks for each body, by entity: clusters of persons.
  std::map<std::uint32_t, std::set<std::uint32_t>> heads_of_bodies() const {
    std::map<std::uint32_t, std::set<std::uint32_t>> heads;
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      for (const Relation& relation : records_[r]->relations) {
        if (!relation.subject || !relation.object || relation.factuality != Factuality::Actual) continue;
        const std::uint32_t person = first_[r] + *relation.subject, body = first_[r] + *relation.object;
        const Profile& head = profiles_[person];
        if (head.type != EntityType::Person || !head.named || !is_body(profiles_[body].type)) continue;
        if (relation.type == "LEADS" ||
            (relation.type == "WORKS_FOR" && speaks_for_others(records_[r]->entities[*relation.subject])))
          heads[body].insert(clusters_->find(person));
      }
    }
    return heads;
  }

  bool speaks_for_others(const Entity& person) const {
    std::vector<std::string> callings = person.aliases;
    if (person.role) callings.push_back(*person.role);
    return std::any_of(callings.begin(), callings.end(), [&](const std::string& calling) {
      const PersonName words = words_of(fold(calling));
      return std::any_of(words.begin(), words.end(),
                         [&](const std::string& word) { return lexicon_.usual_word(word) == "spokesman"; });
    });
  }

  /// "The flotilla, led by Holm" and "Holm, who commands the Norwegians": in one story what a person
  /// leads or speaks for is one body, where no two names stand against it.
  void join_by_leaders() {
    const auto heads = heads_of_bodies();
    for (const auto& [body, persons] : heads) {
      const Profile& p = profiles_[body];
      if (!p.names.empty() || p.count) continue;
      const std::string reason = "in one story led by, or spoken for by, " + shown_person(*persons.begin());
      join_only_one(body, true, reason, [&](std::uint32_t other) {
        const auto its = heads.find(other);
        return its != heads.end() && !profiles_[other].count && led_alike(p, profiles_[other]) &&
               !is_other_office(body, other) &&
               std::any_of(persons.begin(), persons.end(),
                           [&](std::uint32_t person) { return its->second.contains(person); });
      });
    }
  }

  /// Troops and a group of people may be one, and so may two organisations, and an organisation and what a
  /// noun in the singular calls a group: "the junta".
  bool led_alike(const Profile& described, const Profile& other) const {
    if ((described.type == EntityType::Agency) == (other.type == EntityType::Agency)) return true;
    const auto sense = lexicon_.noun_sense(noun_of(described));
    return sense && is_body(sense->type);
  }

  /// "The parliament", whoever is said to speak for it, is no "Quiet Department".
  bool is_other_office(std::uint32_t described, std::uint32_t other) const {
    const auto& names = profiles_[other].names;
    const PersonName words =
        words_of(fold(records_[record_of_[described]]->entities[ref(described).entity].name));
    return !names.empty() && !words.empty() && lexicon_.lists(WordList::Offices, words.back()) &&
           std::none_of(names.begin(), names.end(), [&](const std::string& name) {
             return (' ' + name + ' ').find(' ' + words.back() + ' ') != std::string::npos;
           });
  }

  /// "The Danish foreign minister" of an article that does not name her: whom the story calls so.
  void join_holders_of_one_post() {
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (!is_described_person(p) || p.nation.empty()) continue;
      for (const std::string& post : p.kinds) {
        if (!is_held_by_one(post)) continue;
        join_only_one(e, true, "the story's only " + post + " of " + p.nation, [&](std::uint32_t other) {
          const Profile& o = profiles_[other];
          return o.type == EntityType::Person && o.named && o.nation == p.nation && holds(o, post);
        });
      }
    }
  }

  static bool is_described_person(const Profile& p) {
    return p.type == EntityType::Person && !p.named && !p.introduced && !p.plural;
  }

  /// "foreign minister", "president"; a country has several ministers.
  bool is_held_by_one(const std::string& post) const {
    const PersonName words = words_of(post);
    if (words.empty()) return false;
    const std::string_view noun = lexicon_.usual_word(words.back());
    if (noun == "minister" || noun == "secretary") return words.size() > 1;
    return lexicon_.lists(WordList::NationalPosts, words.back()) || noun == "envoy";
  }

  /// Does an article call the person so, and not "former foreign minister"?
  bool holds(const Profile& person, const std::string& post) const {
    return std::any_of(person.roles.begin(), person.roles.end(), [&](const std::string& role) {
      const PersonName words = words_of(role), wanted = words_of(post);
      if (words.size() < wanted.size()) return false;
      const auto usual = [&](const std::string& a, const std::string& b) {
        return lexicon_.usual_word(a) == lexicon_.usual_word(b);
      };
      const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), usual);
      return found != words.end() && std::none_of(words.begin(), found, [&](const std::string& word) {
               static constexpr std::array<std::string_view, 6> kOther = {"deputy",    "vice",   "assistant",
                                                                          "candidate", "shadow", "under"};
               return lexicon_.lists(WordList::Past, word) ||
                      std::find(kOther.begin(), kOther.end(), word) != kOther.end();
             });
    });
  }

  /// "The militia's leader" of an article that does not name him: whom the story says to lead it.
  void join_leaders_of_one_body() {
    std::map<std::uint32_t, std::set<std::uint32_t>> led;  // clusters of what a person leads
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      for (const Relation& relation : records_[r]->relations) {
        if (!relation.subject || !relation.object || relation.type != "LEADS" ||
            relation.factuality != Factuality::Actual)
          continue;
        const std::uint32_t person = first_[r] + *relation.subject, body = first_[r] + *relation.object;
        if (profiles_[person].type == EntityType::Person && is_body(profiles_[body].type))
          led[person].insert(clusters_->find(body));
      }
    }
    for (const auto& [e, bodies] : led) {
      if (!is_described_person(profiles_[e])) continue;
      join_only_one(e, true, "in one story the leader of one body", [&](std::uint32_t other) {
        const auto its = led.find(other);
        return profiles_[other].named && its != led.end() &&
               std::any_of(bodies.begin(), bodies.end(),
                           [&](std::uint32_t body) { return its->second.contains(body); });
      });
    }
  }

  std::string shown_person(std::uint32_t cluster) const {
    const auto& names = clusters_->full_names(cluster);
    return names.empty() ? "the same person" : joined(names.front());
  }

  /// "The observers" and "observers of the league": in one story that has no other observers.
  void join_by_only_noun() {
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      if (p.type != EntityType::Group || p.named || p.count || !p.nation.empty()) continue;
      const std::string noun = noun_of(p);
      if (noun.empty() || !is_called_the(e, noun) || is_common_to_all(e, noun)) continue;
      join_only_one(e, false, "the story's only " + noun, [&](std::uint32_t other) {
        const Profile& o = profiles_[other];
        return o.type == EntityType::Group && !o.count && ends_with_noun(o, noun) && !are_told_apart(p, o);
      });
    }
  }

  /// Does its article write "the observers", who can be no others?
  bool is_called_the(std::uint32_t e, const std::string& noun) const {
    const Extraction& record = *records_[record_of_[e]];
    const auto& mentions = record.entities[ref(e).entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention& mention) {
      if (mention.span.end > record.article.text.size()) return false;
      const PersonName words = words_of(
          fold(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
      return words.size() == 2 && words[0] == "the" && words[1].starts_with(noun);
    });
  }

  /// Does the article, or one of the story's, have several of them, or some with a number?
  bool is_common_to_all(std::uint32_t e, const std::string& noun) const {
    for (const std::uint32_t record : story_of(e, true)) {
      std::size_t many = 0;
      for (std::uint32_t other = first_[record]; other < first_[record + 1]; ++other)
        many += ends_with_noun(profiles_[other], noun);
      if (many > 1) return true;
    }
    return false;
  }

  bool ends_with_noun(const Profile& p, const std::string& noun) const {
    const auto ends = [&](const std::string& name) {
      const PersonName words = words_of(name);
      return !words.empty() && (words.back() == noun || words.back() == noun + "s");
    };
    return std::any_of(p.kinds.begin(), p.kinds.end(), ends) ||
           (!p.named && std::any_of(p.names.begin(), p.names.end(), ends));
  }

  static bool is_standing_relation(std::string_view type) {
    return type == "LEADS" || type == "BELONGS_TO" || type == "WORKS_FOR" || type == "PART_OF";
  }

  /// The last word of a description, of all of them where they agree.
  static std::string noun_of(const Profile& p) {
    std::set<std::string> nouns;
    for (const std::string& kind : p.kinds) {
      const PersonName words = words_of(kind);
      if (!words.empty()) nouns.insert(words.back());
    }
    return nouns.size() == 1 ? *nouns.begin() : std::string();
  }

  /// A body's descriptions and names, as words.
  std::vector<PersonName> descriptions(const Profile& p) const {
    std::vector<PersonName> all;
    if (p.type != EntityType::Agency && p.type != EntityType::Unit) return all;
    for (const std::string& kind : p.kinds) all.push_back(words_of(kind));
    for (const std::string& name : p.names) all.push_back(words_of(usual_name(name, lexicon_)));
    return all;
  }

  /// Has the body a description with the same last word, all the words and more? Two names are one only where
  /// one ends the other: "State Department" is no "State Security Department".
  bool is_shortened(const PersonName& words, const Profile& own, const Profile& body) const {
    if (one_and_several(own, body)) return false;
    const bool names = own.named && body.named;
    for (const PersonName& other : descriptions(body)) {
      if (other.size() <= words.size() || other.back() != words.back()) continue;
      const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(other.begin(), other.end(), word) != other.end();
      });
      if (all && (!names || std::equal(words.rbegin(), words.rend(), other.rbegin()))) return true;
    }
    return false;
  }

  static std::string joined(const PersonName& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }

  static std::string story_meaning(const std::string& key) {
    if (key.find("|between ") == 1)
      return "an agreement of the same parties, in one story: " + key.substr(10);
    return "the same name or description, in one story: " + key.substr(2);
  }

  /// Descriptions hold within a story: of the articles that they would bring together most must tell it.
  bool is_one_story(std::uint32_t a, std::uint32_t b) const {
    std::size_t near = 0, all = 0;
    for (const std::uint32_t x : clusters_->unnamed_records(a)) {
      for (const std::uint32_t y : clusters_->unnamed_records(b)) {
        ++all;
        near += x == y || std::binary_search(stories_[x].begin(), stories_[x].end(), y);
      }
    }
    return 2 * near >= all;
  }

  /// Two parties are not one because each is called "the party" in its article.
  bool are_named_apart(std::uint32_t a, std::uint32_t b) const {
    const auto &names = clusters_->body_names(a), &others = clusters_->body_names(b);
    if (names.empty() || others.empty()) return false;
    return std::none_of(names.begin(), names.end(), [&](const std::string& x) {
      return std::any_of(others.begin(), others.end(), [&](const std::string& y) { return are_akin(x, y); });
    });
  }

  /// May two bodies' names be one body's?
  bool are_akin(const std::string& x, const std::string& y) const {
    if (core_of(x) == core_of(y) || usual_name(x, lexicon_) == usual_name(y, lexicon_) || initials(x) == y ||
        x == initials(y))
      return true;
    const PersonName a = words_of(x), b = words_of(y);
    const PersonName &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
    return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
      return std::find(longer.begin(), longer.end(), word) != longer.end();
    });
  }

  /// Of a block's entities, those in the other articles of e's story; the first one of each article.
  std::vector<std::uint32_t> of_the_story(std::uint32_t e, const std::vector<std::uint32_t>& block) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t record : stories_[record_of_[e]]) {
      const auto other = std::lower_bound(block.begin(), block.end(), first_[record]);
      if (other != block.end() && *other < first_[record + 1]) found.push_back(*other);
    }
    return found;
  }

  std::vector<std::uint32_t> all_of_the_story(std::uint32_t e,
                                              const std::vector<std::uint32_t>& block) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t record : stories_[record_of_[e]]) {
      const auto first = std::lower_bound(block.begin(), block.end(), first_[record]);
      found.insert(found.end(), first, std::lower_bound(first, block.end(), first_[record + 1]));
    }
    return found;
  }

  /// "The weapons" of a story that speaks of two nations' weapons are nobody's in particular.
  bool is_ambiguous(std::uint32_t e, const std::vector<std::uint32_t>& others) const {
    if (profiles_[e].type == EntityType::Person || !clusters_->nations(e).empty()) return false;
    std::set<std::string> nations;
    for (const std::uint32_t other : others) {
      nations.insert(clusters_->nations(other).begin(), clusters_->nations(other).end());
    }
    return nations.size() > 1;
  }

  EntityRef ref(std::uint32_t e) const { return {record_of_[e], e - first_[record_of_[e]]}; }

  Identity result() const {
    Identity identity;
    identity.cluster_of.resize(records_.size());
    for (std::uint32_t r = 0; r < records_.size(); ++r)
      identity.cluster_of[r].resize(first_[r + 1] - first_[r]);
    std::map<std::uint32_t, std::uint32_t> number;  // of a cluster, by its root
    for (std::uint32_t e = 0; e < count(); ++e) {
      const auto next = static_cast<std::uint32_t>(identity.clusters.size());
      const auto [found, fresh] = number.emplace(clusters_->find(e), next);
      if (fresh) identity.clusters.emplace_back();
      identity.clusters[found->second].push_back(ref(e));
      identity.cluster_of[ref(e).record][ref(e).entity] = found->second;
    }
    identity.kinds.resize(identity.clusters.size());
    identity.nations.resize(identity.clusters.size());
    for (const auto& [root, cluster] : number) {
      const auto& nations = clusters_->nations(root);
      if (nations.size() == 1) identity.nations[cluster] = nations.front();
    }
    for (std::uint32_t e = 0; e < count(); ++e) {
      const Profile& p = profiles_[e];
      std::string& kind = identity.kinds[number.at(clusters_->find(e))];
      const bool people = p.type == EntityType::Group || p.type == EntityType::Unit;
      const bool tells = people && !p.named && !p.nation.empty() && !p.kinds.empty();
      if (tells && kind.empty()) kind = fold(p.nation) + ", " + p.kinds.front();
    }
    for (const Clusters::Join& join : clusters_->joins()) {
      identity.links.push_back({ref(join.a), ref(join.b), join.reason});
    }
    return identity;
  }

  std::span<const Extraction* const> records_;
  const Lexicon& lexicon_;
  std::vector<Profile> profiles_;         // of all entities, record after record
  std::vector<std::uint32_t> record_of_;  // by entity
  std::vector<std::uint32_t> first_;      // a record's first entity; one more at the end
  std::optional<Clusters> clusters_;
  std::vector<std::vector<std::uint32_t>> stories_;
};

}  // namespace

Identity identify(std::span<const Extraction* const> records, const Lexicon& lexicon,
                  std::span<const IdentityRule> rules) {
  return Resolver(records, lexicon, rules).run();
}

std::vector<std::vector<const Link*>> reasons_of(const Identity& identity) {
  std::map<EntityRef, std::vector<const Link*>> links;
  for (const Link& link : identity.links) {
    links[link.a].push_back(&link);
    links[link.b].push_back(&link);
  }
  std::vector<std::vector<const Link*>> reasons;
  for (const auto& clusters : identity.cluster_of) reasons.emplace_back(clusters.size(), nullptr);
  // Links are those joins alone that made two clusters one: in each cluster they form a tree.
  for (const auto& cluster : identity.clusters) {
    std::vector<EntityRef> open{cluster.front()};
    std::set<EntityRef> seen{cluster.front()};
    for (std::size_t i = 0; i < open.size(); ++i) {
      const auto found = links.find(open[i]);
      if (found == links.end()) continue;
      for (const Link* link : found->second) {
        const EntityRef next = link->a == open[i] ? link->b : link->a;
        if (!seen.insert(next).second) continue;
        reasons[next.record][next.entity] = link;
        open.push_back(next);
      }
    }
  }
  return reasons;
}

}  // namespace newsgraph::parser
