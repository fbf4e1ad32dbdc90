#include "cli/conflicts/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "cli/conflicts/figures.hpp"
#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::NodeId;
using graph::PropertyGraph;

constexpr std::array<std::string_view, 10> calling_off = {"CANCELLED", "CANCELED",  "CALLED_OFF", "POSTPONED",
                                                          "ABANDONED", "SUSPENDED", "SCRAPPED",   "SHELVED",
                                                          "DROPPED",   "WITHDREW"};

bool is_named_node(const PropertyGraph& graph, NodeId node) {
  return type_name_of(graph, node) != "Unstated";
}

bool is_denied(const Claim& claim) { return claim.factuality == "denied"; }

/// What is planned or possible leaves room for its denial.
bool is_affirmed(const Claim& claim) { return claim.factuality == "actual" || claim.factuality == "alleged"; }

/// Counts of plans are compared with those of other plans, and what is possible with the same.
std::string bucket_of(const Claim& claim) {
  return claim.factuality == "alleged" ? "actual" : claim.factuality;
}

std::string subject_and_verb(const PropertyGraph& graph, const Claim& claim) {
  return name_of(graph, claim.subject) + ' ' + verb_of(graph, claim.edge);
}

/// The act told with a count of what: by the whole that the counted ones are part of, else by what they are
/// called after the number.
std::string counted_kind(const PropertyGraph& graph, const Claim& claim) {
  const auto wholes = wholes_of(graph, claim.object);
  if (wholes.size() > 1) return type_name_of(graph, claim.object) + ' ' + name_of(graph, wholes.back());
  const std::string name = name_of(graph, claim.object);
  const std::size_t space = name.rfind(' ');
  return type_name_of(graph, claim.object) + ' ' +
         (space == std::string::npos ? name : name.substr(space + 1));
}

std::string asked_of(const PropertyGraph& graph, const Claim& claim) {
  const auto wholes = wholes_of(graph, claim.object);
  std::string what = wholes.size() > 1 ? ' ' + name_of(graph, wholes.back()) : std::string();
  return subject_and_verb(graph, claim) + what + ": how many?";
}

/// Where the act leads to, of the fact's further arguments: troops sent to one country are not those sent to
/// another.
std::set<std::string> destinations_of(const PropertyGraph& graph, const Claim& claim) {
  std::set<std::string> names;
  const std::string key = as_text(property_of(graph, claim.edge, "key"));
  for (const NodeId end : {claim.object, claim.subject}) {
    graph.for_each_adjacent(end, graph::Direction::Out, {}, [&](graph::Adjacent adjacent) {
      if (!key.empty() && as_text(property_of(graph, adjacent.edge, "fact")) == key)
        names.insert(name_of(graph, adjacent.node));
      return true;
    });
  }
  return names;
}

bool share_destination(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

/// Several facts with one count, made into one figure.
struct CountedSide {
  std::int64_t count = 0;
  bool addition = false;
  Range range;
  std::vector<Claim> claims;
};

std::vector<CountedSide> sides_of(const PropertyGraph& graph, const std::vector<Claim>& claims) {
  std::map<std::pair<std::int64_t, bool>, CountedSide> sides;
  for (const Claim& claim : claims) {
    const std::string name = name_of(graph, claim.object);
    const bool addition = is_addition(*claim.count, claim.text) || is_addition(*claim.count, name);
    const Range range = range_of(*claim.count, claim.text);
    CountedSide& side = sides[{*claim.count, addition}];
    if (side.claims.empty()) {
      side = {*claim.count, addition, range, {}};
    } else {
      side.range = {std::min(side.range.least, range.least), std::max(side.range.most, range.most)};
    }
    side.claims.push_back(claim);
  }
  std::vector<CountedSide> result;
  for (auto& [key, side] : sides) result.push_back(std::move(side));
  return result;
}

bool contradicts(const PropertyGraph& graph, const CountedSide& a, const CountedSide& b) {
  if (a.addition || b.addition || a.range.overlaps(b.range)) return false;
  return std::any_of(a.claims.begin(), a.claims.end(), [&](const Claim& one) {
    return std::any_of(b.claims.begin(), b.claims.end(), [&](const Claim& other) {
      return may_coincide(one, other) &&
             share_destination(destinations_of(graph, one), destinations_of(graph, other));
    });
  });
}

void find_counts(const PropertyGraph& graph, const std::vector<Claim>& all, std::vector<Conflict>& found) {
  std::map<std::tuple<std::string, NodeId, std::string, std::string>, std::vector<Claim>> acts;
  for (const Claim& claim : all) {
    if (!claim.count || is_denied(claim) || !is_named_node(graph, claim.subject)) continue;
    acts[{claim.act, claim.subject, counted_kind(graph, claim), bucket_of(claim)}].push_back(claim);
  }
  for (const auto& [act, claims] : acts) {
    const std::vector<CountedSide> sides = sides_of(graph, claims);
    std::vector<Figure> figures;
    for (const CountedSide& side : sides) figures.push_back({side.count, side.addition});
    const auto group = added_up(figures);
    std::set<std::size_t> involved;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (std::size_t j = i + 1; j < sides.size(); ++j) {
        if (group[i] == group[j] || !contradicts(graph, sides[i], sides[j])) continue;
        involved.insert(i);
        involved.insert(j);
      }
    }
    // Of figures that are added up the total speaks for its parts.
    std::erase_if(involved, [&](std::size_t i) {
      return std::any_of(sides.begin(), sides.end(), [&](const CountedSide& other) {
        const auto j = static_cast<std::size_t>(&other - sides.data());
        return group[i] == group[j] && sides[j].count > sides[i].count;
      });
    });
    if (involved.size() < 2) continue;
    Conflict conflict{"count", asked_of(graph, claims.front()), {}};
    for (const std::size_t i : involved)
      conflict.claims.insert(conflict.claims.end(), sides[i].claims.begin(), sides[i].claims.end());
    found.push_back(std::move(conflict));
  }
}

