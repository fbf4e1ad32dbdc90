#pragma once
// The user's corrections put into effect: types before it is found out who is who, names after that, edges in
// the graph that comes of it.

#include <span>
#include <string>
#include <vector>

#include "graph/provenance.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/resolve/corrections.hpp"
#include "parser/resolve/entity_node.hpp"

namespace newsgraph::parser {

/// Gives the entities that are meant their types.
void retype(std::span<Extraction> records, const Corrections& corrections);

/// Gives the nodes that are meant their names; the names they had become aliases. Where none or several are
/// meant, nothing is done and a notice says so.
void rename(std::vector<EntityNode>& nodes, std::span<const Extraction* const> records,
            const Identity& identity, const Corrections& corrections, std::vector<std::string>& notices);

/// Takes edges out of the graph and adds edges to it, and notes at the elements which lines speak of them.
void correct(graph::Content& content, const Corrections& corrections, std::vector<std::string>& notices);

}  // namespace newsgraph::parser
