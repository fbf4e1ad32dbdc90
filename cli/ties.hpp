#pragma once
// Two nodes made one, or kept apart, in openCypher:
//
//   MATCH (a {name: 'Ida Holm'}), (b {name: 'I. Berg'}) CREATE (a)-[:SAME_AS]->(b)
//   … CREATE (a)-[:DIFFERENT_FROM]->(b)
//
// Such an edge is a rule of identity for all later builds, until it is deleted. The first build that meets it
// writes down in its property `names` what its ends are called, for they may have become one node.

#include <vector>

#include "graph/store.hpp"
#include "parser/resolve/identity_rules.hpp"

namespace newsgraph::cli {

bool has_ties(const graph::Store& store);
/// Is there one that no build has obeyed yet?
bool has_new_ties(const graph::Store& store);
/// The rules that they are. Ends without a name, or with the same one, make none, and a notice says so.
std::vector<parser::IdentityRule> rules_of_ties(graph::Store& store, std::vector<std::string>& notices);

}  // namespace newsgraph::cli
