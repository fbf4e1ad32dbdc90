#pragma once
// The rules that one part of the grammar needs of another; each part is defined in a translation unit of its
// own.

#include "query/grammar/terminals.hpp"

namespace newsgraph::query::grammar {

struct ExpressionRule {};
struct PostfixRule {};
struct MapRule {};
struct PatternRule {};
struct PatternPartRule {};
struct QueryRule {};

inline const x3::rule<ExpressionRule, ast::Expression> expression = "an expression";
/// An expression without operators: what can be assigned to.
inline const x3::rule<PostfixRule, ast::Expression> postfix = "an expression";
inline const x3::rule<MapRule, ast::Expression> map_literal = "a map";
inline const x3::rule<PatternRule, ast::Pattern> pattern = "a pattern";
inline const x3::rule<PatternPartRule, ast::PatternPart> pattern_part = "a path";
inline const x3::rule<QueryRule, ast::Query> query = "a query";

BOOST_SPIRIT_DECLARE(decltype(expression), decltype(postfix), decltype(map_literal), decltype(pattern),
                     decltype(pattern_part), decltype(query))

// Actions that say what becomes of a part.
template <auto Member>
struct store {
  template <class C>
  void operator()(C& context) const {
    x3::_val(context).*Member = std::move(x3::_attr(context));
  }
};

template <auto Member>
struct append {
  template <class C>
  void operator()(C& context) const {
    (x3::_val(context).*Member).push_back(std::move(x3::_attr(context)));
  }
};

template <auto Member, auto What = true>
struct mark {
  template <class C>
  void operator()(C& context) const {
    x3::_val(context).*Member = What;
  }
};

}  // namespace newsgraph::query::grammar
