#include "tests/parser/article/region_listing.hpp"

#include <array>

namespace newsgraph::parser {

namespace {

constexpr std::array<const char*, 7> names = {"Prose",  "Headline", "Subheading", "Dateline",
                                              "Byline", "Caption",  "Furniture"};

std::string shown(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\r') {
      result += "\\r";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string listing(const Article& article) {
  std::string result;
  if (article.title) result += "title: " + shown(*article.title) + "\n";
  if (article.date) result += "date: " + graph::to_string(*article.date) + "\n";
  if (article.outlet) result += "outlet: " + shown(*article.outlet) + "\n";
  for (const Region& region : article.regions) {
    result += names[static_cast<std::size_t>(region.kind)];
    result += '|';
    result += shown(std::string_view(article.text).substr(region.span.start, region.span.size())) + "\n";
  }
  return result;
}

}  // namespace newsgraph::parser
