#pragma once
// A query that has been checked: every variable is a slot of the row, every expression is known to make
// sense, and what a projection groups by is spelt out. Rows have Query::width slots, all null at first.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/extensions.hpp"
#include "query/grammar/ast.hpp"

namespace newsgraph::query::checked {

using ast::Expression;

struct Match {
  bool optional = false;
  ast::Pattern pattern;  // with slots; properties have become predicates, but for variable lengths
  std::vector<Expression> predicates;  // all must hold
};

struct Unwind {
  Expression list;
  int slot = -1;
};

struct Create {
  ast::Pattern pattern;  // `bound` elements are there already
};

struct Set {
  std::vector<ast::SetItem> items;
};

struct Remove {
  std::vector<ast::RemoveItem> items;
};

struct Delete {
  bool detach = false;
  std::vector<Expression> targets;
};

struct Merge {
  ast::PatternPart part;  // for creating
  Match match;            // for finding
  std::vector<ast::SetItem> on_create;
  std::vector<ast::SetItem> on_match;
};

struct Computed {
  Expression expression;
  int slot = -1;
};

struct Aggregation {
  Expression call;  // a Call of an aggregation, or CountAll
  int slot = -1;
};

struct Column {
  std::string name;
  int slot = -1;
};

/// WITH or RETURN. In order: with `grouped`, keys and aggregations are computed, one row for each group; then
/// items; then duplicates by `columns` are dropped where `distinct`; then sorting, SKIP, LIMIT; then `where`.
struct Projection {
  bool is_return = false;
  bool grouped = false;
  bool distinct = false;
  std::vector<Computed> keys;
  std::vector<Aggregation> aggregations;
  std::vector<Computed> items;  // what the keys, aggregations and older slots do not yet hold
  std::vector<Column> columns;
  std::vector<ast::SortItem> order;
  Expression skip;
  Expression limit;
  std::vector<Expression> where;  // all must hold
};

struct Call {
  const Procedure* procedure = nullptr;
  std::vector<Expression> arguments;
  std::vector<std::pair<std::size_t, int>> yields;  // output, slot
  std::vector<Expression> where;
  bool standalone = false;
};

using Clause = std::variant<Match, Unwind, Create, Merge, Set, Remove, Delete, Projection, Call>;

struct SingleQuery {
  std::vector<Clause> clauses;
  std::vector<Column> columns;  // of its results; empty where it only writes
};

/// A name that something in the graph is looked for by.
struct Looked {
  enum class Kind : std::uint8_t { Label, Type, Property };
  Kind kind;
  std::string name;
};

struct Query {
  std::vector<SingleQuery> parts;
  bool all = false;  // UNION ALL: duplicates stay
  bool writes = false;
  bool in_one_thread = false;      // calls functions of the host, or such as rand()
  int width = 0;                   // of a row; the same for all parts and subqueries
  std::vector<std::string> names;  // of slots, for EXPLAIN; empty for anonymous ones
  std::vector<Looked> looked_for;  // whatever the order
};

}  // namespace newsgraph::query::checked
