#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

class Acronyms {
 public:
  explicit Acronyms(Gathered& all) : all_(all) {}

  void join_acronyms() {
    std::map<std::string, std::set<std::uint32_t>> short_names, long_names;  // clusters by the letters
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (!is_body(p.type)) continue;
      for (const std::string& acronym : p.acronyms) short_names[acronym].insert(e);
      for (const std::string& name : p.names) {
        // "UN police" are nowhere called UNP.
        if (words_of(name).size() >= 2 && !is_of_known_union(name, all_.lexicon))
          long_names[initials(name)].insert(e);
      }
    }
    for (const auto& [letters, carriers] : short_names) {
      // The long names that the letters may stand for: spelt out by initials, or given beside them in an
      // article. Two letters are the initials of too many things.
      std::set<std::uint32_t> long_clusters;
      if (const auto found = long_names.find(letters); found != long_names.end()) {
        for (const std::uint32_t e : found->second) {
          const auto& names = all_.profiles[e].names;
          const bool known =
              std::find(names.begin(), names.end(), all_.lexicon.spelt_out(letters)) != names.end();
          if (letters.size() > 2 || known) long_clusters.insert(all_.clusters.find(e));
        }
      }
      for (const std::uint32_t e : carriers) {
        const auto& names = all_.profiles[e].names;
        const auto is_long = [](const std::string& name) { return name.find(' ') != std::string::npos; };
        if (std::any_of(names.begin(), names.end(), is_long)) long_clusters.insert(all_.clusters.find(e));
      }
      for (const std::uint32_t e : carriers) {
        std::set<std::uint32_t> possible;
        for (const std::uint32_t cluster : long_clusters) {
          if (all_.clusters.can_join(e, cluster)) possible.insert(all_.clusters.find(cluster));
        }
        if (possible.size() == 1)
          all_.clusters.join(*possible.begin(), e, "initials or an acronym in brackets: " + letters);
      }
    }
  }

 private:
  Gathered& all_;
};

}  // namespace

void join_acronyms(Gathered& all) { Acronyms(all).join_acronyms(); }

}  // namespace newsgraph::parser
