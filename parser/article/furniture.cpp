#include "parser/article/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/article/characters.hpp"
#include "parser/article/layout.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {

namespace {

// All phrases are in the form of `plain`. A paragraph is furniture where it begins with an opening, or is a
// phrase.
constexpr std::array<std::string_view, 62> openings = {"leave a reply",
                                                       "leave a comment",
                                                       "your email address will not be published",
                                                       "required fields are marked",
                                                       "save my name, email",
                                                       "read more:",
                                                       "read more on",
                                                       "read more about",
                                                       "read also:",
                                                       "also read:",
                                                       "also read |",
                                                       "read |",
                                                       "read next:",
                                                       "read:",
                                                       "see also:",
                                                       "more on this story",
                                                       "more from ",
                                                       "related:",
                                                       "related stories",
                                                       "related articles",
                                                       "related news",
                                                       "related topics",
                                                       "recommended for you",
                                                       "you may also like",
                                                       "you might also like",
                                                       "don't miss:",
                                                       "share this",
                                                       "share on ",
                                                       "share via",
                                                       "share the article",
                                                       "follow us on",
                                                       "follow us ",
                                                       "like us on",
                                                       "join our ",
                                                       "join us on",
                                                       "subscribe to ",
                                                       "subscribe now",
                                                       "sign up for",
                                                       "sign up to",
                                                       "click here",
                                                       "tap here",
                                                       "download our app",
                                                       "download the ",
                                                       "get the latest",
                                                       "get our ",
                                                       "listen to this",
                                                       "watch live:",
                                                       "watch:",
                                                       "advertisement",
                                                       "story continues below",
                                                       "article continues below",
                                                       "skip to ",
                                                       "copyright ",
                                                       "(c) ",
                                                       "\u00A9",
                                                       "all rights reserved",
                                                       "tags:",
                                                       "topics:",
                                                       "filed under",
                                                       "posted in ",
                                                       "first published",
                                                       "image source"};
constexpr std::array<std::string_view, 42> phrases = {"read more",
                                                      "read full story",
                                                      "see more",
                                                      "show more",
                                                      "load more",
                                                      "view more",
                                                      "share",
                                                      "share:",
                                                      "tweet",
                                                      "email",
                                                      "print",
                                                      "print this page",
                                                      "save",
                                                      "facebook",
                                                      "twitter",
                                                      "x",
                                                      "whatsapp",
                                                      "telegram",
                                                      "linkedin",
                                                      "copy link",
                                                      "link copied",
                                                      "subscribe",
                                                      "sign in",
                                                      "log in",
                                                      "log in to reply",
                                                      "register",
                                                      "menu",
                                                      "search",
                                                      "home",
                                                      "news",
                                                      "next",
                                                      "previous",
                                                      "comments",
                                                      "comment",
                                                      "add a comment",
                                                      "post a comment",
                                                      "post comment",
                                                      "reply",
                                                      "related",
                                                      "most read",
                                                      "trending",
                                                      "sponsored"};
constexpr std::array<std::string_view, 9> comment_openings = {
    "leave a reply",         "leave a comment",     "leave your comment",  "post a comment", "add a comment",
    "join the conversation", "join the discussion", "comments are closed", "write a comment"};
constexpr std::array<std::string_view, 17> caption_openings = {
    "photo:",       "photos:",  "photo by",  "photo credit",
    "photograph:",  "(photo",   "[photo",    "file photo",
    "file picture", "file -",   "image:",    "image credit",
    "picture:",     "caption:", "pictured:", "representational image",
    "video:"};
constexpr std::array<std::string_view, 20> credit_openings = {"from our correspondent",
                                                              "our correspondent",
                                                              "staff reporter",
                                                              "staff correspondent",
                                                              "staff writer",
                                                              "by our correspondent",
                                                              "by our staff",
                                                              "news desk",
                                                              "reporting by",
                                                              "additional reporting",
                                                              "writing by",
                                                              "editing by",
                                                              "compiled by",
                                                              "edited by",
                                                              "with reporting by",
                                                              "with inputs from",
                                                              "with input from",
                                                              "with agencies",
                                                              "this story was produced",
                                                              "translated by"};
// Picture agencies and rights holders that close a caption.
constexpr std::array<std::string_view, 20> picture_credits = {
    "(photo", "[photo",   "photo:",         "photo by ",    "file photo", "(file picture", "(image",
    "[image", "(picture", "photo courtesy", "getty images", "ap photo",   "reuters]",      "/reuters",
    "/afp",   "/ap",      "/epa",           "via reuters",  "via ap",     "shutterstock"};

template <std::size_t size>
bool begins_with_any(std::string_view text, const std::array<std::string_view, size>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view entry) { return text.starts_with(entry); });
}

template <std::size_t size>
bool is_any(std::string_view text, const std::array<std::string_view, size>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// "Reporting by Jane Doe", not "Reporting by the police has improved".
bool names_somebody(std::string_view credit) {
  const std::size_t by = credit.find("by ");
  if (by == std::string_view::npos || by + 3 >= credit.size()) return true;
  std::size_t position = by + 3;
  return is_upper(next_code_point(credit, position));
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == ','; });
}

