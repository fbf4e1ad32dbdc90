#pragma once
// Paragraphs that are not the article's prose, told by their own words: bylines, captions, closing credits,
// buttons and forms. What can only be told by its neighbours (headlines, most subheadings) is in regions.cpp.

#include <cstddef>
#include <optional>
#include <string_view>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// The kind of a paragraph whose own words give it away; nullopt where they do not.
std::optional<RegionKind> telltale_kind(std::string_view paragraph);

/// "Leave a Reply", "3 Comments": from here on the page belongs to its readers.
bool opens_comments(std::string_view paragraph);

/// Where the closing credit of a paragraph begins ("… he said. (Reporting by A; Editing by B)"); its size
/// where there is none.
std::size_t closing_credit(std::string_view paragraph);

/// "By Jane Doe", "By Jane Doe and John Roe, Staff Writers".
bool is_byline(std::string_view paragraph);

/// The outlet that a line of its own names: "Source: Xinhua", "Copyright © 2024 The Daily News. All rights
/// reserved."
std::optional<std::string_view> named_outlet(std::string_view paragraph);

/// A page's top line, "THE DAILY NEWS | WORLD | Thursday, March 4, 2021".
struct Masthead {
  std::string_view outlet;  // empty where the first part is no name
  std::optional<graph::Date> date;
};
std::optional<Masthead> masthead(std::string_view paragraph);

}  // namespace newsgraph::parser
