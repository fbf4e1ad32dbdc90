#include "parser/resolve/surface_names.hpp"

#include <algorithm>
#include <string_view>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::size_t kLongest = 8;  // words

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// With single blanks; empty where it has too many words.
std::string tidy(std::string_view text) {
  std::string result;
  std::size_t words = 1;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
      ++words;
    }
  }
  return words <= kLongest ? result : std::string();
}

std::string without_article(std::string text) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (lower(std::string_view(text).substr(0, article.size())) == article)
      return text.substr(article.size());
  }
  return text;
}

bool is_title(std::string_view word, const Lexicon& lexicon) {
  std::string small = lower(word);
  if (lexicon.is_honorific(small) || lexicon.post(small)) return true;
  std::erase(small, '.');
  return lexicon.is_honorific(small);
}

/// Where a name begins with the title in front of it; `start` where there is none. A title is one word that
/// the lexicon knows, and the capitalised words before that: "U.S. Defence Secretary".
std::uint32_t title_start(const Extraction& record, std::uint32_t start, const Lexicon& lexicon) {
  const std::string_view text = record.article.text;
  const auto sentence = std::upper_bound(record.sentences.begin(), record.sentences.end(), start,
                                         [](std::uint32_t at, const Span& span) { return at < span.start; });
  if (sentence == record.sentences.begin()) return start;
  const std::uint32_t first = std::prev(sentence)->start;
  std::uint32_t result = start;
  for (std::size_t words = 0; words < 5; ++words) {
    if (result < first + 2 || text[result - 1] != ' ') break;
    std::uint32_t begin = result - 1;
    while (begin > first && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    const std::string_view word = text.substr(begin, result - 1 - begin);
    if (word.empty()) break;
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    const bool fits = words == 0 ? is_title(word, lexicon) : capital;
    const bool open = word.find_first_of(",;:!?\"()") != std::string_view::npos;
    if (!fits || open) break;
    result = begin;
  }
  return result;
}

}  // namespace

std::vector<std::string> surface_names(const Extraction& record, const Entity& entity,
                                       const Lexicon& lexicon) {
  const std::string_view text = record.article.text;
  std::vector<std::string> names;
  const auto add = [&](std::uint32_t start, std::uint32_t end) {
    std::string name = without_article(tidy(text.substr(start, end - start)));
    if (!name.empty()) names.push_back(std::move(name));
  };
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::Pronoun || mention.span.end > text.size()) continue;
    add(mention.span.start, mention.span.end);
    if (entity.type != EntityType::Person || mention.kind != MentionKind::Name) continue;
    const std::uint32_t titled = title_start(record, mention.span.start, lexicon);
    if (titled < mention.span.start) add(titled, mention.span.end);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace newsgraph::parser
