#pragma once
// A line of what the user corrects: words, names in double quotes, signs between them, a comment after #.

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "parser/resolve/identity_rules.hpp"

namespace newsgraph::parser {

/// The message begins "FILE:LINE: ".
class CorrectionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Calls take(line, its number from 1); a byte order mark is no part of the first line.
void for_each_line(std::string_view text, const std::function<void(std::string_view, std::size_t)>& take);

/// Reads one line from left to right.
class CorrectionLine {
 public:
  CorrectionLine(std::string_view line, const std::string& file, std::size_t number)
      : rest_(line), file_(file), number_(number) {}

  bool at_end();
  std::string_view rest() const { return rest_; }
  /// The letters, digits and other signs up to a blank, a quote, | or =; empty where there are none.
  std::string word();
  /// The next word where it is this one.
  bool take_word(std::string_view word);
  bool take(char sign);
  std::string quoted();
  /// A name in quotes, folded, and "in ARTICLE" where that follows.
  NamedThing thing();
  /// Nothing but a comment may be left.
  void end();
  /// Throws CorrectionError.
  [[noreturn]] void fail(const std::string& message) const;

 private:
  void skip_blanks();
  std::string_view rest_;
  const std::string& file_;
  std::size_t number_;
};

}  // namespace newsgraph::parser
