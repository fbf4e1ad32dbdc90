#include "query/plan/rules/rules.hpp"

namespace newsgraph::query::plan {

namespace {

bool writes(const Operator& step) {
  return step.as<Create>() || step.as<Merge>() || step.as<Set>() || step.as<Remove>() || step.as<Delete>();
}

/// Does it look at the graph bit by bit, so that it could meet what is written meanwhile?
bool reads(const Operator& step) {
  return step.as<ScanNodes>() || step.as<ScanLabel>() || step.as<LookUpNodes>() || step.as<CountMatches>() ||
         step.as<Expand>() || step.as<ExpandVariable>() || step.as<Endpoints>() || step.as<ShortestPath>() ||
         step.as<Optional>() || step.as<Call>() || step.as<Union>();
}

/// Has it taken all rows before it gives the first?
bool is_barrier(const Operator& step) { return step.as<Group>() || step.as<Sort>() || step.as<Delete>(); }

}  // namespace

LogicalPlan separate_reads_from_writes(LogicalPlan plan) {
  LogicalPlan separated;
  bool read = false;     // since the last barrier
  bool written = false;  // likewise
  bool created = false;  // what was written was a CREATE only
  for (auto& step : plan.steps) {
    const bool is_create = step.as<Create>() != nullptr;
    const bool needs_barrier = (writes(step) && read) || (written && !(created && is_create));
    // DELETE waits for all rows itself, but must not look at what has been written too early.
    if (needs_barrier && (written || !step.as<Delete>())) {
      separated.steps.push_back({Eager{}});
      read = written = false;
    }
    if (is_barrier(step)) read = written = false;
    read = read || reads(step);
    if (writes(step)) {
      created = is_create && (created || !written);
      written = true;
    }
    separated.steps.push_back(std::move(step));
  }
  return separated;
}

}  // namespace newsgraph::query::plan
