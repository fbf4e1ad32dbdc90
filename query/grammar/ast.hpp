#pragma once
// The syntax tree of an openCypher statement, as it was written. Spans are places in the text.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"
#include "query/error.hpp"

namespace newsgraph::query::checked {
struct Query;
}
namespace newsgraph::query::plan {
struct LogicalPlan;
}

namespace newsgraph::query::ast {

struct Name {
  std::string text;
  Span span;
};

enum class ExpressionKind : std::uint8_t {
  Literal,    // value
  Parameter,  // name
  Variable,   // name; slot once checked
  List,       // operands
  Map,        // names are the keys of operands
  Property,   // operands[0].name
  Labels,     // operands[0]:names[0]:names[1] …
  Index,      // operands[0][operands[1]]
  Slice,      // operands[0][operands[1]..operands[2]], a missing bound is a None
  Or,
  Xor,
  And,         // operands, two or more
  Not,         // operands[0]
  Comparison,  // operands[0] operators[0] operands[1] operators[1] … : a chain, all of which must hold
  Predicate,   // the same for IN, STARTS WITH … IS NULL, applied from the left; after IS NULL comes a None
  Sum,
  Product,
  Power,  // the same for arithmetic, applied from the left
  Negate,
  Plus,      // operands[0]
  Call,      // name(operands), distinct
  CountAll,  // count(*)
  Case,      // operands: when, then, when, then …, else; with a subject before them where has_subject
  ListComprehension,  // [names[0] IN operands[0] WHERE operands[1] | operands[2]], a missing part is a None
  Quantifier,         // name(names[0] IN operands[0] WHERE operands[1])
  Reduce,             // reduce(names[0] = operands[0], names[1] IN operands[1] | operands[2])
  MapProjection,      // operands[0] {.key, key: operand, .*}; see projected
  PatternPredicate,   // pattern
  PatternComprehension,  // [names[0] = pattern WHERE operands[0] | operands[1]], a missing part is a None
  Exists,                // EXISTS { query } or EXISTS { pattern WHERE operands[0] }
  None,                  // nothing was written here
  // Only in checked trees:
  Subquery,  // checked: whether it has rows (no operands), or the list of operands[0] over its rows
};

enum class Operator : std::uint8_t {
  Equal,
  NotEqual,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  In,
  StartsWith,
  EndsWith,
  Contains,
  Matches,
  IsNull,
  IsNotNull,
  Add,
  Subtract,
  Multiply,
  Divide,
  Modulo,
  Power,
};

struct PatternQuery;
struct Query;

struct Expression {
  ExpressionKind kind = ExpressionKind::None;
  bool distinct = false;
  bool has_subject = false;
  bool needs_minus = false;     // a Literal of magnitude 2^63, an integer only behind a minus
  bool all_properties = false;  // a map projection with .*
  std::uint16_t depth = 1;      // how deep the tree below is
  int slot = -1;                // Variable
  Span span;
  Name name;
  graph::Value value;
  std::vector<Expression> operands;
  std::vector<Operator> operators;
  std::vector<Name> names;
  std::vector<int> slots;  // of the variables bound by names, once checked
  std::shared_ptr<PatternQuery> pattern;
  std::shared_ptr<Query> query;
  std::shared_ptr<checked::Query> checked;     // of a Subquery
  std::shared_ptr<plan::LogicalPlan> planned;  // of a Subquery, once planned

  bool is(ExpressionKind k) const { return kind == k; }
  bool written() const { return kind != ExpressionKind::None; }
};

/// How deep an expression, or brackets, may be nested.
constexpr int deepest_nesting = 500;

struct NodePattern {
  Span span;
  Name variable;  // empty text: anonymous
  std::vector<Name> labels;
  Expression properties;  // a Map, a Parameter or None
  int slot = -1;          // once checked
  bool bound = false;     // once checked: the variable was there before this element
};

struct RelationshipPattern {
  Span span;
  Name variable;
  std::vector<Name> types;  // any of them; none: every type
  Expression properties;
  graph::Direction direction = graph::Direction::Both;
  bool variable_length = false;
  std::optional<std::int64_t> least;  // of a variable length; default 1
  std::optional<std::int64_t> most;   // default unlimited
  int slot = -1;
  bool bound = false;
};

enum class Shortest : std::uint8_t { No, One, All };

/// A walk: nodes.size() == relationships.size() + 1.
struct PatternPart {
  Span span;
  Name variable;  // of the path
  Shortest shortest = Shortest::No;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  int slot = -1;
};

struct Pattern {
  Span span;
  std::vector<PatternPart> parts;
};

struct PatternQuery {
  Pattern pattern;
  Expression where;
};

struct Match {
  Span span;
  bool optional = false;
  Pattern pattern;
  Expression where;
};

struct Unwind {
  Span span;
  Expression list;
  Name variable;
};

struct Create {
  Span span;
  Pattern pattern;
};

struct SetItem {
  enum class Kind : std::uint8_t { Property, Replace, Add, Labels };  // a.b = c, a = c, a += c, a:B
  Kind kind = Kind::Property;
  Span span;
  Expression target;  // for Property the whole a.b
  Expression value;
  std::vector<Name> labels;
};

struct Set {
  Span span;
  std::vector<SetItem> items;
};

struct RemoveItem {
  Span span;
  Expression target;  // a.b, or a where there are labels
  std::vector<Name> labels;
};

struct Remove {
  Span span;
  std::vector<RemoveItem> items;
};

struct Merge {
  Span span;
  PatternPart part;
  std::vector<SetItem> on_create;
  std::vector<SetItem> on_match;
};

struct Delete {
  Span span;
  bool detach = false;
  std::vector<Expression> targets;
};

struct ProjectionItem {
  Expression expression;
  Name alias;  // empty where none was written
};

struct SortItem {
  Expression expression;
  bool descending = false;
};

/// WITH and RETURN.
struct Projection {
  Span span;
  bool is_return = false;
  bool distinct = false;
  bool star = false;
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  Expression skip;
  Expression limit;
  Expression where;
};

struct YieldItem {
  Name field;
  Name alias;  // empty where none was written
};

struct Call {
  Span span;
  Name procedure;
  bool explicit_arguments = false;  // brackets were written
  std::vector<Expression> arguments;
  bool has_yield = false;
  bool yield_all = false;
  std::vector<YieldItem> yields;
  Expression where;
};

using Clause = std::variant<Match, Unwind, Create, Merge, Set, Remove, Delete, Projection, Call>;

struct SingleQuery {
  Span span;
  std::vector<Clause> clauses;
};

struct Query {
  std::vector<SingleQuery> parts;  // joined by UNION
  std::vector<Name> unions;        // "UNION" or "UNION ALL", one fewer than parts
};

/// CREATE INDEX, DROP INDEX or SHOW INDEXES.
struct IndexCommand {
  enum class Kind : std::uint8_t { Create, Drop, Show };
  Kind kind = Kind::Show;
  bool lenient = false;  // IF NOT EXISTS, IF EXISTS
  Name label;
  Name key;
  Span span;
};

struct Statement {
  Query query;
  std::optional<IndexCommand> index;  // then there is no query
  bool explain = false;
  bool profile = false;
};

}  // namespace newsgraph::query::ast
