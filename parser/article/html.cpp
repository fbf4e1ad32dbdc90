#include "parser/article/html.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include "parser/article/characters.hpp"
#include "parser/article/furniture.hpp"
#include "parser/article/html_metadata.hpp"
#include "parser/article/reader.hpp"

namespace newsgraph::parser {

namespace {

using Page = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// Errors of character encodings bypass the parser's own options: without this libxml2 prints them.
struct QuietErrors {  // of this thread
  QuietErrors() {
    xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
  }
  ~QuietErrors() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
};

template <std::size_t size>
bool one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view tag(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? std::string_view(reinterpret_cast<const char*>(node->name))
                                        : std::string_view();
}

// Elements that never hold an article's prose.
constexpr std::array<std::string_view, 24> left_out = {
    "script", "style",  "noscript", "template", "nav",    "aside",  "footer", "form",
    "button", "select", "input",    "textarea", "iframe", "object", "embed",  "svg",
    "canvas", "video",  "audio",    "head",     "dialog", "menu",   "map",    "label"};
constexpr std::array<std::string_view, 37> block_elements = {
    "p",          "div",   "section", "article", "main",    "header",  "h1",    "h2", "h3",         "h4",
    "h5",         "h6",    "ul",      "ol",      "li",      "dl",      "dt",    "dd", "blockquote", "figure",
    "figcaption", "table", "thead",   "tbody",   "tfoot",   "tr",      "td",    "th", "caption",    "pre",
    "hr",         "body",  "html",    "address", "details", "summary", "center"};
// Words in class and id that tell what surrounds an article.
constexpr std::array<std::string_view, 44> surroundings = {
    "nav",        "navbar",      "navigation",      "menu",
    "sidebar",    "breadcrumb",  "breadcrumbs",     "footer",
    "comment",    "comments",    "commentlist",     "respond",
    "share",      "sharing",     "sharedaddy",      "social",
    "related",    "recommended", "recommendations", "recirc",
    "promo",      "promoted",    "sponsor",         "sponsored",
    "ad",         "ads",         "advert",          "advertisement",
    "newsletter", "subscribe",   "signup",          "cookie",
    "cookies",    "consent",     "banner",          "popup",
    "modal",      "toolbar",     "pagination",      "paywall",
    "trending",   "disqus",      "taboola",         "outbrain"};
constexpr std::array<std::string_view, 7> surrounding_roles = {
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu"};

bool has_surrounding_word(const std::string& names) {
  std::string word;
  for (const char c : names + ' ') {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (small >= 'a' && small <= 'z') {
      word += small;
      continue;
    }
    if (one_of(std::string_view(word), surroundings)) return true;
    word.clear();
  }
  return false;
}

bool is_hidden(const xmlNode* node) {
  if (xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>("hidden")) != nullptr)
    return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style = plain(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

bool is_frame(const xmlNode* node) {  // holds the whole page or the article, whatever its class says
  const std::string_view name = tag(node);
  return name == "html" || name == "body" || name == "article" || name == "main";
}

/// Of each node: how much prose is below it. Kept in the nodes' `_private` as an index into `weights`.
struct Weighing {
  std::vector<std::size_t> weights = {0};

  static std::size_t slot(const xmlNode* node) { return reinterpret_cast<std::uintptr_t>(node->_private); }
  static void set_slot(const xmlNode* node, std::size_t slot) {
    const_cast<xmlNode*>(node)->_private = reinterpret_cast<void*>(static_cast<std::uintptr_t>(slot));
  }
  std::size_t operator()(const xmlNode* node) const { return weights[slot(node)]; }
};

std::size_t own_prose(const xmlNode* node) {  // bytes of text directly in paragraphs, links left out
  if (tag(node) != "p" && tag(node) != "div" && tag(node) != "td" && tag(node) != "section" &&
      tag(node) != "blockquote")
    return 0;
  std::size_t text = 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE && child->content != nullptr) {
      text += trimmed(std::string_view(reinterpret_cast<const char*>(child->content))).size();
    }
  }
  return text >= 25 ? text : 0;
}

Weighing weigh(const xmlNode* root) {
  Weighing weighing;
  std::vector<const xmlNode*> order;
  for (const xmlNode* node = root; node != nullptr;) {
    bool into = true;
    if (node->type == XML_ELEMENT_NODE) {
      into = !one_of(tag(node), left_out);
      Weighing::set_slot(node, into ? weighing.weights.size() : 0);
      if (into) {
        weighing.weights.push_back(own_prose(node));
        order.push_back(node);
      }
    }
    node = following(node, root, into);
  }
  for (auto node = order.rbegin(); node != order.rend(); ++node) {  // children before their parents
    const xmlNode* parent = (*node)->parent;
    if (*node == root || parent == nullptr || parent->type != XML_ELEMENT_NODE) continue;
    weighing.weights[Weighing::slot(parent)] += weighing(*node);
  }
  return weighing;
}

/// The element that holds the article: what the markup names as such, else the smallest with most of the
/// prose.
const xmlNode* main_element(const xmlNode* root, const Weighing& weight) {
  const xmlNode* body = nullptr;
  const xmlNode* marked = nullptr;
  int rank = 0;
  for (const xmlNode* node = root; node != nullptr;) {
    const bool weighed = node->type == XML_ELEMENT_NODE && Weighing::slot(node) != 0;
    if (weighed) {
      const bool titled = attribute(node, "itemprop") == "articleBody";
      const int found = titled ? 3 : tag(node) == "article" ? 2 : tag(node) == "main" ? 1 : 0;
      if (found > rank || (found > 0 && found == rank && weight(node) > weight(marked))) {
        if (weight(node) * 3 >= weight(root)) {  // an <article> may be a teaser
          marked = node;
          rank = found;
        }
      }
      if (tag(node) == "body") body = node;
    }
    node = following(node, root, weighed);
  }
  const xmlNode* best = marked != nullptr ? marked : body != nullptr ? body : root;
  for (bool deeper = marked == nullptr; deeper;) {
    deeper = false;
    for (const xmlNode* child = best->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE || Weighing::slot(child) == 0) continue;
      if (weight(child) > 0 && weight(child) * 10 >= weight(best) * 9) {
        best = child;
        deeper = true;
        break;
      }
    }
  }
  // Not a paragraph by itself: its neighbours belong to the article too.
  if (tag(best) == "p" && best->parent != nullptr && best->parent->type == XML_ELEMENT_NODE)
    best = best->parent;
  return best;
}

class TextBuilder {
 public:
  explicit TextBuilder(HtmlPage& page) : page_(page) {}

