#include <fmt/format.h>

#include "query/semantics/checker.hpp"

namespace newsgraph::query::semantics {

namespace {

bool is_return(const ast::Clause& clause) {
  const auto* projection = std::get_if<ast::Projection>(&clause);
  return projection != nullptr && projection->is_return;
}

bool is_with(const ast::Clause& clause) {
  const auto* projection = std::get_if<ast::Projection>(&clause);
  return projection != nullptr && !projection->is_return;
}

bool updates(const ast::Clause& clause) {
  return std::holds_alternative<ast::Create>(clause) || std::holds_alternative<ast::Merge>(clause) ||
         std::holds_alternative<ast::Set>(clause) || std::holds_alternative<ast::Remove>(clause) ||
         std::holds_alternative<ast::Delete>(clause);
}

Span span_of(const ast::Clause& clause) {
  return std::visit([](const auto& c) { return c.span; }, clause);
}

[[noreturn]] void refuse(std::string message, Span where) {
  throw syntax_error("InvalidClauseComposition", std::move(message), where);
}

void check_single(const ast::SingleQuery& query, bool may_end_anywhere) {
  for (std::size_t i = 0; i + 1 < query.clauses.size(); ++i) {
    if (is_return(query.clauses[i])) refuse("nothing can follow RETURN", span_of(query.clauses[i + 1]));
    const bool reads = std::holds_alternative<ast::Match>(query.clauses[i + 1]);
    if (updates(query.clauses[i]) && reads)
      refuse("WITH is needed between a clause that writes and MATCH", span_of(query.clauses[i + 1]));
  }
  const auto& last = query.clauses.back();
  const bool ends = is_return(last) || updates(last) || std::holds_alternative<ast::Call>(last);
  if (!ends && !may_end_anywhere)
    refuse(is_with(last) ? "a query cannot end with WITH; RETURN is missing"
                         : "a query must end with RETURN or with a clause that writes",
           span_of(last));
}

}  // namespace

void check_composition(const ast::Query& query, bool subquery) {
  for (const auto& part : query.parts) check_single(part, subquery);
  for (std::size_t i = 1; i < query.unions.size(); ++i)
    if (query.unions[i].text != query.unions[0].text)
      refuse("UNION and UNION ALL cannot be mixed", query.parts[i + 1].span);
}

}  // namespace newsgraph::query::semantics
