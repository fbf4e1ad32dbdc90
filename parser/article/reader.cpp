#include "parser/article/reader.hpp"

#include <fmt/format.h>

#include "parser/article/characters.hpp"
#include "parser/article/html.hpp"
#include "parser/article/json_lines.hpp"
#include "parser/article/layout.hpp"
#include "parser/article/regions.hpp"

namespace newsgraph::parser {

namespace {

std::vector<Paragraph> plain_paragraphs(std::string_view text) {
  std::vector<Paragraph> result;
  for (const Span span : paragraphs(text)) result.push_back({span, std::nullopt});
  return result;
}

Article read_plain_text(RawArticle& raw) {
  if (const auto invalid = first_invalid_byte(raw.bytes)) {
    throw InputError(fmt::format("{}: byte {}: not UTF-8", raw.source, *invalid));
  }
  if (trimmed(std::string_view(raw.bytes)).empty())
    throw InputError(fmt::format("{}: the file holds no text", raw.source));
  Article article;
  article.text = std::move(raw.bytes);
  recognise_regions(article, plain_paragraphs(article.text));
  return article;
}

Article read_html_page(const RawArticle& raw) {
  HtmlPage page = read_html(raw.bytes, raw.source);
  Article article;
  article.text = std::move(page.text);
  article.title = std::move(page.title);
  article.outlet = std::move(page.outlet);
  article.date = page.date;
  recognise_regions(article, page.paragraphs);
  return article;
}

Article read_json_line(const RawArticle& raw) {
  Article article = read_json_article(raw.bytes, fmt::format("{}:{}", raw.source, raw.line));
  recognise_regions(article, plain_paragraphs(article.text));
  return article;
}

}  // namespace

Article read_article(RawArticle raw) {
  if (raw.bytes.empty()) throw InputError(fmt::format("{}: the file is empty", raw.source));
  if (raw.bytes.size() > longest_article) {
    throw InputError(fmt::format("{}: longer than {} MiB", raw.source, longest_article >> 20));
  }
  Article article;
  switch (raw.format) {
    case InputFormat::Text:
      article = read_plain_text(raw);
      break;
    case InputFormat::Html:
      article = read_html_page(raw);
      break;
    case InputFormat::JsonLines:
      article = read_json_line(raw);
      break;
  }
  if (article.id.empty()) {
    article.id =
        raw.format == InputFormat::JsonLines ? fmt::format("{}-{}", raw.id, raw.line) : std::move(raw.id);
  }
  article.source = std::move(raw.source);
  return article;
}

}  // namespace newsgraph::parser
