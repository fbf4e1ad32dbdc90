#pragma once
// The smallest parsers: one token each. They remember how far the text was understood, for the error message.

#include <boost/spirit/home/x3.hpp>
#include <string_view>
#include <vector>

#include "query/grammar/ast.hpp"
#include "query/grammar/tokens.hpp"

namespace newsgraph::query::grammar {

namespace x3 = boost::spirit::x3;
using Iterator = const Token*;

/// The furthest token that no rule could take, and what would have been welcome there.
struct Furthest {
  Iterator token = nullptr;
  std::vector<std::string_view> expected;

  void note(Iterator at, std::string_view what) {
    if (token == nullptr || at > token) {
      token = at;
      expected.clear();
    }
    if (at == token) expected.push_back(what);
  }
};

struct FurthestTag;
using Context = x3::context<FurthestTag, Furthest>;

/// Gives the node of the rule being defined its place in the text. (on_success would not do: X3 hands it no
/// node where a rule has actions.)
template <class Subject>
struct placed_parser : x3::unary_parser<Subject, placed_parser<Subject>> {
  using base = x3::unary_parser<Subject, placed_parser<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  constexpr explicit placed_parser(const Subject& inner) : base(inner) {}

  template <class C, class Node, class A>
  bool parse(Iterator& first, const Iterator& last, const C& context, Node& node, A& attribute) const {
    const auto start = first;
    if (!this->subject.parse(first, last, context, node, attribute)) return false;
    if (first == start) return true;
    const auto& final = *(first - 1);
    node.span = {start->begin, final.begin + final.length - start->begin};
    return true;
  }
};

struct placed_directive {
  template <class Subject>
  constexpr auto operator[](const Subject& subject) const {
    using Parser = typename x3::extension::as_parser<Subject>::value_type;
    return placed_parser<Parser>(x3::as_parser(subject));
  }
};
constexpr placed_directive placed{};

struct symbol : x3::parser<symbol> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view text;
  explicit constexpr symbol(std::string_view t) : text(t) {}

  template <class C, class R, class A>
  bool parse(Iterator& first, const Iterator& last, const C& context, R&, A&) const {
    if (first != last && first->is_symbol(text)) return ++first, true;
    x3::get<FurthestTag>(context).note(first, text);
    return false;
  }
};

struct keyword : x3::parser<keyword> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  std::string_view text;
  explicit constexpr keyword(std::string_view t) : text(t) {}

  template <class C, class R, class A>
  bool parse(Iterator& first, const Iterator& last, const C& context, R&, A&) const {
    if (first != last && first->is_keyword(text)) return ++first, true;
    x3::get<FurthestTag>(context).note(first, text);
    return false;
  }
};

/// Takes a token that `fits`, and makes a node of it.
template <class Node>
struct token_as : x3::parser<token_as<Node>> {
  using attribute_type = Node;
  static constexpr bool has_attribute = true;
  bool (*fits)(const Token&);
  Node (*make)(const Token&);
  std::string_view what;
  constexpr token_as(bool (*f)(const Token&), Node (*m)(const Token&), std::string_view w)
      : fits(f), make(m), what(w) {}

  template <class C, class R, class A>
  bool parse(Iterator& first, const Iterator& last, const C& context, R&, A& attribute) const {
    if (first == last || !fits(*first)) {
      x3::get<FurthestTag>(context).note(first, what);
      return false;
    }
    x3::traits::move_to(make(*first), attribute);
    ++first;
    return true;
  }
};

/// Takes nothing; holds where the tokens ahead are of a shape. The token sequence ends with an End token, so
/// that looking at the next ones is safe as long as an End is not passed.
struct ahead : x3::parser<ahead> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  bool (*holds)(Iterator);
  explicit constexpr ahead(bool (*h)(Iterator)) : holds(h) {}

  template <class C, class R, class A>
  bool parse(Iterator& first, const Iterator& last, const C&, R&, A&) const {
    return first != last && holds(first);
  }
};

bool is_any_name(const Token& token);
bool is_variable_name(const Token& token);  // no word of the language itself
bool is_literal(const Token& token);
bool is_parameter(const Token& token);
bool is_bound(const Token& token);
ast::Name make_name(const Token& token);
ast::Expression make_literal(const Token& token);
ast::Expression make_parameter(const Token& token);
std::int64_t make_bound(const Token& token);

// Constants, so that the rules of other translation units can be built from them at any time.

/// A name of any kind: a label, a key, a type, or a new variable.
inline constexpr token_as<ast::Name> any_name(is_any_name, make_name, "a name");
/// A name that may stand for a variable inside an expression.
inline constexpr token_as<ast::Name> variable_name(is_variable_name, make_name, "a variable");
inline constexpr token_as<ast::Expression> literal(is_literal, make_literal, "a value");
inline constexpr token_as<ast::Expression> parameter(is_parameter, make_parameter, "a parameter");
/// The least or most of a variable length.
inline constexpr token_as<std::int64_t> bound(is_bound, make_bound, "a number");

/// (node)-[relationship]-(node): decided by the matching brackets alone.
bool starts_pattern(Iterator token);

}  // namespace newsgraph::query::grammar
