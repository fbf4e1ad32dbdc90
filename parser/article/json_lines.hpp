#pragma once
// One line of JSON Lines: {"id", "title", "date", "outlet", "text"}. Only the text is required; other members
// are ignored.

#include <string>
#include <string_view>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// The article without its regions; its id is empty where the object has none. Throws InputError: "PLACE: …".
Article read_json_article(std::string_view line, const std::string& place);

}  // namespace newsgraph::parser
