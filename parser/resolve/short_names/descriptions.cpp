#include "parser/resolve/short_names/descriptions.hpp"

#include <algorithm>
#include <cstdint>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser::short_names {

namespace {

/// The number right before the word at `first`, "3 million", with nothing but "such" between; empty where
/// none is.
std::string number_before(const Words& words, std::size_t first, const Lexicon& lexicon) {
  std::size_t last = first;
  while (last > 0 && words[last - 1] == "such") --last;
  std::size_t begin = last;
  while (begin > 0 && is_number(words[begin - 1], lexicon)) --begin;
  return part(words, begin, last);
}

bool is_plural(const std::string& noun) {
  return noun.ends_with('s') || noun.ends_with("men") || noun == "people" || noun == "children";
}

/// May a shorter description begin with the word? Not inside a name, "Lankan guards" of "Sri Lankan guards",
/// nor behind a number or a hyphen.
bool may_begin(const Words& words, std::size_t at, const Lexicon& lexicon) {
  const bool inside = is_capital(words[at - 1]) && (is_capital(words[at]) || has_digit(words[at]));
  return !inside && !has_digit(words[at - 1]) && (is_small(words[at]) || is_capital(words[at])) &&
         words[at] != words[at - 1] && !lexicon.lists(WordList::Determiners, words[at]) &&
         !lexicon.lists(WordList::Approximations, words[at]);
}

/// "400 guards" of "roughly 400 guards"; empty where nothing makes a number vague.
std::string without_approximation(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  std::size_t first = 0;
  while (first < words.size() && lexicon.lists(WordList::Approximations, lower_case(words[first]))) ++first;
  const bool two =
      words.size() > 2 && lexicon.lists(WordList::Approximations, lower_case(words[0] + ' ' + words[1]));
  if (two) first = 2;
  return first > 0 && first < words.size() && is_number(words[first], lexicon)
             ? part(words, first, words.size())
             : std::string();
}

/// "safety chief" of "former safety chief"; empty where the description is of now.
std::string without_past(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  return words.size() > 1 && lexicon.lists(WordList::Past, words[0]) && is_small(words.back())
             ? part(words, 1, words.size())
             : std::string();
}

/// "Sixteen guards" as "16 guards"; empty where no number in letters begins it.
std::string in_digits(const std::string& description) {
  const Words words = words_of(description);
  if (words.size() < 2 || has_digit(words[0])) return {};
  const auto number = numeral(lower_case(words[0]));
  const auto noun = std::find_if(words.begin() + 1, words.end(), is_plural);
  if (!number || number->magnitude || number->value < 2 || noun == words.end()) return {};
  return std::to_string(static_cast<std::int64_t>(number->value)) + ' ' + part(words, 1, words.size());
}

/// "standing commission" of "the council's standing commission"; empty where nobody owns it.
std::string without_owner(const std::string& description) {
  const Words words = words_of(description);
  const auto is_owner = [](const std::string& word) {
    if (word.starts_with("who") || word.starts_with("that")) return false;  // "who's"
    return word.ends_with("'s") || word.ends_with("’s") || word.ends_with("s'") || word.ends_with("s’");
  };
  const auto owner = std::find_if(words.rbegin(), words.rend(), is_owner);
  const auto rest = static_cast<std::size_t>(owner.base() - words.begin());
  // "guards who held the miners' wives"
  const auto goes_on = [](const std::string& word) {
    return is_one_of(word,
                     {"who", "that", "which", "of", "in", "at", "for", "from", "with", "by", "to", "on"});
  };
  if (std::any_of(words.begin(), owner.base(), goes_on)) return {};
  return owner == words.rend() || rest >= words.size() || has_digit(words[rest])
             ? std::string()
             : part(words, rest, words.size());
}

/// "About 200" of "About 200 of the miners"; empty where the words are of no whole.
std::string number_of_share(const std::string& name, const Lexicon& lexicon) {
  const Words words = words_of(name);
  const auto of = std::find(words.begin(), words.end(), "of");
  if (of == words.begin() || of == words.end() || std::next(of) == words.end() ||
      !lexicon.lists(WordList::Determiners, *std::next(of)) ||
      !is_number(lower_case(*std::prev(of)), lexicon))
    return {};
  return part(words, 0, static_cast<std::size_t>(of - words.begin()));
}

/// Is the last word before any complement a common noun?
bool is_description(const Words& words, const Lexicon& lexicon) {
  const auto end = std::find_if(words.begin(), words.end(),
                                [&](const std::string& word) { return ends_phrase(word, lexicon); });
  return end != words.begin() && is_small(*std::prev(end));
}

bool begins_with(const std::string& text, const std::string& words) {
  return text.size() > words.size() && text.starts_with(words) && text[words.size()] == ' ';
}

/// Is the name another one with something behind it?
bool is_longer_than_another(const std::string& name, const Words& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& other) { return begins_with(name, other); });
}

}  // namespace

