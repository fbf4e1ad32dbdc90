#include "tests/tck/literal.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <fmt/format.h>

namespace newsgraph::tck {

namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Literal whole() {
    auto value = any();
    skip_space();
    if (at_ != text_.size()) fail("the end");
    return value;
  }

 private:
  [[noreturn]] void fail(std::string_view expected) const {
    throw std::runtime_error(
        fmt::format("`{}` is no value: expected {} at character {}", text_, expected, at_ + 1));
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (at_ < text_.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n')) ++at_;
  }
  bool take(std::string_view token) {
    skip_space();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  void expect(std::string_view token) {
    if (!take(token)) fail(fmt::format("`{}`", token));
  }

  Literal any() {
    skip_space();
    switch (peek()) {
      case '\'':
        return string();
      case '{':
        return map();
      case '(':
        return node();
      case '<':
        return path();
      case '[':
        return looks_like_relationship() ? relationship() : list();
      default:
        return word_or_number();
    }
  }

  /// "[:TYPE": a list cannot begin with a colon.
  bool looks_like_relationship() const {
    const auto next = text_.find_first_not_of(' ', at_ + 1);
    return next != std::string_view::npos && text_[next] == ':';
  }

  Literal string() {
    Literal result;
    result.kind = Literal::Kind::String;
    expect("'");
    while (peek() != '\'') {
      if (at_ >= text_.size()) fail("a closing quote");
      if (peek() == '\\' && at_ + 1 < text_.size()) {
        result.string += escaped(text_[++at_]);
      } else {
        result.string += peek();
      }
      ++at_;
    }
    ++at_;
    return result;
  }

  static std::string escaped(char c) {
    switch (c) {
      case 'n':
        return "\n";
      case 't':
        return "\t";
      case 'r':
        return "\r";
      case 'b':
        return "\b";
      case 'f':
        return "\f";
      case '\'':
      case '"':
      case '\\':
        return std::string(1, c);
      default:
        return std::string("\\") + c;
    }
  }

  std::string name() {
    skip_space();
    std::string result;
    if (peek() == '`') {
      const auto end = text_.find('`', at_ + 1);
      if (end == std::string_view::npos) fail("a closing backtick");
      result = text_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return result;
    }
    const auto end = std::min(text_.find_first_of(" \t:,{}()[]<>-|'", at_), text_.size());
    result = text_.substr(at_, end - at_);
    at_ = end;
    return result;
  }

  std::vector<std::pair<std::string, Literal>> entries() {
    std::vector<std::pair<std::string, Literal>> result;
    expect("{");
    if (take("}")) return result;
    do {
      auto key = name();
      expect(":");
      result.emplace_back(std::move(key), any());
    } while (take(","));
    expect("}");
    return result;
  }

  Literal map() {
    Literal result;
    result.kind = Literal::Kind::Map;
    result.properties = entries();
    return result;
  }

  Literal list() {
    Literal result;
    result.kind = Literal::Kind::List;
    expect("[");
    if (take("]")) return result;
    do result.elements.push_back(any());
    while (take(","));
    expect("]");
    return result;
  }

  void labels_and_properties(Literal& result) {
    while (take(":")) result.labels.push_back(name());
    skip_space();
    if (peek() == '{') result.properties = entries();
  }

  Literal node() {
    Literal result;
    result.kind = Literal::Kind::Node;
    expect("(");
    labels_and_properties(result);
    expect(")");
    return result;
  }

  Literal relationship() {
    Literal result;
    result.kind = Literal::Kind::Relationship;
    expect("[");
    labels_and_properties(result);
    expect("]");
    return result;
  }

  Literal path() {
    Literal result;
    result.kind = Literal::Kind::Path;
    expect("<");
    result.elements.push_back(node());
    while (!take(">")) {
      const bool backwards = take("<-");
      if (!backwards) expect("-");
      auto step = relationship();
      step.forwards = !backwards;
      expect(backwards ? "-" : "->");
      result.elements.push_back(std::move(step));
      result.elements.push_back(node());
    }
    return result;
  }

  Literal word_or_number() {
    const auto end = std::min(text_.find_first_of(" \t,]})|", at_), text_.size());
    const auto token = text_.substr(at_, end - at_);
    at_ = end;
    Literal result;
    if (token == "null") return result;
    if (token == "true" || token == "false") {
      result.kind = Literal::Kind::Boolean;
      result.boolean = token == "true";
      return result;
    }
    const auto* last = token.data() + token.size();
    if (!token.empty() && std::from_chars(token.data(), last, result.integer).ptr == last) {
      result.kind = Literal::Kind::Integer;
      return result;
    }
    result.kind = Literal::Kind::Float;
    if (token == "NaN") {
      result.real = std::numeric_limits<double>::quiet_NaN();
    } else if (token == "Inf" || token == "Infinity") {
      result.real = std::numeric_limits<double>::infinity();
    } else if (token == "-Inf" || token == "-Infinity") {
      result.real = -std::numeric_limits<double>::infinity();
    } else if (token.empty() || std::from_chars(token.data(), last, result.real).ptr != last) {
      at_ -= token.size();
      fail("a value");
    }
    return result;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Literal parse_literal(std::string_view text) { return Parser(text).whole(); }

graph::Value to_value(const Literal& literal) {
  switch (literal.kind) {
    case Literal::Kind::Null:
      return {};
    case Literal::Kind::Boolean:
      return literal.boolean;
    case Literal::Kind::Integer:
      return literal.integer;
    case Literal::Kind::Float:
      return literal.real;
    case Literal::Kind::String:
      return literal.string;
    case Literal::Kind::List: {
      graph::List list;
      for (const auto& element : literal.elements) list.push_back(to_value(element));
      return list;
    }
    case Literal::Kind::Map: {
      graph::Map map;
      for (const auto& [key, value] : literal.properties) map.emplace_back(key, to_value(value));
      return map;
    }
    default:
      throw std::runtime_error("a node, relationship or path cannot be given as a value");
  }
}

}  // namespace newsgraph::tck
