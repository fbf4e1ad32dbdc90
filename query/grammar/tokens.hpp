#pragma once
// The words of a query: what the grammar's rules read.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "query/error.hpp"

namespace newsgraph::query {

enum class TokenKind : std::uint8_t {
  Name,        // a word; keywords are words too
  QuotedName,  // `a name`
  Integer,     // magnitude
  Float,       // real
  String,
  Parameter,  // $name
  Symbol,
  End,  // after the last
};

struct Token {
  TokenKind kind = TokenKind::End;
  bool has_bar = false;      // an opening [ with a | directly inside
  std::uint32_t begin = 0;   // byte offset
  std::uint32_t length = 0;  // in bytes
  std::int32_t partner = 0;  // how many tokens further on the matching bracket is; negative for a closing one
  std::string_view text;     // as written, or unescaped for strings, quoted names and parameters
  std::uint64_t magnitude = 0;
  double real = 0;

  Span span() const { return {begin, length}; }
  bool is_name() const { return kind == TokenKind::Name || kind == TokenKind::QuotedName; }
  /// A word, regardless of case; `keyword` in upper case.
  bool is_keyword(std::string_view keyword) const;
  bool is_symbol(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }
};

struct Tokens {
  std::vector<Token> all;         // ends with an End token
  std::deque<std::string> texts;  // what unescaped token texts point to
};

/// Cuts a text into tokens and pairs its brackets. Token texts point into `text` and into the result.
/// Throws QueryError: UnexpectedSyntax, InvalidNumberLiteral, IntegerOverflow, FloatingPointOverflow,
/// InvalidUnicodeLiteral, InvalidUnicodeCharacter; and where brackets are nested too deep, before anything
/// else is read.
Tokens tokenize(std::string_view text);

}  // namespace newsgraph::query
