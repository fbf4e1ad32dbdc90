#pragma once
// Facts of a graph that cannot all hold.

#include <string>
#include <string_view>
#include <vector>

#include "cli/conflicts/acts.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

/// Claims that agree with each other, the best supported first.
using Side = std::vector<Claim>;

struct Conflict {
  std::string kind;         // "count", "denial" or "cancellation"
  std::string about;        // "North Korea sent soldiers: how many?"
  std::vector<Side> sides;  // two or more; the denial, or what calls the plan off, is the last
};

/// Different counts for the same act, a fact and its denial, a plan and its cancellation; first those that
/// are best supported on both sides. Figures that the texts add up ("another 1,500", "3,000 in all"), that
/// grow from one day's articles to the next one's or leave room for each other ("about", "so far") are no
/// conflict.
std::vector<Conflict> conflicts_in(const graph::PropertyGraph& graph);

/// The parts of the above, each from all claims of the graph.
std::vector<Conflict> conflicting_counts(const graph::PropertyGraph& graph, const std::vector<Claim>& all);
std::vector<Conflict> facts_and_denials(const graph::PropertyGraph& graph, const std::vector<Claim>& all);
std::vector<Conflict> plans_called_off(const graph::PropertyGraph& graph, const std::vector<Claim>& all);

/// claims.conflicts() :: (conflict, kind, about, claim, factuality, said_by, articles, dates, text, fact),
/// one row a claim; `conflict` numbers the conflicts from 1.
query::Procedure conflicts_procedure();

/// What a claim says, in a few words: "sent 3,000 soldiers".
std::string claim_in_words(const graph::PropertyGraph& graph, const Claim& claim);
/// Who vouches for it; "the article" where nobody is named.
std::vector<std::string> vouchers_of(const graph::PropertyGraph& graph, const Claim& claim);

}  // namespace newsgraph::cli
