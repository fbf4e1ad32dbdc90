#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

class Leaders {
 public:
  explicit Leaders(Gathered& all) : all_(all) {}

  /// "The flotilla, led by Holm" and "Holm, who commands the Norwegians": in one story what a person
  /// leads or speaks for is one body, where no two names stand against it.
  void join_by_leaders() {
    const auto heads = heads_of_bodies();
    for (const auto& [body, persons] : heads) {
      const Profile& p = all_.profiles[body];
      if (!p.names.empty() || p.count) continue;
      const std::string reason = "in one story led by, or spoken for by, " + shown_person(*persons.begin());
      all_.join_only_one(body, true, reason, [&](std::uint32_t other) {
        const auto its = heads.find(other);
        return its != heads.end() && !all_.profiles[other].count && led_alike(p, all_.profiles[other]) &&
               !is_other_office(body, other) &&
               std::any_of(persons.begin(), persons.end(),
                           [&](std::uint32_t person) { return its->second.contains(person); });
      });
    }
  }

  /// "The militia's leader" of an article that does not name him: whom the story says to lead it.
  void join_leaders_of_one_body() {
    std::map<std::uint32_t, std::set<std::uint32_t>> led;  // clusters of what a person leads
    for (std::uint32_t r = 0; r < all_.records.size(); ++r) {
      for (const Relation& relation : all_.records[r]->relations) {
        if (!relation.subject || !relation.object || relation.type != "LEADS" ||
            relation.factuality != Factuality::Actual)
          continue;
        const std::uint32_t person = all_.first[r] + *relation.subject,
                            body = all_.first[r] + *relation.object;
        if (all_.profiles[person].type == EntityType::Person && is_body(all_.profiles[body].type))
          led[person].insert(all_.clusters.find(body));
      }
    }
    for (const auto& [e, bodies] : led) {
      if (!is_described_person(all_.profiles[e])) continue;
      all_.join_only_one(e, true, "in one story the leader of one body", [&](std::uint32_t other) {
        const auto its = led.find(other);
        return all_.profiles[other].named && its != led.end() &&
               std::any_of(bodies.begin(), bodies.end(),
                           [&](std::uint32_t body) { return its->second.contains(body); });
      });
    }
  }

