#include "parser/article/html_metadata.hpp"

#include <rapidjson/document.h>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "parser/article/characters.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {

std::string attribute(const xmlNode* element, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlGetProp(const_cast<xmlNode*>(element), reinterpret_cast<const xmlChar*>(name)), xmlFree);
  return value ? std::string(reinterpret_cast<const char*>(value.get())) : std::string();
}

bool is_element(const xmlNode* node, const char* name) {
  return node->type == XML_ELEMENT_NODE && std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
}

const xmlNode* following(const xmlNode* node, const xmlNode* root, bool into) {
  if (into && node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != root) {
    if (node->next != nullptr) return node->next;
    node = node->parent;
  }
  return nullptr;
}

std::string text_content(const xmlNode* element) {
  std::string text;
  for (const xmlNode* node = element; node != nullptr; node = following(node, element, true)) {
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != nullptr) {
      text += reinterpret_cast<const char*>(node->content);
    }
  }
  std::string collapsed;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (space && (collapsed.empty() || collapsed.back() == ' ')) continue;
    collapsed += space ? ' ' : c;
  }
  return std::string(trimmed(std::string_view(collapsed)));
}

namespace {

using rapidjson::Value;

std::string_view view(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

const Value* member(const Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

bool is_article(const Value& object) {  // schema.org: NewsArticle, ReportageNewsArticle, BlogPosting …
  const Value* type = member(object, "@type");
  if (type == nullptr) return false;
  const auto counts = [](const Value& name) {
    return name.IsString() &&
           (view(name).ends_with("Article") || view(name).ends_with("Posting") || view(name) == "Report");
  };
  if (!type->IsArray()) return counts(*type);
  for (const Value& name : type->GetArray()) {
    if (counts(name)) return true;
  }
  return false;
}

std::optional<std::string> text_of(const Value* value) {
  if (value == nullptr || !value->IsString()) return std::nullopt;
  const std::string_view text = trimmed(view(*value));
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

std::optional<std::string> publisher(const Value& object) {
  const Value* value = member(object, "publisher");
  if (value != nullptr && value->IsArray() && !value->Empty()) value = &(*value)[0];
  if (value == nullptr) return std::nullopt;
  return text_of(value->IsObject() ? member(*value, "name") : value);
}

void merge(HtmlMetadata& into, const HtmlMetadata& from) {
  if (!into.title) into.title = from.title;
  if (!into.outlet) into.outlet = from.outlet;
  if (!into.date) into.date = from.date;
}

HtmlMetadata json_ld(const std::string& json) {
  HtmlMetadata result;
  rapidjson::Document document;
  // A page's broken JSON-LD says nothing; its other metadata still does.
  if (document
          .Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.data(),
                                                                                         json.size())
          .HasParseError()) {
    return result;
  }
  std::vector<const Value*> open = {&document};
  while (!open.empty()) {
    const Value& value = *open.back();
    open.pop_back();
    if (value.IsArray()) {
      for (rapidjson::SizeType i = value.Size(); i-- > 0;) open.push_back(&value[i]);
    } else if (value.IsObject()) {
      if (is_article(value)) {
        HtmlMetadata found{text_of(member(value, "headline")), publisher(value), {}};
        if (const auto date = text_of(member(value, "datePublished"))) found.date = metadata_date(*date);
        merge(result, found);
      }
      for (const char* name : {"mainEntity", "@graph"}) {
        if (const Value* inner = member(value, name)) open.push_back(inner);
      }
    }
  }
  return result;
}

constexpr std::array<std::string_view, 12> date_names = {"article:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "date",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "dc.date",
                                                         "dc.date.issued",
                                                         "dcterms.date",
                                                         "parsely-pub-date",
                                                         "sailthru.date"};
constexpr std::array<std::string_view, 4> title_names = {"og:title", "twitter:title", "dc.title",
                                                         "parsely-title"};
constexpr std::array<std::string_view, 4> outlet_names = {"og:site_name", "dc.publisher", "application-name",
                                                          "publisher"};

template <std::size_t size>
bool named(std::string_view name, const std::array<std::string_view, size>& names) {
  for (const std::string_view entry : names) {
    if (name == entry) return true;
  }
  return false;
}

void read_meta(const xmlNode* element, HtmlMetadata& result) {
  std::string name = attribute(element, "property");
  if (name.empty()) name = attribute(element, "name");
  if (name.empty()) name = attribute(element, "itemprop");
  name = plain(name);
  const std::string content(trimmed(std::string_view(attribute(element, "content"))));
  if (content.empty()) return;
  if (!result.title && named(name, title_names)) result.title = content;
  if (!result.outlet && named(name, outlet_names)) result.outlet = content;
  if (!result.date && named(name, date_names)) result.date = metadata_date(content);
}

std::optional<graph::Date> element_date(const xmlNode* element) {
  const std::string stated = attribute(element, is_element(element, "time") ? "datetime" : "content");
  return metadata_date(stated.empty() ? text_content(element) : stated);
}

/// "Headline - Outlet", "Headline | Outlet": the headline, where the outlet is known or behind a bar.
std::string without_outlet(const std::string& title, const std::optional<std::string>& outlet) {
  for (const std::string_view separator : {" | ", " - ", " \u2013 ", " \u2014 ", " :: "}) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string::npos || at == 0) continue;
    const std::string behind = plain(std::string_view(title).substr(at + separator.size()));
    if (outlet && behind == plain(*outlet)) return title.substr(0, at);
  }
  return title;
}

}  // namespace

HtmlMetadata read_metadata(const xmlNode* root) {
  HtmlMetadata linked, meta, page;
  std::optional<graph::Date> marked, timed;
  for (const xmlNode* node = root; node != nullptr; node = following(node, root, true)) {
    if (is_element(node, "meta")) {
      read_meta(node, meta);
    } else if (is_element(node, "script")) {
      if (attribute(node, "type") == "application/ld+json") merge(linked, json_ld(text_content(node)));
    } else if (is_element(node, "title") && !page.title) {
      const std::string title = text_content(node);
      if (!title.empty()) page.title = title;
    } else if (node->type == XML_ELEMENT_NODE && !marked && attribute(node, "itemprop") == "datePublished") {
      marked = element_date(node);
    } else if (is_element(node, "time") && !timed) {
      timed = element_date(node);
    }
  }
  HtmlMetadata result = meta;
  merge(result, linked);
  if (!result.date) result.date = marked ? marked : timed;
  if (!result.title) result.title = page.title;
  if (result.title) result.title = without_outlet(*result.title, result.outlet);
  return result;
}

}  // namespace newsgraph::parser