/// A denial of the whole denies the part: who sent no soldiers sent no 1,500 soldiers.
bool concerns(const PropertyGraph& graph, const Claim& denial, const Claim& fact) {
  if (denial.act != fact.act || denial.subject != fact.subject) return false;
  const auto wholes = wholes_of(graph, fact.object);
  return std::find(wholes.begin(), wholes.end(), denial.object) != wholes.end();
}

void find_denials(const PropertyGraph& graph, const std::vector<Claim>& all, std::vector<Conflict>& found) {
  std::map<std::tuple<std::string, NodeId, NodeId>, Conflict> conflicts;
  for (const Claim& denial : all) {
    if (!is_denied(denial) || !is_named_node(graph, denial.subject) || !is_named_node(graph, denial.object))
      continue;
    Conflict& conflict = conflicts[{denial.act, denial.subject, denial.object}];
    if (conflict.claims.empty()) {
      conflict.kind = "denial";
      conflict.about = subject_and_verb(graph, denial) + ' ' + name_of(graph, denial.object) + ": or not?";
      for (const Claim& fact : all) {
        if (is_affirmed(fact) && concerns(graph, denial, fact) && may_coincide(denial, fact))
          conflict.claims.push_back(fact);
      }
    }
    if (!conflict.claims.empty()) conflict.claims.push_back(denial);
  }
  for (auto& [act, conflict] : conflicts) {
    if (conflict.claims.size() > 1) found.push_back(std::move(conflict));
  }
}

void find_cancellations(const PropertyGraph& graph, const std::vector<Claim>& all,
                        std::vector<Conflict>& found) {
  for (const Claim& end : all) {
    const bool calls_off = std::find(calling_off.begin(), calling_off.end(), end.type) != calling_off.end();
    if (!calls_off || end.factuality != "actual" || !is_named_node(graph, end.object)) continue;
    Conflict conflict{"cancellation", name_of(graph, end.object) + ": planned or called off?", {}};
    for (const Claim& plan : all) {
      const bool same = plan.object == end.object || plan.subject == end.object;
      if (plan.factuality == "planned" && same) conflict.claims.push_back(plan);
    }
    if (conflict.claims.empty()) continue;
    conflict.claims.push_back(end);
    found.push_back(std::move(conflict));
  }
}

std::int64_t weight_of(const PropertyGraph& graph, const Conflict& conflict) {
  std::int64_t weight = 0;
  for (const Claim& claim : conflict.claims) weight += support_of(graph, claim.edge);
  return weight;
}

}  // namespace

std::vector<Conflict> conflicts_in(const PropertyGraph& graph) {
  const std::vector<Claim> all = claims_of(graph);
  std::vector<Conflict> found;
  find_counts(graph, all, found);
  find_denials(graph, all, found);
  find_cancellations(graph, all, found);
  std::stable_sort(found.begin(), found.end(), [&](const Conflict& a, const Conflict& b) {
    const auto key = [&](const Conflict& conflict) {
      return std::tuple(-weight_of(graph, conflict), conflict.about);
    };
    return key(a) < key(b);
  });
  return found;
}

std::string claim_in_words(const PropertyGraph& graph, const Claim& claim) {
  return fmt::format("{} {}", verb_with_count(graph, claim.edge), name_of(graph, claim.object));
}

std::vector<std::string> vouchers_of(const PropertyGraph& graph, const Claim& claim) {
  auto vouchers = as_texts(property_of(graph, claim.edge, "said_by"));
  if (vouchers.empty()) vouchers.emplace_back("the article");
  return vouchers;
}

}  // namespace newsgraph::cli
