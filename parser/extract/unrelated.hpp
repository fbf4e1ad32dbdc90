#pragma once

#include <vector>

#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

/// Takes out those of the `things` that are no end of any relation: nobody asks the graph for a letter that
/// nobody wrote, sent or read. What else refers to them does so no more.
void drop_unrelated(Extraction& extraction, const std::vector<bool>& things);

}  // namespace newsgraph::parser
