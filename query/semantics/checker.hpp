#pragma once
// The work of checking, one query (or subquery) at a time. Members are defined in expressions.cpp,
// patterns.cpp, projection.cpp, updates.cpp and semantics.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "query/semantics/checked.hpp"
#include "query/semantics/scope.hpp"
#include "query/semantics/semantics.hpp"

namespace newsgraph::query::semantics {

using ast::Expression;
using ast::ExpressionKind;

/// Shared by a query and its subqueries.
struct Statement {
  std::string_view text;
  const Surroundings& surroundings;
  std::vector<std::string> slot_names;
  bool in_one_thread = false;
  std::vector<checked::Looked> looked_for;

  int new_slot(std::string name = {}) {
    slot_names.push_back(std::move(name));
    return static_cast<int>(slot_names.size()) - 1;
  }
};

class Checker {
 public:
  Checker(Statement& statement, Scope scope) : statement_(statement), scope_(std::move(scope)) {}

  /// All parts of a query, each from the scope the checker was made with. Sets everything but width and
  /// names.
  checked::Query query(ast::Query query, bool subquery);

 private:
  /// May an expression call aggregations here?
  enum class Aggregations : std::uint8_t { Refused, Welcome, Inside };

  // Expressions.
  Type check(Expression& e, Aggregations aggregations = Aggregations::Refused);
  /// A condition: a truth value, in which patterns may stand.
  void check_condition(Expression& e, Aggregations aggregations = Aggregations::Refused);
  Type check_variable(Expression& e);
  Type check_parameter(const Expression& e);
  Type check_property(Expression& e, Aggregations aggregations);
  Type check_arithmetic(Expression& e, Aggregations aggregations);
  Type check_predicate(Expression& e, Aggregations aggregations);
  Type check_call(Expression& e, Aggregations aggregations);
  Type check_case(Expression& e, Aggregations aggregations);
  Type check_list(Expression& e, Aggregations aggregations);
  Type check_comprehension(Expression& e, Aggregations aggregations);
  Type check_reduce(Expression& e, Aggregations aggregations);
  Type check_map_projection(Expression& e, Aggregations aggregations);
  Type check_exists(Expression& e);
  Type check_pattern_comprehension(Expression& e);
  Type check_pattern_value(Expression& e);
  void check_pattern_predicate(Expression& e);
  void check_operands(Expression& e, Aggregations aggregations);
  void require(const Type& type, Kinds wanted, const Expression& e, std::string_view what) const;
  [[noreturn]] void undefined(const ast::Name& name, Span span) const;

  // Patterns.
  enum class PatternUse : std::uint8_t { Match, Create, Merge };
  checked::Match match(ast::Pattern pattern, Expression where, bool optional);
  void declare_for_match(ast::Pattern& pattern);
  void declare_for_writing(ast::PatternPart& part, PatternUse use);
  void declare_path(ast::PatternPart& part);
  std::vector<Expression> property_predicates(ast::Pattern& pattern);
  int declare(const ast::Name& name, Type type);

  // Clauses.
  void clause(ast::Match& clause, checked::SingleQuery& into);
  void clause(ast::Unwind& clause, checked::SingleQuery& into);
  void clause(ast::Create& clause, checked::SingleQuery& into);
  void clause(ast::Merge& clause, checked::SingleQuery& into);
  void clause(ast::Set& clause, checked::SingleQuery& into);
  void clause(ast::Remove& clause, checked::SingleQuery& into);
  void clause(ast::Delete& clause, checked::SingleQuery& into);
  void clause(ast::Projection& clause, checked::SingleQuery& into);
  void clause(ast::Call& clause, checked::SingleQuery& into);
  void check_set_items(std::vector<ast::SetItem>& items);
  void check_arguments(ast::Call& clause, const Procedure& procedure, checked::Call& call);
  void yield_outputs(ast::Call& clause, const Procedure& procedure, checked::Call& call,
                     std::vector<checked::Column>& columns);
  checked::SingleQuery single(ast::SingleQuery query, bool subquery);

  Statement& statement_;
  Scope scope_;
  bool writes_ = false;
  bool standalone_ = false;  // the query is one CALL and nothing else
};

/// The order and combination of clauses: what may follow what. Throws SyntaxError (InvalidClauseComposition).
void check_composition(const ast::Query& query, bool subquery);

}  // namespace newsgraph::query::semantics
