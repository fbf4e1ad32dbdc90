// STARTS WITH, ENDS WITH, CONTAINS and =~ (openCypher 9, "String operators").

#include <memory>
#include <string>

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include "query/error.hpp"
#include "query/functions/operators.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

bool strings(const Value& a, const Value& b) { return a.kind() == Kind::String && b.kind() == Kind::String; }

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::unique_ptr<icu::RegexPattern> compile(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(utf16(pattern), 0, place, status));
  if (U_FAILURE(status)) {
    throw argument_error("InvalidArgumentValue",
                         fmt::format("`{}` is no regular expression ({})", pattern, u_errorName(status)));
  }
  return compiled;
}

/// A pattern is mostly the same from row to row, so each thread keeps its last one.
const icu::RegexPattern& compiled(std::string_view pattern) {
  thread_local std::string last_text;
  thread_local std::unique_ptr<icu::RegexPattern> last;
  if (!last || last_text != pattern) {
    last = compile(pattern);
    last_text = pattern;
  }
  return *last;
}

// In ICU's units, some milliseconds each: a pattern that backtracks without end must give up.
constexpr std::int32_t kRegexLimit = 5'000;

}  // namespace

Truth starts_with(const Value& text, const Value& prefix) {
  return strings(text, prefix) ? truth(text.string().starts_with(prefix.string())) : Truth::Unknown;
}

Truth ends_with(const Value& text, const Value& suffix) {
  return strings(text, suffix) ? truth(text.string().ends_with(suffix.string())) : Truth::Unknown;
}

Truth contains(const Value& text, const Value& part) {
  return strings(text, part) ? truth(text.string().find(part.string()) != std::string_view::npos)
                             : Truth::Unknown;
}

Truth matches(const Value& text, const Value& pattern) {
  if (!strings(text, pattern)) return Truth::Unknown;
  const auto subject = utf16(text.string());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled(pattern.string()).matcher(subject, status));
  if (U_SUCCESS(status)) matcher->setTimeLimit(kRegexLimit, status);
  const bool found = U_SUCCESS(status) && matcher->matches(status);
  if (U_FAILURE(status)) {
    throw argument_error("InvalidArgumentValue",
                         fmt::format("matching `{}` gave up ({})", pattern.string(), u_errorName(status)));
  }
  return truth(found);
}

}  // namespace newsgraph::query