Words shorter_descriptions(const std::string& description, bool has_complement, const Lexicon& lexicon) {
  const Words words = words_of(description);
  if (words.empty()) return {};
  std::size_t first = 0;
  const auto is_in_front = [&](const std::string& written) {
    const std::string word = lower_case(written);
    return is_number(word, lexicon) || lexicon.lists(WordList::Determiners, word) ||
           lexicon.lists(WordList::Batches, word);
  };
  const auto ends = [&](const std::string& word) { return ends_phrase(word, lexicon); };
  while (first < words.size() && is_in_front(words[first])) ++first;
  Words shorter;
  // "one of its guards" is as short as it is.
  if (first > 0 && first < words.size() && words[first] == "of") return {};
  if (first > 0 && first < words.size()) shorter.push_back(part(words, first, words.size()));
  // "a guard of 90"
  if (words.size() > first + 2 && has_digit(words.back()) && words[words.size() - 2] == "of")
    shorter.push_back(part(words, first, words.size() - 2));
  std::size_t small = first;
  while (small < words.size() && is_capital(words[small])) ++small;
  const bool described = small < words.size() && is_small(words[small]) && !ends(words[small]);
  const bool plain = std::none_of(words.begin(), words.end(), ends);
  // With its number: "four wounded guards" → "four guards".
  const std::string number = number_before(words, first, lexicon);
  const auto add = [&](std::size_t from) {
    shorter.push_back(part(words, from, words.size()));
    if (!number.empty() && is_plural(words.back())) shorter.push_back(number + ' ' + shorter.back());
  };
  if (small > first && described) add(small);
  // "Harwich night police officer" → "night police officer", "police officer", "officer"
  if (plain && !has_complement && is_small(words.back()))
    for (std::size_t from = first + 1; from < words.size(); ++from)
      if (may_begin(words, from, lexicon)) add(from);
  return shorter;
}

Words from_description(const EntityNode& node, bool named, const Words& called, const std::string& name,
                       const Lexicon& lexicon) {
  Words names{without_approximation(name, lexicon), without_past(name, lexicon)};
  const auto add_shorter = [&](const std::string& description, bool has_complement) {
    for (std::string& shorter : shorter_descriptions(description, has_complement, lexicon))
      names.push_back(std::move(shorter));
  };
  const bool longer = is_longer_than_another(name, called);
  if (is_description(words_of(name), lexicon) || has_digit(name.substr(0, 1))) {
    add_shorter(name, longer);
    if (const std::string digits = in_digits(name); !digits.empty()) {
      names.push_back(digits);
      add_shorter(digits, longer);
    }
  } else if (node.count && !named) {
    names.push_back(in_digits(name));
  }
  if (const std::string bare = without_owner(name);
      !bare.empty() && is_description(words_of(bare), lexicon) && !longer) {
    names.push_back(bare);
    add_shorter(bare, false);
  }
  if (node.count && !named) names.push_back(number_of_share(name, lexicon));
  return names;
}

}  // namespace newsgraph::parser::short_names
