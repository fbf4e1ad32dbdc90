#include "parser/resolve/surface_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/extract/numbers/calendar.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// With single blanks; empty where it has more words than `longest`.
std::string tidy(std::string_view text, std::size_t longest) {
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
  return words <= longest ? result : std::string();
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

/// Where a name may begin with the title in front of it, the shortest first; none where there is no title. A
/// title is one word that the lexicon knows, and the capitalised words before that: "U.S. Defence Secretary".
std::vector<std::uint32_t> title_starts(const Extraction& record, std::uint32_t start,
                                        const Lexicon& lexicon) {
  const std::string_view text = record.article.text;
  const auto sentence = std::upper_bound(record.sentences.begin(), record.sentences.end(), start,
                                         [](std::uint32_t at, const Span& span) { return at < span.start; });
  std::vector<std::uint32_t> starts;
  if (sentence == record.sentences.begin()) return starts;
  const std::uint32_t first = std::prev(sentence)->start;
  std::uint32_t result = start;
  for (std::size_t words = 0; words < 5; ++words) {
    if (result < first + 2 || text[result - 1] != ' ') break;
    std::uint32_t begin = result - 1;
    while (begin > first && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    const std::string_view word = text.substr(begin, result - 1 - begin);
    if (word.empty()) break;
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    // "On Saturday General Ida Holm": the day is none of hers.
    const bool aside = lexicon.lists(WordList::Prepositions, lower(word)) || weekday_number(lower(word)) > 0;
    const bool fits = words == 0 ? is_title(word, lexicon) : capital && !aside;
    const bool open = word.find_first_of(",;:!?\"()") != std::string_view::npos;
    if (!fits || open) break;
    result = begin;
    starts.push_back(begin);
  }
  return starts;
}

/// Where a name begins with the nation that owns it in front: "Norland’s Quiet Bureau"; `start` where none
/// does.
std::uint32_t owner_start(const Extraction& record, std::uint32_t start, const Lexicon& lexicon) {
  const std::string_view text = record.article.text;
  std::string_view before = text.substr(0, start);
  bool possessive = false;
  for (const std::string_view ending : {"'s ", "’s ", "ʹs ", "' ", "’ "}) {
    if (!before.ends_with(ending)) continue;
    before.remove_suffix(ending.size());
    possessive = true;
    break;
  }
  if (!possessive) return start;
  // The longest country's name that ends here, of up to three words.
  std::uint32_t found = start;
  std::size_t begin = before.size();
  for (int words = 0; words < 3 && begin > 0; ++words) {
    begin = before.find_last_of(" \n", begin - 1);
    const std::size_t first = begin == std::string_view::npos ? 0 : begin + 1;
    if (lexicon.country(before.substr(first))) found = static_cast<std::uint32_t>(first);
    if (begin == std::string_view::npos) break;
  }
  return found;
}

/// May the letters be a name's? Those of three words and more may be of another language.
bool may_abbreviate(std::string_view letters, std::string_view name) {
  const std::string first = initials(fold(name));
  return first.size() > 2 || first.find(lower(letters.substr(0, 1))) != std::string::npos;
}

/// Where a name ends with an acronym in brackets behind it: "Quiet Bureau (QB)", and not "Bergen, N.O. (QB)",
/// whose letters are the outlet's; `end` where there is none.
std::uint32_t bracket_end(const Extraction& record, std::uint32_t start, std::uint32_t end) {
  const std::string_view rest = std::string_view(record.article.text).substr(end, 12);
  if (!rest.starts_with(" (")) return end;
  const std::size_t close = rest.find(')');
  if (close == std::string_view::npos || close < 4) return end;
  const std::string_view inner = rest.substr(2, close - 2);
  const bool capitals = std::all_of(inner.begin(), inner.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string_view name = std::string_view(record.article.text).substr(start, end - start);
  return capitals && may_abbreviate(inner, name) ? end + static_cast<std::uint32_t>(close) + 1 : end;
}

/// Where a number begins with what makes it vague in front: "About 30 of the 640 miners", "at least 30".
std::uint32_t approximation_start(const Extraction& record, std::uint32_t start, const Lexicon& lexicon) {
  const std::string_view text = record.article.text;
  if (start >= text.size()) return start;
  const std::string_view first = text.substr(start, text.find(' ', start) - start);
  const bool dozen = text.substr(start).starts_with("a dozen");
  if (!dozen && !numeral(lower(first))) return start;
  std::uint32_t result = start;
  for (int words = 0; words < 2 && result >= 2 && text[result - 1] == ' '; ++words) {
    std::uint32_t begin = result - 1;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    if (!lexicon.lists(WordList::Approximations, lower(text.substr(begin, result - 1 - begin)))) break;
    result = begin;
  }
  return result;
}

/// Where "Hundreds of" ends in "Hundreds of relatives"; its start where the relatives are of a whole
/// ("hundreds of the relatives") or not so many.
std::uint32_t multitude_end(std::string_view text, const Span& mention) {
  static constexpr std::array<std::string_view, 6> multitudes = {
      "hundreds", "thousands", "dozens", "scores", "millions", "tens of thousands"};
  const std::string phrase = lower(text.substr(mention.start, mention.size()));
  for (const std::string_view multitude : multitudes) {
    if (!phrase.starts_with(std::string(multitude) + " of ")) continue;
    const std::string_view rest = std::string_view(phrase).substr(multitude.size() + 4);
    for (const std::string_view owner : {"the ", "its ", "his ", "her ", "their ", "these ", "those "})
      if (rest.starts_with(owner)) return mention.start;
    return mention.end - static_cast<std::uint32_t>(rest.size());
  }
  return mention.start;
}

/// The end of the longest mention that begins at `start`, with or without an article; `start` where none
/// does.
std::uint32_t end_of_mention(const Extraction& record, std::uint32_t start, bool country) {
  const std::string_view text = std::string_view(record.article.text).substr(start);
  const std::uint32_t bare = text.starts_with("the ") ? start + 4 : start;
  std::uint32_t longest = start;
  for (const Entity& entity : record.entities) {
    if (country && entity.type != EntityType::Country) continue;
    for (const EntityMention& mention : entity.mentions) {
      const bool here = mention.span.start == start || mention.span.start == bare;
      if (here && mention.kind != MentionKind::Pronoun) longest = std::max(longest, mention.span.end);
    }
  }
  return longest;
}

/// Where a description ends with what it is of, in or at: "battlefield in Norland"; `end` where nothing
/// follows that the record knows.
std::uint32_t complement_end(const Extraction& record, std::uint32_t end) {
  const std::string_view rest = std::string_view(record.article.text).substr(end);
  for (const std::string_view preposition : {" of ", " in ", " at ", " near ", " off ", " outside "}) {
    if (!rest.starts_with(preposition)) continue;
    const auto start = end + static_cast<std::uint32_t>(preposition.size());
    const std::uint32_t found = end_of_mention(record, start, false);
    return found > start ? found : end;
  }
  return end;
}

/// Where a place's name ends with its state: "Tromso, Norway", "Tromso in Norway"; `end` where it does not.
std::uint32_t state_end(const Extraction& record, std::uint32_t end) {
  const std::string_view rest = std::string_view(record.article.text).substr(end);
  const std::uint32_t gap = rest.starts_with(", ") ? 2 : rest.starts_with(" in ") ? 4 : 0;
  if (gap == 0) return end;
  const std::uint32_t found = end_of_mention(record, end + gap, true);
  const std::string_view behind = std::string_view(record.article.text).substr(found);
  // "in Tromso, Norway's army said"
  const bool possessive = behind.starts_with("'") || behind.starts_with("’") || behind.starts_with("ʹ");
  // "In Tromso, Norway told reporters"
  const bool bracket = behind.starts_with(" (") || behind.starts_with(" -") || behind.starts_with(" –");
  const bool closed = behind.empty() || std::string_view(",.;)\n").find(behind[0]) != std::string_view::npos;
  return found > end + gap && !possessive && (gap == 4 || closed || bracket) ? found : end;
}

/// Where the entity's name ends that stands right behind its description: "the mayor, Ana Berg"; `end` where
/// none does.
std::uint32_t name_end_behind(const Extraction& record, const Entity& entity, std::uint32_t end) {
  const std::string_view rest = std::string_view(record.article.text).substr(end);
  std::string_view gap = rest.substr(0, rest.starts_with(", ") ? 2 : 1);
  if (gap != ", " && gap != " ") return end;
  if (rest.substr(gap.size()).starts_with("the ")) gap = rest.substr(0, gap.size() + 4);
  const auto start = end + static_cast<std::uint32_t>(gap.size());
  for (const EntityMention& mention : entity.mentions)
    if (mention.kind == MentionKind::Name && mention.span.start == start) return mention.span.end;
  return end;
}

}  // namespace

std::vector<std::string> surface_names(const Extraction& record, const Entity& entity, const Lexicon& lexicon,
                                       std::size_t longest) {
  const std::string_view text = record.article.text;
  std::vector<std::string> names;
  const auto add = [&](std::uint32_t start, std::uint32_t end) {
    std::string name = without_article(tidy(text.substr(start, end - start), longest));
    if (!name.empty()) names.push_back(std::move(name));
  };
  for (const EntityMention& mention : entity.mentions) {
    if (mention.kind == MentionKind::Pronoun || mention.span.end > text.size()) continue;
    add(mention.span.start, mention.span.end);
    if (mention.kind == MentionKind::Nominal) {
      const std::uint32_t about = approximation_start(record, mention.span.start, lexicon);
      if (about < mention.span.start) add(about, mention.span.end);
      if (const std::uint32_t name = name_end_behind(record, entity, mention.span.end);
          name > mention.span.end)
        add(mention.span.start, name);
      std::uint32_t start = multitude_end(text, mention.span);
      if (start > mention.span.start)
        add(start, mention.span.end);
      else
        start = mention.span.start;
      // "relatives in the village", "relatives in the village of Skarnes"
      std::uint32_t end = mention.span.end;
      for (std::uint32_t next = complement_end(record, end); next > end && next <= text.size();
           next = complement_end(record, end)) {
        end = next;
        add(mention.span.start, end);
        if (const std::uint32_t name = name_end_behind(record, entity, end); name > end)
          add(mention.span.start, name);
        if (start > mention.span.start) add(start, end);
        if (const std::uint32_t bracket = bracket_end(record, mention.span.start, end); bracket > end)
          add(mention.span.start, bracket);
      }
      continue;
    }
    if (entity.type == EntityType::Place)
      if (const std::uint32_t state = state_end(record, mention.span.end); state > mention.span.end)
        add(mention.span.start, state);
    if (entity.type != EntityType::Person) {
      const std::uint32_t owned = owner_start(record, mention.span.start, lexicon);
      const std::uint32_t end = bracket_end(record, mention.span.start, mention.span.end);
      if (owned < mention.span.start) add(owned, mention.span.end);
      if (end > mention.span.end) add(mention.span.start, end);
      if (owned < mention.span.start && end > mention.span.end) add(owned, end);
      continue;
    }
    for (const std::string_view junior : {" Jr.", ", Jr.", " Sr.", ", Sr."}) {
      if (text.substr(mention.span.end).starts_with(junior))
        add(mention.span.start, mention.span.end + static_cast<std::uint32_t>(junior.size()));
    }
    for (const std::uint32_t titled : title_starts(record, mention.span.start, lexicon))
      add(titled, mention.span.end);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace newsgraph::parser