/// "5 min read", "2 hours ago", "3 comments", "14 shares"
bool is_counted_phrase(std::string_view plain_text) {
  const std::size_t space = plain_text.find(' ');
  if (space == std::string_view::npos || !is_number(plain_text.substr(0, space))) return false;
  constexpr std::array<std::string_view, 18> counted = {
      "min read", "mins read", "minute read", "minutes read", "comment",  "comments",
      "shares",   "views",     "likes",       "min ago",      "mins ago", "minutes ago",
      "hour ago", "hours ago", "day ago",     "days ago",     "replies",  "reads"};
  return is_any(plain_text.substr(space + 1), counted);
}

/// The text is in the form of `plain`.
bool is_furniture(std::string_view plain_text, std::size_t words) {
  constexpr std::array<std::string_view, 6> legal = {
      "your email address will not", "save my name, email", "copyright ", "(c) ", "\u00A9",
      "all rights reserved"};
  if (words <= 60 && begins_with_any(plain_text, legal)) return true;
  // "More from …" may also begin a sentence of the prose, if a long one.
  const bool sentence = ends_sentence(plain_text) && words > 12;
  if (words <= 40 && !sentence && begins_with_any(plain_text, openings)) return true;
  return is_any(plain_text, phrases) || is_counted_phrase(plain_text) || plain_text == "*" || words == 0;
}

bool is_credit_in_brackets(
    std::string_view paragraph) {  // "… in March. [Jane Doe/Agency]", "(Jane Doe/Agency)"
  if (paragraph.empty() || (paragraph.back() != ']' && paragraph.back() != ')')) return false;
  const std::size_t open = paragraph.rfind(paragraph.back() == ']' ? '[' : '(');
  if (open == std::string_view::npos || paragraph.size() - open > 80) return false;
  const std::string_view inside = paragraph.substr(open + 1, paragraph.size() - open - 2);
  const std::size_t slash = inside.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 >= inside.size()) return false;
  std::size_t position = 0, behind = slash + 1;
  return is_upper(next_code_point(inside, position)) && is_upper(next_code_point(inside, behind)) &&
         word_count(inside) <= 8 && open > 0;
}

bool is_caption(std::string_view paragraph, std::string_view plain_text, std::size_t words) {
  if (words > 80) return false;
  if (begins_with_any(plain_text, caption_openings)) return true;
  const std::string_view tail =
      plain_text.substr(plain_text.size() - std::min<std::size_t>(plain_text.size(), 40));
  const bool credited =
      std::any_of(picture_credits.begin(), picture_credits.end(),
                  [&](std::string_view credit) { return tail.find(credit) != std::string_view::npos; });
  if (credited && !ends_sentence(paragraph)) return true;
  if (credited && (paragraph.back() == ')' || paragraph.back() == ']')) return true;
  return is_credit_in_brackets(paragraph) && words <= 60;
}

bool is_dashed_heading(std::string_view paragraph) {  // "- Like this? -"
  constexpr std::array<std::string_view, 4> dashes = {"- ", "-- ", "\u2013 ", "\u2014 "};
  for (const std::string_view dash : dashes) {
    const std::string_view closing = dash.substr(0, dash.size() - 1);
    if (paragraph.starts_with(dash) && paragraph.ends_with(closing) && paragraph.size() > 2 * dash.size() &&
        paragraph[paragraph.size() - closing.size() - 1] == ' ') {
      return word_count(paragraph) <= 12;
    }
  }
  return false;
}

bool is_marked_heading(std::string_view paragraph) {  // "## Like this", "*** LIKE THIS ***"
  const std::size_t marks = paragraph.find_first_not_of("#*=");
  if (marks == std::string_view::npos || marks == 0) return false;
  const bool hashes = paragraph[0] == '#' && marks <= 6 && paragraph[marks] == ' ';
  const bool framed = marks >= 2 && paragraph.ends_with(paragraph.substr(0, 2));
  return (hashes || framed) && word_count(paragraph) <= 15;
}

/// What may follow the names of a byline: a date, an address, the outlet behind a bar.
bool ends_byline(std::string_view rest) {
  return written_date(rest) || rest.front() == '|' || rest.starts_with("\u2022") || rest.starts_with("- ") ||
         rest.starts_with("\u2013 ") || rest.starts_with("\u2014 ") || rest.starts_with("Published") ||
         rest.starts_with("Updated");
}

}  // namespace