  /// "The Danish foreign minister" of an article that does not name her: whom the story calls so. "The
  /// mediator": the story's only one.
  void join_holders_of_one_post() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (!is_described_person(p)) continue;
      std::vector<std::string> posts = p.kinds;  // and "Selva League envoy"
      posts.insert(posts.end(), p.names.begin(), p.names.end());
      for (const std::string& post : posts) {
        if (p.nation.empty()) {
          if (!is_post(post) || !is_definite(e) || has_holder_of_its_own(e, post)) continue;
          all_.join_only_one(e, false, "the story's only " + post, [&](std::uint32_t other) {
            const Profile& o = all_.profiles[other];
            return o.type == EntityType::Person && o.named && holds(o, post);
          });
          continue;
        }
        if (!is_held_by_one(post)) continue;
        all_.join_only_one(e, true, "the story's only " + post + " of " + p.nation, [&](std::uint32_t other) {
          const Profile& o = all_.profiles[other];
          return o.type == EntityType::Person && o.named && o.nation == p.nation && holds(o, post);
        });
      }
    }
  }

 private:
  /// Who leads or speaks for each body, by entity: clusters of persons.
  std::map<std::uint32_t, std::set<std::uint32_t>> heads_of_bodies() const {
    std::map<std::uint32_t, std::set<std::uint32_t>> heads;
    for (std::uint32_t r = 0; r < all_.records.size(); ++r) {
      for (const Relation& relation : all_.records[r]->relations) {
        if (!relation.subject || !relation.object || relation.factuality != Factuality::Actual) continue;
        const std::uint32_t person = all_.first[r] + *relation.subject,
                            body = all_.first[r] + *relation.object;
        const Profile& head = all_.profiles[person];
        if (head.type != EntityType::Person || !head.named || !is_body(all_.profiles[body].type)) continue;
        if (relation.type == "LEADS" ||
            (relation.type == "WORKS_FOR" && speaks_for_others(all_.records[r]->entities[*relation.subject])))
          heads[body].insert(all_.clusters.find(person));
      }
    }
    return heads;
  }

  bool speaks_for_others(const Entity& person) const {
    std::vector<std::string> callings = person.aliases;
    if (person.role) callings.push_back(*person.role);
    return std::any_of(callings.begin(), callings.end(), [&](const std::string& calling) {
      const PersonName words = words_of(fold(calling));
      return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return all_.lexicon.usual_word(word) == "spokesman";
      });
    });
  }

  /// Troops and a group of people may be one, and so may two organisations, and an organisation and what a
  /// noun in the singular calls a group: "the junta".
  bool led_alike(const Profile& described, const Profile& other) const {
    if ((described.type == EntityType::Agency) == (other.type == EntityType::Agency)) return true;
    const auto sense = all_.lexicon.noun_sense(noun_of(described));
    return sense && is_body(sense->type);
  }

  /// "The parliament", whoever is said to speak for it, is no "Quiet Department".
  bool is_other_office(std::uint32_t described, std::uint32_t other) const {
    const auto& names = all_.profiles[other].names;
    const PersonName words =
        words_of(fold(all_.records[all_.record_of[described]]->entities[all_.ref(described).entity].name));
    return !names.empty() && !words.empty() && all_.lexicon.lists(WordList::Offices, words.back()) &&
           std::none_of(names.begin(), names.end(), [&](const std::string& name) {
             return (' ' + name + ' ').find(' ' + words.back() + ' ') != std::string::npos;
           });
  }

  static bool is_described_person(const Profile& p) {
    return p.type == EntityType::Person && !p.named && !p.introduced && !p.plural;
  }

  /// "mediator", "foreign minister"; of most kinds of people there are several.
  bool is_post(const std::string& description) const {
    const PersonName words = words_of(description);
    if (words.empty() || !all_.lexicon.post(words.back())) return false;
    const std::string& noun = words.back();
    const std::string usual(all_.lexicon.usual_word(noun));
    static constexpr std::array<std::string_view, 13> several = {
        "spokesman", "official", "officer", "member",  "deputy",   "lawmaker", "senator",
        "general",   "soldier",  "leader",  "adviser", "diplomat", "chief"};
    if (words.size() == 1 && (noun == "minister" || noun == "secretary")) return false;
    return !all_.lexicon.lists(WordList::PrivatePosts, noun) &&
           std::find(several.begin(), several.end(), usual) == several.end();
  }

  /// Is he only ever "the mediator", and nobody's?
  bool is_definite(std::uint32_t e) const {
    const Extraction& record = *all_.records[all_.record_of[e]];
    const std::string_view text = record.article.text;
    const auto& mentions = record.entities[all_.ref(e).entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention& mention) {
      if (mention.kind != MentionKind::Nominal || mention.span.end > text.size()) return false;
      const std::string_view before = text.substr(0, mention.span.start);
      const std::string_view own = text.substr(mention.span.start, mention.span.size());
      return own.starts_with("the ") || own.starts_with("The ") || before.ends_with("the ") ||
             before.ends_with("The ");
    });
  }

  bool has_holder_of_its_own(std::uint32_t e, const std::string& post) const {
    const std::uint32_t record = all_.record_of[e];
    for (std::uint32_t other = all_.first[record]; other < all_.first[record + 1]; ++other) {
      const Profile& o = all_.profiles[other];
      if (other != e && o.type == EntityType::Person && o.named && holds(o, post)) return true;
    }
    return false;
  }

  /// "foreign minister", "president"; a country has several ministers.
  bool is_held_by_one(const std::string& post) const {
    const PersonName words = words_of(post);
    if (words.empty()) return false;
    if (all_.lexicon.lists(WordList::NationalPosts, post)) return true;
    const std::string_view noun = all_.lexicon.usual_word(words.back());
    if (noun == "minister" || noun == "secretary") return words.size() > 1;
    return all_.lexicon.lists(WordList::NationalPosts, words.back()) || noun == "envoy";
  }

  /// Does an article call the person so, and not "former foreign minister"?
  bool holds(const Profile& person, const std::string& post) const {
    return std::any_of(person.roles.begin(), person.roles.end(), [&](const std::string& role) {
      const PersonName words = words_of(std::string(all_.lexicon.usual_word(role))), wanted = words_of(post);
      if (words.size() < wanted.size()) return false;
      const auto usual = [&](const std::string& a, const std::string& b) {
        return all_.lexicon.usual_word(a) == all_.lexicon.usual_word(b);
      };
      const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), usual);
      return found != words.end() && std::none_of(words.begin(), found, [&](const std::string& word) {
               static constexpr std::array<std::string_view, 6> kOther = {"deputy",    "vice",   "assistant",
                                                                          "candidate", "shadow", "under"};
               return all_.lexicon.lists(WordList::Past, word) ||
                      std::find(kOther.begin(), kOther.end(), word) != kOther.end();
             });
    });
  }

  std::string shown_person(std::uint32_t cluster) const {
    const auto& names = all_.clusters.full_names(cluster);
    return names.empty() ? "the same person" : joined(names.front());
  }

  Gathered& all_;
};

}  // namespace

void join_by_leaders(Gathered& all) { Leaders(all).join_by_leaders(); }
void join_leaders_of_one_body(Gathered& all) { Leaders(all).join_leaders_of_one_body(); }
void join_holders_of_one_post(Gathered& all) { Leaders(all).join_holders_of_one_post(); }

}  // namespace newsgraph::parser
