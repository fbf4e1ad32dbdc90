#pragma once
// An article's regions as text, as the data files of these tests hold them.

#include <string>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// "title: …", "date: …", "outlet: …" where known, then one line a region, "Kind|text", line ends written as
/// \n.
std::string listing(const Article& article);

}  // namespace newsgraph::parser
