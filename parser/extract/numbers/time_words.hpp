#pragma once
// The words of a sentence as the readers of time expressions see them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/numbers/calendar.hpp"

namespace newsgraph::parser {

/// Words out of range are empty.
class TimeWords {
 public:
  TimeWords(const Sentence& sentence, std::optional<graph::Date> today);

  int size() const { return static_cast<int>(lower_.size()); }
  std::string_view lower(int i) const {
    return i >= 0 && i < size() ? std::string_view(lower_[static_cast<std::size_t>(i)]) : std::string_view();
  }
  const Word& word(int i) const { return tree_.word(i); }
  bool capital(int i) const { return i >= 0 && i < size() && is_upper_case(word(i).form[0]); }
  /// 1 to 31 for "23", "23rd"; 0 for what is no day.
  int day_number(int i) const;
  /// 1500 to 2099; 0 for what is no year.
  std::int64_t year_number(int i) const;

  /// The article's date, by which "today" is known.
  const std::optional<graph::Date>& today() const { return today_; }
  /// Which way a bare weekday or month at a word points, of an expression that starts at `start`: forward
  /// under "by", "next", "until" or a verb with "will" or "to"; otherwise back.
  bool is_future(int start, int at) const;

 private:
  bool is_ahead(int noun) const;

  Tree tree_;
  std::optional<graph::Date> today_;
  std::vector<std::string> lower_;
};

/// A time expression from a word on.
struct FoundTime {
  int end = 0;                   // the word behind it; the word it was looked for at where there is none
  std::optional<Interval> days;  // where they are known
};

/// What needs the article's date.
template <class Make>
FoundTime relative(const TimeWords& words, int end, Make make) {
  return {end, words.today() ? std::optional<Interval>(make(*words.today())) : std::nullopt};
}

}  // namespace newsgraph::parser
