#pragma once
// The entities of all articles while it is being found out which are one.

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/clusters.hpp"
#include "parser/resolve/identity.hpp"
#include "parser/resolve/profile.hpp"

namespace newsgraph::parser {

using Block = std::map<std::string, std::vector<std::uint32_t>>;  // entities by a key, both ascending

/// Entities have one number over all records. Borrows records and lexicon.
class Gathered {
 public:
  Gathered(std::span<const Extraction* const> records, const Lexicon& lexicon);

  std::uint32_t count() const { return static_cast<std::uint32_t>(profiles.size()); }
  EntityRef ref(std::uint32_t e) const { return {record_of[e], e - first[record_of[e]]}; }

  /// Which articles tell one story, by what has been joined so far.
  void find_stories();
  bool same_story(std::uint32_t a, std::uint32_t b) const;
  /// The records of e's story, its own among them where wanted.
  std::vector<std::uint32_t> story_of(std::uint32_t e, bool and_own) const;
  /// Of a block's entities, those in the other articles of e's story; the first one of each article.
  std::vector<std::uint32_t> of_the_story(std::uint32_t e, const std::vector<std::uint32_t>& block) const;
  std::vector<std::uint32_t> all_of_the_story(std::uint32_t e, const std::vector<std::uint32_t>& block) const;
  /// Descriptions hold within a story: of the articles that they would bring together most must tell it.
  bool is_one_story(std::uint32_t a, std::uint32_t b) const;
  /// Have the clusters articles of one story, and no article with both?
  bool told_in_one_story(std::uint32_t a, std::uint32_t b) const;
  /// Two parties are not one because each is called "the party" in its article.
  bool are_named_apart(std::uint32_t a, std::uint32_t b) const;
  /// Where one of them says no nation: does its article speak of no nation more than of the other's?
  bool is_foremost_nation(std::uint32_t a, std::uint32_t b) const;
  /// Joins e to the only cluster of the story whose members fit; to none where several do. `overrule`: even
  /// one that the article has, too, under another description.
  void join_only_one(std::uint32_t e, bool overrule, const std::string& reason,
                     const std::function<bool(std::uint32_t)>& fits);

  std::span<const Extraction* const> records;
  const Lexicon& lexicon;
  std::vector<Profile> profiles;         // of all entities, record after record
  std::vector<std::uint32_t> first;      // a record's first entity; one more at the end
  std::vector<std::uint32_t> record_of;  // by entity
  Clusters clusters;
  std::vector<std::vector<std::uint32_t>> stories;  // by record: the others of its story, ascending

 private:
  /// The nations that the article speaks of most, by canonical name.
  std::vector<std::string> foremost_nations(std::uint32_t record) const;
};

}  // namespace newsgraph::parser
