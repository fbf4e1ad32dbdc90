#pragma once
// Facts of a graph that cannot all hold.

#include <string>
#include <string_view>
#include <vector>

#include "cli/conflicts/acts.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

struct Conflict {
  std::string kind;           // "count", "denial" or "cancellation"
  std::string about;          // "North Korea sent soldiers: how many?"
  std::vector<Claim> claims;  // two or more, those of one side beside each other
};

/// Different counts for the same act, a fact and its denial, a plan and its cancellation; the most often
/// mentioned first. Figures that the texts add up ("another 1,500", "3,000 in all") and figures that leave
/// room for each other ("about", "more than") are no conflict.
std::vector<Conflict> conflicts_in(const graph::PropertyGraph& graph);

/// claims.conflicts() :: (conflict, kind, about, claim, factuality, said_by, articles, dates, text, fact),
/// one row a claim; `conflict` numbers the conflicts from 1.
query::Procedure conflicts_procedure();

/// What a claim says, in a few words: "sent 3,000 soldiers".
std::string claim_in_words(const graph::PropertyGraph& graph, const Claim& claim);
/// Who vouches for it; "the article" where nobody is named.
std::vector<std::string> vouchers_of(const graph::PropertyGraph& graph, const Claim& claim);

}  // namespace newsgraph::cli
