#include "query/grammar/tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <boost/fusion/include/at_c.hpp>
#include <boost/spirit/home/x3.hpp>
#include <charconv>
#include <cmath>

#include "query/grammar/ast.hpp"

namespace newsgraph::query {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const char*;

/// One code point of an identifier, beyond ASCII by its Unicode properties.
struct IdentifierPart : x3::parser<IdentifierPart> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  bool start;
  explicit constexpr IdentifierPart(bool is_start) : start(is_start) {}

  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute&) const {
    if (first == last) return false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(first);
    std::int32_t length = 0;
    UChar32 point = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::ptrdiff_t>(last - first, 4));
    U8_NEXT(bytes, length, left, point);
    if (point < 0) return false;
    const bool fits =
        point == '_' || (start ? u_isIDStart(point) : u_isIDPart(point) && !u_isIDIgnorable(point));
    if (fits) first += length;
    return fits;
  }
};

const IdentifierPart identifier_start(true);
const IdentifierPart identifier_part(false);

const auto line_comment = "//" >> *(x3::char_ - x3::eol);
const auto block_comment = "/*" >> *(x3::char_ - "*/") >> "*/";
const auto word = x3::raw[identifier_start >> *identifier_part];
const auto digits = +x3::digit;
const auto exponent = x3::char_("eE") >> -x3::char_("+-") >> digits;
const auto fraction = '.' >> digits;
const auto float_number = x3::raw[(*x3::digit >> fraction >> -exponent) | (digits >> exponent)];
const auto whole_number =
    x3::raw[(x3::lit("0x") | "0X" | "0o" | "0O" | x3::digit) >> *x3::char_("0-9A-Za-z_")];

struct Symbols : x3::symbols<int> {
  Symbols() {
    for (const auto* symbol : {"(", ")", "[", "]", "{", "}", ",",  ".",  "..", ";",  ":", "::", "+=", "+",
                               "-", "*", "/", "%", "^", "=", "=~", "<>", "<",  "<=", ">", ">=", "|",  "$"})
      add(symbol, 0);
  }
};
const Symbols symbols;

class Lexer {
 public:
  explicit Lexer(std::string_view text) : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

  Tokens run() {
    while (skip(), at_ != end_) next();
    Token end;
    end.begin = offset(end_);
    tokens_.all.push_back(end);
    return std::move(tokens_);
  }

 private:
  std::uint32_t offset(Iterator place) const { return static_cast<std::uint32_t>(place - begin_); }
  Span span(Iterator from, std::size_t length) const {
    return {offset(from), static_cast<std::uint32_t>(length)};
  }

  void skip() {
    while (at_ != end_) {
      if (x3::parse(at_, end_, +x3::space | line_comment | block_comment)) continue;
      const auto white = unicode_space();
      if (white == 0) break;
      at_ += white;
    }
    if (at_ != end_ && end_ - at_ >= 2 && at_[0] == '/' && at_[1] == '*')
      throw syntax_error("UnexpectedSyntax", "this comment is not closed", span(at_, 2));
  }

