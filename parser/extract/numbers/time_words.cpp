#include "parser/extract/numbers/time_words.hpp"

#include <algorithm>
#include <array>

#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {

TimeWords::TimeWords(const Sentence& sentence, std::optional<graph::Date> today)
    : tree_(sentence), today_(today) {
  for (const Word& word : sentence.words) lower_.push_back(lower_case(word.form));
}

int TimeWords::day_number(int i) const {
  std::string_view text = lower(i);
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (text.size() > 2 && text.ends_with(ending) && text[0] >= '1' && text[0] <= '9') {
      text.remove_suffix(2);
      break;
    }
  if (text.empty() || text.size() > 2 || text[0] < '0' || text[0] > '9') return 0;
  const auto number = numeral(text);
  return number && number->value >= 1 && number->value <= 31 ? static_cast<int>(number->value) : 0;
}

std::int64_t TimeWords::year_number(int i) const {
  if (lower(i).size() != 4) return 0;
  const auto number = numeral(lower(i));
  return number && number->value >= 1500 && number->value < 2100 ? static_cast<std::int64_t>(number->value)
                                                                 : 0;
}

/// "due for a visit in May", "the planned visit in May"
bool TimeWords::is_ahead(int noun) const {
  static constexpr std::array<std::string_view, 5> words{"due", "scheduled", "planned", "upcoming",
                                                         "forthcoming"};
  const auto is_word = [&](int i) { return is_one_of(lower(i), words); };
  const auto children = tree_.children(noun);
  return is_word(noun) || (lower(noun - 1) == "to" && is_word(noun - 2)) ||
         std::any_of(children.begin(), children.end(), is_word);
}

bool TimeWords::is_future(int start, int at) const {
  const std::string_view before = lower(start - 1);
  if (before == "by") return true;
  if (before == "since") return false;
  int verb = at;
  for (int steps = 0; steps < size() && verb >= 0 && word(verb).upos != UPos::VERB; ++steps) {
    if (is_ahead(verb)) return true;
    verb = word(verb).head;
  }
  if (verb < 0) return false;
  if (word(verb).xpos != "VBD" && is_ahead(verb)) return true;
  for (const int child : tree_.children(verb)) {
    const std::string_view form = lower(child);
    if (is_one_of(form, {"will", "'ll", "’ll", "shall", "wo"})) return true;
    if (form == "to" && word(child).upos == UPos::PART) return true;
    if (word(child).upos == UPos::AUX && is_one_of(form, {"would", "could", "can", "may", "might"}))
      return true;
  }
  return is_one_of(before, {"until", "till", "before"}) && word(verb).xpos != "VBD";
}

}  // namespace newsgraph::parser
