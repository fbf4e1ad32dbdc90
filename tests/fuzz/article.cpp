// Articles in their three forms: what is accepted has regions in order that lie within its text.

#include <string>

#include "demand.hpp"
#include "parser/article/reader.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

void read(std::string_view bytes, parser::InputFormat format) {
  try {
    const auto article = parser::read_article({"a1", "a1.txt", format, std::string(bytes), 1});
    if (format == parser::InputFormat::Text) demand(article.text == bytes, "plain text is not edited");
    std::uint32_t end = 0;
    for (const auto& region : article.regions) {
      demand(region.span.start >= end && region.span.end > region.span.start,
             "regions ascend and are not empty");
      end = region.span.end;
    }
    demand(end <= article.text.size(), "regions lie within the text");
  } catch (const parser::InputError&) {
  }
}

}  // namespace

void plain_article(std::string_view bytes) { read(bytes, parser::InputFormat::Text); }
void html_article(std::string_view bytes) { read(bytes, parser::InputFormat::Html); }
void json_article(std::string_view bytes) { read(bytes, parser::InputFormat::JsonLines); }

}  // namespace newsgraph::fuzz