  int unicode_space() const {
    if (static_cast<unsigned char>(*at_) < 0x80) return 0;
    std::int32_t length = 0;
    UChar32 point = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::ptrdiff_t>(end_ - at_, 4));
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(at_), length, left, point);
    return point >= 0 && u_isUWhiteSpace(point) ? length : 0;
  }

  Token& push(TokenKind kind, Iterator from) {
    Token token;
    token.kind = kind;
    token.begin = offset(from);
    token.length = static_cast<std::uint32_t>(at_ - from);
    token.text = {from, static_cast<std::size_t>(at_ - from)};
    return tokens_.all.emplace_back(token);
  }

  void next() {
    const auto from = at_;
    boost::iterator_range<Iterator> range;
    if (x3::parse(at_, end_, word, range)) {
      push(TokenKind::Name, from);
    } else if (*at_ == '`') {
      const auto name = quoted_name();
      push(TokenKind::QuotedName, from).text = name;
    } else if (*at_ == '\'' || *at_ == '"') {
      const auto content = quoted_string();
      push(TokenKind::String, from).text = content;
    } else if (*at_ == '$') {
      parameter();
    } else if (x3::parse(at_, end_, float_number, range)) {
      float_token(from);
    } else if (x3::parse(at_, end_, whole_number, range)) {
      integer_token(from);
    } else if (x3::parse(at_, end_, symbols)) {
      push(TokenKind::Symbol, from);
    } else {
      refuse_character();
    }
  }

  std::string_view keep(std::string text) { return tokens_.texts.emplace_back(std::move(text)); }

  std::string_view quoted_name() {
    const auto from = at_;
    std::string name;
    if (!x3::parse(at_, end_, '`' >> *((x3::lit("``") >> x3::attr('`')) | (x3::char_ - '`')) >> '`', name))
      throw syntax_error("UnexpectedSyntax", "this quoted name is not closed", span(from, 1));
    return keep(std::move(name));
  }

  std::string_view quoted_string() {
    const auto from = at_;
    const char quote = *at_++;
    std::string content;
    while (at_ != end_ && *at_ != quote) {
      if (*at_ == '\\')
        escape(content);
      else
        content.push_back(*at_++);
    }
    if (at_ == end_) throw syntax_error("UnexpectedSyntax", "this string is not closed", span(from, 1));
    ++at_;
    return keep(std::move(content));
  }

  void escape(std::string& content) {
    const auto from = at_++;
    if (at_ == end_) return;
    const char letter = *at_++;
    switch (letter) {
      case 'n':
        content += '\n';
        return;
      case 't':
        content += '\t';
        return;
      case 'r':
        content += '\r';
        return;
      case 'b':
        content += '\b';
        return;
      case 'f':
        content += '\f';
        return;
      case '\\':
      case '\'':
      case '"':
      case '`':
        content += letter;
        return;
      case 'u':
        code_point(content, from, 4);
        return;
      case 'U':
        code_point(content, from, 8);
        return;
      default:
        throw syntax_error("UnexpectedSyntax", "a string knows no such escape; a backslash is written \\\\",
                           span(from, 2));
    }
  }

  std::uint32_t hexadecimal(Iterator from, int length) {
    std::uint32_t point = 0;
    const bool enough = end_ - at_ >= length;
    const auto [stop, error] = std::from_chars(at_, at_ + (enough ? length : 0), point, 16);
    if (!enough || error != std::errc{} || stop != at_ + length)
      throw syntax_error("InvalidUnicodeLiteral",
                         "a code point is written \\u and four hexadecimal digits, or \\U and eight",
                         span(from, 2));
    at_ += length;
    return point;
  }

  void code_point(std::string& content, Iterator from, int length) {
    auto point = hexadecimal(from, length);
    if (point >= 0xd800 && point < 0xdc00 && end_ - at_ >= 6 && at_[0] == '\\' && at_[1] == 'u') {
      at_ += 2;
      const auto low = hexadecimal(from, 4);
      point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
    }
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
      throw syntax_error("InvalidUnicodeLiteral", "there is no such code point", span(from, 6));
    std::uint8_t bytes[4];
    std::int32_t used = 0;
    U8_APPEND_UNSAFE(bytes, used, point);
    content.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(used));
  }

  void parameter() {
    const auto from = at_++;
    boost::iterator_range<Iterator> range;
    if (at_ != end_ && *at_ == '`') {
      const auto name = quoted_name();
      push(TokenKind::Parameter, from).text = name;
    } else if (x3::parse(at_, end_, word | x3::raw[digits], range)) {
      push(TokenKind::Parameter, from).text = {range.begin(), static_cast<std::size_t>(range.size())};
    } else {
      push(TokenKind::Symbol, from);
    }
  }

  void refuse_letters_after(Iterator from) {
    boost::iterator_range<Iterator> range;
    if (x3::parse(at_, end_, word, range))
      throw syntax_error("InvalidNumberLiteral", "a number cannot have letters in it",
                         span(from, static_cast<std::size_t>(at_ - from)));
  }

  void float_token(Iterator from) {
    const auto length = static_cast<std::size_t>(at_ - from);
    refuse_letters_after(from);
    double number = 0;
    const auto [stop, error] = std::from_chars(from, at_, number);
    if (error == std::errc::result_out_of_range) number = underflows(from, at_) ? 0.0 : HUGE_VAL;
    (void)stop;
    if (std::isinf(number))
      throw syntax_error("FloatingPointOverflow", "this number is too large for a float", span(from, length));
    push(TokenKind::Float, from).real = number;
  }

  static bool underflows(Iterator from, Iterator to) {
    const std::string_view text(from, static_cast<std::size_t>(to - from));
    const auto mark = text.find_first_of("eE");
    return mark != std::string_view::npos && text.substr(mark + 1).starts_with('-');
  }

  void integer_token(Iterator from) {
    const std::string_view text(from, static_cast<std::size_t>(at_ - from));
    int base = 10;
    auto body = text;
    if (text.starts_with("0x") || text.starts_with("0X")) base = 16;
    if (text.starts_with("0o") || text.starts_with("0O")) base = 8;
    if (base != 10) body.remove_prefix(2);
    std::uint64_t magnitude = 0;
    const auto [stop, error] = std::from_chars(body.data(), body.data() + body.size(), magnitude, base);
    if (body.empty() || error == std::errc::invalid_argument || stop != body.data() + body.size()) {
      // Before a colon it was meant as a key, which is not a matter of numbers.
      if (at_ != end_ && *at_ == ':')
        throw syntax_error("UnexpectedSyntax", "a key that begins with a digit is quoted: `1a`",
                           span(from, text.size()));
      throw syntax_error("InvalidNumberLiteral", "this is not a number", span(from, text.size()));
    }
    // -9223372036854775808 is a number, though its magnitude alone is not.
    if (error == std::errc::result_out_of_range || magnitude > std::uint64_t{1} << 63)
      throw syntax_error("IntegerOverflow", "this number is too large for an integer",
                         span(from, text.size()));
    push(TokenKind::Integer, from).magnitude = magnitude;
  }

  [[noreturn]] void refuse_character() {
    std::int32_t length = 0;
    UChar32 point = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::ptrdiff_t>(end_ - at_, 4));
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(at_), length, left, point);
    const auto place = span(at_, static_cast<std::size_t>(std::max(length, 1)));
    if (point < 0) throw syntax_error("InvalidUnicodeCharacter", "the text is not UTF-8 here", place);
    if (point >= 0x80)
      throw syntax_error("InvalidUnicodeCharacter",
                         "this character cannot stand outside strings and quoted names", place);
    throw syntax_error("UnexpectedSyntax", "this character cannot stand here", place);
  }

  Iterator begin_, at_, end_;
  Tokens tokens_;
};