  void text(std::string_view piece, bool linked) {
    for (const char c : piece) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (space && (block_.empty() || block_.back() == ' ' || block_.back() == '\n')) continue;
      block_ += space ? ' ' : c;
      linked_ += linked && !space;
      solid_ += !space;
    }
  }

  void line_break() {
    while (!block_.empty() && block_.back() == ' ') block_.pop_back();
    if (block_.empty()) return;
    if (block_.back() == '\n') {
      end_block();
    } else {
      block_ += '\n';
    }
  }

  void end_block() {
    const std::string_view text = trimmed(std::string_view(block_));
    const bool links =
        linked_ * 10 > solid_ * 6 && text.size() < 300 && kind_ != RegionKind::Headline && !is_byline(text);
    if (!text.empty() && !links) {
      if (!page_.text.empty()) page_.text += "\n\n";
      const auto start = static_cast<std::uint32_t>(page_.text.size());
      page_.text += text;
      page_.paragraphs.push_back({{start, static_cast<std::uint32_t>(page_.text.size())}, kind_});
    }
    block_.clear();
    linked_ = solid_ = 0;
  }

  void begin_kind(std::optional<RegionKind> kind) {
    end_block();
    kind_ = kind;
  }

 private:
  HtmlPage& page_;
  std::string block_;
  std::size_t linked_ = 0, solid_ = 0;
  std::optional<RegionKind> kind_;
};

std::optional<RegionKind> kind_of(const xmlNode* node) {
  const std::string_view name = tag(node);
  if (name == "h1") return RegionKind::Headline;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') return RegionKind::Subheading;
  if (name == "figcaption" || name == "caption") return RegionKind::Caption;
  return std::nullopt;
}

bool skips(const xmlNode* node, const xmlNode* root, const Weighing& weight) {
  if (node == root) return false;
  if (one_of(tag(node), left_out) || is_hidden(node)) return true;
  if (is_frame(node) || weight(node) * 2 > weight(root)) return false;
  return one_of(std::string_view(attribute(node, "role")), surrounding_roles) ||
         has_surrounding_word(attribute(node, "class") + ' ' + attribute(node, "id"));
}

