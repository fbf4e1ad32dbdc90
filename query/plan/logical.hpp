#pragma once
// A plan: a row of operators, each taking the rows of the one before it. Cypher's clauses stand in a row,
// too, so that trees are needed only where an operator runs a plan of its own for each row (Optional, Merge)
// or several (Union). The first operator takes one row: the empty one, or for inner plans the row of the
// operator they belong to.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "query/grammar/ast.hpp"
#include "query/semantics/checked.hpp"

namespace newsgraph::query::plan {

using ast::Expression;
using checked::Aggregation;
using checked::Column;
using checked::Computed;

struct Operator;

struct LogicalPlan {
  std::vector<Operator> steps;
};

struct ScanNodes {
  int slot;
};

struct ScanLabel {
  int slot;
  std::string label;
};

/// The nodes whose property can equal the value; a Filter behind it decides.
struct LookUpNodes {
  int slot;
  std::string label;  // empty: of any
  std::string key;
  Expression value;  // reads nothing of the node
};

/// The relationships at a node, and the nodes at their other ends. `into`: that node is known already.
struct Expand {
  int from, relationship, to;
  graph::Direction direction;
  std::vector<std::string> types;  // any of them; none: every type
  bool into;
  std::vector<int> distinct_from;  // relationships of the same MATCH that must be others
};

/// Walks of `least` to `most` relationships, none twice. `reversed`: it is walked from the pattern's right
/// end.
struct ExpandVariable {
  int from, relationship, to;
  graph::Direction direction;
  std::vector<std::string> types;
  bool into;
  std::vector<int> distinct_from;
  std::int64_t least;
  std::int64_t most;  // -1: no limit
  bool reversed;
  Expression properties;   // a Map that every step must have
  bool ends_only = false;  // each end is found once, by whatever walk; the relationships are not told
};

/// The ends of a relationship, or of a list of them, that is known already.
struct Endpoints {
  int from, relationship, to;
  graph::Direction direction;
  std::vector<std::string> types;
  bool from_bound, to_bound;
  bool variable_length;
  std::int64_t least, most;
  std::vector<int> distinct_from;
  Expression properties;
};

/// Shortest walks between two known nodes.
struct ShortestPath {
  int from, relationship, to;
  graph::Direction direction;
  std::vector<std::string> types;
  bool variable_length;
  std::int64_t least, most;
  bool all;
  Expression properties;
};

struct Filter {
  std::vector<Expression> predicates;  // all must hold
};

/// What is counted of a pattern: the ways to go one relationship on, and from there the inner ones, whose
/// numbers multiply.
struct CountedHop {
  Expand expand;
  std::vector<Expression> predicates;
  std::vector<CountedHop> inner;
  bool depends_on_start_only = false;  // the number at a node is the same in every row
};

/// The number of ways in which a pattern goes on from the row, instead of that many rows.
struct CountMatches {
  std::vector<CountedHop> hops;  // their numbers multiply
  int slot;                      // for the number
  bool keeps_zero;               // a row without any stays (with 0)
};

/// A path from its elements: node, relationship (or a list), node …
struct BindPath {
  int slot;
  std::vector<int> elements;
};

/// Rows of the inner plan for each row; where there are none, the row itself.
struct Optional {
  LogicalPlan inner;
};

struct Unwind {
  Expression list;
  int slot;
};

struct Create {
  ast::Pattern pattern;
};

struct Merge {
  ast::PatternPart part;
  LogicalPlan match;
  std::vector<ast::SetItem> on_create, on_match;
};

struct Set {
  std::vector<ast::SetItem> items;
};

struct Remove {
  std::vector<ast::RemoveItem> items;
};

struct Delete {
  bool detach;
  std::vector<Expression> targets;
};

struct Compute {
  std::vector<Computed> items;
};

struct Group {
  std::vector<Computed> keys;
  std::vector<Aggregation> aggregations;
  std::vector<int> weights;  // by aggregation: a slot that tells for how many rows a row stands, or -1
};

struct Distinct {
  std::vector<int> slots;
};

struct Sort {
  std::vector<ast::SortItem> items;
  std::vector<Expression> first;  // only as many rows as these add up to are wanted; none: all rows
};

struct Skip {
  Expression count;
};

struct Limit {
  Expression count;
  bool drains;  // takes all rows, as operators before it write
};

/// One row: how many nodes (of a label) or relationships (of a type) there are, without looking at them.
struct CountStore {
  int slot;
  bool relationships;
  std::string name;  // of the label or type; empty: all
};

struct Call {
  const Procedure* procedure;
  std::vector<Expression> arguments;
  std::vector<std::pair<std::size_t, int>> yields;
};

/// Takes all rows before it gives one: what comes before sees nothing of what comes after.
struct Eager {};

struct Union {
  struct Branch {
    LogicalPlan plan;
    std::vector<std::pair<int, int>> columns;  // from the branch's slot to the common one
  };
  std::vector<Branch> branches;
};

struct Operator {
  std::variant<ScanNodes, ScanLabel, LookUpNodes, Expand, ExpandVariable, Endpoints, ShortestPath, Filter,
               CountMatches, BindPath, Optional, Unwind, Create, Merge, Set, Remove, Delete, Compute, Group,
               Distinct, Sort, Skip, Limit, CountStore, Call, Eager, Union>
      op;

  template <class T>
  T* as() {
    return std::get_if<T>(&op);
  }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&op);
  }
};

/// The plan of a whole statement.
struct StatementPlan {
  LogicalPlan plan;
  std::vector<Column> columns;  // empty: the statement gives no rows
  bool writes = false;
  bool in_one_thread = false;      // calls what may not be called from several at once, or in any order
  int width = 0;                   // of a row
  std::vector<std::string> names;  // of slots; empty for anonymous ones
};

}  // namespace newsgraph::query::plan
