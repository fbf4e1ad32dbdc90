#include "parser/resolve/profile_relations.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

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

void add_what_relations_tell(std::vector<Profile>& profiles, const Extraction& record) {
  add_nations(profiles, record);
  add_senders(profiles, record);
  add_parties(profiles, record);
}

}  // namespace newsgraph::parser
