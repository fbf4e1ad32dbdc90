#include "query/semantics/semantics.hpp"

#include "query/semantics/checker.hpp"
#include "query/semantics/tree.hpp"

namespace newsgraph::query {

namespace semantics {

using graph::Kind;

void Checker::clause(ast::Match& clause, checked::SingleQuery& into) {
  into.clauses.emplace_back(match(std::move(clause.pattern), std::move(clause.where), clause.optional));
}

void Checker::clause(ast::Unwind& clause, checked::SingleQuery& into) {
  const auto type = check(clause.list);
  if (scope_.find(clause.variable.text) != nullptr)
    throw syntax_error("VariableAlreadyBound", "variable `" + clause.variable.text + "` is already bound",
                       clause.variable.span);
  const bool is_list = type.kinds == Kinds(Kind::List);
  const auto slot = declare(clause.variable, {is_list ? type.elements : Kinds::any(), Kinds::any()});
  into.clauses.emplace_back(checked::Unwind{std::move(clause.list), slot});
}

checked::SingleQuery Checker::single(ast::SingleQuery query, bool subquery) {
  standalone_ = !subquery && query.clauses.size() == 1;
  checked::SingleQuery result;
  for (auto& any : query.clauses) std::visit([&](auto& c) { clause(c, result); }, any);
  return result;
}

namespace {

void check_columns(const checked::Query& query, const std::vector<Span>& spans) {
  const auto& first = query.parts.front().columns;
  for (std::size_t i = 1; i < query.parts.size(); ++i) {
    const auto& columns = query.parts[i].columns;
    bool equal = columns.size() == first.size() && !columns.empty();
    for (const auto& column : columns) {
      bool found = false;
      for (const auto& other : first) found = found || other.name == column.name;
      equal = equal && found;
    }
    if (!equal)
      throw syntax_error("DifferentColumnsInUnion",
                         "the parts of a UNION must return columns of the same names", spans[i]);
  }
}

}  // namespace

checked::Query Checker::query(ast::Query query, bool subquery) {
  check_composition(query, subquery);
  checked::Query result;
  const auto outer = scope_;
  std::vector<Span> spans;
  for (auto& part : query.parts) {
    scope_ = outer;
    spans.push_back(part.span);
    result.parts.push_back(single(std::move(part), subquery || query.parts.size() > 1));
  }
  result.all = !query.unions.empty() && query.unions.front().text == "UNION ALL";
  result.writes = writes_;
  if (!subquery && result.parts.size() > 1) check_columns(result, spans);
  return result;
}

}  // namespace semantics

checked::Query check(ast::Statement statement, std::string_view text, const Surroundings& surroundings) {
  semantics::Statement shared{text, surroundings, {}, false, {}};
  auto query = semantics::Checker(shared, {}).query(std::move(statement.query), false);
  query.width = static_cast<int>(shared.slot_names.size());
  query.in_one_thread = shared.in_one_thread;
  query.looked_for = std::move(shared.looked_for);
  query.names = std::move(shared.slot_names);
  return query;
}

}  // namespace newsgraph::query