bool is_byline(std::string_view paragraph) {
  constexpr std::string_view by = "by ";
  const std::string start = plain(paragraph.substr(0, std::min<std::size_t>(paragraph.size(), 12)));
  if (!start.starts_with(by) || paragraph.size() > 160 || paragraph[0] == 'b') return false;
  std::size_t position = 2, words = 0, capitals = 0;
  constexpr std::array<std::string_view, 21> joining = {"and", "with", "in", "for", "of",  "de",    "van",
                                                        "der", "von",  "al", "bin", "the", "at",    "from",
                                                        "el",  "la",   "di", "da",  "dos", "staff", "&"};
  while (position < paragraph.size()) {
    while (position < paragraph.size()) {
      std::size_t next = position;
      if (!is_blank(next_code_point(paragraph, next))) break;
      position = next;
    }
    const std::size_t begin = position;
    while (position < paragraph.size()) {
      std::size_t next = position;
      if (is_blank(next_code_point(paragraph, next))) break;
      position = next;
    }
    if (position == begin) break;
    const std::string_view word = paragraph.substr(begin, position - begin);
    if (ends_byline(paragraph.substr(begin))) break;
    std::size_t at = 0;
    const char32_t first = next_code_point(word, at);
    ++words;
    if (is_upper(first)) ++capitals;
    if (is_letter(first) && !is_upper(first) && !is_any(plain(word), joining)) return false;
    if (is_digit(first)) return false;
  }
  return capitals > 0 && words <= 16 && !paragraph.ends_with('?') && !(paragraph.ends_with('.') && words > 8);
}

std::size_t closing_credit(std::string_view paragraph) {
  const std::size_t from = paragraph.size() > 600 ? paragraph.size() - 600 : 0;
  for (const std::string_view opening :
       {"(Reporting by", "(Additional reporting", "(Writing by", "(Editing by", "(Compiled by",
        "Reporting by", "(With inputs from", "(With input from"}) {
    const std::size_t at = paragraph.rfind(opening);
    if (at == std::string_view::npos || at < from) continue;
    const bool opens = opening[0] == '(' ? paragraph.back() == ')' || paragraph.ends_with(").")
                                         : paragraph.find("diting by", at) != std::string_view::npos;
    if (opens) return at;
  }
  return paragraph.size();
}

bool opens_comments(std::string_view paragraph) {
  if (paragraph.size() > 120) return false;
  const std::string text = plain(paragraph);
  if (begins_with_any(text, comment_openings)) return true;
  const std::size_t space = text.find(' ');
  if (text == "comments" || text.starts_with("comments (")) return true;
  return space != std::string::npos && is_number(std::string_view(text).substr(0, space)) &&
         (text.substr(space + 1) == "comments" || text.substr(space + 1) == "comment");
}

std::optional<RegionKind> telltale_kind(std::string_view paragraph) {
  if (paragraph.size() > 1200) return std::nullopt;
  const std::string text = plain(paragraph);
  const std::size_t words = word_count(paragraph);
  if (date_stamp(paragraph) || is_furniture(text, words)) return RegionKind::Furniture;
  if ((begins_with_any(text, credit_openings) && names_somebody(paragraph)) ||
      (text.starts_with('(') && closing_credit(paragraph) == 0)) {
    return RegionKind::Byline;
  }
  if (is_byline(paragraph)) return RegionKind::Byline;
  if (is_caption(paragraph, text, words)) return RegionKind::Caption;
  if (is_dashed_heading(paragraph) || is_marked_heading(paragraph)) return RegionKind::Subheading;
  if (named_outlet(paragraph)) return RegionKind::Furniture;
  return std::nullopt;
}

std::optional<Masthead> masthead(std::string_view paragraph) {
  if (paragraph.size() > 160) return std::nullopt;
  Masthead result;
  std::size_t parts = 0;
  bool dated = false;
  while (!paragraph.empty()) {
    std::size_t end = paragraph.size(), width = 0;
    for (const std::string_view bar : {" | ", " \u2022 ", " \u00B7 ", " // "}) {
      if (const std::size_t at = paragraph.find(bar); at < end) {
        end = at;
        width = bar.size();
      }
    }
    const std::string_view part = trimmed(paragraph.substr(0, end));
    if (const auto stamp = date_stamp(part)) {
      dated = true;
      result.date = stamp->published ? stamp->published : stamp->updated;
    } else if (word_count(part) > 5) {
      return std::nullopt;
    } else if (parts == 0 && !is_byline(part)) {
      result.outlet = part;
    }
    ++parts;
    paragraph.remove_prefix(std::min(paragraph.size(), end + width));
  }
  if (!dated || parts < 2) return std::nullopt;
  if (parts == 2) result.outlet = {};  // as likely a writer or a section
  return result;
}

std::optional<std::string_view> named_outlet(std::string_view paragraph) {
  if (paragraph.size() > 160) return std::nullopt;
  const std::string text = plain(paragraph);
  if (text.starts_with("source:") && word_count(paragraph) <= 7) {
    const std::string_view name = trimmed(paragraph.substr(paragraph.find(':') + 1));
    if (!name.empty() && name.find("://") == std::string_view::npos) return name;
  }
  if (!text.starts_with("copyright") && !text.starts_with("\u00A9") && !text.starts_with("(c)"))
    return std::nullopt;
  std::size_t at = paragraph.find_first_of("0123456789");
  if (at == std::string_view::npos) return std::nullopt;
  at = paragraph.find_first_not_of("0123456789-, ", at);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view name = paragraph.substr(at);
  if (name.starts_with("by ")) name.remove_prefix(3);
  name = trimmed(name.substr(0, name.find_first_of(".,|")));
  if (name.empty() || word_count(name) > 6 || plain(name).starts_with("all rights")) return std::nullopt;
  return name;
}

}  // namespace newsgraph::parser
