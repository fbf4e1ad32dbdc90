#pragma once
// "its Arica, Chile, plant", which the analysis takes for a place that is called a plant.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// The noun stands where the town stood, and the town hangs on it.
void mend_place_modifiers(Document& document);

}  // namespace newsgraph::parser
