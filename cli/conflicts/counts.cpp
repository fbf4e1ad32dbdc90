// Different counts for the same act.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cli/conflicts/conflicts.hpp"
#include "cli/conflicts/figures.hpp"
#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::NodeId;
using graph::PropertyGraph;

/// Counts of plans are compared with those of other plans, and what is possible with the same.
std::string bucket_of(const Claim& claim) {
  return claim.factuality == "alleged" ? "actual" : claim.factuality;
}

/// The act told with a count of what: by the whole that the counted ones are part of, else by the last word
/// of what they are called.
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
  const std::string name = name_of(graph, claim.object);
  const std::string what =
      wholes.size() > 1 ? name_of(graph, wholes.back()) : name.substr(name.rfind(' ') + 1);
  return name_of(graph, claim.subject) + ' ' + verb_of(graph, claim.edge) + ' ' + what + ": how many?";
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
  Figure figure;
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
      side.figure = {*claim.count, addition};
      side.range = range;
    } else {
      side.range = {std::min(side.range.least, range.least), std::max(side.range.most, range.most)};
    }
    side.claims.push_back(claim);
  }
  std::vector<CountedSide> result;
  for (auto& [key, side] : sides) result.push_back(std::move(side));
  return result;
}

/// Can the smaller figure and the larger one not both be right?
bool contradict(const PropertyGraph& graph, const Claim& small, const Claim& large) {
  if (is_total(*large.count, large.text) && !is_total(*small.count, small.text))
    return false;  // a part of it
  return may_coincide(small, large) && !share_clause(graph, small, large) && !told_before(small, large) &&
         may_name_one_kind(name_of(graph, small.object), name_of(graph, large.object)) &&
         share_destination(destinations_of(graph, small), destinations_of(graph, large));
}

bool contradict(const PropertyGraph& graph, const CountedSide& a, const CountedSide& b) {
  if (a.figure.addition || b.figure.addition || a.range.overlaps(b.range)) return false;
  const bool ordered = a.figure.count < b.figure.count;
  const CountedSide &small = ordered ? a : b, &large = ordered ? b : a;
  return std::any_of(small.claims.begin(), small.claims.end(), [&](const Claim& one) {
    return std::any_of(large.claims.begin(), large.claims.end(),
                       [&](const Claim& other) { return contradict(graph, one, other); });
  });
}

/// The sides that some other one contradicts; of figures that are added up the total speaks for its parts.
std::set<std::size_t> quarrelling(const PropertyGraph& graph, const std::vector<CountedSide>& sides) {
  std::vector<Figure> figures;
  for (const CountedSide& side : sides) figures.push_back(side.figure);
  const auto group = added_up(figures);
  std::set<std::size_t> involved;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t j = i + 1; j < sides.size(); ++j) {
      if (group[i] == group[j] || !contradict(graph, sides[i], sides[j])) continue;
      involved.insert(i);
      involved.insert(j);
    }
  }
  std::erase_if(involved, [&](std::size_t i) {
    for (std::size_t j = 0; j < sides.size(); ++j) {
      if (group[i] == group[j] && sides[j].figure.count > sides[i].figure.count) return true;
    }
    return false;
  });
  return involved;
}

}  // namespace

std::vector<Conflict> conflicting_counts(const PropertyGraph& graph, const std::vector<Claim>& all) {
  std::map<std::tuple<std::string, NodeId, std::string, std::string>, std::vector<Claim>> acts;
  for (const Claim& claim : all) {
    if (!claim.count || claim.factuality == "denied" || !is_named_node(graph, claim.subject)) continue;
    acts[{claim.act, claim.subject, counted_kind(graph, claim), bucket_of(claim)}].push_back(claim);
  }
  std::vector<Conflict> found;
  for (const auto& [act, claims] : acts) {
    const std::vector<CountedSide> sides = sides_of(graph, claims);
    const std::set<std::size_t> involved = quarrelling(graph, sides);
    if (involved.size() < 2) continue;
    Conflict conflict{"count", asked_of(graph, sides[*involved.begin()].claims.front()), {}};
    for (const std::size_t i : involved) conflict.sides.push_back(sides[i].claims);
    found.push_back(std::move(conflict));
  }
  return found;
}

}  // namespace newsgraph::cli
