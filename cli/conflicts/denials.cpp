// A fact and its denial; a plan and what calls it off.

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "cli/conflicts/conflicts.hpp"
#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::NodeId;
using graph::PropertyGraph;

/// The event class of relations that end a plan; their definitions carry it.
constexpr std::string_view calling_off = "cancel";

bool is_denied(const Claim& claim) { return claim.factuality == "denied"; }
bool is_planned(const Claim& claim) { return claim.factuality == "planned"; }
/// What is only possible leaves room for its denial.
bool is_affirmed(const Claim& claim) { return claim.factuality == "actual" || claim.factuality == "alleged"; }

std::string act_in_words(const PropertyGraph& graph, const Claim& claim) {
  return name_of(graph, claim.subject) + ' ' + verb_of(graph, claim.edge) + ' ' +
         name_of(graph, claim.object);
}

/// Claims by what they tell and whom of.
using Deeds = std::map<std::pair<std::string, NodeId>, std::vector<const Claim*>>;

/// A denial of the whole denies the part: who sent no soldiers sent no 1,500 soldiers.
bool denies(const PropertyGraph& graph, const Claim& denial, const Claim& fact) {
  const auto wholes = wholes_of(graph, fact.object);
  return std::find(wholes.begin(), wholes.end(), denial.object) != wholes.end();
}

/// The denials that stand against what `counts` says of a fact: conflicts of two sides, the denials last.
template <class Counts, class Concerns>
std::vector<Conflict> denied_claims(const std::vector<Claim>& all, const PropertyGraph& graph,
                                    const std::string& kind, const std::string& question, Counts counts,
                                    Concerns concerns) {
  Deeds deeds;
  for (const Claim& claim : all) {
    if (counts(claim)) deeds[{claim.act, claim.subject}].push_back(&claim);
  }
  std::map<std::tuple<std::string, NodeId, NodeId>, std::pair<std::string, std::vector<Side>>> acts;
  for (const Claim& denial : all) {
    if (!is_denied(denial) || !is_named_node(graph, denial.subject) || !is_named_node(graph, denial.object))
      continue;
    auto& [about, sides] = acts[{denial.act, denial.subject, denial.object}];
    if (sides.empty()) {
      about = act_in_words(graph, denial) + question;
      sides.resize(2);
      for (const Claim* fact : deeds[{denial.act, denial.subject}]) {
        if (concerns(denial, *fact) && may_coincide(denial, *fact) && !share_clause(graph, denial, *fact))
          sides[0].push_back(*fact);
      }
    }
    sides[1].push_back(denial);
  }
  std::vector<Conflict> found;
  for (auto& [act, conflict] : acts) {
    if (!conflict.second[0].empty()) found.push_back({kind, conflict.first, std::move(conflict.second)});
  }
  return found;
}

/// Plans for something, and facts that call this very thing off.
std::vector<Conflict> called_off_by_name(const PropertyGraph& graph, const std::vector<Claim>& all) {
  std::map<NodeId, Side> ends;
  for (const Claim& claim : all) {
    if (claim.act == calling_off && claim.factuality == "actual" && is_named_node(graph, claim.object))
      ends[claim.object].push_back(claim);
  }
  std::vector<Conflict> found;
  for (auto& [object, off] : ends) {
    Side plans;
    for (const Claim& plan : all) {
      if (is_planned(plan) && plan.act != calling_off && (plan.object == object || plan.subject == object))
        plans.push_back(plan);
    }
    if (!plans.empty())
      found.push_back({"cancellation",
                       name_of(graph, object) + ": planned or called off?",
                       {std::move(plans), std::move(off)}});
  }
  return found;
}

}  // namespace

std::vector<Conflict> facts_and_denials(const PropertyGraph& graph, const std::vector<Claim>& all) {
  return denied_claims(all, graph, "denial", ": or not?", is_affirmed,
                       [&](const Claim& denial, const Claim& fact) { return denies(graph, denial, fact); });
}

std::vector<Conflict> plans_called_off(const PropertyGraph& graph, const std::vector<Claim>& all) {
  std::vector<Conflict> found = called_off_by_name(graph, all);
  // What was denied before it was planned does not end the plan.
  const auto ends = [](const Claim& denial, const Claim& plan) {
    return denial.object == plan.object && !told_before(denial, plan);
  };
  auto denied = denied_claims(all, graph, "cancellation", ": planned or called off?", is_planned, ends);
  std::move(denied.begin(), denied.end(), std::back_inserter(found));
  return found;
}

}  // namespace newsgraph::cli