bool opens(const Token& token) {
  return token.is_symbol("(") || token.is_symbol("[") || token.is_symbol("{");
}
bool closes(const Token& token) {
  return token.is_symbol(")") || token.is_symbol("]") || token.is_symbol("}");
}

/// CASE and END are brackets too, except as names of labels and properties.
int case_step(const std::vector<Token>& tokens, std::size_t i) {
  const bool begins = tokens[i].is_keyword("CASE");
  if (!begins && !tokens[i].is_keyword("END")) return 0;
  if (i > 0 && (tokens[i - 1].is_symbol(".") || tokens[i - 1].is_symbol(":"))) return 0;
  if (i + 1 < tokens.size() && tokens[i + 1].is_symbol(":")) return 0;
  return begins ? 1 : -1;
}

char partner_of(char bracket) { return bracket == '(' ? ')' : bracket == '[' ? ']' : '}'; }

void pair_brackets(std::vector<Token>& tokens) {
  std::vector<std::uint32_t> open;
  int cases = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    auto& token = tokens[i];
    cases = std::max(cases + case_step(tokens, i), 0);
    if (cases > ast::deepest_nesting)
      throw syntax_error("UnexpectedSyntax", "CASE is nested more than 500 deep", token.span());
    if (opens(token)) {
      open.push_back(i);
      if (open.size() > ast::deepest_nesting)
        throw syntax_error("UnexpectedSyntax", "brackets are nested more than 500 deep", token.span());
    } else if (closes(token)) {
      if (open.empty()) throw syntax_error("UnexpectedSyntax", "this bracket was never opened", token.span());
      auto& start = tokens[open.back()];
      if (partner_of(start.text.front()) != token.text.front())
        throw syntax_error(
            "UnexpectedSyntax",
            std::string("expected `") + partner_of(start.text.front()) + "` before this bracket",
            token.span());
      token.partner = static_cast<std::int32_t>(open.back()) - static_cast<std::int32_t>(i);
      start.partner = -token.partner;
      open.pop_back();
    } else if (token.is_symbol("|") && !open.empty()) {
      tokens[open.back()].has_bar = true;
    }
  }
  if (!open.empty())
    throw syntax_error("UnexpectedSyntax", "this bracket is not closed", tokens[open.back()].span());
}

}  // namespace

bool Token::is_keyword(std::string_view keyword) const {
  if (kind != TokenKind::Name || text.size() != keyword.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] >= 'a' && text[i] <= 'z' ? text[i] - 32 : text[i]) != keyword[i]) return false;
  return true;
}

Tokens tokenize(std::string_view text) {
  auto tokens = Lexer(text).run();
  pair_brackets(tokens.all);
  return tokens;
}

}  // namespace newsgraph::query
