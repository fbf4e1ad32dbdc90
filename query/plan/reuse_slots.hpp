#pragma once
// A row has a slot for every variable and every value a query names anywhere. Most of them are wanted for a
// few steps only: with slots used again a row is as wide as what is wanted at once.

#include "query/plan/logical.hpp"

namespace newsgraph::query::plan {

/// Renumbers the slots of a plan that is ready to run; `names` no longer fit then and are dropped.
StatementPlan reuse_slots(StatementPlan plan);

}  // namespace newsgraph::query::plan