void collect(const xmlNode* root, const Weighing& weight, HtmlPage& page) {
  TextBuilder builder(page);
  const xmlNode* heading = nullptr;
  std::size_t links = 0;
  const xmlNode* node = root;
  while (node != nullptr) {
    bool into = false;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (node->content != nullptr) builder.text(reinterpret_cast<const char*>(node->content), links > 0);
    } else if (node->type == XML_ELEMENT_NODE && !skips(node, root, weight)) {
      into = true;
      if (tag(node) == "br") builder.line_break();
      if (tag(node) == "a") ++links;
      if (one_of(tag(node), block_elements)) {
        if (heading == nullptr && kind_of(node)) {
          heading = node;
          builder.begin_kind(kind_of(node));
        } else {
          builder.end_block();
        }
      }
    }
    if (into && node->children != nullptr) {
      node = node->children;
      continue;
    }
    for (bool left = into;; left = true) {  // leave the nodes that end here
      if (left && node->type == XML_ELEMENT_NODE) {
        if (tag(node) == "a") --links;
        if (node == heading) {
          heading = nullptr;
          builder.begin_kind(std::nullopt);
        } else if (one_of(tag(node), block_elements)) {
          builder.end_block();
        }
      }
      if (node == root) {
        node = nullptr;
        break;
      }
      if (node->next != nullptr) {
        node = node->next;
        break;
      }
      node = node->parent;
    }
  }
  builder.end_block();
}

/// The page's first <h1>, where the main element does not hold it.
std::string outer_headline(const xmlNode* root, const xmlNode* inner) {
  for (const xmlNode* node = root; node != nullptr; node = following(node, root, true)) {
    if (!is_element(node, "h1")) continue;
    for (const xmlNode* above = node; above != nullptr && above != root; above = above->parent) {
      if (above == inner) return {};
    }
    return text_content(node);
  }
  return {};
}

/// The encoding that the page declares, lower case; empty where it declares none.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = plain(bytes.substr(0, 4096));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  std::string name;
  for (const char c : std::string_view(head).substr(at + 8)) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (part) name += c;
    if (!part && !name.empty()) break;
  }
  return name;
}

Page parse(std::string_view bytes, const std::string& source) {
  const auto invalid = first_invalid_byte(bytes);
  std::string encoding = "utf-8";
  if (invalid) {
    encoding = declared_encoding(bytes);
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8") {
      throw InputError(fmt::format("{}: byte {}: not UTF-8", source, *invalid));
    }
  }
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  const QuietErrors quiet;
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                               &htmlFreeParserCtxt);
  Page page(htmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                               encoding.c_str(), options),
            &xmlFreeDoc);
  const char* fault = context->lastError.message;
  if (fault != nullptr && std::string_view(fault).find("epth") != std::string_view::npos) {
    throw InputError(fmt::format("{}: line {}: the page's elements are nested too deeply", source,
                                 context->lastError.line));
  }
  if (!page || xmlDocGetRootElement(page.get()) == nullptr) {
    throw InputError(fmt::format("{}: no HTML page could be read from it", source));
  }
  return page;
}

}  // namespace

HtmlPage read_html(std::string_view bytes, const std::string& source) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const Page document = parse(bytes, source);
  const xmlNode* root = xmlDocGetRootElement(document.get());
  const HtmlMetadata metadata = read_metadata(root);
  HtmlPage page{{}, {}, metadata.title, metadata.outlet, metadata.date};

  const Weighing weight = weigh(root);
  const xmlNode* inner = main_element(root, weight);
  if (const std::string headline = outer_headline(root, inner); !headline.empty()) {
    page.text = headline;
    page.paragraphs.push_back({{0, static_cast<std::uint32_t>(headline.size())}, RegionKind::Headline});
  }
  collect(inner, weight, page);
  if (page.paragraphs.empty()) throw InputError(fmt::format("{}: the page has no text", source));
  if (const auto invalid = first_invalid_byte(page.text)) {
    throw InputError(fmt::format("{}: byte {} of its text: not UTF-8", source, *invalid));
  }
  if (!page.title && page.paragraphs.front().kind == RegionKind::Headline) {
    page.title = page.text.substr(0, page.paragraphs.front().span.end);
  }
  return page;
}

}  // namespace newsgraph::parser
