#pragma once
// What the descriptions in headings speak of: "Peru expels miner" names nobody whom the article below does
// not describe, too.

#include <optional>
#include <vector>

#include "parser/resolve/coreference/chains.hpp"

namespace newsgraph::parser {

/// By description: the only thing of the resolved article that is of its kind, nation and number and has no
/// word against it; nothing where there is none, or several.
std::vector<std::optional<ChainIndex>> described_in_headings(const Chains& chains,
                                                             const std::vector<Mention>& descriptions);

}  // namespace newsgraph::parser
